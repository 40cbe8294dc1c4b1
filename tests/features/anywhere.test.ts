import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Position } from '../../server/src/base/lineIndex.ts';
import { applyEdits, type TextEdit } from '../../server/src/base/textEdit.ts';
import { checkDocument } from '../../server/src/checks/run.ts';
import { codeActions } from '../../server/src/features/codeActions.ts';
import { codeLenses } from '../../server/src/features/codeLens.ts';
import { complete } from '../../server/src/features/completion/complete.ts';
import { definitionAt } from '../../server/src/features/definition.ts';
import { diagnosticsOf } from '../../server/src/features/diagnostics.ts';
import { highlightsAt } from '../../server/src/features/documentHighlight.ts';
import { type DocumentSymbol, documentSymbols } from '../../server/src/features/documentSymbols.ts';
import { hoverAt } from '../../server/src/features/hover.ts';
import { type Range, rangeOf } from '../../server/src/features/place.ts';
import { referencesAt } from '../../server/src/features/references.ts';
import { prepareRename, renameAt } from '../../server/src/features/rename.ts';
import { semanticTokens } from '../../server/src/features/semanticTokens.ts';
import { workspaceSymbols } from '../../server/src/features/workspaceSymbols.ts';
import { type Document, openDocument } from '../../server/src/workspace/document.ts';
import { defaultSettings } from '../../server/src/workspace/settings.ts';
import { documentAt, type Snapshot, withDocument } from '../../server/src/workspace/snapshot.ts';
import { cursorAt } from '../../server/src/yaml/cursor.ts';
import { contentSpan, type YamlNode } from '../../server/src/yaml/node.ts';
import { fileOf, workspace } from '../support/fixture.ts';

const folder = path.resolve(import.meta.dirname, '../../examples');
const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => name.split(path.sep).join('/'));
const examples = workspace(
  Object.fromEntries(names.map((name) => [name, readFileSync(path.join(folder, name), 'utf8')])),
);

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character <= b.character);
}

function holds(outer: Range, inner: Range): boolean {
  return isBefore(outer.start, inner.start) && isBefore(inner.end, outer.end);
}

/** Asks everything that can be asked at a place, and checks what an editor relies on. */
function askAt(snapshot: Snapshot, document: Document, offset: number): void {
  const position = document.lines.positionAt(offset);
  const here = { start: position, end: position };
  const hover = hoverAt(snapshot, document, position, defaultSettings);
  if (hover) expect(hover.contents.value !== '' && holds(hover.range, here)).toBe(true);
  for (const link of definitionAt(snapshot, document, position)) {
    expect(holds(link.originSelectionRange, here)).toBe(true);
    expect(holds(link.targetRange, link.targetSelectionRange)).toBe(true);
    expect(documentAt(snapshot, link.targetUri)).toBeDefined();
  }
  askUnitAt(snapshot, document, position);
  const list = complete(snapshot, document, position, defaultSettings);
  const [first] = list?.items ?? [];
  if (!list || !first) return;
  const { range } = first.textEdit;
  const typed = document.text.slice(document.lines.offsetAt(range.start), offset);
  expect(range.start.line === position.line && range.end.line === position.line && holds(range, here)).toBe(true);
  expect(list.items.every(({ filterText, label }) => label !== '' && filterText.startsWith(typed.trimStart()))).toBe(
    true,
  );
  expect(new Set(list.items.map(({ sortText }) => sortText)).size).toBe(list.items.length);
}

const triedNames = new WeakMap<Snapshot, Set<string>>();

/** What refers to a unit, marks it and renames it agree on where it stands. */
function askUnitAt(snapshot: Snapshot, document: Document, position: Position): void {
  const places = referencesAt(snapshot, document, position, true);
  for (const { uri, range } of places)
    expect(isBefore(range.start, range.end) && documentAt(snapshot, uri)).toBeTruthy();
  for (const { range } of highlightsAt(snapshot, document, position) ?? [])
    expect(isBefore(range.start, range.end)).toBe(true);
  const start = prepareRename(snapshot, document, position);
  const renamed = renameAt(snapshot, document, position, '区新设立局');
  expect(renamed === undefined).toBe(start === undefined);
  if (!start || !renamed || 'error' in renamed) return;
  expect(holds(start.range, { start: position, end: position }) && start.placeholder !== '').toBe(true);
  const edited = new Map<string, TextEdit[]>();
  for (const { uri, edit } of renamed.places) edited.set(uri, [...(edited.get(uri) ?? []), edit]);
  expect(edited.has(document.uri)).toBe(true);
  // one name has the same edits wherever it is asked for
  const tried = triedNames.get(snapshot) ?? new Set();
  triedNames.set(snapshot, tried);
  if (tried.has(start.placeholder)) return;
  tried.add(start.placeholder);
  for (const [uri, edits] of edited) {
    const before = documentAt(snapshot, uri)!;
    const after = openDocument(uri, applyEdits(before.text, edits));
    expect(after.tree.problems.map(({ code }) => code)).toEqual(before.tree.problems.map(({ code }) => code));
  }
}

/** The tokens of a document follow one another, each on its line. */
function askTokens(snapshot: Snapshot, document: Document): void {
  const { lines } = document;
  const data = semanticTokens(snapshot, document);
  let [line, character, free] = [0, 0, 0];
  for (let at = 0; at < data.length; at += 5) {
    const [down = 0, right = 0, length = 0] = data.slice(at, at + 5);
    line += down;
    character = down > 0 ? right : character + right;
    const start = lines.offsetAt({ line, character });
    expect(length > 0 && start >= free && start + length <= lines.lineEnd(line)).toBe(true);
    free = start + length;
  }
}

function askAbout(snapshot: Snapshot, document: Document): void {
  const findings = checkDocument(snapshot, document, defaultSettings);
  expect(diagnosticsOf(snapshot, document, findings, 'zh-CN').length).toBe(findings.length);
  const whole = rangeOf(document, { start: 0, end: document.text.length });
  codeActions(snapshot, document, whole, findings, defaultSettings);
  codeLenses(snapshot, document, 'zh-CN', []);
  askTokens(snapshot, document);
  const visit = (symbol: DocumentSymbol): void => {
    expect(symbol.name.trim()).not.toBe('');
    expect(holds(symbol.range, symbol.selectionRange)).toBe(true);
    expect(symbol.children.every((child) => holds(symbol.range, child.range))).toBe(true);
    symbol.children.forEach(visit);
  };
  documentSymbols(document, defaultSettings).forEach(visit);
}

test.each(names)('%s: any place has an answer or none', (name) => {
  const document = fileOf(examples, name);
  const step = Math.ceil(document.text.length / 400);
  for (let offset = 0; offset <= document.text.length; offset += step) askAt(examples, document, offset);
  askAbout(examples, document);
});

test('every place of a draft full of mistakes', () => {
  const document = fileOf(examples, 'dongcheng/soil-2024-draft.plan.yaml');
  for (let offset = 0; offset <= document.text.length; offset += 3) askAt(examples, document, offset);
});

test.each(['dongcheng/soil-2024-draft.plan.yaml', 'units/dongcheng.units.yaml'])('%s, cut off anywhere', (name) => {
  const whole = fileOf(examples, name);
  for (let end = 0; end < whole.text.length; end += 61) {
    const document = openDocument(whole.uri, whole.text.slice(0, end), 2);
    const snapshot = withDocument(examples, document);
    askAt(snapshot, document, end);
    askAt(snapshot, document, Math.floor(end / 2));
    askAbout(snapshot, document);
  }
});

test('with a piece cut out anywhere', () => {
  const whole = fileOf(examples, 'dongcheng/soil-2023.plan.yaml');
  for (let start = 0; start < whole.text.length; start += 149) {
    const document = openDocument(whole.uri, whole.text.slice(0, start) + whole.text.slice(start + 17), 2);
    const snapshot = withDocument(examples, document);
    for (const offset of [start, start + 1, start + 40]) askAt(snapshot, document, offset);
    askAbout(snapshot, document);
  }
});

test('with anything typed over anything', () => {
  const pieces = [
    '',
    ' ',
    '\n',
    ':',
    '- ',
    '"',
    "'",
    '[',
    '}',
    '# ',
    '区教委',
    '、',
    '：',
    '\t',
    '𠮷',
    '>-\n',
    '&a ',
    '*a',
    '——',
  ];
  const edit = fc.record({
    name: fc.constantFrom(...names),
    at: fc.nat(),
    length: fc.nat({ max: 40 }),
    piece: fc.constantFrom(...pieces),
    ask: fc.nat(),
  });
  fc.assert(
    fc.property(edit, ({ name, at, length, piece, ask }) => {
      const { uri, text } = fileOf(examples, name);
      const start = at % (text.length + 1);
      const document = openDocument(uri, text.slice(0, start) + piece + text.slice(start + length), 2);
      const snapshot = withDocument(examples, document);
      for (const offset of [start, start + piece.length, ask % (text.length + 1)]) askAt(snapshot, document, offset);
      askTokens(snapshot, document);
      codeLenses(snapshot, document, 'zh-CN', []);
      workspaceSymbols(snapshot, piece);
    }),
    { numRuns: 60 },
  );
});

test.each(names)('%s: the cursor knows where each word stands as the parser does', (name) => {
  const { text, tree } = fileOf(examples, name);
  let compared = 0;
  const visit = (node: YamlNode | undefined, at: readonly string[]): void => {
    if (node?.kind === 'mapping') {
      for (const pair of node.pairs) {
        expect(cursorAt(text, pair.key.span.end)).toMatchObject({ path: at, slot: 'key', hasColon: true });
        visit(pair.value, [...at, pair.key.text]);
      }
    } else if (node?.kind === 'sequence') for (const item of node.items) visit(item, [...at, '-']);
    else if (node && node.style !== 'block' && !text.slice(node.span.start, node.span.end).includes('\n')) {
      const cursor = cursorAt(text, contentSpan(node).end);
      expect(cursor).toMatchObject({ path: at });
      expect(text.slice(cursor!.scalar.start, cursor!.scalar.end)).toBe(
        text.slice(contentSpan(node).start, contentSpan(node).end),
      );
      compared += 1;
    }
  };
  visit(tree.root, []);
  expect(compared).toBeGreaterThan(10);
});

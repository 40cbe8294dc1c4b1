import type { Span } from '../base/span.ts';
import type { TextEdit } from '../base/textEdit.ts';
import type { Finding, Fix } from '../checks/check.ts';
import { renumberFixes } from '../checks/measure/renumberFix.ts';
import type { Locale } from '../messages/locale.ts';
import { say } from '../messages/say.ts';
import type { Measure } from '../plan/model.ts';
import type { Document } from '../workspace/document.ts';
import type { Settings } from '../workspace/settings.ts';
import { documentAt, type Snapshot } from '../workspace/snapshot.ts';
import type { YamlNode } from '../yaml/node.ts';
import { movesOf, moveTitle } from './moveMeasure.ts';
import { organized } from './organize.ts';
import { type Range, rangeOf, spanOf } from './place.ts';

const QUICK_FIX = 'quickfix';
const FIX_ALL = 'source.fixAll';
const ORGANIZE = 'source.organize';
const REWRITE = 'refactor.rewrite';
const MOVE = 'refactor.move';

/** Text to replace in one file. */
export interface EditorEdit {
  readonly range: Range;
  readonly newText: string;
}

export interface CodeAction {
  readonly title: string;
  readonly kind: typeof QUICK_FIX | typeof FIX_ALL | typeof ORGANIZE | typeof REWRITE | typeof MOVE;
  readonly isPreferred?: boolean;
  /** What it settles; missing for an action about the whole file. */
  readonly finding?: { readonly code: string; readonly range: Range };
  readonly edit: { readonly changes: Record<string, EditorEdit[]> };
}

/**
 * What can be done about the findings that touch a range: their fixes, and a comment that silences them; all certain
 * fixes of the file at once; its lists of units in official order; on the number of a measure, all numbers in order; on its
 * number or title, the places it can move to.
 * `only` are the kinds the editor asks for (`quickfix`, `source`, …).
 */
export function codeActions(
  snapshot: Snapshot,
  document: Document,
  range: Range,
  findings: readonly Finding[],
  { locale }: Pick<Settings, 'locale'>,
  only?: readonly string[],
): CodeAction[] {
  const asked = spanOf(document, range);
  const here = findings.filter(({ span }) => meet(span, asked));
  const actions: CodeAction[] = [];
  if (isAsked(QUICK_FIX, only)) {
    actions.push(...here.flatMap((finding) => fixActions(snapshot, document, finding, locale)));
    actions.push(...ignoreActions(document, here, locale));
  }
  if (isAsked(REWRITE, only)) actions.push(...renumberActions(snapshot, document, asked, locale));
  if (isAsked(MOVE, only)) actions.push(...moveActions(snapshot, document, asked, locale));
  if (isAsked(FIX_ALL, only)) actions.push(...fixAllAction(snapshot, document, findings, locale));
  if (isAsked(ORGANIZE, only)) actions.push(...organizeAction(snapshot, document, locale));
  return actions;
}

/** Whether the answer of {@link codeActions} is whole only when every file of the workspace is read. */
export function needAllFiles(
  document: Document,
  range: Range,
  findings: readonly Finding[],
  only?: readonly string[],
): boolean {
  const asked = spanOf(document, range);
  if (isAsked(QUICK_FIX, only) && findings.some((each) => each.fixesNeedAllFiles && meet(each.span, asked)))
    return true;
  return (isAsked(REWRITE, only) || isAsked(MOVE, only)) && measureNamedAt(document, asked) !== undefined;
}

function meet(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** The measure whose number or title is there. */
function measureNamedAt(document: Document, asked: Span): Measure | undefined {
  if (document.kind !== 'plan') return undefined;
  return document.plan.measures.find((each) =>
    [each.number, each.title].some((value) => value && meet(value.span, asked)),
  );
}

/** `source` asks for `source.fixAll` as well. */
function isAsked(kind: string, only: readonly string[] | undefined): boolean {
  return only === undefined || only.some((each) => each === '' || kind === each || kind.startsWith(`${each}.`));
}

function fixActions(snapshot: Snapshot, document: Document, finding: Finding, locale: Locale): readonly CodeAction[] {
  return finding.fixes(snapshot).flatMap((fix, index) => {
    const changes = changesOf(snapshot, fix);
    if (!changes) return [];
    return [
      {
        title: say(locale, fix.title),
        kind: QUICK_FIX,
        ...(index === 0 && fix.certain ? { isPreferred: true } : {}),
        finding: { code: finding.code, range: rangeOf(document, finding.span) },
        edit: { changes },
      },
    ];
  });
}

/** Offered only on a number: it is about all of them, and would be in the way elsewhere. */
function renumberActions(snapshot: Snapshot, document: Document, asked: Span, locale: Locale): readonly CodeAction[] {
  if (document.kind !== 'plan') return [];
  if (!document.plan.measures.some(({ number }) => number && meet(number.span, asked))) return [];
  return renumberFixes(snapshot, document).flatMap((fix) => {
    const changes = changesOf(snapshot, fix);
    return changes ? [{ title: say(locale, fix.title), kind: REWRITE, edit: { changes } }] : [];
  });
}

/** Offered only on the words that name a measure: its number and title. */
function moveActions(snapshot: Snapshot, document: Document, asked: Span, locale: Locale): readonly CodeAction[] {
  if (document.kind !== 'plan') return [];
  const measure = measureNamedAt(document, asked);
  if (!measure) return [];
  return movesOf(snapshot, document, measure).flatMap((move) => {
    const edits = move.edits.map(({ uri, edit }) => ({ uri, edits: [edit] }));
    const changes = changesOf(snapshot, { edits });
    return changes ? [{ title: moveTitle(move, locale), kind: MOVE, edit: { changes } }] : [];
  });
}

/** What a fix changes, file by file. Undefined when a file to be changed is gone: half a fix is none. */
export function changesOf(snapshot: Snapshot, { edits }: Pick<Fix, 'edits'>): Record<string, EditorEdit[]> | undefined {
  const changes: Record<string, EditorEdit[]> = {};
  for (const { uri, edits: textEdits } of edits) {
    const document = documentAt(snapshot, uri);
    if (!document) return undefined;
    changes[document.uri] = [...(changes[document.uri] ?? []), ...textEdits.map((edit) => editorEdit(document, edit))];
  }
  return changes;
}

function editorEdit(document: Document, { span, newText }: TextEdit): EditorEdit {
  return { range: rangeOf(document, span), newText };
}

/** One for each code and line: a comment on the line above, for the user to put the reason in. */
function ignoreActions(document: Document, findings: readonly Finding[], locale: Locale): readonly CodeAction[] {
  const offered = new Set<string>();
  return findings.flatMap(({ code, span }) => {
    const line = document.lines.positionAt(span.start).line;
    const at = document.lines.lineStart(line);
    if (!canBeIgnored(code) || offered.has(`${code} ${line}`) || isInsideScalar(document.tree.root, at)) return [];
    offered.add(`${code} ${line}`);
    const indent = /^[ \t]*/.exec(document.text.slice(at, document.lines.lineEnd(line)))![0];
    const lineBreak = document.text.includes('\r\n') ? '\r\n' : '\n';
    const reason = say(locale, { key: 'feature.ignore-reason', args: {} });
    const newText = `${indent}# plan-ignore ${code}: ${reason}${lineBreak}`;
    return [
      {
        title: say(locale, { key: 'feature.ignore-here', args: { code } }),
        kind: QUICK_FIX,
        finding: { code, range: rangeOf(document, span) },
        edit: { changes: { [document.uri]: [editorEdit(document, { span: { start: at, end: at }, newText })] } },
      },
    ];
  });
}

/** A text that cannot be read has no comments one could trust; what is wrong with a comment, a comment cannot settle. */
function canBeIgnored(code: string): boolean {
  return code !== 'yaml.syntax' && !code.startsWith('ignore.');
}

/** The line begins in the middle of a text of several lines, where `#` would be part of the text. */
function isInsideScalar(root: YamlNode | undefined, lineStart: number): boolean {
  let node = root;
  while (node && node.kind !== 'scalar') {
    const children: readonly (YamlNode | undefined)[] =
      node.kind === 'sequence' ? node.items : node.pairs.map(({ value }) => value);
    node = children.find((child) => child && child.span.start < lineStart && lineStart < child.span.end);
  }
  return node !== undefined && node.span.start < lineStart;
}

function fixAllAction(
  snapshot: Snapshot,
  document: Document,
  findings: readonly Finding[],
  locale: Locale,
): readonly CodeAction[] {
  const accepted: TextEdit[] = [];
  let count = 0;
  for (const finding of findings) {
    const fix = finding.fixes(snapshot).find(({ certain }) => certain);
    if (!fix || fix.edits.some(({ uri }) => uri !== document.uri)) continue;
    const edits = fix.edits.flatMap((each) => each.edits);
    if (edits.length === 0 || edits.some((edit) => accepted.some((other) => collide(edit.span, other.span)))) continue;
    accepted.push(...edits);
    count += 1;
  }
  if (count === 0) return [];
  accepted.sort((a, b) => a.span.start - b.span.start);
  return [
    {
      title: say(locale, { key: 'feature.fix-all', args: { count } }),
      kind: FIX_ALL,
      edit: { changes: { [document.uri]: accepted.map((edit) => editorEdit(document, edit)) } },
    },
  ];
}

function organizeAction(snapshot: Snapshot, document: Document, locale: Locale): readonly CodeAction[] {
  const { edits, lists } = organized(snapshot, document);
  if (lists === 0) return [];
  const title = say(locale, { key: 'feature.organize', args: { count: lists } });
  const changes = { [document.uri]: edits.map((edit) => editorEdit(document, edit)) };
  return [{ title, kind: ORGANIZE, edit: { changes } }];
}

/** Overlapping, or at one place, where the order would be left to the editor. */
function collide(a: Span, b: Span): boolean {
  return (a.start < b.end && b.start < a.end) || a.start === b.start;
}

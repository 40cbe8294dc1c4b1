import { lineStartAt } from '../../base/lineIndex.ts';
import { span } from '../../base/span.ts';
import type { TextEdit } from '../../base/textEdit.ts';
import { ROLES } from '../../plan/vocabulary.ts';
import { lookUp, type UnitLookup } from '../../registry/lookup.ts';
import type { PlanDocument } from '../../workspace/document.ts';
import { viewPlan } from '../../workspace/resolve.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { cursorAt } from '../../yaml/cursor.ts';
import type { Cursor } from '../../yaml/cursorModel.ts';
import { writeScalar } from '../../yaml/edit.ts';
import { splitUnits } from '../assemble/splitUnits.ts';
import { widthOf } from '../rawTable.ts';
import { readHtml } from '../read/html.ts';
import type { Clipboard } from './pasteClipboard.ts';

/**
 * A column of units on the clipboard (a cell with several, cells one below the other, lines of known names) in a list of
 * units: `lead: ¦`, `lead: [区城管委, ¦]`, `- ¦`. Undefined where either is not so.
 */
export function pasteUnits(
  snapshot: Snapshot,
  document: PlanDocument,
  offset: number,
  clipboard: Clipboard,
): { readonly edit: TextEdit; readonly names: readonly string[] } | undefined {
  const cursor = cursorAt(document.text, offset);
  const [last = '', before = ''] = [...(cursor?.path ?? [])].reverse();
  const isList = last === '-' && isRole(before);
  if (!cursor || cursor.slot === 'key' || !(isList || isRole(last)) || cursor.token.end > cursor.token.start)
    return undefined;
  const { lookup, registries } = viewPlan(snapshot, document);
  const names = unitNames(clipboard, registries.length > 0 ? lookup : undefined);
  return names.length === 0 ? undefined : { edit: put(document.text, offset, cursor, isList, names), names };
}

function isRole(key: string): boolean {
  return (ROLES as readonly string[]).includes(key);
}

/** A column of a table holds what stands in the list it is pasted to; lines of text must be known names, and several. */
function unitNames({ html, text = '' }: Clipboard, lookup: UnitLookup | undefined): readonly string[] {
  const blocks = html === undefined ? [] : readHtml(html).blocks;
  const tables = blocks.filter((block) => block.kind === 'table');
  if (tables.length > 0) {
    if (tables.some((table) => widthOf(table) > 1)) return [];
    const cells = tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells.map((cell) => cell.text)));
    const names = cells.flatMap((cell) => splitUnits(cell, lookup).names);
    return names.every((name) => [...name].length <= 30 && !/[。；;]/u.test(name)) ? [...new Set(names)] : [];
  }
  if (text.includes('\t')) return [];
  const { names } = splitUnits(text.trim(), lookup);
  const known = names.filter((name) => lookup && lookUp(lookup, name, undefined).kind !== 'unknown');
  return names.length > 1 && known.length === names.length ? names : [];
}

function put(text: string, offset: number, cursor: Cursor, isList: boolean, names: readonly string[]): TextEdit {
  const flow = names.map((name) => writeScalar(name, 'flow')).join(', ');
  const at = span(offset, offset);
  if (cursor.container === 'flow') {
    const before = text.slice(lineStartAt(text, offset), offset).trimEnd();
    const after = text.slice(offset).trimStart();
    const lead =
      /[[,，]$/u.test(before) || before === '' ? (/[,，]$/u.test(before) && text[offset - 1] !== ' ' ? ' ' : '') : ', ';
    return { span: at, newText: `${lead}${flow}${/^[\],，}]/u.test(after) || after === '' ? '' : ', '}` };
  }
  const lineStart = lineStartAt(text, offset);
  const line = text.slice(lineStart, offset);
  if (!isList && !cursor.ownLine) return { span: at, newText: `${line.endsWith(' ') ? '' : ' '}[${flow}]` };
  const indent = /^[ \t]*/u.exec(line)![0];
  const hasDash = /-\s*$/u.test(line);
  const lineBreak = /\r\n|\r|\n/u.exec(text)?.[0] ?? '\n';
  const items = names.map((name) => writeScalar(name, 'block')).join(`${lineBreak}${indent}- `);
  return { span: at, newText: `${hasDash ? (line.endsWith('-') ? ' ' : '') : '- '}${items}` };
}

import { csvText } from '../../base/csv.ts';
import type { RawDocument } from '../rawTable.ts';
import { tidyLines } from '../rawTable.ts';
import { formTable, type LooseRow } from './tableBuilder.ts';

/** A text with tabs, commas or semicolons between its cells and a line for each row: CSV, or what Excel copies. */
export function readSeparated(text: string, separator = separatorOf(text)): RawDocument {
  const rows = separatedRows(text, separator).map(
    ({ cells, line }): LooseRow => ({
      cells: cells.map((cell) => ({ text: tidyLines(csvText(cell)), rowSpan: 1, colSpan: 1 })),
      heading: false,
      hidden: false,
      place: { table: 1, line },
    }),
  );
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell.text !== ''));
  if (filled.length === 0) return { blocks: [], left: [], notes: [] };
  return { blocks: [formTable(filled, { table: 1 })], left: [], notes: [] };
}

export interface SeparatedRow {
  readonly cells: readonly string[];
  /** The line of the text on which it begins, from 1. */
  readonly line: number;
}

/**
 * The cells as they are written, quotes taken off (RFC 4180: a quoted cell may hold separators, line breaks and doubled
 * quotes). A quote that nothing closes, or that stands inside a cell, is a character like others.
 */
export function separatedRows(text: string, separator: string): readonly SeparatedRow[] {
  const rows: SeparatedRow[] = [];
  let at = 0;
  let line = 1;
  while (at < text.length) {
    const start = line;
    const cells: string[] = [];
    for (;;) {
      const quoted = text[at] === '"' ? quotedEnd(text, at, separator) : undefined;
      const end = quoted ?? nextOf(text, at, separator);
      if (quoted === undefined) cells.push(text.slice(at, end));
      else {
        const inside = text.slice(at + 1, quoted);
        cells.push(inside.replaceAll('""', '"'));
        line += inside.split(/\r\n|\r|\n/).length - 1;
      }
      at = quoted === undefined ? end : end + 1;
      if (text[at] !== separator) break;
      at += 1;
    }
    rows.push({ cells, line: start });
    if (text[at] === '\r' && text[at + 1] === '\n') at += 1;
    at += 1;
    line += 1;
  }
  return rows;
}

/** The closing quote of a cell; undefined where none is followed by the end of the cell. */
function quotedEnd(text: string, open: number, separator: string): number | undefined {
  for (let at = text.indexOf('"', open + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    const next = text[at + 1];
    if (next === '"') at += 1;
    else return next === undefined || next === separator || next === '\n' || next === '\r' ? at : undefined;
  }
  return undefined;
}

function nextOf(text: string, from: number, separator: string): number {
  let at = from;
  while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at++;
  return at;
}

/** The separator that stands in most lines. A tab at the end of a quoted cell keeps Excel from reading a date. */
function separatorOf(text: string): string {
  const lines = text.split('\n', 200);
  const count = (separator: RegExp): number => lines.filter((line) => separator.test(line)).length;
  const [tabs, commas, semicolons] = [/\t(?!"(?:,|\r?$))/, /,/, /;/].map(count) as [number, number, number];
  if (tabs > 0 && tabs >= commas / 2) return '\t';
  return semicolons > commas ? ';' : ',';
}

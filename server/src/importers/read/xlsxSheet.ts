import { Refused } from '../../base/refused.ts';
import { readXml } from '../../ooxml/readXml.ts';
import {
  type LeftOut,
  MAX_COLUMNS,
  MAX_ROWS,
  type Place,
  type RawCell,
  type RawRow,
  type RawTable,
  tidyLines,
} from '../rawTable.ts';
import { shownNumber } from './xlsxNumber.ts';
import { richText, type SheetContext, unescaped } from './xlsxParts.ts';

interface SheetRow {
  readonly number: number;
  readonly hidden: boolean;
  readonly cells: Map<number, string>;
}

interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A sheet as a table; rows and columns at its edges that say nothing are left off. */
export function readSheet(bytes: Uint8Array, context: SheetContext, place: Place): RawTable {
  const { rows, merges, hiddenColumns } = readCells(bytes, context);
  const used = rows.filter(({ cells }) => cells.size > 0).sort((a, b) => a.number - b.number);
  const corner = new Map(merges.map((area) => [`${area.row} ${area.column}`, area]));
  const numbers = used.map(({ number }) => number);
  const textAt = new Map(used.map(({ number, cells }) => [number, cells]));
  /** Merges whose first cell says nothing: neither do the others, whatever they say below it. */
  const empty = merges.filter(({ row, column }) => !textAt.get(row)?.has(column)).sort((a, b) => b.row - a.row);
  /** For each column the row that is free again of such merges. */
  const emptyUntil: number[] = [];
  const covered: LeftOut[] = [];
  /** For each column the row that is free again of merges from above and from the left, and what they show. */
  const free: { until: number; text: string }[] = [];
  const formed = used.map(({ number, hidden, cells }, index): RawRow => {
    const placed: RawCell[] = [];
    for (let area = empty.at(-1); area && area.row <= number; area = empty.at(-1)) {
      empty.pop();
      for (let at = area.column; at < area.column + area.columns; at++) {
        emptyUntil[at] = Math.max(emptyUntil[at] ?? 0, area.row + area.rows);
      }
    }
    for (const [column, text] of [...cells].sort(([a], [b]) => a - b)) {
      if (number < (emptyUntil[column] ?? 0)) {
        covered.push({ text, why: HIDDEN, place: { ...place, row: number } });
        continue;
      }
      const above = free[column];
      if (above && above.until > number) {
        // a merge shows its first cell alone
        if (text !== above.text) covered.push({ text, why: HIDDEN, place: { ...place, row: number } });
        continue;
      }
      const area = corner.get(`${number} ${column}`);
      const colSpan = area?.columns ?? 1;
      for (let at = column; area && at < column + colSpan; at++) free[at] = { until: area.row + area.rows, text };
      const last = area ? lastBelow(numbers, area.row + area.rows) : index;
      placed.push({ text, column, rowSpan: Math.max(1, last - index + 1), colSpan });
    }
    return { cells: placed, heading: false, hidden, place: { ...place, row: number } };
  });
  return { kind: 'table', rows: formed, hiddenColumns, ...(covered.length > 0 && { covered }), place };
}

const HIDDEN = { key: 'import.left.hidden', args: {} };

/** The index of the last of some rising numbers that is below a limit. */
function lastBelow(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function readCells(
  bytes: Uint8Array,
  context: SheetContext,
): { readonly rows: readonly SheetRow[]; readonly merges: readonly Area[]; readonly hiddenColumns: readonly number[] } {
  const rows: SheetRow[] = [];
  const merges: Area[] = [];
  const hiddenColumns: number[] = [];
  let cell: { column: number; type: string; format: string; value: string } | undefined;
  let inValue = false;
  const inline = richText((text) => {
    if (cell) cell.value = text;
  }, 'x:is');
  readXml(bytes, {
    open: (name, attributes) => {
      inline.open(name);
      if (name === 'x:row') rows.push(openRow(attributes, rows));
      else if (name === 'x:c') cell = openCell(attributes, rows.at(-1), context);
      else if (name === 'x:v') inValue = true;
      else if (name === 'x:mergeCell') merges.push(areaOf(attributes.get('ref') ?? ''));
      else if (name === 'x:col' && /^(?:1|true)$/.test(attributes.get('hidden') ?? '')) {
        const [min, max] = [Number(attributes.get('min')), Number(attributes.get('max'))];
        for (let at = min; at <= Math.min(max, MAX_COLUMNS); at++) hiddenColumns.push(at - 1);
      }
    },
    text: (text) => {
      inline.text(text);
      if (inValue && cell) cell.value += text;
    },
    close: (name) => {
      inline.close(name);
      if (name === 'x:v') inValue = false;
      if (name !== 'x:c' || !cell) return;
      const text = tidyLines(textOf(cell, context));
      if (text !== '' && cell.column >= MAX_COLUMNS)
        throw new Refused('import.too-many-columns', { most: MAX_COLUMNS });
      if (text !== '') rows.at(-1)?.cells.set(cell.column, text);
      cell = undefined;
    },
  });
  return { rows, merges, hiddenColumns };
}

function openRow(attributes: ReadonlyMap<string, string>, before: readonly SheetRow[]): SheetRow {
  const number = Number(attributes.get('r')) || (before.at(-1)?.number ?? 0) + 1;
  if (before.length >= MAX_ROWS) throw new Refused('import.too-many-rows', { count: number, most: MAX_ROWS });
  return { number, hidden: /^(?:1|true)$/.test(attributes.get('hidden') ?? ''), cells: new Map() };
}

function openCell(
  attributes: ReadonlyMap<string, string>,
  row: SheetRow | undefined,
  { formats }: SheetContext,
): { column: number; type: string; format: string; value: string } {
  const reference = attributes.get('r');
  const column = reference ? columnOf(reference) : Math.max(-1, ...(row?.cells.keys() ?? [])) + 1;
  const format = formats[Number(attributes.get('s') ?? 0)] ?? '';
  return { column, type: attributes.get('t') ?? 'n', format, value: '' };
}

function textOf(
  { type, format, value }: { readonly type: string; readonly format: string; readonly value: string },
  { strings, from1904 }: SheetContext,
): string {
  switch (type) {
    case 's':
      return strings[Number(value)] ?? '';
    case 'inlineStr':
      return value;
    case 'str':
      return unescaped(value);
    case 'b':
      return value === '1' ? 'TRUE' : 'FALSE';
    case 'n':
      return shownNumber(value, format, from1904);
    default:
      return value;
  }
}

/** The zero-based column of `AB12`. */
function columnOf(reference: string): number {
  const letters = /^\$?([A-Z]{1,3})/i.exec(reference)?.[1]?.toUpperCase() ?? 'A';
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function areaOf(reference: string): Area {
  const [from = 'A1', to = from] = reference.split(':');
  const rowOf = (cell: string): number => Number(/\d+/.exec(cell)?.[0] ?? 1);
  const [row, column] = [rowOf(from), columnOf(from)];
  return { row, column, rows: rowOf(to) - row + 1, columns: Math.min(columnOf(to) - column + 1, MAX_COLUMNS) };
}

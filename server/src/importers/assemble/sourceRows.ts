import { sectionNumber } from '../../plan/sectionNumber.ts';
import { joinLines, joinWords } from '../joinLines.ts';
import { gridOf, type Place, type RawCell, type RawRow, type RawTable, widthOf } from '../rawTable.ts';
import { type Heading, headingKey, isHeadingRow } from './headingRows.ts';
import type { ColumnMeaning, MeantColumn } from './headings.ts';
import { drop, guess, type Journal } from './journal.ts';

/** What stands in a column for a row. */
export interface SourceCell {
  readonly text: string;
  /** The cell began in a row above. */
  readonly covered: boolean;
}

/** A row of the table that is a task, or a part of one. */
export interface SourceRow {
  readonly kind: 'task';
  readonly cells: ReadonlyMap<ColumnMeaning, SourceCell>;
  /** The sections that columns name, the widest first; what a merged cell says in each of its rows. */
  readonly groups: readonly string[];
  /** Headings of columns that the plan has no place for, with what stands in them. */
  readonly others: readonly (readonly [heading: string, text: string])[];
  /** A page, or another table, begins above it. */
  readonly afterBreak: boolean;
  /** Something the reader of the file already doubts. */
  readonly doubt: string | undefined;
  readonly place: Place;
}

export interface SourceSection {
  readonly kind: 'section';
  readonly title: string;
  readonly place: Place;
}

export type SourceEntry = SourceRow | SourceSection;

const PAGE_NUMBER = /^[\s\-–—―─－·•第页共/]*\d{0,3}[\s\-–—―─－·•第页共/]*$/u;

/** A page number in any dress: `— 12 —`, 第3页, or a dash that is left of one. */
export function isPageNumber(text: string): boolean {
  return PAGE_NUMBER.test(text) && text.trim() !== '';
}

/** The rows below the heading, with what the table says of sections; repeated headings and page numbers are dropped. */
export function sourceRows(table: RawTable, heading: Heading, afterBreak: boolean, journal: Journal): SourceEntry[] {
  const grid = gridOf(table);
  const width = widthOf(table);
  // the rest of a table on a next page has no heading of its own
  const repeated = grid[heading.first] && headingKey(grid[heading.first]!.map((place) => place?.cell.text ?? ''));
  const ids = new Set(heading.columns.filter(({ meaning }) => meaning === 'id').map(({ index }) => index));
  const entries: SourceEntry[] = [];
  let broken = afterBreak;
  for (const [at, row] of table.rows.entries()) {
    if (at <= heading.last) continue;
    const own = row.cells.filter(({ text, column }) => text !== '' && !ids.has(column));
    const places = grid[at]!;
    const texts = places.map((place) => place?.cell.text ?? '');
    if (own.length === 0 && row.cells.length > 0 && row.cells.every(({ rowSpan }) => rowSpan === 1)) continue;
    if (headingKey(texts) === repeated || isHeadingRow(own.map(({ text }) => text))) {
      drop(journal, own.map(({ text }) => joinLines(text)).join(' | '), 'import.dropped.heading', row.place);
      broken = true;
      continue;
    }
    if (own.length === 1 && isPageNumber(own[0]!.text) && !/^\d+$/.test(own[0]!.text)) {
      drop(journal, own[0]!.text, 'import.dropped.page-number', row.place);
      broken = true;
      continue;
    }
    const covering = places.some(
      (place) => place && !table.rows[at]!.cells.includes(place.cell) && place.cell.text !== '',
    );
    const section = covering ? undefined : sectionOf(own, width, heading.columns);
    if (section === 'remark' || (!covering && isTotal(own))) {
      drop(journal, own.map(({ text }) => joinLines(text)).join(' | '), 'import.dropped.remark', row.place);
      continue;
    }
    if (section !== undefined) {
      entries.push({ kind: 'section', title: section, place: row.place });
      continue;
    }
    if (row.hidden) guess(journal, 'medium', 'import.guess.hidden-row', {}, row.place);
    entries.push({
      kind: 'task',
      ...cellsOf(row, places, heading.columns),
      afterBreak: broken,
      doubt: row.doubt,
      place: row.place,
    });
    broken = false;
  }
  return entries;
}

/** The title of a section, where the row is one: a single text across the table, or one that is numbered as sections are. */
function sectionOf(
  own: readonly RawCell[],
  width: number,
  columns: readonly MeantColumn[],
): string | 'remark' | undefined {
  const [first, second] = own;
  if (!first) return undefined;
  const title = joinLines(first.text);
  if (own.length === 1) {
    const across = first.colSpan > 1 && first.colSpan * 2 > width;
    const style = sectionNumber(title)?.style;
    const numbered = style !== undefined && style !== 'arabic' && first.column <= 1 && !/[。；]$/u.test(title);
    if (across && /^(?:注|备注|说明|附注)[:：]/u.test(title)) return 'remark';
    return across || numbered ? title : undefined;
  }
  // 一 | 空气质量目标, in the columns of number and title
  const isNumber = columns.find(({ index }) => index === first.column)?.meaning === 'number';
  if (own.length !== 2 || !second || !isNumber || !/^[一二三四五六七八九十]{1,3}、?$/u.test(title)) return undefined;
  return width > 2 ? `${title.replace(/、$/u, '')}、${joinLines(second.text)}` : undefined;
}

/** 合计 | 17: a sum, and no task. */
function isTotal(own: readonly RawCell[]): boolean {
  const [first, ...others] = own.map(({ text }) => joinWords(text));
  return /^(?:合计|总计|小计|共计)$/u.test(first ?? '') && others.every((text) => !/\p{Script=Han}{3,}/u.test(text));
}

function cellsOf(
  row: RawRow,
  places: ReturnType<typeof gridOf>[number],
  columns: readonly MeantColumn[],
): Pick<SourceRow, 'cells' | 'groups' | 'others'> {
  const cells = new Map<ColumnMeaning, SourceCell>();
  const groups: string[] = [];
  let inner = '';
  const others: (readonly [string, string])[] = [];
  const add = (column: MeantColumn, cell: SourceCell): void => {
    if (column.meaning === 'id') return;
    if (column.meaning === 'section') {
      groups.push(joinLines(cell.text));
      return;
    }
    if (column.meaning === 'other') {
      if (cell.text !== '' && !cell.covered) others.push([column.heading, cell.text]);
      return;
    }
    const before = cells.get(column.meaning);
    // 1 | (2) below one heading: the second is the number of a task, and goes before its text
    if (column.meaning === 'number' && before && cell.text !== '') {
      inner = cell.text;
      return;
    }
    const text = [before?.text ?? '', cell.text].filter((part) => part !== '').join('\n');
    cells.set(column.meaning, { text, covered: cell.covered && (before?.covered ?? true) });
  };
  let column: MeantColumn | undefined;
  let last: RawCell | undefined;
  for (const [index, place] of places.entries()) {
    const starts = columns.find((each) => each.index === index);
    column = starts ?? column;
    // a cell over several columns is one in each of them, but once only in each
    if (!place || !column || (place.cell === last && !starts)) continue;
    last = place.cell;
    add(column, { text: place.cell.text, covered: !row.cells.includes(place.cell) });
  }
  const task = cells.get('task');
  if (inner !== '') cells.set('task', { text: `${inner}${task?.text ?? ''}`, covered: task?.covered ?? false });
  return { cells, groups, others };
}

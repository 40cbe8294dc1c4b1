import { joinWords } from '../joinLines.ts';
import { type GridCell, gridOf, type RawTable } from '../rawTable.ts';
import { contentOf, type Grid, ownTexts } from './columnContent.ts';
import { foldHeading, type HeadedColumn, headingKind, type MeantColumn, meaningsOf } from './headings.ts';

/** The heading of a table and where it stands. */
export interface Heading {
  /** Zero-based row; what stands above it belongs to no column. */
  readonly first: number;
  readonly last: number;
  readonly columns: readonly MeantColumn[];
}

/** Rows below which a heading is not looked for: titles and remarks above a table are few. */
const DEEPEST = 15;

/** The heading of a table, of one row or of two; undefined where it has none. */
export function findHeading(table: RawTable): Heading | undefined {
  const grid = gridOf(table);
  for (let row = 0; row < Math.min(grid.length, DEEPEST); row++) {
    if (!isHeadingRow(textsOf(grid[row]!))) continue;
    const last = isSecondRow(grid, row) ? row + 1 : row;
    return { first: row, last, columns: columnsOf(grid, row, last) };
  }
  return undefined;
}

/** Whether a row of cells is the heading of a plan's table. */
export function isHeadingRow(texts: readonly string[]): boolean {
  const filled = texts.filter((text) => text !== '');
  const kinds = filled.map(headingKind);
  const known = kinds.filter((kind) => kind !== undefined);
  if (
    new Set(known).size < 2 ||
    known.length * 2 < filled.length ||
    filled.some((text) => foldHeading(text).length > 30)
  ) {
    return false;
  }
  const says = (...wanted: readonly string[]): boolean => known.some((kind) => wanted.includes(kind));
  return says('measure', 'detail', 'parent') && says('lead', 'unit', 'support', 'deadline');
}

/** The words of a heading row, to know it again on the next page. */
export function headingKey(texts: readonly string[]): string {
  return texts
    .map((text) => text.normalize('NFKC').replace(/\s+/gu, ''))
    .join('|')
    .replace(/\|+$/u, '');
}

function textsOf(row: readonly (GridCell | undefined)[]): readonly string[] {
  return row.map((place, column) => (place && place.cell.column === column ? place.cell.text : ''));
}

/** A row that only divides headings of the row above: 责任单位 into 牵头 and 配合. */
function isSecondRow(grid: Grid, row: number): boolean {
  const [upper, lower] = [grid[row]!, grid[row + 1]];
  if (!lower) return false;
  const own = lower.filter((place, column) => place?.origin && place !== upper[column] && place.cell.text !== '');
  if (own.length < 2) return false;
  return own.every((place) => {
    const kind = headingKind(place!.cell.text);
    return kind !== undefined && kind !== 'number' && foldHeading(place!.cell.text).length <= 8;
  });
}

function columnsOf(grid: Grid, first: number, last: number): readonly MeantColumn[] {
  const [upper, lower] = [grid[first]!, last > first ? grid[last]! : undefined];
  const columns: HeadedColumn[] = [];
  let group = '';
  for (const [index, place] of upper.entries()) {
    const above = place?.cell.text ?? '';
    const below = lower?.[index];
    // a cell over both rows is one heading; without merges an empty cell continues the group at its left
    const divided = below !== undefined && below.cell !== place?.cell && below.cell.text !== '';
    if (above !== '') group = above;
    const heading = divided ? below.cell.text : above;
    // the second column of a merged heading that nothing divides is the same column
    if (!divided && place && place.cell.column !== index) continue;
    const kind = divided
      ? (kindInGroup(heading, group) ?? 'other')
      : (headingKind(heading) ?? guessedKind(grid, index, last));
    if (kind === undefined) continue;
    columns.push({ index, heading: joinWords(heading), group: divided ? joinWords(group) : undefined, kind });
  }
  return meaningsOf(columns, contentOf(grid.slice(last + 1)));
}

/** 牵头 below 责任单位 is a lead; 单位 below 配合 is known by both together. */
function kindInGroup(heading: string, group: string): HeadedColumn['kind'] | undefined {
  const [own, both] = [headingKind(heading), headingKind(foldHeading(group) + foldHeading(heading))];
  return own === 'unit' ? (both ?? own) : (own ?? both);
}

/** A column without a known heading: numbers where its cells are numbers, else another. */
function guessedKind(grid: Grid, index: number, last: number): HeadedColumn['kind'] | undefined {
  const texts = ownTexts(grid.slice(last + 1), index);
  if (texts.length === 0) return grid[last]?.[index]?.cell.text ? 'other' : undefined;
  const numbers = texts.filter((text) => /^(?:\d{1,3}|[一二三四五六七八九十]{1,3})[.、．]?$/u.test(text));
  return numbers.length * 2 > texts.length ? 'number' : 'other';
}

import { foldName } from '../../base/foldName.ts';
import { Refused } from '../../base/refused.ts';
import type { ColumnRole } from '../../plan/vocabulary.ts';
import type { TableColumn } from '../../table/model.ts';
import { ID_HEADING, type Sent, UNIT_SHEET_HEADING, valuesBy } from '../../table/wayBack.ts';
import { type GridCell, gridOf, type LeftOut, type RawRow, type RawTable } from '../rawTable.ts';
import { typedNumber } from './excelNumbers.ts';
import type { ReturnedSheet } from './returnedMerge.ts';
import { type ReturnedRow, squeezed } from './returnedRows.ts';

/** A sheet that came back, and which plan it says it is of. */
export interface ReturnedFile {
  readonly sheet: ReturnedSheet;
  /** The title of the plan that went out; empty where that was lost. */
  readonly planTitle: string;
  /** Texts of the sheet that stand in no row of its table, or in a column the plan has not. */
  readonly beside: readonly BesideText[];
  /** Columns whose heading was changed, found by what stands in them. */
  readonly renamed: readonly { readonly from: string; readonly to: string }[];
  /** Comments, footnotes, what tracked changes took out. */
  readonly remarks: readonly LeftOut[];
  /** It has tracked changes. */
  readonly hasRevisions: boolean;
  /** Other tables of the file with the same headings; only one is read. */
  readonly others: number;
}

export interface BesideText {
  readonly text: string;
  readonly row: number;
  /** The heading of a column that was added; missing for a text outside the table. */
  readonly column?: string;
}

/** The id of a row that the row itself does not show; empty where it has none. */
export type IdsOfRows = (row: RawRow) => string;

export interface ReturnedContext extends Pick<ReturnedFile, 'remarks' | 'hasRevisions'> {
  /** What went out, where that is still there. */
  readonly sent: Sent | undefined;
  /** Of the plan: the table has their headings. */
  readonly columns: readonly TableColumn[];
  readonly ids?: IdsOfRows;
}

type Grid = readonly (readonly (GridCell | undefined)[])[];

/** Reads a table that was exported from a plan, edited and sent back. Throws `Refused` where there is none. */
export function readReturned(tables: readonly RawTable[], context: ReturnedContext): ReturnedFile {
  const { sent, remarks, hasRevisions } = context;
  const found = tables.flatMap((table) => {
    const grid = gridOf(table);
    const said = findHeading(grid, context.columns);
    if (!said) return [];
    if (grid[said.row]!.some((place) => place?.cell.text === UNIT_SHEET_HEADING))
      throw new Refused('returned.unit-sheet');
    const { heading, renamed } = withRenamed(grid, said, context);
    return [{ heading, renamed, ...readRows(table, heading, context) }];
  });
  const [best] = [...found].sort((a, b) => known(b.rows, sent) - known(a.rows, sent));
  if (!best) throw new Refused('returned.no-table');
  return {
    sheet: { base: sent?.rows, rows: best.rows, roles: [...best.heading.roles.keys()] },
    planTitle: sent?.title ?? '',
    beside: best.beside,
    renamed: best.renamed,
    ...{ remarks, hasRevisions },
    others: found.filter((each) => each !== best && known(each.rows, sent) > 0).length,
  };
}

/** How many rows of a table went out with this plan. */
function known(rows: readonly ReturnedRow[], sent: Sent | undefined): number {
  const ids = new Set(sent?.rows.map(({ id }) => id));
  const texts = new Set(sent?.rows.map(({ values }) => squeezed(values.task)));
  return rows.filter(({ id, values }) => (id !== '' && (!sent || ids.has(id))) || texts.has(squeezed(values.task)))
    .length;
}

export function textsOf(table: RawTable): readonly (readonly string[])[] {
  return gridOf(table).map((cells) => cells.map((place) => place?.cell.text ?? ''));
}

interface Heading {
  readonly row: number;
  readonly roles: ReadonlyMap<ColumnRole, number>;
  readonly id: number | undefined;
}

function findHeading(grid: Grid, columns: readonly TableColumn[]): Heading | undefined {
  for (const row of grid.keys()) {
    const heading = headingIn(grid, row, columns);
    if (heading.roles.size < 2 || !(heading.roles.has('task') || heading.roles.has('measure'))) continue;
    // of a heading of two levels the lower one has all columns
    const below = headingIn(grid, row + 1, columns);
    return below.roles.size >= heading.roles.size || below.id !== undefined ? below : heading;
  }
  return undefined;
}

function headingIn(grid: Grid, row: number, columns: readonly TableColumn[]): Heading {
  const roles = new Map<ColumnRole, number>();
  let id: number | undefined;
  for (const [at, place] of (grid[row] ?? []).entries()) {
    const heading = foldName(place?.cell.text ?? '');
    if (heading === foldName(ID_HEADING)) id = at;
    const column = columns.find((each) => foldName(each.heading) === heading && !roles.has(each.role));
    if (column && heading !== '') roles.set(column.role, at);
  }
  return { row, roles, id };
}

/** A column under another heading is the one most of whose cells it still has. */
function withRenamed(
  grid: Grid,
  heading: Heading,
  { columns, sent }: ReturnedContext,
): { readonly heading: Heading; readonly renamed: ReturnedFile['renamed'] } {
  const { id } = heading;
  const roles = new Map(heading.roles);
  const renamed: { from: string; to: string }[] = [];
  const byId = new Map(sent?.rows.map((row) => [row.id, row.values]));
  const rows = id === undefined ? [] : grid.slice(heading.row + 1).filter((cells) => byId.has(textAt(cells, id)));
  for (const { role, heading: from } of columns) {
    if (roles.has(role)) continue;
    const taken = new Set([...roles.values(), id]);
    const spoke = rows.flatMap((cells) => {
      const said = squeezed(byId.get(textAt(cells, id!))![role]);
      return said === '' ? [] : [{ cells, said }];
    });
    const at = (grid[heading.row] ?? []).findIndex((_place, column) => {
      const same = spoke.filter(({ cells, said }) => squeezed(textAt(cells, column)) === said);
      return !taken.has(column) && same.length * 2 > spoke.length;
    });
    if (at < 0) continue;
    roles.set(role, at);
    renamed.push({ from, to: textAt(grid[heading.row]!, at) });
  }
  return { heading: { ...heading, roles }, renamed };
}

function textAt(cells: Grid[number], column: number): string {
  return cells[column]?.cell.text ?? '';
}

function readRows(
  table: RawTable,
  { row: head, roles, id }: Heading,
  { columns, ids, sent }: ReturnedContext,
): { readonly rows: readonly ReturnedRow[]; readonly beside: ReturnedFile['beside'] } {
  const rows: ReturnedRow[] = [];
  const beside: BesideText[] = [];
  const grid = gridOf(table);
  const own = new Set([...roles.values(), ...(id === undefined ? [] : [id])]);
  const numbers = new Set(sent?.rows.map(({ values }) => values.number));
  let section = 0;
  for (const [index, cells] of grid.entries()) {
    if (index <= head) continue;
    const row = table.rows[index]?.place.row ?? index + 1;
    const texts = cells.map((place) => place?.cell.text ?? '');
    const rowId = id === undefined ? (ids?.(table.rows[index]!) ?? '') : (texts[id] ?? '');
    const isHeading = columns.every((column) => {
      const at = roles.get(column.role);
      return at === undefined || foldName(texts[at] ?? '') === foldName(textAt(grid[head]!, at) || column.heading);
    });
    if (isHeading) continue;
    const said = new Set([...roles.values()].map((at) => texts[at] ?? '').filter((text) => text !== ''));
    // across the table: merged, or (merges undone, or left out by another program) the same text in every column
    const isSection = /^s\d/.test(rowId) || (said.size === 1 && [...roles.values()].every((at) => texts[at] !== ''));
    if (isSection) {
      section += 1;
      continue;
    }
    for (const [at, text] of texts.entries()) {
      if (own.has(at) || text === '' || !cells[at]!.origin) continue;
      beside.push({ text, row, column: grid[head]?.[at]?.cell.text ?? '' });
    }
    if (said.size === 0) continue;
    const values = valuesBy((role) => {
      const at = roles.get(role);
      const text = at === undefined ? '' : (texts[at] ?? '');
      return role === 'number' ? typedNumber(text, numbers) : text;
    });
    // a remark below the table: one text, in no column that makes a row
    if (rowId === '' && said.size === 1 && values.task === '' && values.measure === '') {
      beside.push({ text: [...said][0]!, row });
    } else rows.push({ id: rowId, values, row, section });
  }
  return { rows, beside };
}

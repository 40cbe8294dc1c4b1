import { foldName } from '../../base/foldName.ts';
import { Refused } from '../../base/refused.ts';
import type { ColumnRole } from '../../plan/vocabulary.ts';
import type { TableColumn } from '../../table/model.ts';
import { ID_HEADING, readSent, valuesBy } from '../../table/wayBack.ts';
import { type GridCell, gridOf, type RawTable } from '../rawTable.ts';
import type { ReturnedSheet } from './returnedMerge.ts';
import type { ReturnedRow } from './returnedRows.ts';

/** A sheet that came back, and which plan it says it is of. */
export interface ReturnedFile {
  readonly sheet: ReturnedSheet;
  /** The title of the plan that went out; empty where that was lost. */
  readonly planTitle: string;
  /** Texts of the sheet that stand in no row of its table. */
  readonly beside: readonly { readonly text: string; readonly row: number }[];
}

type Grid = readonly (readonly (GridCell | undefined)[])[];

/**
 * Reads a table that was exported from a plan, edited and sent back. `base`: the hidden sheet with what went out, if it is
 * still there. `columns` are those of the plan: the table has their headings. Throws `Refused` where it has not.
 */
export function readReturned(
  tables: readonly RawTable[],
  base: RawTable | undefined,
  columns: readonly TableColumn[],
): ReturnedFile {
  const found = tables.flatMap((table) => {
    const heading = findHeading(gridOf(table), columns);
    return heading ? [{ table, heading }] : [];
  })[0];
  if (!found) throw new Refused('returned.no-table');
  const { table, heading } = found;
  const { rows, beside } = readRows(table, heading, columns);
  const sent = base && readSent(textsOf(base));
  return {
    sheet: { base: sent?.rows, rows, roles: [...heading.roles.keys()] },
    planTitle: sent?.title ?? '',
    beside,
  };
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
  for (const [row, cells] of grid.entries()) {
    const roles = new Map<ColumnRole, number>();
    let id: number | undefined;
    for (const [at, place] of cells.entries()) {
      const heading = foldName(place?.cell.text ?? '');
      if (heading === foldName(ID_HEADING)) id = at;
      const column = columns.find((each) => foldName(each.heading) === heading && !roles.has(each.role));
      if (column && heading !== '') roles.set(column.role, at);
    }
    // below a heading of two levels the lower one has all of them
    const below = grid[row + 1];
    const isUpper = below?.some((place, at) => foldName(place?.cell.text ?? '') === foldName(ID_HEADING) && at > 0);
    if (!isUpper && roles.size >= 2 && (roles.has('task') || roles.has('measure'))) return { row, roles, id };
  }
  return undefined;
}

function readRows(
  table: RawTable,
  { row: head, roles, id }: Heading,
  columns: readonly TableColumn[],
): { readonly rows: readonly ReturnedRow[]; readonly beside: ReturnedFile['beside'] } {
  const rows: ReturnedRow[] = [];
  const beside: { text: string; row: number }[] = [];
  const grid = gridOf(table);
  for (const [index, cells] of grid.entries()) {
    const row = table.rows[index]?.place.row ?? index + 1;
    const texts = cells.map((place) => place?.cell.text ?? '');
    if (index <= head) continue;
    const rowId = id === undefined ? '' : (texts[id] ?? '');
    const isHeading = columns.every((column) => {
      const at = roles.get(column.role);
      return at === undefined || foldName(texts[at] ?? '') === foldName(column.heading);
    });
    const said = new Set([...roles.values()].map((at) => texts[at] ?? '').filter((text) => text !== ''));
    if (isHeading || said.size === 0) continue;
    // across the table: merged, or (merges undone, or left out by another program) the same text in every column
    const isSection = /^s\d/.test(rowId) || (said.size === 1 && [...roles.values()].every((at) => texts[at] !== ''));
    if (isSection) continue;
    const values = valuesBy((role) => {
      const at = roles.get(role);
      return at === undefined ? '' : (texts[at] ?? '');
    });
    // a remark below the table: one text, in no column that makes a row
    if (rowId === '' && said.size === 1 && values.task === '' && values.measure === '') {
      beside.push({ text: [...said][0]!, row });
    } else rows.push({ id: rowId, values, row });
  }
  return { rows, beside };
}

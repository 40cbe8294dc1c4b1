import { csv } from '../base/csv.ts';
import { isUnitColumn } from '../plan/vocabulary.ts';
import type { Cell, Table, TableColumn } from '../table/model.ts';
import { DRAFT_MARK } from './draft.ts';

/**
 * A table as CSV: its headings, then a row for each task in which merged cells are repeated, so that every row can be
 * sorted and filtered by itself; a section is a row of its title alone. Units stand one after the other with `、`.
 */
export function renderCsv(table: Table, { draft = false }: { readonly draft?: boolean }): string {
  return csv([
    ...(draft ? [[DRAFT_MARK]] : []),
    table.columns.map(headingOf),
    ...table.rows.map((row) => (row.kind === 'section' ? [row.title.text] : row.cells.map(cellText))),
  ]);
}

/** `责任单位：牵头` for a column that has a group. */
export function headingOf({ heading, group }: TableColumn): string {
  return group ? `${group.text}：${heading}` : heading;
}

/** The text of a cell where it has to stand on few lines. */
export function cellText({ role, content }: Cell): string {
  return content.map(({ text }) => text).join(isUnitColumn(role) ? '、' : '\n');
}

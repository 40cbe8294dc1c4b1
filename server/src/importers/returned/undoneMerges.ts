import { groupBy } from '../../base/groupBy.ts';
import { NOWHERE } from '../../base/span.ts';
import { COLUMN_ROLES, type ColumnRole } from '../../plan/vocabulary.ts';
import { mergeMeasure } from '../../table/merge.ts';
import type { Cell } from '../../table/model.ts';
import { type SentRow, valuesBy } from '../../table/wayBack.ts';
import type { ReturnedRow } from './returnedRows.ts';

/**
 * Rows with the texts of cells whose merge somebody undid, to sort or to filter: what a merged cell says then stands in
 * its first row alone, and an empty cell below it was not emptied. Where that first row is not in the sheet, an empty
 * cell says what it said.
 */
export function withUndoneMerges(
  toBase: ReadonlyMap<ReturnedRow, SentRow>,
  base: readonly SentRow[],
): ReadonlyMap<ReturnedRow, SentRow> {
  const firsts = mergedFirsts(base);
  const rowOf = new Map([...toBase].map(([row, from]) => [from, row]));
  return new Map(
    [...toBase].map(([row, from]) => {
      const values = valuesBy((role) => {
        const first = firsts.get(from)?.get(role);
        if (row.values[role] !== '' || !first) return row.values[role];
        const above = rowOf.get(first);
        return above ? above.values[role] : from.values[role];
      });
      return [{ ...row, values }, from];
    }),
  );
}

/** For each row the first row of each merged cell that covered its own. */
function mergedFirsts(base: readonly SentRow[]): ReadonlyMap<SentRow, ReadonlyMap<ColumnRole, SentRow>> {
  const firsts = new Map<SentRow, Map<ColumnRole, SentRow>>();
  for (const rows of groupBy(base, ({ id }) => measureIdOf(id)).values()) {
    const cells = mergeMeasure(rows.map(({ values }) => COLUMN_ROLES.map((role) => cellOf(role, values[role]))));
    for (const [column, role] of COLUMN_ROLES.entries()) {
      let first = rows[0]!;
      for (const [index, row] of rows.entries()) {
        if (cells[index]![column]!.rowSpan > 0) first = row;
        else firsts.set(row, (firsts.get(row) ?? new Map<ColumnRole, SentRow>()).set(role, first));
      }
    }
  }
  return firsts;
}

/** The id of a row is that of its measure and its place there. */
function measureIdOf(id: string): string {
  return id.replace(/-t\d+$/u, '');
}

function cellOf(role: ColumnRole, text: string): Cell {
  const content = text === '' ? [] : text.split('\n').map((line) => ({ text: line, span: NOWHERE }));
  return { role, content, rowSpan: 1, span: undefined, placeholder: false };
}

import { foldName } from '../base/foldName.ts';
import { type ColumnRole, isUnitColumn } from '../plan/vocabulary.ts';
import type { Cell, Row } from './model.ts';

/**
 * Merges the cells of one measure, given row by row.
 *
 * Number and title go over all rows of the measure. For the rest the printed plans were compared:
 * - The unit cells of neighbouring rows are merged when the rows agree in all unit columns. Xicheng 2017 does this without
 *   exception (measures 2, 10, 25, 26, 35), and leaves an equal lead alone where the participants differ (7).
 *   Xicheng 2021 has it in measure 5 of the air plan.
 * - An equal deadline, and an equal note, is merged only within such a group (Xicheng 2017: merged in 2, 25, 26; repeated
 *   in 7, 17, 36, where the units differ). So a deadline never joins tasks of different units: each stays readable on its own row.
 * Xicheng 2021, Dongcheng 2023 and Beijing 2023 otherwise repeat equal cells, most rows of a measure having other units.
 * - An empty cell stays alone: nobody has said yet that it is the same.
 */
export function mergeMeasure(rows: readonly (readonly Cell[])[]): readonly (readonly Cell[])[] {
  const sameUnits = rows.map((row, index) => index > 0 && agree(row, rows[index - 1]!, isUnitColumn));
  const sameIn = (wanted: ColumnRole): readonly boolean[] =>
    rows.map((row, index) => sameUnits[index]! && agree(row, rows[index - 1]!, (role) => role === wanted));
  const [sameDeadline, sameNote] = [sameIn('deadline'), sameIn('note')];
  const joins = (cell: Cell, row: number): boolean => {
    if (row === 0 || cell.role === 'task') return false;
    if (cell.role === 'number' || cell.role === 'measure') return true;
    const same = cell.role === 'deadline' ? sameDeadline : cell.role === 'note' ? sameNote : sameUnits;
    return cell.content.length > 0 && same[row]!;
  };
  return rows.map((row, index) =>
    row.map((cell, column) => {
      if (joins(cell, index)) return { ...cell, rowSpan: 0 };
      let end = index + 1;
      while (end < rows.length && joins(rows[end]![column]!, end)) end += 1;
      return { ...cell, rowSpan: end - index };
    }),
  );
}

/** Of each row, whether a cell of its measure goes on in the next one. */
export function goesOn(rows: readonly Row[]): readonly boolean[] {
  let end = 0;
  return rows.map((row, index) => {
    if (row.kind === 'task') end = Math.max(end, ...row.cells.map(({ rowSpan }) => index + rowSpan));
    return index + 1 < end;
  });
}

function agree(row: readonly Cell[], above: readonly Cell[], counts: (role: ColumnRole) => boolean): boolean {
  return row.every((cell, column) => !counts(cell.role) || printsAs(cell) === printsAs(above[column]!));
}

function printsAs(cell: Cell): string {
  return cell.content.map(({ text }) => foldName(text)).join('\n');
}

import type { Measure, Plan, Task } from '../../plan/model.ts';
import { foldNumber } from '../../plan/number.ts';
import { type ColumnRole, isUnitColumn } from '../../plan/vocabulary.ts';
import { cellOf } from '../../table/cells.ts';
import { inTextOrder } from '../../table/order.ts';
import { taskId } from '../../table/rowId.ts';
import { type RowValues, valuesBy } from '../../table/wayBack.ts';

/** A row as it came back. */
export interface ReturnedRow {
  /** Empty where the sheet says none. */
  readonly id: string;
  readonly values: RowValues;
  /** The row of the sheet, counted from 1. */
  readonly row: number;
  /** How many titles of sections stand above it in the sheet. */
  readonly section: number;
}

/** A row of the plan as it is now. */
export interface PlanRow {
  readonly id: string;
  readonly values: RowValues;
  readonly measure: Measure;
  /** Missing for a measure without tasks. */
  readonly task: Task | undefined;
}

/** The rows of a plan as they are printed, with what its table has no column for. */
export function planRows(plan: Plan): readonly PlanRow[] {
  const rows = inTextOrder<PlanRow | undefined>(
    plan,
    () => undefined,
    (measure, id) => {
      const tasks = measure.tasks.length > 0 ? measure.tasks : [undefined];
      return tasks.map((task, index) => ({
        id: taskId(id, index),
        values: valuesBy((role) =>
          cellOf(role, measure, task)
            .content.map(({ text }) => text)
            .join('\n'),
        ),
        measure,
        task,
      }));
    },
  );
  return rows.filter((row) => row !== undefined);
}

/** How values are compared: Excel and Word wrap texts and units anywhere, so what is not seen is no difference. */
export function squeezed(text: string): string {
  return text.replace(/[\s\u00ad\u200b-\u200f\u2060\ufeff]+/gu, '');
}

/** The units of a cell: one below the other as it went out, with commas or spaces where somebody typed. */
export function unitsIn(cell: string): readonly string[] {
  return cell
    .split(/[\n、，,；;](?![^（(]*[）)])/u)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** Whether two values of a column are the same; units are in whichever way they are written one after the other. */
export function sameValue(role: ColumnRole, a: string, b: string): boolean {
  if (isUnitColumn(role)) return unitsIn(a).map(squeezed).join('\n') === unitsIn(b).map(squeezed).join('\n');
  return squeezed(a) === squeezed(b) || (role === 'number' && foldNumber(a) === foldNumber(b));
}

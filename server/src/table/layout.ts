import type { Measure, Plan } from '../plan/model.ts';
import { cellOf } from './cells.ts';
import { tableColumns } from './columns.ts';
import { headOf } from './head.ts';
import { mergeMeasure } from './merge.ts';
import type { Row, Table, TableColumn, TaskRow } from './model.ts';
import { inTextOrder, withoutEmptySections } from './order.ts';
import { taskId } from './rowId.ts';

/**
 * Lays a plan out as the table it is printed as. Total: a half-written plan gives the rows it has so far.
 * Sections and measures come in the order of the text; what a task does not say, it takes from its measure. `only`: the
 * rows with these ids and the sections they stand in; cells are merged as if there were no others.
 */
export function layOut(plan: Plan, only?: ReadonlySet<string>, columns?: readonly TableColumn[]): Table {
  if (only || columns) return layOutRows(plan, only, columns ?? tableColumns(plan));
  const table = tables.get(plan) ?? layOutRows(plan, undefined, tableColumns(plan));
  tables.set(plan, table);
  return table;
}

const tables = new WeakMap<Plan, Table>();

function layOutRows(plan: Plan, only: ReadonlySet<string> | undefined, columns: readonly TableColumn[]): Table {
  const rows = inTextOrder<Row>(
    plan,
    (section) => ({ kind: 'section', ...section }),
    (measure, id) => measureRows(columns, measure, id, only),
  );
  return { kind: 'table', ...headOf(plan), columns, rows: only ? withoutEmptySections(rows) : rows };
}

interface Kept {
  readonly id: string;
  readonly roles: string;
  readonly rows: readonly TaskRow[];
}

const kept = new WeakMap<Measure, Kept>();

/**
 * The rows of one measure: all, or only those with these ids. All of them are kept with it: a measure that is not edited
 * stays the same object, and so do its rows.
 */
export function measureRows(
  columns: readonly TableColumn[],
  measure: Measure,
  id: string,
  only: ReadonlySet<string> | undefined,
): readonly TaskRow[] {
  if (only) return layOutMeasure(columns, measure, id, only);
  const roles = columns.map(({ role }) => role).join();
  const before = kept.get(measure);
  if (before && before.id === id && before.roles === roles) return before.rows;
  const rows = layOutMeasure(columns, measure, id, undefined);
  kept.set(measure, { id, roles, rows });
  return rows;
}

function layOutMeasure(
  columns: readonly TableColumn[],
  measure: Measure,
  id: string,
  only: ReadonlySet<string> | undefined,
): readonly TaskRow[] {
  const tasks = (measure.tasks.length > 0 ? measure.tasks : [undefined])
    .map((task, index) => ({ task, id: taskId(id, index) }))
    .filter((each) => !only || only.has(each.id));
  const cells = mergeMeasure(tasks.map(({ task }) => columns.map(({ role }) => cellOf(role, measure, task))));
  return tasks.map(({ task, id }, index) => ({
    kind: 'task',
    id,
    cells: cells[index]!,
    span: task?.span ?? measure.span,
  }));
}

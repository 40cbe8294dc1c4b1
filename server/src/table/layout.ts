import type { Measure, Plan } from '../plan/model.ts';
import { cellOf } from './cells.ts';
import { tableColumns } from './columns.ts';
import { headOf } from './head.ts';
import { mergeMeasure } from './merge.ts';
import type { Row, Table, TableColumn, TaskRow } from './model.ts';
import { inTextOrder } from './order.ts';
import { taskId } from './rowId.ts';

/**
 * Lays a plan out as the table it is printed as. Total: a half-written plan gives the rows it has so far.
 * Sections and measures come in the order of the text; what a task does not say, it takes from its measure.
 */
export function layOut(plan: Plan): Table {
  const columns = tableColumns(plan);
  return {
    kind: 'table',
    ...headOf(plan),
    columns,
    rows: inTextOrder<Row>(
      plan,
      (section) => ({ kind: 'section', ...section }),
      (measure, id) => measureRows(columns, measure, id),
    ),
  };
}

function measureRows(columns: readonly TableColumn[], measure: Measure, id: string): readonly TaskRow[] {
  const tasks = measure.tasks.length > 0 ? measure.tasks : [undefined];
  const cells = mergeMeasure(tasks.map((task) => columns.map(({ role }) => cellOf(role, measure, task))));
  return tasks.map((task, index) => ({
    kind: 'task',
    id: taskId(id, index),
    cells: cells[index]!,
    span: task?.span ?? measure.span,
  }));
}

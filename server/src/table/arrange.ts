import type { Plan } from '../plan/model.ts';
import { layOut, measureRows } from './layout.ts';
import type { Row, Table, TaskRow } from './model.ts';
import { inTextOrder } from './order.ts';

/** What of a plan is shown, and under which headings. */
export interface Arrangement {
  /** Only the tasks whose rows have these ids; missing = all. */
  readonly only?: ReadonlySet<string>;
  /** In place of the plan's own sections, in this order; a task may stand in several. */
  readonly groups?: readonly RowGroup[];
}

export interface RowGroup {
  readonly title: string;
  readonly rows: ReadonlySet<string>;
}

/** Lays out the rows of one measure, all or some. */
type MeasureRows = (chosen: ReadonlySet<string> | undefined) => readonly TaskRow[];

/**
 * A plan laid out in another order than it is printed in. Cells are merged within each group. A row in a group has its
 * own id behind that of the group (`g2-m3-t1`); see {@link plainId}.
 */
export function arrange(plan: Plan, { only, groups }: Arrangement): Table {
  if (!groups) return layOut(plan, only);
  const table = layOut(plan, new Set());
  const measures = inTextOrder<MeasureRows | undefined>(
    plan,
    () => undefined,
    (measure, id) => [(chosen) => measureRows(table.columns, measure, id, chosen)],
  ).filter((rowsOf) => rowsOf !== undefined);
  const placeOf = new Map(
    measures.flatMap((rowsOf, place) => rowsOf(undefined).map(({ id }): [string, number] => [id, place])),
  );
  const rows = groups.flatMap(({ title, rows: ids }, index): readonly Row[] => {
    const chosen = only ? new Set([...ids].filter((id) => only.has(id))) : ids;
    const places = new Set([...chosen].flatMap((id) => placeOf.get(id) ?? []));
    const tasks = [...places].sort((a, b) => a - b).flatMap((place) => measures[place]!(chosen));
    const [first] = tasks;
    if (!first) return [];
    const id = `g${index + 1}`;
    const { span } = first;
    const heading: Row = { kind: 'section', id, title: { text: title, span }, level: 1, span };
    return [heading, ...tasks.map((row) => ({ ...row, id: `${id}-${row.id}` }))];
  });
  return { ...table, rows };
}

/** The id that a row has in the printed table. */
export function plainId(id: string): string {
  return id.replace(/^g\d+-/u, '');
}

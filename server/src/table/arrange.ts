import type { Span } from '../base/span.ts';
import type { Measure, Plan } from '../plan/model.ts';
import { layOut, measureRows } from './layout.ts';
import type { Block, Printed, Row } from './model.ts';
import { inTextOrder, type TitledSection } from './order.ts';
import { isProse, print } from './print.ts';
import { layOutProse, measureParagraphs } from './prose.ts';

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

const NOTHING: ReadonlySet<string> = new Set();

/**
 * A plan laid out in another order than it is printed in, as the table or the text that it is. Cells are merged, and units
 * named once for several paragraphs, within each group. A row in a group has its own id behind that of the group
 * (`g2-m3-t1`); see {@link plainId}.
 */
export function arrange(plan: Plan, { only, groups }: Arrangement): Printed {
  if (!groups) return print(plan, only);
  if (isProse(plan)) {
    const heading = (section: TitledSection): Block => ({ kind: 'heading', ...section });
    return { ...layOutProse(plan, NOTHING), blocks: grouped(plan, groups, only, heading, measureParagraphs) };
  }
  const table = layOut(plan, NOTHING);
  const heading = (section: TitledSection): Row => ({ kind: 'section', ...section });
  const rowsOf: RowsOf<Row> = (measure, id, chosen) => measureRows(table.columns, measure, id, chosen);
  return { ...table, rows: grouped(plan, groups, only, heading, rowsOf) };
}

/** Lays out the rows of one measure, all or some. */
type RowsOf<Each> = (measure: Measure, id: string, chosen: ReadonlySet<string> | undefined) => readonly Each[];

function grouped<Each extends { readonly id: string; readonly span: Span }>(
  plan: Plan,
  groups: readonly RowGroup[],
  only: ReadonlySet<string> | undefined,
  heading: (section: TitledSection) => Each,
  rowsOf: RowsOf<Each>,
): readonly Each[] {
  const measures = inTextOrder<{ readonly measure: Measure; readonly id: string } | undefined>(
    plan,
    () => undefined,
    (measure, id) => [{ measure, id }],
  ).filter((each) => each !== undefined);
  const placeOf = new Map(
    measures.flatMap(({ measure, id }, place) =>
      rowsOf(measure, id, undefined).map((row): [string, number] => [row.id, place]),
    ),
  );
  return groups.flatMap(({ title, rows: ids }, index): readonly Each[] => {
    const chosen = only ? new Set([...ids].filter((id) => only.has(id))) : ids;
    const places = new Set([...chosen].flatMap((id) => placeOf.get(id) ?? []));
    const rows = [...places]
      .sort((a, b) => a - b)
      .flatMap((place) => rowsOf(measures[place]!.measure, measures[place]!.id, chosen));
    const [first] = rows;
    if (!first) return [];
    const id = `g${index + 1}`;
    const { span } = first;
    return [
      heading({ id, title: { text: title, span }, level: 1, span }),
      ...rows.map((row) => ({ ...row, id: `${id}-${row.id}` })),
    ];
  });
}

/** The id that a row has in the printed table. */
export function plainId(id: string): string {
  return id.replace(/^g\d+-/u, '');
}

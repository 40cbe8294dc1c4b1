import type { ColumnRole } from '../../plan/vocabulary.ts';
import type { Table } from '../../table/model.ts';

/** The heading of the hidden column with the ids of the rows. */
export const ID_HEADING = 'district-plan:id';
/** The name of the hidden sheet with what was exported. */
export const WAY_BACK_SHEET = 'district-plan';
const VERSION = '1';

const VALUES = {
  ...{ number: 'number', measure: 'title', task: 'text', deadline: 'deadline' },
  ...{ lead: 'lead', responsible: 'responsible', support: 'support', note: 'note' },
} satisfies Readonly<Record<ColumnRole, string>>;

/**
 * What the sheet said when it went out, for when it comes back edited: the base of a comparison of three. The version,
 * the plan's title and the name of its file; headings; for each task its id and the values of its columns, units one
 * below the other. A value that has no column is empty.
 */
export function wayBackRows({ title, rows }: Table, source: string): readonly (readonly string[])[] {
  const roles = Object.keys(VALUES) as readonly ColumnRole[];
  const tasks = rows.flatMap((row) => (row.kind === 'task' ? [row] : []));
  return [
    ['version', VERSION, title?.text ?? '', source],
    ['id', ...Object.values(VALUES)],
    ...tasks.map(({ id, cells }) => [
      id,
      ...roles.map((role) => {
        const content = cells.find((cell) => cell.role === role)?.content ?? [];
        return content.map(({ text }) => text).join('\n');
      }),
    ]),
  ];
}

import { escaped, markdownTable } from '../base/markdownText.ts';
import type { Locale } from '../messages/locale.ts';
import { say } from '../messages/say.ts';
import { ROLES } from '../plan/vocabulary.ts';
import type { UnitTask } from './unitTasks.ts';
import type { UnitDuty, UnitView, ViewUnit } from './unitView.ts';

const COLUMNS = ['role', 'measure', 'task', 'deadline', 'plan'] as const;

/** The view by unit as a Markdown document: a heading for each registry, a heading and a table for each unit. */
export function unitTable(view: UnitView, locale: Locale): string {
  const word = (key: string): string => say(locale, { key: `units.table.${key}`, args: {} });
  const blocks = view.registries.flatMap(({ title, units }) => [
    `## ${escaped(title)}`,
    ...units.flatMap((unit) => [`### ${escaped(heading(view, unit, locale))}`, tableOf(view, unit, locale)]),
  ]);
  const body = blocks.length > 0 ? blocks : [word('none')];
  return `${[`# ${word('title')}`, ...body].join('\n\n')}\n`;
}

function heading({ roles }: UnitView, { name, counts }: ViewUnit, locale: Locale): string {
  const words = ROLES.filter((role) => counts[role] > 0).map((role) => `${roles[role]} ${counts[role]}`);
  return say(locale, { key: 'units.table.unit', args: { unit: name, counts: words.join(' · ') } });
}

function tableOf(view: UnitView, { duties }: ViewUnit, locale: Locale): string {
  const headings = COLUMNS.map((column) => say(locale, { key: `units.table.${column}`, args: {} }));
  return markdownTable([headings, ...duties.map((duty) => cellsOf(view, duty, view.tasks[duty.task]!, locale))]);
}

function cellsOf({ roles }: UnitView, { role, through }: UnitDuty, task: UnitTask, locale: Locale): readonly string[] {
  const word = roles[role];
  return [
    through === undefined ? word : say(locale, { key: 'units.table.through', args: { role: word, group: through } }),
    `${task.number} ${task.measure}`.trim(),
    task.text,
    task.deadline,
    task.plan,
  ];
}

import { addDays, parseIsoDate } from '../../base/calendarDate.ts';
import { foldName } from '../../base/foldName.ts';
import type { Locale } from '../../messages/locale.ts';
import { say } from '../../messages/say.ts';
import type { PlanDocument } from '../../workspace/document.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { duePlace, type UnitTask, unitTasks } from '../unitTasks.ts';
import { type UnitView, unitView } from '../unitView.ts';

/** Tasks that have something in common, by the ids of their rows. */
export interface Choice {
  /** The same after an edit elsewhere. */
  readonly id: string;
  readonly name: string;
  readonly rows: ReadonlySet<string>;
}

export interface ChoiceGroup {
  readonly title: string;
  readonly choices: readonly Choice[];
}

/** Everything that a plan's tasks can be filtered and grouped by. */
export interface Choices {
  /** By registry and in official order. A unit has the tasks of all its names and of the groups it belongs to. */
  readonly units: readonly ChoiceGroup[];
  /** Deadlines as they are worded, by date. */
  readonly wordings: readonly (Choice & { readonly dates: string })[];
  /** Tasks that are due before or after a day. */
  readonly ranges: readonly Choice[];
  readonly tasks: readonly UnitTask[];
  readonly view: UnitView;
}

/** `today`: the ISO day from which it is counted what is overdue; the engine has no clock. */
export function choicesOf(snapshot: Snapshot, document: PlanDocument, today: string, locale: Locale): Choices {
  const view = unitView(snapshot, [document], locale);
  const tasks = unitTasks(document, locale).map(({ task }) => task);
  return {
    units: view.registries.map(({ id, title, units }) => ({
      title,
      choices: units.map((unit) => ({
        id: `${id}#${unit.id}`,
        name: unit.name,
        rows: new Set(unit.duties.map(({ task }) => view.tasks[task]!.id)),
      })),
    })),
    wordings: wordingsOf(tasks),
    ranges: rangesOf(tasks, today, locale),
    tasks,
    view,
  };
}

function wordingsOf(tasks: readonly UnitTask[]): Choices['wordings'] {
  const found = new Map<string, { task: UnitTask; rows: Set<string> }>();
  for (const task of tasks) {
    if (task.deadline === '') continue;
    const key = foldName(task.deadline);
    const known = found.get(key);
    if (known) known.rows.add(task.id);
    else found.set(key, { task, rows: new Set([task.id]) });
  }
  return [...found]
    .sort(([, a], [, b]) => (duePlace(a.task) < duePlace(b.task) ? -1 : 1))
    .map(([key, { task, rows }]) => ({ id: `=${key}`, name: task.deadline, dates: task.dates, rows }));
}

/** None while it is not known which day it is. */
function rangesOf(tasks: readonly UnitTask[], day: string, locale: Locale): readonly Choice[] {
  const today = parseIsoDate(day);
  if (!today) return [];
  const within =
    (days: number) =>
    ({ latest }: UnitTask): boolean =>
      latest !== undefined && latest >= today && latest <= addDays(today, days);
  const ranges: Readonly<Record<string, (task: UnitTask) => boolean>> = {
    overdue: ({ latest }) => latest !== undefined && latest < today,
    'next-30': within(30),
    'next-90': within(90),
    'no-day': ({ latest }) => latest === undefined,
  };
  return Object.entries(ranges).map(([id, fits]) => ({
    id,
    name: say(locale, { key: `preview.due.${id}`, args: {} }),
    rows: new Set(tasks.filter(fits).map((task) => task.id)),
  }));
}

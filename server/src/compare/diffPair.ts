import type { Measure, Task } from '../plan/model.ts';
import { foldNumber } from '../plan/number.ts';
import type { PlanView } from '../workspace/resolve.ts';
import { changesOf, NO_CHANGES } from './diffChanges.ts';
import type { Changes, MeasureDiff, TaskDiff } from './diffModel.ts';
import { outOfOrder } from './inOrder.ts';
import type { MeasureMatch } from './model.ts';

/** What a pair of measures has to know of all others. */
export interface Pairing {
  readonly old: PlanView;
  readonly now: PlanView;
  /** With which of its matches a measure's own new and dropped tasks stand. */
  readonly mainOfFrom: ReadonlyMap<Measure, MeasureMatch>;
  readonly mainOfTo: ReadonlyMap<Measure, MeasureMatch>;
  /** Tasks that came from a measure that has nothing else to do with theirs. */
  readonly elsewhere: ReadonlyMap<Task, TaskOrigin>;
  /** The tasks of the earlier plan that are somewhere in the later one, and those of the later one that come from it. */
  readonly goesOn: ReadonlySet<Task>;
}

interface TaskOrigin {
  readonly from: Task;
  readonly fromMeasure: Measure;
}

/** The tasks of matches that are not shown as such, by where they went. */
export function tasksElsewhere(matches: readonly MeasureMatch[]): ReadonlyMap<Task, TaskOrigin> {
  return new Map(
    matches.flatMap(({ from, tasks }) =>
      tasks.map((task) => [task.to, { from: task.from, fromMeasure: from }] as const),
    ),
  );
}

/** What changed between two measures that belong together, and between their tasks. */
export function diffPair(pairing: Pairing, match: MeasureMatch): Omit<MeasureDiff, 'relation' | 'moved'> {
  const { from, to, extent } = match;
  // deadline and units of a measure are those of its tasks, where it has any
  const hasTasks = from.tasks.length > 0 && to.tasks.length > 0;
  const isWhole = extent === 'whole';
  const changes = changesOf(
    pairing.old,
    pairing.now,
    { title: from.title, targets: isWhole ? from.targets : [], duties: hasTasks ? undefined : from.duties },
    { title: to.title, targets: isWhole ? to.targets : [], duties: hasTasks ? undefined : to.duties },
  );
  const renumbered = foldNumber(from.number?.text ?? '') !== foldNumber(to.number?.text ?? '');
  return { from, to, renumbered, ...hoisted(changes, diffTasks(pairing, match)) };
}

function diffTasks(pairing: Pairing, match: MeasureMatch): readonly TaskDiff[] {
  const { old, now, mainOfFrom, mainOfTo, elsewhere, goesOn } = pairing;
  const { from, to, tasks } = match;
  const passed = outOfOrder(tasks.map((task) => task.from.index));
  const own = new Map(tasks.map((task, index) => [task.to, { from: task.from, moved: passed.has(index) }]));
  const entries = to.tasks.flatMap((task): TaskDiff[] => {
    const pair = own.get(task);
    const origin = elsewhere.get(task);
    const before = pair?.from ?? origin?.from;
    if (before) {
      const changes = changesOf(old, now, before, task);
      const fromMeasure = pair ? undefined : origin?.fromMeasure;
      return [{ from: before, to: task, fromMeasure, moved: pair?.moved ?? true, changes }];
    }
    const isOwn = mainOfTo.get(to) === match && !goesOn.has(task);
    return isOwn ? [{ ...ALONE, from: undefined, to: task }] : [];
  });
  const dropped = mainOfFrom.get(from) === match ? from.tasks.filter((task) => !goesOn.has(task)) : [];
  return [...entries, ...dropped.map((task) => ({ ...ALONE, from: task, to: undefined }))];
}

const ALONE = { fromMeasure: undefined, moved: false, changes: NO_CHANGES } as const;

/** What changed in the same way in all tasks of a measure is said once, of the measure. */
function hoisted(changes: Changes, tasks: readonly TaskDiff[]): Pick<MeasureDiff, 'changes' | 'tasks'> {
  const pairs = new Set(tasks.filter(({ from, to, fromMeasure }) => from && to && !fromMeasure));
  const [first] = pairs;
  if (!first || pairs.size < 2) return { changes, tasks };
  const isShared = (field: 'deadline' | 'units'): boolean =>
    new Set([...pairs].map((task) => JSON.stringify(task.changes[field] ?? []))).size === 1;
  const deadline = isShared('deadline') ? first.changes.deadline : undefined;
  const units = isShared('units') ? first.changes.units : [];
  const rest = (task: TaskDiff): Changes => ({
    ...task.changes,
    deadline: deadline ? undefined : task.changes.deadline,
    units: units.length > 0 ? [] : task.changes.units,
  });
  return {
    changes: { ...changes, deadline: changes.deadline ?? deadline, units: [...changes.units, ...units] },
    tasks: tasks.map((task) => (pairs.has(task) ? { ...task, changes: rest(task) } : task)),
  };
}

import { hasChanges } from './diffChanges.ts';
import type { MeasureDiff, PlanDiff, TaskDiff } from './diffModel.ts';

/** What happened to a measure or to a task, in the order in which it is told. */
export const DIFF_KINDS = ['added', 'dropped', 'split', 'merged', 'changed', 'moved'] as const;
export type DiffKind = (typeof DIFF_KINDS)[number];

/** None where it stayed as it was; another number alone is no change. */
export function kindsOfTask({ from, to, moved, changes }: TaskDiff): readonly DiffKind[] {
  if (!from) return ['added'];
  if (!to) return ['dropped'];
  return [...(hasChanges(changes) ? (['changed'] as const) : []), ...(moved ? (['moved'] as const) : [])];
}

/** A measure is changed where one of its tasks is, was added or dropped; and moved where it or a task of it is. */
export function kindsOfMeasure({ relation, moved, changes, tasks }: MeasureDiff): readonly DiffKind[] {
  if (relation === 'added' || relation === 'dropped') return [relation];
  const ofTasks = tasks.flatMap(kindsOfTask);
  const kinds = new Set<DiffKind>(relation === 'goes-on' ? [] : [relation]);
  if (hasChanges(changes) || ofTasks.some((kind) => kind !== 'moved')) kinds.add('changed');
  if (moved || ofTasks.includes('moved')) kinds.add('moved');
  return DIFF_KINDS.filter((kind) => kinds.has(kind));
}

/** How many measures each thing happened to; of those that were split or merged, each only once. */
export type DiffSummary = Readonly<Record<DiffKind | 'same', number>>;

export function summaryOf({ measures }: PlanDiff): DiffSummary {
  const count = (has: (entry: MeasureDiff) => boolean, of: (entry: MeasureDiff) => object | undefined): number =>
    new Set(measures.filter(has).map(of)).size;
  const having = (kind: DiffKind) => (entry: MeasureDiff) => kindsOfMeasure(entry).includes(kind);
  return {
    added: count(having('added'), ({ to }) => to),
    dropped: count(having('dropped'), ({ from }) => from),
    split: count(having('split'), ({ from }) => from),
    merged: count(having('merged'), ({ to }) => to),
    changed: count(having('changed'), ({ to }) => to),
    moved: count(having('moved'), ({ to }) => to),
    same: count(
      (entry) => kindsOfMeasure(entry).length === 0,
      ({ to }) => to,
    ),
  };
}

/** Nothing is said otherwise in the later plan, and nothing stands elsewhere. */
export function isEmpty(diff: PlanDiff): boolean {
  const { head, sections, measures, notApplicable } = diff;
  const isAsBefore = (entry: MeasureDiff): boolean => kindsOfMeasure(entry).length === 0 && !entry.renumbered;
  return head.length + sections.length + notApplicable.length === 0 && measures.every(isAsBefore);
}

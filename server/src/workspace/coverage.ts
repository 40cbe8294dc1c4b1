import type { Measure, Task, Value } from '../plan/model.ts';
import { everyReference } from '../plan/reference.ts';
import { concernOf } from './concerns.ts';
import { numberIn, type ParentMeasure, type PlanView, resolveReference } from './resolve.ts';

/**
 * How a plan deals with a measure or task of its parent. `full`: all of it that certainly concerns this area is carried
 * out; `partly`: some of that is not; `not-applicable`: left out with a reason; `not-for-this-district`: it is for other
 * areas, or an act of the parent's own level; `missing`: it concerns this area and nobody carries it out; `ask`: not
 * carried out, and the parent does not say whether this area has to (相关区政府).
 */
export type Coverage = 'full' | 'partly' | 'not-applicable' | 'not-for-this-district' | 'missing' | 'ask';

export interface TaskCoverage {
  readonly task: Task;
  readonly status: Exclude<Coverage, 'partly'>;
}

export interface MeasureCoverage {
  readonly measure: Measure;
  /** Its number in the numbering that the plan uses. */
  readonly number: Value;
  readonly status: Coverage;
  /** Each of its tasks; none where it has none. */
  readonly tasks: readonly TaskCoverage[];
  /** Where the plan speaks of it: in `implements` and `notApplicable`. */
  readonly places: readonly Value[];
}

const known = new WeakMap<PlanView, readonly MeasureCoverage[]>();

/** How a plan deals with each measure of its parent that has a number, in the parent's order; nothing without a parent. */
export function coverageOf(view: PlanView): readonly MeasureCoverage[] {
  let coverage = known.get(view);
  if (!coverage) {
    coverage = view.parent ? cover(view, view.parent.plan.measures) : [];
    known.set(view, coverage);
  }
  return coverage;
}

/** The reference by which `implements` names a task: `3-2`, or `3` where the measure has no other. */
export function taskReference({ number, tasks }: MeasureCoverage, task: Task): string {
  return tasks.length > 1 ? `${number.text}-${task.index + 1}` : number.text;
}

/** A reference as it stands in a plan, and what of the parent it means. */
export interface Reference {
  readonly value: Value;
  readonly found: ParentMeasure;
}

function cover(view: PlanView, measures: readonly Measure[]): readonly MeasureCoverage[] {
  const resolve = (value: Value): readonly Reference[] => resolveIn(view, value);
  const done = byMeasure(view.plan.measures.flatMap((measure) => carriedOutBy(view, measure)));
  const left = byMeasure(view.plan.notApplicable.flatMap((entry) => (entry.measure ? resolve(entry.measure) : [])));
  const spoken = byMeasure(view.plan.measures.flatMap(everyReference).flatMap(resolve));
  return measures.flatMap((measure) => {
    const number = numberIn(measure, view.plan.numbering?.text);
    if (!number) return [];
    const isIn = (references: ReadonlyMap<Measure, readonly Reference[]>, task: Task | undefined): boolean =>
      references.get(measure)?.some(({ found }) => found.task === undefined || found.task === task) ?? false;
    const statusOf = (task: Task | undefined): TaskCoverage['status'] => {
      if (isIn(done, task)) return 'full';
      if (isIn(left, task)) return 'not-applicable';
      const concern = concernOf(view, measure, task);
      return concern === 'must' ? 'missing' : concern === 'no' ? 'not-for-this-district' : 'ask';
    };
    const tasks = measure.tasks.map((task) => ({ task, status: statusOf(task) }));
    const status = tasks.length > 0 ? summary(tasks) : statusOf(undefined);
    const places = [...(spoken.get(measure) ?? []), ...(left.get(measure) ?? [])].map(({ value }) => value);
    return [{ measure, number, status, tasks, places }];
  });
}

/** What a reference means, of a range each measure. */
function resolveIn(view: PlanView, value: Value): readonly Reference[] {
  return resolveReference(view, value.text).map((found) => ({ value, found }));
}

function byMeasure(references: readonly Reference[]): ReadonlyMap<Measure, readonly Reference[]> {
  const grouped = new Map<Measure, Reference[]>();
  for (const reference of references) {
    const group = grouped.get(reference.found.measure);
    if (group) group.push(reference);
    else grouped.set(reference.found.measure, [reference]);
  }
  return grouped;
}

/**
 * What a measure carries out. Where tasks say it one by one (3-3, 3-5), the `3` of their measure is only the heading of
 * these; tasks that say nothing carry out what their measure does.
 */
export function carriedOutBy(view: PlanView, measure: Measure): readonly Reference[] {
  const resolve = (value: Value): readonly Reference[] => resolveIn(view, value);
  const ofTasks = measure.tasks.flatMap((task) => task.implements).flatMap(resolve);
  const own = measure.implements.flatMap(resolve);
  const isPlain = measure.tasks.length === 0 || measure.tasks.some((task) => task.implements.length === 0);
  const saidByTasks = new Set(ofTasks.map(({ found }) => found.measure));
  return [...ofTasks, ...own.filter(({ found }) => isPlain || !saidByTasks.has(found.measure))];
}

function summary(tasks: readonly TaskCoverage[]): Coverage {
  const has = (status: Coverage): boolean => tasks.some((each) => each.status === status);
  if (has('full')) return has('missing') ? 'partly' : 'full';
  const order = ['missing', 'not-applicable', 'ask'] as const;
  return order.find(has) ?? 'not-for-this-district';
}

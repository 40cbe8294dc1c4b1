import type { Resolved } from '../../plan/deadline/resolve.ts';
import type { Measure, Task, Value } from '../../plan/model.ts';
import type { PlanDocument } from '../../workspace/document.ts';
import { type ParentMeasure, type PlanView, parentDatesOf, parentsOf } from '../../workspace/resolve.ts';
import { replaceScalar } from '../../yaml/edit.ts';
import { type Fix, type Report, replaceFix } from '../check.ts';
import { statedDeadlines } from './stated.ts';

/** A deadline of the parent that a task has to keep. */
export interface Limit {
  readonly document: PlanDocument;
  readonly value: Value;
  /** In the year in which it counts; missing where no plan says a year. */
  readonly dates: Resolved | undefined;
}

/**
 * Holds each stated deadline against the parent, by each task it is for, and tells what the first of them gives: one
 * deadline written for several tasks is told once.
 */
export function* eachAgainstParent(
  view: PlanView,
  compare: (view: PlanView, value: Value, measure: Measure, task: Task | undefined) => Report | undefined,
): Generator<Report> {
  if (!view.parent) return;
  for (const { value, measure, tasks } of statedDeadlines(view.plan)) {
    const holders = tasks.length > 0 ? tasks : [undefined];
    const report = holders.map((task) => compare(view, value, measure, task)).find((found) => found !== undefined);
    if (report) yield report;
  }
}

/**
 * The deadlines of all that a task (or a measure without tasks) carries out; none where some of it has no deadline, for
 * that may be done at any time.
 */
export function parentLimits(view: PlanView, measure: Measure, task: Task | undefined): readonly Limit[] {
  const perParent = parentsOf(view, measure, task).map((parent) => limitsOf(view, parent));
  return perParent.some((each) => each.length === 0) ? [] : perParent.flat();
}

function limitsOf(view: PlanView, { document, measure, task }: ParentMeasure): readonly Limit[] {
  const values = task
    ? [task.duties.deadline]
    : measure.tasks.length > 0
      ? measure.tasks.map(({ duties }) => duties.deadline)
      : [measure.duties.deadline];
  if (values.some((value) => value === undefined)) return [];
  return values.map((value) => ({
    document,
    value: value!,
    dates: parentDatesOf(view, document.plan, value!).resolved,
  }));
}

export function limitPlace({ document, value }: Limit) {
  return { uri: document.uri, span: value.span, message: { key: 'deadline.parent-place', args: {} } };
}

/** Puts the parent's deadline in the place of the plan's own. */
export function takeParents({ document }: PlanView, value: Value, limit: Limit): Fix {
  const parent = limit.value.text;
  const edits = [replaceScalar(value.node, parent, 'block')];
  return replaceFix(document, { key: 'deadline.after-parent.fix', args: { parent } }, edits, false);
}

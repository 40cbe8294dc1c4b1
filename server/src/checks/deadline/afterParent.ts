import { compareDeadlines } from '../../plan/deadline/compare.ts';
import { type Measure, planYear, type Task, type Value } from '../../plan/model.ts';
import {
  datesOf,
  type ParentMeasure,
  type PlanView,
  parentDatesOf,
  referencesOf,
  resolveReference,
} from '../../workspace/resolve.ts';
import { replaceScalar } from '../../yaml/edit.ts';
import { type Check, type Report, replaceFix } from '../check.ts';
import { statedDeadlines } from './stated.ts';

/**
 * A task is due later than what it carries out. Certain only where both are fixed dates and the parent's task, or all
 * tasks of the parent's measure, are due before it.
 */
export const afterParent: Check = {
  code: 'deadline.after-parent',
  severity: 'error',
  *plan(view) {
    if (!view.parent) return;
    for (const { value, measure, tasks } of statedDeadlines(view.plan)) {
      const holders = tasks.length > 0 ? tasks : [undefined];
      const report = holders.map((task) => compare(view, value, measure, task)).find((found) => found !== undefined);
      if (report) yield report;
    }
  },
};

function compare(view: PlanView, value: Value, measure: Measure, task: Task | undefined): Report | undefined {
  const references = task ? referencesOf(measure, task) : measure.implements;
  const parents = references
    .map((reference) => resolveReference(view, reference.text))
    .filter((found) => found !== undefined);
  const own = datesOf(view.plan, value).resolved;
  if (!own?.latest || parents.length === 0) return undefined;
  const perParent = parents.map(parentDeadlines);
  if (perParent.some((each) => each.length === 0)) return undefined;
  const limits = perParent.flat();
  // due by the latest of what it carries out; one that cannot be compared leaves the question open
  const compared = limits.map((limit) => ({
    limit,
    dates: parentDatesOf(view, limit.document.plan, limit.value).resolved,
  }));
  if (compared.some(({ dates }) => !dates || compareDeadlines(own, dates) !== 'later')) return undefined;
  const last = compared.reduce((a, b) => ((a.dates?.latest ?? '') >= (b.dates?.latest ?? '') ? a : b));
  const limit = last.dates?.latest ?? '';
  // due in a year before this plan's: what is carried on from then has a new date
  if (limit < String(planYear(view.plan))) return undefined;
  return reportOf(view, value, own.latest, last.limit, limit);
}

interface Limit {
  readonly document: ParentMeasure['document'];
  readonly value: Value;
}

function parentDeadlines({ document, measure, task }: ParentMeasure): readonly Limit[] {
  const values = task
    ? [task.duties.deadline]
    : measure.tasks.length > 0
      ? measure.tasks.map(({ duties }) => duties.deadline)
      : [measure.duties.deadline];
  // a task of the parent without a deadline may be done at any time
  if (values.some((value) => value === undefined)) return [];
  return values.map((value) => ({ document, value: value! }));
}

function reportOf(view: PlanView, value: Value, date: string, limit: Limit, parentDate: string): Report {
  const parent = limit.value.text;
  return {
    span: value.span,
    message: { key: 'deadline.after-parent', args: { text: value.text, date, parent, parentDate } },
    related: [{ uri: limit.document.uri, span: limit.value.span, message: { key: 'deadline.parent-place', args: {} } }],
    fixes: () => [
      replaceFix(
        view.document,
        { key: 'deadline.after-parent.fix', args: { parent } },
        [replaceScalar(value.node, parent, 'block')],
        false,
      ),
    ],
  };
}

import { compareDeadlines } from '../../plan/deadline/compare.ts';
import { type Measure, planYear, type Task, type Value } from '../../plan/model.ts';
import { datesOf, type PlanView } from '../../workspace/resolve.ts';
import type { Check, Report } from '../check.ts';
import { eachAgainstParent, type Limit, limitPlace, parentLimits, takeParents } from './parentLimits.ts';

/**
 * A task is due later than what it carries out. Certain only where both are fixed dates and the parent's task, or all
 * tasks of the parent's measure, are due before it.
 */
export const afterParent: Check = {
  code: 'deadline.after-parent',
  severity: 'error',
  separable: true,
  plan: (view) => eachAgainstParent(view, compare),
};

function compare(view: PlanView, value: Value, measure: Measure, task: Task | undefined): Report | undefined {
  const own = datesOf(view.plan, value).resolved;
  const limits = parentLimits(view, measure, task);
  if (!own?.latest || limits.length === 0) return undefined;
  // due by the latest of what it carries out; one that cannot be compared leaves the question open
  if (limits.some(({ dates }) => !dates || compareDeadlines(own, dates) !== 'later')) return undefined;
  const last = limits.reduce((a, b) => ((a.dates?.latest ?? '') >= (b.dates?.latest ?? '') ? a : b));
  const day = last.dates?.latest ?? '';
  // due in a year before this plan's: what is carried on from then has a new date
  if (day < String(planYear(view.plan))) return undefined;
  return reportOf(view, value, own.latest, last, day);
}

function reportOf(view: PlanView, value: Value, date: string, limit: Limit, parentDate: string): Report {
  const parent = limit.value.text;
  return {
    span: value.span,
    message: { key: 'deadline.after-parent', args: { text: value.text, date, parent, parentDate } },
    related: [limitPlace(limit)],
    fixes: () => [takeParents(view, value, limit)],
  };
}

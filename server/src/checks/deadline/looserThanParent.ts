import { compareDeadlines } from '../../plan/deadline/compare.ts';
import type { Resolved } from '../../plan/deadline/resolve.ts';
import type { Measure, Task, Value } from '../../plan/model.ts';
import { datesOf, type PlanView, parentsOf } from '../../workspace/resolve.ts';
import type { Check, Report } from '../check.ts';
import { titleLikeness } from '../measure/titles.ts';
import { eachAgainstParent, type Limit, limitPlace, parentLimits, takeParents } from './parentLimits.ts';
import { textDates } from './textDates.ts';

/** A measure with a title less like the parent's is another act (落实规划 for 制定规划), with a time of its own. */
const SAME_MEASURE = 0.8;

/**
 * A fixed date of the parent became a standing duty, or a repeated duty of the parent is repeated less often or no more.
 * Only where all that is carried out is loosened, and the text of the task does not say when either.
 */
export const looserThanParent: Check = {
  code: 'deadline.looser-than-parent',
  severity: 'warning',
  separable: true,
  plan: (view) => eachAgainstParent(view, compare),
};

function compare(view: PlanView, value: Value, measure: Measure, task: Task | undefined): Report | undefined {
  const own = datesOf(view.plan, value).resolved;
  const limits = parentLimits(view, measure, task);
  const [first] = limits;
  if (!own || !first) return undefined;
  if (limits.some(({ dates }) => !dates || compareDeadlines(own, dates) !== 'looser')) return undefined;
  if (!isSameMeasure(view, measure) || (task?.text && saysWhen(view, task.text))) return undefined;
  return reportOf(view, value, isRepeated(first.dates) ? 'repeated' : 'fixed', first);
}

function isSameMeasure(view: PlanView, measure: Measure): boolean {
  const { title } = measure;
  if (!title) return true;
  return parentTitles(view, measure).every((parent) => titleLikeness(title.text, parent) >= SAME_MEASURE);
}

function parentTitles(view: PlanView, measure: Measure): readonly string[] {
  const tasks = [undefined, ...measure.tasks];
  const parents = tasks.flatMap((task) => parentsOf(view, measure, task));
  return parents.flatMap((parent) => parent.measure.title?.text ?? []);
}

/** The date or the repetition stands in the text: 强制性清洁生产审核（每2年1次） with 长期实施 in the column. */
function saysWhen({ document }: PlanView, text: Value): boolean {
  return textDates(document, text).some(({ deadline }) =>
    deadline.parts.some(({ kind }) => kind === 'by' || kind === 'within' || kind === 'recurring'),
  );
}

function isRepeated(dates: Resolved | undefined): boolean {
  return dates?.parts.some(({ every }) => every !== undefined) ?? false;
}

function reportOf(view: PlanView, value: Value, kind: 'fixed' | 'repeated', limit: Limit): Report {
  const parent = limit.value.text;
  const key = kind === 'fixed' ? 'deadline.looser-than-parent' : 'deadline.looser-than-parent.repeated';
  return {
    span: value.span,
    message: { key, args: { text: value.text, parent, parentDate: limit.dates?.latest ?? '' } },
    related: [limitPlace(limit)],
    fixes: () => [takeParents(view, value, limit)],
  };
}

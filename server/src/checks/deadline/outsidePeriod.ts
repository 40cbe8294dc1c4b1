import { type IsoDate, isoDate, parseIsoDate } from '../../base/calendarDate.ts';
import type { Sentence } from '../../base/sentence.ts';
import type { Resolved } from '../../plan/deadline/resolve.ts';
import type { AmbiguityKey } from '../../plan/deadline/resolveDate.ts';
import type { Deadline, DeadlinePart } from '../../plan/deadline/tree.ts';
import { type Plan, type Value, yearOf } from '../../plan/model.ts';
import type { PlanView } from '../../workspace/resolve.ts';
import { datesOf } from '../../workspace/resolve.ts';
import { replaceScalar } from '../../yaml/edit.ts';
import { type Check, type Fix, replaceFix } from '../check.ts';
import { statedDeadlines } from './stated.ts';

/**
 * A deadline lies after the plan's time, before it, or before the day the plan was issued. Only where every part has one
 * certain day. 到2030年 is a goal beyond the plan, 次年1月底前 says on purpose that it is the year after: neither is told.
 */
export const outsidePeriod: Check = {
  code: 'deadline.outside-period',
  severity: 'warning',
  separable: true,
  *plan(view) {
    const time = timeOf(view.plan);
    if (!time) return;
    for (const { value } of statedDeadlines(view.plan)) {
      const { deadline, resolved } = datesOf(view.plan, value);
      if (!resolved?.latest || !isCertain(deadline, resolved)) continue;
      const message = messageFor(value, resolved.latest, time);
      if (message) yield { span: value.span, message, fixes: () => fixesFor(view, value, resolved.latest!) };
    }
  },
};

interface Time {
  readonly first: IsoDate;
  readonly last: IsoDate;
  readonly issued: IsoDate | undefined;
}

function timeOf(plan: Plan): Time | undefined {
  const from = yearOf(plan.year) ?? yearOf(plan.period?.from);
  const to = yearOf(plan.year) ?? yearOf(plan.period?.to);
  const first = from === undefined ? undefined : isoDate(from, 1, 1);
  const last = to === undefined ? undefined : isoDate(to, 12, 31);
  if (!first || !last || last < first) return undefined;
  const issued = plan.issued && parseIsoDate(plan.issued.text.trim());
  // a plan issued when all its time was over: then the date of issue, or the year, is what is wrong
  return { first, last, issued: issued && issued <= last ? issued : undefined };
}

const CERTAIN: readonly (AmbiguityKey | undefined)[] = [undefined, 'all-year', 'day-included', 'target-year'];

function isCertain(deadline: Deadline, resolved: Resolved): boolean {
  return (
    deadline.ok && resolved.parts.every(({ ambiguous }) => CERTAIN.includes(ambiguous)) && deadline.parts.every(isTask)
  );
}

/** Neither a goal nor a date that is said to be of another year. */
function isTask(part: DeadlinePart): boolean {
  if (part.kind === 'within') return part.to.year.kind === 'plan' || part.to.year.kind === 'given';
  return part.kind === 'by' && !part.target && (part.period.year.kind === 'plan' || part.period.year.kind === 'given');
}

function messageFor({ text }: Value, date: IsoDate, { first, last, issued }: Time): Sentence | undefined {
  if (date > last) return { key: 'deadline.outside-period', args: { text, date, last } };
  if (date < first) return { key: 'deadline.outside-period.before', args: { text, date, first } };
  if (issued && date < issued) return { key: 'deadline.outside-period.issued', args: { text, date, issued } };
  return undefined;
}

/** Most often the year was copied from another year's plan. */
function fixesFor(view: PlanView, value: Value, date: IsoDate): readonly Fix[] {
  const year = view.plan.year?.text;
  const written = date.slice(0, 4);
  if (!year || year === written || !value.text.includes(written)) return [];
  const right = value.text.replace(written, year);
  const title = { key: 'deadline.unreadable.fix', args: { near: right } };
  return [replaceFix(view.document, title, [replaceScalar(value.node, right, 'block')], false)];
}

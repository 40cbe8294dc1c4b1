import { addDays, addMonths, dateFields, daysInMonth, type IsoDate, isoDate } from '../../base/calendarDate.ts';
import type { ResolveContext } from './periodDays.ts';
import { type Dates, resolveBy, resolveWithin } from './resolveDate.ts';
import type { Due, Interval, IntervalUnit, RecurringPart } from './tree.ts';

type DayDue = Extract<Due, { kind: 'day' }>;

const MONTHS: Readonly<Record<IntervalUnit, number>> = { day: 0, week: 0, month: 1, quarter: 3, half: 6, year: 12 };

/** The length of an interval: in months, or in days with `months` 0 where it is counted in days or weeks. */
export function intervalLength({ count, unit }: Interval): { readonly months: number; readonly days?: number } {
  if (unit === 'day') return { months: 0, days: count };
  if (unit === 'week') return { months: 0, days: count * 7 };
  return { months: MONTHS[unit] * count };
}

/**
 * The first time a recurring duty is due: on or after the start of the plan's year, the date of the document and
 * the start of the duty (自2018年起). Only a single month, quarter, half or whole year has a fixed beginning;
 * from when 每两年 counts is never said.
 */
export function firstDue(part: RecurringPart, context: ResolveContext, start?: IsoDate): Dates {
  const { count, unit } = part.every;
  const step = MONTHS[unit];
  if (step === 0) return {};
  if (count !== 1) return { ambiguous: 'anchor-unknown' };
  const { due } = part;
  if (due?.kind === 'workday') return { ambiguous: 'workday' };
  const begin = latestOf(isoDate(context.year, 1, 1), context.issued, start);
  if (!begin) return {};
  if (due?.kind === 'date') return firstDateDue(due, context, begin);
  // A day in the interval that holds `begin` may be over; the one in the next interval is not.
  const first = startOfInterval(begin, step);
  const to = [first, addMonths(first, step)]
    .map((interval) => dueDay(interval, step, due))
    .find((day) => day !== undefined && day >= begin);
  return to ? { to } : {};
}

function latestOf(...dates: readonly (IsoDate | undefined)[]): IsoDate | undefined {
  return dates
    .filter((date) => date !== undefined)
    .toSorted()
    .at(-1);
}

function startOfInterval(date: IsoDate, months: number): IsoDate {
  const { year, month } = dateFields(date);
  return isoDate(year, month - ((month - 1) % months), 1) ?? date;
}

/** The day within the interval that begins at `first`; without a word about it, the interval's last day. */
function dueDay(first: IsoDate, months: number, due: DayDue | undefined): IsoDate | undefined {
  if (!due || due.day === 'end') {
    return addDays(addMonths(first, due?.month === 'first' ? 1 : months), -1);
  }
  const { year, month } = dateFields(due.month === 'first' ? first : addMonths(first, months - 1));
  return isoDate(year, month, Math.min(due.day, daysInMonth(year, month)));
}

/** 每年12月底前: in the year of `begin`, or the year after where that day is over. */
function firstDateDue({ date }: Extract<Due, { kind: 'date' }>, context: ResolveContext, begin: IsoDate): Dates {
  const { year } = dateFields(begin);
  for (const candidate of [year, year + 1]) {
    const at = { ...context, year: candidate };
    const dates = date.kind === 'by' ? resolveBy(date, at) : resolveWithin(date, at);
    if (dates.to && dates.to >= begin) return dates;
  }
  return {};
}

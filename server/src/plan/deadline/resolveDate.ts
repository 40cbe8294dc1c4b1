import { addDays, type IsoDate } from '../../base/calendarDate.ts';
import { periodDays, type ResolveContext } from './periodDays.ts';
import type { ByPart, FromPart, Period, Season, WithinPart } from './tree.ts';

/**
 * Why a wording has no single meaning; the dates given are then the documented reading.
 * day-included: is the day of X日前 itself in (read: yes). month-before, quarter-before, year-before: 5月前 is read
 * as before May begins, 一季度前 and 2020年前 as by its end. month-without-marker: 10月 without 前 or 底, read as by its end.
 * target-year: 到2020年, read as its last day. flood-season, heating-season, season: the days differ by city and
 * year (read: Beijing's). anchor-unknown: 每两年, counted from when. year-from-issue: 自2017年起, from 1 January
 * or from the date of the document. next-year: 明年 counts from the issue, which is not known here. all-year: 全年,
 * throughout or in total by the end of the year. workday: needs a holiday calendar. synonym-ongoing: another word for 长期实施.
 */
export type AmbiguityKey =
  | 'day-included'
  | 'month-before'
  | 'quarter-before'
  | 'year-before'
  | 'month-without-marker'
  | 'target-year'
  | 'flood-season'
  | 'heating-season'
  | 'season'
  | 'anchor-unknown'
  | 'year-from-issue'
  | 'next-year'
  | 'all-year'
  | 'workday'
  | 'synonym-ongoing';

/** The first and last day of a part, both included, with what is unsure about them. */
export interface Dates {
  readonly from?: IsoDate;
  readonly to?: IsoDate;
  readonly ambiguous?: AmbiguityKey;
}

/** The last day of 12月底前 and its like, with what is unsure about it. */
export function resolveBy(part: ByPart, context: ResolveContext): Dates {
  const { period, marker } = part;
  const days = periodDays(period, context);
  if (!days) return {};
  const ambiguous = ambiguityOf(part, context);
  const beforeStart = marker === 'before' && (period.unit === 'month' || period.unit === 'season');
  // 供暖季前 is due when the heating starts, on its first day; 雨季前 before the first day of rain.
  const isHeating = period.unit === 'season' && period.season === 'heating';
  const to = !beforeStart ? days.last : isHeating ? days.first : addDays(days.first, -1);
  return { to, ...(ambiguous ? { ambiguous } : {}) };
}

function ambiguityOf({ period, marker, target }: ByPart, context: ResolveContext): AmbiguityKey | undefined {
  if (period.unit === 'season') return seasonKey(period.season);
  if (period.year.kind === 'coming' && !context.issued) return 'next-year';
  if (marker === 'before') {
    if (period.unit === 'day') return 'day-included';
    if (period.unit === 'month') return 'month-before';
    if (period.unit === 'quarter') return 'quarter-before';
    return period.unit === 'year' ? 'year-before' : undefined;
  }
  if (marker === 'end') return undefined;
  if (period.unit === 'year') return 'target-year';
  return period.unit === 'month' && !target ? 'month-without-marker' : undefined;
}

/** The days of a window. */
export function resolveWithin(part: WithinPart, context: ResolveContext): Dates {
  const first = periodDays(part.from, context);
  const last = periodDays(part.to, context);
  if (!first || !last) return {};
  const end = last.last < first.first ? periodDays(yearLater(part.to), context) : last;
  // 2020-2018年 is no window.
  if (!end || end.last < first.first || (end !== last && part.to.unit === 'year')) return {};
  const ambiguous = windowAmbiguity(part, context);
  return { from: first.first, to: end.last, ...(ambiguous ? { ambiguous } : {}) };
}

/** 11-3月 turns the year without saying so. */
function yearLater(period: Period): Period {
  return period.year.kind === 'given'
    ? { ...period, year: { kind: 'given', year: period.year.year + 1 } }
    : { ...period, year: { kind: 'next' } };
}

function windowAmbiguity(part: WithinPart, context: ResolveContext): AmbiguityKey | undefined {
  if (part.throughout) return 'all-year';
  if (part.to.unit === 'season') return seasonKey(part.to.season);
  return part.to.year.kind === 'coming' && !context.issued ? 'next-year' : undefined;
}

/** The first day of 自2017年起. */
export function resolveFrom(part: FromPart, context: ResolveContext): Dates {
  if (part.period === 'issue') return context.issued ? { from: context.issued } : {};
  const days = periodDays(part.period, context);
  if (!days) return {};
  return { from: days.first, ...(part.period.unit === 'year' ? { ambiguous: 'year-from-issue' } : {}) };
}

function seasonKey(season: Season): AmbiguityKey {
  return season === 'heating' ? 'heating-season' : season === 'flood' ? 'flood-season' : 'season';
}

import {
  type DateRange,
  dateFields,
  daysInMonth,
  type IsoDate,
  isoDate,
  lastDayOfMonth,
  monthsRange,
} from '../../base/calendarDate.ts';
import type { Period, Season, YearRef } from './tree.ts';

export interface ResolveContext {
  /** The year that a date without one belongs to: the plan's. */
  readonly year: number;
  /** Date of the document, where known. */
  readonly issued?: IsoDate;
}

/** 15 November to 15 March is Beijing's heating season, 1 June to 15 September its flood season. Month and day. */
const SEASON_DAYS: Readonly<Record<Season, readonly [number, number, number, number]>> = {
  heating: [11, 15, 3, 15],
  flood: [6, 1, 9, 15],
  spring: [3, 1, 5, 31],
  summer: [6, 1, 8, 31],
  autumn: [9, 1, 11, 30],
  winter: [12, 1, 2, 28],
  cold: [10, 1, 3, 31],
};

/** All days of a period, or undefined where the year is none. */
export function periodDays(period: Period, context: ResolveContext): DateRange | undefined {
  const year = yearOf(period.year, context);
  switch (period.unit) {
    case 'year':
      return monthsRange(year, 1, 12);
    case 'half':
      return monthsRange(year, period.half * 6 - 5, period.half * 6);
    case 'quarter':
      return monthsRange(year, period.quarter * 3 - 2, period.quarter * 3);
    case 'month':
      return monthsRange(year, period.month, period.month);
    case 'third': {
      const first = isoDate(year, period.month, period.third * 10 - 9);
      const last =
        period.third < 3 ? isoDate(year, period.month, period.third * 10) : lastDayOfMonth(year, period.month);
      return first && last && { first, last };
    }
    case 'day': {
      // Without its own year, 2月29日 is the last day of February.
      const day = isoDate(year, period.month, Math.min(period.day, daysInMonth(year, period.month)));
      return day && { first: day, last: day };
    }
    case 'season': {
      const [fromMonth, fromDay, toMonth, toDay] = SEASON_DAYS[period.season];
      const first = isoDate(year, fromMonth, fromDay);
      const last = isoDate(toMonth < fromMonth ? year + 1 : year, toMonth, toDay);
      return first && last && { first, last };
    }
  }
}

function yearOf(ref: YearRef, context: ResolveContext): number {
  switch (ref.kind) {
    case 'plan':
      return context.year;
    case 'given':
      return ref.year;
    case 'next':
      return context.year + 1;
    case 'coming':
      return (context.issued ? dateFields(context.issued).year : context.year) + 1;
  }
}

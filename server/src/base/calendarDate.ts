/**
 * Calendar dates without a clock or a time zone: a date is its ISO text `YYYY-MM-DD`, so two dates are
 * ordered by comparing the strings. Years run from 0001 to 9999; arithmetic stops at those ends.
 */

declare const isoDateBrand: unique symbol;

/** A valid calendar day as `YYYY-MM-DD`. Compare with `<`, `>` and `===`. */
export type IsoDate = string & { readonly [isoDateBrand]: true };

/** Two days, both included. */
export interface DateRange {
  readonly first: IsoDate;
  readonly last: IsoDate;
}

const FIRST_DAY = '0001-01-01' as IsoDate;
const LAST_DAY = '9999-12-31' as IsoDate;

/** Number of days of a month (1-12), or 0 where year or month is none. */
export function daysInMonth(year: number, month: number): number {
  if (!isYear(year) || !Number.isInteger(month) || month < 1 || month > 12) return 0;
  return utcDay(year, month + 1, 0).getUTCDate();
}

/** The date of a year (1-9999), month (1-12) and day, or undefined if there is no such day. */
export function isoDate(year: number, month: number, day: number): IsoDate | undefined {
  if (!Number.isInteger(day) || day < 1 || day > daysInMonth(year, month)) return undefined;
  return format(year, month, day);
}

/** The last day of a month, or undefined if there is no such month. */
export function lastDayOfMonth(year: number, month: number): IsoDate | undefined {
  return isoDate(year, month, daysInMonth(year, month));
}

/** Year, month (1-12) and day of a date. */
export function dateFields(date: IsoDate): { readonly year: number; readonly month: number; readonly day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

/** The date some days later, or earlier for a negative number. */
export function addDays(date: IsoDate, days: number): IsoDate {
  const { year, month, day } = dateFields(date);
  return clamp(utcDay(year, month, day + Math.trunc(days)), days);
}

/** The date some months later; a day the target month lacks becomes its last day (31 January + 1 = 28 February). */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const { year, month, day } = dateFields(date);
  const count = year * 12 + month - 1 + Math.trunc(months);
  const targetYear = Math.floor(count / 12);
  const targetMonth = count - targetYear * 12 + 1;
  const target = isoDate(targetYear, targetMonth, Math.min(day, daysInMonth(targetYear, targetMonth)));
  return target ?? (months < 0 ? FIRST_DAY : LAST_DAY);
}

/** Reads exactly `YYYY-MM-DD`. */
export function parseIsoDate(text: string): IsoDate | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match ? isoDate(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}

/** Reads exactly `YYYY-MM` as the days of that month. */
export function parseMonth(text: string): DateRange | undefined {
  const match = /^(\d{4})-(\d{2})$/.exec(text);
  return match ? monthsRange(Number(match[1]), Number(match[2]), Number(match[2])) : undefined;
}

/** Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD` as the days it stands for. */
export function parseDateRange(text: string): DateRange | undefined {
  const day = parseIsoDate(text);
  if (day) return { first: day, last: day };
  return /^\d{4}$/.test(text) ? monthsRange(Number(text), 1, 12) : parseMonth(text);
}

/** The days from the first day of one month to the last day of another of the same year. */
export function monthsRange(year: number, fromMonth: number, toMonth: number): DateRange | undefined {
  const first = isoDate(year, fromMonth, 1);
  const last = lastDayOfMonth(year, toMonth);
  return first && last && first <= last ? { first, last } : undefined;
}

function isYear(year: number): boolean {
  return Number.isInteger(year) && year >= 1 && year <= 9999;
}

function utcDay(year: number, month: number, day: number): Date {
  const date = new Date(0);
  // Date.UTC would read the years 0 to 99 as 1900 to 1999.
  date.setUTCFullYear(year, month - 1, day);
  return date;
}

function clamp(date: Date, direction: number): IsoDate {
  const year = date.getUTCFullYear();
  if (Number.isNaN(year)) return direction < 0 ? FIRST_DAY : LAST_DAY;
  if (year < 1) return FIRST_DAY;
  if (year > 9999) return LAST_DAY;
  return format(year, date.getUTCMonth() + 1, date.getUTCDate());
}

function format(year: number, month: number, day: number): IsoDate {
  const pad = (value: number, width: number) => String(value).padStart(width, '0');
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as IsoDate;
}

import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  type IsoDate,
  isoDate,
  lastDayOfMonth,
  parseDateRange,
  parseIsoDate,
  parseMonth,
} from '../../server/src/base/calendarDate.ts';

function day(text: string): IsoDate {
  const date = parseIsoDate(text);
  if (!date) throw new Error(`no date: ${text}`);
  return date;
}

describe('a calendar date', () => {
  it('exists or is none', () => {
    expect(isoDate(2024, 2, 29)).toBe('2024-02-29');
    expect(isoDate(2023, 2, 29)).toBeUndefined();
    expect(isoDate(2023, 13, 1)).toBeUndefined();
    expect(isoDate(0, 1, 1)).toBeUndefined();
    expect(isoDate(2023, 1.5, 1)).toBeUndefined();
    expect(parseIsoDate('2023-4-14')).toBeUndefined();
    expect(lastDayOfMonth(1900, 2)).toBe('1900-02-28');
  });

  it('is counted on and back over ends of months and years', () => {
    expect(addDays(day('2023-12-31'), 1)).toBe('2024-01-01');
    expect(addDays(day('2024-03-01'), -1)).toBe('2024-02-29');
    expect(addMonths(day('2023-01-31'), 1)).toBe('2023-02-28');
    expect(addMonths(day('2023-01-31'), -2)).toBe('2022-11-30');
    expect(addDays(day('0050-01-01'), 1)).toBe('0050-01-02');
    expect(addDays(day('9999-12-31'), 1)).toBe('9999-12-31');
    expect(addMonths(day('0001-01-15'), -1)).toBe('0001-01-01');
    expect(addDays(day('2023-01-01'), Number.POSITIVE_INFINITY)).toBe('9999-12-31');
  });

  it('is a range where only a year or month is known', () => {
    expect(parseDateRange('2019')).toEqual({ first: '2019-01-01', last: '2019-12-31' });
    expect(parseDateRange('2024-02')).toEqual({ first: '2024-02-01', last: '2024-02-29' });
    expect(parseDateRange('2019-03-18')).toEqual({ first: '2019-03-18', last: '2019-03-18' });
    expect(parseMonth('2019-13')).toBeUndefined();
    expect(parseDateRange('2019-3')).toBeUndefined();
    expect(parseDateRange('')).toBeUndefined();
  });
});

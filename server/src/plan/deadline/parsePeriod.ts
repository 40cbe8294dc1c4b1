import { daysInMonth } from '../../base/calendarDate.ts';
import type { Token } from './token.ts';
import type { Period, Season, YearRef } from './tree.ts';
import type { TokenKind } from './words.ts';

/** What a rule read, and the index of the token after it. A rule that does not match answers undefined. */
export interface Read<T> {
  readonly node: T;
  readonly next: number;
}

export const PLAN_YEAR: YearRef = { kind: 'plan' };

/** Leap year: a written 2月29日 is refused only where its own year has none. */
const ANY_LEAP_YEAR = 2000;

const SEASONS: Readonly<Record<string, Season>> = {
  供暖季: 'heating',
  采暖季: 'heating',
  取暖季: 'heating',
  供热季: 'heating',
  供暖期: 'heating',
  采暖期: 'heating',
  汛期: 'flood',
  主汛期: 'flood',
  雨季: 'flood',
  入汛: 'flood',
  春季: 'spring',
  夏季: 'summer',
  秋季: 'autumn',
  冬季: 'winter',
  秋冬季: 'cold',
};
const THIRDS = ['上旬', '中旬', '下旬'];

export function kindAt(tokens: readonly Token[], at: number): TokenKind | undefined {
  return tokens[at]?.kind;
}

/** A number from `min` to `max`. */
export function numberAt(tokens: readonly Token[], at: number, min: number, max: number): number | undefined {
  const token = tokens[at];
  return token?.kind === 'number' && token.value >= min && token.value <= max ? token.value : undefined;
}

/** A year in four digits; two digits are never taken for one. */
export function fullYearAt(tokens: readonly Token[], at: number): number | undefined {
  return tokens[at]?.text.length === 4 ? numberAt(tokens, at, 1900, 2199) : undefined;
}

/** `2020年`, `今年`, `次年`, `明年`; the doubled 年 of 2020年年底 belongs to it. */
export function yearAt(tokens: readonly Token[], at: number): Read<YearRef> | undefined {
  const year = fullYearAt(tokens, at);
  if (year !== undefined && kindAt(tokens, at + 1) === 'year') {
    return { node: { kind: 'given', year }, next: skipDoubledYear(tokens, at + 2) };
  }
  const next = skipDoubledYear(tokens, at + 1);
  switch (kindAt(tokens, at)) {
    case 'thisYear':
      return { node: PLAN_YEAR, next };
    case 'nextYear':
      return { node: { kind: 'next' }, next };
    case 'comingYear':
      return { node: { kind: 'coming' }, next };
    default:
      return undefined;
  }
}

function skipDoubledYear(tokens: readonly Token[], at: number): number {
  const closed = kindAt(tokens, at + 1);
  return kindAt(tokens, at) === 'year' && (closed === 'end' || closed === 'inside') ? at + 1 : at;
}

/** A stretch of the calendar without the word that closes it: `2020年6月`, `一季度`, `12月15日`, `汛期`, the 年 of 年底. */
export function periodAt(tokens: readonly Token[], at: number): Read<Period> | undefined {
  const numeric = numericDateAt(tokens, at);
  if (numeric) return numeric;
  const written = yearAt(tokens, at);
  const year = written?.node ?? PLAN_YEAR;
  const start = written?.next ?? at;
  const inYear =
    monthOrDayAt(tokens, start, year) ?? quarterAt(tokens, start, year) ?? namedPeriodAt(tokens, start, year);
  if (inYear) return inYear;
  // 六月三十一日 is no day, and must not be read as the year before it.
  if (kindAt(tokens, start) === 'number' && isUnit(kindAt(tokens, start + 1))) return undefined;
  if (written) return { node: { unit: 'year', year }, next: start };
  const closed = kindAt(tokens, at + 1);
  if (kindAt(tokens, at) === 'year' && (closed === 'end' || closed === 'inside')) {
    return { node: { unit: 'year', year: PLAN_YEAR }, next: at + 1 };
  }
  return undefined;
}

function isUnit(kind: TokenKind | undefined): boolean {
  return kind === 'month' || kind === 'day' || kind === 'quarter';
}

function monthOrDayAt(tokens: readonly Token[], at: number, year: YearRef): Read<Period> | undefined {
  const month = numberAt(tokens, at, 1, 12);
  if (month === undefined || kindAt(tokens, at + 1) !== 'month') return undefined;
  const next = at + 2;
  if (kindAt(tokens, next) === 'third') {
    return { node: { unit: 'third', year, month, third: THIRDS.indexOf(tokens[next]!.text) + 1 }, next: next + 1 };
  }
  if (kindAt(tokens, next) === 'number' && kindAt(tokens, next + 1) === 'day') {
    const day = numberAt(tokens, next, 1, daysOf(year, month));
    return day === undefined ? undefined : { node: { unit: 'day', year, month, day }, next: next + 2 };
  }
  return { node: { unit: 'month', year, month }, next };
}

function daysOf(year: YearRef, month: number): number {
  return daysInMonth(year.kind === 'given' ? year.year : ANY_LEAP_YEAR, month);
}

function quarterAt(tokens: readonly Token[], at: number, year: YearRef): Read<Period> | undefined {
  const start = kindAt(tokens, at) === 'ordinal' ? at + 1 : at;
  const quarter = numberAt(tokens, start, 1, 4);
  if (quarter === undefined || kindAt(tokens, start + 1) !== 'quarter') return undefined;
  return { node: { unit: 'quarter', year, quarter }, next: start + 2 };
}

function namedPeriodAt(tokens: readonly Token[], at: number, year: YearRef): Read<Period> | undefined {
  const token = tokens[at];
  if (token?.kind === 'half') {
    return { node: { unit: 'half', year, half: token.text === '上半年' ? 1 : 2 }, next: at + 1 };
  }
  const season = token?.kind === 'season' ? SEASONS[token.text] : undefined;
  return season ? { node: { unit: 'season', year, season }, next: at + 1 } : undefined;
}

/** `2023-06-30`, `2023.6.30`, `2023/6`: as tables write it. */
function numericDateAt(tokens: readonly Token[], at: number): Read<Period> | undefined {
  const given = fullYearAt(tokens, at);
  const month = numberAt(tokens, at + 2, 1, 12);
  if (given === undefined || month === undefined || !isNumericSeparator(tokens, at + 1)) return undefined;
  const year: YearRef = { kind: 'given', year: given };
  const day = numberAt(tokens, at + 4, 1, daysInMonth(given, month));
  if (day !== undefined && tokens[at + 3]?.text === tokens[at + 1]?.text) {
    return { node: { unit: 'day', year, month, day }, next: at + 5 };
  }
  const after = kindAt(tokens, at + 3);
  if (after === 'year' || after === 'mark' || isUnit(after)) return undefined;
  return { node: { unit: 'month', year, month }, next: at + 3 };
}

function isNumericSeparator(tokens: readonly Token[], at: number): boolean {
  return kindAt(tokens, at) === 'mark' || tokens[at]?.text === '-';
}

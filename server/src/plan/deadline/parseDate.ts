import { fiveYearsAt } from './parseFiveYears.ts';
import { fullYearAt, kindAt, numberAt, periodAt, type Read, yearAt } from './parsePeriod.ts';
import { rawOf, spanOf, type Token } from './token.ts';
import type { ByPart, Marker, Period, WithinPart, YearRef } from './tree.ts';

export type DatePart = ByPart | WithinPart;

/** A date or a window, with the bracket that explains it: `12月15日前`, `6-9月`, `全年`, `供暖季前（11月15日前）`. */
export function dateAt(tokens: readonly Token[], at: number): Read<DatePart> | undefined {
  const plain = plainDateAt(tokens, at);
  return plain && (explainedAt(tokens, at, plain) ?? plain);
}

/** A date followed by another in brackets means the one in brackets; the first is its name. */
function explainedAt(tokens: readonly Token[], at: number, plain: Read<DatePart>): Read<DatePart> | undefined {
  if (kindAt(tokens, plain.next) !== 'open') return undefined;
  const inner = plainDateAt(tokens, plain.next + 1);
  if (!inner || kindAt(tokens, inner.next) !== 'close') return undefined;
  const next = inner.next + 1;
  return { node: { ...inner.node, label: rawOf(tokens, at, plain.next), span: spanOf(tokens, at, next) }, next };
}

function plainDateAt(tokens: readonly Token[], at: number): Read<DatePart> | undefined {
  return fiveYearsAt(tokens, at) ?? wholeYearAt(tokens, at) ?? windowAt(tokens, at) ?? singleAt(tokens, at);
}

function wholeYearAt(tokens: readonly Token[], at: number): Read<WithinPart> | undefined {
  const written = yearAt(tokens, at);
  const start = written?.next ?? at;
  if (kindAt(tokens, start) !== 'wholeYear') return undefined;
  const period: Period = { unit: 'year', year: written?.node ?? { kind: 'plan' } };
  const next = start + 1;
  return { node: { ...within(period, period, spanOf(tokens, at, next)), throughout: true }, next };
}

function singleAt(tokens: readonly Token[], at: number): Read<DatePart> | undefined {
  const target = kindAt(tokens, at) === 'to';
  const period = periodAt(tokens, target ? at + 1 : at);
  if (!period) return undefined;
  const closing = closingAt(tokens, period.next, period.node);
  const span = spanOf(tokens, at, closing.next);
  const { node: marker, next } = closing;
  // 汛期后 is a happening, and 6月底后 no deadline.
  if (kindAt(tokens, next) === 'after') return undefined;
  if (marker === 'inside' || (marker === 'bare' && !target && isWindow(period.node))) {
    return { node: within(period.node, period.node, span), next };
  }
  return { node: { kind: 'by', period: period.node, marker, ...(target ? { target } : {}), span }, next };
}

/** Periods that say "at some time in" when nothing closes them; all others then mean their last day. */
function isWindow(period: Period): boolean {
  if (period.unit === 'season') return true;
  if (period.unit === 'half') return period.half === 2;
  return period.unit === 'year' && period.year.kind !== 'given';
}

/** The words after a period: 底, 末前, 前, 内, 止, 结束前. */
function closingAt(tokens: readonly Token[], at: number, period: Period): Read<Marker | 'inside'> {
  const kind = kindAt(tokens, at);
  const canEnd = period.unit === 'season' ? kind === 'finish' : kind === 'end' && period.unit !== 'day';
  if (canEnd) {
    const closes = kindAt(tokens, at + 1);
    if (closes === 'before' || closes === 'until') return { node: 'end', next: at + 2 };
    if (kind === 'end') return { node: 'end', next: at + 1 };
  }
  if (kind === 'before') return { node: 'before', next: at + 1 };
  if (kind === 'until') return { node: 'end', next: at + 1 };
  if (kind === 'inside' && period.unit !== 'day') return { node: 'inside', next: at + 1 };
  return { node: 'bare', next: at };
}

/** `6-9月`, `10月-次年3月`, `2018-2020年`, `6月1日至30日`. */
function windowAt(tokens: readonly Token[], at: number): Read<WithinPart> | undefined {
  const range = fullRangeAt(tokens, at) ?? shortRangeAt(tokens, at);
  if (!range) return undefined;
  let next = range.next;
  if (kindAt(tokens, next) === 'end') next += 1;
  const closes = kindAt(tokens, next);
  if (closes === 'before' || closes === 'inside' || closes === 'until') next += 1;
  return { node: within(range.node[0], range.node[1], spanOf(tokens, at, next)), next };
}

type PeriodPair = readonly [Period, Period];

/** Both ends written out, or the second one a day of the first one's month. */
function fullRangeAt(tokens: readonly Token[], at: number): Read<PeriodPair> | undefined {
  const left = periodAt(tokens, at);
  if (!left) return undefined;
  const word = kindAt(tokens, left.next) === 'end' ? left.next + 1 : left.next;
  if (!isRangeWord(tokens, word)) return undefined;
  const right = periodAt(tokens, word + 1) ?? laterDayAt(tokens, word + 1, left.node);
  return right && { node: [left.node, inYearOf(left.node.year, right.node)], next: right.next };
}

/** The second end of a range, in the year of the first unless it names its own; 次年 counts from the first. */
function inYearOf(year: YearRef, period: Period): Period {
  if (period.year.kind === 'plan') return { ...period, year };
  if (period.year.kind !== 'next' || year.kind !== 'given') return period;
  return { ...period, year: { kind: 'given', year: year.year + 1 } };
}

function laterDayAt(tokens: readonly Token[], at: number, left: Period): Read<Period> | undefined {
  const day = numberAt(tokens, at, 1, 31);
  if (left.unit !== 'day' || day === undefined || day < left.day || kindAt(tokens, at + 1) !== 'day') return undefined;
  return { node: { ...left, day }, next: at + 2 };
}

/** The first end only a number, which takes its unit from the second: the 6 of 6-9月. */
function shortRangeAt(tokens: readonly Token[], at: number): Read<PeriodPair> | undefined {
  const written = yearAt(tokens, at);
  const start = written?.next ?? at;
  if (kindAt(tokens, start) === 'ordinal') return shortRangeFrom(tokens, start + 1, written?.node);
  return shortRangeFrom(tokens, start, written?.node) ?? dayRangeAt(tokens, start, written?.node);
}

function shortRangeFrom(tokens: readonly Token[], at: number, year?: YearRef): Read<PeriodPair> | undefined {
  if (!isRangeWord(tokens, at + 1)) return undefined;
  const firstYear = fullYearAt(tokens, at);
  const right = periodAt(tokens, at + 2);
  if (firstYear !== undefined) {
    if (right?.node.unit !== 'year') return undefined;
    return { node: [{ unit: 'year', year: { kind: 'given', year: firstYear } }, right.node], next: right.next };
  }
  const first = numberAt(tokens, at, 1, 12);
  if (first === undefined || !right) return undefined;
  const shared = year ?? { kind: 'plan' };
  const last = inYearOf(shared, right.node);
  if (last.unit === 'month') return { node: [{ unit: 'month', year: shared, month: first }, last], next: right.next };
  if (last.unit === 'quarter' && first <= 4) {
    return { node: [{ unit: 'quarter', year: shared, quarter: first }, last], next: right.next };
  }
  return undefined;
}

/** `6月1-30日`. */
function dayRangeAt(
  tokens: readonly Token[],
  at: number,
  year: YearRef = { kind: 'plan' },
): Read<PeriodPair> | undefined {
  const month = numberAt(tokens, at, 1, 12);
  const first = numberAt(tokens, at + 2, 1, 31);
  if (month === undefined || first === undefined || kindAt(tokens, at + 1) !== 'month') return undefined;
  if (!isRangeWord(tokens, at + 3)) return undefined;
  const left: Period = { unit: 'day', year, month, day: first };
  const right = laterDayAt(tokens, at + 4, left);
  return right && { node: [left, right.node], next: right.next };
}

function isRangeWord(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token?.kind === 'dash' || (token?.kind === 'to' && token.text.length === 1);
}

function within(from: Period, to: Period, span: WithinPart['span']): WithinPart {
  return { kind: 'within', from, to, span };
}

import { dateAt } from './parseDate.ts';
import { kindAt, numberAt, PLAN_YEAR, periodAt, type Read } from './parsePeriod.ts';
import { spanOf, type Token } from './token.ts';
import type { Due, FromPart, Interval, IntervalUnit, RecurringPart } from './tree.ts';
import type { TokenKind } from './words.ts';

const UNITS: Readonly<Partial<Record<TokenKind, IntervalUnit>>> = {
  year: 'year',
  halfYear: 'half',
  quarter: 'quarter',
  month: 'month',
  months: 'month',
  week: 'week',
  day: 'day',
  days: 'day',
};

/** Longer than any interval a plan could mean; a bigger number is a misread year. */
const MAX_COUNT = 60;

/** Words that make 按季度… a reference to a plan (按年度计划) and no repetition. */
const PLAN_WORD = /^(工作)?(计划|方案|要求|目标|进度|节点|任务|安排|指标)/;

/** A repeated duty with the day it is due: `每季度`, `按月`, `每年12月底前`, `每 10 年`, `三年一复验`. */
export function recurringAt(tokens: readonly Token[], at: number): Read<RecurringPart> | undefined {
  switch (kindAt(tokens, at)) {
    case 'every':
      return everyAt(tokens, at, at + 1);
    case 'per': {
      const found = tokens[at]?.text === '按' ? everyAt(tokens, at, at + 1) : undefined;
      return found && !PLAN_WORD.test(tokens[found.next]?.text ?? '') ? found : undefined;
    }
    default:
      return idiomAt(tokens, at);
  }
}

function everyAt(tokens: readonly Token[], at: number, start: number): Read<RecurringPart> | undefined {
  const every = intervalAt(tokens, start);
  if (!every) return undefined;
  const due = every.node.count === 1 ? dueAt(tokens, every.next, every.node.unit) : undefined;
  const next = due?.next ?? every.next;
  return {
    node: { kind: 'recurring', every: every.node, ...(due ? { due: due.node } : {}), span: spanOf(tokens, at, next) },
    next,
  };
}

/** `三年一复验`, `半年一次`: a number and a unit, then 一 and what is done. */
function idiomAt(tokens: readonly Token[], at: number): Read<RecurringPart> | undefined {
  const every = intervalAt(tokens, at);
  const counted = kindAt(tokens, at) === 'number' || kindAt(tokens, at) === 'halfYear';
  if (!every || !counted || tokens[every.next]?.text !== '一' || kindAt(tokens, every.next + 1) !== 'other') {
    return undefined;
  }
  const next = every.next + 1;
  return { node: { kind: 'recurring', every: every.node, idiom: true, span: spanOf(tokens, at, next) }, next };
}

function intervalAt(tokens: readonly Token[], at: number): Read<Interval> | undefined {
  const count = numberAt(tokens, at, 1, MAX_COUNT);
  const start = kindAt(tokens, at) === 'number' ? at + 1 : at;
  const kind = kindAt(tokens, start);
  const unit = kind && UNITS[kind];
  if (!unit || (start > at && count === undefined)) return undefined;
  return { node: { count: count ?? 1, unit }, next: start + 1 };
}

function dueAt(tokens: readonly Token[], at: number, unit: IntervalUnit): Read<Due> | undefined {
  if (unit === 'year') return dueInYearAt(tokens, at);
  if (unit === 'month' || unit === 'quarter' || unit === 'half') return dueInMonthsAt(tokens, at, unit);
  return undefined;
}

function dueInYearAt(tokens: readonly Token[], at: number): Read<Due> | undefined {
  const end = endAt(tokens, at);
  if (end !== undefined) {
    const period = { unit: 'year', year: PLAN_YEAR } as const;
    const span = spanOf(tokens, at, end);
    return { node: { kind: 'date', date: { kind: 'by', period, marker: 'end', span } }, next: end };
  }
  const date = dateAt(tokens, at);
  if (!date) return undefined;
  const { year } = date.node.kind === 'by' ? date.node.period : date.node.to;
  return year.kind === 'given' ? undefined : { node: { kind: 'date', date: date.node }, next: date.next };
}

/** `每月28日前`, `每月第一个工作日前`, `每季度末前`, `每季度最后一个月的30日前`. */
function dueInMonthsAt(tokens: readonly Token[], at: number, unit: IntervalUnit): Read<Due> | undefined {
  const end = endAt(tokens, at);
  if (end !== undefined) return { node: { kind: 'day', month: 'last', day: 'end' }, next: end };
  if (kindAt(tokens, at) === 'firstWorkday') return { node: { kind: 'workday' }, next: skip(tokens, at + 1, 'before') };
  const named = kindAt(tokens, at);
  const isNamed = named === 'firstMonth' || named === 'lastMonth';
  if (!isNamed && unit !== 'month') return undefined;
  const start = isNamed ? at + 1 : at;
  const dayStart = isNamed && tokens[start]?.text === '的' ? start + 1 : start;
  const month = named === 'firstMonth' ? 'first' : 'last';
  const day = numberAt(tokens, dayStart, 1, 31);
  if (day !== undefined && kindAt(tokens, dayStart + 1) === 'day') {
    return { node: { kind: 'day', month, day }, next: skip(tokens, dayStart + 2, 'before') };
  }
  const monthEnd = endAt(tokens, dayStart);
  if (isNamed) return { node: { kind: 'day', month, day: 'end' }, next: monthEnd ?? start };
  return undefined;
}

/** The index after 底 or 底前, or undefined. */
function endAt(tokens: readonly Token[], at: number): number | undefined {
  return kindAt(tokens, at) === 'end' ? skip(tokens, at + 1, 'before') : undefined;
}

function skip(tokens: readonly Token[], at: number, kind: TokenKind): number {
  return kindAt(tokens, at) === kind ? at + 1 : at;
}

/** `自2017年起`, `2018 年起`, `从2023年第一季度开始`, `即日起`. */
export function fromAt(tokens: readonly Token[], at: number): Read<FromPart> | undefined {
  const start = skip(tokens, at, 'since');
  const period: Read<FromPart['period']> | undefined =
    kindAt(tokens, start) === 'issueDay' ? { node: 'issue', next: start + 1 } : periodAt(tokens, start);
  if (!period || kindAt(tokens, period.next) !== 'onward') return undefined;
  const next = period.next + 1;
  return { node: { kind: 'from', period: period.node, span: spanOf(tokens, at, next) }, next };
}

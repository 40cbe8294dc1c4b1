import type { Span } from '../../base/span.ts';

/**
 * The parsed tree of a deadline. It says what was written, not which days that is: `resolve.ts` turns it into
 * dates once the plan's year is known. All spans are UTF-16 offsets into `Deadline.text`, end exclusive.
 */
export interface Deadline {
  readonly text: string;
  /** What could be read, in the order of the text; also filled when `ok` is false. */
  readonly parts: readonly DeadlinePart[];
  /** True when every word of the text was understood. */
  readonly ok: boolean;
  /** The first piece that could not be read; present exactly when `ok` is false. */
  readonly trouble?: Span;
}

export type DeadlinePart =
  | ByPart
  | WithinPart
  | RecurringPart
  | OngoingPart
  | SchedulePart
  | FromPart
  | EventPart
  | NonePart;

interface PartBase {
  readonly span: Span;
  /** What is to be done, where the deadline names it: 动工 in 5月底前动工. */
  readonly action?: Action;
}

/** Words of the author, without white space. */
export interface Action {
  readonly text: string;
  readonly span: Span;
}

/** Which year a date means: the plan's, a written one, the one after (次年), or the one after the issue (明年). */
export type YearRef =
  | { readonly kind: 'plan' }
  | { readonly kind: 'given'; readonly year: number }
  | { readonly kind: 'next' }
  | { readonly kind: 'coming' };

export type Season = 'heating' | 'flood' | 'spring' | 'summer' | 'autumn' | 'winter' | 'cold';

/** A stretch of the calendar with a first and a last day. Months are 1-12, `third` is 上旬 1, 中旬 2, 下旬 3. */
export type Period =
  | { readonly unit: 'year'; readonly year: YearRef }
  | { readonly unit: 'half'; readonly year: YearRef; readonly half: number }
  | { readonly unit: 'quarter'; readonly year: YearRef; readonly quarter: number }
  | { readonly unit: 'month'; readonly year: YearRef; readonly month: number }
  | { readonly unit: 'third'; readonly year: YearRef; readonly month: number; readonly third: number }
  | { readonly unit: 'day'; readonly year: YearRef; readonly month: number; readonly day: number }
  | { readonly unit: 'season'; readonly year: YearRef; readonly season: Season };

/** How the period is closed: 底/末(前), 前 alone, or nothing at all. */
export type Marker = 'end' | 'before' | 'bare';

/** Due by a date. */
export interface ByPart extends PartBase {
  readonly kind: 'by';
  readonly period: Period;
  readonly marker: Marker;
  /** True after 到 or 至: a target (到2020年) more than a date for a task. */
  readonly target?: boolean;
  /** The name a bracket explains: 供暖季前 in 供暖季前（11月15日前）, without white space. */
  readonly label?: string;
}

/** To be done during a time. `from` and `to` are equal for a single period. */
export interface WithinPart extends PartBase {
  readonly kind: 'within';
  readonly from: Period;
  readonly to: Period;
  /** True for 全年 and 贯穿全年, which say "throughout" where 年内 says "at some time in". */
  readonly throughout?: boolean;
  readonly label?: string;
}

export type IntervalUnit = 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year';

export interface Interval {
  readonly count: number;
  readonly unit: IntervalUnit;
}

/** When a recurring duty is due within its interval. */
export type Due =
  | { readonly kind: 'date'; readonly date: ByPart | WithinPart }
  | { readonly kind: 'day'; readonly month: 'first' | 'last'; readonly day: number | 'end' }
  | { readonly kind: 'workday' };

export interface RecurringPart extends PartBase {
  readonly kind: 'recurring';
  readonly every: Interval;
  readonly due?: Due;
  /** How often per interval, where written (每年开展1次). */
  readonly times?: number;
  /** True for the set phrase 三年一复验. */
  readonly idiom?: boolean;
}

/** A standing duty without an end, such as 长期实施. */
export interface OngoingPart extends PartBase {
  readonly kind: 'ongoing';
  readonly wording: string;
}

/** The dates are elsewhere, in the text of the task or the parent: 按时间节点完成. */
export interface SchedulePart extends PartBase {
  readonly kind: 'schedule';
  readonly wording: string;
}

/** From a day on, without an end. `issue` stands for the date of the document (即日起). */
export interface FromPart extends PartBase {
  readonly kind: 'from';
  readonly period: Period | 'issue';
}

export interface Offset {
  readonly count: number;
  readonly unit: 'day' | 'workday' | 'week' | 'month' | 'year';
}

/** Tied to something that happens, so without a calendar date: 供地前, 批复后1个月内, 立即. */
export interface EventPart extends PartBase {
  readonly kind: 'event';
  readonly relation: 'before' | 'after' | 'within' | 'at-once' | 'each';
  /** The happening or the adverb as written, without white space; empty when only the time is given (20个工作日内). */
  readonly wording: string;
  readonly offset?: Offset;
}

/** No date at all: an empty or placeholder cell, or a vague adverb such as 定期. */
export interface NonePart extends PartBase {
  readonly kind: 'none';
  readonly reason: 'empty' | 'placeholder' | 'vague';
  readonly wording: string;
}

import type { Span } from '../../base/span.ts';
import { parseDeadline } from './parse.ts';
import { type DatePart, dateAt } from './parseDate.ts';
import { fromAt, recurringAt } from './parseDuty.ts';
import { offsetAt } from './parseEvent.ts';
import { ALREADY } from './parsePart.ts';
import { fullYearAt, kindAt, type Read } from './parsePeriod.ts';
import { spanOf, type Token, textOf, tokenize } from './token.ts';
import type { Deadline, FromPart, Offset, Period, RecurringPart } from './tree.ts';
import type { TokenKind } from './words.ts';

/** A deadline inside running text. The spans inside `deadline` count from `span.start`, because its text is the slice. */
export interface FoundDeadline {
  readonly span: Span;
  readonly deadline: Deadline;
}

/** Where a sentence has no end, it is cut: no sentence of a plan is this long, and it keeps the search linear. */
const MAX_SENTENCE = 2000;
const SENTENCE_END = /[。；;！!？?]/;

/**
 * The dates in the text of a task that say when something is due, in order and without overlap. Left out, because
 * the date is a condition or a name and no deadline: 2019年1月1日前已收回的, 2016年关停, （2018年版）, 在2015年基础上,
 * 规划（2011-2020年）, 2021年工作方案. Also left out: happenings (供地前) and vague words, which have no date.
 */
export function findDeadlines(text: string): readonly FoundDeadline[] {
  const found: FoundDeadline[] = [];
  for (let from = 0; from < text.length; ) {
    const to = sentenceEnd(text, from);
    findInSentence(tokenize(text, from, to), (span) => {
      const deadline = parseDeadline(text.slice(span.start, span.end));
      if (deadline.ok) found.push({ span, deadline });
    });
    from = to;
  }
  return found;
}

function sentenceEnd(text: string, from: number): number {
  const limit = Math.min(text.length, from + MAX_SENTENCE);
  let comma = limit;
  for (let i = from; i < limit; i++) {
    const char = text.charAt(i);
    if (SENTENCE_END.test(char)) return i + 1;
    if (char === '，' || char === ',') comma = i + 1;
  }
  return limit === text.length ? limit : comma;
}

function findInSentence(tokens: readonly Token[], report: (span: Span) => void): void {
  let at = 0;
  while (at < tokens.length) {
    const next = deadlineAt(tokens, at);
    if (next !== undefined) report(spanOf(tokens, at, next));
    at = next ?? at + 1;
  }
}

/** What a deadline can begin with; most words of a text are none of these. */
const STARTS = new Set<TokenKind>([
  'number',
  'year',
  'thisYear',
  'nextYear',
  'comingYear',
  'wholeYear',
  'half',
  'halfYear',
  'season',
  'ordinal',
  'every',
  'per',
  'since',
  'to',
  'issueDay',
  'ongoing',
]);

/** The index after the deadline that begins at `at`. */
function deadlineAt(tokens: readonly Token[], at: number): number | undefined {
  if (!STARTS.has(tokens[at]!.kind) || isPartOfWord(tokens, at)) return undefined;
  const recurring = recurringAt(tokens, at);
  if (recurring?.node.idiom) return isShortWord(tokens, recurring.next) ? recurring.next + 1 : undefined;
  if (recurring) return isDuty(tokens, at, recurring) ? recurring.next : undefined;
  const from = fromAt(tokens, at);
  if (from) return withRepetition(tokens, from);
  const date = dateAt(tokens, at);
  if (date) return isDue(tokens, at, date) ? date.next : undefined;
  const offset = offsetAt(tokens, at);
  if (offset) return isLimit(tokens, at, offset) ? offset.next : undefined;
  return isStandingClause(tokens, at) ? at + 1 : undefined;
}

/** The rest of something else: the 年底 of 20年底 or 去年年底, the 2020 of DB11/891-2020, but not the 2020 of "1.2020年". */
function isPartOfWord(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (before?.kind === 'pastYear' || before?.kind === 'ordinal') return true;
  if (before?.kind === 'number') return fullYearAt(tokens, at) === undefined;
  const isJoined = before?.kind === 'dash' || (before?.kind === 'mark' && before.text !== '.');
  return isJoined && /[0-9A-Za-z]$/.test(tokens[at - 2]?.text ?? '');
}

/** `自2018年起，每年`: one deadline. */
function withRepetition(tokens: readonly Token[], from: Read<FromPart>): number {
  const start = kindAt(tokens, from.next) === 'comma' ? from.next + 1 : from.next;
  const repeated = recurringAt(tokens, start);
  return repeated && !repeated.node.idiom ? repeated.next : from.next;
}

/** The 复验 of 三年一复验. */
function isShortWord(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token?.kind === 'other' && token.text.length <= 4;
}

/** 逐年 says "gradually", and 每日 in 每日最大值 belongs to a measured value. */
function isDuty(tokens: readonly Token[], at: number, { node, next }: Read<RecurringPart>): boolean {
  return tokens[at]?.text !== '逐' && !isAttribute(tokens, next) && !(node.every.unit === 'day' && !node.due);
}

function isDue(tokens: readonly Token[], at: number, { node, next }: Read<DatePart>): boolean {
  if (isAttribute(tokens, next) || isCondition(tokens, next)) return false;
  if (node.label) return true;
  return node.kind === 'by'
    ? node.marker !== 'bare' || Boolean(node.target) || isBareButDue(tokens, at, next, node.period)
    : isWindow(tokens, at, next);
}

/** 完成时限：2022年10月, and 上半年完成. */
function isBareButDue(tokens: readonly Token[], at: number, next: number, period: Period): boolean {
  const labelled = kindAt(tokens, at - 1) === 'colon' && /(时限|时间)$/.test(tokens[at - 2]?.text ?? '');
  if (period.unit === 'year') return labelled;
  return labelled || tokens[next]?.text.startsWith('完成') === true;
}

/** Windows that stand for a time to act in. A range of years or 本年度 mostly names a plan or a report. */
function isWindow(tokens: readonly Token[], at: number, next: number): boolean {
  const last = tokens[next - 1]!;
  if (last.kind === 'inside' || last.kind === 'wholeYear') return true;
  if (last.kind === 'season') return /^(汛期|主汛期|供暖季|采暖季)$/.test(last.text) && next === at + 1;
  return last.kind === 'month' || last.kind === 'day';
}

/** A period of days that is a limit: 1个月内, and not 近3年内. */
function isLimit(tokens: readonly Token[], at: number, { node, next }: Read<Offset>): boolean {
  return node.unit !== 'year' && !/[近前后]$/.test(tokens[at - 1]?.text ?? '') && !isCondition(tokens, next);
}

const CLAUSE_EDGE = new Set<TokenKind | undefined>([
  undefined,
  'comma',
  'stop',
  'list',
  'and',
  'open',
  'close',
  'quote',
]);

/** 长期坚持 alone between two commas; before other words it is only their adverb (持续推进整治). */
function isStandingClause(tokens: readonly Token[], at: number): boolean {
  if (kindAt(tokens, at) !== 'ongoing' || tokens[at]!.text.length !== 4) return false;
  const after = kindAt(tokens, at + 1);
  return CLAUSE_EDGE.has(kindAt(tokens, at - 1)) && (after === undefined || after === 'comma' || after === 'stop');
}

/** 年底前的, 每年的: the date only describes the noun after it. */
function isAttribute(tokens: readonly Token[], next: number): boolean {
  return /^(的|版|度|以来)/.test(tokens[next]?.text ?? '');
}

/** A date before one of these and 的 describes a thing (2016年底前建成的小区); kept out even where it might be a deadline. */
const STATE = /^.{0,4}?(建成|投产|关停|退出|收回|取得|立项|开工|出让|登记|注册|投入使用)[^，,、]{0,8}?的/;

/** What follows tells of something that already is so: 前已收回的, 前建成的小区. */
function isCondition(tokens: readonly Token[], next: number): boolean {
  let end = next;
  while (end < tokens.length && end < next + 12 && !CLAUSE_EDGE.has(kindAt(tokens, end))) end += 1;
  const clause = textOf(tokens, next, end);
  return ALREADY.test(clause) || STATE.test(clause);
}

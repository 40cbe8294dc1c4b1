import { span } from '../../base/span.ts';
import { dateAt } from './parseDate.ts';
import { fromAt, recurringAt } from './parseDuty.ts';
import { eventAt, offsetAt, ongoingAt, scheduleAt, vagueAt } from './parseEvent.ts';
import { kindAt, type Read } from './parsePeriod.ts';
import { rawOf, spanOf, type Token } from './token.ts';
import type { Action, ByPart, DeadlinePart, WithinPart } from './tree.ts';
import type { TokenKind } from './words.ts';

/** What may stand between two parts. */
export const SEPARATORS = new Set<TokenKind>(['comma', 'stop', 'list', 'and']);

/** The label of a date (方案编制：6月底前) is a few words in one clause. */
const MAX_LABEL = 12;
const LABEL_WORDS = new Set<TokenKind>(['other', 'list', 'and', 'quote']);

/** Kinds that cannot open the action of a part: after a complete date they are a slip of the pen (年底前前). */
const NO_ACTION = new Set<TokenKind>([
  'comma',
  'stop',
  'list',
  'and',
  'close',
  'colon',
  'mark',
  'dash',
  'before',
  'end',
  'inside',
  'onward',
  'until',
  'year',
  'month',
  'months',
  'day',
  'quarter',
  'third',
]);

/** Headings of a column of dates: `三季度目标`, `2018年计划`. */
const HEADING = /^(目标|计划|任务|进度|安排)$/;
/** With any other word after it, a bare year is an attribute (2020年关停, 2018年版) and no date. */
const AFTER_BARE_YEAR = /^(完成|建成|实施)$/;
const HAN_WORD = /^[\u4e00-\u9fff][\u4e00-\u9fff、“”]+$/;
const TIME_LABEL = /(时限|时间|期限|节点)$/;
/** How it is done until then, in a clause of its own: 分批推进，12月底前全部完成. */
const MANNER = /(推进|推动|实施|开展|落实)$/;
/** The date of something that already is so (2019年1月1日前已收回) is a condition. */
export const ALREADY = /^(已|即已|曾)/;

/** One part with the words around it that say what is due. */
export function partAt(tokens: readonly Token[], at: number): Read<DeadlinePart> | undefined {
  const label = labelAt(tokens, at) ?? subjectAt(tokens, at);
  const start = skipLead(tokens, label?.next ?? at);
  const core = coreAt(tokens, start);
  const whole = core && withTail(tokens, core);
  if (!whole || !label?.node) return whole;
  const action = { ...label.node, text: label.node.text + (whole.node.action?.text ?? '') };
  return { node: { ...whole.node, action, span: spanOf(tokens, at, whole.next) }, next: whole.next };
}

function coreAt(tokens: readonly Token[], at: number): Read<DeadlinePart> | undefined {
  const from = fromAt(tokens, at);
  // 自印发之日起20个工作日内 has an end.
  if (from) return offsetAt(tokens, from.next) ? eventAt(tokens, at) : from;
  return (
    recurringAt(tokens, at) ??
    scheduleAt(tokens, at) ??
    dateAt(tokens, at) ??
    ongoingAt(tokens, at) ??
    vagueAt(tokens, at) ??
    eventAt(tokens, at)
  );
}

function skipLead(tokens: readonly Token[], at: number): number {
  let next = at;
  while (kindAt(tokens, next) === 'lead') next += 1;
  return next;
}

/** `完成时限：` says nothing new and gives no action; another label (`方案编制：`) names what is due. */
function labelAt(tokens: readonly Token[], at: number): Read<Action | undefined> | undefined {
  let colon = at;
  while (colon < at + MAX_LABEL && colon < tokens.length && LABEL_WORDS.has(kindAt(tokens, colon)!)) colon += 1;
  const text = rawOf(tokens, at, colon);
  if (!HAN_WORD.test(text)) return undefined;
  const manner = kindAt(tokens, colon) === 'comma' && MANNER.test(text) && startsPart(tokens, colon + 1);
  if (kindAt(tokens, colon) !== 'colon' && !manner) return undefined;
  const node = TIME_LABEL.test(text) ? undefined : { text, span: spanOf(tokens, at, colon) };
  return { node, next: colon + 1 };
}

/** Who or what the date is for, before the date: 企业每季度报送. */
function subjectAt(tokens: readonly Token[], at: number): Read<Action> | undefined {
  let next = at;
  while (next < at + MAX_LABEL && kindAt(tokens, next) === 'other') next += 1;
  const text = rawOf(tokens, at, next);
  if (!HAN_WORD.test(text) || !startsPart(tokens, skipLead(tokens, next))) return undefined;
  return { node: { text, span: spanOf(tokens, at, next) }, next };
}

/** Adds the words after a date that say what is due then. Undefined where they show that it is no date at all. */
function withTail(tokens: readonly Token[], core: Read<DeadlinePart>): Read<DeadlinePart> | undefined {
  const part = core.node;
  if (part.kind === 'schedule') return core;
  const colon = kindAt(tokens, core.next) === 'colon' ? 1 : 0;
  const tail = tailAt(tokens, core.next + colon, part);
  if (!tail) return isBareYear(part) && !endsClause(tokens, core.next) ? undefined : core;
  const text = tail.node.text;
  if (isBare(part) && HEADING.test(text)) return { node: part, next: tail.next };
  if (ALREADY.test(text) || (isBareYear(part) && !AFTER_BARE_YEAR.test(text))) return undefined;
  const node: DeadlinePart = { ...part, action: tail.node, span: span(part.span.start, tail.node.span.end) };
  if (node.kind !== 'recurring') return { node, next: tail.next };
  const times = timesIn(tokens, core.next + colon, tail.next);
  return { node: times === undefined ? node : { ...node, times }, next: tail.next };
}

function isBare(part: DeadlinePart): part is ByPart {
  return part.kind === 'by' && part.marker === 'bare';
}

function isBareYear(part: DeadlinePart): part is ByPart | WithinPart {
  if (part.kind === 'within') return part.to.unit === 'year' && part.to.year.kind === 'given' && !part.throughout;
  return isBare(part) && part.period.unit === 'year' && !part.target;
}

function endsClause(tokens: readonly Token[], at: number): boolean {
  const kind = kindAt(tokens, at);
  return kind === undefined || kind === 'close' || SEPARATORS.has(kind);
}

/** The action: everything up to the end of the clause, or to the next date. Too short, it is a slip of the pen. */
function tailAt(tokens: readonly Token[], at: number, part: DeadlinePart): Read<Action> | undefined {
  const first = kindAt(tokens, at);
  if (!first || NO_ACTION.has(first)) return undefined;
  const next = tailEnd(tokens, at);
  const last = kindAt(tokens, next - 1);
  // 6月低前, 12月15前: what ends like a date is a misspelt date.
  if (last === 'before' || last === 'end') return undefined;
  const text = rawOf(tokens, at, next);
  return text.length < shortestAction(part) ? undefined : { node: { text, span: spanOf(tokens, at, next) }, next };
}

/** 半年一次 needs one character; two after a bare 长期 are a verb it is not used with (长期实拖). */
function shortestAction(part: DeadlinePart): number {
  if (part.kind === 'ongoing' && part.wording.length < 4) return 3;
  return part.kind === 'recurring' && part.idiom ? 1 : 2;
}

function tailEnd(tokens: readonly Token[], at: number): number {
  let depth = 0;
  for (let i = at; i < tokens.length; i++) {
    const kind = kindAt(tokens, i)!;
    if (kind === 'open') depth += 1;
    if (kind === 'close') depth -= 1;
    if (depth > 0) continue;
    if (depth < 0 || kind === 'comma' || kind === 'stop') return i;
    const joins = kind === 'list' || kind === 'and';
    if (joins ? startsPart(tokens, i + 1) : i > at && endsAction(tokens, i)) return i;
  }
  return tokens.length;
}

function endsAction(tokens: readonly Token[], at: number): boolean {
  const date = dateAt(tokens, at)?.node;
  return date?.kind === 'by' && date.marker !== 'bare';
}

/** The 2 of 开展2次. */
function timesIn(tokens: readonly Token[], from: number, to: number): number | undefined {
  for (let i = from; i + 1 < to; i++) {
    const value = tokens[i]!.value;
    if (value >= 1 && value <= 1000 && /^[次轮遍]/.test(tokens[i + 1]!.text)) return value;
  }
  return undefined;
}

/** True where a date, a repetition or a standing duty surely begins; a bare 6月 does not. */
export function startsPart(tokens: readonly Token[], at: number): boolean {
  const date = dateAt(tokens, at)?.node;
  if (date) return date.kind === 'by' && date.marker !== 'bare';
  return kindAt(tokens, at) === 'ongoing' || recurringAt(tokens, at) !== undefined;
}

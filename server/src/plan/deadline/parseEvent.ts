import { kindAt, numberAt, type Read } from './parsePeriod.ts';
import { rawOf, spanOf, type Token } from './token.ts';
import type { EventPart, NonePart, Offset, OngoingPart, SchedulePart } from './tree.ts';
import type { TokenKind } from './words.ts';

/** How many tokens a happening (规划指标确定前) or a schedule may have; also keeps the parser linear. */
const MAX_WORDS = 40;

const OFFSET_UNITS: Readonly<Partial<Record<TokenKind, Offset['unit']>>> = {
  day: 'day',
  days: 'day',
  workday: 'workday',
  week: 'week',
  months: 'month',
  year: 'year',
};

/** Words that name the calendar; with one of them inside, "… 前" is a misspelt date and no happening. */
const CALENDAR: ReadonlySet<TokenKind> = new Set<TokenKind>([
  'number',
  'year',
  'month',
  'months',
  'quarter',
  'halfYear',
  'half',
  'third',
  'end',
  'thisYear',
  'nextYear',
  'comingYear',
  'pastYear',
  'wholeYear',
  'season',
  'every',
  'ongoing',
  'vague',
  'before',
  'mark',
  'dash',
  'colon',
]);

const SCHEDULE_WORD = /节点|时序|序时|进度|计划|时限|期限|要求|安排|方案|部署/;

/** `长期实施`, `持续推进`. */
export function ongoingAt(tokens: readonly Token[], at: number): Read<OngoingPart> | undefined {
  if (kindAt(tokens, at) !== 'ongoing') return undefined;
  const next = at + 1;
  return { node: { kind: 'ongoing', wording: tokens[at]!.text, span: spanOf(tokens, at, next) }, next };
}

/** `定期`, `适时`, `动态更新`: no date, and none may be invented. */
export function vagueAt(tokens: readonly Token[], at: number): Read<NonePart> | undefined {
  if (kindAt(tokens, at) !== 'vague') return undefined;
  const next = at + 1;
  return { node: { kind: 'none', reason: 'vague', wording: tokens[at]!.text, span: spanOf(tokens, at, next) }, next };
}

/** `按时间节点完成`, `按节点推进`, `按序时进度`, `按时完成`. Takes the whole clause. */
export function scheduleAt(tokens: readonly Token[], at: number): Read<SchedulePart> | undefined {
  const kind = kindAt(tokens, at);
  if (kind !== 'per' && kind !== 'schedule') return undefined;
  const next = clauseEnd(tokens, at);
  const wording = rawOf(tokens, at, next);
  if (kind === 'per' && !SCHEDULE_WORD.test(wording)) return undefined;
  return { node: { kind: 'schedule', wording, span: spanOf(tokens, at, next) }, next };
}

/** A duty tied to something that happens, with as much of the text before it as names the happening. */
export function eventAt(tokens: readonly Token[], at: number): Read<EventPart> | undefined {
  return atOnceAt(tokens, at) ?? eachAt(tokens, at) ?? withinAt(tokens, at) ?? beforeOrAfterAt(tokens, at);
}

function atOnceAt(tokens: readonly Token[], at: number): Read<EventPart> | undefined {
  if (kindAt(tokens, at) !== 'atOnce') return undefined;
  const next = at + 1;
  const wording = tokens[at]!.text;
  return { node: { kind: 'event', relation: 'at-once', wording, span: spanOf(tokens, at, next) }, next };
}

/** `产出一季、检测一季`: the same unit counted twice, once for what comes and once for what is done about it. */
function eachAt(tokens: readonly Token[], at: number): Read<EventPart> | undefined {
  const next = at + 7;
  const [verb, one, unit, comma, otherVerb, otherOne, otherUnit] = tokens.slice(at, next);
  const isPair = verb?.kind === 'other' && otherVerb?.kind === 'other' && one?.text === '一' && otherOne?.text === '一';
  if (!isPair || !unit || unit.text !== otherUnit?.text) return undefined;
  if (comma?.kind !== 'list' && comma?.kind !== 'comma') return undefined;
  const wording = rawOf(tokens, at, next);
  return { node: { kind: 'event', relation: 'each', wording, span: spanOf(tokens, at, next) }, next };
}

/** `20个工作日内`, `批复后1个月内`, `项目1个月内`. */
function withinAt(tokens: readonly Token[], at: number): Read<EventPart> | undefined {
  const end = clauseEnd(tokens, at);
  for (let i = at; i < end; i++) {
    const offset = offsetAt(tokens, i);
    if (!offset) continue;
    const wording = rawOf(tokens, at, i);
    const span = spanOf(tokens, at, offset.next);
    return { node: { kind: 'event', relation: 'within', wording, offset: offset.node, span }, next: offset.next };
  }
  return undefined;
}

/** A number of days, weeks, months or years and 内. */
export function offsetAt(tokens: readonly Token[], at: number): Read<Offset> | undefined {
  const count = numberAt(tokens, at, 1, 1000);
  const unit = OFFSET_UNITS[kindAt(tokens, at + 1) ?? 'other'];
  if (count === undefined || !unit || kindAt(tokens, at + 2) !== 'inside') return undefined;
  return { node: { count, unit }, next: at + 3 };
}

/** `供地前`, `收回、转让前`, `规划指标确定前`. */
function beforeOrAfterAt(tokens: readonly Token[], at: number): Read<EventPart> | undefined {
  const end = clauseEnd(tokens, at);
  for (let i = at; i < end; i++) {
    const kind = kindAt(tokens, i)!;
    if (kind === 'before' || kind === 'after') return happeningAt(tokens, at, i, kind);
    if (CALENDAR.has(kind)) return kind === 'season' ? afterSeasonAt(tokens, at, i) : undefined;
  }
  return undefined;
}

/** `汛期后`, `供暖季结束后`: after a season, which gives no last day. */
function afterSeasonAt(tokens: readonly Token[], at: number, season: number): Read<EventPart> | undefined {
  const after = kindAt(tokens, season + 1) === 'finish' ? season + 2 : season + 1;
  return season === at && kindAt(tokens, after) === 'after' ? happeningAt(tokens, at, after, 'after') : undefined;
}

function happeningAt(
  tokens: readonly Token[],
  at: number,
  last: number,
  relation: 'before' | 'after',
): Read<EventPart> | undefined {
  const wording = rawOf(tokens, at, last);
  if (!/[\u4e00-\u9fff]{2}/.test(wording)) return undefined;
  const next = last + 1;
  return { node: { kind: 'event', relation, wording, span: spanOf(tokens, at, next) }, next };
}

/** The index of the comma, stop or closing bracket that ends the clause. */
function clauseEnd(tokens: readonly Token[], at: number): number {
  const limit = Math.min(tokens.length, at + MAX_WORDS);
  let depth = 0;
  for (let i = at; i < limit; i++) {
    const kind = kindAt(tokens, i);
    if (kind === 'open') depth += 1;
    if (kind === 'close') depth -= 1;
    if (depth < 0 || (depth === 0 && (kind === 'comma' || kind === 'stop'))) return i;
  }
  return limit;
}

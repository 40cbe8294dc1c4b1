import { parseDeadline } from './parse.ts';
import { withoutSpace } from './token.ts';
import type {
  ByPart,
  Deadline,
  DeadlinePart,
  Due,
  EventPart,
  Interval,
  Offset,
  Period,
  RecurringPart,
  WithinPart,
  YearRef,
} from './tree.ts';

const QUARTERS = ['一季度', '二季度', '三季度', '四季度'];
const THIRDS = ['上旬', '中旬', '下旬'];
const SEASONS = {
  heating: '供暖季',
  flood: '汛期',
  spring: '春季',
  summer: '夏季',
  autumn: '秋季',
  winter: '冬季',
  cold: '秋冬季',
} as const;
const INTERVALS = { day: '日', week: '周', month: '月', quarter: '季度', half: '半年', year: '年' } as const;
const OFFSETS = { day: '日', workday: '个工作日', week: '周', month: '个月', year: '年' } as const;

/**
 * The one wording for what a deadline means: 年底 and 年末 become 年底前, 按季度 becomes 每季度, 持续推进 becomes 长期实施.
 * Never narrows a meaning that is open (5月前 stays). What was not understood is answered as it was written, and so
 * is what would not be understood once reordered; the answer to a readable deadline is always readable.
 */
export function canonicalWording(deadline: Deadline): string {
  if (!deadline.ok) return deadline.text;
  const isOneOfMany = deadline.parts.length > 1;
  const wording = deadline.parts.map((part) => partWording(part, isOneOfMany)).join('，');
  return parseDeadline(wording).ok ? wording : withoutSpace(deadline.text);
}

function partWording(part: DeadlinePart, isOneOfMany: boolean): string {
  if (part.kind === 'recurring' && part.idiom) return idiomWording(part);
  return coreWording(part) + actionWording(part, isOneOfMany);
}

function coreWording(part: DeadlinePart): string {
  switch (part.kind) {
    case 'by':
    case 'within':
      return dateWording(part);
    case 'recurring':
      return `每${intervalWording(part.every)}${dueWording(part.due, part.every)}`;
    case 'ongoing':
      return part.action ? part.wording : '长期实施';
    case 'schedule':
      return '按时间节点完成';
    case 'from':
      return part.period === 'issue' ? '即日起' : `自${periodWording(part.period)}起`;
    case 'event':
      return eventWording(part);
    case 'none':
      return part.reason === 'placeholder' ? '—' : part.wording;
  }
}

/** 完成 says no more than the date alone, unless other actions have dates of their own. */
function actionWording({ action }: DeadlinePart, isOneOfMany: boolean): string {
  return action && (isOneOfMany || action.text !== '完成') ? action.text : '';
}

function dateWording(part: ByPart | WithinPart): string {
  const plain = part.kind === 'by' ? byWording(part) : withinWording(part);
  return part.label ? `${part.label}（${plain}）` : plain;
}

function byWording({ period, marker, target }: ByPart): string {
  const text = periodWording(period);
  switch (period.unit) {
    case 'year':
      if (target && marker === 'bare') return `到${text}`;
      return marker === 'before' ? `${text}前` : `${text}底前`;
    case 'month':
      return marker === 'before' ? `${text}前` : `${text}底前`;
    case 'quarter':
      return `${text}末前`;
    case 'half':
      return period.half === 1 ? text : `${text}末前`;
    case 'third':
    case 'day':
      return `${text}前`;
    case 'season':
      return marker === 'end' ? `${text}结束前` : `${text}前`;
  }
}

function withinWording({ from, to, throughout }: WithinPart): string {
  if (throughout) return from.year.kind === 'plan' ? '全年' : `${yearWording(from.year)}全年`;
  const start = periodWording(from);
  if (start === periodWording(to)) return from.unit === 'season' || from.unit === 'half' ? start : `${start}内`;
  return `${rangeStart(from, to)}-${periodWording(sameYear(from.year, to.year) ? withoutYear(to) : to)}`;
}

/** 6 of 6-9月: a first end that shares unit and year with the second needs only its number. */
function rangeStart(from: Period, to: Period): string {
  if (from.unit === 'year' && from.year.kind === 'given') return String(from.year.year);
  const isShort = from.unit === 'month' && to.unit === 'month' && sameYear(from.year, to.year);
  return isShort ? periodWording(from).slice(0, -1) : periodWording(from);
}

function sameYear(a: YearRef, b: YearRef): boolean {
  return yearWording(a) === yearWording(b);
}

function withoutYear(period: Period): Period {
  return period.unit === 'year' ? period : { ...period, year: { kind: 'plan' } };
}

function periodWording(period: Period): string {
  const year = yearWording(period.year);
  switch (period.unit) {
    case 'year':
      return year || '年';
    case 'half':
      return `${year}${period.half === 1 ? '上半年' : '下半年'}`;
    case 'quarter':
      return `${year}${QUARTERS[period.quarter - 1]}`;
    case 'month':
      return `${year}${period.month}月`;
    case 'third':
      return `${year}${period.month}月${THIRDS[period.third - 1]}`;
    case 'day':
      return `${year}${period.month}月${period.day}日`;
    case 'season':
      return `${year}${SEASONS[period.season]}`;
  }
}

/** Empty for the plan's own year. */
function yearWording(year: YearRef): string {
  switch (year.kind) {
    case 'plan':
      return '';
    case 'given':
      return `${year.year}年`;
    case 'next':
      return '次年';
    case 'coming':
      return '明年';
  }
}

function intervalWording({ count, unit }: Interval): string {
  const counted = count === 1 ? '' : count === 2 ? '两' : String(count);
  const measure = counted !== '' && (unit === 'month' || unit === 'quarter' || unit === 'half') ? '个' : '';
  return `${counted}${measure}${INTERVALS[unit]}`;
}

function dueWording(due: Due | undefined, every: Interval): string {
  if (!due) return '';
  if (due.kind === 'workday') return '第一个工作日前';
  if (due.kind === 'date') {
    const isYearEnd = due.date.kind === 'by' && due.date.period.unit === 'year' && due.date.period.year.kind === 'plan';
    return isYearEnd ? '底前' : dateWording(due.date);
  }
  const month = every.unit === 'month' ? '' : due.month === 'first' ? '第一个月' : '最后一个月';
  if (due.day !== 'end') return `${month}${due.day}日前`;
  return due.month === 'last' ? (every.unit === 'month' ? '底前' : '末前') : `${month}底前`;
}

const IDIOM_COUNTS = ['', '一', '两', '三', '四', '五', '六', '七', '八', '九', '十'];

function idiomWording(part: RecurringPart): string {
  const { count, unit } = part.every;
  const counted = unit === 'half' ? '' : (IDIOM_COUNTS[count] ?? String(count));
  return `${counted}${INTERVALS[unit]}一${part.action?.text ?? ''}`;
}

function eventWording({ relation, wording, offset }: EventPart): string {
  switch (relation) {
    case 'before':
      return `${wording}前`;
    case 'after':
      return `${wording}后`;
    case 'within':
      return offset ? `${wording}${offsetWording(offset)}内` : wording;
    case 'at-once':
    case 'each':
      return wording;
  }
}

function offsetWording({ count, unit }: Offset): string {
  return `${count}${OFFSETS[unit]}`;
}

import type { IsoDate } from '../../base/calendarDate.ts';
import type { Span } from '../../base/span.ts';
import type { ResolveContext } from './periodDays.ts';
import { firstDue, intervalLength } from './recurrence.ts';
import { type AmbiguityKey, resolveBy, resolveFrom, resolveWithin } from './resolveDate.ts';
import type { Deadline, DeadlinePart } from './tree.ts';

export interface ResolvedPart {
  readonly kind: DeadlinePart['kind'];
  /** First day, where the wording gives one. */
  readonly from?: IsoDate;
  /** Last day, included. Of a recurring duty: the first time it is due in the plan's time. */
  readonly to?: IsoDate;
  /** Length of the interval of a recurring duty. Days and weeks have `months` 0 and their length in `days`. */
  readonly every?: { readonly months: number; readonly days?: number };
  /** True where there is no end. */
  readonly open?: boolean;
  readonly ambiguous?: AmbiguityKey;
  readonly span: Span;
}

export interface Resolved {
  readonly parts: readonly ResolvedPart[];
  /** The day by which everything is due; undefined when something has no end or no calendar date. */
  readonly latest?: IsoDate;
  /** The first day named: a start where there is one, otherwise the first day something is due. */
  readonly earliest?: IsoDate;
  /** True when some part has no end. */
  readonly ongoing: boolean;
}

/** The calendar dates of a deadline in a plan's year. Total: a part without a date keeps only its kind and span. */
export function resolveDeadline(deadline: Deadline, context: ResolveContext): Resolved {
  const parts: ResolvedPart[] = [];
  let written: number | undefined;
  for (const part of deadline.parts) {
    // A year written once holds for the dates after it: 2020年6月底前启动，12月底前完成.
    const year = written !== undefined && followsYear(part, written, parts.at(-1)) ? written : context.year;
    parts.push(resolvePart(part, { ...context, year }, startBefore(part, parts.at(-1))));
    written = writtenYear(part) ?? written;
  }
  const latest = latestOf(parts);
  const earliest = parts.flatMap((part) => part.from ?? part.to ?? []).toSorted()[0];
  return {
    parts,
    ...(latest ? { latest } : {}),
    ...(earliest ? { earliest } : {}),
    ongoing: parts.some((part) => part.open),
  };
}

function latestOf(parts: readonly ResolvedPart[]): IsoDate | undefined {
  let latest: IsoDate | undefined;
  for (const { kind, to } of parts) {
    if ((kind !== 'by' && kind !== 'within') || !to) return undefined;
    if (!latest || to > latest) latest = to;
  }
  return latest;
}

function writtenYear(part: DeadlinePart): number | undefined {
  const period = part.kind === 'by' ? part.period : part.kind === 'within' ? part.to : undefined;
  return period?.year.kind === 'given' ? period.year.year : undefined;
}

function followsYear(part: DeadlinePart, year: number, previous: ResolvedPart | undefined): boolean {
  if (part.kind !== 'by' || (part.period.year.kind !== 'plan' && part.period.year.kind !== 'next')) return false;
  const to = resolvePart(part, { year }).to;
  return to !== undefined && previous?.to !== undefined && to >= previous.to;
}

/** The start that 自2018年起 gives to the 每年 after it. */
function startBefore(part: DeadlinePart, previous: ResolvedPart | undefined): IsoDate | undefined {
  return part.kind === 'recurring' && previous?.kind === 'from' ? previous.from : undefined;
}

function resolvePart(part: DeadlinePart, context: ResolveContext, start?: IsoDate): ResolvedPart {
  const base = { kind: part.kind, span: part.span };
  switch (part.kind) {
    case 'by':
      return { ...base, ...resolveBy(part, context) };
    case 'within':
      return { ...base, ...resolveWithin(part, context) };
    case 'recurring':
      return {
        ...base,
        every: intervalLength(part.every),
        open: true,
        ...(start ? { from: start } : {}),
        ...firstDue(part, context, start),
      };
    case 'ongoing': {
      const from = context.issued ? { from: context.issued } : {};
      return { ...base, ...from, open: true, ...(part.wording === '长期实施' ? {} : { ambiguous: 'synonym-ongoing' }) };
    }
    case 'from':
      return { ...base, open: true, ...resolveFrom(part, context) };
    case 'event':
      return part.relation === 'at-once' && context.issued ? { ...base, from: context.issued } : base;
    case 'schedule':
    case 'none':
      return base;
  }
}

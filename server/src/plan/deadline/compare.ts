import { addDays, addMonths, dateFields, type IsoDate, isoDate, lastDayOfMonth } from '../../base/calendarDate.ts';
import type { Resolved, ResolvedPart } from './resolve.ts';

/**
 * `later` and `looser` are certain, so that a finding can rest on them; every doubt is `unknown`.
 * looser: the parent has a fixed date and the child goes on without end, or a repeated duty of the parent became
 * rarer or was lost.
 */
export type Comparison = 'same' | 'earlier' | 'later' | 'looser' | 'unknown';

const YEAR_DAYS = 365;

/** How a deadline stands to the one it comes from. Both are resolved, each in the year of its own plan. */
export function compareDeadlines(child: Resolved, parent: Resolved): Comparison {
  const verdicts = [compareRecurrence(child, parent), compareDates(child, parent), compareStanding(child, parent)];
  const known = verdicts.filter((verdict) => verdict !== undefined);
  const worst = (['later', 'looser', 'unknown', 'earlier'] as const).find((verdict) => known.includes(verdict));
  return worst ?? (known.length > 0 ? 'same' : 'unknown');
}

/** Undefined where the parent repeats nothing. */
function compareRecurrence(child: Resolved, parent: Resolved): Comparison | undefined {
  const asked = shortestInterval(parent);
  if (asked === undefined) return undefined;
  const given = shortestInterval(child);
  if (given !== undefined) return given > asked ? 'looser' : given < asked ? 'earlier' : 'same';
  if (isUnsure(child)) return 'unknown';
  if (child.parts.some((part) => part.kind === 'ongoing')) return 'looser';
  // A plan for one year fulfils a yearly duty with one date; a quarterly one it cannot.
  return fixedPart(child) && asked < YEAR_DAYS ? 'looser' : 'unknown';
}

/** Undefined where the parent has no fixed date. */
function compareDates(child: Resolved, parent: Resolved): Comparison | undefined {
  const asked = fixedPart(parent);
  if (!asked) return undefined;
  const given = fixedPart(child);
  if (!given) {
    const standing = child.parts.length > 0 && child.parts.every((part) => part.kind === 'ongoing');
    return standing && !isUnsure(parent) ? 'looser' : 'unknown';
  }
  const verdict = compareLastDays(given, asked);
  // With a part whose day nobody knows, only the known one being late is certain.
  if (isUnsure(parent)) return 'unknown';
  return isUnsure(child) && verdict !== 'later' ? 'unknown' : verdict;
}

/** Undefined where the parent has no standing duty (长期实施). */
function compareStanding(child: Resolved, parent: Resolved): Comparison | undefined {
  if (!parent.parts.some((part) => part.kind === 'ongoing')) {
    return parent.parts.every(isMeasurable) ? undefined : 'unknown';
  }
  return child.parts.some((part) => part.kind === 'ongoing') ? 'same' : 'unknown';
}

function isMeasurable(part: ResolvedPart): boolean {
  return part.kind === 'by' || part.kind === 'within' || part.kind === 'recurring';
}

/** True when some part has no date of its own: an event, dates named elsewhere, a start, or none at all. */
function isUnsure(resolved: Resolved): boolean {
  return resolved.parts.some((part) => part.kind !== 'ongoing' && !(isMeasurable(part) && (part.to || part.every)));
}

/** Length in days of the most frequent repetition; only for comparing, so months are counted as 1/12 of a year. */
function shortestInterval(resolved: Resolved): number | undefined {
  const lengths = resolved.parts.flatMap(({ every }) =>
    every ? [(every.months * YEAR_DAYS) / 12 + (every.days ?? 0)] : [],
  );
  return lengths.length > 0 ? Math.min(...lengths) : undefined;
}

type FixedPart = ResolvedPart & { readonly to: IsoDate };

/** The part with the last fixed day. */
function fixedPart(resolved: Resolved): FixedPart | undefined {
  let last: FixedPart | undefined;
  for (const part of resolved.parts) {
    if ((part.kind === 'by' || part.kind === 'within') && isFixed(part) && (!last || part.to > last.to)) last = part;
  }
  return last;
}

function isFixed(part: ResolvedPart): part is FixedPart {
  return part.to !== undefined;
}

function compareLastDays(child: FixedPart, parent: FixedPart): Comparison {
  if (child.to === parent.to) return 'same';
  // The same doubt on both sides moves both days the same way.
  if (child.ambiguous === parent.ambiguous) return child.to > parent.to ? 'later' : 'earlier';
  const given = possibleDays(child);
  const asked = possibleDays(parent);
  if (!given || !asked) return 'unknown';
  if (given.first > asked.last) return 'later';
  return given.last < asked.first ? 'earlier' : 'unknown';
}

/** The earliest and the latest day a wording can mean; undefined where that is not known. */
function possibleDays({ to, ambiguous }: FixedPart): { first: IsoDate; last: IsoDate } | undefined {
  const { year, month } = dateFields(to);
  switch (ambiguous) {
    case undefined:
    case 'all-year':
      return { first: to, last: to };
    case 'day-included':
      return { first: addDays(to, -1), last: to };
    case 'month-before':
      return { first: to, last: addDays(addMonths(addDays(to, 1), 1), -1) };
    case 'quarter-before':
      return { first: addDays(addMonths(addDays(to, 1), -3), -1), last: to };
    case 'month-without-marker':
      return { first: isoDate(year, month, 1) ?? to, last: lastDayOfMonth(year, month) ?? to };
    case 'target-year':
      return { first: isoDate(year, 1, 1) ?? to, last: to };
    case 'year-before':
      return { first: lastDayOfMonth(year - 1, 12) ?? to, last: to };
    default:
      return undefined;
  }
}

import type { Locale } from '../messages/locale.ts';
import { say } from '../messages/say.ts';
import { canonicalWording } from '../plan/deadline/canonical.ts';
import type { Resolved, ResolvedPart } from '../plan/deadline/resolve.ts';
import type { Deadline, DeadlinePart } from '../plan/deadline/tree.ts';

/** A deadline read and counted; without `resolved` the plan has no year. */
export interface ReadDeadline {
  readonly deadline: Deadline;
  readonly resolved: Resolved | undefined;
}

/** The dates of a deadline in words: `不晚于2023年12月31日`. */
export function deadlineDates(locale: Locale, { deadline, resolved }: ReadDeadline): string {
  if (deadline.parts.length === 0) return say(locale, { key: 'deadline.words.unclear', args: {} });
  const words = deadline.parts.map((part, index) => {
    const dates = partDates(locale, part, resolved?.parts[index]);
    const action = part.action?.text;
    return action ? say(locale, { key: 'deadline.words.action', args: { action, dates } }) : dates;
  });
  return words.join(say(locale, { key: 'deadline.words.join', args: {} }));
}

/** Why a deadline can be read in more than one way, and the uniform wording where it is another one. */
export function deadlineNotes(locale: Locale, { deadline, resolved }: ReadDeadline): readonly string[] {
  const keys = new Set((resolved?.parts ?? []).flatMap(({ ambiguous }) => ambiguous ?? []));
  const notes = [...keys].map((key) => say(locale, { key: `deadline.ambiguous.${key}`, args: {} }));
  const wording = deadline.ok ? canonicalWording(deadline) : deadline.text;
  if (wording !== '' && wording !== deadline.text.trim() && deadline.parts.some(({ kind }) => kind !== 'none')) {
    notes.push(say(locale, { key: 'deadline.words.canonical', args: { wording } }));
  }
  return notes;
}

function partDates(locale: Locale, part: DeadlinePart, dates: ResolvedPart | undefined): string {
  const words = (kind: string, args: Record<string, string | number> = {}): string =>
    say(locale, { key: `deadline.words.${kind}`, args });
  const unknown = dates ? 'unclear' : 'no-year';
  switch (part.kind) {
    case 'by':
      return dates?.to ? words('by', { to: dates.to }) : words(unknown);
    case 'within':
      return dates?.from && dates.to ? words('within', { from: dates.from, to: dates.to }) : words(unknown);
    case 'from':
      if (dates?.from) return words('from', { from: dates.from });
      return words(part.period === 'issue' ? 'from-issue' : unknown);
    case 'recurring': {
      const every = intervalWords(locale, part.every);
      const kind = [part.times === undefined ? '' : 'times', dates?.to ? 'first' : ''].filter(Boolean).join('-');
      const args = { every, times: part.times ?? 1, to: dates?.to ?? '' };
      return words(kind === '' ? 'recurring' : `recurring.${kind}`, args);
    }
    case 'ongoing':
    case 'schedule':
      return words(part.kind);
    case 'event':
      return words('event', { wording: part.wording === '' ? sliceOfPart(part) : part.wording });
    case 'none':
      return part.reason === 'vague' ? words('vague', { wording: part.wording }) : words('none');
  }
}

/** An event that has only its time (20个工作日内). */
function sliceOfPart(part: Extract<DeadlinePart, { kind: 'event' }>): string {
  return canonicalWording({ text: '', parts: [part], ok: true });
}

function intervalWords(locale: Locale, { count, unit }: Extract<DeadlinePart, { kind: 'recurring' }>['every']): string {
  const words = (kind: string, args: Record<string, number> = {}): string =>
    say(locale, { key: `deadline.words.every.${kind}`, args });
  if (count === 1) return words(unit === 'day' ? 'one-day' : unit);
  if (unit === 'year') return words('years', { count });
  if (unit === 'day' || unit === 'week') return words('day', { count: unit === 'week' ? count * 7 : count });
  return words('months', { count: count * { month: 1, quarter: 3, half: 6 }[unit] });
}

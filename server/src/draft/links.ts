import { type FingerprintField, fingerprintOf, foldWording } from '../plan/fingerprint.ts';
import { type Measure, planYear, type Value } from '../plan/model.ts';
import { changesBetween } from '../plan/saidChanges.ts';
import { changeSentences } from '../plan/saidWords.ts';
import { numberIn, type ParentMeasure, resolveReference } from '../workspace/resolve.ts';
import { comment, marked } from './marked.ts';
import type { Drafting } from './model.ts';
import { laterText } from './years.ts';

/** Something that last year's plan carried out, and what it is in this year's parent. */
export interface Link {
  readonly before: ParentMeasure;
  readonly now: ParentMeasure;
  /** How the draft writes it in `implements`; the same for all that a range means. */
  readonly reference: string;
}

export interface Links {
  readonly kept: readonly Link[];
  /** What this year's parent does not have any more. */
  readonly lost: readonly ParentMeasure[];
}

/** Follows the references of last year's plan into this year's parent. */
export function linksOf(drafting: Drafting, references: readonly Value[]): Links {
  const { previous, editions } = drafting;
  const kept: Link[] = [];
  const lost: ParentMeasure[] = [];
  for (const { text } of references) {
    for (const before of previous ? resolveReference(previous, text) : []) {
      const now = editions.nowOf(before);
      // a range (3~6) of the same parent stays one
      const reference = now && (editions.same ? text : referenceTo(drafting, now));
      if (now && reference !== undefined) kept.push({ before, now, reference });
      else lost.push(before);
    }
  }
  return { kept, lost };
}

/** How `implements` names a measure of the parent, or one task of it. */
export function referenceTo(
  { head }: Drafting,
  { measure, task }: Omit<ParentMeasure, 'document'>,
): string | undefined {
  const number = numberIn(measure, head.plan.numbering?.text)?.text;
  return number !== undefined && task ? `${number}-${task.index + 1}` : number;
}

/** A measure of the parent as the report names it: by the number that `implements` gives it. */
export function nameAbove(drafting: Drafting, measure: Measure): string {
  return `${referenceTo(drafting, { measure, task: undefined }) ?? ''} ${measure.title?.text ?? ''}`.trim();
}

/** What a district has to look at again when its parent says something else. */
const WATCHED: readonly FingerprintField[] = ['title', 'text', 'deadline', 'lead', 'targets'];
/** So many changes are told in a mark. */
const MOST_TOLD = 3;

/** A mark for what the parent says otherwise than last year; years that were only moved on do not count. */
export function changeMarks(drafting: Drafting, { kept }: Links, fields = WATCHED): readonly string[] {
  if (drafting.editions.same) return [];
  return kept.flatMap((link) => {
    const [before, now] = [
      fingerprintOf(link.before.measure, link.before.task),
      fingerprintOf(link.now.measure, link.now.task),
    ];
    const years = [planYear(link.before.document.plan), planYear(link.now.document.plan)] as const;
    const moved = Object.fromEntries(
      Object.entries(before).map(([field, lines]) => [
        field,
        lines.map((line) => (years[1] === undefined ? line : laterText(line, years[0], years[1]).text)),
      ]),
    ) as unknown as typeof before;
    const changes = changesBetween(moved, now)
      .filter(({ field }) => fields.includes(field))
      .flatMap(changeSentences)
      .map(comment);
    if (changes.length === 0) return [];
    const told = changes.slice(0, MOST_TOLD).join('；');
    const args = { number: link.reference, changes: changes.length > MOST_TOLD ? `${told}等` : told };
    return [marked('verify', { key: 'draft.parent-changed', args })];
  });
}

/**
 * The deadline of something that goes on: where last year's was the parent's and the parent has another now, that one;
 * else last year's own.
 */
export function followedDeadline(own: string, { kept }: Links): string {
  const before = kept.flatMap((link) => deadlinesOf(link.before));
  const now = new Set(kept.flatMap((link) => deadlinesOf(link.now)));
  const [only] = now;
  const wasParents = before.length > 0 && before.every((each) => foldWording(each) === foldWording(own));
  return wasParents && only !== undefined && now.size === 1 ? only : own;
}

function deadlinesOf({ measure, task }: ParentMeasure): readonly string[] {
  const holders: readonly Pick<Measure, 'duties'>[] = task
    ? [task]
    : measure.tasks.length > 0
      ? measure.tasks
      : [measure];
  return holders.flatMap(({ duties }) => duties.deadline?.text ?? []);
}

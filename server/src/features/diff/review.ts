import type { Certainty, Evidence, MeasureMatch } from '../../compare/model.ts';
import { isWrittenNew } from '../../compare/written.ts';
import type { Measure } from '../../plan/model.ts';
import type { PlanDocument } from '../../workspace/document.ts';
import type { Speak } from './words.ts';

/** A measure as it is shown for a decision. */
export interface ReviewMeasure {
  readonly number: string;
  readonly title: string;
  /** Of its first tasks. */
  readonly text: string;
  /** Where it begins in its plan, in UTF-16 code units. */
  readonly offset: number;
}

/** A measure of the later plan, and what it may go on with. */
export interface ReviewItem {
  /** Its place in the plan, from 0. */
  readonly place: number;
  readonly to: ReviewMeasure;
  /** Missing where nothing is like it. `place` is that in the earlier plan. */
  readonly from?: ReviewMeasure & { readonly place: number };
  /** What went into it besides, where several were merged. */
  readonly alsoFrom: readonly (ReviewMeasure & { readonly place: number })[];
  /** Of the proposal, in per cent. */
  readonly score: number;
  readonly certainty: Certainty | 'none';
  readonly evidence: readonly string[];
  /** What the plan says: which goes on (`goes-on`), that it is new, or nothing yet. */
  readonly decision: 'goes-on' | 'new' | 'open';
  /** `continues` as it is written. */
  readonly written: readonly string[];
}

export interface Review {
  /** What is to be decided first comes first: the unsure ones, then the likely, the others, and what is decided. */
  readonly items: readonly ReviewItem[];
  /** Every measure of the earlier plan, in its order; one without a number cannot be named in `continues`. */
  readonly choices: readonly ReviewMeasure[];
  /** Places of those that go on nowhere, as far as is sure. */
  readonly dropped: readonly number[];
}

const TEXT_LENGTH = 120;
const ORDER = ['unsure', 'likely', 'none', 'certain'] as const;

export function reviewOf(from: PlanDocument, to: PlanDocument, matches: readonly MeasureMatch[], speak: Speak): Review {
  const places = new Map(from.plan.measures.map((measure, place) => [measure, place]));
  const items = to.plan.measures.map((measure, place) => itemOf(measure, place, places, matches, speak));
  const rank = (item: ReviewItem): number => (item.decision === 'open' ? ORDER.indexOf(item.certainty) : ORDER.length);
  const goesOn = new Set(matches.filter(({ certainty }) => certainty !== 'unsure').map((match) => match.from));
  return {
    items: items.sort((a, b) => rank(a) - rank(b) || a.place - b.place),
    choices: from.plan.measures.map(shown),
    dropped: from.plan.measures.flatMap((measure, place) => (goesOn.has(measure) ? [] : [place])),
  };
}

function itemOf(
  measure: Measure,
  place: number,
  places: ReadonlyMap<Measure, number>,
  matches: readonly MeasureMatch[],
  speak: Speak,
): ReviewItem {
  const own = matches.filter((match) => match.to === measure);
  const best = own.find(({ extent }) => extent === 'whole') ?? own[0];
  const others = own.filter((each) => each !== best && each.certainty !== 'unsure');
  const earlier = ({ from }: MeasureMatch) => ({ ...shown(from), place: places.get(from) ?? 0 });
  const written = [...measure.continues, ...measure.tasks.flatMap((task) => task.continues)].map(({ text }) => text);
  return {
    place,
    to: shown(measure),
    ...(best ? { from: earlier(best) } : {}),
    alsoFrom: others.map(earlier),
    score: Math.round(100 * (best?.score ?? 0)),
    certainty: best?.certainty ?? 'none',
    evidence: best?.evidence.map((each) => evidenceWords(speak, each)) ?? [],
    decision: written.length > 0 ? 'goes-on' : isWrittenNew(measure) ? 'new' : 'open',
    written,
  };
}

function shown(measure: Measure): ReviewMeasure {
  const text = measure.tasks.map((task) => task.text?.text.trim() ?? '').join('');
  return {
    number: measure.number?.text.trim() ?? '',
    title: measure.title?.text.trim() ?? '',
    text: text.length > TEXT_LENGTH ? `${[...text].slice(0, TEXT_LENGTH).join('')}…` : text,
    offset: (measure.title ?? measure.number)?.span.start ?? measure.span.start,
  };
}

function evidenceWords(speak: Speak, evidence: Evidence): string {
  switch (evidence.kind) {
    case 'continues':
      return speak('evidence.continues', { reference: evidence.reference });
    case 'same-parent':
      return speak(`evidence.${evidence.shared < 1 ? 'partly-' : ''}same-parent`);
    case 'title-alike':
    case 'text-alike':
      return speak(`evidence.${evidence.kind}`, { percent: Math.round(100 * evidence.likeness) });
    case 'tasks-moved':
      return speak('evidence.tasks-moved', { count: evidence.count });
    default:
      return speak(`evidence.${evidence.kind}`);
  }
}

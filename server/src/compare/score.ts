import type { DescribedMeasure, Wording } from './described.ts';
import { type Shared, sharedOf, spelledAlike, type Weights } from './likeness.ts';
import type { Evidence } from './model.ts';

/** Below this two titles or texts have nothing to say for each other. */
const WORTH_TELLING = 0.4;
/** Pairs of characters a text must have before it can be found in a longer one. */
const ENOUGH_TO_CONTAIN = 10;

/** How well two measures fit, and why; `text` is what their texts share. */
export interface Fit {
  readonly from: DescribedMeasure;
  readonly to: DescribedMeasure;
  /** 0 to 1. */
  readonly score: number;
  readonly title: number;
  readonly text: number;
  /** The whole shorter text stands in the longer one: 1. */
  readonly contained: number;
  /** Of all that both carry out of the parent, what both carry out; undefined where one of them carries out nothing. */
  readonly parent: number | undefined;
}

/** Titles count for more than texts, but a text that was kept under a new title is enough as well. */
export function fitOf(from: DescribedMeasure, to: DescribedMeasure, weights: Weights): Fit {
  const title = titleLikeness(from.title, to.title, weights);
  const shared = sharedOf(from.text, to.text, weights);
  const text = textLikeness(from.text, to.text, shared);
  const contained = Math.min(from.text.grams.length, to.text.grams.length) < ENOUGH_TO_CONTAIN ? 0 : shared.shorter;
  const parent = sharedParent(from.carriesOut, to.carriesOut);
  const score = withParent(wordingScore(from, to, title, text), parent);
  return { from, to, score, title, text, contained, parent };
}

function wordingScore(from: DescribedMeasure, to: DescribedMeasure, title: number, text: number): number {
  if (from.title.folded === '' && to.title.folded === '') return text;
  if (from.text.folded === '' || to.text.folded === '') return 0.9 * title;
  return Math.max(0.65 * title + 0.35 * text, 0.25 * title + 0.75 * text);
}

function withParent(score: number, parent: number | undefined): number {
  if (parent === undefined) return score;
  return parent === 0 ? 0.85 * score : Math.max(score, 0.5 + 0.25 * parent + 0.25 * score);
}

/** A title that is the beginning or the end of the other (严格用地准入, 严格用地准入标准) is most likely the same. */
function titleLikeness(a: Wording, b: Wording, weights: Weights): number {
  if (a.folded === '' || b.folded === '') return 0;
  if (a.folded === b.folded) return 1;
  const likeness = (sharedOf(a, b, weights).both + spelledAlike(a.folded, b.folded)) / 2;
  const [short, long] = a.folded.length < b.folded.length ? [a.folded, b.folded] : [b.folded, a.folded];
  const isPart = short.length >= 4 && (long.startsWith(short) || long.endsWith(short));
  return isPart ? Math.max(likeness, 0.75 + (0.2 * short.length) / long.length) : likeness;
}

/** Plans below shorten what they carry out: a short text that stands in a long one is nearly the same. */
export function textLikeness(a: Wording, b: Wording, { both, shorter }: Shared): number {
  if (a.folded !== '' && a.folded === b.folded) return 1;
  return Math.min(a.grams.length, b.grams.length) < ENOUGH_TO_CONTAIN ? both : Math.max(both, 0.8 * shorter);
}

export function sharedParent(a: ReadonlySet<object>, b: ReadonlySet<object>): number | undefined {
  if (a.size === 0 || b.size === 0) return undefined;
  let shared = 0;
  for (const each of a) if (b.has(each)) shared += 1;
  return shared / (a.size + b.size - shared);
}

/** Why two measures are taken for the same, the strongest first. */
export function evidenceOf(fit: Fit): readonly Evidence[] {
  const { from, title, text, parent } = fit;
  const evidence: Evidence[] = [];
  if (parent) evidence.push({ kind: 'same-parent', shared: parent });
  if (title === 1) evidence.push({ kind: 'same-title' });
  else if (title >= WORTH_TELLING) evidence.push({ kind: 'title-alike', likeness: title });
  evidence.push(...textEvidence(text));
  if (hasSameNumber(fit)) evidence.push({ kind: 'same-number', number: from.number });
  return evidence;
}

export function hasSameNumber({ from, to }: Fit): boolean {
  return from.number !== '' && from.number === to.number;
}

export function textEvidence(text: number): Evidence[] {
  if (text === 1) return [{ kind: 'same-text' }];
  return text >= WORTH_TELLING ? [{ kind: 'text-alike', likeness: text }] : [];
}

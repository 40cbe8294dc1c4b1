import type { Certainty } from './model.ts';
import type { Fit } from './score.ts';

/** What else one of the two measures could have gone with. */
export interface Rival {
  /** Of the best other fit; 0 where there is none. */
  readonly score: number;
  readonly sameTitle: boolean;
  readonly sameParent: boolean;
}

export type Rivals = (fit: Fit) => Rival;

/** Below this two measures have nothing to do with each other. */
export const LEAST_SCORE = 0.42;
/** Of a pair that is certain, however much its text was rewritten. */
export const LEAST_CERTAIN = 0.9;
const LIKELY_SCORE = 0.62;
const MARGIN = 0.12;
/** A title of fewer characters (目标) says nothing. */
const SHORTEST_TITLE = 4;

/**
 * How sure it is that two measures are the same. Precision before recall: a wrong pair costs an officer more than one
 * that has to be pointed at.
 */
export function certaintyOf(fit: Fit, rivals: Rivals): Certainty | undefined {
  const rival = rivals(fit);
  const sameTitle = fit.title === 1 && fit.to.title.folded.length >= SHORTEST_TITLE && !rival.sameTitle;
  const otherParent = fit.parent === 0;
  const sameParent = (fit.parent ?? 0) >= 0.5 && !rival.sameParent;
  const wording = Math.max(fit.title, fit.text);
  if (!otherParent && sameTitle) return 'certain';
  if (sameParent) return wording >= 0.5 ? 'certain' : 'likely';
  if (fit.text === 1 && fit.text > rival.score + MARGIN && !otherParent) return 'certain';
  if (sameTitle) return 'likely';
  if (fit.score >= LIKELY_SCORE && fit.score >= rival.score + MARGIN) return 'likely';
  return fit.score >= LEAST_SCORE ? 'unsure' : undefined;
}

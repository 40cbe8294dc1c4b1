import type { DescribedMeasure } from './described.ts';
import type { Certainty } from './model.ts';
import type { Pair } from './pair.ts';
import { evidenceOf, type Fit } from './score.ts';

/** How much of a measure's text must stand in another one before it is taken for a part of it. */
const LIKELY_PART = 0.75;
const POSSIBLE_PART = 0.6;

/**
 * Splits and merges: a measure that was left alone, and what there is of it in a measure that goes on elsewhere as a
 * whole. `decided` are those of which the plan itself says what they come from: nothing is guessed about them.
 */
export function partsOf(
  pairs: readonly Pair[],
  fits: readonly Fit[],
  decided: ReadonlySet<DescribedMeasure>,
): readonly Pair[] {
  const settled = pairs.filter(({ certainty }) => certainty !== 'unsure');
  const paired = new Set(pairs.flatMap(({ from, to }) => [from, to]));
  const goesOn = new Set(settled.flatMap(({ from, to }) => [from, to]));
  const best = new Map<DescribedMeasure, Pair>();
  for (const fit of fits) {
    for (const [alone, other] of [
      [fit.to, fit.from],
      [fit.from, fit.to],
    ] as const) {
      if (paired.has(alone) || !goesOn.has(other) || decided.has(alone) || decided.has(other)) continue;
      const part = partOf(fit, alone, other);
      if (part && part.score > (best.get(alone)?.score ?? 0)) best.set(alone, part);
    }
  }
  return [...best.values()];
}

function partOf(fit: Fit, alone: DescribedMeasure, other: DescribedMeasure): Pair | undefined {
  const contained = alone.text.grams.length <= other.text.grams.length ? fit.contained : 0;
  const insideParent = alone.carriesOut.size > 0 && [...alone.carriesOut].every((each) => other.carriesOut.has(each));
  const part = (score: number, certainty: Certainty): Pair => ({
    from: fit.from,
    to: fit.to,
    score,
    certainty,
    evidence: evidenceOf(fit),
    extent: 'part',
  });
  if (contained >= LIKELY_PART || (insideParent && contained >= LIKELY_PART / 2)) {
    return part(Math.max(contained, 0.75), 'likely');
  }
  if (contained >= POSSIBLE_PART || insideParent) return part(0.5, 'unsure');
  return undefined;
}

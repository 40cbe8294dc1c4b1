import type { Grams, Weights } from './likeness.ts';

/** How many of the most alike are looked at closely. */
const MOST = 8;
/** A pair of characters that more than this many have (and more than an eighth of all) finds nothing. */
const TOO_COMMON = 64;

/** Something to be found by its pairs of characters. */
interface Findable {
  readonly grams: Grams;
}

/**
 * For each of `wanted`, the few of `known` that share most with it: places in `known`, the best first. Through an index of
 * the pairs of characters, so that two plans of 2,000 tasks are not compared each with each.
 */
export function candidatesFor(
  known: readonly Findable[],
  wanted: readonly Findable[],
  weights: Weights,
): readonly (readonly number[])[] {
  const { places, starts } = indexOf(known, weights.length);
  const tooMany = Math.max(TOO_COMMON, known.length / 8);
  const shared = new Float64Array(known.length);
  return wanted.map(({ grams }) => {
    const found: number[] = [];
    for (let at = 0; at < grams.length; at++) {
      const gram = grams[at]!;
      const end = starts[gram + 1]!;
      if (end - starts[gram]! > tooMany) continue;
      for (let index = starts[gram]!; index < end; index++) {
        const place = places[index]!;
        if (shared[place] === 0) found.push(place);
        shared[place] = shared[place]! + weights[gram]!;
      }
    }
    const best = mostOf(found, shared);
    for (const place of found) shared[place] = 0;
    return best;
  });
}

/** Where each pair of characters stands: `places` from `starts[gram]` up to `starts[gram + 1]`. */
function indexOf(known: readonly Findable[], grams: number) {
  const starts = new Int32Array(grams + 1);
  for (const each of known) for (const gram of each.grams) starts[gram + 1] = starts[gram + 1]! + 1;
  for (let gram = 0; gram < grams; gram++) starts[gram + 1] = starts[gram + 1]! + starts[gram]!;
  const places = new Int32Array(starts[grams]!);
  const next = starts.slice();
  for (const [place, each] of known.entries()) {
    for (const gram of each.grams) {
      places[next[gram]!] = place;
      next[gram] = next[gram]! + 1;
    }
  }
  return { places, starts };
}

/** The places with the highest scores; of equal ones the first. */
function mostOf(places: readonly number[], scores: Float64Array): readonly number[] {
  const best: number[] = [];
  const isBefore = (a: number, b: number): boolean => scores[a]! > scores[b]! || (scores[a] === scores[b] && a < b);
  for (const place of places) {
    if (best.length === MOST && !isBefore(place, best[MOST - 1]!)) continue;
    let at = best.length;
    while (at > 0 && isBefore(place, best[at - 1]!)) at -= 1;
    best.splice(at, 0, place);
    if (best.length > MOST) best.pop();
  }
  return best;
}

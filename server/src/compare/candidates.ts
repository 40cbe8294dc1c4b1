import type { Weigh } from './likeness.ts';

/** Something to be found by its pairs of characters. */
interface Findable {
  readonly grams: ReadonlySet<string>;
}

/** How many of the most alike are looked at closely. */
const MOST = 8;
/** A pair of characters that more than this many have (and more than an eighth of all) finds nothing. */
const TOO_COMMON = 64;

/**
 * For each of `wanted`, the few of `known` that share most with it: places in `known`, the best first. Through an index of
 * the pairs of characters, so that two plans of 2,000 tasks are not compared each with each.
 */
export function candidatesFor<Known extends Findable, Wanted extends Findable>(
  known: readonly Known[],
  wanted: readonly Wanted[],
  weigh: Weigh,
): readonly (readonly number[])[] {
  const places = new Map<string, number[]>();
  for (const [place, { grams }] of known.entries()) {
    for (const gram of grams) {
      const list = places.get(gram);
      if (list) list.push(place);
      else places.set(gram, [place]);
    }
  }
  const tooMany = Math.max(TOO_COMMON, known.length / 8);
  return wanted.map(({ grams }) => {
    const shared = new Map<number, number>();
    for (const gram of grams) {
      const list = places.get(gram) ?? [];
      if (list.length > tooMany) continue;
      const weight = weigh(gram);
      for (const place of list) shared.set(place, (shared.get(place) ?? 0) + weight);
    }
    return [...shared]
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, MOST)
      .map(([place]) => place);
  });
}

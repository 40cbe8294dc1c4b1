import { candidatesFor } from './candidates.ts';
import type { DescribedMeasure } from './described.ts';
import { type Weigh, weighBy } from './likeness.ts';
import { type Fit, fitOf } from './score.ts';

/** Measures that share one key (a title, a thing of the parent) are compared each with each up to this many. */
const MOST_OF_A_KEY = 16;

/** The weights of the pairs of characters over all measures of both plans. */
export function weighMeasures(from: readonly DescribedMeasure[], to: readonly DescribedMeasure[]): Weigh {
  return weighBy([...from, ...to].map(({ title, text }) => new Set([...title.grams, ...text.grams])));
}

/** How each two measures fit that share a title, something of the parent, or much of their wording. */
export function fitsBetween(
  from: readonly DescribedMeasure[],
  to: readonly DescribedMeasure[],
  weigh: Weigh,
): readonly Fit[] {
  const byKey = indexBy(from);
  const byTitle = candidatesFor(
    from.map(({ title }) => title),
    to.map(({ title }) => title),
    weigh,
  );
  const byText = candidatesFor(
    from.map(({ text }) => text),
    to.map(({ text }) => text),
    weigh,
  );
  return to.flatMap((each, place) => {
    const found = new Set<DescribedMeasure>();
    for (const key of keysOf(each)) for (const other of byKey.get(key)?.slice(0, MOST_OF_A_KEY) ?? []) found.add(other);
    for (const index of [...byTitle[place]!, ...byText[place]!]) found.add(from[index]!);
    return [...found].map((other) => fitOf(other, each, weigh));
  });
}

function indexBy(measures: readonly DescribedMeasure[]): ReadonlyMap<unknown, readonly DescribedMeasure[]> {
  const index = new Map<unknown, DescribedMeasure[]>();
  for (const each of measures) {
    for (const key of keysOf(each)) {
      const list = index.get(key);
      if (list) list.push(each);
      else index.set(key, [each]);
    }
  }
  return index;
}

function keysOf({ title, carriesOut }: DescribedMeasure): readonly unknown[] {
  return title.folded === '' ? [...carriesOut] : [title.folded, ...carriesOut];
}

import { candidatesFor } from './candidates.ts';
import type { DescribedMeasure } from './described.ts';
import type { Weights } from './likeness.ts';
import { type Fit, fitOf } from './score.ts';

/** Measures that share one key (a title, a thing of the parent) are compared each with each up to this many. */
const MOST_OF_A_KEY = 16;

/** How each two wanted measures fit that share a title, something of the parent, or much of their wording. */
export function fitsBetween(
  from: readonly DescribedMeasure[],
  to: readonly DescribedMeasure[],
  weights: Weights,
  isWanted: (from: DescribedMeasure, to: DescribedMeasure) => boolean,
): readonly Fit[] {
  const byKey = indexBy(from);
  const byTitle = candidatesFor(
    from.map(({ title }) => title),
    to.map(({ title }) => title),
    weights,
  );
  const byText = candidatesFor(
    from.map(({ text }) => text),
    to.map(({ text }) => text),
    weights,
  );
  return to.flatMap((each, place) => {
    const found = new Set<DescribedMeasure>();
    for (const key of keysOf(each)) for (const other of byKey.get(key)?.slice(0, MOST_OF_A_KEY) ?? []) found.add(other);
    for (const index of [...byTitle[place]!, ...byText[place]!]) found.add(from[index]!);
    return [...found].filter((other) => isWanted(other, each)).map((other) => fitOf(other, each, weights));
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

import { distance } from 'fastest-levenshtein';

/**
 * A wording as it is compared: width, spaces and punctuation make no difference, nor does the year (2023年 and 2024年) or
 * whose plan it is (北京市, 本市, 东城区, 我区).
 */
export function foldForLikeness(text: string, areas: readonly string[]): string {
  const folded = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?<!\d)(?:19|20)\d\d(?:年度?|(?!\d))/gu, '')
    .replace(/[\s\p{P}\p{S}\p{Cf}]+/gu, '');
  return areas.reduce((rest, area) => rest.replaceAll(area, ''), folded);
}

/** Whose plan it is, in words that stand for it in either plan. */
export function areaWords(areas: readonly (string | undefined)[]): readonly string[] {
  const named = areas.flatMap((area) => area?.normalize('NFKC').replace(/\s+/gu, '') || []);
  return [...new Set([...named, '本市', '全市', '我市', '本区', '全区', '我区'])];
}

/** The pairs of neighbouring characters of a wording, each once: by their numbers in a `Vocabulary`, in ascending order. */
export type Grams = Int32Array;

/** All pairs of characters of some wordings, numbered from 0 in the order in which they are met. */
export interface Vocabulary {
  readonly size: () => number;
  /** Of a folded wording; a single character stands for itself. */
  readonly gramsOf: (folded: string) => Grams;
}

export function emptyVocabulary(): Vocabulary {
  const numbers = new Map<number, number>();
  const numberOf = (pair: number): number => {
    const known = numbers.get(pair);
    if (known !== undefined) return known;
    numbers.set(pair, numbers.size);
    return numbers.size - 1;
  };
  return {
    size: () => numbers.size,
    gramsOf: (folded) => {
      if (folded.length === 1) return Int32Array.of(numberOf(folded.charCodeAt(0)));
      const grams = new Int32Array(Math.max(0, folded.length - 1));
      for (let at = 0; at < grams.length; at++) {
        grams[at] = numberOf(folded.charCodeAt(at) * 0x10000 + folded.charCodeAt(at + 1));
      }
      return eachOnce(grams);
    },
  };
}

function eachOnce(grams: Int32Array): Grams {
  grams.sort();
  let size = 0;
  for (let at = 0; at < grams.length; at++) if (at === 0 || grams[at] !== grams[at - 1]) grams[size++] = grams[at]!;
  return grams.subarray(0, size);
}

/**
 * How much it says that two wordings share a pair of characters, by its number: little where many have it (加强, 土壤,
 * 污染 stand all over such plans), much where it is rare.
 */
export type Weights = Float64Array;

/** Weights by how many of some things have a pair of characters in one of their wordings. */
export function weightsBy({ size }: Vocabulary, things: readonly (readonly Grams[])[]): Weights {
  const counts = new Int32Array(size());
  const lastSeen = new Int32Array(size());
  for (const [index, wordings] of things.entries()) {
    for (const grams of wordings) {
      for (const gram of grams) {
        if (lastSeen[gram] === index + 1) continue;
        lastSeen[gram] = index + 1;
        counts[gram] = counts[gram]! + 1;
      }
    }
  }
  // what stands across the border of two texts may be in none of them
  return Float64Array.from(counts, (count) => Math.log(1 + things.length / Math.max(1, count)));
}

/** A wording by its pairs of characters, and what all of them weigh. */
export interface Weighed {
  readonly grams: Grams;
  readonly weight: number;
}

export function weighed(grams: Grams, weights: Weights): Weighed {
  let weight = 0;
  for (let at = 0; at < grams.length; at++) weight += weights[grams[at]!]!;
  return { grams, weight };
}

/** What two wordings share: of both together (Dice), and of the shorter one. Both 0 to 1. */
export interface Shared {
  readonly both: number;
  readonly shorter: number;
}

export function sharedOf(a: Weighed, b: Weighed, weights: Weights): Shared {
  const { grams: ofA } = a;
  const { grams: ofB } = b;
  if (ofA.length === 0 || ofB.length === 0) return { both: 0, shorter: 0 };
  let shared = 0;
  let atA = 0;
  let atB = 0;
  while (atA < ofA.length && atB < ofB.length) {
    const order = ofA[atA]! - ofB[atB]!;
    if (order === 0) shared += weights[ofA[atA]!]!;
    if (order <= 0) atA += 1;
    if (order >= 0) atB += 1;
  }
  return { both: (2 * shared) / (a.weight + b.weight), shorter: shared / Math.min(a.weight, b.weight) };
}

/** How few characters of two folded titles have to be changed, 0 to 1. */
export function spelledAlike(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  return longest === 0 ? 0 : 1 - distance(a, b) / longest;
}

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

/** The pairs of neighbouring characters (a single character stands for itself), each once. */
export function gramsOf(folded: string): ReadonlySet<string> {
  const grams = new Set<string>();
  for (let at = 0; at + 1 < folded.length; at++) grams.add(folded.slice(at, at + 2));
  if (folded.length === 1) grams.add(folded);
  return grams;
}

/**
 * How much it says that two wordings share a pair of characters: little where many have it (加强, 土壤, 污染 stand all
 * over such plans), much where it is rare.
 */
export type Weigh = (gram: string) => number;

/** Weights by how many of the wordings have a pair of characters. */
export function weighBy(wordings: readonly ReadonlySet<string>[]): Weigh {
  const counts = new Map<string, number>();
  for (const grams of wordings) for (const gram of grams) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  return (gram) => Math.log(1 + wordings.length / (counts.get(gram) ?? 1));
}

/** The weight of all pairs of characters of a wording. */
export function weightOf(grams: ReadonlySet<string>, weigh: Weigh): number {
  let sum = 0;
  for (const gram of grams) sum += weigh(gram);
  return sum;
}

/** What two wordings share: of both together (Dice), and of the shorter one. Both 0 to 1. */
export interface Shared {
  readonly both: number;
  readonly shorter: number;
}

export function sharedOf(a: ReadonlySet<string>, b: ReadonlySet<string>, weigh: Weigh): Shared {
  if (a.size === 0 || b.size === 0) return { both: 0, shorter: 0 };
  let shared = 0;
  for (const gram of a) if (b.has(gram)) shared += weigh(gram);
  const [ofA, ofB] = [weightOf(a, weigh), weightOf(b, weigh)];
  return { both: (2 * shared) / (ofA + ofB), shorter: shared / Math.min(ofA, ofB) };
}

/** How few characters of two folded titles have to be changed, 0 to 1. */
export function spelledAlike(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  return longest === 0 ? 0 : 1 - distance(a, b) / longest;
}

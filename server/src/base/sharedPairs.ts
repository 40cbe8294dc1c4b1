/** What two wordings have in common of their pairs of neighbouring characters: of all, and of the shorter one. 0 to 1. */
export interface SharedPairs {
  readonly both: number;
  readonly shorter: number;
}

/** Each pair counts once, and all count the same. */
export function sharedPairs(a: string, b: string): SharedPairs {
  const [ofA, ofB] = [pairsOf(a), pairsOf(b)];
  if (ofA.size === 0 || ofB.size === 0) return { both: 0, shorter: 0 };
  let shared = 0;
  for (const pair of ofA) if (ofB.has(pair)) shared += 1;
  return { both: (2 * shared) / (ofA.size + ofB.size), shorter: shared / Math.min(ofA.size, ofB.size) };
}

function pairsOf(text: string): ReadonlySet<string> {
  const pairs = new Set<string>(text.length === 1 ? [text] : []);
  for (let at = 0; at + 1 < text.length; at++) pairs.add(text.slice(at, at + 2));
  return pairs;
}

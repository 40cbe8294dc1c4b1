/** A stretch of text that both have, that only the new one has, or that only the old one had. */
export interface TextPart {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** A word in letters, a figure with its sign, white space, or one character: a Chinese text is compared by characters. */
const TOKEN = /[A-Za-z]+|\d+(?:[.,]\d+)*[%％‰]?|\s+|[\s\S]/gu;
/** More changes than this are a new text: comparing would take long and show confetti. */
const MOST_CHANGES = 400;

/**
 * What became of a text, part by part: all but the added ones are the old text, all but the removed ones the new one.
 * Full and half width are the same. Myers' shortest edit script; what two changes leave between them is only kept where
 * it is long enough to be read.
 */
export function diffText(before: string, after: string): readonly TextPart[] {
  const [a, b] = [tokensOf(before), tokensOf(after)];
  const parts = tidy(editScript(a, b));
  return parts.map(({ kind, tokens }) => ({ kind, text: tokens.join('') }));
}

/** Tokens of one kind in a row; of what is the same, those of the new text. */
interface Part {
  readonly kind: TextPart['kind'];
  readonly tokens: readonly string[];
}

function tokensOf(text: string): readonly string[] {
  return text.match(TOKEN) ?? [];
}

function editScript(before: readonly string[], after: readonly string[]): readonly Part[] {
  const [a, b] = [before.map(fold), after.map(fold)];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  const [middleA, middleB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  const kept = sharedPlaces(middleA, middleB) ?? [];
  const parts: Part[] = [{ kind: 'same', tokens: after.slice(0, start) }];
  let [atA, atB] = [start, start];
  for (const [placeA, placeB] of [...kept, [middleA.length, middleB.length] as const]) {
    parts.push({ kind: 'removed', tokens: before.slice(atA, start + placeA) });
    parts.push({ kind: 'added', tokens: after.slice(atB, start + placeB) });
    parts.push({ kind: 'same', tokens: after.slice(start + placeB, start + placeB + 1) });
    [atA, atB] = [start + placeA + 1, start + placeB + 1];
  }
  parts.pop();
  parts.push({ kind: 'same', tokens: after.slice(b.length - end) });
  return join(parts);
}

function fold(token: string): string {
  // Chinese characters are most of a text and never change
  if (token >= '\u4e00' && token <= '\u9fff') return token;
  return /^\s/u.test(token) ? ' ' : token.normalize('NFKC');
}

/** How far each diagonal got: of diagonal `d` at `d + origin`. -1: not at all. */
type Furthest = Int32Array;

/** The places of what both have, in order; undefined where too much has changed (Myers 1986). */
function sharedPlaces(a: readonly string[], b: readonly string[]): readonly (readonly [number, number])[] | undefined {
  const most = Math.min(a.length + b.length, MOST_CHANGES);
  const origin = most + 1;
  const furthest: Furthest = new Int32Array(2 * most + 3).fill(-1);
  furthest[origin + 1] = 0;
  /** For each number of changes, how far the diagonals were before: those from `-changes - 1` to `changes + 1`. */
  const trace: Furthest[] = [];
  for (let changes = 0; changes <= most; changes++) {
    trace.push(furthest.slice(origin - changes - 1, origin + changes + 2));
    for (let diagonal = -changes; diagonal <= changes; diagonal += 2) {
      let x = nextX(furthest, origin, diagonal, changes);
      while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x += 1;
      furthest[origin + diagonal] = x;
      if (x >= a.length && x - diagonal >= b.length) return walkBack(trace, a.length, b.length);
    }
  }
  return undefined;
}

/** Going down (something is added) or right (something is removed), whichever gets further. */
function nextX(furthest: Furthest, origin: number, diagonal: number, changes: number): number {
  const down = furthest[origin + diagonal + 1]!;
  return goesDown(furthest, origin, diagonal, changes) ? down : furthest[origin + diagonal - 1]! + 1;
}

function goesDown(furthest: Furthest, origin: number, diagonal: number, changes: number): boolean {
  if (diagonal === -changes) return true;
  return diagonal !== changes && furthest[origin + diagonal - 1]! + 1 <= furthest[origin + diagonal + 1]!;
}

function walkBack(trace: readonly Furthest[], endA: number, endB: number): [number, number][] {
  const places: [number, number][] = [];
  let [x, y] = [endA, endB];
  for (let changes = trace.length - 1; changes >= 0; changes--) {
    const furthest = trace[changes]!;
    const origin = changes + 1;
    const diagonal = x - y;
    const startX = nextX(furthest, origin, diagonal, changes);
    const startY = startX - diagonal;
    while (x > startX && y > startY) {
      x -= 1;
      y -= 1;
      places.push([x, y]);
    }
    [x, y] = goesDown(furthest, origin, diagonal, changes) ? [startX, startY - 1] : [startX - 1, startY];
  }
  return places.reverse();
}

/** Neighbours of one kind made one; between two stretches of what is the same, what is removed comes before what is added. */
function join(parts: readonly Part[]): readonly Part[] {
  const joined: Part[] = [];
  let removed: string[] = [];
  let added: string[] = [];
  let same: string[] = [];
  const flushChange = (): void => {
    if (removed.length > 0) joined.push({ kind: 'removed', tokens: removed });
    if (added.length > 0) joined.push({ kind: 'added', tokens: added });
    [removed, added] = [[], []];
  };
  const flushSame = (): void => {
    if (same.length > 0) joined.push({ kind: 'same', tokens: same });
    same = [];
  };
  for (const { kind, tokens } of parts) {
    if (tokens.length === 0) continue;
    if (kind === 'same') {
      flushChange();
      same.push(...tokens);
    } else {
      flushSame();
      (kind === 'removed' ? removed : added).push(...tokens);
    }
  }
  flushChange();
  flushSame();
  return joined;
}

/** A character or two left standing between longer changes cannot be read: they go into the change. */
function tidy(parts: readonly Part[]): readonly Part[] {
  const sizeAround = (at: number, step: -1 | 1): number => {
    let size = 0;
    for (let i = at + step; parts[i] && parts[i]!.kind !== 'same'; i += step)
      size = Math.max(size, parts[i]!.tokens.length);
    return size;
  };
  const split = parts.flatMap((part, at): readonly Part[] => {
    if (part.kind !== 'same') return [part];
    const around = Math.min(sizeAround(at, -1), sizeAround(at, 1));
    if (around === 0 || part.tokens.length > 3 || part.tokens.length >= around + 1) return [part];
    return [
      { kind: 'removed', tokens: part.tokens },
      { kind: 'added', tokens: part.tokens },
    ];
  });
  return split.length === parts.length ? parts : tidy(join(split));
}

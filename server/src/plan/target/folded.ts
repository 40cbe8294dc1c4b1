import { type Span, span } from '../../base/span.ts';

/** Text without white space, in half width, with the place each character had in the original. */
export interface Folded {
  readonly text: string;
  readonly offsets: readonly number[];
}

const SPACE = /[\s\u200b-\u200d\u2060\ufeff]/u;
const DASH = /[‐‑‒–—―−－~〜～]/u;

/** A character may become several (㎡ is m2); each of them has the place of the one it came from. */
export function foldText(text: string): Folded {
  const offsets: number[] = [];
  let folded = '';
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    if (SPACE.test(char)) continue;
    const plain = DASH.test(char) ? '-' : isPlain(char) ? char : char.normalize('NFKC');
    folded += plain;
    for (let k = 0; k < plain.length; k++) offsets.push(i);
  }
  return { text: folded, offsets };
}

/** The span in the original of the folded characters from `from` to before `to`. */
export function originalSpan({ offsets }: Folded, from: number, to: number): Span {
  const start = offsets[from] ?? (offsets.at(-1) ?? -1) + 1;
  return span(start, to > from ? offsets[to - 1]! + 1 : start);
}

function isPlain(char: string): boolean {
  return char >= '\u4e00' && char <= '\u9fff';
}

import { lineStartAt } from '../base/lineIndex.ts';
import { type Span, span } from '../base/span.ts';
import type { Entry } from './cursorEntry.ts';

/**
 * Where a typist is: what is being typed, and what it belongs to. Read from lines, indentation and brackets alone, so
 * that it is right in half-written text that no parser can read. All offsets are UTF-16, ends exclusive.
 */
export interface Cursor {
  /** From the root: keys, and `-` for an item of a list. Of the mapping in which a key is typed, else of the value. */
  readonly path: readonly string[];
  /** `start`: the first word of a value on a line, which may still become the first key of a mapping. */
  readonly slot: 'key' | 'value' | 'start';
  readonly container: 'block' | 'flow';
  readonly style: 'plain' | 'single' | 'double';
  /** The whole word or sentence at the cursor, without quotes; empty, at the cursor, where nothing is typed yet. */
  readonly scalar: Span;
  /** The piece of it between two of `,` `，` `、`. */
  readonly token: Span;
  /** Column of `scalar` in its line. */
  readonly column: number;
  /** Only white space stands before it: an item of a list would need its dash first. */
  readonly ownLine: boolean;
  /** A key that has its colon. */
  readonly hasColon: boolean;
  /** The other keys of the mapping a key is typed in, also those after the cursor. */
  readonly keys: readonly string[];
  /** The other words of the list an item is typed in. */
  readonly items: readonly string[];
  /** Offsets at which the mappings around the cursor begin, the outermost first, without that of the whole file. */
  readonly mappings: readonly number[];
}

/** An offset in a text, and the lines it stands in. */
export interface Spot {
  readonly text: string;
  readonly offset: number;
  readonly entry: Entry;
}

type Place = Pick<Cursor, 'path' | 'slot' | 'mappings'> & Partial<Cursor>;

/** A cursor in a word. `place` says where the word belongs; what it leaves out is as in most places. */
export function makeCursor(spot: Spot, word: Span, style: Cursor['style'], place: Place): Cursor {
  const start = wordStart(word, style);
  return {
    container: 'block',
    style,
    scalar: word,
    token: pieceAt(spot, word),
    column: start - lineStartAt(spot.text, start),
    ownLine: false,
    hasColon: false,
    keys: [],
    items: [],
    ...place,
  };
}

/** Where a word begins, with its quote. */
export function wordStart(word: Span, style: Cursor['style']): number {
  return word.start - Number(style !== 'plain');
}

const SEPARATOR = /[,，、]/;

function pieceAt({ text, offset }: Spot, word: Span): Span {
  let start = offset;
  while (start > word.start && !SEPARATOR.test(text[start - 1]!)) start -= 1;
  while (start < offset && /\s/.test(text[start]!)) start += 1;
  let end = offset;
  while (end < word.end && !SEPARATOR.test(text[end]!)) end += 1;
  while (end > offset && /\s/.test(text[end - 1]!)) end -= 1;
  return span(start, end);
}

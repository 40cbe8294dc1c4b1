import { sectionNumber } from '../../plan/sectionNumber.ts';
import { isHeadingRow } from '../assemble/headingRows.ts';
import { type HeadingKind, headingKind } from '../assemble/headings.ts';

/** A line of a text without its margins. */
export interface RunLine {
  readonly text: string;
  /** From 1. */
  readonly line: number;
  /** A blank line stands before it. */
  readonly gap: boolean;
  /** It began with white space, as the first line of a page does where a program took the text out of a PDF file. */
  readonly page: boolean;
}

export interface RunHeading {
  /** The headings in their order, each as one word. */
  readonly headings: readonly string[];
  readonly kinds: readonly HeadingKind[];
  /** Index of the first line, and of the first line behind it. */
  readonly from: number;
  readonly to: number;
}

export function runLines(lines: readonly string[]): readonly RunLine[] {
  let gap = false;
  return lines.flatMap((line, index): RunLine[] => {
    const text = line.replace(/\s+/gu, ' ').trim();
    const blank = gap;
    gap = text === '';
    return text === '' ? [] : [{ text, line: index + 1, gap: blank, page: /^[\s\u000c]/u.test(line) }];
  });
}

/** A heading takes so many lines at most: each of seven cells broken in two or three. */
const MOST_LINES = 16;

/** The heading of a table in a text, broken over lines as it may be; undefined where there is none. */
export function findRunHeading(lines: readonly RunLine[]): RunHeading | undefined {
  for (let from = 0; from < lines.length; from++) {
    // a heading begins with one of its words
    if (!startsHeading(lines, from)) continue;
    const found = headingFrom(lines, from);
    if (found) return found;
  }
  return undefined;
}

function startsHeading(lines: readonly RunLine[], at: number): boolean {
  const [first = ''] = lines[at]!.text.split(' ');
  return (
    headingKind(first) !== undefined || headingKind(first + (lines[at + 1]?.text.split(' ')[0] ?? '')) !== undefined
  );
}

function headingFrom(lines: readonly RunLine[], from: number): RunHeading | undefined {
  const words = lines
    .slice(from, from + MOST_LINES)
    .flatMap(({ text }, offset) => text.split(' ').map((word) => ({ word, at: from + offset })));
  const headings: string[] = [];
  const kinds: HeadingKind[] = [];
  let to = from;
  for (let index = 0; index < words.length; ) {
    if (beginsBody(words[index]!.word)) break;
    const taken = takeHeading(words.slice(index, index + 4).map(({ word }) => word));
    if (!taken) break;
    headings.push(taken.heading);
    kinds.push(taken.kind);
    index += taken.length;
    to = words[index - 1]!.at + 1;
  }
  return headings.length >= 4 && isHeadingRow(headings) ? { headings, kinds, from, to } : undefined;
}

/** A section or a number, with which the rows begin. */
function beginsBody(word: string): boolean {
  return sectionNumber(word) !== undefined || /^\d{1,3}(?:$|\D)/u.test(word);
}

/** The heading that some words begin with: the fewest that are one, and a broken rest that changes nothing (序 / 号). */
function takeHeading(words: readonly string[]): { heading: string; kind: HeadingKind; length: number } | undefined {
  let heading = '';
  for (const [index, word] of words.entries()) {
    heading += word;
    const kind = headingKind(heading);
    if (kind === undefined) continue;
    const next = words[index + 1];
    if (next !== undefined && headingKind(heading + next) === kind && [...next].length <= 2 && isRest(next, kind)) {
      return { heading: heading + next, kind, length: index + 2 };
    }
    return { heading, kind, length: index + 1 };
  }
  return undefined;
}

function isRest(word: string, kind: HeadingKind): boolean {
  const own = headingKind(word);
  return own === undefined || own === kind;
}

/**
 * The lines without what is printed again on top of the pages: words of the heading alone, as many as the page has of
 * them (the first pages of Xicheng 2017 have it whole, later ones pieces).
 */
export function withoutRepeats(
  lines: readonly RunLine[],
  { from, to }: RunHeading,
): { readonly kept: readonly RunLine[]; readonly repeated: readonly RunLine[] } {
  const pieces = new Set(lines.slice(from, to).flatMap(({ text }) => text.split(' ')));
  const kept: RunLine[] = [];
  const repeated: RunLine[] = [];
  let onTop = false;
  let newPage = false;
  for (const line of lines.slice(to)) {
    const words = line.text.split(' ');
    onTop = words.every((word) => pieces.has(word)) && (onTop || line.page || words.length >= 3);
    if (onTop) {
      repeated.push(line);
      newPage = true;
      continue;
    }
    kept.push(newPage ? { ...line, page: true } : line);
    newPage = false;
  }
  return { kept, repeated };
}

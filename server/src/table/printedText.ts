import type { TextPart } from '../base/diffText.ts';
import type { Piece } from './model.ts';

/** How "none" is printed, whichever dash the source has. */
export const PLACEHOLDER = '——';

const LINE_BREAK = /\s*[\n\r\u0085\u2028\u2029]\s*/gu;
const DIRECTION_MARK = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
/** Control characters but tab and line feed, and what XML cannot carry. */
const UNPRINTABLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]/gu;

/**
 * What can be seen of a text, safe in HTML and in the XML of Word and Excel files. Marks that turn the direction of
 * writing are left out, so that the words print in the order they have in the source; a control character shows as `�`,
 * so that it is noticed. Lines are trimmed and end with `\n`.
 */
export function printedText(text: string): string {
  return visible(text).trim();
}

/** The same of a text in parts, of which none is left empty. */
export function printedParts(parts: readonly TextPart[]): readonly TextPart[] {
  const last = parts.length - 1;
  return parts
    .map(({ kind, text }, index) => {
      const start = index === 0 ? visible(text).trimStart() : visible(text);
      return { kind, text: index === last ? start.trimEnd() : start };
    })
    .filter(({ text }) => text !== '');
}

function visible(text: string): string {
  return text.toWellFormed().replace(DIRECTION_MARK, '').replace(LINE_BREAK, '\n').replace(UNPRINTABLE, '\ufffd');
}

/** The same on a single line. */
export function printedLine(text: string): string {
  return printedText(text).replaceAll('\n', ' ');
}

/** The lines of a piece, each with its marked words. */
export function linesOf({ text, parts = [{ kind: 'same', text }] }: Piece): readonly (readonly TextPart[])[] {
  const lines: TextPart[][] = [[]];
  for (const part of parts) {
    for (const [index, line] of part.text.split('\n').entries()) {
      if (index > 0) lines.push([]);
      if (line !== '') lines.at(-1)!.push({ ...part, text: line });
    }
  }
  return lines;
}

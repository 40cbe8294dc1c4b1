import type { Markup } from '../base/markup.ts';

/** What XML 1.0 cannot carry, escaped or not: control characters but tab and line breaks, halves of characters. */
const IMPOSSIBLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu;

/** A part of a Word or Excel file as its text: the declaration and the root element. */
export function xmlPart({ markup }: Markup): string {
  const root = markup.toWellFormed().replace(IMPOSSIBLE, '\ufffd');
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`;
}

/** Lines that a narrow column or the edge of a page broke, in one: between Chinese characters without a space. */
export function joinLines(text: string): string {
  return text
    .replace(/(?<=[\p{Script=Han}\p{P}])\s*\n\s*|\s*\n\s*(?=[\p{Script=Han}\p{P}])/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** The same for words that are spread for their looks (目  标  任  务): no space beside a Chinese character. */
export function joinWords(text: string): string {
  return joinLines(text).replace(/(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu, '');
}

/** A text that ends as a sentence does, or with a bracket; else the rest is on the next page. */
export function endsSentence(text: string): boolean {
  return /[。！？；;.!?…）)」』”"】]$/u.test(text.trim());
}

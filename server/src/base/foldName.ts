const SPACE = /(?:\s|\u200b|\u200c|\u200d|\ufeff)+/gu;
const BRACKETS: Readonly<Record<string, string>> = { '〔': '(', '〕': ')', '[': '(', ']': ')', '【': '(', '】': ')' };
const PLACEHOLDER = /^[-‐‑‒–—―─－ー﹣]+$/u;

/**
 * The form in which names are compared: full and half width made one (NFKC), white space and line breaks removed
 * (a table cell breaks `区园林市政管 理中心` anywhere), all bracket kinds made one.
 */
export function foldName(name: string): string {
  return name
    .normalize('NFKC')
    .replace(SPACE, '')
    .replace(/[〔〕[\]【】]/gu, (bracket) => BRACKETS[bracket]!);
}

/** A dash of any kind and length: printed tables write it for "none". */
export function isPlaceholder(text: string): boolean {
  return PLACEHOLDER.test(text.replace(SPACE, ''));
}

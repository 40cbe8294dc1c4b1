/**
 * Words with which a comment begins that leaves something open: a decision to take (待定), something to look at again
 * (待核), something to write (待填). Drafts and imports write them; as long as they stand, the check
 * `draft.open-question` tells of them.
 */
const WORDS = { decide: '待定', verify: '待核', fill: '待填' } as const;
export type MarkKind = keyof typeof WORDS;

/** What stands where somebody has to write, where a text must not be empty: it is printed, so that it cannot be overlooked. */
export const TO_FILL_IN = WORDS.fill;

/** The words of a comment, without its `#`: `待核：沿用上年指标`, or `待填` alone. */
export function markWords(kind: MarkKind, about?: string): string {
  return about === undefined ? WORDS[kind] : `${WORDS[kind]}：${about}`;
}

const PATTERN = /^#\s*(待定|待核|待填)(?:\s*[:：]\s*(\S.*)|\s*[:：]?)$/u;

/** What a comment, with its `#`, leaves open; undefined for any other comment, and where the word only stands in it. */
export function readMark(comment: string): { readonly about: string | undefined } | undefined {
  const match = PATTERN.exec(comment.trim());
  return match ? { about: match[2]?.trim() } : undefined;
}

/**
 * A measure's number is text: `3`, `3.10`, `08`, `三`. A reference names a measure by it (`3`), or one task of the
 * measure by its place (`3-2`: the second task of measure 3, counted from 1), or measures from one to another (`3~6`).
 */
export interface MeasureReference {
  /** The number of the measure, folded for comparison. */
  readonly measure: string;
  /** One-based; missing when the whole measure is meant. */
  readonly task: number | undefined;
}

const TASK_REFERENCE = /^(.+?)-([1-9]\d{0,3})$/u;

export function parseReference(text: string): MeasureReference {
  const folded = foldNumber(text);
  const match = TASK_REFERENCE.exec(folded);
  if (!match) return { measure: folded, task: undefined };
  return { measure: match[1]!, task: Number(match[2]) };
}

/** The ends of a range (`3~6`, `３～６`), folded; undefined for what is none. A dash makes no range: `3-6` is a task. */
export function parseRange(text: string): { readonly first: string; readonly last: string } | undefined {
  const match = /^([^~]+)~([^~]+)$/u.exec(foldNumber(text));
  return match ? { first: match[1]!, last: match[2]! } : undefined;
}

/** The form in which numbers are compared: full width made half, no spaces, no closing dot (`３．` is `3`). */
export function foldNumber(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/[–—−]/gu, '-')
    .replace(/[〜∼]/gu, '~')
    .replace(/[.、]$/u, '');
}

/** The whole number a measure's number stands for, when it is one. */
export function ordinal(text: string): number | undefined {
  const folded = foldNumber(text);
  return /^\d{1,4}$/.test(folded) ? Number(folded) : undefined;
}

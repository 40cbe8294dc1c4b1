import { CHINESE_DIGITS } from '../../base/chineseDigits.ts';
import { type Span, span } from '../../base/span.ts';
import { type TokenKind, wordAt } from './words.ts';

/** A word of a deadline. `text` is folded: half width, without the white space the original may have inside. */
export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  /** The author's own characters, without white space. */
  readonly raw: string;
  /** The number of a `number` token; NaN where the characters make none (十四五). */
  readonly value: number;
  /** Offsets in the original text (UTF-16, end exclusive). */
  readonly start: number;
  readonly end: number;
}

/** Text without white space, in half width, with the place each character had in the original. */
interface Folded {
  readonly text: string;
  readonly offsets: readonly number[];
}

const SPACE = /[\s\u200b-\u200d\u2060\ufeff]/u;
const DASH = /[‐‑‒–—―−－─﹣]/u;
/** Full-width forms and the radicals that PDF extraction leaves in the place of 月, 日 and the like. */
const COMPATIBILITY = /[\u2e80-\u2fd5\uff00-\uffef]/u;

/** PDF extraction leaves a circle in the place of 〇. */
const DIGITS: Readonly<Record<string, number>> = { ...CHINESE_DIGITS, '○': 0 };
const SCALES: Readonly<Record<string, number>> = { 十: 10, 百: 100 };

/** The tokens of `text` from `from` to `to`, in order; together they cover every character that is no white space. */
export function tokenize(text: string, from = 0, to = text.length): readonly Token[] {
  const folded = fold(text, from, to);
  const tokens: Token[] = [];
  const push = (kind: TokenKind, first: number, next: number, value = Number.NaN) => {
    const start = folded.offsets[first]!;
    const end = folded.offsets[next - 1]! + 1;
    const slice = text.slice(start, end);
    const raw = slice.length === next - first ? slice : withoutSpace(slice);
    tokens.push({ kind, text: folded.text.slice(first, next), raw, value, start, end });
  };
  let other = 0;
  let at = 0;
  const closeOther = () => {
    if (other < at) push('other', other, at);
  };
  while (at < folded.text.length) {
    const word = wordAt(folded.text, at);
    const next = word ? at + word.text.length : numberEnd(folded, at);
    if (next === at) {
      at += 1;
      continue;
    }
    closeOther();
    if (word) push(word.kind, at, next);
    else push('number', at, next, numberValue(folded.text.slice(at, next)));
    at = next;
    other = next;
  }
  closeOther();
  return tokens;
}

/** The span from one token to the one before `next`. */
export function spanOf(tokens: readonly Token[], first: number, next: number): Span {
  return span(tokens[first]!.start, tokens[next - 1]!.end);
}

/** The folded text of the tokens from `first` to before `next`. */
export function textOf(tokens: readonly Token[], first: number, next: number): string {
  let text = '';
  for (let i = first; i < next; i++) text += tokens[i]!.text;
  return text;
}

/** The author's own characters from `first` to before `next`, without white space. */
export function rawOf(tokens: readonly Token[], first: number, next: number): string {
  let raw = '';
  for (let i = first; i < next; i++) raw += tokens[i]!.raw;
  return raw;
}

/** `text` without white space. */
export function withoutSpace(text: string): string {
  return text.replace(/[\s\u200b-\u200d\u2060\ufeff]+/gu, '');
}

function fold(text: string, from: number, to: number): Folded {
  const offsets: number[] = [];
  let folded = '';
  for (let i = from; i < to; i++) {
    const char = text.charAt(i);
    const isHan = char >= '\u4e00' && char <= '\u9fff';
    if (!isHan && SPACE.test(char)) continue;
    folded += isHan ? char : foldChar(char);
    offsets.push(i);
  }
  return { text: folded, offsets };
}

/** One UTF-16 unit becomes exactly one, so that offsets stay. */
function foldChar(char: string): string {
  if (DASH.test(char)) return '-';
  if (!COMPATIBILITY.test(char)) return char;
  const plain = char.normalize('NFKC');
  return plain.length === 1 ? plain : char;
}

/** End of the number that starts at `at`, or `at`. White space between digits ends a number: 3 5 is not 35. */
function numberEnd(folded: Folded, at: number): number {
  const isArabic = /[0-9]/.test(folded.text.charAt(at));
  const belongs = (char: string) =>
    isArabic ? /[0-9]/.test(char) : char in DIGITS || char in SCALES || (char === '0' && at !== end);
  let end = at;
  while (
    end < folded.text.length &&
    belongs(folded.text.charAt(end)) &&
    (end === at || !isArabic || folded.offsets[end]! === folded.offsets[end - 1]! + 1)
  ) {
    end += 1;
  }
  return end;
}

/** The value of Arabic digits, of Chinese digits in a row (二〇二三) or of a number in words (二十五). */
function numberValue(text: string): number {
  if (/^[0-9]+$/.test(text)) return Number(text);
  const chars = [...text];
  if (!chars.some((char) => char in SCALES)) return Number(chars.map((char) => DIGITS[char] ?? 0).join(''));
  let total = 0;
  let digit: number | undefined;
  let scale = Number.POSITIVE_INFINITY;
  for (const char of chars) {
    const step = SCALES[char];
    if (step === undefined) {
      if (digit !== undefined && digit !== 0) return Number.NaN;
      digit = DIGITS[char] ?? 0;
    } else {
      if (step >= scale) return Number.NaN;
      total += (digit ?? 1) * step;
      digit = undefined;
      scale = step;
    }
  }
  return total + (digit ?? 0);
}

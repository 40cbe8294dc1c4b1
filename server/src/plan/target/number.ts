import { CHINESE_DIGITS } from '../../base/chineseDigits.ts';

/** A number in a folded text: its value and where it ends. NaN where the characters make no number (1,20,0). */
export interface ReadNumber {
  readonly value: number;
  readonly end: number;
}

const ARABIC = /\d[\d,]*(?:\.[\d.]*)?/uy;
const SCALE = /[十百千万亿]+/uy;
const WORDS = /[零〇一二两三四五六七八九十百千万亿]+/uy;
const WELL_FORMED = /^(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/u;

const SCALES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 1e4, 亿: 1e8 };

/** Arabic digits, with a scale (3.4万, 1.2亿); undefined where there are none at `at`. */
export function arabicAt(text: string, at: number): ReadNumber | undefined {
  const digits = match(ARABIC, text, at);
  if (!digits) return undefined;
  // 5,6: the comma of a list
  const written = digits.replace(/,$/u, '');
  const end = at + written.length;
  const scale = match(SCALE, text, end) ?? '';
  const value = WELL_FORMED.test(written) ? Number(written.replaceAll(',', '')) : Number.NaN;
  return { value: [...scale].reduce((product, char) => product * SCALES[char]!, value), end: end + scale.length };
}

/** A number in Chinese words: 二十五, 三百. */
export function chineseAt(text: string, at: number): ReadNumber | undefined {
  const words = match(WORDS, text, at);
  return words ? { value: valueOfWords(words), end: at + words.length } : undefined;
}

/** 百分之九十五, 百分之95, 三分之二: in hundredths. */
export function fractionAt(text: string, at: number): ReadNumber | undefined {
  const below = chineseAt(text, at) ?? arabicAt(text, at);
  if (!below || !text.startsWith('分之', below.end)) return undefined;
  const above = arabicAt(text, below.end + 2) ?? chineseAt(text, below.end + 2);
  return above && { value: (above.value / below.value) * 100, end: above.end };
}

function valueOfWords(words: string): number {
  let total = 0;
  let section = 0;
  let digit: number | undefined;
  for (const char of words) {
    const scale = SCALES[char];
    if (scale === undefined) digit = CHINESE_DIGITS[char]!;
    else if (scale < 1e4) {
      section += (digit ?? 1) * scale;
      digit = undefined;
    } else {
      total = (total + section + (digit ?? 0)) * scale;
      section = 0;
      digit = undefined;
    }
  }
  return total + section + (digit ?? 0);
}

function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

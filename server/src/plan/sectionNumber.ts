/** The number that a section's title begins with: 二、, （二）, 2. or （2）. */
export interface SectionNumber {
  readonly style: 'chinese' | 'chinese-in-brackets' | 'arabic' | 'arabic-in-brackets';
  readonly value: number;
  /** The numeral alone, as UTF-16 offsets in the title, end exclusive. */
  readonly start: number;
  readonly end: number;
}

const DIGITS = '零一二三四五六七八九';
const HEAD =
  /^\s*(?:([一二三四五六七八九十]{1,3})\s*[、．.]|([(（])\s*([一二三四五六七八九十]{1,3}|[0-9０-９]{1,2})\s*[)）]|([0-9０-９]{1,2})\s*(?:、|[．.](?![0-9０-９])))/u;

/** Undefined where the title has no such number; 一是 and 十四五 are words. The levels are those of GB/T 9704-2012. */
export function sectionNumber(title: string): SectionNumber | undefined {
  const match = HEAD.exec(title);
  const numeral = match?.[1] ?? match?.[3] ?? match?.[4];
  if (!match || numeral === undefined) return undefined;
  const arabic = /^\d+$/.test(numeral.normalize('NFKC'));
  const value = arabic ? Number(numeral.normalize('NFKC')) : chineseValue(numeral);
  if (value === undefined || value === 0) return undefined;
  const kind = arabic ? 'arabic' : 'chinese';
  const start = match[0].indexOf(numeral);
  return { style: match[2] ? `${kind}-in-brackets` : kind, value, start, end: start + numeral.length };
}

/** The numeral of a value (1-99) in a style. */
export function numeralFor(value: number, style: SectionNumber['style']): string {
  return style.startsWith('arabic') ? String(value) : chineseNumeral(value);
}

function chineseNumeral(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  const head = tens === 0 ? '' : `${tens > 1 ? DIGITS[tens] : ''}十`;
  return head + (ones > 0 ? DIGITS[ones] : '');
}

function chineseValue(numeral: string): number | undefined {
  const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/u.exec(numeral);
  if (!match || (match[1] && match[3] && !match[2])) return undefined;
  const [, first, ten, last] = match;
  if (!ten) return DIGITS.indexOf(first ?? last ?? '零');
  return (first ? DIGITS.indexOf(first) : 1) * 10 + (last ? DIGITS.indexOf(last) : 0);
}

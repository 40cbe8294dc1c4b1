import { type Folded, originalSpan } from './folded.ts';
import { arabicAt, chineseAt, fractionAt, type ReadNumber } from './number.ts';
import type { Change, Comparator, Figure, Unit } from './tree.ts';
import { countUnit, NO_UNIT, PERCENT, unitAt } from './units.ts';
import { type Meaning, wordAfter, wordBefore } from './words.ts';

/** The number of a figure, with its unit; offsets in the folded text. */
export interface Amount {
  readonly low: number;
  readonly high: number;
  readonly unit: Unit;
  /** 200余个: the word stands between number and unit. */
  readonly approximate?: boolean;
  readonly start: number;
  readonly end: number;
}

/** A figure with the place of its words in the folded text; `conflict` where they contradict each other. */
export interface ReadFigure {
  readonly figure: Figure;
  readonly start: number;
  readonly end: number;
  readonly conflict: boolean;
}

/** 95以尚, 95%已上: what stands behind a number was meant to be a word of comparison. */
const MISSPELT = /^(?:以|已|一上|一下|左|右|上(?!级)|下(?!降)|内)/u;
const HAN = /^\p{Script=Han}+/u;
const LATIN = /^[A-Za-z][A-Za-z0-9/]*/u;

/** The first amount of `text` that begins between `from` and `to`, one with a known unit before all others. */
export function nextAmount(text: string, from: number, to: number, knownOnly = false): Amount | undefined {
  let bare: Amount | undefined;
  for (let at = from; at < to; at++) {
    if (/[\dA-Za-z.]/.test(text.charAt(at - 1)) && /\d/.test(text.charAt(at))) continue;
    const amount = amountAt(text, at, from, to);
    if (!amount) continue;
    if (unitAt(text, amount.end - amount.unit.text.length) || amount.unit === PERCENT) return amount;
    bare ??= amount;
  }
  return knownOnly ? undefined : bare;
}

function amountAt(text: string, at: number, from: number, to: number): Amount | undefined {
  const fraction = fractionAt(text, at);
  if (fraction) return { low: fraction.value, high: fraction.value, unit: PERCENT, start: at, end: fraction.end };
  const first = arabicAt(text, at) ?? wordsAt(text, at, from);
  if (!first || first.end > to) return undefined;
  const more = /[余多]/u.test(text.charAt(first.end)) ? unitAt(text, first.end + 1) : undefined;
  if (more) {
    const value = first.value * more.factor;
    const end = first.end + 1 + more.text.length;
    return { low: value, high: value, unit: more, approximate: true, start: at, end };
  }
  const firstUnit = unitAt(text, first.end);
  const firstEnd = first.end + (firstUnit?.text.length ?? 0);
  const second = /[-至到]/u.test(text.charAt(firstEnd)) ? arabicAt(text, firstEnd + 1) : undefined;
  const last = second ?? first;
  const unit = (second ? unitAt(text, last.end) : firstUnit) ?? firstUnit ?? unknownUnitAt(text, last.end, to);
  const end = second || !firstUnit ? last.end + unitLength(text, last.end, unit) : firstEnd;
  const low = first.value * (second ? sharedScale(first, second, firstUnit, unit, text) : 1);
  return { low: low * unit.factor, high: last.value * unit.factor, unit, start: at, end };
}

/** 不少于三家, 三家以上: words are a number only beside a word of comparison. */
function wordsAt(text: string, at: number, from: number): ReadNumber | undefined {
  const number = chineseAt(text, at);
  const unit = number && unitAt(text, number.end);
  if (!number || !unit) return undefined;
  const isCompared =
    wordBefore(text, from, at)?.[1].kind === 'comparator' ||
    wordAfter(text, number.end + unit.text.length)?.[1].kind === 'comparator';
  return isCompared ? number : undefined;
}

/** 5-6万家: the scale of the second number is that of the first as well. */
function sharedScale(
  first: ReadNumber,
  second: ReadNumber,
  firstUnit: Unit | undefined,
  unit: Unit,
  text: string,
): number {
  if (firstUnit && firstUnit !== unit) return firstUnit.factor / unit.factor;
  const scale = /[万亿]+$/u.exec(text.slice(first.end, second.end))?.[0];
  if (!scale || firstUnit) return 1;
  return [...scale].reduce((product, char) => product * (char === '万' ? 1e4 : 1e8), 1);
}

function unitLength(text: string, at: number, unit: Unit): number {
  return text.startsWith(unit.text, at) ? unit.text.length : 0;
}

/** Whatever follows a number and is no known word counts things of its own kind. */
function unknownUnitAt(text: string, at: number, to: number): Unit {
  const rest = text.slice(at, to);
  const word = LATIN.exec(rest)?.[0] ?? HAN.exec(rest)?.[0] ?? '';
  if (word === '' || wordAfter(text, at) || MISSPELT.test(rest)) return NO_UNIT;
  let length = 1;
  while (length < word.length && !wordAfter(text, at + length)) length += 1;
  return countUnit(word.slice(0, length));
}

/** The figure of an amount, with the words of comparison around it, none before `from` or behind `to`. */
export function figureOf(folded: Folded, amount: Amount, from: number, to: number): ReadFigure {
  const { text } = folded;
  const meanings: Meaning[] = [];
  const comparators: { word: string; comparator: Comparator }[] = [];
  const take = (word: string, meaning: Meaning): void => {
    meanings.push(meaning);
    if (meaning.kind === 'comparator') comparators.push({ word, comparator: meaning.comparator });
  };
  let start = amount.start;
  for (let found = wordBefore(text, from, start); found; found = wordBefore(text, from, start)) {
    take(...found);
    start -= found[0].length;
  }
  let end = amount.end;
  for (let found = wordAfter(text, end); found && end + found[0].length <= to; found = wordAfter(text, end)) {
    take(...found);
    end += found[0].length;
  }
  const isRange = amount.low !== amount.high;
  const words = isRange ? [] : comparators.filter(({ comparator }) => comparator !== 'exact');
  const rank = rankOf(text, amount, start);
  const comparator = rank?.comparator ?? (isRange ? 'between' : (words.at(-1)?.comparator ?? 'exact'));
  const change = changeOf(meanings);
  return {
    figure: {
      comparator,
      low: amount.low,
      high: amount.high,
      unit: rank ? { ...amount.unit, dimension: rank.dimension, additive: false } : amount.unit,
      approximate: amount.approximate === true || meanings.some(({ kind }) => kind === 'approximate'),
      soft: meanings.some(({ kind }) => kind === 'soft'),
      ...(change && { change }),
      subject: text.slice(from, start),
      amount: originalSpan(folded, amount.start, amount.end),
      span: originalSpan(folded, start, end),
    },
    start,
    end,
    conflict: contradict(words) || Number.isNaN(amount.low + amount.high) || amount.low > amount.high,
  };
}

function changeOf(meanings: readonly Meaning[]): Change | undefined {
  const change = meanings.find((meaning) => meaning.kind === 'change');
  const basis = meanings.find((meaning) => meaning.kind === 'basis');
  if (!change) return undefined;
  return { direction: change.direction, basis: basis?.basis ?? '' };
}

/** 进入前10名 and 退出后30名: the place in a list. */
function rankOf(
  text: string,
  amount: Amount,
  start: number,
): { dimension: string; comparator: Comparator } | undefined {
  if (amount.unit.text !== '名' && amount.unit.text !== '位') return undefined;
  const before = text.slice(0, start);
  if (/(?:后|倒数)$/u.test(before)) {
    const isLeft = /退出|不再|摆脱|避免|不得|不进入|不在|不列入/u.test(before);
    return { dimension: 'rank from the end', comparator: isLeft ? 'atLeast' : 'exact' };
  }
  return /(?:前|第)$/u.test(before)
    ? { dimension: 'rank', comparator: before.endsWith('前') ? 'atMost' : 'exact' }
    : undefined;
}

/** 不低于95%以下. Words such as 达到 and 控制在 go with any other. */
function contradict(words: readonly { word: string; comparator: Comparator }[]): boolean {
  const firm = words.filter(({ word }) => !/[到至达在]$/u.test(word));
  return new Set(firm.map(({ comparator }) => comparator)).size > 1;
}

/** True where the text behind a figure was meant to belong to it but cannot be read. */
export function isMisspelt(rest: string): boolean {
  return MISSPELT.test(rest) || /[%‰]|^[^\p{Script=Han}A-Za-z()"“”《》。]/u.test(rest);
}

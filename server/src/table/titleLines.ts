import { printedWidth } from './printedWidth.ts';

/** Words at which a title is read with a pause; a line may begin with them. Lower is better. */
const BEFORE: readonly (readonly [RegExp, number])[] = [
  [/^关于/u, 1],
  [/^《/u, 1],
  [/^\d{4}年/u, 1],
  [/^(?:印发|转发|批转|公布|做好|开展|进一步|深入)/u, 2],
  [/^(?:行动计划|工作方案|实施方案|实施意见|重点任务|任务分解|工作要点|工作任务|责任分工)/u, 2],
  [/^(?:和|与|及|暨)/u, 4],
];
const AFTER: readonly (readonly [RegExp, number])[] = [
  [/关于$/u, 0],
  [/[、，；：]$/u, 1],
  [/(?:印发|转发|批转)$/u, 3],
  [/》$/u, 4],
  [/[省市区县]$/u, 5],
];
/** What no line begins with, and what no line ends with. */
const NOT_BEFORE = /^[》）)”’、，。；：！？的号年月日%％]/u;
const NOT_AFTER = /[《（(“‘〔]$/u;
const WORD_PART = /[\p{Script=Latin}\d.]/u;

/** Longer than any title: nobody reads its shape. */
const MANY_LINES = 6;
const MANY_PLACES = 24;

/**
 * Breaks a title by sense, in the shape of a lozenge or a trapezoid, as GB/T 9704-2012 asks. Lines that the author
 * has broken stay as they are. `perLine` counts full-width characters. A title without a fitting place to break stays
 * in one line, for the word processor to break.
 */
export function titleLines(text: string, perLine: number): readonly string[] {
  return text.split('\n').flatMap((line) => broken(line.trim(), perLine));
}

function broken(text: string, perLine: number): readonly string[] {
  if (text === '' || fits(text, perLine)) return text === '' ? [] : [text];
  const fewest = Math.ceil(titleWidth(text) / perLine);
  if (fewest > MANY_LINES) return [text];
  const places = breakingPlaces(text).slice(0, MANY_PLACES);
  for (const count of [fewest, fewest + 1]) {
    const best = cheapest(text, places, count, perLine);
    if (best) return best;
  }
  return [text];
}

interface Place {
  readonly at: number;
  readonly cost: number;
}

function breakingPlaces(text: string): readonly Place[] {
  return Array.from(text, (_, index) => index).flatMap((at) => {
    const [before, after] = [text.slice(0, at), text.slice(at)];
    if (at === 0 || NOT_BEFORE.test(after) || NOT_AFTER.test(before)) return [];
    if (WORD_PART.test(text[at - 1]!) && WORD_PART.test(text[at]!)) return [];
    const costs = [
      ...BEFORE.filter(([words]) => words.test(after)).map(([, cost]) => cost),
      ...AFTER.filter(([words]) => words.test(before)).map(([, cost]) => cost),
      ...(/\s$/u.test(before) ? [0] : []),
    ];
    return costs.length > 0 ? [{ at, cost: Math.min(...costs) }] : [];
  });
}

function cheapest(
  text: string,
  places: readonly Place[],
  count: number,
  perLine: number,
): readonly string[] | undefined {
  let best: { readonly lines: readonly string[]; readonly cost: number } | undefined;
  const go = (from: number, next: number, lines: readonly string[], cost: number): void => {
    if (best && cost >= best.cost) return;
    if (lines.length === count - 1) {
      const all = [...lines, text.slice(from).trim()];
      const whole = cost + shapeCost(all, perLine);
      if (fits(all.at(-1)!, perLine) && (!best || whole < best.cost)) best = { lines: all, cost: whole };
      return;
    }
    for (let index = next; index < places.length; index++) {
      const { at, cost: more } = places[index]!;
      const line = text.slice(from, at).trim();
      if (!fits(line, perLine)) return;
      go(at, index + 1, [...lines, line], cost + more);
    }
  };
  go(0, 0, [], 0);
  return best?.lines;
}

function fits(line: string, perLine: number): boolean {
  return line !== '' && titleWidth(line) <= perLine;
}

/** A word processor leaves a quarter of a character between a figure or letter and a character beside it. */
function titleWidth(line: string): number {
  const gaps = line.match(/\p{Script=Han}(?=[\p{Script=Latin}\d])|[\p{Script=Latin}\d](?=\p{Script=Han})/gu);
  return printedWidth(line) + (gaps?.length ?? 0) / 4;
}

/** Uneven lines, a last line of a few characters and a waist in the middle look wrong. */
function shapeCost(lines: readonly string[], perLine: number): number {
  const widths = lines.map(printedWidth);
  const uneven = (Math.max(...widths) - Math.min(...widths)) / perLine;
  const waists = widths.filter((width, index) => width < (widths[index - 1] ?? 0) && width < (widths[index + 1] ?? 0));
  return uneven * 6 + waists.length * 6 + (widths.at(-1)! < 5 ? 6 : 0);
}

import type { Span } from '../../base/span.ts';
import { type Amount, figureOf, isMisspelt, nextAmount, type ReadFigure } from './figure.ts';
import { type Folded, foldText, originalSpan } from './folded.ts';
import type { Alternative, Figure, TargetReading } from './tree.ts';

/** Longer than any target; what is longer is taken as prose. */
const MAX_LENGTH = 500;

const OR = /[,;、]?(?:或者|或是|或)/gu;
const AND = /(?<!\d),|,(?!\d{3}(?!\d))|[;、。]|并且|且/gu;
const CLOSED_YEAR = /\(?(?:到|至|截至|截止)?(\d{4})年(?:底|末)?(?:前|之前|以前)?\)?/gu;
const BASIS_YEAR = /(?:(?:比|较|与)(\d{4})年(?:同期|相比|水平)?|在(\d{4})年基础上)/gu;
const DATE = /(?<![/·\d])(?:\d{1,2}月(?:\d{1,2}日|底|末|份)?|年底|年末)(?:前|之前|以前)?/gu;

/** Stands where a year was, so that offsets stay and nothing is read across it. */
const GAP = '\u0000';

/**
 * Reads the wording of a target. Total: any text gives a reading. A text without figures is a target in words, which is
 * no mistake.
 */
export function parseTarget(text: string): TargetReading {
  const original = foldText(text);
  if (text.length > MAX_LENGTH || !/\d|分之|[一二两三四五六七八九十]/u.test(original.text)) return inWords(text);
  const { folded, year, basis } = withoutYears(original);
  const alternatives: Alternative[] = [];
  for (const part of split(folded.text, OR, 0, folded.text.length, hasAmount)) {
    const read = readAlternative(folded, part, basis);
    if ('trouble' in read) return { text, kind: 'unreadable', alternatives: [], trouble: read.trouble };
    if (read.figures.length > 0) alternatives.push(read);
  }
  const said = year === undefined ? {} : { year };
  if (alternatives.length > 0) return { text, kind: 'figures', alternatives, ...said };
  return { ...inWords(text), ...said };
}

/** The year that the text of an indicator carries: 化肥利用率（到2019年）. */
export function yearIn(text: string): number | undefined {
  return withoutYears(foldText(text)).year;
}

function inWords(text: string): TargetReading {
  return { text, kind: 'textual', alternatives: [] };
}

interface Trouble {
  readonly trouble: Span;
}

interface Part {
  readonly from: number;
  readonly to: number;
}

/** The parts of `text` between separators, but no part that is no part of its own: a separator that leaves one is none. */
function split(
  text: string,
  separator: RegExp,
  from: number,
  to: number,
  isPart: (text: string, from: number, to: number) => boolean,
): readonly Part[] {
  const parts: Part[] = [];
  let start = from;
  for (const match of text.slice(from, to).matchAll(separator)) {
    const at = from + match.index;
    if (!isPart(text, start, at)) continue;
    parts.push({ from: start, to: at });
    start = at + match[0].length;
  }
  parts.push({ from: start, to });
  const last = parts.at(-1)!;
  const before = parts.at(-2);
  if (before && !isPart(text, last.from, last.to)) return [...parts.slice(0, -2), { from: before.from, to }];
  return parts;
}

function hasAmount(text: string, from: number, to: number): boolean {
  return nextAmount(text, from, to) !== undefined;
}

/** 95%以上且依法处罚、整改到位: figures, and from the first clause without one a condition. */
function readAlternative(folded: Folded, { from, to }: Part, basis: string): Alternative | Trouble {
  const { text } = folded;
  const figures: Figure[] = [];
  let conditionFrom = to;
  for (const clause of split(text, AND, from, to, () => true)) {
    const found = readClause(folded, clause);
    if ('trouble' in found) return found;
    if (found.figures.length === 0 && figures.length > 0) {
      conditionFrom = Math.min(conditionFrom, clause.from);
      continue;
    }
    figures.push(...found.figures.map((figure) => measuredFrom(figure, basis)));
  }
  return { figures, condition: clean(text.slice(conditionFrom, to)) };
}

function readClause(folded: Folded, { from, to }: Part): { figures: Figure[] } | Trouble {
  const { text } = folded;
  const figures: Figure[] = [];
  let at = from;
  for (let amount = nextAmount(text, at, to); amount; amount = nextAmount(text, at, to)) {
    const read: ReadFigure = figureOf(folded, amount, at, to);
    const next: Amount | undefined = nextAmount(text, read.end, to, true);
    const restTo = next ? next.start : to;
    const rest = text.slice(read.end, restTo).replaceAll(GAP, '');
    if (read.conflict) return { trouble: originalSpan(folded, read.start, read.end) };
    if (isMisspelt(rest)) return { trouble: originalSpan(folded, read.start, restTo) };
    figures.push({ ...read.figure, subject: clean(read.figure.subject + (next ? '' : rest)) });
    at = read.end;
    if (!next) break;
  }
  return { figures };
}

/** 比2015年下降15%: the year is not next to the figure's own words. */
function measuredFrom(figure: Figure, basis: string): Figure {
  return figure.change?.basis === '' ? { ...figure, change: { ...figure.change, basis } } : figure;
}

function clean(text: string): string {
  return text.replaceAll(GAP, '').replace(/^(?:[,;、和及与且]|并且?)+|[,;、。]+$/gu, '');
}

/** Takes the years and dates out of a target; `basis` is the year that a change is measured against. */
function withoutYears({ text, offsets }: Folded): { folded: Folded; year: number | undefined; basis: string } {
  let year: number | undefined;
  let basis = '';
  const gap = (match: string): string => GAP.repeat(match.length);
  const rest = text
    .replace(BASIS_YEAR, (match, compared: string | undefined, built: string | undefined) => {
      basis = compared ?? built ?? '';
      return gap(match);
    })
    .replace(CLOSED_YEAR, (match, digits: string) => {
      year ??= Number(digits);
      return gap(match);
    })
    .replace(DATE, gap);
  return { folded: { text: rest, offsets }, year, basis };
}

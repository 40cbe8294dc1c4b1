import { foldName, isPlaceholder } from '../../base/foldName.ts';
import { groupBy } from '../../base/groupBy.ts';
import { lookUp, type UnitLookup } from '../../registry/lookup.ts';
import { endsLikeUnit } from '../assemble/splitUnits.ts';

/** A line of a unit column, or the part of a line that is in one. */
export interface UnitLine {
  readonly text: string;
  /** A blank line, or the edge of a page, stands before it. */
  readonly gap: boolean;
  /** It stands beside another unit, so the column has changed for sure. */
  readonly beside: boolean;
}

/** The lines of each column, and whether their borders are sure. */
export interface UnitColumns {
  readonly columns: readonly (readonly string[])[];
  readonly sure: boolean;
}

interface Block {
  readonly lines: readonly string[];
  /** The length of the longest piece of a name that a line ends. */
  readonly cutAt: number | undefined;
  readonly longest: number;
  readonly beside: boolean;
}

/**
 * Units whose columns have run together, taken apart. What is left of the columns: two units on one line, blank lines
 * between some blocks, and the width of the first column, which names cut in two show (`narrow`). With three columns the middle one of a city's plan has its districts.
 */
export function unitColumns(
  lines: readonly UnitLine[],
  count: number,
  narrow: number | undefined,
  lookup: UnitLookup | undefined,
): UnitColumns {
  const blocks = blocksOf(lines, lookup);
  const all = blocks.map((block) => block.lines);
  if (blocks.length === 0) return { columns: [], sure: true };
  const changed = blocks.filter(({ beside }) => beside).length;
  if (changed === count - 1) return byChanges(blocks);
  if (count === 1) return { columns: [all.flat()], sure: true };
  if (count >= 3) return withDistricts(blocks, count);
  if (blocks.length === 1) {
    const [only = []] = all;
    return only.length === 1
      ? { columns: [only], sure: true }
      : { columns: [only.slice(0, 1), only.slice(1)], sure: false };
  }
  const cut = blocks.findLastIndex(({ cutAt }) => cutAt !== undefined && narrow !== undefined && cutAt <= narrow);
  const last = Math.max(0, Math.min(cut, blocks.length - 2));
  const next = blocks[last + 1]!;
  const sure = narrow !== undefined && next.longest > narrow;
  return { columns: [all.slice(0, last + 1).flat(), all.slice(last + 1).flat()], sure };
}

/** The length at which most names were cut in two: so wide is the narrow column, and no wider. */
export function narrowWidth(
  rows: readonly (readonly UnitLine[])[],
  lookup: UnitLookup | undefined,
): number | undefined {
  const cuts = rows.flatMap((lines) =>
    blocksOf(lines, lookup).flatMap(({ cutAt }) => (cutAt === undefined ? [] : [cutAt])),
  );
  const often = [...groupBy(cuts, (cut) => cut)].sort(([a, as], [b, bs]) => bs.length - as.length || b - a);
  return often[0]?.[0];
}

function byChanges(blocks: readonly Block[]): UnitColumns {
  const columns: string[][] = [[]];
  for (const { lines, beside } of blocks) {
    if (beside) columns.push([]);
    columns.at(-1)!.push(...lines);
  }
  return { columns, sure: true };
}

const DISTRICTS = /^(?:各|相关|有关|\p{Script=Han}{2,4})区(?:人民)?政府|^北京经济技术\s*开发区管委会$/u;

/** 各区政府 between others is the middle tier; in front it is lead and middle tier in one merged cell (Beijing 2023). */
function withDistricts(blocks: readonly Block[], count: number): UnitColumns {
  const lines = blocks.flatMap((block) => block.lines);
  const first = lines.findIndex((line) => DISTRICTS.test(foldName(line)));
  const parts = blocks.map((block) => block.lines);
  const [lead = [], ...others] = parts;
  if (first < 0 && parts.length === count) return { columns: parts, sure: false };
  if (first < 0) return { columns: [lead, lead, others.flat()], sure: false };
  let end = first + 1;
  while (end < lines.length && DISTRICTS.test(foldName(lines[end]!))) end += 1;
  const [districts, behind] = [lines.slice(first, end), lines.slice(end)];
  if (first === 0) return { columns: [districts, districts, behind], sure: false };
  if (behind.length > 0) return { columns: [lines.slice(0, first), districts, behind], sure: true };
  // the districts come last: they help
  return parts.length > 2
    ? { columns: [lead, lines.slice(lead.length, first), districts], sure: false }
    : { columns: [lines.slice(0, first), districts], sure: false };
}

/** Blocks between blank lines, names that a line or a gap cut made whole. */
function blocksOf(lines: readonly UnitLine[], lookup: UnitLookup | undefined): readonly Block[] {
  const blocks: { lines: string[]; cutAt: number | undefined; longest: number; beside: boolean }[] = [];
  for (const { text, gap, beside } of lines) {
    const block = blocks.at(-1);
    const last = block?.lines.at(-1);
    if (block && last !== undefined && !beside && isCut(last, text, lookup)) {
      const tail = last.slice(last.lastIndexOf('\n') + 1);
      if (!/^[(（]/u.test(text) && !isOpen(last)) block.cutAt = Math.max(block.cutAt ?? 0, [...tail].length);
      block.lines[block.lines.length - 1] = `${last}\n${text}`;
      continue;
    }
    if (!block || gap || beside) blocks.push({ lines: [text], cutAt: undefined, longest: [...text].length, beside });
    else {
      block.lines.push(text);
      block.longest = Math.max(block.longest, [...text].length);
    }
  }
  return blocks.map((block) => ({ ...block, lines: block.lines.map((line) => line.replaceAll('\n', '')) }));
}

function isCut(last: string, next: string, lookup: UnitLookup | undefined): boolean {
  if (isOpen(last) || /^[(（]/u.test(next)) return true;
  const isKnown = (name: string): boolean => lookup !== undefined && lookUp(lookup, name, undefined).kind !== 'unknown';
  if (isKnown(last) || isPlaceholder(next)) return false;
  return isKnown(last + next) || !endsLikeUnit(foldName(last)) || [...next].length <= 2;
}

export function isOpen(text: string): boolean {
  return text.split(/[(（]/u).length > text.split(/[)）]/u).length;
}

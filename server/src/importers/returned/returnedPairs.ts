import { groupBy } from '../../base/groupBy.ts';
import { sharedPairs } from '../../base/sharedPairs.ts';
import { foldForLikeness } from '../../compare/likeness.ts';
import { foldNumber } from '../../plan/number.ts';
import type { RowValues } from '../../table/wayBack.ts';
import { squeezed } from './returnedRows.ts';

/** A row that may have an id: ids of a plan count its tasks, so an inserted task moves them. */
interface Findable {
  readonly id: string;
  readonly values: RowValues;
}

export interface Pairs<Wanted, Known> {
  readonly pairs: ReadonlyMap<Wanted, Known>;
  /** Ids stood beside rows that are others by their wording: somebody sorted some of the columns, say. */
  readonly idsMoved: boolean;
}

/** Texts less alike than this are of different rows, whatever their numbers. */
const ALIKE = 0.5;

/**
 * For each of `wanted` the row of `known` that it is, each of which is taken once. The surest first: the id and the
 * wording; then the wording alone, of one measure; then the id of a row that was reworded (`byId`: an id alone is
 * believed, unless ids were seen beside other rows); then the wording anywhere; then the most alike wording of the same
 * measure. A row whose id another has taken is a copy, and is not looked for by its likeness.
 */
export function pairRows<Wanted extends Findable, Known extends Findable>(
  wanted: readonly Wanted[],
  known: readonly Known[],
  byId: 'always' | 'if-alike',
): Pairs<Wanted, Known> {
  const pairs = new Map<Wanted, Known>();
  const free = new Set(known);
  const withId = groupBy(known, ({ id }) => id);
  const withText = groupBy(known, ({ values }) => squeezed(values.task));
  const pair = (row: Wanted, other: Known): void => {
    pairs.set(row, other);
    free.delete(other);
  };
  const take = (of: (row: Wanted) => readonly Known[], fits: (row: Wanted, other: Known) => boolean): void => {
    for (const row of wanted) {
      if (pairs.has(row)) continue;
      const other = of(row).find((each) => free.has(each) && fits(row, each));
      if (other) pair(row, other);
    }
  };
  const sameId = ({ id }: Wanted): readonly Known[] => (id === '' ? [] : (withId.get(id) ?? []));
  const sameWords = ({ values }: Wanted): readonly Known[] => withText.get(squeezed(values.task)) ?? [];

  take(sameId, sameText);
  take(sameWords, (row, other) => sameText(row, other) && sameMeasure(row, other));
  const idsMoved = [...pairs].some(([row, other]) => row.id !== other.id && withId.has(row.id));
  const alike = (row: Wanted, other: Known): number => likeness(row, other);
  const alone = byId === 'always' && !idsMoved;
  for (const [id, rows] of groupBy(wanted, (row) => row.id)) {
    const other = id === '' ? undefined : withId.get(id)?.find((each) => free.has(each));
    if (!other || !alone) continue;
    // of copies of a row the one that says most of what it said
    const [row] = rows.filter((each) => !pairs.has(each)).sort((a, b) => alike(b, other) - alike(a, other));
    if (row) pair(row, other);
  }
  take(sameWords, (row) => squeezed(row.values.task) !== '');
  take(sameId, (row, other) => sameMeasure(row, other) && alike(row, other) >= ALIKE);
  const isCopy = ({ id }: Wanted): boolean => !idsMoved && byId === 'always' && withId.has(id);
  for (const { row, other } of alikeInMeasure(
    wanted.filter((each) => !pairs.has(each) && !isCopy(each)),
    free,
  )) {
    if (!pairs.has(row) && free.has(other)) pair(row, other);
  }
  return { pairs, idsMoved };
}

function sameText(a: Findable, b: Findable): boolean {
  return squeezed(a.values.task) === squeezed(b.values.task) && (squeezed(a.values.task) !== '' || sameMeasure(a, b));
}

/** By the number, where both have one, else by the title. */
export function sameMeasure(a: Pick<Findable, 'values'>, b: Pick<Findable, 'values'>): boolean {
  const [left, right] = [foldNumber(a.values.number), foldNumber(b.values.number)];
  if (left !== '' && right !== '') return left === right;
  return squeezed(a.values.measure) === squeezed(b.values.measure);
}

function likeness(a: Findable, b: Findable): number {
  return textLikeness(a.values.task || a.values.measure, b.values.task || b.values.measure);
}

/** From 0 to 1. */
export function textLikeness(a: string, b: string): number {
  return sharedPairs(foldForLikeness(a, []), foldForLikeness(b, [])).both;
}

/** What is left over, the most alike first. */
function alikeInMeasure<Wanted extends Findable, Known extends Findable>(
  wanted: readonly Wanted[],
  free: ReadonlySet<Known>,
): readonly { readonly row: Wanted; readonly other: Known }[] {
  const found = wanted.flatMap((row) =>
    [...free].filter((other) => sameMeasure(row, other)).map((other) => ({ row, other, score: likeness(row, other) })),
  );
  return found.filter(({ score }) => score >= ALIKE).sort((a, b) => b.score - a.score);
}

import { evenlyShared, foldForLikeness } from '../../compare/likeness.ts';
import { foldNumber } from '../../plan/number.ts';
import type { RowValues } from '../../table/wayBack.ts';
import { squeezed } from './returnedRows.ts';

/** A row that may have an id: ids of a plan count its tasks, so an inserted task moves them. */
interface Findable {
  readonly id: string;
  readonly values: RowValues;
}

/** Texts less alike than this are of different rows, whatever their numbers. */
const ALIKE = 0.5;

/**
 * For each of `wanted` the row of `known` that it is, each of which is taken once. The surest first: the id and the
 * wording, then the wording alone (of one measure, then anywhere), then the id of a row that was reworded (`byId`: an id
 * alone is believed, because nobody has moved the rows under it), then the most alike wording of the same measure.
 */
export function pairRows<Wanted extends Findable, Known extends Findable>(
  wanted: readonly Wanted[],
  known: readonly Known[],
  byId: 'always' | 'if-alike',
): ReadonlyMap<Wanted, Known> {
  const pairs = new Map<Wanted, Known>();
  const free = new Set(known);
  const take = (fits: (row: Wanted, other: Known) => boolean): void => {
    for (const row of wanted) {
      if (pairs.has(row)) continue;
      const other = [...free].find((each) => fits(row, each));
      if (!other) continue;
      pairs.set(row, other);
      free.delete(other);
    }
  };
  const sameId = (row: Wanted, other: Known): boolean => row.id !== '' && row.id === other.id;
  take((row, other) => sameId(row, other) && sameText(row, other));
  if (byId === 'always') take(sameId);
  take((row, other) => sameText(row, other) && sameMeasure(row, other));
  take((row, other) => squeezed(row.values.task) !== '' && sameText(row, other));
  take((row, other) => sameId(row, other) && sameMeasure(row, other) && likeness(row, other) >= ALIKE);
  for (const { row, other } of alikeInMeasure(wanted, free, pairs)) {
    if (pairs.has(row) || !free.has(other)) continue;
    pairs.set(row, other);
    free.delete(other);
  }
  return pairs;
}

function sameText(a: Findable, b: Findable): boolean {
  return squeezed(a.values.task) === squeezed(b.values.task) && (squeezed(a.values.task) !== '' || sameMeasure(a, b));
}

function sameMeasure(a: Findable, b: Findable): boolean {
  const [left, right] = [foldNumber(a.values.number), foldNumber(b.values.number)];
  if (left !== '' && right !== '') return left === right;
  return squeezed(a.values.measure) === squeezed(b.values.measure);
}

function likeness(a: Findable, b: Findable): number {
  const [left, right] = [a, b].map(({ values }) => foldForLikeness(values.task || values.measure, []));
  return evenlyShared(left!, right!);
}

/** What is left over, the most alike first. */
function alikeInMeasure<Wanted extends Findable, Known extends Findable>(
  wanted: readonly Wanted[],
  free: ReadonlySet<Known>,
  pairs: ReadonlyMap<Wanted, Known>,
): readonly { readonly row: Wanted; readonly other: Known }[] {
  const found = wanted
    .filter((row) => !pairs.has(row))
    .flatMap((row) =>
      [...free]
        .filter((other) => sameMeasure(row, other))
        .map((other) => ({ row, other, score: likeness(row, other) })),
    );
  return found.filter(({ score }) => score >= ALIKE).sort((a, b) => b.score - a.score);
}

import { assign } from '../base/assign.ts';
import { groupBy } from '../base/groupBy.ts';
import type { Plan } from '../plan/model.ts';
import { certaintyOf, LEAST_CERTAIN, LEAST_SCORE, type Rivals } from './certainty.ts';
import { type DescribedMeasure, describePlans } from './described.ts';
import { fitsBetween, weighMeasures } from './fits.ts';
import type { Evidence, MatchHints, MeasureMatch } from './model.ts';
import type { Pair } from './pair.ts';
import { partsOf } from './parts.ts';
import { type Fit, fitOf } from './score.ts';
import { matchTasks } from './tasks.ts';
import { isWrittenNew, type Written, writtenIn } from './written.ts';

/**
 * Which measure of the later plan goes on with which of the earlier one, and which task with which; in the order of the
 * later plan. First what the later plan says itself (`continues`), then measures that are word for word the same, then
 * those that fit best all together. What only looks a little alike is `unsure`, or is not matched at all.
 *
 * Works between two years, and between a plan and the plan above it (`from` is then the parent). For plans in a
 * workspace `matchDocuments` gives the hints.
 */
export function matchMeasures(from: Plan, to: Plan, hints: MatchHints = {}): readonly MeasureMatch[] {
  const [earlier, later] = describePlans(from, to, hints);
  const weigh = weighMeasures(earlier, later);
  const written = hints.continuesEarlier === false ? [] : writtenIn(from, earlier, later);
  const pairs = writtenPairs(written, (a, b) => fitOf(a, b, weigh));
  const isFree = freeIn(pairs);
  const open = hints.continuesEarlier === false ? later : later.filter(({ measure }) => !isWrittenNew(measure));
  pairs.push(...samePairs(earlier.filter(isFree.from), open.filter(isFree.to)));
  const isLeft = freeIn(pairs);
  const fits = fitsBetween(earlier, open, weigh);
  pairs.push(...bestPairs(fits.filter((fit) => isLeft.from(fit.from) && isLeft.to(fit.to))));
  pairs.push(...partsOf(pairs, fits, new Set(written.flatMap((each) => [each.from, each.to]))));
  return matchTasks(pairs, earlier, open, written, weigh);
}

function freeIn(pairs: readonly Pair[]) {
  const from = new Set(pairs.map((pair) => pair.from));
  const to = new Set(pairs.map((pair) => pair.to));
  return {
    from: (each: DescribedMeasure): boolean => !from.has(each),
    to: (each: DescribedMeasure): boolean => !to.has(each),
  };
}

/** Of several measures that go on in one, or one in several, the two that are most alike are the whole. */
function writtenPairs(
  written: readonly Written[],
  holdAgainst: (from: DescribedMeasure, to: DescribedMeasure) => Fit,
): Pair[] {
  const unique = new Map<string, Written>();
  for (const each of written) {
    const key = `${each.from.index} ${each.to.index}`;
    if (!unique.has(key)) unique.set(key, each);
  }
  const all = [...unique.values()].map((each) => ({ ...each, fit: holdAgainst(each.from, each.to) }));
  const wholes = new Set(
    assign(
      rowsOf(all.map((each) => each.to)),
      all.map(({ from, to, fit }) => ({ row: to.index, column: from.index, gain: 1 + fit.score })),
    ).map(({ row, column }) => `${column} ${row}`),
  );
  return all.map(({ from, to, reference, fit }) => ({
    from,
    to,
    score: 1,
    certainty: 'certain',
    evidence: [{ kind: 'continues', reference }, ...fit.evidence],
    extent: wholes.has(`${from.index} ${to.index}`) ? 'whole' : 'part',
  }));
}

/** Measures with the same title and text; of several that are the same, the first with the first and so on. */
function samePairs(from: readonly DescribedMeasure[], to: readonly DescribedMeasure[]): Pair[] {
  const waiting = new Map<string, DescribedMeasure[]>();
  const keyOf = ({ title, text }: DescribedMeasure): string => `${title.folded}\n${text.folded}`;
  for (const each of from) {
    if (each.title.folded === '' || each.text.folded === '') continue;
    const list = waiting.get(keyOf(each));
    if (list) list.push(each);
    else waiting.set(keyOf(each), [each]);
  }
  return to.flatMap((each) => {
    const list = waiting.get(keyOf(each)) ?? [];
    const sameNumber = list.findIndex(({ number }) => number === each.number);
    const [other] = list.splice(Math.max(0, sameNumber), 1);
    if (!other) return [];
    const number: Evidence[] =
      each.number !== '' && each.number === other.number ? [{ kind: 'same-number', number: each.number }] : [];
    return {
      from: other,
      to: each,
      score: 1,
      certainty: 'certain',
      evidence: [{ kind: 'same-title' }, { kind: 'same-text' }, ...number],
      extent: 'whole',
    } satisfies Pair;
  });
}

/** The pairs that fit best all together; a number that was kept decides between measures that are equally alike. */
function bestPairs(fits: readonly Fit[]): readonly Pair[] {
  const possible = fits.filter(({ score }) => score >= LEAST_SCORE);
  const byPlace = new Map(possible.map((fit) => [`${fit.to.index} ${fit.from.index}`, fit]));
  const chosen = assign(
    rowsOf(possible.map(({ to }) => to)),
    possible.map((fit) => ({ row: fit.to.index, column: fit.from.index, gain: fit.score + numberBonus(fit) })),
  ).map(({ row, column }) => byPlace.get(`${row} ${column}`)!);
  const rivals: Rivals = rivalsOf(fits, chosen);
  return chosen.flatMap((fit) => {
    const certainty = certaintyOf(fit, rivals);
    if (!certainty) return [];
    const score = certainty === 'certain' ? Math.max(fit.score, LEAST_CERTAIN) : fit.score;
    return [{ ...fit, score, certainty, extent: 'whole' as const }];
  });
}

function numberBonus({ evidence }: Fit): number {
  return evidence.some(({ kind }) => kind === 'same-number') ? 0.02 : 0;
}

function rowsOf(measures: readonly DescribedMeasure[]): number {
  return measures.reduce((rows, { index }) => Math.max(rows, index + 1), 0);
}

/** For each chosen fit, how well the best other fit of either measure does; one whose other side is better off does not count. */
function rivalsOf(fits: readonly Fit[], chosen: readonly Fit[]): Rivals {
  const ofFrom = new Map(chosen.map((fit) => [fit.from, fit]));
  const ofTo = new Map(chosen.map((fit) => [fit.to, fit]));
  const byFrom = groupBy(fits, ({ from }) => from);
  const byTo = groupBy(fits, ({ to }) => to);
  const isBetterOff = (fit: Fit, own: Fit | undefined): boolean => own !== undefined && own.score >= fit.score + 0.1;
  return (fit) => {
    const others = [
      ...(byFrom.get(fit.from) ?? []).filter((each) => each !== fit && !isBetterOff(each, ofTo.get(each.to))),
      ...(byTo.get(fit.to) ?? []).filter((each) => each !== fit && !isBetterOff(each, ofFrom.get(each.from))),
    ];
    return {
      score: others.reduce((best, each) => Math.max(best, each.score), 0),
      sameTitle: others.some(({ title }) => title === 1),
      sameParent: others.some(({ parent }) => (parent ?? 0) > 0),
    };
  };
}

import { assign } from '../base/assign.ts';
import { groupBy } from '../base/groupBy.ts';
import type { Plan } from '../plan/model.ts';
import { certaintyOf, LEAST_CERTAIN, LEAST_SCORE, type Rivals } from './certainty.ts';
import { type DescribedMeasure, describePlans } from './described.ts';
import { fitsBetween } from './fits.ts';
import type { Evidence, MatchHints, MeasureMatch } from './model.ts';
import type { Pair } from './pair.ts';
import { partsOf } from './parts.ts';
import { evidenceOf, type Fit, fitOf, hasSameNumber } from './score.ts';
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
  const { from: earlier, to: later, weights } = describePlans(from, to, hints);
  const written = hints.continuesEarlier === false ? [] : writtenIn(from, earlier, later);
  const pairs = writtenPairs(written, (a, b) => fitOf(a, b, weights));
  const isFree = freeIn(pairs);
  const open = hints.continuesEarlier === false ? later : later.filter(({ measure }) => !isWrittenNew(measure));
  pairs.push(...samePairs(earlier.filter(isFree.from), open.filter(isFree.to)));
  const isLeft = freeIn(pairs);
  // two that both have found theirs are nothing to each other any more
  const fits = fitsBetween(earlier, open, weights, (from, to) => isLeft.from(from) || isLeft.to(to));
  pairs.push(...bestPairs(fits.filter((fit) => isLeft.from(fit.from) && isLeft.to(fit.to))));
  pairs.push(...partsOf(pairs, fits, new Set(written.flatMap((each) => [each.from, each.to]))));
  return matchTasks(pairs, earlier, open, written, weights);
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
      all.map((each) => ({ row: each.to.index, column: each.from.index, gain: 1 + each.fit.score, each })),
    ).map(({ each }) => each),
  );
  return all.map((each) => ({
    from: each.from,
    to: each.to,
    score: 1,
    certainty: 'certain',
    evidence: [{ kind: 'continues', reference: each.reference }, ...evidenceOf(each.fit)],
    extent: wholes.has(each) ? 'whole' : 'part',
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
  const chosen = assign(
    rowsOf(possible.map(({ to }) => to)),
    possible.map((fit) => ({
      row: fit.to.index,
      column: fit.from.index,
      gain: fit.score + (hasSameNumber(fit) ? 0.02 : 0),
      fit,
    })),
  ).map(({ fit }) => fit);
  const rivals: Rivals = rivalsOf(fits, chosen);
  return chosen.flatMap((fit) => {
    const certainty = certaintyOf(fit, rivals);
    if (!certainty) return [];
    const { from, to } = fit;
    const score = certainty === 'certain' ? Math.max(fit.score, LEAST_CERTAIN) : fit.score;
    return [{ from, to, score, certainty, evidence: evidenceOf(fit), extent: 'whole' as const }];
  });
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
      ...(byFrom.get(fit.from) ?? []).filter(
        (each) => each !== fit && !isBetterOff(each, ofTo.get(each.to)) && !areHalves(fit, each, 'to'),
      ),
      ...(byTo.get(fit.to) ?? []).filter(
        (each) => each !== fit && !isBetterOff(each, ofFrom.get(each.from)) && !areHalves(fit, each, 'from'),
      ),
    ];
    return {
      score: others.reduce((best, each) => Math.max(best, each.score), 0),
      sameTitle: others.some(({ title }) => title === 1),
      sameParent: others.some(({ parent }) => (parent ?? 0) > 0),
    };
  };
}

/** Most of it stands in the other one. */
const INSIDE = 0.9;

/**
 * Two of the later plan that both stand in one of the earlier, and make no more than it together: it was split up, and
 * neither is to be taken for the other. (`from`: the same of a merge.)
 */
function areHalves(one: Fit, other: Fit, side: 'from' | 'to'): boolean {
  const whole = one[side === 'to' ? 'from' : 'to'].text.weight;
  const [a, b] = [one[side].text.weight, other[side].text.weight];
  const areInside = one.contained >= INSIDE && other.contained >= INSIDE && a < whole && b < whole;
  return areInside && a + b <= whole / INSIDE;
}

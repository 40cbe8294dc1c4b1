import { assign } from '../base/assign.ts';
import { groupBy } from '../base/groupBy.ts';
import { candidatesFor } from './candidates.ts';
import type { DescribedMeasure, DescribedTask } from './described.ts';
import { sharedOf, type Weights } from './likeness.ts';
import type { Certainty, Evidence, MeasureMatch, TaskMatch } from './model.ts';
import type { Pair } from './pair.ts';
import { sharedParent, textEvidence, textLikeness } from './score.ts';
import type { Written } from './written.ts';

/** Tasks of measures that belong together need less likeness than any two tasks of the plans. */
const LEAST_WITHIN = 0.25;
const LIKELY_WITHIN = 0.4;
const LIKELY_ELSEWHERE = 0.7;
const EACH_WITH_EACH = 900;

interface TaskPair {
  readonly from: DescribedTask;
  readonly to: DescribedTask;
  readonly score: number;
  readonly certainty: Certainty;
  readonly evidence: readonly Evidence[];
}

/**
 * The tasks of measures that belong together, matched; then the tasks that are left, wherever they stand: where some of
 * them moved into another measure, that is a part of it.
 */
export function matchTasks(
  pairs: readonly Pair[],
  from: readonly DescribedMeasure[],
  to: readonly DescribedMeasure[],
  written: readonly Written[],
  weights: Weights,
): readonly MeasureMatch[] {
  const tasks = writtenTasks(written);
  const taken = new Set(tasks.flatMap((each) => [each.from, each.to]));
  const wholesFirst = [...pairs].sort((a, b) => extentRank(a) - extentRank(b));
  for (const pair of wholesFirst) {
    const found = tasksWithin(pair, taken, weights);
    for (const each of found) taken.add(each.from).add(each.to);
    tasks.push(...found);
  }
  tasks.push(...tasksElsewhere(from, to, taken, weights));
  return assemble(pairs, tasks);
}

function extentRank({ extent, certainty }: Pair): number {
  return (certainty === 'unsure' ? 2 : 0) + (extent === 'part' ? 1 : 0);
}

/** A task that says what it goes on with; where that is a measure, only if it has one task. */
function writtenTasks(written: readonly Written[]): TaskPair[] {
  return written.flatMap(({ from, fromTask, to, toTask, reference }) => {
    const earlier = fromTask ?? onlyOne(from.tasks);
    const later = toTask ?? onlyOne(to.tasks);
    if (!earlier || !later) return [];
    return { from: earlier, to: later, score: 1, certainty: 'certain', evidence: [{ kind: 'continues', reference }] };
  });
}

function onlyOne<T>(all: readonly T[]): T | undefined {
  return all.length === 1 ? all[0] : undefined;
}

function tasksWithin(pair: Pair, taken: ReadonlySet<DescribedTask>, weights: Weights): readonly TaskPair[] {
  // a part of a measure with one task is a part of this task, even where the whole went on elsewhere
  const isShared = pair.extent === 'part' && pair.from.tasks.length === 1;
  const isMerged = pair.extent === 'part' && pair.to.tasks.length === 1;
  const from = pair.from.tasks.filter((each) => isShared || !taken.has(each));
  const to = pair.to.tasks.filter((each) => isMerged || !taken.has(each));
  const chosen = bestTasks(from, to, placesWithin(from, to, weights), weights);
  const found = chosen.flatMap((each): TaskPair[] => {
    if (each.score < LEAST_WITHIN) return [];
    const certainty = each.score === 1 ? 'certain' : each.score >= LIKELY_WITHIN ? 'likely' : 'unsure';
    return [pairOf(each, weakest(certainty, pair.certainty))];
  });
  if (found.length > 0 || from.length !== 1 || to.length !== 1) return found;
  const left = { from: from[0]!, to: to[0]!, score: 0.5, evidence: [{ kind: 'only-one-left' } as const] };
  return [{ ...left, certainty: weakest('likely', pair.certainty) }];
}

/** Which tasks are held against which: each with each, or of very many those with the same place and those most alike. */
function placesWithin(
  from: readonly DescribedTask[],
  to: readonly DescribedTask[],
  weights: Weights,
): readonly Place[] {
  if (from.length * to.length <= EACH_WITH_EACH) {
    return from.flatMap((_, row) => to.map((__, column): Place => [row, column]));
  }
  const same = from.slice(0, to.length).map((_, place): Place => [place, place]);
  return [...same, ...likePlaces(from, to, weights).filter(([row, column]) => row !== column)];
}

function likePlaces(from: readonly DescribedTask[], to: readonly DescribedTask[], weights: Weights): readonly Place[] {
  const texts = (tasks: readonly DescribedTask[]) => tasks.map(({ text }) => text);
  return candidatesFor(texts(from), texts(to), weights).flatMap((rows, column) =>
    rows.map((row): Place => [row, column]),
  );
}

function weakest(a: Certainty, b: Certainty): Certainty {
  return (['unsure', 'likely'] as const).find((each) => each === a || each === b) ?? 'certain';
}

/** A row is a task of the earlier plan, a column one of the later plan. */
type Place = readonly [row: number, column: number];

/** How well two tasks fit. */
interface TaskFit {
  readonly from: DescribedTask;
  readonly to: DescribedTask;
  readonly score: number;
  readonly text: number;
  readonly parent: number | undefined;
}

function bestTasks(
  from: readonly DescribedTask[],
  to: readonly DescribedTask[],
  places: readonly Place[],
  weights: Weights,
): readonly TaskFit[] {
  const pairings = places.map(([row, column]) => {
    const fit = taskFit(from[row]!, to[column]!, weights);
    // of two that are equally alike, the one that kept its place
    const place = from[row]!.task.index === to[column]!.task.index ? 0.01 : 0;
    return { row, column, gain: fit.score + place, fit };
  });
  return assign(
    from.length,
    pairings.filter(({ gain }) => gain > 0.02),
  ).map(({ fit }) => fit);
}

function taskFit(from: DescribedTask, to: DescribedTask, weights: Weights): TaskFit {
  const text = textLikeness(from.text, to.text, sharedOf(from.text, to.text, weights));
  const parent = sharedParent(from.carriesOut, to.carriesOut);
  return { from, to, score: parent ? Math.max(text, 0.4 + 0.2 * parent + 0.4 * text) : text, text, parent };
}

function pairOf({ from, to, score, text, parent }: TaskFit, certainty: Certainty): TaskPair {
  const evidence: Evidence[] = parent ? [{ kind: 'same-parent', shared: parent }] : [];
  return { from, to, score, certainty, evidence: [...evidence, ...textEvidence(text)] };
}

/** Tasks that moved into a measure that has nothing else to do with theirs. */
function tasksElsewhere(
  from: readonly DescribedMeasure[],
  to: readonly DescribedMeasure[],
  taken: ReadonlySet<DescribedTask>,
  weights: Weights,
): readonly TaskPair[] {
  const [earlier, later] = [from, to].map((measures) =>
    measures.flatMap(({ tasks }) => tasks).filter((task) => !taken.has(task) && task.text.grams.length > 0),
  ) as [DescribedTask[], DescribedTask[]];
  return bestTasks(earlier, later, likePlaces(earlier, later, weights), weights)
    .filter(({ text }) => text >= LIKELY_ELSEWHERE)
    .map((fit) => pairOf(fit, fit.score === 1 ? 'certain' : 'likely'));
}

/** The pairs with their tasks; measures between which only tasks moved are parts of their own. In the later plan's order. */
function assemble(pairs: readonly Pair[], tasks: readonly TaskPair[]): readonly MeasureMatch[] {
  const keyOf = (from: DescribedMeasure, to: DescribedMeasure): string => `${from.index} ${to.index}`;
  const byPair = groupBy(tasks, ({ from, to }) => keyOf(from.owner, to.owner));
  const known = new Set(pairs.map(({ from, to }) => keyOf(from, to)));
  const moved = [...byPair].filter(([key]) => !known.has(key)).map(([, group]) => movedPart(group));
  return [...pairs, ...moved]
    .sort((a, b) => a.to.index - b.to.index || a.from.index - b.from.index)
    .map(({ from, to, score, certainty, evidence, extent }) => {
      const matched = [...(byPair.get(keyOf(from, to)) ?? [])].sort((a, b) => a.to.task.index - b.to.task.index);
      return { from: from.measure, to: to.measure, score, certainty, evidence, extent, tasks: matched.map(taskMatch) };
    });
}

function movedPart(group: readonly TaskPair[]): Pair {
  const [first] = group;
  return {
    from: first!.from.owner,
    to: first!.to.owner,
    score: Math.max(...group.map(({ score }) => score)),
    certainty: group.every(({ certainty }) => certainty === 'certain') ? 'certain' : 'likely',
    evidence: [{ kind: 'tasks-moved', count: group.length }],
    extent: 'part',
  };
}

function taskMatch({ from, to, score, certainty, evidence }: TaskPair): TaskMatch {
  return { from: from.task, to: to.task, score, certainty, evidence };
}

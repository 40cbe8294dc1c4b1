import type { Measure, Plan, Task } from '../plan/model.ts';
import { foldNumber } from '../plan/number.ts';
import { areaWords, foldForLikeness, gramsOf } from './likeness.ts';
import type { MatchHints } from './model.ts';

/** A wording, folded, and its pairs of characters. */
export interface Wording {
  readonly folded: string;
  readonly grams: ReadonlySet<string>;
}

/** A measure as it is compared. */
export interface DescribedMeasure {
  readonly measure: Measure;
  /** Its place in the plan, from 0. */
  readonly index: number;
  /** Folded; `''` without one. */
  readonly number: string;
  readonly title: Wording;
  /** Of all its tasks. */
  readonly text: Wording;
  readonly tasks: readonly DescribedTask[];
  /** What of the parent it carries out. */
  readonly carriesOut: ReadonlySet<object>;
}

export interface DescribedTask {
  readonly task: Task;
  readonly owner: DescribedMeasure;
  readonly text: Wording;
  readonly carriesOut: ReadonlySet<object>;
}

/** Both plans in the form in which their measures are compared: what names either area says nothing in both. */
export function describePlans(
  from: Plan,
  to: Plan,
  hints: MatchHints,
): readonly [readonly DescribedMeasure[], readonly DescribedMeasure[]] {
  const areas = areaWords([from.area?.text, to.area?.text]);
  const describe = (measure: Measure, index: number): DescribedMeasure => describeMeasure(measure, index, areas, hints);
  return [from.measures.map(describe), to.measures.map(describe)];
}

function describeMeasure(
  measure: Measure,
  index: number,
  areas: readonly string[],
  hints: MatchHints,
): DescribedMeasure {
  const tasks: DescribedTask[] = [];
  const described: DescribedMeasure = {
    measure,
    index,
    number: measure.number ? foldNumber(measure.number.text) : '',
    title: wordingOf(measure.title?.text ?? '', areas),
    text: wordingOf(measure.tasks.map(({ text }) => text?.text ?? '').join(''), areas),
    tasks,
    carriesOut: new Set(hints.carriesOut?.(measure, undefined)),
  };
  for (const task of measure.tasks) {
    const text = wordingOf(task.text?.text ?? '', areas);
    tasks.push({ task, owner: described, text, carriesOut: new Set(hints.carriesOut?.(measure, task)) });
  }
  return described;
}

function wordingOf(text: string, areas: readonly string[]): Wording {
  const folded = foldForLikeness(text, areas);
  return { folded, grams: gramsOf(folded) };
}

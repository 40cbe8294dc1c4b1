import type { Measure, Plan, Task } from '../plan/model.ts';
import { foldNumber } from '../plan/number.ts';
import {
  areaWords,
  emptyVocabulary,
  foldForLikeness,
  type Grams,
  type Vocabulary,
  type Weighed,
  type Weights,
  weighed,
  weightsBy,
} from './likeness.ts';
import type { MatchHints } from './model.ts';

/** A wording, folded, and its pairs of characters, weighed over all measures of both plans. */
export interface Wording extends Weighed {
  readonly folded: string;
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

/** Both plans in the form in which their measures are compared. */
export interface Described {
  readonly from: readonly DescribedMeasure[];
  readonly to: readonly DescribedMeasure[];
  readonly weights: Weights;
}

/** What names either area says nothing in both. */
export function describePlans(from: Plan, to: Plan, hints: MatchHints): Described {
  const vocabulary = emptyVocabulary();
  const fold = folding(vocabulary, areaWords([from.area?.text, to.area?.text]));
  const folded = [from, to].map(({ measures }) => measures.map((measure) => foldMeasure(measure, fold)));
  const weights = weightsBy(
    vocabulary,
    folded.flat().map(({ title, text }) => [title.grams, text.grams]),
  );
  const [earlier, later] = folded.map((all) => all.map((each, index) => describeMeasure(each, index, weights, hints)));
  return { from: earlier!, to: later!, weights };
}

/** A wording that is not weighed yet. */
interface Folded {
  readonly folded: string;
  readonly grams: Grams;
}

interface FoldedMeasure {
  readonly measure: Measure;
  readonly title: Folded;
  readonly text: Folded;
  readonly tasks: readonly Folded[];
}

/** Most wordings of the one plan stand in the other one, too: each is folded once. */
function folding(vocabulary: Vocabulary, areas: readonly string[]): (text: string) => Folded {
  const known = new Map<string, Folded>();
  return (text) => {
    const found = known.get(text);
    if (found) return found;
    const words = foldForLikeness(text, areas);
    const folded = { folded: words, grams: vocabulary.gramsOf(words) };
    known.set(text, folded);
    return folded;
  };
}

function foldMeasure(measure: Measure, fold: (text: string) => Folded): FoldedMeasure {
  return {
    measure,
    title: fold(measure.title?.text ?? ''),
    text: fold(measure.tasks.map(({ text }) => text?.text ?? '').join('')),
    tasks: measure.tasks.map(({ text }) => fold(text?.text ?? '')),
  };
}

function describeMeasure(
  { measure, title, text, tasks: texts }: FoldedMeasure,
  index: number,
  weights: Weights,
  hints: MatchHints,
): DescribedMeasure {
  const weigh = ({ folded, grams }: Folded): Wording => ({ folded, ...weighed(grams, weights) });
  const tasks: DescribedTask[] = [];
  const described: DescribedMeasure = {
    measure,
    index,
    number: measure.number ? foldNumber(measure.number.text) : '',
    title: weigh(title),
    text: weigh(text),
    tasks,
    carriesOut: new Set(hints.carriesOut?.(measure, undefined)),
  };
  for (const [place, task] of measure.tasks.entries()) {
    const carriesOut = new Set(hints.carriesOut?.(measure, task));
    tasks.push({ task, owner: described, text: weigh(texts[place]!), carriesOut });
  }
  return described;
}

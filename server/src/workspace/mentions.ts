import { type Span, subSpan } from '../base/span.ts';
import type { Measure, Task } from '../plan/model.ts';
import type { Answer } from '../registry/lookup.ts';
import { findMentions } from '../registry/mentions.ts';
import { unitLikeWords } from '../registry/unitLike.ts';
import type { Value } from '../yaml/read.ts';
import { keptWithMeasure } from './kept.ts';
import { type PlanView, resolveUnit } from './resolve.ts';

/** A unit named in the running text of a plan: a title, the text of a task, a target. */
export interface UnitMention {
  readonly span: Span;
  /** As it stands in the file, possibly with white space inside. */
  readonly text: string;
  readonly answer: Answer;
  /** The name is cited (原区环保局, or within 《…》), so it is right however old it is. */
  readonly cited: boolean;
  /** The text it stands in, and the mention's offset in that text as it stands in the file. */
  readonly inside: Value;
  readonly offset: number;
  readonly measure: Measure;
  /** Missing for what a measure says of all its tasks. */
  readonly task: Task | undefined;
}

interface Found {
  readonly mentions: readonly UnitMention[];
  readonly unitLike: readonly UnitLikeWord[];
}

/** A word in running text that looks like a unit's name, but that no registry knows. */
export interface UnitLikeWord {
  readonly span: Span;
  readonly text: string;
}

/** The mentions in one measure. Kept with the measure while the registries and the plan's date stay the same. */
export function mentionsIn(view: PlanView, measure: Measure): readonly UnitMention[] {
  return searched(view, measure).mentions;
}

/** The words in one measure that look like units but are not known; kept likewise. Cited ones are left out. */
export function unitLikeIn(view: PlanView, measure: Measure): readonly UnitLikeWord[] {
  return searched(view, measure).unitLike;
}

const searched = keptWithMeasure((view, measure): Found => {
  const mentions: UnitMention[] = [];
  const unitLike: UnitLikeWord[] = [];
  for (const { value, task } of runningTexts(measure)) {
    // the text as it stands in the file, not as YAML reads it: offsets must be offsets in the file
    const source = view.document.text.slice(value.span.start, value.span.end);
    const places = findMentions(view.lookup, source);
    for (const { start, end } of places) {
      const text = source.slice(start, end);
      const where = { span: subSpan(value.span, start, end), text, inside: value, offset: start, measure, task };
      mentions.push({ ...where, answer: resolveUnit(view, text), cited: isCited(source, start) });
    }
    for (const { start, end } of unitLikeWords(source, places)) {
      if (isCited(source, start)) continue;
      unitLike.push({ span: subSpan(value.span, start, end), text: source.slice(start, end) });
    }
  }
  return { mentions, unitLike };
});

/** What stands at an offset of a text is cited: 原区环保局, or within 《…》. */
export function isCited(source: string, start: number): boolean {
  const before = source.slice(0, start).trimEnd();
  return before.endsWith('原') || before.lastIndexOf('《') > before.lastIndexOf('》');
}

/** Everything of a measure that is prose. */
function runningTexts(measure: Measure): readonly { value: Value; task: Task | undefined }[] {
  const of = (values: readonly (Value | undefined)[], task: Task | undefined) =>
    values.flatMap((value) => (value ? [{ value, task }] : []));
  const ofTargets = (targets: Measure['targets']) => targets.flatMap(({ indicator, target }) => [indicator, target]);
  return [
    ...of([measure.title, ...ofTargets(measure.targets)], undefined),
    ...measure.tasks.flatMap((task) => of([task.text, ...ofTargets(task.targets)], task)),
  ];
}

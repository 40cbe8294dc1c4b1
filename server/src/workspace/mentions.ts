import { type Span, subSpan } from '../base/span.ts';
import type { Measure, Task } from '../plan/model.ts';
import type { Answer, UnitLookup } from '../registry/lookup.ts';
import { findMentions } from '../registry/mentions.ts';
import type { Value } from '../yaml/read.ts';
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
  readonly lookup: UnitLookup;
  readonly date: string | undefined;
  readonly mentions: readonly UnitMention[];
}

const known = new WeakMap<Measure, Found>();

/** The mentions in one measure. Kept with the measure while the registries and the plan's date stay the same. */
export function mentionsIn(view: PlanView, measure: Measure): readonly UnitMention[] {
  const before = known.get(measure);
  if (before && before.lookup === view.lookup && before.date === view.date) return before.mentions;
  const mentions = runningTexts(measure).flatMap(({ value, task }) => search(view, measure, value, task));
  known.set(measure, { lookup: view.lookup, date: view.date, mentions });
  return mentions;
}

function search(view: PlanView, measure: Measure, value: Value, task: Task | undefined): readonly UnitMention[] {
  // the text as it stands in the file, not as YAML reads it: offsets must be offsets in the file
  const source = view.document.text.slice(value.span.start, value.span.end);
  return findMentions(view.lookup, source).map(({ start, end }) => {
    const text = source.slice(start, end);
    return {
      span: subSpan(value.span, start, end),
      text,
      answer: resolveUnit(view, text),
      cited: isCited(source, start),
      inside: value,
      offset: start,
      measure,
      task,
    };
  });
}

/** What stands at an offset of a text is cited: 原区环保局, or within 《…》. */
export function isCited(source: string, start: number): boolean {
  const before = source.slice(0, start).trimEnd();
  return before.endsWith('原') || before.lastIndexOf('《') > before.lastIndexOf('》');
}

/** Everything of a measure that is prose. */
export function runningTexts(measure: Measure): readonly { value: Value; task: Task | undefined }[] {
  const of = (values: readonly (Value | undefined)[], task: Task | undefined) =>
    values.flatMap((value) => (value ? [{ value, task }] : []));
  const ofTargets = (targets: Measure['targets']) => targets.flatMap(({ indicator, target }) => [indicator, target]);
  return [
    ...of([measure.title, ...ofTargets(measure.targets)], undefined),
    ...measure.tasks.flatMap((task) => of([task.text, ...ofTargets(task.targets)], task)),
  ];
}

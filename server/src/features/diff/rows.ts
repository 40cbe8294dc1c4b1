import type { TextPart } from '../../base/diffText.ts';
import { NO_CHANGES } from '../../compare/diffChanges.ts';
import type { MeasureDiff, PlanDiff, TaskDiff, TextChange } from '../../compare/diffModel.ts';
import { type DiffKind, kindsOfMeasure, kindsOfTask } from '../../compare/kinds.ts';
import { type Measure, planYear, type Task, type Value } from '../../plan/model.ts';
import { dutyWords, measureWords, type Speak, taskWords } from './words.ts';

/** One row of the comparison, as every format shows it. */
export interface DiffRow {
  /** `measure`: its title; the rows of its tasks follow. `head`: the plan as a whole. */
  readonly kind: 'head' | 'measure' | 'task';
  readonly kinds: readonly DiffKind[];
  /** The number, or where it changed both: `3 → 4`. */
  readonly number: string;
  /** Missing where the plan has no such thing. */
  readonly from: DiffCell | undefined;
  readonly to: DiffCell | undefined;
  /** 新增, 取消 and the like, for what is new or gone as a whole; else empty. */
  readonly label: string;
  /** Sentence by sentence; of the head, what it is about. */
  readonly words: readonly string[];
}

export interface DiffCell {
  readonly text: readonly TextPart[];
  /** Deadline and units, line by line. */
  readonly duties: readonly string[];
  /** Where it begins in its plan; missing for what stands nowhere. */
  readonly offset: number | undefined;
}

export interface DiffRows {
  readonly title: string;
  /** What the columns of the two plans are called: their years, or before and after. */
  readonly columns: { readonly from: string; readonly to: string };
  readonly rows: readonly DiffRow[];
}

export function rowsOf(diff: PlanDiff, speak: Speak): DiffRows {
  const columns = columnsOf(diff, speak);
  return { title: titleOf(diff, columns, speak), columns, rows: [...headRows(diff, speak), ...bodyRows(diff, speak)] };
}

function columnsOf({ from, to }: PlanDiff, speak: Speak): DiffRows['columns'] {
  const [before, after] = [planYear(from.plan), planYear(to.plan)];
  if (before === undefined || after === undefined || before === after) {
    return { from: speak('version.from'), to: speak('version.to') };
  }
  return { from: speak('year', { year: before }), to: speak('year', { year: after }) };
}

function titleOf({ from, to }: PlanDiff, columns: DiffRows['columns'], speak: Speak): string {
  const [before, after] = [from.plan.title?.text.trim(), to.plan.title?.text.trim()];
  if (after && before !== after) return speak('title', { from: before ?? columns.from, to: after });
  return speak('title.same', { to: after ?? columns.to });
}

function headRows({ from, to, head, sections, notApplicable }: PlanDiff, speak: Speak): readonly DiffRow[] {
  const row = (label: string, change: { from: string | undefined; to: string | undefined }, at?: Sides): DiffRow => ({
    kind: 'head',
    kinds: [change.from === undefined ? 'added' : change.to === undefined ? 'dropped' : 'changed'],
    number: '',
    from: change.from === undefined ? undefined : plainCell(change.from, at?.from),
    to: change.to === undefined ? undefined : plainCell(change.to, at?.to),
    label: '',
    words: [label],
  });
  return [
    ...head.map((change) => {
      const { field } = change;
      const at = field === 'period' ? undefined : { from: from.plan[field], to: to.plan[field] };
      return row(speak(`head.${field}`), change, at);
    }),
    ...sections.map((change) => row(speak('head.section'), change)),
    ...notApplicable.map((change) => row(speak('head.reason', { number: change.measure }), change)),
  ];
}

interface Sides {
  readonly from: Value | undefined;
  readonly to: Value | undefined;
}

function bodyRows({ measures, unsure }: PlanDiff, speak: Speak): readonly DiffRow[] {
  return measures.flatMap((diff) => {
    const { from, to } = diff;
    const perhaps = unsure.filter((match) => match.from === from || match.to === to);
    const heading: DiffRow = {
      kind: 'measure',
      kinds: kindsOfMeasure(diff),
      number: numberOf(diff),
      from: from && measureCell(from, diff, 'from', speak),
      to: to && measureCell(to, diff, 'to', speak),
      label: labelOf('kind', kindsOfMeasure(diff), speak),
      words: measureWords(speak, diff, perhaps),
    };
    return [heading, ...tasksOf(diff).map((task) => taskRow(task, diff, speak))];
  });
}

/** The tasks of a measure that was added or dropped came or went with it, which is said once. */
function tasksOf({ relation, from, to, tasks }: MeasureDiff): readonly TaskDiff[] {
  if (relation !== 'added' && relation !== 'dropped') return tasks;
  const alone = { fromMeasure: undefined, moved: false, changes: NO_CHANGES };
  return [
    ...(to?.tasks ?? []).map((task) => ({ ...alone, from: undefined, to: task })),
    ...(from?.tasks ?? []).map((task) => ({ ...alone, from: task, to: undefined })),
  ];
}

function taskRow(task: TaskDiff, diff: MeasureDiff, speak: Speak): DiffRow {
  const isWhole = diff.relation === 'added' || diff.relation === 'dropped';
  return {
    kind: 'task',
    kinds: kindsOfTask(task),
    number: '',
    from: task.from && taskCell(task.from, task.changes.text, 'from', speak),
    to: task.to && taskCell(task.to, task.changes.text, 'to', speak),
    // the tasks of a measure that is new or gone are so with it
    label: isWhole ? '' : labelOf('task', kindsOfTask(task), speak),
    words: isWhole ? [] : taskWords(speak, task),
  };
}

function numberOf({ from, to, renumbered }: MeasureDiff): string {
  const [before, after] = [from?.number?.text.trim(), to?.number?.text.trim()];
  return renumbered && before && after ? `${before} → ${after}` : (after ?? before ?? '');
}

function measureCell(measure: Measure, { changes }: MeasureDiff, side: 'from' | 'to', speak: Speak): DiffCell {
  const { title, tasks, duties, span } = measure;
  return {
    text: partsOf(title?.text.trim() ?? '', changes.title, side),
    duties: tasks.length > 0 ? [] : dutyWords(speak, duties),
    offset: (title ?? measure.number)?.span.start ?? span.start,
  };
}

function taskCell(
  { text, duties, span }: Task,
  change: TextChange | undefined,
  side: 'from' | 'to',
  speak: Speak,
): DiffCell {
  return {
    text: partsOf(text?.text.trim() ?? '', change, side),
    duties: dutyWords(speak, duties),
    offset: text?.span.start ?? span.start,
  };
}

/** The old text with what was removed, the new one with what was added. */
function partsOf(text: string, change: TextChange | undefined, side: 'from' | 'to'): readonly TextPart[] {
  if (!change) return text === '' ? [] : [{ kind: 'same', text }];
  return change.parts.filter(({ kind }) => kind !== (side === 'from' ? 'added' : 'removed'));
}

function plainCell(text: string, value: Value | undefined): DiffCell {
  return { text: text === '' ? [] : [{ kind: 'same', text }], duties: [], offset: value?.span.start };
}

function labelOf(what: 'kind' | 'task', kinds: readonly DiffKind[], speak: Speak): string {
  const whole = kinds.find((each) => each === 'added' || each === 'dropped');
  return whole ? speak(`${what}.${whole}`) : '';
}

/** All that a row says of what has changed. */
export function toldOf({ label, words }: DiffRow): readonly string[] {
  return label === '' ? words : [label, ...words];
}

/** A cell as plain text, its deadline and units below. */
export function plainText(cell: DiffCell | undefined): string {
  if (!cell) return '';
  return [cell.text.map(({ text }) => text).join(''), ...cell.duties].filter((line) => line !== '').join('\n');
}

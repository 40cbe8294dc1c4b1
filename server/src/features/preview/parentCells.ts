import type { Locale } from '../../messages/locale.ts';
import { say } from '../../messages/say.ts';
import { compareDeadlines } from '../../plan/deadline/compare.ts';
import type { Measure, Task, Value } from '../../plan/model.ts';
import { referencesOf } from '../../plan/reference.ts';
import { plainId } from '../../table/arrange.ts';
import type { Block, Row } from '../../table/model.ts';
import { printedLine } from '../../table/printedText.ts';
import { measureIds, taskId } from '../../table/rowId.ts';
import {
  datesOf,
  numberIn,
  type ParentMeasure,
  type PlanView,
  parentDatesOf,
  resolveReference,
} from '../../workspace/resolve.ts';

/** What a row carries out, beside it. */
export interface ParentCell {
  readonly entries: readonly ParentEntry[];
  /** Rows it takes up; 0 when the cell above covers it. */
  readonly rowSpan: number;
}

/** A measure or task of the parent. */
export interface ParentEntry {
  /** As the plan may cite it; empty where the parent has no such measure. */
  readonly number: string;
  /** Title or text. */
  readonly text: string;
  /** Its deadlines as they are worded; empty where it has none. */
  readonly deadline: string;
  /** This plan's deadline is later than all of them. */
  readonly later: boolean;
  /** Where it stands in the parent's file; missing where the parent has no such measure. */
  readonly offset?: number;
}

/**
 * What each row of a table or paragraph of a text carries out of the parent, by their ids. Neighbours of one measure that
 * say the same are merged.
 */
export function parentCells(
  view: PlanView,
  rows: readonly (Row | Block)[],
  locale: Locale,
): ReadonlyMap<string, ParentCell> {
  const entriesOf = entriesById(view, locale);
  const cells = new Map<string, { entries: readonly ParentEntry[]; rowSpan: number }>();
  let above: { cell: { rowSpan: number }; key: string } | undefined;
  for (const row of rows) {
    if ('level' in row) {
      above = undefined;
      continue;
    }
    const { measure, entries } = entriesOf.get(plainId(row.id)) ?? { measure: '', entries: [] };
    const key = `${measure} ${JSON.stringify(entries)}`;
    const cell = { entries, rowSpan: 1 };
    if (above?.key === key) {
      above.cell.rowSpan += 1;
      cell.rowSpan = 0;
    } else above = { cell, key };
    cells.set(row.id, cell);
  }
  return cells;
}

function entriesById(view: PlanView, locale: Locale) {
  const idOf = measureIds();
  const found = new Map<string, { measure: string; entries: readonly ParentEntry[] }>();
  for (const measure of view.plan.measures) {
    const id = idOf(measure);
    const tasks = measure.tasks.length > 0 ? measure.tasks : [undefined];
    for (const [index, task] of tasks.entries()) {
      found.set(taskId(id, index), { measure: id, entries: entriesOf(view, measure, task, locale) });
    }
  }
  return found;
}

function entriesOf(view: PlanView, measure: Measure, task: Task | undefined, locale: Locale): readonly ParentEntry[] {
  const references = task ? referencesOf(measure, task) : measure.implements;
  const own = (task ?? measure).duties.deadline;
  return references.flatMap((reference): readonly ParentEntry[] => {
    const found = resolveReference(view, reference.text);
    if (found.length > 0) return found.map((each) => entryOf(view, own, each));
    const text = say(locale, { key: 'preview.parent.unknown', args: { number: reference.text } });
    return [{ number: '', text, deadline: '', later: false }];
  });
}

function entryOf(view: PlanView, own: Value | undefined, { document, measure, task }: ParentMeasure): ParentEntry {
  const name = task ? task.text : measure.title;
  const number = numberIn(measure, view.plan.numbering?.text)?.text ?? '';
  const place = task && measure.tasks.length > 1 ? `${number}-${task.index + 1}` : number;
  const deadlines = deadlinesOf(measure, task);
  return {
    number: printedLine(place),
    text: printedLine(name?.text ?? ''),
    deadline: [...new Set(deadlines.map(({ text }) => printedLine(text)))].join('、'),
    later: own !== undefined && isLater(view, own, deadlines, document.plan),
    offset: (name ?? task ?? measure).span.start,
  };
}

function deadlinesOf(measure: Measure, task: Task | undefined): readonly Value[] {
  const holders = task ? [task] : measure.tasks.length > 0 ? measure.tasks : [measure];
  return holders.flatMap(({ duties }) => duties.deadline ?? []);
}

/** As `deadline.after-parent` has it: certain only where it is later than each of them. */
function isLater(view: PlanView, own: Value, deadlines: readonly Value[], parent: PlanView['plan']): boolean {
  const dates = datesOf(view.plan, own).resolved;
  if (!dates?.latest || deadlines.length === 0) return false;
  return deadlines.every((deadline) => {
    const limit = parentDatesOf(view, parent, deadline).resolved;
    return limit !== undefined && compareDeadlines(dates, limit) === 'later';
  });
}

import { readMark, TO_FILL_IN } from '../plan/marks.ts';
import type { Measure, Task } from '../plan/model.ts';
import type { PlainMeasure, PlainNotApplicable, PlainTask } from '../plan/plain.ts';
import { withSharedDuties } from '../plan/write.ts';
import { coverageOf, type MeasureCoverage } from '../workspace/coverage.ts';
import type { PlanView } from '../workspace/resolve.ts';
import { addedTask, askSentence } from './addedTask.ts';
import type { CarriedOver } from './carried.ts';
import { nameAbove, referenceTo } from './links.ts';
import { comment, commented, marked, plainTargets, present } from './marked.ts';
import type { DraftedMeasure, DraftedReason, Drafting } from './model.ts';
import { unnamedAreas } from './unnamedAreas.ts';

/** The draft with what its parent asks for beside what goes on from last year. */
export interface Completed {
  /** Those carried over, with the tasks they lacked. */
  readonly measures: readonly DraftedMeasure[];
  /** New ones, in the order of the parent. */
  readonly added: readonly DraftedMeasure[];
  readonly notApplicable: readonly DraftedReason[];
}

/** One thing of the parent that the draft does not speak of yet; without a task the measure itself. */
interface Part {
  readonly measure: Measure;
  readonly task: Task | undefined;
  /** It certainly concerns this area. */
  readonly must: boolean;
}

/**
 * Adds what of the parent is not carried out by what was carried over (`view`: the draft so far). What last year's plan left
 * out without a word, and may leave out, is recorded as not applicable with the reason to be written; what is for
 * others is left out.
 */
export function completed(drafting: Drafting, carried: CarriedOver, view: PlanView): Completed {
  const measures = [...carried.measures];
  const added: DraftedMeasure[] = [];
  const notApplicable = [...carried.notApplicable];
  for (const coverage of coverageOf(view)) {
    noteForOthers(drafting, coverage);
    const parts = partsOf(coverage);
    const isLeftOut = (part: Part): boolean => !part.must && drafting.editions.wasThere(part.measure, part.task);
    const left = parts.filter(isLeftOut);
    const wanted = parts.filter((part) => !isLeftOut(part));
    notApplicable.push(...leftOpen(drafting, coverage, left));
    if (wanted.length === 0) continue;
    const host = measures.findIndex(({ above }) => above.includes(coverage.measure));
    noteAdded(drafting, coverage, wanted);
    if (host < 0)
      added.push({ measure: addedMeasure(drafting, coverage, wanted), from: undefined, above: [coverage.measure] });
    else measures[host] = { ...measures[host]!, measure: withTasks(drafting, measures[host]!.measure, wanted) };
  }
  const order = view.parent?.plan.measures ?? [];
  const place = ({ above }: DraftedReason): number =>
    order.indexOf(above.measure) + (above.task ? (above.task.index + 1) / 1000 : 0);
  return {
    measures,
    added,
    notApplicable: inRanges(
      notApplicable.sort((a, b) => place(a) - place(b)),
      order,
    ),
  };
}

/**
 * Whole measures in a row whose reasons are all to be written, and of which the same is to be known, are one decision:
 * `23~28`. What is known of several entries in a row stands above the first.
 */
function inRanges(reasons: readonly DraftedReason[], order: readonly Measure[]): readonly DraftedReason[] {
  const ranges: DraftedReason[] = [];
  let last: DraftedReason | undefined;
  for (const each of reasons) {
    const before = ranges.at(-1);
    const isNext = last && order.indexOf(each.above.measure) === order.indexOf(last.above.measure) + 1;
    if (before && isNext && isOpen(each) && isOpen(last!) && wordsOf(before) === wordsOf(each)) {
      const first = before.entry.measure.replace(/~.*$/u, '');
      ranges[ranges.length - 1] = { ...before, entry: { ...before.entry, measure: `${first}~${each.entry.measure}` } };
    } else ranges.push(each);
    last = each;
  }
  return ranges.map((each, index) => {
    const { comments, ...entry } = each.entry;
    const isMark = comments?.some((words) => readMark(`# ${words}`) !== undefined) ?? false;
    return isMark || wordsOf(each) !== wordsOf(ranges[index - 1]) ? each : { ...each, entry };
  });
}

function isOpen({ entry, above }: DraftedReason): boolean {
  return entry.reason === TO_FILL_IN && !above.task;
}

function wordsOf(each: DraftedReason | undefined): string {
  return each?.entry.comments?.join('\n') ?? '';
}

function partsOf({ measure, status, tasks }: MeasureCoverage): readonly Part[] {
  const all = tasks.length > 0 ? tasks : [{ task: undefined, status }];
  return all
    .filter((each) => each.status === 'missing' || each.status === 'ask')
    .map((each) => ({ measure, task: each.task, must: each.status === 'missing' }));
}

function noteForOthers(drafting: Drafting, { measure, status, tasks }: MeasureCoverage): void {
  const all = tasks.length > 0 ? tasks : [{ task: undefined, status }];
  for (const { task, status: own } of all) {
    if (own !== 'not-for-this-district') continue;
    const districts = (task && task.districts.length > 0 ? task : measure).districts.map(({ text }) => text).join('、');
    const place = task && tasks.length > 1 ? task.index + 1 : 0;
    const key = `draft.left-out${districts ? '.districts' : ''}${place ? '.task' : ''}`;
    drafting.note('left-out', nameAbove(drafting, measure), { key, args: { districts, task: place } });
  }
}

function noteAdded(drafting: Drafting, { measure, tasks }: MeasureCoverage, parts: readonly Part[]): void {
  const isWhole = parts.length === Math.max(1, tasks.length);
  const numbers = parts.map(({ task }) => (task?.index ?? 0) + 1).join('、');
  drafting.note('added', nameAbove(drafting, measure), {
    key: isWhole ? 'draft.new' : 'draft.new.tasks',
    args: { tasks: numbers },
  });
}

/** One entry for the whole measure where none of it is carried out, else one for each task. */
function leftOpen(
  drafting: Drafting,
  { measure, tasks }: MeasureCoverage,
  left: readonly Part[],
): readonly DraftedReason[] {
  const isWhole = left.length === Math.max(1, tasks.length);
  const about = isWhole ? left.slice(0, 1).map((part) => ({ ...part, task: undefined })) : left;
  return about.flatMap((part) => {
    const reference = referenceTo(drafting, part);
    if (reference === undefined) return [];
    const args = { area: unnamedAreas(part.measure, isWhole ? measure.tasks : part.task ? [part.task] : []) };
    const said = comment({ key: args.area ? 'draft.left-open' : 'draft.left-open.unnamed', args });
    const entry: PlainNotApplicable = { measure: reference, reason: TO_FILL_IN };
    return [{ entry: commented(entry, [said]), above: part }];
  });
}

function addedMeasure(drafting: Drafting, { measure, tasks }: MeasureCoverage, parts: readonly Part[]): PlainMeasure {
  const isWhole = parts.length === Math.max(1, tasks.length);
  const reference = referenceTo(drafting, { measure, task: undefined });
  // what may not concern this area at all is one decision, whatever the number of its tasks
  const asked = parts.length > 1 && parts.every(({ must }) => !must);
  return commented(
    withSharedDuties(
      present<PlainMeasure>({
        title: measure.title?.text,
        implements: reference === undefined ? undefined : [reference],
        targets: plainTargets(measure.targets),
        tasks: parts.map((part) =>
          addedTask(
            drafting,
            { ...part, must: part.must || asked },
            isWhole ? undefined : referenceTo(drafting, part),
            { asked },
          ),
        ),
      }),
    ),
    asked
      ? [
          marked(
            'decide',
            askSentence(
              measure,
              parts.flatMap(({ task }) => task ?? []),
            ),
          ),
        ]
      : [],
  );
}

/** Tasks go where the parent has them; what their measure says already is not said again. */
function withTasks(drafting: Drafting, measure: PlainMeasure, parts: readonly Part[]): PlainMeasure {
  const tasks: PlainTask[] = [...(measure.tasks ?? [])];
  for (const part of parts) {
    const added = addedTask(drafting, part, referenceTo(drafting, part), { hasLead: measure.lead !== undefined });
    const task = Object.fromEntries(
      Object.entries(added).filter(
        ([key, value]) =>
          key === 'targets' || JSON.stringify(value) !== JSON.stringify(measure[key as keyof PlainMeasure]),
      ),
    );
    const at = tasks.findIndex((each) => placeIn(each) > (part.task?.index ?? 0) + 1);
    tasks.splice(at < 0 ? tasks.length : at, 0, task);
  }
  return { ...measure, tasks };
}

/** The place among the parent's tasks of what a task carries out: 2 of `3-2`. */
function placeIn({ implements: references }: PlainTask): number {
  return Number(/-(\d+)$/u.exec(references?.[0] ?? '')?.[1] ?? 0);
}

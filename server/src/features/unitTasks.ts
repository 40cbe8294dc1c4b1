import type { Span } from '../base/span.ts';
import type { Locale } from '../messages/locale.ts';
import { type Duties, type Measure, type Task, type UnitList, unitLists } from '../plan/model.ts';
import type { Role } from '../plan/vocabulary.ts';
import { printedLine } from '../table/printedText.ts';
import { measureIds, taskId } from '../table/rowId.ts';
import type { PlanDocument } from '../workspace/document.ts';
import { datesOf } from '../workspace/resolve.ts';
import { deadlineDates } from './deadlineWords.ts';
import { type Range, rangeOf } from './place.ts';
import { planTitle } from './planTitle.ts';

/** A task, or a measure that has no tasks, as the view by unit shows it. All texts are on one line and may be empty. */
export interface UnitTask {
  /** Unique in its plan; the id of its row in the printed table. */
  readonly id: string;
  readonly uri: string;
  /** Title of the plan, or the name of its file. */
  readonly plan: string;
  readonly number: string;
  readonly measure: string;
  readonly text: string;
  /** As it is written. */
  readonly deadline: string;
  /** The deadline's dates in words; empty where it could not be read. */
  readonly dates: string;
  /** ISO day by which everything is due, where there is one. */
  readonly latest?: string;
  /** Some part of it has no end. */
  readonly ongoing: boolean;
  /** Where its text stands. */
  readonly range: Range;
}

type Due = Pick<UnitTask, 'deadline' | 'dates' | 'latest' | 'ongoing'>;

/** Sorts by date as text: dated tasks first, then those without a date, then those without an end. */
export function duePlace({ latest, ongoing }: Pick<UnitTask, 'latest' | 'ongoing'>): string {
  return latest ?? (ongoing ? 'ongoing' : 'none');
}

/** A task with the lists of units that hold for it. */
interface ListedTask {
  readonly task: UnitTask;
  readonly duties: readonly { readonly role: Role; readonly list: UnitList }[];
}

const read = new WeakMap<PlanDocument, { readonly locale: Locale; readonly tasks: readonly ListedTask[] }>();

/** The tasks of a plan in the order of its text. Read once for each document. */
export function unitTasks(document: PlanDocument, locale: Locale): readonly ListedTask[] {
  const before = read.get(document);
  if (before?.locale === locale) return before.tasks;
  const tasks = readTasks(document, locale);
  read.set(document, { locale, tasks });
  return tasks;
}

function readTasks(document: PlanDocument, locale: Locale): readonly ListedTask[] {
  const { plan, uri } = document;
  const title = planTitle(document);
  const idOf = measureIds();
  const dueOf = dues(document, locale);
  return plan.measures.flatMap((measure) => {
    const id = idOf(measure);
    return wordsOf(measure).map(({ lists, duties, at, words }, index) => ({
      duties: lists,
      task: { id: taskId(id, index), uri, plan: title, ...words, ...dueOf(duties), range: rangeOf(document, at) },
    }));
  });
}

/** What a measure alone says of one of its tasks; `at` is where its text stands. */
interface TaskWords {
  readonly words: Pick<UnitTask, 'number' | 'measure' | 'text'>;
  readonly duties: Duties;
  readonly lists: ReturnType<typeof unitLists>;
  readonly at: Span;
}

const known = new WeakMap<Measure, readonly TaskWords[]>();

/** Of each task, or of the measure that has none. Read once: a measure that is not edited stays the same object. */
function wordsOf(measure: Measure): readonly TaskWords[] {
  const tasks = measure.tasks.length > 0 ? measure.tasks : [undefined];
  const words = known.get(measure) ?? tasks.map((task) => readWords(measure, task));
  known.set(measure, words);
  return words;
}

function readWords(measure: Measure, task: Task | undefined): TaskWords {
  const duties = task?.duties ?? measure.duties;
  const text = task ? task.text : measure.title;
  const [number, title, own] = [measure.number, measure.title, text].map((value) => printedLine(value?.text ?? ''));
  return {
    words: { number: number!, measure: title!, text: own! },
    duties,
    lists: unitLists(duties),
    at: text?.span ?? (task ?? measure).span,
  };
}

/** A plan has few different deadlines: each wording is read once. */
function dues({ plan }: PlanDocument, locale: Locale): (duties: Duties) => Due {
  const known = new Map<string, Due>();
  const read = (text: string): Due => {
    const dates = datesOf(plan, { text });
    return {
      deadline: printedLine(text),
      dates: dates.deadline.ok ? deadlineDates(locale, dates) : '',
      ...(dates.resolved?.latest ? { latest: dates.resolved.latest } : {}),
      ongoing: dates.resolved?.ongoing ?? false,
    };
  };
  return ({ deadline }) => {
    const text = deadline?.text ?? '';
    let due = known.get(text);
    if (!due) {
      due = deadline ? read(text) : { deadline: '', dates: '', ongoing: false };
      known.set(text, due);
    }
    return due;
  };
}

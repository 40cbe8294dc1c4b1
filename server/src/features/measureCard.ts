import { escaped } from '../base/markdownText.ts';
import { fileName } from '../base/uri.ts';
import type { Locale } from '../messages/locale.ts';
import { say } from '../messages/say.ts';
import type { Duties, Measure, Plan, Section, Task, UnitList } from '../plan/model.ts';
import {
  type CountedDeadline,
  datesOf,
  numberIn,
  type ParentMeasure,
  type PlanView,
  parentDatesOf,
} from '../workspace/resolve.ts';
import type { Value } from '../yaml/read.ts';
import { deadlineDates } from './deadlineWords.ts';
import { bold, lines, markdown, shortened } from './markdown.ts';
import type { MarkdownText } from './place.ts';
import { listed } from './unitCard.ts';

const MOST_TASKS = 8;
const TASK_LENGTH = 120;

/** How a deadline is written on a card: its wording, and its dates as the one who reads the card counts them. */
type WithDates = (deadline: Value) => string;

/** A measure of the parent, or one task of it, as a plan that carries it out needs to see it. */
export function measureCard(view: PlanView, parent: ParentMeasure, locale: Locale): MarkdownText {
  const number = numberIn(parent.measure, view.plan.numbering?.text) ?? parent.measure.number;
  return card(parent, number, (deadline) => withDates(view, parent.document.plan, deadline, locale), locale);
}

/** A measure of last year's plan, or one task of it, with the dates it had. */
export function previousCard(previous: ParentMeasure, locale: Locale): MarkdownText {
  const { document, measure } = previous;
  return card(previous, measure.number, (each) => datedWording(each, datesOf(document.plan, each), locale), locale);
}

function card(shown: ParentMeasure, number: Value | undefined, dated: WithDates, locale: Locale): MarkdownText {
  const { document, measure, task } = shown;
  const title = measure.title?.text ?? say(locale, { key: 'feature.measure.none', args: {} });
  const place = [document.plan.title?.text ?? fileName(document.uri), ...sectionTitles(document.plan, measure)];
  const tasks = task ? [task] : measure.tasks.slice(0, MOST_TASKS);
  const rest = task ? 0 : measure.tasks.length - tasks.length;
  return markdown(
    bold(`${number?.text ?? ''} ${title}`),
    place.map(escaped).join(' › '),
    measure.tasks.length === 0 ? dutiesLine(measure.duties, measure.districts, dated, locale) : undefined,
    ...tasks.map((each) => taskText(measure, each, dated, locale)),
    rest > 0
      ? escaped(say(locale, { key: 'feature.measure.more-tasks', args: { count: measure.tasks.length } }))
      : undefined,
  );
}

function taskText(measure: Measure, task: Task, dated: WithDates, locale: Locale): string {
  const number = `${task.index + 1}.`;
  const districts = task.districts.length > 0 ? task.districts : measure.districts;
  return lines(
    `${number.replace('.', '\\.')} ${escaped(shortened(task.text?.text ?? '', TASK_LENGTH))}`,
    dutiesLine(task.duties, districts, dated, locale),
  );
}

function dutiesLine(
  { deadline, lead, responsible }: Duties,
  districts: readonly Value[],
  dated: WithDates,
  locale: Locale,
): string {
  const line = (key: string, args: Record<string, string>): string => escaped(say(locale, { key, args }));
  const names = (list: UnitList): Record<string, string> => ({ names: listed(locale, list.items) });
  const parts = [
    deadline && line('feature.measure.deadline', { deadline: dated(deadline) }),
    lead && line('feature.measure.lead', names(lead)),
    responsible && line('feature.measure.responsible', names(responsible)),
    districts.length > 0 ? line('feature.measure.districts', { names: listed(locale, districts) }) : undefined,
  ];
  return parts.filter((part) => part !== undefined).join(' · ');
}

const datesByText = new WeakMap<PlanView, Map<string, string>>();

/** Kept for as long as the files are as they are: a list of all measures asks for one wording many times. */
function withDates(view: PlanView, parent: Plan, deadline: Value, locale: Locale): string {
  const known = datesByText.get(view) ?? new Map<string, string>();
  datesByText.set(view, known);
  const key = `${locale} ${deadline.text}`;
  let words = known.get(key);
  if (words === undefined) {
    words = datedWording(deadline, parentDatesOf(view, parent, deadline), locale);
    known.set(key, words);
  }
  return words;
}

function datedWording({ text }: Value, read: CountedDeadline, locale: Locale): string {
  if (!read.deadline.ok) return text;
  return say(locale, { key: 'feature.note', args: { text, note: deadlineDates(locale, read) } });
}

/** The titles of the sections a measure stands in, the outermost first. */
function sectionTitles(plan: Plan, measure: Measure): readonly string[] {
  const search = (sections: readonly Section[]): readonly Section[] | undefined => {
    for (const section of sections) {
      if (section.measures.includes(measure)) return [section];
      const inner = search(section.sections);
      if (inner) return [section, ...inner];
    }
    return undefined;
  };
  return (search(plan.sections) ?? []).flatMap(({ title }) => title?.text ?? []);
}

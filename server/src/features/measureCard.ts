import { fileName } from '../base/uri.ts';
import type { Locale } from '../messages/locale.ts';
import { say } from '../messages/say.ts';
import type { Duties, Measure, Plan, Section, Task, UnitList } from '../plan/model.ts';
import { numberIn, type ParentMeasure, type PlanView, parentDatesOf } from '../workspace/resolve.ts';
import type { Value } from '../yaml/read.ts';
import { deadlineDates } from './deadlineWords.ts';
import { bold, escaped, lines, markdown, shortened } from './markdown.ts';
import type { MarkdownText } from './place.ts';
import { listed } from './unitCard.ts';

const MOST_TASKS = 8;
const TASK_LENGTH = 120;

/** A measure of the parent, or one task of it, as a plan that carries it out needs to see it. */
export function measureCard(view: PlanView, parent: ParentMeasure, locale: Locale): MarkdownText {
  const { document, measure, task } = parent;
  const number = numberIn(measure, view.plan.numbering?.text) ?? measure.number;
  const title = measure.title?.text ?? say(locale, { key: 'feature.measure.none', args: {} });
  const place = [document.plan.title?.text ?? fileName(document.uri), ...sectionTitles(document.plan, measure)];
  const shown = task ? [task] : measure.tasks.slice(0, MOST_TASKS);
  const rest = task ? 0 : measure.tasks.length - shown.length;
  return markdown(
    bold(`${number?.text ?? ''} ${title}`),
    place.map(escaped).join(' › '),
    measure.tasks.length === 0 ? dutiesLine(view, parent, measure.duties, measure.districts, locale) : undefined,
    ...shown.map((each) => taskText(view, parent, each, locale)),
    rest > 0
      ? escaped(say(locale, { key: 'feature.measure.more-tasks', args: { count: measure.tasks.length } }))
      : undefined,
  );
}

function taskText(view: PlanView, parent: ParentMeasure, task: Task, locale: Locale): string {
  const number = `${task.index + 1}.`;
  const districts = task.districts.length > 0 ? task.districts : parent.measure.districts;
  return lines(
    `${number.replace('.', '\\.')} ${escaped(shortened(task.text?.text ?? '', TASK_LENGTH))}`,
    dutiesLine(view, parent, task.duties, districts, locale),
  );
}

function dutiesLine(
  view: PlanView,
  { document }: ParentMeasure,
  { deadline, lead, responsible }: Duties,
  districts: readonly Value[],
  locale: Locale,
): string {
  const line = (key: string, args: Record<string, string>): string => escaped(say(locale, { key, args }));
  const names = (list: UnitList): Record<string, string> => ({ names: listed(locale, list.items) });
  const parts = [
    deadline && line('feature.measure.deadline', { deadline: withDates(view, document.plan, deadline, locale) }),
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
    const read = parentDatesOf(view, parent, deadline);
    const args = { text: deadline.text, note: deadlineDates(locale, read) };
    words = read.deadline.ok ? say(locale, { key: 'feature.note', args }) : deadline.text;
    known.set(key, words);
  }
  return words;
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

import { sectionNumber } from '../../plan/sectionNumber.ts';
import { ROLES } from '../../plan/vocabulary.ts';
import type { UnitLookup } from '../../registry/lookup.ts';
import { joinLines } from '../joinLines.ts';
import type { Place, RawParagraph } from '../rawTable.ts';
import { ask, drop, guess, type Journal } from './journal.ts';
import type { OpenMeasure, OpenSection, OpenTask } from './openParts.ts';
import { readBracket, takeBracket } from './responsibility.ts';
import { SectionStack } from './sectionStack.ts';
import { isPageNumber } from './sourceRows.ts';

/** Whether paragraphs are a plan in prose: numbered, with brackets that say who is responsible. */
export function isProse(paragraphs: readonly RawParagraph[]): boolean {
  return paragraphs.filter(({ text }) => takeBracket(joinLines(text)) !== undefined).length >= 2;
}

/** Where the plan begins: at its first section or measure. */
export function proseStart(paragraphs: readonly RawParagraph[]): number {
  const first = paragraphs.findIndex(({ text }) => isSectionTitle(joinLines(text)) || MEASURE.test(joinLines(text)));
  return first < 0 ? 0 : first;
}

const MEASURE = /^(\d{1,3})\s*[.．、]\s*(?=\D)(.+)$/su;

function isSectionTitle(text: string): boolean {
  const style = sectionNumber(text)?.style;
  return (style === 'chinese' || style === 'chinese-in-brackets') && text.length <= 40 && !/[。；，]/u.test(text);
}

/**
 * A plan in prose: 一、 and （一） are sections, `1. 标题。` begins a measure, each paragraph that ends with a bracket of
 * units is a task. Where neighbouring tasks have the same units only the last one names them (Beijing 2016).
 */
export function openProse(
  paragraphs: readonly RawParagraph[],
  lookup: UnitLookup | undefined,
  journal: Journal,
): OpenSection {
  const sections = new SectionStack();
  let measure: OpenMeasure | undefined;
  /** The paragraphs that no bracket has closed yet. */
  let waiting: OpenTask[] = [];
  const endMeasure = (): void => {
    const isMeasure = measure?.number !== undefined || measure?.tasks.some((task) => !waiting.includes(task));
    for (const task of waiting) {
      if (isMeasure) {
        task.questions.push(ask(journal, 'import.ask.no-lead', {}, task.place));
      } else drop(journal, task.text, 'import.dropped.paragraph', task.place);
    }
    if (measure && !isMeasure) {
      measure.tasks.splice(0, measure.tasks.length, ...measure.tasks.filter((task) => !waiting.includes(task)));
    }
    waiting = [];
    measure = undefined;
  };
  for (const { text, place } of wholeParagraphs(paragraphs, journal)) {
    if (isSectionTitle(text)) {
      endMeasure();
      sections.begin(text);
      continue;
    }
    const numbered = MEASURE.exec(text);
    if (numbered) {
      endMeasure();
      measure = newMeasure(numbered[1], titleOf(numbered[2]!), place);
      sections.add(measure);
    } else if (!measure) {
      measure = newMeasure(undefined, undefined, place);
      sections.add(measure);
    }
    const body = numbered ? bodyOf(numbered[2]!) : text;
    if (body === '' || !measure) continue;
    const task = taskOf(body, place, lookup, journal);
    measure.tasks.push(task);
    waiting.push(task);
    if (task.units.size === 0) continue;
    for (const each of waiting) for (const role of ROLES) share(each, task, role);
    waiting = [];
  }
  endMeasure();
  return titled(sections.root, journal);
}

function share(to: OpenTask, from: OpenTask, role: (typeof ROLES)[number]): void {
  const units = from.units.get(role);
  if (units !== undefined) to.units.set(role, units);
}

function newMeasure(number: string | undefined, title: string | undefined, place: Place): OpenMeasure {
  return { number, title, parent: undefined, basis: undefined, tasks: [], questions: [], place };
}

/** `标题。正文`: the first sentence is the title where it is short. */
const TITLE = /^([^。！？；]{2,40})。\s*(.*)$/su;

function titleOf(text: string): string {
  return TITLE.exec(text)?.[1] ?? (takeBracket(text)?.text || text);
}

function bodyOf(text: string): string {
  const match = TITLE.exec(text);
  if (match) return match[2]!;
  const taken = takeBracket(text);
  return taken ? `（${taken.bracket}）` : '';
}

function taskOf(body: string, place: Place, lookup: UnitLookup | undefined, journal: Journal): OpenTask {
  const taken = takeBracket(body);
  const responsibility = taken && readBracket(taken.bracket, lookup);
  for (const words of responsibility?.vague ?? []) drop(journal, words, 'import.dropped.vague', place);
  return {
    text: taken ? taken.text : body,
    deadline: responsibility?.deadline,
    units: new Map([...(responsibility?.units ?? [])].map(([role, names]) => [role, names.join('\n')])),
    note: undefined,
    questions: [],
    place,
  };
}

function wholeParagraphs(paragraphs: readonly RawParagraph[], journal: Journal): readonly RawParagraph[] {
  const whole: RawParagraph[] = [];
  for (const paragraph of paragraphs) {
    const text = joinLines(paragraph.text);
    const last = whole.at(-1);
    if (isPageNumber(text)) drop(journal, text, 'import.dropped.page-number', paragraph.place);
    else if (last && isCut(last.text) && !isSectionTitle(text) && !MEASURE.test(text)) {
      whole[whole.length - 1] = { ...last, text: joinLines(`${last.text}\n${text}`) };
    } else whole.push({ ...paragraph, text });
  }
  return whole;
}

/** A paragraph that the edge of a page ended. */
function isCut(text: string): boolean {
  if (isSectionTitle(text)) return false;
  const open = text.split(/[（(]/u).length - text.split(/[）)]/u).length;
  return open > 0 || !/[。！？.!?…）)」』”"：:]$/u.test(text);
}

/** A section that holds nothing but tasks without a title is itself the measure they belong to (四（一）加强组织领导). */
function titled(section: OpenSection, journal: Journal): OpenSection {
  const children = section.sections.map((child) => titled(child, journal));
  const measures = [...section.measures];
  const sections: OpenSection[] = [];
  for (const child of children) {
    const [only] = child.measures;
    const isMeasure = only && child.measures.length === 1 && child.sections.length === 0 && section.title !== '';
    if (!isMeasure || only.number !== undefined || only.title !== undefined) sections.push(child);
    else if (only.tasks.length === 0) sections.push({ ...child, measures: [] });
    else {
      const { end } = sectionNumber(child.title) ?? { end: 0 };
      measures.push({ ...only, title: child.title.slice(end).replace(/^\s*[、．.)）]\s*/u, '') });
      guess(journal, 'medium', 'import.guess.section-measure', { title: child.title }, only.place);
    }
  }
  return {
    ...section,
    sections,
    measures: measures.filter((each) => each.tasks.length > 0 || each.title !== undefined),
  };
}

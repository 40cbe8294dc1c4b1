import { sectionNumber } from '../../plan/sectionNumber.ts';
import type { UnitLookup } from '../../registry/lookup.ts';
import { joinLines } from '../joinLines.ts';
import type { Place, RawParagraph } from '../rawTable.ts';
import { ask, drop, guess, type Journal } from './journal.ts';
import type { OpenMeasure, OpenSection, OpenTask } from './openParts.ts';
import { isLabelled, readDuties, takeBracket, takeLabels } from './responsibility.ts';
import { isNumberedTitle, SectionStack } from './sectionStack.ts';
import { isPageNumber } from './sourceRows.ts';

/** Whether paragraphs are a plan in prose: brackets or labels (牵头单位：…) say who is responsible. */
export function isProse(paragraphs: readonly RawParagraph[]): boolean {
  return paragraphs.filter(({ text }) => takeDuties(text) !== undefined).length >= 2;
}

/** What a paragraph says of units at its end, in a bracket or behind labels, and the text before it. */
function takeDuties(paragraph: string): { readonly text: string; readonly duties: string } | undefined {
  const labelled = takeLabels(paragraph);
  if (labelled) return { text: labelled.text, duties: labelled.labels };
  const taken = takeBracket(paragraph);
  return taken && { text: taken.text, duties: taken.bracket };
}

/** Where the plan begins: at its first section or measure. */
export function proseStart(paragraphs: readonly RawParagraph[]): number {
  const first = paragraphs.findIndex(({ text }) => begins(joinLines(text)));
  return first < 0 ? 0 : first;
}

const MEASURE = /^(\d{1,3})\s*[.．、]\s*(?=\D)(.+)$/su;
/** `（一）标题。正文` in one paragraph. */
const SECTION_WITH_TEXT = /^([（(][一二三四五六七八九十]{1,3}[)）][^。；：]{2,40})。\s*(.+)$/su;
/** `标题。正文`: the first sentence is the title where it is short. */
const TITLE = /^([^。！？；]{2,40})。\s*(.*)$/su;
const LONGEST_TITLE = 40;

function begins(text: string): boolean {
  return isNumberedTitle(text) || MEASURE.test(text) || SECTION_WITH_TEXT.test(text);
}

/**
 * A plan in prose: 一、 and （一） are sections, `1. 标题。` begins a measure, each paragraph that ends with a bracket of
 * units, or has labels of units behind it, is a task. Where neighbouring tasks have the same units only the last one
 * names them (Beijing 2016).
 */
export function openProse(
  paragraphs: readonly RawParagraph[],
  lookup: UnitLookup | undefined,
  journal: Journal,
): OpenSection {
  const sections = new SectionStack();
  let measure: OpenMeasure | undefined;
  /** The paragraphs that nothing has closed yet. */
  let waiting: OpenTask[] = [];
  const endMeasure = (): void => {
    const isMeasure = measure?.number !== undefined || measure?.tasks.some((task) => !waiting.includes(task));
    for (const task of waiting) {
      if (isMeasure) {
        task.questions.push(ask(journal, 'import.ask.no-lead', {}, task.place));
      } else {
        const before = measure?.title !== undefined && task === measure.tasks[0] ? `${measure.title}。` : '';
        drop(journal, before + task.text, 'import.dropped.paragraph', task.place);
      }
    }
    if (measure && !isMeasure) {
      measure.title = undefined;
      measure.tasks.splice(0, measure.tasks.length, ...measure.tasks.filter((task) => !waiting.includes(task)));
    }
    waiting = [];
    measure = undefined;
  };
  const addText = (text: string, place: Place): void => {
    if (!measure) {
      measure = newMeasure(undefined, undefined, place);
      sections.add(measure);
    }
    const task = taskOf(text, place, lookup, journal);
    const closes = task.units.size > 0 || task.deadline !== undefined;
    // labels on a line of their own are of the paragraphs above
    if (task.text === '' && closes && waiting.length > 0) waiting.push(task);
    else {
      measure.tasks.push(task);
      waiting.push(task);
    }
    if (!closes) return;
    for (const each of waiting) share(each, task);
    waiting = [];
  };
  const whole = wholeParagraphs(paragraphs, journal);
  for (const [index, { text, place }] of whole.entries()) {
    if (isNumberedTitle(text)) {
      endMeasure();
      sections.begin(text);
      continue;
    }
    const [, title, rest = ''] = SECTION_WITH_TEXT.exec(text) ?? [];
    if (title !== undefined && (takeDuties(rest) || isLabelled(whole[index + 1]?.text ?? ''))) {
      endMeasure();
      sections.begin(title);
      addText(rest, place);
      continue;
    }
    const [, number, said = text] = MEASURE.exec(text) ?? [];
    const begun = number === undefined ? titledAlone(text, measure) : titled(said);
    if (begun) {
      endMeasure();
      measure = newMeasure(number, begun.title, place);
      sections.add(measure);
    }
    const body = begun ? begun.body : text;
    if (body !== '') addText(body, place);
  }
  endMeasure();
  return withSectionMeasures(sections.root, journal);
}

function share(to: OpenTask, from: OpenTask): void {
  for (const [role, units] of from.units) to.units.set(role, units);
  if (from.text !== '') return;
  to.deadline ??= from.deadline;
  to.note ??= from.note;
}

function newMeasure(number: string | undefined, title: string | undefined, place: Place): OpenMeasure {
  return { number, title, parent: undefined, basis: undefined, tasks: [], questions: [], place };
}

/** A sentence that says what somebody does is none. */
const SENTENCE = /[，、：]|负责|应当|须|^(?:市|区|各|相关).{0,12}(?:局|委|办|政府|单位|部门)/u;

/** `标题。正文` without a number: a measure where the section has only such, not where texts or numbers have begun it. */
function titledAlone(text: string, open: OpenMeasure | undefined): ReturnType<typeof titled> | undefined {
  if (open && (open.number !== undefined || open.title === undefined)) return undefined;
  const [, title, body = ''] = TITLE.exec(text) ?? [];
  if (title === undefined || title.length > 20 || SENTENCE.test(title)) return undefined;
  return body !== '' && takeDuties(body)?.text !== '' ? { title, body } : undefined;
}

function titled(text: string): { readonly title: string | undefined; readonly body: string } {
  const [, title, body = ''] = TITLE.exec(text) ?? [];
  if (title !== undefined) return { title, body };
  const only = takeDuties(text)?.text ?? text;
  return only.length <= LONGEST_TITLE
    ? { title: only, body: text.slice(only.length) }
    : { title: undefined, body: text };
}

function taskOf(body: string, place: Place, lookup: UnitLookup | undefined, journal: Journal): OpenTask {
  const taken = takeDuties(body);
  const said = taken && readDuties(taken.duties, lookup);
  for (const words of said?.vague ?? []) drop(journal, words, 'import.dropped.vague', place);
  return {
    text: taken ? taken.text : body,
    deadline: said?.deadline,
    units: new Map([...(said?.units ?? [])].map(([role, names]) => [role, names.join('、')])),
    note: said && said.notes.length > 0 ? said.notes.join('\n') : undefined,
    questions: [],
    place,
  };
}

function wholeParagraphs(paragraphs: readonly RawParagraph[], journal: Journal): readonly RawParagraph[] {
  const whole: RawParagraph[] = [];
  for (const paragraph of paragraphs.flatMap(atLabels)) {
    const text = joinLines(paragraph.text);
    const last = whole.at(-1);
    if (isPageNumber(text)) drop(journal, text, 'import.dropped.page-number', paragraph.place);
    else if (last && isOfLabels(last.text) && isOfLabels(text)) {
      whole[whole.length - 1] = { ...last, text: `${last.text}；${text}` };
    } else if (last && isCut(last.text) && !begins(text) && !isOfLabels(text)) {
      whole[whole.length - 1] = { ...last, text: joinLines(`${last.text}\n${text}`) };
    } else whole.push({ ...paragraph, text });
  }
  return whole;
}

/** Lines that begin with a label stand for themselves, though a paragraph holds them together. */
function atLabels(paragraph: RawParagraph): readonly RawParagraph[] {
  const parts: string[] = [];
  for (const line of paragraph.text.split('\n')) {
    const last = parts.length - 1;
    if (last < 0 || isOfLabels(line)) parts.push(line);
    else parts[last] += `\n${line}`;
  }
  return parts.map((text) => ({ ...paragraph, text }));
}

function isOfLabels(text: string): boolean {
  return takeLabels(text)?.text === '';
}

/** A paragraph that the edge of a page ended. */
function isCut(text: string): boolean {
  if (isNumberedTitle(text)) return false;
  if (isOfLabels(text)) return /[、，,：:]$/u.test(text);
  const open = text.split(/[（(]/u).length - text.split(/[）)]/u).length;
  return open > 0 || !/[。！？.!?…）)〕】\]」』”"：:]$/u.test(text);
}

/**
 * A section that holds nothing but tasks without a title is itself the measure they belong to (四（一）加强组织领导). Only
 * where all beside it are: among sections its place would be lost.
 */
function withSectionMeasures(section: OpenSection, journal: Journal): OpenSection {
  const children = section.sections.map((child) => withSectionMeasures(child, journal));
  const own = section.measures.filter((each) => each.tasks.length > 0 || each.title !== undefined);
  if (!children.every((child) => isOneMeasure(child, section)))
    return { ...section, sections: children, measures: own };
  return { ...section, sections: [], measures: [...own, ...children.map((child) => asMeasure(child, journal))] };
}

function isOneMeasure(section: OpenSection, above: OpenSection): boolean {
  const [only] = section.measures;
  const isInner = above.title !== '' || sectionNumber(section.title)?.style === 'chinese-in-brackets';
  const isAlone = section.measures.length === 1 && section.sections.length === 0;
  return isInner && isAlone && only?.number === undefined && only?.title === undefined;
}

function asMeasure({ title, measures }: OpenSection, journal: Journal): OpenMeasure {
  const only = measures[0]!;
  guess(journal, 'medium', 'import.guess.section-measure', { title }, only.place);
  const words = title.slice(sectionNumber(title)?.end ?? 0).replace(/^\s*[、．.)）]\s*/u, '');
  return { ...only, title: words.replace(/。$/u, '') };
}

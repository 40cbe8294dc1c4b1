import { findDeadlines } from '../plan/deadline/find.ts';
import { parseDeadline } from '../plan/deadline/parse.ts';

/** A text a year later. */
export interface LaterText {
  readonly text: string;
  /** The words in which a year was moved on, as they were. */
  readonly moved: readonly string[];
  /** Years that may have to be moved on, with the word they stand in (2022年度); left as they are. */
  readonly unsure: readonly string[];
}

const YEAR = /(?<!\d)(?:((?:19|20)\d{2})\s*[-—–~至]+\s*)?((?:19|20)\d{2})年(?:度|底|初)?/gu;
/** Which edition of a law or a standard it is: （2018年版）, 2018年修订. */
const EDITION = /^(?:版|修订|修正|第)/u;
/** Where the year is part of a name: 《…》, 〔2023〕. */
const NAMES = /《[^》]*》|〔[^〕]*〕|\[\d{4}\]/gu;

/**
 * Moves the years of a plan on. Only a deadline within the plan's own year is certain (2023年底前 in a plan for 2023); what
 * else speaks of that year or the one before (2022年度, 2023年工作) is told. Older and later years are facts: they stay, as
 * does the year in which something begins (自2023年起), an edition (2018年版), and all that stands in 《》 or 〔〕.
 */
export function laterText(text: string, from: number | undefined, to: number): LaterText {
  if (from === undefined || from === to) return { text, moved: [], unsure: [] };
  const names = [...text.matchAll(NAMES)].map(({ 0: name, index }) => [index, index + name.length] as const);
  const deadlines = deadlinesIn(text);
  const moved: string[] = [];
  const unsure: string[] = [];
  const later = text.replace(YEAR, (word, first: string | undefined, year: string, at: number) => {
    const value = Number(year);
    const isName = names.some(([start, end]) => start <= at && at < end);
    const isNear = [Number(first ?? year), value].some((each) => each === from || each === from - 1);
    if (isName || !isNear || EDITION.test(text.slice(at + word.length))) return word;
    const deadline = deadlines.find(({ start, end }) => start <= at && at < end);
    if (deadline?.kind === 'from') return word;
    if (deadline?.kind === 'date' && first === undefined && value === from) {
      moved.push(text.slice(deadline.start, deadline.end));
      return word.replace(year, String(to));
    }
    unsure.push(word);
    return word;
  });
  return { text: later, moved: [...new Set(moved)], unsure: [...new Set(unsure)] };
}

/** A title or heading that names the plan's year: 2023年行动计划. There the year is the plan's own. Undefined where it does not. */
export function laterTitle(title: string, from: number | undefined, to: number): string | undefined {
  if (from === undefined || !title.includes(String(from))) return undefined;
  return title.replaceAll(String(from), String(to));
}

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly kind: 'date' | 'from' | 'other';
}

/** The text itself may be a deadline, as in a column of its own. */
function deadlinesIn(text: string): readonly Stretch[] {
  const whole = parseDeadline(text);
  const found = whole.ok && whole.parts.length > 0 ? [{ span: { start: 0 }, deadline: whole }] : findDeadlines(text);
  return found.flatMap(({ span: { start }, deadline }) =>
    deadline.parts.map(({ span, kind }) => ({
      start: start + span.start,
      end: start + span.end,
      kind: kind === 'by' || kind === 'within' ? ('date' as const) : kind === 'from' ? ('from' as const) : 'other',
    })),
  );
}

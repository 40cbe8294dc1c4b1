import { guess, type Journal } from './journal.ts';
import type { OpenMeasure, OpenSection } from './openParts.ts';

/** `1.`, `1、`, `（1）` or `①` before a text; 1.5万 and 2024年 are no numbers of tasks. */
const NUMBERED = /^\s*(?:(\d{1,3})\s*(?:、|[.．](?!\d))|[（(](\d{1,3})[)）]|([①-⑳]))\s*(\S.*)$/su;

interface Numbered {
  readonly measure: OpenMeasure;
  readonly number: number;
  readonly rest: string;
}

/**
 * Where no column has the numbers and every task of a table begins with one, and they count on (through the table, or
 * anew in each section), they are the numbers of the measures; else they stay in the text.
 */
export function takeNumbersFromTexts(root: OpenSection, journal: Journal): void {
  const lists: (readonly Numbered[])[] = [];
  for (const measures of measureLists(root)) {
    const list = measures.map(numbered).filter((each) => each !== undefined);
    if (list.length < measures.length) return;
    lists.push(list);
  }
  const all = lists.flat();
  const anew = lists.every((list) => list[0]?.number === 1 && countsOn(list));
  if (all.length < 2 || (!anew && !countsOn(all))) return;
  for (const { measure, number, rest } of all) {
    measure.number = String(number);
    if (measure.title !== undefined) measure.title = rest;
    else measure.tasks[0]!.text = rest;
  }
  guess(journal, 'high', 'import.guess.numbers-in-texts', {}, all[0]!.measure.place);
}

function countsOn(list: readonly Numbered[]): boolean {
  return list.every(({ number }, index) => index === 0 || number === list[index - 1]!.number + 1);
}

/** The measures of each section that has any. */
function measureLists({ measures, sections }: OpenSection): readonly (readonly OpenMeasure[])[] {
  return [...(measures.length > 0 ? [measures] : []), ...sections.flatMap(measureLists)];
}

function numbered(measure: OpenMeasure): Numbered | undefined {
  if (measure.number !== undefined) return undefined;
  const [, plain, inBrackets, circled, rest] = NUMBERED.exec(measure.title ?? measure.tasks[0]?.text ?? '') ?? [];
  const number = Number((plain ?? inBrackets ?? circled ?? '').normalize('NFKC'));
  return rest === undefined ? undefined : { measure, number, rest };
}

import { groupBy } from '../../base/groupBy.ts';
import type { Sentence } from '../../base/sentence.ts';
import type { Locale } from '../../messages/locale.ts';
import { say } from '../../messages/say.ts';
import type { PlainMeasure, PlainPlan, PlainSection } from '../../plan/plain.ts';
import { joinLines } from '../joinLines.ts';
import type { Place } from '../rawTable.ts';
import type { Imported, ImportedPlan } from './assemble.ts';
import type { Guess, Journal } from './journal.ts';
import { markedLines } from './markedLines.ts';

/** What an import did, in the language of the user; as it is, it is the report in JSON. */
export interface ImportReport {
  /** The name of the file that was read. */
  readonly source: string;
  readonly plans: readonly ReportedPlan[];
  /** The file of the notice that sends several plans out. */
  readonly notice?: string;
  /** What the source does not say; the plans have a comment at each place. */
  readonly questions: readonly ReportedQuestion[];
  /** What the importer decided, the least certain first. */
  readonly guesses: readonly {
    readonly where: string;
    readonly what: string;
    readonly confidence: Guess['confidence'];
  }[];
  /** Every text of the source that is in none of the plans; equal ones once, with how often. */
  readonly dropped: readonly {
    readonly where: string;
    readonly why: string;
    readonly text: string;
    readonly count: number;
  }[];
  readonly notes: readonly string[];
  readonly unknown: readonly UnknownName[];
  /** A registry of the unknown names, ready to be looked through. */
  readonly registryStub?: string;
}

export interface ReportedQuestion {
  /** In the source. */
  readonly where: string;
  readonly what: string;
  /** Where the comment stands: the plan's file, seen from the report, and its zero-based line. */
  readonly at?: { readonly file: string; readonly line: number };
}

export interface ReportedPlan {
  /** The name of the plan's file. */
  readonly file: string;
  readonly title: string;
  readonly rows: number;
  readonly measures: number;
  readonly tasks: number;
  readonly columns: readonly { readonly heading: string; readonly meaning: string }[];
}

export interface UnknownName {
  readonly name: string;
  readonly count: number;
  /** Names of the registries that are like it. */
  readonly near: readonly string[];
}

/** What is known only when the plans are files. */
export interface ReportContext {
  readonly source: string;
  /** The names of the files of the plans, in their order. */
  readonly files: readonly string[];
  /** The texts of the plans, where the report is to lead to their lines, and where they are seen from it. */
  readonly written?: readonly { readonly path: string; readonly text: string }[];
  readonly noticeFile: string | undefined;
  readonly unknown: readonly UnknownName[];
  readonly registryStub: string | undefined;
  readonly locale: Locale;
}

const CONFIDENCES: readonly Guess['confidence'][] = ['low', 'medium', 'high'];

export function importReport({ plans, journal, notes }: Imported, context: ReportContext): ImportReport {
  const { source, files, written = [], noticeFile, unknown, registryStub, locale } = context;
  const journals = [journal, ...plans.map((plan) => plan.journal)];
  const where = (place: Place): string => placeWords(place, locale);
  const dropped = journals.flatMap((each) => each.dropped);
  const equal = groupBy(dropped, ({ text, why }) => `${why.key} ${joinLines(text)}`);
  return {
    source,
    plans: plans.map((plan, index) => reportedPlan(plan, files[index] ?? '', locale)),
    ...(noticeFile !== undefined && { notice: noticeFile }),
    questions: [
      ...questionsOf(journal, undefined, locale),
      ...plans.flatMap((plan, index) => questionsOf(plan.journal, written[index], locale)),
    ],
    guesses: guessesOf(journals, where, locale),
    dropped: [...equal.values()].map((same) => ({
      where: where(same[0]!.place),
      why: say(locale, same[0]!.why),
      text: same[0]!.text,
      count: same.length,
    })),
    notes: notes.map((note) => say(locale, note)),
    unknown,
    ...(registryStub !== undefined && { registryStub }),
  };
}

function questionsOf(
  { questions }: Journal,
  written: NonNullable<ReportContext['written']>[number] | undefined,
  locale: Locale,
): readonly ReportedQuestion[] {
  const lines = written ? markedLines(written.text, questions) : [];
  return questions.map(({ what, place }, index) => {
    const line = lines[index];
    const at = written && line !== undefined && { file: written.path, line };
    return { where: placeWords(place, locale), what: say(locale, what), ...(at && { at }) };
  });
}

function guessesOf(
  journals: readonly Journal[],
  where: (place: Place) => string,
  locale: Locale,
): ImportReport['guesses'] {
  const all = journals.flatMap((each) => each.guesses);
  return CONFIDENCES.flatMap((confidence) =>
    all
      .filter((each) => each.confidence === confidence)
      .map(({ what, place }) => ({ where: where(place), what: say(locale, what), confidence })),
  );
}

function reportedPlan({ plan, rows, columns }: ImportedPlan, file: string, locale: Locale): ReportedPlan {
  const measures = measuresOf(plan);
  return {
    file,
    title: plan.title,
    rows,
    measures: measures.length,
    tasks: measures.reduce((sum, { tasks }) => sum + (tasks?.length ?? 0), 0),
    columns: columns.map(({ heading, meaning }) => ({
      heading: heading.replace(/\s+/gu, ''),
      meaning: say(locale, { key: `import.meaning.${meaning}`, args: {} }),
    })),
  };
}

function measuresOf({ sections, measures }: PlainPlan | PlainSection): readonly PlainMeasure[] {
  return [...(measures ?? []), ...(sections ?? []).flatMap(measuresOf)];
}

/** Where something stands in the source, in words. */
export function placeWords(place: Place, locale: Locale): string {
  const { sheet, table, row, line, paragraph } = place;
  const word = (key: string, args: Sentence['args']): string => say(locale, { key: `import.place.${key}`, args });
  if (sheet !== undefined && row !== undefined) return word('sheet', { sheet, row });
  if (line !== undefined) return word('line', { line });
  if (table !== undefined && row !== undefined) return word('row', { table, row });
  if (paragraph !== undefined) return word('paragraph', { paragraph });
  return table === undefined ? word('none', {}) : word('table', { table });
}

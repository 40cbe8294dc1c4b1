import { foldName } from '../../base/foldName.ts';
import { Refused } from '../../base/refused.ts';
import { span } from '../../base/span.ts';
import type { TextEdit } from '../../base/textEdit.ts';
import { fileName, relativePath } from '../../base/uri.ts';
import type { Measure } from '../../plan/model.ts';
import type { PlainMeasure, PlainPlan, PlainSection, PlainTask } from '../../plan/plain.ts';
import { ROLES } from '../../plan/vocabulary.ts';
import { writeMeasures, writePlan, writeTasks } from '../../plan/write.ts';
import { makeLookup } from '../../registry/lookup.ts';
import { tableColumns } from '../../table/columns.ts';
import type { Document, PlanDocument, RegistryDocument } from '../../workspace/document.ts';
import { viewPlan } from '../../workspace/resolve.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { assemble, type Imported } from '../assemble/assemble.ts';
import { findHeading } from '../assemble/headingRows.ts';
import { drop, type Journal } from '../assemble/journal.ts';
import { serves } from '../importFile.ts';
import { type RawDocument, type RawTable, widthOf } from '../rawTable.ts';
import { type Clipboard, readClipboard } from './pasteClipboard.ts';
import { measureAt, measurePlace, taskPlace } from './pastePlace.ts';
import { pasteUnits } from './pasteUnits.ts';

/** What a paste puts into a file. */
export interface Pasted {
  readonly edit: TextEdit;
  readonly what: 'plan' | 'measures' | 'tasks' | 'units';
  /** How many of them; of a plan its measures. */
  readonly count: number;
  /** How many places of the head are marked in the file to be looked at. */
  readonly marked?: number;
  /** How the table was read; missing for a list of units. */
  readonly imported: Imported | undefined;
}

/**
 * A table on the clipboard at a place of a plan: a whole plan in an empty file; measures or tasks in the list at the
 * cursor; the names of a column in a list of units. Undefined where the clipboard is no table, or the place takes none:
 * the editor then pastes as always. Throws `Refused` for a table that cannot be read.
 */
export function paste(
  snapshot: Snapshot,
  document: Document,
  offset: number,
  clipboard: Clipboard,
): Pasted | undefined {
  if (document.kind !== 'plan') return undefined;
  const units = pasteUnits(snapshot, document, offset, clipboard);
  if (units) return { edit: units.edit, what: 'units', count: units.names.length, imported: undefined };
  const raw = readClipboard(clipboard);
  if (!raw) return undefined;
  return document.text.trim() === '' ? pastePlan(snapshot, document, raw) : pasteRows(snapshot, document, offset, raw);
}

/** The text of the file's name before its extensions stands for a title that the clipboard does not have. */
function nameOf({ uri }: Document): string {
  return fileName(uri).replace(/(?:\.plan)?\.ya?ml$/iu, '');
}

function pastePlan(snapshot: Snapshot, document: PlanDocument, raw: RawDocument): Pasted | undefined {
  const registries = [...snapshot.documents.values()].filter(
    (each): each is RegistryDocument => each.kind === 'registry',
  );
  const imported = read(raw, {
    lookup: registries.length > 0 ? makeLookup(registries) : undefined,
    parent: undefined,
    area: undefined,
    year: undefined,
    name: nameOf(document),
  });
  if (!imported) return undefined;
  const plan = together(imported.plans.map((each) => each.plan));
  const own = registries.filter((each) => serves(each, plan.area));
  const units =
    own.length > 0 && plan.area !== undefined ? { units: own.map(({ uri }) => relativePath(document.uri, uri)) } : {};
  const marks = guessedHead(imported, plan);
  const text = writePlan({ ...plan, ...units, remarks: { ...plan.remarks, ...marks } });
  const edit = { span: span(0, document.text.length), newText: text };
  return { edit, what: 'plan', count: measuresOf(plan).length, marked: Object.keys(marks).length, imported };
}

/** Several tables on one clipboard are one plan here; the head is that of the first. */
function together(plans: readonly PlainPlan[]): PlainPlan {
  const [first, ...others] = plans;
  if (others.length === 0) return first!;
  return {
    ...first!,
    sections: plans.flatMap(({ sections = [], measures = [] }) => [
      ...sections,
      ...(measures.length > 0 ? [{ measures }] : []),
    ]),
    measures: [],
  };
}

/** What was taken from words above the table, or stands in for them, is marked in the file to be looked at. */
function guessedHead({ plans }: Imported, plan: PlainPlan): Readonly<Record<string, string>> {
  const guesses = plans[0]!.journal.guesses.map(({ what }) => what.key);
  const keys = [
    ...(guesses.includes('import.guess.no-title') ? ['title'] : []),
    ...(guesses.includes('import.guess.area') ? ['area'] : []),
    ...(guesses.includes('import.guess.year') ? ['year'] : []),
    ...(plan.level !== undefined ? ['level'] : []),
  ];
  return Object.fromEntries(keys.map((key) => [key, '待核']));
}

function pasteRows(snapshot: Snapshot, document: PlanDocument, offset: number, raw: RawDocument): Pasted | undefined {
  if (!isAmongRows(document, offset)) return undefined;
  const view = viewPlan(snapshot, document);
  const place = taskPlace(document, offset);
  const imported = read(withHeadings(document, raw), {
    onlyTasks: place !== undefined,
    lookup: view.registries.length > 0 ? view.lookup : undefined,
    parent: view.parent?.plan,
    area: document.plan.area?.text,
    year: document.plan.year?.text,
    name: '',
  });
  if (!imported) return undefined;
  const measures = imported.plans.flatMap(({ plan, journal }) => {
    dropHead(plan, journal);
    const { sections = [], measures: loose = [] } = plan;
    return withSectionTitles({ sections, measures: loose }, []);
  });
  if (measures.length === 0) return undefined;
  const tasks = measures.every((each) => each.number === undefined && each.title === undefined)
    ? tasksOf(measures)
    : [];
  const lineBreak = /\r\n|\r|\n/u.exec(document.text)?.[0] ?? '\n';
  const put = (edit: TextEdit): TextEdit => ({ ...edit, newText: edit.newText.replace(/\r?\n/gu, lineBreak) });
  const inTasks = tasks.length > 0 ? place : undefined;
  if (inTasks) {
    const defaults = measureAt(document, offset);
    const own = tasks.map((task) => withoutDefaults(task, defaults));
    return { edit: put(inTasks.put(writeTasks(own, inTasks.indent))), what: 'tasks', count: tasks.length, imported };
  }
  const inMeasures = measurePlace(document, offset);
  if (inMeasures) {
    const edit = put(inMeasures.put(writeMeasures(measures, inMeasures.indent)));
    return { edit, what: 'measures', count: measures.length, imported };
  }
  if (document.plan.measures.length > 0) return undefined;
  return { edit: put(firstRows(document, imported)), what: 'measures', count: measures.length, imported };
}

/** Where the head of a plan ends, or in its sections and measures: not in its title or its list of registries. */
function isAmongRows({ tree, text }: PlanDocument, offset: number): boolean {
  const pairs = tree.root?.pairs ?? [];
  const here = pairs.findLast(({ key }) => key.span.start <= offset);
  if (here && ['sections', 'measures'].includes(here.key.text)) return true;
  const isLast = here === pairs.at(-1);
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  return isLast && line.trim() === '' && !pairs.some(({ key }) => ['sections', 'measures'].includes(key.text));
}

/** The first measures of a plan that has only a head so far. */
function firstRows({ text }: PlanDocument, { plans }: Imported): TextEdit {
  const { sections, measures } = together(plans.map(({ plan }) => plan));
  const parts = writePlan({ title: '', ...(sections && { sections }), ...(measures && { measures }) });
  const rows = parts.slice(parts.indexOf('\n') + 1);
  const gap = text === '' || text.endsWith('\n') ? '' : '\n';
  return { span: span(text.length, text.length), newText: gap + rows };
}

/** Undefined where there is no plan's table: that is no mistake, for anything can be on a clipboard. */
function read(raw: RawDocument, options: Parameters<typeof assemble>[1]): Imported | undefined {
  try {
    return assemble(raw, options);
  } catch (error) {
    if (error instanceof Refused && /^import\.(?:no-heading|no-table|empty|only-pictures)$/u.test(error.sentence.key)) {
      return undefined;
    }
    throw error;
  }
}

/** Rows that were copied without their heading have the plan's own columns, if they are as many. */
function withHeadings({ plan }: PlanDocument, raw: RawDocument): RawDocument {
  const columns = tableColumns(plan);
  const table = raw.blocks.find((block): block is RawTable => block.kind === 'table');
  if (
    !table ||
    widthOf(table) !== columns.length ||
    hasHeading(
      table,
      columns.map(({ heading }) => heading),
    )
  )
    return raw;
  const heading = {
    cells: columns.map((column, at) => ({ text: column.heading, column: at, rowSpan: 1, colSpan: 1 })),
    heading: true,
    hidden: false,
    place: table.place,
  };
  const headed = { ...table, rows: [heading, ...table.rows] };
  return { ...raw, blocks: raw.blocks.map((block) => (block === table ? headed : block)) };
}

function hasHeading(table: RawTable, headings: readonly string[]): boolean {
  if (findHeading(table)) return true;
  const wanted = headings.map(foldName);
  return table.rows.some(({ cells }) => cells.filter(({ text }) => wanted.includes(foldName(text))).length >= 2);
}

/** The plan has a head already: what stood above the table is told, and not taken. */
function dropHead(plan: PlainPlan, journal: Journal): void {
  for (const text of [plan.title, plan.document ?? '', plan.issued ?? '']) {
    drop(journal, text, 'import.dropped.head', { table: 1 });
  }
  const ofHead = journal.guesses.filter(({ what }) => /^import\.guess\.(?:title|no-title|area|year)$/u.test(what.key));
  for (const guess of ofHead) journal.guesses.splice(journal.guesses.indexOf(guess), 1);
}

/** Measures go into the section at the cursor; the titles of their own sections stand above them as comments. */
function withSectionTitles(
  { title, sections = [], measures = [] }: PlainSection,
  above: readonly string[],
): readonly PlainMeasure[] {
  const titles =
    title === undefined || title === '' || sections.length + measures.length === 0 ? above : [...above, title];
  const own = measures.map((measure, index) =>
    index === 0 && titles.length > 0 ? { ...measure, comments: [...titles, ...(measure.comments ?? [])] } : measure,
  );
  const inner = sections.flatMap((section, index) =>
    withSectionTitles(section, index === 0 && own.length === 0 ? titles : []),
  );
  return [...own, ...inner];
}

function measuresOf({ sections = [], measures = [] }: PlainSection): readonly PlainMeasure[] {
  return [...measures, ...sections.flatMap(measuresOf)];
}

/** The tasks of measures that have neither number nor title; what the measure says of all of them, each says itself. */
function tasksOf(measures: readonly PlainMeasure[]): readonly PlainTask[] {
  return measures.flatMap(({ tasks = [], number: _number, title: _title, comments = [], ...shared }) =>
    tasks.map((task, index) => {
      const said = { ...pick(shared), ...task };
      return index === 0 && comments.length > 0 ? { ...said, comments: [...comments, ...(task.comments ?? [])] } : said;
    }),
  );
}

const SHARED = ['implements', 'deadline', 'lead', 'responsible', 'support', 'note'] as const;

function pick(measure: Omit<PlainMeasure, 'tasks'>): PlainTask {
  return Object.fromEntries(SHARED.filter((key) => measure[key] !== undefined).map((key) => [key, measure[key]]));
}

/** What its measure says already, a task does not say again. */
function withoutDefaults(task: PlainTask, measure: Measure | undefined): PlainTask {
  if (!measure) return task;
  const { deadline } = measure.duties;
  const same = ROLES.filter((role) => {
    const given = measure.duties[role]?.items.map(({ text }) => foldName(text)).join('\n');
    return given !== undefined && task[role]?.map(foldName).join('\n') === given;
  });
  const left = new Set<string>([...same, ...(deadline && deadline.text.trim() === task.deadline ? ['deadline'] : [])]);
  return Object.fromEntries(Object.entries(task).filter(([key]) => !left.has(key)));
}

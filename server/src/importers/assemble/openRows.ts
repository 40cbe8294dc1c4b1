import { foldName } from '../../base/foldName.ts';
import { foldNumber } from '../../plan/number.ts';
import { ROLES, type Role } from '../../plan/vocabulary.ts';
import { endsSentence, joinLines } from '../joinLines.ts';
import type { ColumnMeaning } from './headings.ts';
import { ask, drop, guess, type Journal } from './journal.ts';
import type { OpenMeasure, OpenTask } from './openParts.ts';
import { SectionStack } from './sectionStack.ts';
import type { SourceEntry, SourceRow } from './sourceRows.ts';

/** What the columns of a plan hold, as far as its rows are understood by it. */
export interface RowContext {
  readonly meanings: ReadonlySet<ColumnMeaning>;
  /** The source says by merging which cells go over several rows: an empty cell is then empty. */
  readonly merges: boolean;
  /** More than one column has no place in the plan, so each note says what it is of. */
  readonly labelNotes: boolean;
}

/** The rows of a plan as sections, measures and tasks: rows that a page broke are whole again. */
export function openRows(entries: readonly SourceEntry[], context: RowContext, journal: Journal): SectionStack {
  const sections = new SectionStack();
  let measure: OpenMeasure | undefined;
  let groups: readonly string[] = [];
  for (const entry of entries) {
    if (entry.kind === 'section') {
      sections.begin(entry.title);
      groups = [];
      measure = undefined;
      continue;
    }
    const level = entry.groups.findIndex((group, index) => group !== '' && group !== groups[index]);
    if (level >= 0) {
      groups = [
        ...entry.groups.slice(0, level).map((group, index) => group || groups[index] || ''),
        ...entry.groups.slice(level),
      ];
      for (const [index, group] of groups.entries()) if (index >= level && group !== '') sections.begin(group, index);
      measure = undefined;
    }
    if (measure && goesOn(entry, measure, context, journal)) {
      addBasis(entry, measure);
      continue;
    }
    if (!measure || beginsMeasure(entry, measure)) {
      measure = openMeasure(entry, context);
      reportParentTitle(measure, context, journal);
      sections.add(measure);
    } else {
      reportRepeated(entry, measure, journal);
      addBasis(entry, measure);
    }
    const task = openTask(entry, context);
    inherit(task, measure.tasks.at(-1), context, entry, journal);
    if (task.text !== '' || hasDuties(task) || task.note) measure.tasks.push(task);
  }
  return sections;
}

/** What the parent calls its measure is not said again beside a title of the plan's own. */
function reportParentTitle({ parent, place }: OpenMeasure, { meanings }: RowContext, journal: Journal): void {
  const isSaid = !meanings.has('measure') || parent?.number === undefined;
  if (!isSaid) drop(journal, parent?.title ?? '', 'import.dropped.parent-title', place);
}

/** The tasks of one measure may come from several places. */
function addBasis(row: SourceRow, measure: OpenMeasure): void {
  const basis = joinLines(own(row, 'basis'));
  const known = measure.basis?.split('；') ?? [];
  if (basis !== '' && !known.includes(basis)) measure.basis = [...known, basis].join('；');
}

/** What a column says in this row and not only in one above. */
function own(row: SourceRow, meaning: ColumnMeaning): string {
  const cell = row.cells.get(meaning);
  return cell && !cell.covered ? cell.text : '';
}

/** `1、` and `1.` are 1. */
function numberOf(row: SourceRow): string {
  return joinLines(own(row, 'number')).replace(/[、.．]$/u, '');
}

function titleOf(row: SourceRow): string {
  return joinLines(own(row, 'measure') || own(row, 'parent'));
}

function beginsMeasure(row: SourceRow, measure: OpenMeasure): boolean {
  const number = numberOf(row);
  const title = titleOf(row);
  if (number !== '' && foldNumber(number) !== foldNumber(measure.number ?? '')) return true;
  if (number !== '' && row.afterBreak) return false;
  if (title !== '') return !sameTitle(title, measure);
  // without numbers and titles every row stands for itself
  return number === '' && measure.number === undefined && measure.title === undefined;
}

function sameTitle(title: string, { title: known, parent }: OpenMeasure): boolean {
  const folded = foldName(title);
  return folded === foldName(known ?? '') || folded === foldName(`${parent?.number ?? ''}.${known ?? ''}`);
}

const NUMBERED = /^(\d{1,3}(?:[.-]\d{1,3})?)\s*[.．、]\s*(?=\D)(.+)$/su;

function openMeasure(row: SourceRow, { meanings }: RowContext): OpenMeasure {
  const number = numberOf(row);
  const title = joinLines(own(row, 'measure'));
  const parentText = joinLines(own(row, 'parent'));
  const [, parentNumber, parentTitle] = NUMBERED.exec(parentText) ?? [];
  const onlyNumber = /^\d{1,3}(?:-\d{1,3})?$/.test(parentText) ? parentText : undefined;
  const parent =
    parentText === ''
      ? undefined
      : { number: parentNumber ?? onlyNumber, title: parentTitle ?? (onlyNumber ? '' : parentText) };
  // a number before the title, where no column has the numbers
  const inTitle = meanings.has('number') ? undefined : NUMBERED.exec(title);
  return {
    number: number || inTitle?.[1] || undefined,
    title: (inTitle?.[2] ?? title) || (meanings.has('measure') ? undefined : parent?.title) || undefined,
    parent,
    basis: joinLines(own(row, 'basis')) || undefined,
    tasks: [],
    questions: [],
    place: row.place,
  };
}

function openTask(row: SourceRow, context: RowContext): OpenTask {
  const said = (meaning: ColumnMeaning): string => row.cells.get(meaning)?.text ?? '';
  const units = new Map<Role, string>();
  for (const role of ROLES) if (said(role) !== '') units.set(role, said(role));
  return {
    text: said('task'),
    deadline: joinLines(said('deadline')) || undefined,
    units,
    note: notesOf(row, context).join('\n') || undefined,
    questions: [],
    place: row.place,
  };
}

function notesOf(row: SourceRow, { labelNotes }: RowContext): readonly string[] {
  return [
    own(row, 'note'),
    ...row.others.map(([heading, text]) => (labelNotes ? `${heading}：${joinLines(text)}` : text)),
  ].filter((note) => note !== '');
}

function hasDuties({ deadline, units }: OpenTask): boolean {
  return deadline !== undefined || units.size > 0;
}

/**
 * Cells that say nothing, in a source without merged cells, were one with the cells above: the units of a row as a whole,
 * and then its deadline (a deadline goes over rows only where the units do, see table/merge). An empty cell beside full
 * ones is a question: merged, or forgotten?
 */
function inherit(
  task: OpenTask,
  above: OpenTask | undefined,
  context: RowContext,
  row: SourceRow,
  journal: Journal,
): void {
  const { meanings } = context;
  if (row.doubt) task.questions.push(ask(journal, row.doubt, {}, row.place));
  if (above && !context.merges && task.text !== '' && task.units.size === 0) {
    if (above.units.size > 0) {
      for (const [role, text] of above.units) task.units.set(role, text);
      guess(journal, 'medium', 'import.guess.units-above', { text: start(task.text) }, row.place);
    }
    if (task.deadline === undefined && above.deadline !== undefined) {
      task.deadline = above.deadline;
      guess(journal, 'medium', 'import.guess.deadline-above', { text: start(task.text) }, row.place);
    }
  }
  const silent = ROLES.filter((role) => meanings.has(role) && !task.units.has(role));
  if (silent.includes('lead')) task.questions.push(ask(journal, 'import.ask.no-lead', {}, row.place));
  else if (silent.length > 0 && !context.merges) {
    task.questions.push(ask(journal, 'import.ask.empty-units', {}, row.place));
  }
  if (meanings.has('deadline') && task.deadline === undefined) {
    task.questions.push(ask(journal, 'import.ask.no-deadline', {}, row.place));
  }
}

/** Whether a row is the rest of the last one, which the edge of a page cut; then it is added there. */
function goesOn(row: SourceRow, measure: OpenMeasure, context: RowContext, journal: Journal): boolean {
  const last = measure.tasks.at(-1);
  if (!last) return false;
  const number = own(row, 'number');
  if (number !== '' && foldNumber(number) !== foldNumber(measure.number ?? '')) return false;
  const [title, text, deadline] = [titleOf(row), own(row, 'task'), joinLines(own(row, 'deadline'))];
  const units = ROLES.filter((role) => own(row, role) !== '');
  const strange = title !== '' && number === '' && !sameTitle(title, measure);
  if (strange && !row.afterBreak) return false;
  if (context.meanings.has('task') && text === '' && (units.length > 0 || deadline !== '') && !strange) {
    if (number !== '' && !row.afterBreak) return false;
    addDuties(row, last, context, journal);
    reportRepeated(row, measure, journal);
    guess(journal, 'high', 'import.guess.units-continued', {}, row.place);
    return true;
  }
  if (text === '' || last.text === '') return false;
  const silent = units.length === 0 && deadline === '';
  const isWhole = endsSentence(last.text);
  if (isWhole && !(row.afterBreak && !strange && deadline === '' && (silent || context.meanings.has('deadline')))) {
    return false;
  }
  if (!isWhole && !row.afterBreak && !silent) return false;
  if (strange) measure.title = joinLines(`${measure.title ?? ''}\n${title}`);
  else reportRepeated(row, measure, journal);
  if (!isWhole && deadline !== '' && last.deadline !== undefined) {
    breakAfterFragment(row, measure, last, context, journal);
    return true;
  }
  last.text = isWhole ? `${last.text}\n${text}` : joinLines(`${last.text}\n${text}`);
  const how = isWhole ? 'import.guess.paragraph-continued' : 'import.guess.text-continued';
  guess(journal, isWhole ? 'medium' : 'high', how, { text: start(text) }, row.place);
  addDuties(row, last, context, journal);
  return true;
}

/**
 * The first sentence of the row ends the task above, the rest is a task of its own with the row's deadline: the source
 * has lost the border between two rows (Xicheng 2021, air, 16).
 */
function breakAfterFragment(
  row: SourceRow,
  measure: OpenMeasure,
  last: OpenTask,
  context: RowContext,
  journal: Journal,
): void {
  const text = own(row, 'task');
  const [, fragment = text, rest = ''] = /^(.*?[。；！？])\s+(\S.*)$/su.exec(text) ?? [];
  last.text = joinLines(`${last.text}\n${fragment}`);
  if (rest === '') {
    addDuties(row, last, context, journal);
    return;
  }
  guess(journal, 'medium', 'import.guess.row-split', { fragment: end(fragment), text: start(rest) }, row.place);
  const task = { ...openTask(row, context), text: rest };
  task.questions.push(ask(journal, 'import.ask.row-split', { fragment: end(fragment) }, row.place));
  measure.tasks.push(task);
}

function addDuties(row: SourceRow, task: OpenTask, context: RowContext, journal: Journal): void {
  task.note = [task.note ?? '', ...notesOf(row, context)].filter((note) => note !== '').join('\n') || undefined;
  for (const role of ROLES) {
    const more = own(row, role);
    if (more === '') continue;
    const before = task.units.get(role);
    task.units.set(role, before === undefined ? more : `${before}\n${more}`);
  }
  const deadline = joinLines(own(row, 'deadline'));
  if (deadline === '') return;
  if (deadline === task.deadline) drop(journal, deadline, 'import.dropped.repeated', row.place);
  else if (task.deadline === undefined) task.deadline = deadline;
  else task.questions.push(ask(journal, 'import.ask.two-deadlines', { other: deadline }, row.place));
}

/** Number and title that are printed again on the next page. */
function reportRepeated(row: SourceRow, measure: OpenMeasure, journal: Journal): void {
  const [number, title] = [own(row, 'number'), titleOf(row)];
  const words = [number, title].filter((word) => word !== '').join(' ');
  drop(journal, words, 'import.dropped.repeated', row.place);
  if (title === '' || sameTitle(title, measure)) return;
  measure.questions.push(ask(journal, 'import.ask.two-titles', { other: title }, row.place));
}

function start(text: string): string {
  const line = joinLines(text);
  return line.length > 16 ? `${line.slice(0, 15)}…` : line;
}

function end(text: string): string {
  const line = joinLines(text);
  return line.length > 16 ? `…${line.slice(-15)}` : line;
}

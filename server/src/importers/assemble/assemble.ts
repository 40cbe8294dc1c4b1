import { Refused } from '../../base/refused.ts';
import type { Sentence } from '../../base/sentence.ts';
import type { Plan } from '../../plan/model.ts';
import type { PlainColumn, PlainNotice, PlainPlan } from '../../plan/plain.ts';
import { COLUMN_ROLES, type ColumnRole, type Level, ROLES, type Role } from '../../plan/vocabulary.ts';
import type { UnitLookup } from '../../registry/lookup.ts';
import { joinWords } from '../joinLines.ts';
import type { RawDocument, RawParagraph, RawTable } from '../rawTable.ts';
import type { MeantColumn } from './headings.ts';
import { type Head, readFoot, readHead } from './heads.ts';
import { ask, drop, guess, type Journal, newJournal } from './journal.ts';
import { linksTo } from './links.ts';
import { takeNumbersFromTexts } from './numbersInTexts.ts';
import type { OpenSection } from './openParts.ts';
import { openRows } from './openRows.ts';
import { type PlanTable, planTables } from './planTables.ts';
import { isProse, openProse, proseStart } from './prose.ts';
import { splitRolesInCells } from './rolesInCells.ts';
import { type Scope, scopeOf } from './scope.ts';
import { plainParts, toCheck } from './toPlain.ts';

/** What the user says of a source beside the source itself. */
export interface ImportOptions {
  /** The registries whose names take unit cells apart. */
  readonly lookup: UnitLookup | undefined;
  /** The plan that the new one carries out. */
  readonly parent: Plan | undefined;
  readonly area: string | undefined;
  readonly year: string | undefined;
  /** The rows go into a list of tasks: a number before a text is no number of a measure. */
  readonly onlyTasks?: boolean;
  /** A name for the plan where the source has no title: of its file. */
  readonly name: string;
}

export interface ImportedPlan {
  readonly plan: PlainPlan;
  /** Rows of its table below the heading, or paragraphs with units. */
  readonly rows: number;
  /** How the columns of the source were understood; empty for prose. */
  readonly columns: readonly { readonly heading: string; readonly meaning: string }[];
  readonly journal: Journal;
}

export interface Imported {
  /** In the order of the source; never empty. */
  readonly plans: readonly ImportedPlan[];
  /** The notice that sends several plans out; a single plan has it itself. */
  readonly notice:
    | { readonly title: string; readonly document?: string; readonly issued?: string; readonly notice: PlainNotice }
    | undefined;
  /** What the reader and the assembly say of the whole source. */
  readonly journal: Journal;
  readonly notes: readonly Sentence[];
}

/** Makes plans of what a reader found. Throws `Refused` where there is no plan in it, and says what to do. */
export function assemble(document: RawDocument, options: ImportOptions): Imported {
  const journal = newJournal();
  journal.dropped.push(...document.left);
  const { plans, foot, unread } = planTables(document.blocks, journal);
  if (plans.length === 0) return assembleProse(document, unread, options, journal);
  for (const table of unread) dropTable(table, journal);
  const feet = readFoot(foot, journal);
  const first = readHead(plans[0]!.head, journal);
  const heads = plans.map((plan, index) => (index === 0 ? first : readHead(plan.head, journal)));
  const notice = first.notice && noticeOf(first.notice, feet);
  if (!notice) dropWords(feet, 'import.dropped.foot', journal);
  // what sends the plans out stands above the first
  for (const { notice: other, noticeTitle } of heads.slice(1)) {
    dropWords({ ...other, noticeTitle }, 'import.dropped.head', journal);
  }
  const common = { document: first.document, issued: first.issued, issuer: first.notice?.issuer };
  const imported = plans.map((plan, index) => {
    const head = {
      ...heads[index]!,
      document: heads[index]!.document ?? common.document,
      issued: heads[index]!.issued ?? common.issued,
    };
    // of several sheets each is called what it is
    const name = plans.length > 1 && plan.sheet !== undefined ? plan.sheet : options.name;
    return tablePlan(plan, head, plans.length === 1 ? notice : undefined, { ...options, name });
  });
  const ofAll = plans.length > 1 &&
    notice && {
      title: first.noticeTitle ?? options.name,
      ...(common.document !== undefined && { document: common.document }),
      ...(common.issued !== undefined && { issued: common.issued }),
      notice,
    };
  if (!ofAll && first.noticeTitle !== undefined) drop(journal, first.noticeTitle, 'import.dropped.head', {});
  return { plans: imported, notice: ofAll || undefined, journal, notes: document.notes };
}

/** Who issues a notice prints it, where it says no other. */
function noticeOf(notice: PlainNotice, { printedBy, ...feet }: ReturnType<typeof readFoot>): PlainNotice {
  return { ...notice, ...feet, ...(printedBy !== undefined && printedBy !== notice.issuer && { printedBy }) };
}

function dropTable(table: RawTable, journal: Journal): void {
  for (const { cells, place } of table.rows) {
    drop(
      journal,
      cells
        .map(({ text }) => text)
        .filter((text) => text !== '')
        .join(' | '),
      'import.dropped.table',
      place,
    );
  }
}

function dropWords(words: object, key: string, journal: Journal): void {
  for (const text of Object.values(words).flat()) if (text !== undefined) drop(journal, String(text), key, {});
}

function tablePlan(
  table: PlanTable,
  head: Head,
  notice: PlainNotice | undefined,
  options: ImportOptions,
): ImportedPlan {
  const journal = newJournal();
  const { columns } = table.heading;
  const noted = columns.filter(({ meaning }) => meaning === 'other' || meaning === 'note').length;
  const context = {
    meanings: new Set(columns.map(({ meaning }) => meaning)),
    merges: table.merges,
    labelNotes: noted > 1,
  };
  const { root } = openRows(table.entries, context, journal);
  if (!options.onlyTasks && !context.meanings.has('number')) takeNumbersFromTexts(root, journal);
  const roles = splitRolesInCells(root, options.lookup, journal);
  for (const { heading, meaning } of columns) {
    if (meaning === 'other') guess(journal, 'low', 'import.guess.column-note', { heading }, {});
    if (meaning === 'section') guess(journal, 'medium', 'import.guess.column-section', { heading }, {});
  }
  const parts = partsOf(root, options, journal);
  const plan = {
    ...headPart(head, notice, options, journal),
    ...printedColumns(columns, roles, hasNumbers(root)),
    ...parts,
  };
  return { plan, rows: table.rows, columns: columns.map(({ heading, meaning }) => ({ heading, meaning })), journal };
}

/** A column of numbers often has no heading. */
const USUAL: Readonly<Partial<Record<ColumnRole, string>>> = { number: '序号' };

/** Roles that stand in the cells of another column, with the heading they get. */
const SPLIT: Readonly<Record<Role, string>> = { lead: '牵头单位', responsible: '责任单位', support: '配合单位' };

function printedColumns(
  columns: readonly MeantColumn[],
  splitRoles: ReadonlySet<Role>,
  numbered: boolean,
): { readonly columns: readonly PlainColumn[] } {
  const seen = new Set<ColumnRole>();
  const printed: PlainColumn[] = [];
  const added = ROLES.filter((role) => splitRoles.has(role) && !columns.some(({ meaning }) => meaning === role));
  for (const { meaning, heading, group } of columns) {
    const role = meaning === 'parent' && !columns.some((each) => each.meaning === 'measure') ? 'measure' : meaning;
    const column = COLUMN_ROLES.find((each) => each === (role === 'other' ? 'note' : role));
    if (!column || seen.has(column)) continue;
    // columns without a place share 备注, under its own heading or the usual one
    const sharing = columns.filter((each) => each.meaning === 'other' || each.meaning === 'note');
    const shared = column === 'note' && sharing.length > 1;
    const own = shared ? (sharing.find((each) => each.meaning === 'note')?.heading ?? '备注') : heading;
    const isSplit = column === 'lead' && added.length > 0;
    seen.add(column);
    printed.push({
      role: column,
      heading: isSplit ? SPLIT.lead : joinWords(own) || USUAL[column] || own,
      ...(group && { group }),
    });
    if (isSplit) printed.push(...added.map((each) => ({ role: each, heading: SPLIT[each] })));
  }
  // numbers that stood before the titles or texts
  const alone = numbered && !seen.has('number');
  return { columns: alone ? [{ role: 'number', heading: '序号' }, ...printed] : printed };
}

function hasNumbers({ measures, sections }: OpenSection): boolean {
  return measures.some(({ number }) => number !== undefined) || sections.some(hasNumbers);
}

function partsOf(root: OpenSection, options: ImportOptions, journal: Journal): Partial<PlainPlan> {
  const { numbering, implementsOf } = linksTo(options.parent, root, journal);
  const parts = plainParts(root, { lookup: options.lookup, implementsOf, journal });
  return { ...(numbering !== undefined && { numbering }), ...parts };
}

function headPart(head: Head, notice: PlainNotice | undefined, options: ImportOptions, journal: Journal): PlainPlan {
  const scope = scopeOf(head);
  const area = options.area ?? scope.area;
  const year = options.year ?? scope.year;
  const level = levelOf(options, scope);
  const when = options.year === undefined && scope.period ? { period: scope.period } : year !== undefined && { year };
  const marks = tellGuesses(head, scope, options, journal);
  return {
    title: head.title ?? options.name,
    ...marks,
    ...(level !== undefined && { level }),
    ...(area !== undefined && { area }),
    ...when,
    ...(head.document !== undefined && { document: head.document }),
    ...(head.issued !== undefined && { issued: head.issued }),
    ...(head.annex !== undefined && { annex: head.annex }),
    ...(notice && { notice }),
  };
}

function levelOf({ area }: ImportOptions, { level }: Scope): Level | undefined {
  if (area === undefined) return level;
  if (/(?:街道|镇|乡)$/u.test(area)) return 'street';
  return /(?:区|县|旗)$/u.test(area) ? 'district' : /市$/u.test(area) ? 'municipal' : level;
}

/** Tells what the head of the plan was guessed from, and marks what its title does not say. */
function tellGuesses(head: Head, scope: Scope, options: ImportOptions, journal: Journal): Pick<PlainPlan, 'remarks'> {
  if (head.title === undefined) guess(journal, 'low', 'import.guess.no-title', { title: options.name }, {});
  else guess(journal, 'high', 'import.guess.title', { title: head.title }, {});
  if (options.area === undefined && scope.area !== undefined) {
    guess(journal, 'high', 'import.guess.area', { area: scope.area }, {});
  }
  const { year, period, saidBy } = scope;
  const years = period ? `${period.from}—${period.to}` : year;
  if (options.year !== undefined || years === undefined) return {};
  guess(journal, saidBy === undefined ? 'high' : 'medium', 'import.guess.year', { year: years }, {});
  if (saidBy === undefined) return {};
  const question = ask(journal, 'import.ask.year', { text: saidBy }, {});
  return { remarks: { [period ? 'period' : 'year']: toCheck(question) } };
}

function assembleProse(
  document: RawDocument,
  unread: readonly RawTable[],
  options: ImportOptions,
  journal: Journal,
): Imported {
  const paragraphs = document.blocks.filter((block): block is RawParagraph => block.kind === 'paragraph');
  if (!isProse(paragraphs)) throw refusal(document, unread);
  for (const table of unread) dropTable(table, journal);
  const own = newJournal();
  const start = proseStart(paragraphs);
  const head = readHead(paragraphs.slice(0, start), journal);
  const root = openProse(paragraphs.slice(start), options.lookup, own);
  const plan: PlainPlan = {
    ...headPart(head, head.notice, options, own),
    layout: 'prose',
    ...partsOf(root, options, own),
  };
  if (head.noticeTitle !== undefined) drop(journal, head.noticeTitle, 'import.dropped.head', {});
  const rows = paragraphs.length - start;
  return { plans: [{ plan, rows, columns: [], journal: own }], notice: undefined, journal, notes: document.notes };
}

function refusal(document: RawDocument, unread: readonly RawTable[]): Refused {
  if (unread.length > 0) return new Refused('import.no-heading', { count: unread.length });
  if (document.notes.some(({ key }) => key === 'import.note.pictures')) return new Refused('import.only-pictures');
  return new Refused(document.blocks.length === 0 ? 'import.empty' : 'import.no-table');
}

import { joinLines } from '../joinLines.ts';
import { gridOf, type RawBlock, type RawParagraph, type RawTable, widthOf } from '../rawTable.ts';
import { findHeading, type Heading, headingKey } from './headingRows.ts';
import { drop, type Journal } from './journal.ts';
import { isNumberedTitle } from './sectionStack.ts';
import { isPageNumber, type SourceEntry, sourceRows } from './sourceRows.ts';

/** The tables that are one plan, with the paragraphs above them. */
export interface PlanTable {
  readonly head: readonly RawParagraph[];
  readonly heading: Heading;
  readonly entries: readonly SourceEntry[];
  /** The source says by merging which cells go over several rows. */
  readonly merges: boolean;
  readonly rows: number;
  /** The name of the sheet it begins on. */
  readonly sheet: string | undefined;
}

export interface PlanTables {
  readonly plans: readonly PlanTable[];
  /** What stands below the last table. */
  readonly foot: readonly RawParagraph[];
  /** Tables that have no heading and belong to no plan before them. */
  readonly unread: readonly RawTable[];
}

interface OpenPlanTable {
  head: RawParagraph[];
  heading: Heading;
  readonly sheet: string | undefined;
  entries: SourceEntry[];
  merges: boolean;
  rows: number;
  key: string;
}

/**
 * The plans of a document. A table with the same heading, or one of the same width without a heading, goes on with the
 * plan before it where nothing stands between them, or only what a page ends and begins with (its number, 续表), or titles
 * of sections. A title or 附件 between begins another plan, and so does a sheet with a name of its own.
 */
export function planTables(blocks: readonly RawBlock[], journal: Journal): PlanTables {
  const plans: OpenPlanTable[] = [];
  const unread: RawTable[] = [];
  let between: RawParagraph[] = [];
  for (const block of blocks) {
    if (block.kind === 'paragraph') {
      between.push(block);
      continue;
    }
    journal.dropped.push(...(block.covered ?? []));
    const last = plans.at(-1);
    const heading = findHeading(block);
    if (!heading && last && between.every(isWithinPlan) && widthOf(block) === last.heading.columns.at(-1)!.index + 1) {
      goOn(last, between, journal);
      extend(last, block, { ...last.heading, first: -1, last: -1 }, journal);
      between = [];
      continue;
    }
    if (!heading) {
      if (isLayout(block)) between.push(...paragraphsOf(block));
      else unread.push(block);
      continue;
    }
    const key = keyOf(block, heading);
    between.push(...paragraphsOf({ ...block, rows: block.rows.slice(0, heading.first) }));
    if (last && key === last.key && !isOwnSheet(block, last) && between.every(isWithinPlan)) {
      goOn(last, between, journal);
      drop(journal, key.replaceAll('|', ' | '), 'import.dropped.heading', block.place);
      extend(last, block, { ...heading, columns: last.heading.columns }, journal);
    } else {
      const { sheet } = block.place;
      const first = between.findLastIndex((paragraph) => !isSectionTitle(paragraph.text)) + 1;
      const plan: OpenPlanTable = {
        head: between.slice(0, first),
        heading,
        sheet,
        entries: [],
        merges: false,
        rows: 0,
        key,
      };
      plan.entries.push(...between.slice(first).map(sectionEntry));
      extend(plan, block, heading, journal);
      plans.push(plan);
    }
    between = [];
  }
  return { plans, foot: between, unread };
}

function isWithinPlan({ text }: RawParagraph): boolean {
  return isPageNumber(text) || isContinuedMark(text) || isSectionTitle(text);
}

/** 续表, （接上表）, above the rest of a table on the next page. */
function isContinuedMark(text: string): boolean {
  return /^[（(]?(?:续(?:上|前)?表.{0,3}|(?:接|续)上(?:页|表))[)）]?$/u.test(text.replace(/\s+/gu, ''));
}

/** 一、饮用水安全 or 表2 河道治理, above a table of its own. */
function isSectionTitle(text: string): boolean {
  return isNumberedTitle(text) || (/^表\s*[\d一二三四五六七八九十]/u.test(text) && /^[^。；，：]{1,40}$/u.test(text));
}

function sectionEntry({ text, place }: RawParagraph): SourceEntry {
  return { kind: 'section', title: joinLines(text), place };
}

/** Whether a sheet has a name that says something, and stands for itself: the tables of one plan may be on 大气, 水. */
function isOwnSheet({ place: { sheet } }: RawTable, last: OpenPlanTable): boolean {
  return sheet !== undefined && sheet !== last.sheet && !/^(?:sheet|工作表|表)\s*\d*$/iu.test(sheet);
}

/** What stands between the tables of one plan: sections begin, the rest is of the pages. */
function goOn(plan: OpenPlanTable, between: readonly RawParagraph[], journal: Journal): void {
  for (const paragraph of between) {
    const { text, place } = paragraph;
    if (isSectionTitle(text)) plan.entries.push(sectionEntry(paragraph));
    else drop(journal, text, isPageNumber(text) ? 'import.dropped.page-number' : 'import.dropped.continued', place);
  }
}

function keyOf(table: RawTable, { first, last }: Heading): string {
  const grid = gridOf(table).slice(first, last + 1);
  return headingKey(grid.flatMap((row) => row.map((place) => place?.cell.text ?? '')));
}

function extend(plan: OpenPlanTable, table: RawTable, heading: Heading, journal: Journal): void {
  const entries = sourceRows(table, heading, plan.entries.length > 0, journal);
  plan.entries.push(...entries);
  plan.rows += entries.length;
  plan.merges ||= table.rows.slice(heading.last + 1).some(({ cells }) => cells.some(({ rowSpan }) => rowSpan > 1));
}

/**
 * A table of one row or one column places text on a page; it is none of data. Nor is the imprint (抄送, 印发) below a plan,
 * and the record that a city's web site puts above a document.
 */
function isLayout(table: RawTable): boolean {
  if (table.rows.length < 2 || widthOf(table) < 2) return true;
  const texts = table.rows.flatMap(({ cells }) => cells.map(({ text }) => text.replace(/\s+/gu, '')));
  return texts.some((text) => /^抄送[:：]|^\d{4}年\d{1,2}月\d{1,2}日印发$|^(?:发文字号|成文日期)[:：]?$/u.test(text));
}

function paragraphsOf(table: RawTable): readonly RawParagraph[] {
  return table.rows.flatMap(({ cells, place }) => {
    const texts: string[] = [];
    for (const text of cells.map((cell) => joinLines(cell.text)).filter((each) => each !== '')) {
      // a label and its value stand in two cells
      if (/^.{2,8}[:：]$/u.test(texts.at(-1) ?? '')) texts[texts.length - 1] += text;
      else texts.push(text);
    }
    return texts.map((text): RawParagraph => ({ kind: 'paragraph', text, place }));
  });
}

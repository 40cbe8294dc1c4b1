import { joinLines } from '../joinLines.ts';
import { gridOf, type RawBlock, type RawParagraph, type RawTable, widthOf } from '../rawTable.ts';
import { findHeading, type Heading, headingKey } from './headingRows.ts';
import { drop, type Journal } from './journal.ts';
import { isPageNumber, type SourceEntry, sourceRows } from './sourceRows.ts';

/** The tables that are one plan, with the paragraphs above them. */
export interface PlanTable {
  readonly head: readonly RawParagraph[];
  readonly heading: Heading;
  readonly entries: readonly SourceEntry[];
  /** The source says by merging which cells go over several rows. */
  readonly merges: boolean;
  readonly rows: number;
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
  entries: SourceEntry[];
  merges: boolean;
  rows: number;
  key: string;
}

/**
 * The plans of a document. A table with the same heading that follows at once, or one of the same width without a
 * heading, goes on with the plan before it: a page has ended between them. A title or 附件 between begins another plan.
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
    const onlyNumbers = between.every(({ text }) => isPageNumber(text));
    if (!heading && last && onlyNumbers && widthOf(block) === last.heading.columns.at(-1)!.index + 1) {
      dropNumbers(between, journal);
      between = [];
      extend(last, block, { ...last.heading, first: -1, last: -1 }, journal);
      continue;
    }
    if (!heading) {
      if (isLayout(block)) between.push(...paragraphsOf(block));
      else unread.push(block);
      continue;
    }
    const key = keyOf(block, heading);
    between.push(...paragraphsOf({ ...block, rows: block.rows.slice(0, heading.first) }));
    if (last && key === last.key && between.every(({ text }) => isPageNumber(text))) {
      dropNumbers(between, journal);
      drop(journal, key.replaceAll('|', ' | '), 'import.dropped.heading', block.place);
      extend(last, block, heading, journal);
    } else {
      const plan: OpenPlanTable = { head: between, heading, entries: [], merges: false, rows: 0, key };
      extend(plan, block, heading, journal);
      plans.push(plan);
    }
    between = [];
  }
  return { plans, foot: between, unread };
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

function dropNumbers(paragraphs: readonly RawParagraph[], journal: Journal): void {
  for (const { text, place } of paragraphs) drop(journal, text, 'import.dropped.page-number', place);
}

/** A table of one row or one column places text on a page; it is none of data. */
function isLayout(table: RawTable): boolean {
  return table.rows.length < 2 || widthOf(table) < 2;
}

function paragraphsOf(table: RawTable): readonly RawParagraph[] {
  return table.rows.flatMap(({ cells, place }) =>
    cells
      .filter(({ text }) => text !== '')
      .map(({ text }): RawParagraph => ({ kind: 'paragraph', text: joinLines(text), place })),
  );
}

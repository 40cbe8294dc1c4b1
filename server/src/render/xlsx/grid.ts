import type { TextPart } from '../../base/diffText.ts';
import type { ColumnRole } from '../../plan/vocabulary.ts';
import { type HeadingCell, headings } from '../../table/headings.ts';
import { goesOn } from '../../table/merge.ts';
import type { Cell, Table, TableColumn } from '../../table/model.ts';
import { columnWidths } from '../columnWidths.ts';
import { DRAFT_MARK } from '../draft.ts';
import { TABLE_WIDTH } from './page.ts';
import { BESIDE, fontSize, INDENT, POINTS_PER_MM, type StyleName } from './styles.ts';

/** A sheet cell by cell, before heights and XML. Rows and columns are zero-based. */
export interface Grid {
  /** Widths in mm. */
  readonly columns: readonly number[];
  readonly rows: readonly GridRow[];
  readonly merges: readonly Merge[];
  /** Where the head of the table begins and where its body does. */
  readonly head: number;
  readonly body: number;
}

export interface GridRow {
  /** One for each column. A cell that is covered has the text of the one that covers it: filters then find its row too. */
  readonly cells: readonly GridCell[];
  /** The stable id of a row of the body. */
  readonly id: string | undefined;
  readonly hold: Hold;
}

export interface GridCell {
  readonly text: string;
  /** Which words were taken out or put in, in a comparison; together they are the text. */
  readonly parts?: readonly TextPart[];
  readonly style: StyleName;
}

export interface Merge {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** How a row stands to the next one: a title never ends a page; rows of one measure stay on one page where it holds them. */
export type Hold = 'title' | 'measure' | 'none';

/** Title, head and rows of a table as cells of a sheet. */
export function gridOf(table: Table, draft: boolean): Grid {
  const width = table.columns.length;
  const above = aboveTable(table, draft);
  const heads = headings(table);
  const body = above.length + heads.length;
  const merges: Merge[] = above.map((_, row) => ({ row, column: 0, rows: 1, columns: width }));
  for (const [index, row] of heads.entries()) {
    for (const { column, rowSpan, colSpan } of row) {
      merges.push({ row: above.length + index, column, rows: rowSpan, columns: colSpan });
    }
  }
  for (const [index, row] of table.rows.entries()) {
    if (row.kind === 'section') merges.push({ row: body + index, column: 0, rows: 1, columns: width });
    else
      for (const [column, { rowSpan }] of row.cells.entries()) {
        merges.push({ row: body + index, column, rows: rowSpan, columns: 1 });
      }
  }
  return {
    columns: widthsOf(table),
    rows: [
      ...above.map((cell): GridRow => ({ cells: filled(width, cell), id: undefined, hold: 'title' })),
      ...heads.map((row): GridRow => ({ cells: headRow(table.columns, row), id: undefined, hold: 'title' })),
      ...bodyRows(table),
    ],
    merges: merges.filter(({ rows, columns }) => rows * columns > 1),
    head: above.length,
    body,
  };
}

function bodyRows({ columns, rows }: Table): readonly GridRow[] {
  const goingOn = goesOn(rows);
  return rows.map(({ id, ...row }, index): GridRow => {
    if (row.kind === 'section') {
      const title = { text: row.title.text, style: sectionStyle(row.level) };
      return { cells: filled(columns.length, title), id, hold: 'title' };
    }
    return { cells: row.cells.map(cellOf), id, hold: goingOn[index] ? 'measure' : 'none' };
  });
}

function aboveTable({ annex, title, document }: Table, draft: boolean): readonly GridCell[] {
  return [
    ...(draft ? [{ text: DRAFT_MARK, style: 'draft' as const }] : []),
    ...(annex ? [{ text: annex.text, style: 'annex' as const }] : []),
    ...(title ? [{ text: title.text, style: 'title' as const }] : []),
    ...(document ? [{ text: document.text, style: 'document' as const }] : []),
  ];
}

function filled(width: number, cell: GridCell): readonly GridCell[] {
  return Array.from({ length: width }, () => cell);
}

/** Below a heading that takes up both rows its text is there again. */
function headRow(columns: readonly TableColumn[], row: readonly HeadingCell[]): readonly GridCell[] {
  return columns.map(({ heading }, column) => {
    const over = row.find((cell) => cell.column <= column && column < cell.column + cell.colSpan);
    return { text: over?.text ?? heading, style: 'heading' };
  });
}

function sectionStyle(level: number): StyleName {
  return level === 1 ? 'section1' : level === 2 ? 'section2' : 'section3';
}

function cellOf({ role, content }: Cell): GridCell {
  const [only, ...others] = content;
  const parts = others.length === 0 ? only?.parts : undefined;
  return {
    ...{ text: content.map(({ text }) => text).join('\n'), style: CELL_STYLES[role] },
    ...(parts ? { parts } : {}),
  };
}

const CELL_STYLES: Readonly<Record<ColumnRole, StyleName>> = {
  ...{ number: 'short', measure: 'centred', task: 'long', deadline: 'short', note: 'centred' },
  ...{ lead: 'centred', responsible: 'centred', support: 'centred' },
};

/** In mm, as wide as the table is printed. */
function widthsOf(table: Table): readonly number[] {
  const size = fontSize('long');
  const around = (column: number): number => BESIDE + (table.columns[column]!.role === 'task' ? INDENT : 0);
  const taken = table.columns.reduce((sum, _, column) => sum + around(column), 0);
  const room = (TABLE_WIDTH * POINTS_PER_MM - taken) / size;
  return columnWidths(table, room).map((characters, column) => (characters * size + around(column)) / POINTS_PER_MM);
}

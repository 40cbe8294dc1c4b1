import { type ColumnRole, isUnitColumn } from '../../plan/vocabulary.ts';
import { type HeadingCell, headings } from '../../table/headings.ts';
import type { Cell, Table, TableColumn } from '../../table/model.ts';
import { DRAFT_MARK } from '../draft.ts';
import type { StyleName } from './styles.ts';

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
}

export interface GridCell {
  readonly text: string;
  readonly style: StyleName;
}

export interface Merge {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** The width of the type area of GB/T 9704-2012 on A4 across, in mm. */
const TYPE_AREA = 225;
const WIDTHS: Readonly<Record<Exclude<ColumnRole, 'task'>, number>> = {
  ...{ number: 11, measure: 28, deadline: 19, note: 24 },
  ...{ lead: 42, responsible: 42, support: 42 },
};
/** With three columns of units each is narrower. */
const NARROW_UNITS = 34;
const LEAST_TASK = 50;

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
    columns: widthsOf(table.columns),
    rows: [
      ...above.map((cell) => ({ cells: filled(width, cell), id: undefined })),
      ...heads.map((row) => ({ cells: headRow(table.columns, row), id: undefined })),
      ...table.rows.map((row) => ({
        cells:
          row.kind === 'section'
            ? filled(width, { text: row.title.text, style: sectionStyle(row.level) })
            : row.cells.map(cellOf),
        id: row.id,
      })),
    ],
    merges: merges.filter(({ rows, columns }) => rows * columns > 1),
    head: above.length,
    body,
  };
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
  return { text: content.map(({ text }) => text).join('\n'), style: CELL_STYLES[role] };
}

const CELL_STYLES: Readonly<Record<ColumnRole, StyleName>> = {
  ...{ number: 'short', measure: 'centred', task: 'long', deadline: 'short', note: 'centred' },
  ...{ lead: 'centred', responsible: 'centred', support: 'centred' },
};

/** The task column takes what the others leave; without one all grow alike. */
function widthsOf(columns: readonly TableColumn[]): readonly number[] {
  const narrow = columns.some(({ role }) => role === 'responsible');
  const fixed = columns.map(({ role }) =>
    role === 'task' ? 0 : narrow && isUnitColumn(role) ? NARROW_UNITS : WIDTHS[role],
  );
  const left = TYPE_AREA - fixed.reduce((sum, width) => sum + width, 0);
  const tasks = columns.filter(({ role }) => role === 'task').length;
  if (tasks > 0) return fixed.map((width) => width || Math.max(left / tasks, LEAST_TASK));
  const growth = Math.max(TYPE_AREA / (TYPE_AREA - left), 1);
  return fixed.map((width) => width * growth);
}

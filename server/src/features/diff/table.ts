import { markdownTable } from '../../base/markdownText.ts';
import { NOWHERE } from '../../base/span.ts';
import type { PlanDiff } from '../../compare/diffModel.ts';
import type { ColumnRole } from '../../plan/vocabulary.ts';
import type { Cell, Piece, Table, TableColumn } from '../../table/model.ts';
import { printedText } from '../../table/printedText.ts';
import { type DiffRow, plainText, rowsOf, toldOf } from './rows.ts';
import type { Speak } from './words.ts';

/** 序号 | 去年 | 今年 | 变化: the comparison as a table that can go out as a Word or Excel file. */
export function diffTable(diff: PlanDiff, speak: Speak): Table {
  const { title, columns, rows } = rowsOf(diff, speak);
  return {
    kind: 'table',
    annex: undefined,
    title: piece(title),
    document: undefined,
    columns: headings(columns, speak).map((heading, index) => column(index === 0 ? 'number' : 'task', heading)),
    rows: rows.map((row, index) => ({
      kind: 'task',
      id: `row-${index + 1}`,
      cells: textsOf(row).map((text, place) => cell(place === 0 ? 'number' : 'task', text)),
      span: NOWHERE,
    })),
  };
}

/** The same as a Markdown document. */
export function diffAsMarkdown(diff: PlanDiff, speak: Speak, summary: string): string {
  const { title, columns, rows } = rowsOf(diff, speak);
  // a cell of Markdown is one line
  const body = rows.map((row) =>
    textsOf(row).map((text) => text.replaceAll('。\n', '。').replaceAll('\n', speak('then'))),
  );
  return `# ${title}\n\n${summary}\n\n${markdownTable([headings(columns, speak), ...body])}\n`;
}

function headings({ from, to }: { readonly from: string; readonly to: string }, speak: Speak): readonly string[] {
  return [speak('column.number'), from, to, speak('column.changes')];
}

function textsOf(row: DiffRow): readonly string[] {
  return [row.number, plainText(row.from), plainText(row.to), toldOf(row).join('\n')];
}

function column(role: ColumnRole, heading: string): TableColumn {
  return { role, heading, span: undefined, group: undefined };
}

function cell(role: ColumnRole, text: string): Cell {
  const printed = printedText(text);
  return { role, content: printed === '' ? [] : [piece(printed)], rowSpan: 1, span: undefined, placeholder: false };
}

function piece(text: string): Piece {
  return { text: printedText(text), span: NOWHERE };
}

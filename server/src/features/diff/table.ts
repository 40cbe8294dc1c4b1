import { markdownTable } from '../../base/markdownText.ts';
import { NOWHERE } from '../../base/span.ts';
import type { PlanDiff } from '../../compare/diffModel.ts';
import type { ColumnRole } from '../../plan/vocabulary.ts';
import type { Cell, Piece, Table, TableColumn } from '../../table/model.ts';
import { printedParts, printedText } from '../../table/printedText.ts';
import { type DiffCell, type DiffRow, plainText, rowsOf, toldOf } from './rows.ts';
import { summaryWords } from './text.ts';
import type { Speak } from './words.ts';

/**
 * 序号 | 去年 | 今年 | 变化: the comparison as a table that can go out as a Word or Excel file. Words that were taken out
 * are marked on the one side, those that were put in on the other; a line below the title says how.
 */
export function diffTable(diff: PlanDiff, speak: Speak): Table {
  const { title, columns, rows } = rowsOf(diff, speak);
  return {
    kind: 'table',
    annex: undefined,
    title: piece(title),
    document: piece(speak('legend', { summary: summaryWords(diff, speak) })),
    columns: headings(columns, speak).map((heading, index) => column(index === 0 ? 'number' : 'task', heading)),
    rows: rows.map((row, index) => ({
      kind: 'task',
      id: `row-${index + 1}`,
      cells: [
        numberCell(rows, index),
        cell('task', sideOf(row.from)),
        cell('task', sideOf(row.to)),
        cell('task', piece(toldOf(row).join('\n'))),
      ],
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

/** The number of a measure goes over the rows of its tasks. */
function numberCell(rows: readonly DiffRow[], index: number): Cell {
  let first = index;
  while (rows[first]!.kind === 'task') first -= 1;
  let end = index + 1;
  while (rows[end]?.kind === 'task') end += 1;
  return { ...cell('number', piece(rows[first]!.number)), rowSpan: first === index ? end - index : 0 };
}

function cell(role: ColumnRole, content: Piece): Cell {
  return { role, content: content.text === '' ? [] : [content], rowSpan: 1, span: undefined, placeholder: false };
}

/** What one plan says, deadline and units below. */
function sideOf(side: DiffCell | undefined): Piece {
  if (!side) return piece('');
  const duties = side.duties.map((line) => ({ kind: 'same' as const, text: `\n${line}` }));
  const parts = printedParts([...side.text, ...duties]);
  return { text: parts.map(({ text }) => text).join(''), span: NOWHERE, parts };
}

function piece(text: string): Piece {
  return { text: printedText(text), span: NOWHERE };
}

import { escaped, escapedLines, markdownTable } from '../base/markdownText.ts';
import type { Block, Cell, Printed, Row, Table } from '../table/model.ts';
import { cellText, headingOf } from './csv.ts';
import { DRAFT_MARK } from './draft.ts';

/**
 * A plan as Markdown (GitHub's): title and sections as headings, the tasks of a section as a table. Number and title of a
 * measure stand on its first row only; other merged cells are repeated, because a reader cannot see how far they reach.
 */
export function renderMarkdown(printed: Printed, { draft = false }: { readonly draft?: boolean }): string {
  const { annex, title, document } = printed;
  const blocks = [
    ...(draft ? [`**${DRAFT_MARK}**`] : []),
    ...(annex ? [escaped(annex.text)] : []),
    ...(title ? [`# ${escaped(title.text)}`] : []),
    ...(document ? [escaped(document.text)] : []),
    ...(printed.kind === 'table' ? sections(printed) : printed.blocks.map(blockText)),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function sections(table: Table): readonly string[] {
  const head = table.columns.map(headingOf);
  const blocks: string[] = [];
  let body: (readonly string[])[] = [];
  const close = (): void => {
    if (body.length > 0) blocks.push(markdownTable([head, ...body]));
    body = [];
  };
  for (const row of table.rows) {
    if (row.kind === 'section') {
      close();
      blocks.push(headingText(row));
    } else body.push(row.cells.map(once));
  }
  close();
  return blocks.length > 0 ? blocks : [markdownTable([head])];
}

function once(cell: Cell): string {
  const isFirst = cell.rowSpan > 0 || (cell.role !== 'number' && cell.role !== 'measure');
  return isFirst ? cellText(cell) : '';
}

function blockText(block: Block): string {
  if (block.kind === 'heading') return headingText(block);
  return escapedLines(block.runs.map(({ text }) => text).join(''));
}

/** The title of the plan is the heading of level 1; Markdown has six levels. */
function headingText({ level, title }: Pick<Extract<Row, { kind: 'section' }>, 'level' | 'title'>): string {
  return `${'#'.repeat(Math.min(level + 1, 6))} ${escaped(title.text)}`;
}

import type { Cell, Table } from '../../server/src/table/model.ts';

/**
 * A table in a few lines of text, a line for each row: ` | ` between cells, `、` between units, `^` where the cell above
 * covers this one, `¶` for a line break; the title of a section after one `=` for each level.
 */
export function draw(table: Table): string {
  const rows = table.rows.map((row) =>
    row.kind === 'section' ? `${'='.repeat(row.level)} ${row.title.text}` : row.cells.map(drawCell).join(' | '),
  );
  return [table.columns.map(({ heading }) => heading).join(' | '), ...rows].map((line) => line.trimEnd()).join('\n');
}

function drawCell(cell: Cell): string {
  if (cell.rowSpan === 0) return '^';
  return cell.content.map(({ text }) => text.replaceAll('\n', '¶')).join('、');
}

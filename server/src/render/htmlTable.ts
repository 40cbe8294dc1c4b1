import { markup as html, type Markup, NOTHING } from '../base/markup.ts';
import { isUnitColumn } from '../plan/vocabulary.ts';
import { type HeadingCell, headings } from '../table/headings.ts';
import type { Cell, Row, Table, TableColumn } from '../table/model.ts';
import { lines, offset } from './htmlParts.ts';

/** The table itself. `paged`: it will be printed, on several pages. */
export function renderGrid(table: Table, paged: boolean): Markup {
  const { title, columns } = table;
  const caption = title ? html`<caption>${title.text}</caption>\n` : NOTHING;
  // A row without content: the lower edge of the grid on every printed page.
  const foot = html`<tfoot aria-hidden="true">
<tr><td colspan="${columns.length}"></td></tr>
</tfoot>\n`;
  return html`<table class="plan">
${caption}<colgroup>
${columns.map((column) => html`<col class="${classOf(column)}">\n`)}</colgroup>
<thead>
${headings(table).map(
  (row) => html`<tr>
${row.map((cell) => renderHeading(cell, columns))}</tr>
`,
)}</thead>
<tbody>
${table.rows.map((row) => renderRow(row, columns.length))}</tbody>
${paged ? foot : NOTHING}</table>
`;
}

function renderHeading(heading: HeadingCell, columns: readonly TableColumn[]): Markup {
  const { kind, text, span } = heading;
  const scope = kind === 'group' ? 'colgroup' : 'col';
  const name = kind === 'group' ? kind : classOf(columns[heading.column]!);
  const size = html`${spanning('colspan', heading.colSpan)}${spanning('rowspan', heading.rowSpan)}`;
  return html`<th scope="${scope}" class="${name}"${size}${offset(span)}>${text}</th>\n`;
}

function renderRow(row: Row, columns: number): Markup {
  if (row.kind === 'section') {
    return html`<tr class="section level-${row.level}" id="${row.id}"${offset(row.span)}>
<th scope="colgroup" colspan="${columns}"${offset(row.title.span)}>${row.title.text}</th>
</tr>
`;
  }
  return html`<tr id="${row.id}"${offset(row.span)}>
${row.cells.filter((cell) => cell.rowSpan > 0).map(renderCell)}</tr>
`;
}

function renderCell(cell: Cell): Markup {
  const name = `${classOf(cell)}${cell.placeholder ? ' placeholder' : ''}`;
  return html`<td class="${name}"${spanning('rowspan', cell.rowSpan)}${offset(cell.span)}>${content(cell)}</td>\n`;
}

function content(cell: Cell): Markup | readonly Markup[] {
  if (isUnitColumn(cell.role) && !cell.placeholder && cell.content.length > 0) {
    return html`<ul class="units">${cell.content.map((unit) => html`<li${offset(unit.span)}>${unit.text}</li>`)}</ul>`;
  }
  return cell.content.map(({ text }) => lines(text));
}

function spanning(attribute: 'colspan' | 'rowspan', count: number): Markup {
  return count > 1 ? html` ${{ markup: attribute }}="${count}"` : NOTHING;
}

/** `number`, `measure`, `task`, `deadline`, or `units` together with the role of the units. */
function classOf(part: TableColumn | Cell): string {
  return isUnitColumn(part.role) ? `units ${part.role}` : part.role;
}

import { markup as html, type Markup, NOTHING } from '../base/markup.ts';
import { isUnitColumn } from '../plan/vocabulary.ts';
import { type HeadingCell, headings } from '../table/headings.ts';
import type { Cell, Row, Table, TableColumn, TaskRow } from '../table/model.ts';
import { lines, offset, type Place } from './htmlParts.ts';

/** Columns that are not part of the printed table, behind its own. */
export interface Beside {
  readonly columns: readonly { readonly name: string; readonly heading: string }[];
  readonly cells: (row: TaskRow) => Markup;
}

const NONE_BESIDE: Beside = { columns: [], cells: () => NOTHING };

/** The table itself. `paged`: it will be printed, on several pages. */
export function renderGrid(table: Table, paged: boolean, beside: Beside = NONE_BESIDE): Markup {
  const { title, columns } = table;
  const rows = headings(table);
  const caption = title ? html`<caption>${title.text}</caption>\n` : NOTHING;
  // A row without content: the lower edge of the grid on every printed page.
  const foot = html`<tfoot aria-hidden="true">
<tr><td colspan="${columns.length}"></td></tr>
</tfoot>\n`;
  return html`<table class="plan">
${caption}<colgroup>
${columns.map((column) => html`<col class="${classOf(column)}">\n`)}${beside.columns.map(({ name }) => html`<col class="${name}">\n`)}</colgroup>
<thead>
${rows.map(
  (row, index) => html`<tr>
${row.map((cell) => renderHeading(cell, columns))}${index === 0 ? besideHeadings(beside, rows.length) : NOTHING}</tr>
`,
)}</thead>
<tbody>
${table.rows.map((row) => renderRow(row, columns.length, beside))}</tbody>
${paged ? foot : NOTHING}</table>
`;
}

function renderHeading(heading: HeadingCell, columns: readonly TableColumn[]): Markup {
  const { kind, text, span } = heading;
  const name = kind === 'group' ? kind : classOf(columns[heading.column]!);
  const size = html`${spanning('colspan', heading.colSpan)}${spanning('rowspan', heading.rowSpan)}`;
  return html`<th scope="col" class="${name}"${size}${offset(span)}>${text}</th>\n`;
}

function besideHeadings({ columns }: Beside, rows: number): readonly Markup[] {
  return columns.map(
    ({ name, heading }) => html`<th scope="col" class="${name}"${spanning('rowspan', rows)}>${heading}</th>\n`,
  );
}

/**
 * One row. `place` writes the attributes that say where in the source something stands. The title of a section is a heading
 * of all its columns, up to the next one: `colgroup` would make it one of the whole table, which is a single group.
 */
export function renderRow(row: Row, columns: number, beside: Beside = NONE_BESIDE, place: Place = offset): Markup {
  if (row.kind === 'section') {
    return html`<tr class="section level-${row.level}" id="${row.id}"${place(row.span)}>
<th scope="col" colspan="${columns + beside.columns.length}"${place(row.title.span)}>${row.title.text}</th>
</tr>
`;
  }
  return html`<tr id="${row.id}"${place(row.span)}>
${row.cells.filter((cell) => cell.rowSpan > 0).map((cell) => renderCell(cell, place))}${beside.cells(row)}</tr>
`;
}

function renderCell(cell: Cell, place: Place): Markup {
  const name = `${classOf(cell)}${cell.placeholder ? ' placeholder' : ''}`;
  return html`<td class="${name}"${spanning('rowspan', cell.rowSpan)}${place(cell.span)}>${content(cell, place)}</td>\n`;
}

function content(cell: Cell, place: Place): Markup | readonly Markup[] {
  if (isUnitColumn(cell.role) && !cell.placeholder && cell.content.length > 0) {
    return html`<ul class="units">${cell.content.map((unit) => html`<li${place(unit.span)}>${unit.text}</li>`)}</ul>`;
  }
  return cell.content.map(({ text }) => lines(text));
}

export function spanning(attribute: 'colspan' | 'rowspan', count: number): Markup {
  return count > 1 ? html` ${{ markup: attribute }}="${count}"` : NOTHING;
}

/** `number`, `measure`, `task`, `deadline`, or `units` together with the role of the units. */
function classOf(part: TableColumn | Cell): string {
  return isUnitColumn(part.role) ? `units ${part.role}` : part.role;
}

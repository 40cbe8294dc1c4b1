import type { Span } from '../base/span.ts';
import type { Cell, Piece, Row, Table, TableColumn } from '../table/model.ts';
import { html, type Markup } from './escape.ts';
import { pageStyle } from './htmlStyle.ts';

const NOTHING: Markup = { markup: '' };

/**
 * Heading and table as escaped HTML without scripts and inline styles: what the preview shows and the page prints.
 * Rows carry stable ids; `data-offset` is where an element's content begins in the source (UTF-16 code units).
 */
export function renderHtml(table: Table): string {
  return fragment(table, NOTHING).markup;
}

export interface PageOptions {
  /** Language tag of the page; Chinese, as plans are, unless given. */
  readonly lang?: string;
}

/** The same as a page that needs nothing else, for a browser or a printer: always black on white, A4 landscape. */
export function renderHtmlPage(table: Table, { lang = 'zh-CN' }: PageOptions = {}): string {
  // A row without content: the lower edge of the grid on every printed page.
  const foot = html`<tfoot aria-hidden="true">
<tr><td colspan="${table.columns.length}"></td></tr>
</tfoot>\n`;
  // The policy is a second lock: should anything get past the escaping, it still cannot run or fetch.
  return html`<!DOCTYPE html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=1160">
<title>${table.title?.text ?? ''}</title>
<style>
${{ markup: pageStyle }}</style>
</head>
<body>
<main class="sheet">
${fragment(table, foot)}</main>
</body>
</html>
`.markup;
}

function fragment(table: Table, foot: Markup): Markup {
  const { title, document, columns } = table;
  const heading = title ? html`<h1 class="plan-title"${offset(title.span)}>${title.text}</h1>\n` : NOTHING;
  const issue = document ? html`<p class="plan-document"${offset(document.span)}>${document.text}</p>\n` : NOTHING;
  const caption = title ? html`<caption>${title.text}</caption>\n` : NOTHING;
  return html`${heading}${issue}<table class="plan">
${caption}<colgroup>
${columns.map((column) => html`<col class="${classOf(column)}">\n`)}</colgroup>
<thead>
<tr>
${columns.map((column) => html`<th scope="col" class="${classOf(column)}"${offset(column.span)}>${column.heading}</th>\n`)}</tr>
</thead>
<tbody>
${table.rows.map((row) => renderRow(row, columns.length))}</tbody>
${foot}</table>
`;
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
  const rows = cell.rowSpan > 1 ? html` rowspan="${cell.rowSpan}"` : NOTHING;
  return html`<td class="${classOf(cell)}${cell.placeholder ? ' placeholder' : ''}"${rows}${offset(cell.span)}>${content(cell)}</td>\n`;
}

function content(cell: Cell): Markup | readonly Markup[] {
  if (isUnits(cell) && !cell.placeholder && cell.content.length > 0) {
    return html`<ul class="units">${cell.content.map((unit) => html`<li${offset(unit.span)}>${unit.text}</li>`)}</ul>`;
  }
  return cell.content.map(paragraphs);
}

function paragraphs({ text }: Piece): Markup {
  const [first = '', ...others] = text.split('\n');
  return html`${first}${others.map((line) => html`<br>${line}`)}`;
}

function offset(span: Span | undefined): Markup {
  return span ? html` data-offset="${span.start}"` : NOTHING;
}

/** `number`, `measure`, `task`, `deadline`, or `units` together with the role of the units. */
function classOf(part: TableColumn | Cell): string {
  return isUnits(part) ? `units ${part.role}` : part.role;
}

function isUnits({ role }: TableColumn | Cell): boolean {
  return role === 'lead' || role === 'responsible' || role === 'support';
}

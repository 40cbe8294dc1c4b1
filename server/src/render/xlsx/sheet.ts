import { type Markup, NOTHING, markup as xml } from '../../base/markup.ts';
import { ID_HEADING } from '../../table/wayBack.ts';
import { DRAFT_MARK } from '../draft.ts';
import type { Grid, Merge } from './grid.ts';
import { MARGINS } from './page.ts';
import type { Paged } from './pages.ts';
import type { SharedStrings } from './strings.ts';
import { styleNumber } from './styles.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

export interface SheetOptions {
  readonly draft: boolean;
  /** A hidden last column has the ids of the rows. */
  readonly ids: boolean;
  /** The one that is shown when the file is opened. */
  readonly isFirst: boolean;
}

/** The sheet that is looked at and printed: A4 across, as wide as the page, its head on every page. */
export function sheetXml(
  { grid, heights, starts }: Paged,
  strings: SharedStrings,
  { draft, ids, isFirst }: SheetOptions,
): Markup {
  const idColumn = grid.columns.length;
  const width = ids ? idColumn + 1 : idColumn;
  const rows = grid.rows.map(({ cells, id }, row) => {
    const extra = row === grid.body - 1 ? ID_HEADING : id;
    const written = cells.map(({ text, style, parts }, column) =>
      cell(row, column, strings.numberOf(text, parts), styleNumber(style)),
    );
    if (ids && extra !== undefined) written.push(cell(row, idColumn, strings.numberOf(extra), styleNumber('plain')));
    return xml`<row r="${row + 1}" ht="${heights[row]!}" customHeight="1">${written}</row>\n`;
  });
  const top = grid.body + 1;
  const all = `A1:${reference(grid.rows.length - 1, width - 1)}`;
  const hidden = xml`<col min="${width}" max="${width}" width="12" hidden="1" customWidth="1"/>`;
  return xml`<worksheet xmlns="${MAIN}">
<dimension ref="${all}"/>
<sheetViews><sheetView${isFirst ? xml` tabSelected="1"` : NOTHING} workbookViewId="0"><pane ySplit="${grid.body}" topLeftCell="A${top}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A${top}" sqref="A${top}"/></sheetView></sheetViews>
<sheetFormatPr defaultRowHeight="15"/>
<cols>${grid.columns.map((mm, column) => xml`<col min="${column + 1}" max="${column + 1}" width="${columnWidth(mm)}" customWidth="1"/>`)}${ids ? hidden : NOTHING}</cols>
<sheetData>
${rows}</sheetData>
<autoFilter ref="${filterRange(grid, width)}"/>
${mergeCells(grid.merges)}<printOptions horizontalCentered="1"/>
<pageMargins${Object.entries(MARGINS).map(([side, inches]) => xml` ${{ markup: side }}="${inches}"`)}/>
<pageSetup paperSize="9" orientation="landscape"/>
<headerFooter>${draft ? xml`<oddHeader>${`&R&"黑体"&14${DRAFT_MARK}`}</oddHeader>` : NOTHING}<oddFooter>${'&C&"宋体"&14— &P —'}</oddFooter></headerFooter>
${rowBreaks(starts)}<ignoredErrors><ignoredError sqref="${all}" numberStoredAsText="1"/></ignoredErrors>
</worksheet>`;
}

/** The sheet for the way back: texts in rows and nothing else. */
export function plainSheetXml(rows: readonly (readonly string[])[], strings: SharedStrings): Markup {
  const written = rows.map((texts, row) => {
    const cells = texts.map((text, column) =>
      text === '' ? NOTHING : cell(row, column, strings.numberOf(text), styleNumber('plain')),
    );
    return xml`<row r="${row + 1}">${cells}</row>\n`;
  });
  return xml`<worksheet xmlns="${MAIN}">
<sheetFormatPr defaultRowHeight="15"/>
<sheetData>
${written}</sheetData>
</worksheet>`;
}

/** What the filter buttons stand on and filter: the last row of the head, and the body. */
export function filterRange(grid: Grid, width: number): string {
  return `A${grid.body}:${reference(grid.rows.length - 1, width - 1)}`;
}

/** Always text: a number is a word here, and nothing is ever a formula. */
function cell(row: number, column: number, text: number, style: number): Markup {
  return xml`<c r="${reference(row, column)}" s="${style}" t="s"><v>${text}</v></c>`;
}

function mergeCells(merges: readonly Merge[]): Markup {
  if (merges.length === 0) return NOTHING;
  const cells = merges.map(
    ({ row, column, rows, columns }) =>
      xml`<mergeCell ref="${reference(row, column)}:${reference(row + rows - 1, column + columns - 1)}"/>`,
  );
  return xml`<mergeCells count="${merges.length}">${cells}</mergeCells>\n`;
}

/** A break is named by the number of the row above it; 16383 is the last column there can be. */
function rowBreaks(starts: readonly number[]): Markup {
  if (starts.length === 0) return NOTHING;
  const breaks = starts.map((row) => xml`<brk id="${row}" max="16383" man="1"/>`);
  return xml`<rowBreaks count="${starts.length}" manualBreakCount="${starts.length}">${breaks}</rowBreaks>\n`;
}

/** Of zero-based row and column: A1; after Z comes AA. */
function reference(row: number, column: number): string {
  return `${letters(column)}${row + 1}`;
}

function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}

/** Excel counts in figures of the first font: 宋体 11 has 8 pixels for each, at 96 pixels per inch. */
function columnWidth(mm: number): string {
  return ((mm / 25.4) * (96 / 8)).toFixed(2);
}

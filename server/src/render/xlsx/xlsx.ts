import { type Markup, NOTHING, markup as xml } from '../../base/markup.ts';
import type { Sentence } from '../../base/sentence.ts';
import { xmlPart } from '../../ooxml/writeXml.ts';
import { zip } from '../../ooxml/zip.ts';
import type { Piece } from '../../table/model.ts';
import { SENT_SHEET, sentTexts } from '../../table/wayBack.ts';
import type { Sheet } from '../sheets.ts';
import { type Grid, gridOf } from './grid.ts';
import { paged } from './pages.ts';
import { filterRange, plainSheetXml, sheetXml } from './sheet.ts';
import { sheetNames } from './sheetNames.ts';
import { MOST_CHARACTERS, sharedStrings } from './strings.ts';
import { stylesXml } from './styles.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** What a workbook holds: at least one table. */
export interface Book {
  readonly title: Piece | undefined;
  readonly sheets: readonly Sheet[];
}

export interface XlsxOptions {
  readonly draft?: boolean;
  readonly notice: (sentence: Sentence) => void;
}

/**
 * Tables as an Excel workbook, a sheet for each. Written by hand: no library on npm is both kept up and able to merge
 * cells and repeat a head in print (see docs/ARCHITECTURE.md). The same tables give the same bytes. A table made from a
 * plan can find its way back into it when the sheet was edited.
 */
export function renderXlsx({ title, sheets }: Book, { draft = false, notice }: XlsxOptions): Uint8Array {
  const strings = sharedStrings();
  const names = sheetNames(sheets);
  const shown = sheets.map(({ table, source }, index): SeenSheet => {
    const ids = source !== undefined;
    const pages = paged(gridOf(table, draft));
    const xml = sheetXml(pages, strings, { draft, ids, isFirst: index === 0 });
    return { name: names[index]!, xml, grid: pages.grid, width: pages.grid.columns.length + Number(ids) };
  });
  const hidden = sheets
    .flatMap(({ table, source }, index) => (source === undefined ? [] : [sentTexts(table, source, names[index]!)]))
    .map((rows, index) => ({
      name: index === 0 ? SENT_SHEET : `${SENT_SHEET}-${index + 1}`,
      xml: plainSheetXml(rows, strings),
    }));
  const written = [...shown, ...hidden];
  const parts: readonly (readonly [string, Markup])[] = [
    ['[Content_Types].xml', contentTypes(written.length)],
    ['_rels/.rels', relations([['officeDocument', 'xl/workbook.xml'], CORE])],
    ['docProps/core.xml', core(title?.text ?? '')],
    ['xl/workbook.xml', workbook(shown, hidden)],
    [
      'xl/_rels/workbook.xml.rels',
      relations([
        ...written.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const),
        ['styles', 'styles.xml'],
        ['sharedStrings', 'sharedStrings.xml'],
      ]),
    ],
    ['xl/styles.xml', stylesXml()],
    ['xl/sharedStrings.xml', strings.xml()],
    ...written.map((sheet, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheet.xml] as const),
  ];
  if (strings.cut() > 0) notice({ key: 'export.cut', args: { count: strings.cut(), most: MOST_CHARACTERS } });
  return zip(parts.map(([name, content]) => [name, xmlPart(content)]));
}

interface NamedSheet {
  readonly name: string;
  readonly xml: Markup;
}

interface SeenSheet extends NamedSheet {
  readonly grid: Grid;
  /** Its columns, the hidden one included. */
  readonly width: number;
}

const CORE = ['core-properties', 'docProps/core.xml'] as const;

function contentTypes(sheets: number): Markup {
  const parts = [
    ['/xl/workbook.xml', `${SPREADSHEET}.sheet.main+xml`],
    ...Array.from({ length: sheets }, (_, index) => [
      `/xl/worksheets/sheet${index + 1}.xml`,
      `${SPREADSHEET}.worksheet+xml`,
    ]),
    ['/xl/styles.xml', `${SPREADSHEET}.styles+xml`],
    ['/xl/sharedStrings.xml', `${SPREADSHEET}.sharedStrings+xml`],
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
  ] as const;
  const overrides = parts.map(([name, type]) => xml`<Override PartName="${name!}" ContentType="${type!}"/>`);
  return xml`<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides}</Types>`;
}

function relations(targets: readonly (readonly [kind: string, target: string])[]): Markup {
  const each = targets.map(([kind, target], index) => {
    const type = kind === CORE[0] ? `${PACKAGE}/relationships/metadata/${kind}` : `${RELATION}/${kind}`;
    return xml`<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`;
  });
  return xml`<Relationships xmlns="${PACKAGE}/relationships">${each}</Relationships>`;
}

function core(title: string): Markup {
  return xml`<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${title}</dc:title><dc:language>zh-CN</dc:language></cp:coreProperties>`;
}

/** Excel keeps the range of a filter under a name of its own; print titles are the rows that every page begins with. */
function workbook(shown: readonly SeenSheet[], hidden: readonly NamedSheet[]): Markup {
  const sheets = [...shown, ...hidden].map(({ name }, index) => {
    const state = index < shown.length ? NOTHING : xml` state="veryHidden"`;
    return xml`<sheet name="${name}" sheetId="${index + 1}"${state} r:id="rId${index + 1}"/>`;
  });
  const filters = shown.map(({ name, grid, width }, index) => {
    const range = `${quoted(name)}!${absolute(filterRange(grid, width))}`;
    return xml`<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${range}</definedName>`;
  });
  const titles = shown.map(({ name, grid }, index) => {
    const rows = `${quoted(name)}!$${grid.head + 1}:$${grid.body}`;
    return xml`<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${rows}</definedName>`;
  });
  return xml`<workbook xmlns="${MAIN}" xmlns:r="${RELATION}">
<bookViews><workbookView activeTab="0"/></bookViews>
<sheets>${sheets}</sheets>
<definedNames>${filters}${titles}</definedNames>
</workbook>`;
}

/** A name of a sheet as formulas write it. */
function quoted(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** A1:B2 as $A$1:$B$2. */
function absolute(range: string): string {
  return range.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
}

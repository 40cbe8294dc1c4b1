import { type Markup, NOTHING, markup as xml } from '../../base/markup.ts';
import type { Sentence } from '../../base/sentence.ts';
import { xmlPart } from '../../ooxml/writeXml.ts';
import { zip } from '../../ooxml/zip.ts';
import type { Table } from '../../table/model.ts';
import { SENT_SHEET, sentTexts } from '../../table/wayBack.ts';
import { gridOf } from './grid.ts';
import { filterRange, plainSheetXml, sheetXml } from './sheet.ts';
import { MOST_CHARACTERS, sharedStrings } from './strings.ts';
import { stylesXml } from './styles.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** Of the one sheet that is seen. */
const SHEET = '任务表';

export interface XlsxOptions {
  readonly draft?: boolean;
  /** The name of the file the table comes from: then an edited sheet can find its way back into it. */
  readonly source?: string;
  readonly notice: (sentence: Sentence) => void;
}

/**
 * A table as an Excel workbook. Written by hand: no library on npm is both kept up and able to merge cells and repeat a
 * head in print (see docs/ARCHITECTURE.md). The same table gives the same bytes.
 */
export function renderXlsx(table: Table, { draft = false, source, notice }: XlsxOptions): Uint8Array {
  const strings = sharedStrings();
  const grid = gridOf(table, draft);
  const ids = source !== undefined;
  const sheet = sheetXml(grid, strings, { draft, ids });
  const wayBack = ids ? plainSheetXml(sentTexts(table, source), strings) : undefined;
  const sheets = wayBack ? [sheet, wayBack] : [sheet];
  const filter = absolute(filterRange(grid, grid.columns.length + Number(ids)));
  const parts: readonly (readonly [string, Markup])[] = [
    ['[Content_Types].xml', contentTypes(sheets.length)],
    ['_rels/.rels', relations([['officeDocument', 'xl/workbook.xml'], CORE])],
    ['docProps/core.xml', core(table.title?.text ?? '')],
    ['xl/workbook.xml', workbook(sheets.length, `$${grid.head + 1}:$${grid.body}`, filter)],
    [
      'xl/_rels/workbook.xml.rels',
      relations([
        ...sheets.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const),
        ['styles', 'styles.xml'],
        ['sharedStrings', 'sharedStrings.xml'],
      ]),
    ],
    ['xl/styles.xml', stylesXml()],
    ['xl/sharedStrings.xml', strings.xml()],
    ...sheets.map((content, index) => [`xl/worksheets/sheet${index + 1}.xml`, content] as const),
  ];
  if (strings.cut() > 0) notice({ key: 'export.cut', args: { count: strings.cut(), most: MOST_CHARACTERS } });
  return zip(parts.map(([name, content]) => [name, xmlPart(content)]));
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
  return xml`<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${title}</dc:title></cp:coreProperties>`;
}

/** `titles`: the rows that every printed page begins with. Excel keeps the range of a filter under a name of its own. */
function workbook(sheets: number, titles: string, filter: string): Markup {
  const wayBack = xml`<sheet name="${SENT_SHEET}" sheetId="2" state="veryHidden" r:id="rId2"/>`;
  return xml`<workbook xmlns="${MAIN}" xmlns:r="${RELATION}">
<bookViews><workbookView activeTab="0"/></bookViews>
<sheets><sheet name="${SHEET}" sheetId="1" r:id="rId1"/>${sheets > 1 ? wayBack : NOTHING}</sheets>
<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">${`${SHEET}!${filter}`}</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">${`${SHEET}!${titles}`}</definedName></definedNames>
</workbook>`;
}

/** A1:B2 as $A$1:$B$2. */
function absolute(range: string): string {
  return range.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
}

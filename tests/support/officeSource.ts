import { zip } from '../../server/src/ooxml/zip.ts';

/*
 * Files of Word and Excel and pages, as other programs write them. A table is a grid of texts: `^` goes on from the cell
 * above, `<` from the cell at the left.
 */

export type Grid = readonly (readonly string[])[];

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const MC = 'http://schemas.openxmlformats.org/markup-compatibility/2006';
const X = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

interface Spanned {
  readonly text: string;
  readonly column: number;
  readonly across: number;
  readonly down: number;
  /** It goes on from the cell above. */
  readonly below: boolean;
}

function spanned(grid: Grid, row: number): readonly Spanned[] {
  const cells = grid[row]!;
  return cells.flatMap((text, column) => {
    if (text === '<') return [];
    const next = cells.findIndex((each, at) => at > column && each !== '<');
    const end = grid.findIndex((each, at) => at > row && each[column] !== '^');
    return [
      {
        text: text === '^' ? '' : text,
        column,
        across: (next < 0 ? cells.length : next) - column,
        down: (end < 0 ? grid.length : end) - row,
        below: text === '^',
      },
    ];
  });
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** A paragraph; `list`: of this automatic list, counted from 1. Text that begins with `<w:` is put in as it is. */
export function paragraph(text: string, list?: number): string {
  const numbered =
    list === undefined ? '' : `<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr></w:pPr>`;
  const runs = text.startsWith('<w:') ? text : `<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
  return `<w:p>${numbered}${runs}</w:p>`;
}

/** A table; a cell that begins with `<w:p>` holds what it says, others their lines as paragraphs. */
export function table(grid: Grid): string {
  const cell = ({ text, across, down, below }: Spanned): string => {
    const merge = below ? '<w:vMerge/>' : down > 1 ? '<w:vMerge w:val="restart"/>' : '';
    const span = across > 1 ? `<w:gridSpan w:val="${across}"/>` : '';
    const content = text.startsWith('<w:p>')
      ? text
      : text
          .split('\n')
          .map((line) => paragraph(line))
          .join('');
    return `<w:tc><w:tcPr>${span}${merge}</w:tcPr>${content}</w:tc>`;
  };
  const rows = grid.map((_, row) => `<w:tr>${spanned(grid, row).map(cell).join('')}</w:tr>`);
  return `<w:tbl>${rows.join('')}</w:tbl>`;
}

/** A Word file. `lists`: the formats of automatic numbers, `%1.` or `一、` written `chinese:%1、`. */
export function wordFile(body: readonly string[], lists: readonly string[] = []): Uint8Array {
  const document = `<w:document xmlns:w="${W}" xmlns:mc="${MC}"><w:body>${body.join('')}</w:body></w:document>`;
  const abstract = lists.map((list, index) => {
    const [, chinese, text] = /^(chinese:)?(.*)$/u.exec(list)!;
    const level = `<w:start w:val="1"/><w:numFmt w:val="${chinese ? 'chineseCounting' : 'decimal'}"/><w:lvlText w:val="${text}"/>`;
    return `<w:abstractNum w:abstractNumId="${index}"><w:lvl w:ilvl="0">${level}</w:lvl></w:abstractNum>`;
  });
  const nums = lists.map((_, index) => `<w:num w:numId="${index + 1}"><w:abstractNumId w:val="${index}"/></w:num>`);
  const numbering = `<w:numbering xmlns:w="${W}">${abstract.join('')}${nums.join('')}</w:numbering>`;
  return zip([
    ['word/document.xml', document],
    ['word/numbering.xml', numbering],
  ]);
}

export interface SourceSheet {
  readonly name: string;
  /** Figures are numbers; `=ROW()-1:3` is a formula with its last result, `45473#14` a number in a format of Excel. */
  readonly grid: Grid;
  readonly state?: 'hidden';
  readonly hiddenRows?: readonly number[];
}

/** An Excel file; what is below a merge is left out, and so are empty cells. */
export function workbook(sheets: readonly SourceSheet[]): Uint8Array {
  const formats = [
    ...new Set(sheets.flatMap(({ grid }) => grid.flat()).flatMap((text) => /#(\d+)$/u.exec(text)?.[1] ?? [])),
  ];
  const cell = (text: string, place: string): string => {
    const [, formula, result] = /^=(.*):(.*)$/u.exec(text) ?? [];
    const [, number, format] = /^([\d.]+)(?:#(\d+))?$/u.exec(text) ?? [];
    if (formula !== undefined) return `<c r="${place}"><f>${formula}</f><v>${result}</v></c>`;
    if (number !== undefined) return `<c r="${place}" s="${formats.indexOf(format ?? '') + 1}"><v>${number}</v></c>`;
    return `<c r="${place}" t="inlineStr"><is><t>${escaped(text)}</t></is></c>`;
  };
  const place = (row: number, column: number): string => `${String.fromCharCode(65 + column)}${row + 1}`;
  const part = ({ grid, hiddenRows = [] }: SourceSheet): string => {
    const cells = grid.map((_, row) => spanned(grid, row).filter(({ below }) => !below));
    const rows = cells.map((line, row) => {
      const filled = line.filter(({ text }) => text !== '').map(({ text, column }) => cell(text, place(row, column)));
      return `<row r="${row + 1}"${hiddenRows.includes(row + 1) ? ' hidden="1"' : ''}>${filled.join('')}</row>`;
    });
    const merges = cells.flatMap((line, row) =>
      line
        .filter(({ across, down }) => across > 1 || down > 1)
        .map(
          ({ column, across, down }) =>
            `<mergeCell ref="${place(row, column)}:${place(row + down - 1, column + across - 1)}"/>`,
        ),
    );
    return `<worksheet xmlns="${X}"><sheetData>${rows.join('')}</sheetData><mergeCells>${merges.join('')}</mergeCells></worksheet>`;
  };
  const entries = sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${name}" sheetId="${index + 1}" r:id="r${index + 1}"${state ? ` state="${state}"` : ''}/>`,
  );
  const links = sheets.map(
    (_, index) => `<Relationship Id="r${index + 1}" Type="t" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  const styles = ['', ...formats].map((format) => `<xf numFmtId="${format || 0}"/>`).join('');
  return zip([
    ['xl/workbook.xml', `<workbook xmlns="${X}" xmlns:r="${R}"><sheets>${entries.join('')}</sheets></workbook>`],
    [
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links.join('')}</Relationships>`,
    ],
    ['xl/styles.xml', `<styleSheet xmlns="${X}"><cellXfs>${styles}</cellXfs></styleSheet>`],
    ...sheets.map((sheet, index) => [`xl/worksheets/sheet${index + 1}.xml`, part(sheet)] as const),
  ]);
}

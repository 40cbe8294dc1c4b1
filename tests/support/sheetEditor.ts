import { partText, unzip } from '../../server/src/ooxml/unzip.ts';
import { zip } from '../../server/src/ooxml/zip.ts';

/** The sheet that is seen, as somebody works on it in Excel: whole rows and columns, merges, and what stands in cells. */
export interface SheetEditor {
  /** The cells of the rows, each as the XML of what is in it; rows and columns from 0. */
  rows: EditedRow[];
  merges: readonly string[];
  /** The XML of `<cols>`. */
  cols: string;
}

export interface EditedRow {
  cells: string[];
  hidden?: boolean;
}

const SHEET = 'xl/worksheets/sheet1.xml';
const STYLES = 'xl/styles.xml';
/** The cell style that shows a number as 3月2日, as Excel gives it to a cell into which somebody types 3-2. */
export const DAY_STYLE = 12;

/** An exported workbook after such work. The hidden sheet and all other parts stay as they are. */
export function workOn(
  xlsx: Uint8Array,
  work: (sheet: SheetEditor) => void,
  more: Readonly<Record<string, string>> = {},
): Uint8Array {
  const parts = unzip(xlsx);
  if (typeof parts === 'string') throw new Error(parts);
  const xml = partText(parts.get(SHEET)!);
  const sheet: SheetEditor = {
    rows: [...xml.matchAll(/<row r="\d+"[^>]*>(.*?)<\/row>/gsu)].map(([, row]) => ({ cells: cellsIn(row!) })),
    merges: [...xml.matchAll(/<mergeCell ref="([^"]+)"/gu)].map(([, ref]) => ref!),
    cols: /<cols>(.*?)<\/cols>/su.exec(xml)![1]!,
  };
  work(sheet);
  const rows = sheet.rows.map(({ cells, hidden }, row) => {
    const written = cells.map((cell, column) => cell.replace('<c ', `<c r="${letter(column)}${row + 1}" `));
    return `<row r="${row + 1}"${hidden ? ' hidden="1"' : ''}>${written.join('')}</row>`;
  });
  const merges = sheet.merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  const changed = xml
    .replace(/<sheetData>.*<\/sheetData>/su, `<sheetData>${rows.join('\n')}</sheetData>`)
    .replace(/<mergeCells.*<\/mergeCells>/su, merges && `<mergeCells>${merges}</mergeCells>`)
    .replace(/<cols>.*<\/cols>/su, `<cols>${sheet.cols}</cols>`);
  const styles = partText(parts.get(STYLES)!).replace(
    /<cellXfs count="(\d+)">(.*?)<\/cellXfs>/su,
    (_all, count, all) => {
      if (Number(count) !== DAY_STYLE) throw new Error(`${count} cell styles`);
      return `<cellXfs count="${DAY_STYLE + 1}">${all}<xf numFmtId="58" fontId="6" fillId="0" borderId="1" xfId="0" applyNumberFormat="1"/></cellXfs>`;
    },
  );
  const written = new Map([...parts].map(([name, bytes]) => [name, partText(bytes)]));
  for (const [name, text] of [[SHEET, changed], [STYLES, styles], ...Object.entries(more)]) written.set(name!, text!);
  return zip([...written]);
}

/** A cell somebody typed into. */
export function typed(text: string): string {
  return `<c t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
}

/** A text part of which is in another font. */
export function rich(...runs: readonly string[]): string {
  const written = runs.map((run) => `<r><rPr><b/></rPr><t xml:space="preserve">${escaped(run)}</t></r>`);
  return `<c t="inlineStr"><is>${written.join('')}</is></c>`;
}

/** A number as Excel keeps it; `style`: of the workbook, which says how it is shown. */
export function number(value: number, style = 0): string {
  return `<c s="${style}"><v>${value}</v></c>`;
}

function cellsIn(row: string): string[] {
  const cells: string[] = [];
  for (const [, column, rest] of row.matchAll(/<c r="([A-Z]+)\d+"([^>]*>.*?<\/c>)/gsu)) {
    cells[column!.charCodeAt(0) - 65] = `<c ${rest!.trimStart()}`;
  }
  return Array.from(cells, (cell) => cell ?? '');
}

function letter(column: number): string {
  return String.fromCharCode(65 + column);
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}

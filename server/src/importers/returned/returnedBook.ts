import type { TableColumn } from '../../table/model.ts';
import { SENT_SHEET } from '../../table/wayBack.ts';
import type { RawBlock, RawTable } from '../rawTable.ts';
import { readDocx } from '../read/docx.ts';
import { readSheets } from '../read/xlsx.ts';
import { type ReturnedFile, readReturned } from './returnedSheet.ts';

/**
 * A file that was exported from a plan, edited and sent back: an Excel workbook, or a Word document, which carries
 * neither ids nor what went out. `columns` are those of the plan. Throws `Refused` with what to do.
 */
export function readReturnedFile(name: string, bytes: Uint8Array, columns: readonly TableColumn[]): ReturnedFile {
  if (/\.docx$/iu.test(name)) return readReturned(tablesOf(readDocx(bytes).blocks), undefined, columns);
  const sheets = readSheets(bytes);
  const base = sheets.find((sheet) => sheet.hidden && sheet.name === SENT_SHEET);
  return readReturned(
    sheets.filter(({ hidden }) => !hidden).map(({ table }) => table),
    base?.table,
    columns,
  );
}

function tablesOf(blocks: readonly RawBlock[]): readonly RawTable[] {
  return blocks.filter((block) => block.kind === 'table');
}

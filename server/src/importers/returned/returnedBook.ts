import type { TableColumn } from '../../table/model.ts';
import { readSent, SENT_SHEET, type Sent } from '../../table/wayBack.ts';
import type { RawBlock, RawTable } from '../rawTable.ts';
import { readDocx } from '../read/docx.ts';
import { type NamedSheet, readSheets } from '../read/xlsx.ts';
import { type ReturnedFile, readReturned, textsOf } from './returnedSheet.ts';

/** The plan that a file is to be merged into. */
export interface ReturnedTo {
  readonly columns: readonly TableColumn[];
  readonly fileName: string;
  readonly title: string;
}

/**
 * A file that was exported from a plan, edited and sent back: an Excel workbook, or a Word document, which carries
 * neither ids nor what went out. Of a workbook with several plans, the sheet of this one. Throws `Refused` with what to do.
 */
export function readReturnedFile(name: string, bytes: Uint8Array, plan: ReturnedTo): ReturnedFile {
  if (/\.docx$/iu.test(name)) return readReturned(tablesOf(readDocx(bytes).blocks), undefined, plan.columns);
  const sheets = readSheets(bytes);
  const shown = sheets.filter(({ hidden }) => !hidden);
  const bases = sheets.filter((sheet) => sheet.hidden && sheet.name.startsWith(SENT_SHEET));
  const base = bases.length < 2 ? bases[0] : baseOf(bases, plan);
  const own = bases.length < 2 ? shown : sheetOf(shown, bases, base);
  return readReturned(
    own.map(({ table }) => table),
    base?.table,
    plan.columns,
  );
}

function sentIn(table: RawTable): Sent | undefined {
  return readSent(textsOf(table));
}

function baseOf(bases: readonly NamedSheet[], { fileName, title }: ReturnedTo): NamedSheet | undefined {
  return (
    bases.find(({ table }) => sentIn(table)?.source === fileName) ??
    bases.find(({ table }) => sentIn(table)?.title === title)
  );
}

/** By its name; where it was given another one, by its place, while all are there. */
function sheetOf(
  shown: readonly NamedSheet[],
  bases: readonly NamedSheet[],
  base: NamedSheet | undefined,
): readonly NamedSheet[] {
  if (!base) return [];
  const named = shown.filter(({ name }) => name === sentIn(base.table)?.sheet);
  return named.length > 0 || shown.length !== bases.length ? named : [shown[bases.indexOf(base)]!];
}

function tablesOf(blocks: readonly RawBlock[]): readonly RawTable[] {
  return blocks.filter((block) => block.kind === 'table');
}

import type { Sentence } from '../base/sentence.ts';
import { fileName } from '../base/uri.ts';
import { layOut } from '../table/layout.ts';
import type { Printed, Table } from '../table/model.ts';
import { print } from '../table/print.ts';
import type { PlanDocument } from '../workspace/document.ts';
import type { Settings } from '../workspace/settings.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { renderCsv } from './csv.ts';
import { DRAFT_MARK } from './draft.ts';
import { renderHtmlPage } from './html.ts';
import { renderMarkdown } from './markdown.ts';
import { renderXlsx } from './xlsx/xlsx.ts';

/** What an export may look at beside its own plan: the plans it sends out as annexes, how the user wants it. */
export interface ExportContext {
  readonly snapshot: Snapshot;
  readonly settings: Settings;
}

export interface ExportOptions {
  /** It says 草稿 wherever it is looked at. */
  readonly draft?: boolean;
}

/** A file as it goes out. */
export interface Exported {
  readonly bytes: Uint8Array;
  /** Of the file's name, without its dot. */
  readonly extension: string;
  readonly mime: string;
  /** A good name for the file: the title of what is in it. */
  readonly fileName: string;
  /** What could not be written as it is. */
  readonly notices: readonly Sentence[];
}

/** How a printed plan becomes the content of a file; a text is written in UTF-8. */
type Write<What extends Printed> = (
  printed: What,
  options: WriteOptions,
) => Uint8Array | string | Promise<Uint8Array | string>;

interface WriteOptions extends ExportOptions {
  /** The file of the plan, where there is one: an edited sheet finds its way back into it. */
  readonly source?: string;
  /** Tells what could not be written as it is. */
  readonly notice: (sentence: Sentence) => void;
}

/** A sheet is a table even of a plan that is printed as a text. */
type Format =
  | { readonly mime: string; readonly of: 'printed'; readonly write: Write<Printed> }
  | { readonly mime: string; readonly of: 'table'; readonly write: Write<Table> };

/** Every format, one line each; the name of a format is the extension of its files. */
const FORMATS = {
  html: { mime: 'text/html', of: 'printed', write: renderHtmlPage },
  xlsx: { mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', of: 'table', write: renderXlsx },
  md: { mime: 'text/markdown', of: 'printed', write: renderMarkdown },
  csv: { mime: 'text/csv', of: 'table', write: renderCsv },
} satisfies Readonly<Record<string, Format>>;

/** Characters of three bytes each; a name of 255 bytes is the most that most file systems take. */
const NAME_LENGTH = 60;
const UNNAMED = '行动计划';

export type ExportFormat = keyof typeof FORMATS;

/** The formats there are, the most used first. */
export const EXPORT_FORMATS = Object.keys(FORMATS) as readonly ExportFormat[];

/**
 * A plan as a file: the one door of all exports. The same plan gives the same bytes. A promise only because the library
 * for Word files makes one.
 */
export function exportPlan(
  _context: ExportContext,
  { plan, uri }: PlanDocument,
  format: ExportFormat,
  options: ExportOptions = {},
): Promise<Exported> {
  const made: Format = FORMATS[format];
  const source = fileName(uri);
  return made.of === 'table'
    ? write(layOut(plan), made.write, format, { ...options, source })
    : write(print(plan), made.write, format, { ...options, source });
}

/** A table that is no plan, such as the tasks of one unit, as a file. */
export function exportTable(table: Table, format: ExportFormat, options: ExportOptions = {}): Promise<Exported> {
  const made: Format = FORMATS[format];
  return write(table, made.write, format, options);
}

async function write<What extends Printed>(
  printed: What,
  writer: Write<What>,
  format: ExportFormat,
  options: Omit<WriteOptions, 'notice'>,
): Promise<Exported> {
  const notices: Sentence[] = [];
  const content = await writer(printed, { ...options, notice: (sentence) => void notices.push(sentence) });
  return {
    bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
    extension: format,
    mime: FORMATS[format].mime,
    fileName: exportName(printed, format, options),
    notices,
  };
}

/**
 * A good name for a file: the title. What no file system takes in a name (Windows is the strictest) becomes a low line; a
 * long title is cut.
 */
export function exportName({ title }: Printed, extension: string, { draft = false }: ExportOptions = {}): string {
  const words = (title?.text ?? '').replace(/[\\/:*?"<>|\p{Cc}]/gu, '_').replace(/^[.\s]+|[.\s]+$/gu, '');
  const name = [...words].slice(0, NAME_LENGTH).join('') || UNNAMED;
  return `${name}${draft ? `（${DRAFT_MARK}）` : ''}.${extension}`;
}

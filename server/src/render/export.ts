import type { Sentence } from '../base/sentence.ts';
import type { Printed, Table } from '../table/model.ts';
import { partsOf } from '../table/noticeText.ts';
import { alone, hasContent, type Publication, publish } from '../table/publication.ts';
import type { PlanDocument } from '../workspace/document.ts';
import { defaultSettings, type ExportFonts, type Settings } from '../workspace/settings.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { renderCsv } from './csv.ts';
import { DRAFT_MARK } from './draft.ts';
import { renderHtmlPages } from './html.ts';
import { renderMarkdown } from './markdown.ts';
import { type Sheet, sheetsOf } from './sheets.ts';
import { renderXlsx } from './xlsx/xlsx.ts';

/** What an export may look at beside its own plan: the plans it sends out as annexes, how the user wants it. */
export interface ExportContext {
  readonly snapshot: Snapshot;
  readonly settings: Settings;
}

export interface ExportOptions {
  /** It says 草稿 wherever it is looked at. */
  readonly draft?: boolean;
  /** The house's own fonts, for a Word file. */
  readonly fonts?: ExportFonts;
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

/** How what is printed becomes the content of a file; a text is written in UTF-8. */
type Write<What> = (printed: What, options: WriteOptions) => Uint8Array | string | Promise<Uint8Array | string>;

interface WriteOptions extends ExportOptions {
  /** Tells what could not be written as it is. */
  readonly notice: (sentence: Sentence) => void;
}

/** What goes out together, one part after the other. */
interface Parts extends Pick<Printed, 'title'> {
  readonly parts: readonly Printed[];
}

/** The tables of what goes out together; a plan that is printed as a text is one too. */
interface Sheets extends Pick<Printed, 'title'> {
  readonly sheets: readonly Sheet[];
}

/**
 * A Word file, a page and Markdown hold all that goes out together, a workbook all tables of it; a CSV file has no sheets,
 * so it is one table.
 */
type Format =
  | { readonly mime: string; readonly of: 'parts'; readonly write: Write<Parts> }
  | { readonly mime: string; readonly of: 'sheets'; readonly write: Write<Sheets> }
  | { readonly mime: string; readonly of: 'table'; readonly write: Write<Table> }
  | { readonly mime: string; readonly of: 'publication'; readonly write: Write<Publication> };

/** Every format, one line each; the name of a format is the extension of its files. */
const FORMATS = {
  docx: {
    mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    of: 'publication',
    write: writeDocx,
  },
  html: { mime: 'text/html', of: 'parts', write: ({ parts }, options) => renderHtmlPages(parts, options) },
  xlsx: { mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', of: 'sheets', write: renderXlsx },
  md: { mime: 'text/markdown', of: 'parts', write: writeMarkdown },
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
  { snapshot, settings }: ExportContext,
  document: PlanDocument,
  format: ExportFormat,
  options: ExportOptions = {},
): Promise<Exported> {
  const all = { fonts: settings.fonts, ...options };
  return exportPublication(publish(snapshot, document), format, all);
}

/** Why a plan cannot be a file of a format: a notice is no table, and a CSV file holds only one. */
export function cannotExport(
  { snapshot }: Pick<ExportContext, 'snapshot'>,
  document: PlanDocument,
  format: ExportFormat,
): Sentence | undefined {
  const { of } = FORMATS[format];
  if (of !== 'sheets' && of !== 'table') return undefined;
  const tables = sheetsOf(publish(snapshot, document)).length;
  if (tables === 0) return { key: 'export.no-table', args: {} };
  const several = of === 'table' && tables > 1 && !hasContent(document.plan);
  return several ? { key: 'export.several-tables', args: {} } : undefined;
}

/** A table that is no plan, such as the tasks of one unit, as a file. */
export function exportTable(table: Table, format: ExportFormat, options: ExportOptions = {}): Promise<Exported> {
  return exportPublication(alone(table), format, options);
}

function exportPublication(publication: Publication, format: ExportFormat, options: ExportOptions): Promise<Exported> {
  const made: Format = FORMATS[format];
  const { title } = publication;
  switch (made.of) {
    case 'parts':
      return write({ title, parts: partsOf(publication) }, made.write, format, options);
    case 'sheets':
      return write({ title, sheets: sheetsOf(publication) }, made.write, format, options);
    case 'table':
      return write(sheetsOf(publication)[0]!.table, made.write, format, options);
    case 'publication':
      return write(publication, made.write, format, options);
  }
}

function writeMarkdown({ parts }: Parts, { draft = false }: WriteOptions): string {
  return parts.map((part, index) => renderMarkdown(part, { draft: draft && index === 0 })).join('\n---\n\n');
}

/** The library for Word files is large, and nobody waits for it who asks for none. */
async function writeDocx(publication: Publication, { fonts, draft = false }: WriteOptions): Promise<Uint8Array> {
  const { renderDocx } = await import('./docx/render.ts');
  return renderDocx(publication, { fonts: fonts ?? defaultSettings.fonts, draft });
}

async function write<What extends Pick<Printed, 'title'>>(
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
export function exportName(
  { title }: Pick<Printed, 'title'>,
  extension: string,
  { draft = false }: ExportOptions = {},
): string {
  const words = (title?.text ?? '').replace(/[\\/:*?"<>|\p{Cc}]/gu, '_').replace(/^[.\s]+|[.\s]+$/gu, '');
  const name = [...words].slice(0, NAME_LENGTH).join('') || UNNAMED;
  return `${name}${draft ? `（${DRAFT_MARK}）` : ''}.${extension}`;
}

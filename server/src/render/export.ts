import type { Printed } from '../table/model.ts';
import { print } from '../table/print.ts';
import type { PlanDocument } from '../workspace/document.ts';
import type { Settings } from '../workspace/settings.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { DRAFT_MARK } from './draft.ts';
import { renderHtmlPage } from './html.ts';

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
}

interface Format {
  readonly mime: string;
  /** A text is written in UTF-8. */
  readonly write: (printed: Printed, options: ExportOptions) => Uint8Array | string | Promise<Uint8Array>;
}

/** Every format, one line each; the name of a format is the extension of its files. */
const FORMATS = {
  html: { mime: 'text/html', write: renderHtmlPage },
} satisfies Readonly<Record<string, Format>>;

/** Characters of three bytes each; a name of 255 bytes is the most that most file systems take. */
const NAME_LENGTH = 60;
const UNNAMED = '行动计划';

export type ExportFormat = keyof typeof FORMATS;

/** The formats there are, the most used first. */
export const EXPORT_FORMATS = Object.keys(FORMATS) as readonly ExportFormat[];

/** The same table or text of the same plan gives the same bytes. A promise only because the library for Word files makes one. */
export async function exportPrinted(
  printed: Printed,
  format: ExportFormat,
  options: ExportOptions = {},
): Promise<Exported> {
  const { mime, write }: Format = FORMATS[format];
  const written = await write(printed, options);
  const bytes = typeof written === 'string' ? new TextEncoder().encode(written) : written;
  return { bytes, extension: format, mime, fileName: fileNameOf(printed, format, options) };
}

/** A plan as a file: the one door of all exports. */
export function exportPlan(
  _context: ExportContext,
  document: PlanDocument,
  format: ExportFormat,
  options: ExportOptions = {},
): Promise<Exported> {
  return exportPrinted(print(document.plan), format, options);
}

/** What no file system takes in a name (Windows is the strictest) becomes a low line; a long title is cut. */
function fileNameOf({ title }: Printed, extension: string, { draft = false }: ExportOptions): string {
  const words = (title?.text ?? '').replace(/[\\/:*?"<>|\p{Cc}]/gu, '_').replace(/^[.\s]+|[.\s]+$/gu, '');
  const name = [...words].slice(0, NAME_LENGTH).join('') || UNNAMED;
  return `${name}${draft ? `（${DRAFT_MARK}）` : ''}.${extension}`;
}

/*
 * What the extension and the page of a report say to each other, and what the page remembers. Both sides import this file
 * and both check what arrives.
 */

/** A report: a Markdown file, or a text of which there is no file. */
export type Report = FileReport | TextReport;

export interface FileReport {
  readonly file: string;
}

export interface TextReport {
  readonly title: string;
  readonly markdown: string;
  /** The file it tells about, as a URI; links count from its folder. */
  readonly about: string;
}

/** To the page: show this. */
export interface ShowMessage {
  readonly kind: 'show';
  /** The page keeps it, so that a reload of the window finds it again. */
  readonly report: Report;
  /** The report as HTML that may hold anything; missing where it could not be made. */
  readonly html?: string;
  /** Its source, where there is no HTML. */
  readonly source?: string;
  /** A sentence above; empty when all is well. */
  readonly notice: string;
}

export type FromPage = ReadyMessage | OpenMessage;

/** The page's script runs and can take messages. */
export interface ReadyMessage {
  readonly kind: 'ready';
}

/** The reader follows a link to a file, as it is written: relative, with a fragment. */
export interface OpenMessage {
  readonly kind: 'open';
  readonly href: string;
}

/** What the page stores with `setState`. */
export interface PageState {
  readonly report: Report;
  /** Scroll offset in CSS pixels. */
  readonly top: number;
}

export function isShowMessage(value: unknown): value is ShowMessage {
  return (
    isRecord(value) &&
    value.kind === 'show' &&
    isReport(value.report) &&
    ['html', 'source'].every((key) => value[key] === undefined || typeof value[key] === 'string') &&
    typeof value.notice === 'string'
  );
}

export function isFromPage(value: unknown): value is FromPage {
  return isRecord(value) && (value.kind === 'ready' || (value.kind === 'open' && typeof value.href === 'string'));
}

export function isPageState(value: unknown): value is PageState {
  return isRecord(value) && isReport(value.report) && typeof value.top === 'number';
}

function isReport(value: unknown): value is Report {
  if (!isRecord(value)) return false;
  return (
    typeof value.file === 'string' || ['title', 'markdown', 'about'].every((key) => typeof value[key] === 'string')
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

import type { MarksResult, TableChoices, TableRow, TableSelection } from '../../../server/src/lsp/protocol/table.ts';

/**
 * What the extension and the preview page say to each other, and what the page remembers.
 * Both sides import this file and both check what arrives.
 */

/** What the extension says to the page. */
export type ToPage = ShowMessage | MarksMessage | CursorMessage | AnswerMessage | DownloadMessage;

/** What the page says to the extension. */
export type FromPage =
  | ReadyMessage
  | LeftMessage
  | RevealMessage
  | AnnexMessage
  | SelectMessage
  | FollowMessage
  | OutMessage
  | HistoryMessage
  | AskMessage;

/** Show this. */
export interface ShowMessage {
  readonly kind: 'show';
  /** The document shown, as a URI; the page keeps it so that a reload of the window finds it again. */
  readonly uri: string;
  /** Heading and empty table, already escaped. Missing: as before. */
  readonly frame?: string;
  /** Every row in its order; one without `html` is as before. */
  readonly rows: readonly TableRow[];
  /** A sentence below the table; empty when all is well. */
  readonly notice: string;
  readonly status: string;
  /** What the rows can be filtered by. Missing: as before. */
  readonly choices?: TableChoices;
  /** How the rows were chosen. */
  readonly selection: TableSelection;
  readonly hasParent: boolean;
  readonly following: boolean;
}

/** What was found, by cell. */
export interface MarksMessage extends Omit<MarksResult, 'version'> {
  readonly kind: 'marks';
}

/** The cursor in the editor stands here. */
export interface CursorMessage {
  readonly kind: 'cursor';
  /** In UTF-16 code units from the start of the text that the table was made from. */
  readonly offset: number;
  /** Somebody moved it: it was not only put back to where it was. */
  readonly byHand: boolean;
}

/** The answer to {@link AskMessage}; missing when there is none. */
export interface AnswerMessage {
  readonly kind: 'answer';
  readonly id: number;
  readonly result?: unknown;
}

/** Let the user's browser download a web page. */
export interface DownloadMessage {
  readonly kind: 'download';
  readonly name: string;
  readonly base64: string;
}

/** The page's script runs and can take messages; it knows nothing yet. */
export interface ReadyMessage {
  readonly kind: 'ready';
}

/** The focus has gone from the page to somewhere else. */
export interface LeftMessage {
  readonly kind: 'left';
}

/** The reader wants to see where this comes from. */
export interface RevealMessage {
  readonly kind: 'reveal';
  /** Place in the source, in UTF-16 code units from its start. */
  readonly offset: number;
  /** In the parent plan's file. */
  readonly parent?: boolean;
  /** What can be done about it there. */
  readonly fix?: boolean;
}

/** The reader wants to see the annex that a row of the shown notice names. */
export interface AnnexMessage {
  readonly kind: 'annex';
  readonly row: string;
}

/** The reader wants to see these rows. */
export interface SelectMessage {
  readonly kind: 'select';
  readonly selection: TableSelection;
}

/** Follow the active editor, or stay with this plan. */
export interface FollowMessage {
  readonly kind: 'follow';
  readonly following: boolean;
}

/** The plan goes out, as a file or onto paper. */
export interface OutMessage {
  readonly kind: 'export' | 'print';
}

/** Undo or redo the last change of the document. */
export interface HistoryMessage {
  readonly kind: 'undo' | 'redo';
}

/** A question about a cell; see server/src/lsp/protocol/cell.ts. */
export interface AskMessage {
  readonly kind: 'ask';
  readonly id: number;
  readonly question: Question;
  readonly params: Readonly<Record<string, unknown>>;
}

export const QUESTIONS = ['cell', 'cellCandidates', 'editCell'] as const;
export type Question = (typeof QUESTIONS)[number];

/** What the page stores with `setState`. */
export interface PageState {
  readonly uri: string;
  /** Scroll offsets of the table region in CSS pixels. */
  readonly top: number;
  readonly left: number;
  readonly selection: TableSelection;
  readonly following: boolean;
}

export function isToPage(value: unknown): value is ToPage {
  if (!isRecord(value)) return false;
  switch (value.kind) {
    case 'show':
      return typeof value.uri === 'string' && isOptional(value.frame, 'string') && Array.isArray(value.rows);
    case 'marks':
      return Array.isArray(value.marks) && Array.isArray(value.elsewhere) && typeof value.summary === 'string';
    case 'cursor':
      return isOffset(value.offset) && typeof value.byHand === 'boolean';
    case 'answer':
      return typeof value.id === 'number';
    case 'download':
      return typeof value.name === 'string' && typeof value.base64 === 'string';
    default:
      return false;
  }
}

export function isFromPage(value: unknown): value is FromPage {
  if (!isRecord(value)) return false;
  switch (value.kind) {
    case 'ready':
    case 'left':
    case 'export':
    case 'print':
    case 'undo':
    case 'redo':
      return true;
    case 'reveal':
      return isOffset(value.offset) && isOptional(value.parent, 'boolean') && isOptional(value.fix, 'boolean');
    case 'annex':
      return typeof value.row === 'string';
    case 'select':
      return isSelection(value.selection);
    case 'follow':
      return typeof value.following === 'boolean';
    case 'ask':
      return (
        typeof value.id === 'number' &&
        (QUESTIONS as readonly unknown[]).includes(value.question) &&
        isRecord(value.params)
      );
    default:
      return false;
  }
}

/** The state of an older page has only a position. */
export function readPageState(value: unknown): PageState | undefined {
  if (!isRecord(value)) return undefined;
  const { uri, top, left, selection, following } = value;
  if (typeof uri !== 'string' || typeof top !== 'number' || typeof left !== 'number') return undefined;
  return { uri, top, left, selection: isSelection(selection) ? selection : {}, following: following === true };
}

function isSelection(value: unknown): value is TableSelection {
  return (
    isRecord(value) &&
    ['text', 'unit', 'due', 'today'].every((key) => isOptional(value[key], 'string')) &&
    ['findings', 'parent'].every((key) => isOptional(value[key], 'boolean')) &&
    [undefined, 'unit', 'deadline'].includes(value.group as undefined)
  );
}

function isOffset(value: unknown): value is number {
  return typeof value === 'number' && value >= 0;
}

function isOptional(value: unknown, type: 'string' | 'boolean'): boolean {
  return value === undefined || typeof value === type;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

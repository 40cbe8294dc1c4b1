import type { Comparison } from '../../../server/src/features/diff/comparison.ts';

/**
 * What the extension and the compare page say to each other, and what the page remembers.
 * Both sides import this file and both check what arrives.
 */

/** To the page: show this. */
export interface ShowMessage {
  readonly kind: 'show';
  /** The later plan and the earlier one, as URIs; the page keeps them so that a reload of the window finds them again. */
  readonly to: string;
  readonly from: string;
  /** Missing when there is nothing to compare. */
  readonly comparison?: Comparison;
  /** What the page shows first when it has not been told otherwise by its reader. */
  readonly mode: Mode;
  /** A sentence below; empty when all is well. */
  readonly notice: string;
}

/** The table of what changed, or the review of what goes on. */
export const MODES = ['table', 'review'] as const;
export type Mode = (typeof MODES)[number];

/** What the page says to the extension. */
export type FromPage = ReadyMessage | RevealMessage | DecideMessage | ChooseMessage | ExportMessage;

/** The page's script runs and can take messages. */
export interface ReadyMessage {
  readonly kind: 'ready';
}

/** The reader wants to see where this comes from. */
export interface RevealMessage {
  readonly kind: 'reveal';
  readonly side: 'from' | 'to';
  /** Place in the source, in UTF-16 code units from its start. */
  readonly offset: number;
}

/** What measures of the later plan go on with; see DecideParams of the protocol. */
export interface DecideMessage {
  readonly kind: 'decide';
  readonly decisions: readonly { readonly place: number; readonly continues?: readonly string[] }[];
}

/** The reader wants to choose what a measure goes on with. */
export interface ChooseMessage {
  readonly kind: 'choose';
  readonly place: number;
}

export interface ExportMessage {
  readonly kind: 'export';
}

export const FILTERS = ['all', 'added', 'dropped', 'changed', 'moved', 'split', 'merged'] as const;
export type Filter = (typeof FILTERS)[number];

/** What the page stores with `setState`. */
export interface PageState {
  readonly to: string;
  readonly from: string;
  readonly mode: Mode;
  readonly filter: Filter;
  /** Scroll offset of the region in CSS pixels. */
  readonly top: number;
}

export function isShowMessage(value: unknown): value is ShowMessage {
  return (
    isRecord(value) &&
    value.kind === 'show' &&
    typeof value.to === 'string' &&
    typeof value.from === 'string' &&
    typeof value.notice === 'string' &&
    isMode(value.mode) &&
    (value.comparison === undefined || isRecord(value.comparison))
  );
}

export function isFromPage(value: unknown): value is FromPage {
  if (!isRecord(value)) return false;
  switch (value.kind) {
    case 'ready':
    case 'export':
      return true;
    case 'reveal':
      return (value.side === 'from' || value.side === 'to') && isPlace(value.offset);
    case 'choose':
      return isPlace(value.place);
    case 'decide':
      return Array.isArray(value.decisions) && value.decisions.every(isDecision);
    default:
      return false;
  }
}

function isDecision(value: unknown): boolean {
  if (!isRecord(value) || !isPlace(value.place)) return false;
  const { continues } = value;
  return continues === undefined || (Array.isArray(continues) && continues.every((each) => typeof each === 'string'));
}

export function isPageState(value: unknown): value is PageState {
  return (
    isRecord(value) &&
    typeof value.to === 'string' &&
    typeof value.from === 'string' &&
    typeof value.top === 'number' &&
    isMode(value.mode) &&
    FILTERS.some((filter) => filter === value.filter)
  );
}

function isMode(value: unknown): value is Mode {
  return MODES.some((mode) => mode === value);
}

function isPlace(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

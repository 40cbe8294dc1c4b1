/**
 * What the extension and the preview page say to each other, and what the page remembers.
 * Both sides import this file and both check what arrives.
 */

/** To the page: show this. */
export interface ShowMessage {
  readonly kind: 'show';
  /** The document shown, as a URI; the page keeps it so that a reload of the window finds it again. */
  readonly uri: string;
  /** Heading and table, already escaped. */
  readonly html: string;
  /** A sentence above the table's lower edge; empty when all is well. */
  readonly notice: string;
}

/** From the page: its script runs and can take messages. */
export interface ReadyMessage {
  readonly kind: 'ready';
}

/** From the page: the reader wants to see where this comes from. */
export interface RevealMessage {
  readonly kind: 'reveal';
  /** Place in the source, in UTF-16 code units from its start. */
  readonly offset: number;
}

/** What the page stores with `setState`. */
export interface PageState {
  readonly uri: string;
  /** Scroll offsets of the table region in CSS pixels. */
  readonly top: number;
  readonly left: number;
}

export function isShowMessage(value: unknown): value is ShowMessage {
  return (
    isRecord(value) &&
    value.kind === 'show' &&
    typeof value.uri === 'string' &&
    typeof value.html === 'string' &&
    typeof value.notice === 'string'
  );
}

export function isReadyMessage(value: unknown): value is ReadyMessage {
  return isRecord(value) && value.kind === 'ready';
}

export function isRevealMessage(value: unknown): value is RevealMessage {
  return isRecord(value) && value.kind === 'reveal' && typeof value.offset === 'number' && value.offset >= 0;
}

export function isPageState(value: unknown): value is PageState {
  return (
    isRecord(value) && typeof value.uri === 'string' && typeof value.top === 'number' && typeof value.left === 'number'
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

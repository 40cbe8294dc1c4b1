import type { CoverageResult } from '../../../server/src/lsp/protocol/coverage.ts';

/*
 * What the extension and the page of the coverage matrix say to each other, and what the page remembers. Both sides import
 * this file and both check what arrives.
 */

/** To the page: show this. */
export interface ShowMessage {
  readonly kind: 'show';
  readonly coverage: CoverageResult;
  /** The page's own words, in the language in force. */
  readonly words: Words;
}

export interface Words {
  readonly measure: string;
  /** Above the table where nothing is left to see. */
  readonly nothing: string;
  readonly noDistricts: string;
  /** What a reader hears between the names of a cell: `{0}，{1}：{2}`. */
  readonly cell: string;
}

/** From the page: its script runs and can take messages. */
export interface ReadyMessage {
  readonly kind: 'ready';
}

/** From the page: the reader wants to see a place. */
export interface RevealMessage {
  readonly kind: 'reveal';
  readonly uri: string;
  /** In UTF-16 code units from the start. */
  readonly offset: number;
}

/** What the page stores with `setState`. */
export interface PageState {
  /** The plan whose measures are the rows. */
  readonly uri: string;
  readonly onlyHoles: boolean;
  /** Scroll offsets in CSS pixels. */
  readonly top: number;
  readonly left: number;
}

export function isShowMessage(value: unknown): value is ShowMessage {
  return isRecord(value) && value.kind === 'show' && isRecord(value.coverage) && isRecord(value.words);
}

export function isReadyMessage(value: unknown): value is ReadyMessage {
  return isRecord(value) && value.kind === 'ready';
}

export function isRevealMessage(value: unknown): value is RevealMessage {
  return (
    isRecord(value) &&
    value.kind === 'reveal' &&
    typeof value.uri === 'string' &&
    typeof value.offset === 'number' &&
    value.offset >= 0
  );
}

export function isPageState(value: unknown): value is PageState {
  return (
    isRecord(value) &&
    typeof value.uri === 'string' &&
    typeof value.onlyHoles === 'boolean' &&
    typeof value.top === 'number' &&
    typeof value.left === 'number'
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

import type { Position } from '../../base/lineIndex.ts';
import type { EditorEdit } from '../../features/codeActions.ts';

/** Asks what a table on the clipboard becomes at a place. Params {@link PasteParams}, result {@link PasteResult} or null. */
export const pasteRequest = 'districtPlan/paste';

export interface PasteParams {
  readonly textDocument: { readonly uri: string };
  readonly position: Position;
  /** The forms the clipboard has. */
  readonly html?: string;
  readonly text?: string;
}

/** Null where the clipboard is no table or the place takes none: then the client pastes as always. */
export type PasteResult = { readonly refused: string } | PastedTable;

/** Texts are in the language of the client. */
export interface PastedTable {
  readonly edit: EditorEdit;
  /** What it is pasted as. */
  readonly label: string;
  /** Only where something was left out, guessed or is to be asked: in one sentence, and as a Markdown document. */
  readonly summary?: string;
  readonly report?: string;
}

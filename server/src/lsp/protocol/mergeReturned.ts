import type { EditorEdit } from '../../features/codeActions.ts';

/** Asks what a file that came back does to a plan. Params {@link MergeReturnedParams}, result {@link MergeReturnedResult} or null. */
export const mergeReturnedRequest = 'districtPlan/mergeReturned';

export interface MergeReturnedParams {
  readonly textDocument: { readonly uri: string };
  /** Of the file that came back, with its extension. */
  readonly name: string;
  readonly base64: string;
  /** The numbers of the decisions that the user takes, in the list of an earlier answer; without it what nothing stands against. */
  readonly take?: readonly number[];
}

/** Null for what is no plan. Texts are in the language of the client. */
export type MergeReturnedResult = { readonly refused: string } | MergedReturned;

export interface MergedReturned {
  /** What there is to decide, what stands against something first. */
  readonly decisions: readonly ReturnedDecision[];
  /** Take those of the decisions that were asked for. */
  readonly edits: readonly EditorEdit[];
  /** Something is left for a person: conflicts, rows left out, cells emptied, texts without a place. */
  readonly hasOpen: boolean;
  /** A Markdown document; one line in it for each of them. */
  readonly report: string;
}

export interface ReturnedDecision {
  readonly kind: 'conflicts' | 'emptied' | 'deleted' | 'accepted' | 'added';
  /** The row it is about. */
  readonly what: string;
  /** The heading of the column; missing for a row as a whole. */
  readonly column?: string;
  /** What would become of it; may be empty. */
  readonly how: string;
  /** Nothing stands against it. */
  readonly taken: boolean;
  /** Of the decisions with the same word only one can be taken. */
  readonly oneOf?: string;
}

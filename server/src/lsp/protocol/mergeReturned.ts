import type { EditorEdit } from '../../features/codeActions.ts';

/** Asks what a file that came back does to a plan. Params {@link MergeReturnedParams}, result {@link MergeReturnedResult} or null. */
export const mergeReturnedRequest = 'districtPlan/mergeReturned';

export interface MergeReturnedParams {
  readonly textDocument: { readonly uri: string };
  /** Of the file that came back, with its extension. */
  readonly name: string;
  readonly base64: string;
}

/** Null for what is no plan. Texts are in the language of the client. */
export type MergeReturnedResult = { readonly refused: string } | MergedReturned;

export interface MergedReturned {
  /** Changes and rows of theirs that nothing stands against. */
  readonly accepted: readonly EditorEdit[];
  /** Would put theirs in the place of what both changed. */
  readonly conflicts: readonly EditorEdit[];
  /** Would take out the rows they left out. */
  readonly deleted: readonly EditorEdit[];
  /** Something is left for a person: conflicts, rows left out, cells emptied, texts without a place. */
  readonly hasOpen: boolean;
  /** A Markdown document; one line in it for each of them. */
  readonly report: string;
}

import type { EditorEdit } from '../../features/codeActions.ts';

/** Asks what the list of a reform changes in a registry. Params {@link ReformParams}, result {@link ReformResult} or null. */
export const reformRequest = 'districtPlan/reform';

export interface ReformParams {
  readonly textDocument: { readonly uri: string };
  /** The list, as it was pasted. */
  readonly list: string;
  /** Of lines that say none: `2019-03` or `2019-03-18`. */
  readonly date?: string;
}

/** Null for what is no registry. */
export interface ReformResult {
  /** The registry cannot be read as a whole and is left as it is. */
  readonly broken: boolean;
  readonly edits: readonly EditorEdit[];
  /** What changes, a line for each unit, in the language of the client. */
  readonly changes: readonly string[];
  /** Lines that a person must settle, each with the reason. */
  readonly open: readonly string[];
}

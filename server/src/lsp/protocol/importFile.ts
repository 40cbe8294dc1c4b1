/**
 * Makes plans of a document of Word, Excel, a page or a text. Params {@link ImportParams}, result {@link ImportFileResult};
 * null when it failed. Nothing is written: the client writes the files.
 */
export const importRequest = 'districtPlan/import';

export interface ImportParams {
  /** The name of the file; its extension says how to read it. */
  readonly name: string;
  readonly base64: string;
  /** The URI of the plan to be written. */
  readonly target: string;
  /** The URI of the plan that it carries out. */
  readonly parent?: string;
}

export type ImportFileResult = { readonly refused: string } | ImportedPlans;

export interface ImportedPlans {
  /** Plans in the order of the source, then the notice that sends several of them out. */
  readonly files: readonly { readonly uri: string; readonly text: string }[];
  /** The report as a Markdown document, in the language of the client. */
  readonly report: string;
  /** How many places a person must check. */
  readonly questions: number;
}

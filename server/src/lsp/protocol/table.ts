/** Asks for the printed table of one plan. Params {@link TableParams}, result {@link TableResult}. */
export const tableRequest = 'districtPlan/table';

export interface TableParams {
  readonly textDocument: { readonly uri: string };
}

export interface TableResult {
  /** Version of the document the table was made from; 0 when it came from the disk. */
  readonly version: number;
  /** 'broken': the source has errors and `html` is a best guess. 'not-a-plan': there is nothing to show. */
  readonly state: 'ok' | 'broken' | 'not-a-plan';
  /** Title of the plan; empty when it has none. */
  readonly title: string;
  /** Heading and table as escaped HTML without scripts or inline styles. */
  readonly html: string;
}

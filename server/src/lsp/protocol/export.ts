/**
 * Asks for a plan as a file. Params {@link ExportParams}, result {@link ExportResult}; null for what is no plan, or when it
 * failed.
 */
export const exportRequest = 'districtPlan/export';

export interface ExportParams {
  readonly textDocument: { readonly uri: string };
  readonly format: ExportFormat;
  /** It goes out as a draft, which may have errors and says so. */
  readonly draft?: boolean;
}

export type ExportFormat = 'html' | 'xlsx' | 'md' | 'csv';

export interface ExportResult {
  /** Missing while errors stand and no draft was asked for. */
  readonly file?: {
    /** A good name for it. */
    readonly name: string;
    readonly base64: string;
    /** What could not be written as it is, in words. */
    readonly notices: readonly string[];
  };
  /** The errors that stand in the plan, in the language of the client. */
  readonly errors: readonly ExportError[];
}

export interface ExportError {
  readonly uri: string;
  /** Zero-based, UTF-16, end exclusive. */
  readonly range: {
    readonly start: { readonly line: number; readonly character: number };
    readonly end: { readonly line: number; readonly character: number };
  };
  readonly code: string;
  readonly message: string;
}

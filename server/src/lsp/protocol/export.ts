/**
 * Asks for a plan, or a list made from plans, as a file. Params {@link ExportParams}, result {@link ExportResult}; null
 * for what is no plan, or when it failed.
 */
export const exportRequest = 'districtPlan/export';

export interface ExportParams {
  /** One plan; missing = all plans of the workspace, for a list. */
  readonly textDocument?: { readonly uri: string };
  readonly format: ExportFormat;
  /** It goes out as a draft, which may have errors and says so. */
  readonly draft?: boolean;
  /** All tasks of one unit (任务书), or who has what in hand (督办清单); missing = the plan itself. */
  readonly list?: UnitSheetWanted | { readonly kind: 'supervision' };
}

export interface UnitSheetWanted {
  readonly kind: 'unit';
  readonly name: string;
  /** The id of the registry in the view by unit, where several have a unit of that name. */
  readonly registry?: string;
}

export type ExportFormat = 'docx' | 'html' | 'xlsx' | 'md' | 'csv';

export interface ExportResult {
  /** Missing while errors stand and no draft was asked for, or when there is a `problem`. */
  readonly file?: {
    /** A good name for it. */
    readonly name: string;
    readonly base64: string;
    /** What could not be written as it is, in words. */
    readonly notices: readonly string[];
  };
  /** The errors that stand in the plans, in the language of the client. */
  readonly errors: readonly ExportError[];
  /** Why there is no such list, in words. */
  readonly problem?: string;
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

import type { EditorEdit } from '../../features/codeActions.ts';
import type { Comparison } from '../../features/diff/comparison.ts';
import type { Continuation } from '../../features/diff/decide.ts';

/**
 * Asks for two plans side by side. Params {@link CompareParams}, result {@link CompareResult}; null for what is no plan, or
 * when it failed.
 */
export const compareRequest = 'districtPlan/compare';

/** Asks for the comparison as a file. Params {@link ExportComparisonParams}, result {@link ComparisonFile} or null. */
export const exportComparisonRequest = 'districtPlan/exportComparison';

/** Asks for the edits that write decisions of the review. Params {@link DecideParams}, result {@link DecideResult} or null. */
export const decideRequest = 'districtPlan/decideContinues';

export interface CompareParams {
  /** The later plan. */
  readonly textDocument: { readonly uri: string };
  /** The earlier one; missing = the one that the later plan names as `previous`. */
  readonly from?: { readonly uri: string };
}

export interface CompareResult {
  /** Missing where the later plan names no previous plan that can be found, or the earlier file is no plan. */
  readonly comparison?: Comparison;
}

export interface ExportComparisonParams extends CompareParams {
  readonly format: string;
}

export interface ComparisonFile {
  /** A good name for it. */
  readonly name: string;
  readonly base64: string;
  /** What could not be written as it is, in the language of the client. */
  readonly notices: readonly string[];
}

export interface DecideParams extends CompareParams {
  readonly decisions: readonly Continuation[];
}

export interface DecideResult {
  readonly edits: readonly EditorEdit[];
}

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

export interface Comparison {
  readonly from: ComparedPlan;
  readonly to: ComparedPlan;
  readonly title: string;
  /** What happened, in one line. */
  readonly summary: string;
  /** The table as escaped HTML without scripts and inline styles; cells carry `data-side` and `data-offset`. */
  readonly html: string;
  /** How many measures each thing happened to: 'added', 'dropped', 'split', 'merged', 'changed', 'moved', 'same'. */
  readonly counts: Readonly<Record<string, number>>;
  /** Missing where `continues` of the later plan speaks of another plan than the earlier one. */
  readonly review?: ComparisonReview;
}

export interface ComparedPlan {
  readonly uri: string;
  /** What its column is called: its year, or which version it is. */
  readonly name: string;
  /** Its YAML has errors, so that parts may be missing. */
  readonly broken: boolean;
}

/** Which measure of the later plan goes on with which of the earlier one. Texts are in the language of the client. */
export interface ComparisonReview {
  readonly items: readonly ComparisonReviewItem[];
  /** Every measure of the earlier plan, in its order; `number` is empty where it has none. */
  readonly choices: readonly ComparedMeasure[];
  /** Places among `choices` of those that go on nowhere. */
  readonly dropped: readonly number[];
}

export interface ComparedMeasure {
  readonly number: string;
  readonly title: string;
  readonly text: string;
  /** In UTF-16 code units from the start of its file. */
  readonly offset: number;
}

export interface ComparisonReviewItem {
  /** Place of the measure in the later plan, from 0. */
  readonly place: number;
  readonly to: ComparedMeasure;
  /** What is proposed; `place` among `choices`. */
  readonly from?: ComparedMeasure & { readonly place: number };
  /** What went into it besides, where several were merged. */
  readonly alsoFrom: readonly (ComparedMeasure & { readonly place: number })[];
  /** Per cent. */
  readonly score: number;
  readonly certainty: 'certain' | 'likely' | 'unsure' | 'none';
  readonly evidence: readonly string[];
  /** What the plan says now; `open` = nothing. */
  readonly decision: 'goes-on' | 'new' | 'open';
  /** Its `continues`, as written. */
  readonly written: readonly string[];
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

export interface Continuation {
  /** Place of the measure in the later plan, from 0. */
  readonly place: number;
  /** Numbers of the earlier plan; none = the measure is new; missing = open again. */
  readonly continues?: readonly string[];
}

export interface DecideResult {
  readonly edits: readonly {
    readonly range: {
      readonly start: { readonly line: number; readonly character: number };
      readonly end: { readonly line: number; readonly character: number };
    };
    readonly newText: string;
  }[];
}

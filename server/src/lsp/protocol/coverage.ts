/**
 * Asks who carries out the measures of a plan; of a plan that nobody carries out, of its parent. Params
 * {@link CoverageParams}, result {@link CoverageResult}, null for what is no plan or has neither.
 */
export const coverageRequest = 'districtPlan/coverage';

export interface CoverageParams {
  readonly textDocument: { readonly uri: string };
}

/** The texts are in the language of the client and on one line. */
export interface CoverageResult {
  /** The plan whose measures are the rows. */
  readonly uri: string;
  readonly title: string;
  readonly districts: readonly CoverageDistrict[];
  readonly rows: readonly CoverageRow[];
}

export interface CoverageDistrict {
  readonly uri: string;
  /** Short, and no other has it. */
  readonly name: string;
  readonly title: string;
  /** How many measures have each status that occurs, the most important first. */
  readonly counts: readonly { readonly status: CoverageStatus; readonly text: string }[];
}

export interface CoverageRow {
  readonly number: string;
  readonly title: string;
  /** Where the measure is written, in UTF-16 code units from the start of the parent. */
  readonly offset: number;
  /** One for each district, in their order. */
  readonly cells: readonly CoverageCell[];
}

export interface CoverageCell {
  readonly status: CoverageStatus;
  readonly text: string;
  /** It certainly concerns the district, and is not or not wholly carried out. */
  readonly isHole: boolean;
  /** Where the district's plan speaks of it; where it does not, the place that names its parent. */
  readonly offset: number;
}

export type CoverageStatus =
  | 'full'
  | 'partly'
  | 'missing'
  | 'ask'
  | 'not-applicable'
  | 'not-for-this-district'
  | 'unnumbered';

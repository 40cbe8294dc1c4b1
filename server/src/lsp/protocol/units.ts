import type { UnitView } from '../../features/unitView.ts';

/** Asks what every unit has to do. Params {@link UnitsParams}, result {@link UnitsResult}, null when it failed. */
export const unitsRequest = 'districtPlan/units';

/** Asks for the same as a Markdown document. Params {@link UnitsParams}, result {@link UnitTableResult} or null. */
export const unitTableRequest = 'districtPlan/unitTable';

export interface UnitsParams {
  /** One plan; missing = all plans of the workspace. */
  readonly textDocument?: { readonly uri: string };
}

export interface UnitTableResult {
  readonly markdown: string;
}

/** The texts are in the language of the client and on one line. */
export type UnitsResult = UnitView;

import type { UnknownUnitEntry } from '../../features/unknownUnitEntries.ts';

/** Asks which names the plans of the workspace use and no registry knows. No params, result {@link UnknownUnitsResult} or null. */
export const unknownUnitsRequest = 'districtPlan/unknownUnits';

export interface UnknownUnitsResult {
  /** The most frequent first. */
  readonly names: readonly UnknownUnitEntry[];
}

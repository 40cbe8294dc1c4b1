import type { DescribedMeasure } from './described.ts';
import type { Certainty, Evidence, MeasureMatch } from './model.ts';

/** Two measures that belong together, their tasks not yet matched. */
export interface Pair {
  readonly from: DescribedMeasure;
  readonly to: DescribedMeasure;
  readonly score: number;
  readonly certainty: Certainty;
  readonly evidence: readonly Evidence[];
  readonly extent: MeasureMatch['extent'];
}

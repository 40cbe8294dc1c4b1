import type { Span } from '../../base/span.ts';

/**
 * What the wording of a target says. It says what was written; whether that is enough, `compare.ts` tells. All spans are
 * UTF-16 offsets into `TargetReading.text`, end exclusive.
 */
export interface TargetReading {
  readonly text: string;
  /** `textual`: a target in words (与经济增长基本同步), with nothing to compare. `unreadable`: it has figures, but not all make sense. */
  readonly kind: 'figures' | 'textual' | 'unreadable';
  /** One of these is to be reached: `100%,或者达到95%以上且…` has two. Empty unless `kind` is `figures`. */
  readonly alternatives: readonly Alternative[];
  /** The year by which it is to be reached, where the target itself says so. */
  readonly year?: number;
  /** The first piece that could not be read; present exactly when `kind` is `unreadable`. */
  readonly trouble?: Span;
}

export interface Alternative {
  /** All of them are to be reached. */
  readonly figures: readonly Figure[];
  /** What else must be the case, folded: `且依法处罚` without the 且. Empty where nothing must. */
  readonly condition: string;
}

export type Comparator = 'atLeast' | 'atMost' | 'between' | 'exact';

export interface Figure {
  readonly comparator: Comparator;
  /** The least and the greatest value written, in the base unit of the dimension; equal unless `between`. */
  readonly low: number;
  readonly high: number;
  readonly unit: Unit;
  /** 左右, 约, 余: the value need not be met exactly. */
  readonly approximate: boolean;
  /** 力争, 基本: a wish more than a duty. */
  readonly soft: boolean;
  /** Set where the figure is a difference and not a level: 同比下降1%. */
  readonly change?: Change;
  /** Words around the figure that the grammar does not need, folded: what is counted, whose figure it is. */
  readonly subject: string;
  /** The number with its unit. */
  readonly amount: Span;
  /** With the words of comparison around it. */
  readonly span: Span;
}

export interface Change {
  readonly direction: 'up' | 'down';
  /** What it is measured against: `previous` (同比, 比上年), a year (`2015`), or empty where that is not said. */
  readonly basis: string;
}

export interface Unit {
  /** As written, folded; empty for a bare number. */
  readonly text: string;
  /** Only values of one dimension can be compared. */
  readonly dimension: string;
  /** How much of the base unit of the dimension one of these is. */
  readonly factor: number;
  /** True for amounts of which a district has only its share (公里, 元, 个); false for rates, concentrations and ranks. */
  readonly additive: boolean;
}

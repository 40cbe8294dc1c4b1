import type { TextPart } from '../base/diffText.ts';
import type { Comparison } from '../plan/deadline/compare.ts';
import type { Measure, Task } from '../plan/model.ts';
import type { TargetComparison } from '../plan/target/compare.ts';
import type { Role } from '../plan/vocabulary.ts';
import type { PlanDocument } from '../workspace/document.ts';
import type { MeasureMatch } from './model.ts';

/** What became of one plan in another one: last year's and this year's, or two versions. */
export interface PlanDiff {
  readonly from: PlanDocument;
  readonly to: PlanDocument;
  readonly head: readonly HeadChange[];
  readonly sections: readonly SectionChange[];
  /** Every measure of either plan, in the order of the later one; what was dropped stands where it was. */
  readonly measures: readonly MeasureDiff[];
  readonly notApplicable: readonly ReasonChange[];
  /** Which measure goes on with which, as sure as it is. */
  readonly matches: readonly MeasureMatch[];
  /** Pairs that only look a little alike. They are compared with nothing: their measures count as added and dropped. */
  readonly unsure: readonly MeasureMatch[];
}

export const HEAD_FIELDS = ['title', 'level', 'area', 'year', 'period', 'document', 'issued', 'parent'] as const;
export type HeadField = (typeof HEAD_FIELDS)[number];

/** Missing on the side that does not say it. */
interface Change {
  readonly from: string | undefined;
  readonly to: string | undefined;
}

export interface HeadChange extends Change {
  readonly field: HeadField;
}

/** A section that was added, dropped or given another title. */
export type SectionChange = Change;

/** A measure of the parent that is left out now, or was, or for another reason. */
export interface ReasonChange extends Change {
  readonly measure: string;
}

/** A measure that was split or merged stands in several entries, one for each of its pairs. */
export type Relation = 'added' | 'dropped' | 'goes-on' | 'split' | 'merged';

export interface MeasureDiff {
  readonly relation: Relation;
  /** Missing where it was added. */
  readonly from: Measure | undefined;
  /** Missing where it was dropped. */
  readonly to: Measure | undefined;
  /** It stands at another place among the measures that went on, or in another section. */
  readonly moved: Move | undefined;
  /** Its number is another one, which is no change of what it says. */
  readonly renumbered: boolean;
  /** What the measure itself says; what holds for its tasks stands with them. */
  readonly changes: Changes;
  readonly tasks: readonly TaskDiff[];
}

export interface Move {
  /** The titles of the sections, where it is another one. */
  readonly sections: Change | undefined;
}

export interface TaskDiff {
  readonly from: Task | undefined;
  readonly to: Task | undefined;
  /** The measure that the task came from, where that is another one than its measure came from. */
  readonly fromMeasure: Measure | undefined;
  /** It stands at another place of its measure. */
  readonly moved: boolean;
  readonly changes: Changes;
}

export interface Changes {
  readonly title: TextChange | undefined;
  readonly text: TextChange | undefined;
  readonly note: TextChange | undefined;
  readonly deadline: DeadlineChange | undefined;
  readonly units: readonly UnitChange[];
  readonly targets: readonly TargetChange[];
}

export interface TextChange {
  readonly from: string;
  readonly to: string;
  readonly parts: readonly TextPart[];
  /** Nothing but years differ. */
  readonly onlyYears: boolean;
}

export interface DeadlineChange extends Change {
  /** How the new deadline stands to the old one, both in the year of their plans; `none` where one of them is missing. */
  readonly verdict: Comparison | 'none';
}

export type UnitChange =
  | { readonly kind: 'added' | 'removed'; readonly role: Role; readonly name: string }
  /** The same unit under its successor's name, or under another spelling. */
  | { readonly kind: 'renamed'; readonly role: Role; readonly from: string; readonly to: string }
  | { readonly kind: 'role'; readonly name: string; readonly from: Role; readonly to: Role }
  /** Of the leads, which stand in both plans, another one comes first: it is the one that leads. */
  | { readonly kind: 'first-lead'; readonly from: string; readonly to: string };

export interface TargetChange extends Change {
  readonly indicator: string;
  /** Where the indicator was worded otherwise. */
  readonly formerIndicator: string | undefined;
  readonly verdict: TargetComparison | 'none';
}

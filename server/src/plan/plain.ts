import type { ColumnRole, Layout, Level, Role } from './vocabulary.ts';

/*
 * A plan that is not written yet: what an import has read, or a new draft says. Plain words without places; plan/write
 * makes the text of a file of it, in which plan/build finds the same again.
 */

/** What stands beside a part for the reader; neither has its `#`. */
export interface Remarks {
  /** Lines above the part. */
  readonly comments?: readonly string[];
  /** Behind the value of a key, on its line (of a list: on the line of the key). */
  readonly remarks?: Readonly<Record<string, string>>;
}

/** Units by role; `[]` says nothing, a placeholder is written as it is (`['——']`). */
export type PlainDuties = { readonly deadline?: string } & { readonly [role in Role]?: readonly string[] };

export interface PlainTarget {
  readonly indicator: string;
  readonly target: string;
}

interface PlainDuty extends PlainDuties, Remarks {
  readonly implements?: readonly string[];
  readonly continues?: readonly string[];
  readonly districts?: readonly string[];
  readonly note?: string;
  readonly targets?: readonly PlainTarget[];
}

export interface PlainTask extends PlainDuty {
  /** May have line breaks. An empty text is written, for somebody to fill in. */
  readonly text?: string;
}

export interface PlainMeasure extends PlainDuty {
  readonly number?: string;
  readonly title?: string;
  readonly alsoNumbered?: Readonly<Record<string, string>>;
  readonly basis?: string;
  readonly tasks?: readonly PlainTask[];
}

export interface PlainSection extends Remarks {
  readonly title?: string;
  readonly sections?: readonly PlainSection[];
  readonly measures?: readonly PlainMeasure[];
}

export interface PlainColumn {
  readonly role: ColumnRole;
  readonly heading: string;
  readonly group?: string;
}

export interface PlainNotice {
  readonly issuer?: string;
  readonly to?: string;
  readonly text?: readonly string[];
  readonly remark?: string;
  readonly copies?: string;
  readonly printedBy?: string;
  readonly printed?: string;
}

export interface PlainNotApplicable extends Remarks {
  readonly measure: string;
  readonly reason: string;
}

export interface PlainPlan extends Remarks {
  readonly title: string;
  readonly level?: Level;
  readonly area?: string;
  readonly year?: string;
  readonly period?: { readonly from: string; readonly to: string };
  readonly document?: string;
  readonly issued?: string;
  readonly parent?: string;
  readonly numbering?: string;
  readonly previous?: string;
  readonly units?: readonly string[];
  readonly annex?: string;
  readonly notice?: PlainNotice;
  readonly annexes?: readonly string[];
  readonly layout?: Layout;
  readonly columns?: readonly PlainColumn[];
  readonly sections?: readonly PlainSection[];
  /** Measures outside any section. */
  readonly measures?: readonly PlainMeasure[];
  readonly notApplicable?: readonly PlainNotApplicable[];
}

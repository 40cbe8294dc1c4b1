import type { Sentence } from '../base/sentence.ts';
import type { Measure } from '../plan/model.ts';
import type { PlainMeasure, PlainNotApplicable } from '../plan/plain.ts';
import type { PlanDocument } from '../workspace/document.ts';
import type { ParentMeasure, PlanView } from '../workspace/resolve.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import type { Editions } from './reparent/editions.ts';

/** What a new plan is drafted from. At least one of `parent` and `previous` is there. */
export interface DraftRequest {
  /** Where the draft is going to be saved: its paths are relative to it. */
  readonly uri: string;
  /** Where the report is going to be saved; missing: in the folder of the draft. */
  readonly reportUri?: string;
  readonly area: string;
  readonly year: number;
  readonly parent?: PlanDocument | undefined;
  /** Last year's own plan. */
  readonly previous?: PlanDocument | undefined;
  /** URIs of registries; missing = those of last year's plan, else those of the area and of the parent. */
  readonly units?: readonly string[] | undefined;
}

export type NoteKind = 'carried' | 'added' | 'replaced' | 'left-out' | 'dropped';

/** What was done without asking, for the report. `about`: number and title of a measure, or `''` for the plan itself. */
export interface DraftNote {
  readonly kind: NoteKind;
  readonly about: string;
  readonly said: Sentence;
}

/** What the draft leaves to its author, as the checks draft.open-question and unit.former-name tell it. */
export interface OpenQuestion {
  /** Zero-based line of the draft. */
  readonly line: number;
  readonly about: string;
  readonly said: Sentence;
}

export interface Draft {
  readonly document: PlanDocument;
  readonly notes: readonly DraftNote[];
  /** In the order of the text. */
  readonly open: readonly OpenQuestion[];
}

/** What all steps of drafting look at. */
export interface Drafting {
  readonly snapshot: Snapshot;
  readonly request: DraftRequest;
  /** The draft as far as its head goes: its registries, its date, its parent. */
  readonly head: PlanView;
  readonly parent: PlanView | undefined;
  readonly previous: PlanView | undefined;
  /** From the measures that last year's plan carried out to those of the parent. */
  readonly editions: Editions;
  readonly note: (kind: NoteKind, about: string, said: Sentence) => void;
}

/** A measure of the draft, not numbered yet. */
export interface DraftedMeasure {
  readonly measure: PlainMeasure;
  /** Last year's measure that goes on in it. */
  readonly from: Measure | undefined;
  /** The parent's measures that it carries out, or parts of which; the first decides its place. */
  readonly above: readonly Measure[];
}

/** What the draft leaves out with a reason. */
export interface DraftedReason {
  readonly entry: PlainNotApplicable;
  readonly above: Omit<ParentMeasure, 'document'>;
}

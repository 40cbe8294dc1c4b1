import type { Measure, Task } from '../plan/model.ts';

/** `unsure` is for a person to decide; nothing may be built on it. */
export type Certainty = 'certain' | 'likely' | 'unsure';

/** Why two are taken for the same. Likeness is 0 to 1. */
export type Evidence =
  /** The later plan says so: its `continues`, as written. */
  | { readonly kind: 'continues'; readonly reference: string }
  /** Both carry out the same of the parent (or one carries out the other); `shared` of all they carry out, 0 to 1. */
  | { readonly kind: 'same-parent'; readonly shared: number }
  | { readonly kind: 'same-number'; readonly number: string }
  | { readonly kind: 'same-title' }
  | { readonly kind: 'title-alike'; readonly likeness: number }
  | { readonly kind: 'same-text' }
  | { readonly kind: 'text-alike'; readonly likeness: number }
  /** Tasks of the one stand in the other. */
  | { readonly kind: 'tasks-moved'; readonly count: number }
  /** Nothing else is left on either side of two measures that belong together. */
  | { readonly kind: 'only-one-left' };

interface Match {
  /** 0 to 1. */
  readonly score: number;
  readonly certainty: Certainty;
  /** The strongest first. */
  readonly evidence: readonly Evidence[];
}

/** A task and what became of it; the two may stand in measures that do not belong together otherwise. */
export interface TaskMatch extends Match {
  readonly from: Task;
  readonly to: Task;
}

/**
 * A measure and what became of it. A measure that was split is the `from` of several matches, one that was merged is the
 * `to` of several; of those, at most one is the `whole`, the others each took over a `part`.
 */
export interface MeasureMatch extends Match {
  readonly from: Measure;
  readonly to: Measure;
  readonly extent: 'whole' | 'part';
  readonly tasks: readonly TaskMatch[];
}

/** What the two plans alone do not say. */
export interface MatchHints {
  /** False where `continues` of the later plan speaks of another plan than the earlier one. */
  readonly continuesEarlier?: boolean;
  /**
   * What of the parent a measure or a task carries out, as objects: the same object for the same thing, whichever of the
   * two plans carries it out. Without it, `implements` is no evidence.
   */
  readonly carriesOut?: (measure: Measure, task: Task | undefined) => readonly object[];
}

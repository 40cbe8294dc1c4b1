import type { EditorEdit } from '../../features/codeActions.ts';

/**
 * Asks what a new edition of a plan's parent means for its references, and for the edits that put the plan on it. Params
 * {@link ReparentParams}, result {@link ReparentResult}, null for what is no plan or has no parent so far.
 */
export const reparentRequest = 'districtPlan/reparent';

export interface ReparentParams {
  readonly textDocument: { readonly uri: string };
  /** The new edition. */
  readonly parent: string;
  /** One for each link, in their order; missing = what holds is taken, the rest kept. */
  readonly decisions?: readonly ReparentDecision[];
}

/**
 * `take`: the reference names what it is in the new edition; `keep`: it stays as it is written, with a mark; `leave-out`:
 * not carried out any more, and recorded as not applicable.
 */
export type ReparentDecision = 'take' | 'keep' | 'leave-out';

/** Texts are in the language of the client. */
export interface ReparentResult {
  readonly heading: string;
  readonly links: readonly ReparentLink[];
  /** What there is to change in the plan, and its lock file as it is to be, where it has one. */
  readonly edits: readonly EditorEdit[];
  readonly lock: { readonly uri: string; readonly text: string } | null;
  readonly taken: number;
  readonly kept: number;
}

export interface ReparentLink {
  readonly state: 'holds' | 'changed' | 'unsure' | 'gone';
  /** Number and title so far, and in the new edition (empty where there is none). */
  readonly before: string;
  readonly after: string;
  /** What has changed, a line for each field. */
  readonly changes: readonly string[];
  readonly decisions: readonly ReparentDecision[];
}

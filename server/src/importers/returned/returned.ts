import type { PlanDocument } from '../../workspace/document.ts';
import type { AddedGroup } from './addedEdits.ts';
import { type Decision, decisionsOf } from './decisions.ts';
import { mergeReturned, type ReturnedMerge } from './returnedMerge.ts';
import { planRows } from './returnedRows.ts';
import type { ReturnedFile } from './returnedSheet.ts';

/** What a table that came back does to a plan: what it says, and what there is to decide. */
export interface Returned {
  readonly file: ReturnedFile;
  readonly merge: ReturnedMerge;
  readonly decisions: readonly Decision[];
  /** New rows that have no place in the plan. */
  readonly left: readonly AddedGroup[];
}

/** Merges a table that came back into a plan. Several are merged one after the other, each into what the one before made. */
export function mergeFile(document: PlanDocument, file: ReturnedFile): Returned {
  const merge = mergeReturned(planRows(document.plan), file.sheet);
  return { file, merge, ...decisionsOf(document, merge) };
}

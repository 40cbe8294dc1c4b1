import type { TextEdit } from '../../base/textEdit.ts';
import type { PlanDocument } from '../../workspace/document.ts';
import { addedEdits, changeEdits, deletedEdits } from './returnedEdits.ts';
import { type AddedRow, mergeReturned, type ReturnedMerge } from './returnedMerge.ts';
import { planRows } from './returnedRows.ts';
import type { ReturnedFile } from './returnedSheet.ts';

/** What a table that came back does to a plan: what it says, and the edits that follow from it, by what is behind them. */
export interface Returned {
  readonly file: ReturnedFile;
  readonly merge: ReturnedMerge;
  readonly edits: {
    /** Changes and rows of theirs that nothing stands against. */
    readonly accepted: readonly TextEdit[];
    /** Would put theirs in the place of ours. */
    readonly conflicts: readonly TextEdit[];
    /** Would take out the rows they left out. */
    readonly deleted: readonly TextEdit[];
  };
  /** New rows that have no place in the plan. */
  readonly left: readonly AddedRow[];
}

/** Merges a table that came back into a plan. Several are merged one after the other, each into what the one before made. */
export function mergeFile({ plan, text }: PlanDocument, file: ReturnedFile): Returned {
  const merge = mergeReturned(planRows(plan), file.sheet);
  const { edits: added, left } = addedEdits(text, merge.added);
  return {
    file,
    merge,
    left,
    edits: {
      accepted: [...merge.accepted.flatMap((change) => changeEdits(text, change)), ...added],
      conflicts: merge.conflicts.flatMap((change) => changeEdits(text, change)),
      deleted: merge.deleted.flatMap(({ row }) => deletedEdits(text, row)),
    },
  };
}

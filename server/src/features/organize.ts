import type { TextEdit } from '../base/textEdit.ts';
import { ignoresOf, isAbout } from '../checks/ignore.ts';
import { order, sortEdits, supportLists } from '../checks/unit/order.ts';
import type { Document } from '../workspace/document.ts';
import { viewPlan } from '../workspace/resolve.ts';
import type { Snapshot } from '../workspace/snapshot.ts';

/** The edits that put lists of co-operating units into official order, and the number of lists they change. */
export interface Organized {
  readonly edits: readonly TextEdit[];
  readonly lists: number;
}

/**
 * Sorts every list of a plan that can be sorted, whether the check of the order is turned on or off; a list whose order
 * a `plan-ignore` comment calls deliberate is left as it is.
 */
export function organized(snapshot: Snapshot, document: Document): Organized {
  if (document.kind !== 'plan') return { edits: [], lists: 0 };
  const view = viewPlan(snapshot, document);
  const deliberate = ignoresOf(document).filter(({ code }) => code === order.code);
  const changed = [...supportLists(view)]
    .filter(([list]) => {
      const { line } = document.lines.positionAt(list.span.start);
      return !deliberate.some((ignore) => isAbout(ignore, line));
    })
    .map(([list, units]) => sortEdits(view, list, units))
    .filter((edits) => edits.length > 0);
  return { edits: changed.flat(), lists: changed.length };
}

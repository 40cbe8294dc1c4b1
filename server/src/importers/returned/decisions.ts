import type { TextEdit } from '../../base/textEdit.ts';
import type { Measure } from '../../plan/model.ts';
import type { PlanDocument } from '../../workspace/document.ts';
import { type AddedGroup, addedEdit, addedGroups } from './addedEdits.ts';
import { changeEdits } from './changeEdits.ts';
import { deletedEdits } from './deletedEdits.ts';
import type { LeftOutRow, ReturnedChange, ReturnedMerge } from './returnedMerge.ts';

/** One thing that came back, which is taken into the plan or left. */
export type Decision =
  | { readonly kind: 'accepted' | 'conflicts' | 'emptied'; readonly change: ReturnedChange }
  | { readonly kind: 'added'; readonly rows: AddedGroup }
  | { readonly kind: 'deleted'; readonly leftOut: LeftOutRow };

export type DecisionKind = Decision['kind'];

/** The kinds that nothing stands against, and those that a person has to ask for. */
export const TAKEN_KINDS: ReadonlySet<DecisionKind> = new Set<DecisionKind>(['accepted', 'added']);
export const ASKED_KINDS = ['conflicts', 'emptied', 'deleted'] as const satisfies readonly DecisionKind[];

/** What there is to decide, what has to be asked for first; and the new rows that have no place in the plan. */
export function decisionsOf(
  { text, plan }: PlanDocument,
  { accepted, conflicts, emptied, added, deleted }: ReturnedMerge,
): { readonly decisions: readonly Decision[]; readonly left: readonly AddedGroup[] } {
  const groups = addedGroups(added);
  const left = groups.filter((rows) => !addedEdit(text, plan, rows));
  return {
    decisions: [
      ...conflicts.map((change): Decision => ({ kind: 'conflicts', change })),
      ...emptied.map((change): Decision => ({ kind: 'emptied', change })),
      ...deleted.map((leftOut): Decision => ({ kind: 'deleted', leftOut })),
      ...accepted.map((change): Decision => ({ kind: 'accepted', change })),
      ...groups.filter((rows) => !left.includes(rows)).map((rows): Decision => ({ kind: 'added', rows })),
    ],
    left,
  };
}

/**
 * Whether it is taken where a person asked for these kinds, and chose nothing by hand: of two values for one thing neither
 * is.
 */
export function isTaken(decision: Decision, kinds: ReadonlySet<DecisionKind>): boolean {
  return kinds.has(decision.kind) && !('change' in decision && decision.change.disagrees);
}

/** The edits of a plan that take what was chosen, none over another. Of two values for one thing the first is taken. */
export function decidedEdits({ text, plan, tree }: PlanDocument, chosen: readonly Decision[]): readonly TextEdit[] {
  const set = new Map<Measure, Set<string>>();
  const edits: TextEdit[] = [];
  const kept = new Set<Measure>();
  for (const decision of chosen) {
    if (decision.kind === 'added') {
      const edit = addedEdit(text, plan, decision.rows);
      const within = decision.rows[0]?.within?.measure;
      if (edit) edits.push(edit);
      if (within) kept.add(within);
    } else if (decision.kind !== 'deleted') {
      const { measure } = decision.change.rows[0]!;
      const done = set.get(measure) ?? new Set<string>();
      const { role, disagrees } = decision.change;
      if (disagrees && done.has(role)) continue;
      set.set(measure, done.add(role));
      edits.push(...changeEdits(text, decision.change));
    }
  }
  const rows = chosen.flatMap((decision) => (decision.kind === 'deleted' ? [decision.leftOut.row] : []));
  return apart(text, [...edits, ...deletedEdits(text, tree.root, rows, kept)]);
}

/**
 * The edits without overlaps: parts that are taken out become one where they meet, and lines that were to come behind a
 * line that goes come behind the line before it.
 */
function apart(text: string, edits: readonly TextEdit[]): readonly TextEdit[] {
  const deletions = edits.filter(({ newText, span }) => newText === '' && span.end > span.start);
  const joined: TextEdit[] = [];
  for (const { span } of [...deletions].sort((a, b) => a.span.start - b.span.start)) {
    const last = joined.at(-1);
    if (last && span.start <= last.span.end) {
      joined[joined.length - 1] = {
        span: { start: last.span.start, end: Math.max(last.span.end, span.end) },
        newText: '',
      };
    } else joined.push({ span, newText: '' });
  }
  const others = edits
    .filter((edit) => !deletions.includes(edit))
    .map((edit) => {
      const { start, end } = edit.span;
      const around = joined.find(({ span }) => span.start < start && start < span.end);
      if (!around || end > start) return edit;
      const at = around.span.start - (/\r?\n$/u.exec(text.slice(0, around.span.start))?.[0].length ?? 0);
      return { ...edit, span: { start: at, end: at } };
    });
  // an insertion comes before what is taken out from its place on
  return [...others, ...joined].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

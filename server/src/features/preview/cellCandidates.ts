import type { Locale } from '../../messages/locale.ts';
import { isUnitColumn } from '../../plan/vocabulary.ts';
import type { PlanDocument } from '../../workspace/document.ts';
import { parentsOf, viewPlan } from '../../workspace/resolve.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { deadlineCandidates } from '../completion/deadlines.ts';
import type { PlanPlace } from '../completion/place.ts';
import { unitCandidates } from '../completion/units.ts';
import { type CellPlace, cellAt } from './cell.ts';

/** More than a list under a cell can show; whoever looks for something further down types on. */
const MOST = 30;

/** Something to write into a cell, and what is to be known of it. */
export interface CellCandidate {
  readonly text: string;
  readonly note: string;
}

/** What could be written into a cell, found and ranked as in the editor; `items` are the names it has already. */
export function cellCandidates(
  snapshot: Snapshot,
  document: PlanDocument,
  place: CellPlace,
  { typed, items }: { readonly typed: string; readonly items: readonly string[] },
  locale: Locale,
): readonly CellCandidate[] {
  const cell = cellAt(document, place);
  if (!cell) return [];
  const { role, measure } = cell;
  const view = viewPlan(snapshot, document);
  const [task] = cell.tasks;
  const at: PlanPlace = { view, measure, task, parents: parentsOf(view, measure, task) };
  const found = isUnitColumn(role)
    ? unitCandidates({ snapshot, locale }, at, { role, items }, typed)
    : role === 'deadline'
      ? deadlineCandidates({ locale, offset: -1 }, at, typed)
      : [];
  return found.slice(0, MOST).map(({ label, beside, detail }) => ({
    text: label,
    note: [beside, detail].filter(Boolean).join(' · '),
  }));
}

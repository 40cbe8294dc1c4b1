import { groupBy } from '../../base/groupBy.ts';
import { isUnitColumn, ROLES } from '../../plan/vocabulary.ts';
import { nearEntries } from '../../registry/lookup.ts';
import { type PlanView, resolveUnit } from '../../workspace/resolve.ts';
import type { Decision } from './decisions.ts';
import { squeezed, unitsIn } from './returnedRows.ts';

/** A unit that somebody wrote into a sheet and that the registries of the plan do not know. */
export interface StrangeUnit {
  readonly name: string;
  /** The rows of the sheet, counted from 1. */
  readonly rows: readonly number[];
  readonly near: readonly string[];
}

/** Near names that are worth a look. */
const NEAR = 3;

/** Units of what came back, new or in the place of others, that no registry of the plan knows; none where it has none. */
export function strangeUnits(view: PlanView, decisions: readonly Decision[]): readonly StrangeUnit[] {
  if (view.registries.length === 0) return [];
  const strange = decisions.flatMap(namesIn).filter(({ name }) => resolveUnit(view, name).kind === 'unknown');
  return [...groupBy(strange, ({ name }) => squeezed(name)).values()].map((uses) => {
    const { name } = uses[0]!;
    const near = nearEntries(view.lookup, name, view.date).slice(0, NEAR);
    return { name, rows: [...new Set(uses.map(({ row }) => row))], near: near.map((entry) => entry.name.text) };
  });
}

function namesIn(decision: Decision): readonly { readonly name: string; readonly row: number }[] {
  if (decision.kind === 'added') {
    return decision.rows.flatMap(({ row }) =>
      ROLES.flatMap((role) => unitsIn(row.values[role]).map((name) => ({ name, row: row.row }))),
    );
  }
  if (decision.kind === 'deleted' || !isUnitColumn(decision.change.role)) return [];
  const { theirs, ours, sheetRow } = decision.change;
  const there = new Set(unitsIn(ours).map(squeezed));
  return unitsIn(theirs)
    .filter((name) => !there.has(squeezed(name)))
    .map((name) => ({ name, row: sheetRow }));
}

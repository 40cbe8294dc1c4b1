import { foldName } from '../base/foldName.ts';
import type { Measure, Task } from '../plan/model.ts';
import { ROLES, type Role } from '../plan/vocabulary.ts';
import { isInForce, successorsOf, type UnitEntry, type UnitLookup } from '../registry/lookup.ts';
import { type PlanView, resolveUnit } from './resolve.ts';

/**
 * The units in force on a plan's date that answer to a unit of its parent (对口). `name` is read as the parent's registries read
 * it. What the unit became later counts too: the parent may be years older.
 */
export function counterpartsOf(view: PlanView, parent: PlanView, name: string): readonly UnitEntry[] {
  const answer = resolveUnit(parent, name);
  if (!('entry' in answer) || !('unit' in answer.entry)) return [];
  const above = [answer.entry, ...successorsOf(parent.lookup, answer.entry, view.date)];
  const names = above.flatMap(({ unit }) => [unit.name, ...unit.aliases].map(({ text }) => foldName(text)));
  const answering = new Set(names.flatMap((each) => below(view.lookup).get(each) ?? []));
  return [...answering].filter(({ unit }) => isInForce(unit, view.date));
}

/** Units proposed for a role, and how sure that is. */
export interface Proposed {
  readonly names: readonly string[];
  /** The parent's role whose units these answer to. */
  readonly by: Role;
  /** Each of the parent's units has one counterpart only. */
  readonly certain: boolean;
}

/**
 * Who should lead a task of the parent (or a measure without tasks) here: the counterparts of its lead; where the parent
 * lets the areas below lead (各区政府), those of its responsible units, else of the first of those that help. Undefined where
 * nobody answers to any of them.
 */
export function proposedLeads(
  view: PlanView,
  parent: PlanView,
  measure: Measure,
  task: Task | undefined,
): Proposed | undefined {
  const { duties } = task ?? measure;
  return ROLES.flatMap((by): Proposed[] => {
    const answering = (duties[by]?.items ?? []).map(({ text }) => counterpartsOf(view, parent, text));
    const found = answering.filter((units) => units.length > 0);
    const counted = by === 'support' ? found.slice(0, 1) : found;
    const names = namesOf(counted.flat());
    return names.length > 0 ? [{ names, by, certain: counted.every((units) => units.length === 1) }] : [];
  })[0];
}

/** Everybody here who answers to a unit that the parent names in a role. */
export function counterpartsIn(
  view: PlanView,
  parent: PlanView,
  { duties }: Pick<Measure | Task, 'duties'>,
  role: Role,
): readonly string[] {
  return namesOf((duties[role]?.items ?? []).flatMap(({ text }) => counterpartsOf(view, parent, text)));
}

/** Where a body and what it is going to become both count as in force, what it is today. */
function namesOf(units: readonly UnitEntry[]): readonly string[] {
  const later = new Set(units.flatMap(({ unit }) => unit.succeededBy.map(({ text }) => foldName(text))));
  return [...new Set(units.map(({ unit }) => unit.name.text))].filter((name) => !later.has(foldName(name)));
}

const known = new WeakMap<UnitLookup, ReadonlyMap<string, readonly UnitEntry[]>>();

/** The units that answer to each name, folded. */
function below(lookup: UnitLookup): ReadonlyMap<string, readonly UnitEntry[]> {
  let index = known.get(lookup);
  if (!index) {
    const made = new Map<string, UnitEntry[]>();
    for (const entry of lookup.entries) {
      for (const { text } of entry.unit.counterpart) {
        const key = foldName(text);
        made.set(key, [...(made.get(key) ?? []), entry]);
      }
    }
    index = made;
    known.set(lookup, index);
  }
  return index;
}

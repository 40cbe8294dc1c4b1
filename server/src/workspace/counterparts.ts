import { foldName } from '../base/foldName.ts';
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

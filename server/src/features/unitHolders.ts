import { foldName } from '../base/foldName.ts';
import {
  entryNamed,
  type GroupEntry,
  isInForce,
  predecessorsOf,
  successorsOf,
  type UnitEntry,
} from '../registry/lookup.ts';
import type { Group, Unit } from '../registry/model.ts';
import { printedLine } from '../table/printedText.ts';
import { type PlanView, resolveUnit } from '../workspace/resolve.ts';

/** Who has a duty that a plan gives to a name. */
export interface Holder {
  /** The registry's entry, else the reason and the folded name. */
  readonly key: Unit | Group | string;
  /** The group that was named, for a member of it. */
  readonly through?: string;
  /** Only of a name that the registries do not settle. */
  readonly loose?: {
    readonly reason: 'ambiguous' | 'unknown';
    /** As it was typed. */
    readonly name: string;
    /** What an ambiguous name may mean. */
    readonly entries: readonly UnitEntry[];
  };
}

/** Finds the holders of a name in one plan; a placeholder has none. The same names come again and again: each is looked up once. */
export function holders(view: PlanView): (name: string) => readonly Holder[] {
  const known = new Map<string, readonly Holder[]>();
  return (name) => {
    let found = known.get(name);
    if (!found) {
      found = find(view, name);
      known.set(name, found);
    }
    return found;
  };
}

function find(view: PlanView, name: string): readonly Holder[] {
  const answer = resolveUnit(view, name);
  switch (answer.kind) {
    case 'none':
      return [];
    case 'group':
      return inGroup(view, answer.entry);
    case 'ambiguous':
      return [looseHolder('ambiguous', name, answer.entries)];
    case 'unknown':
      return [looseHolder('unknown', name, [])];
    default:
      return [{ key: answer.entry.unit }];
  }
}

function looseHolder(reason: 'ambiguous' | 'unknown', name: string, entries: readonly UnitEntry[]): Holder {
  return { key: `${reason} ${foldName(name)}`, loose: { reason, name, entries } };
}

/** The members, each as it is called on the plan's date; the group itself where it does not name all or any of them. */
function inGroup({ lookup, date }: PlanView, { uri, group }: GroupEntry): readonly Holder[] {
  const members = group.members.flatMap(({ text }) => {
    const entry = entryNamed(lookup, text, uri);
    if (!entry || isInForce(entry.unit, date)) return entry ?? [];
    const others = [...successorsOf(lookup, entry, date), ...predecessorsOf(lookup, entry, date)];
    return others.filter(({ unit }) => isInForce(unit, date));
  });
  const through = printedLine(group.name.text);
  const itself: readonly Holder[] = group.open || members.length === 0 ? [{ key: group }] : [];
  return [...itself, ...members.map(({ unit }): Holder => ({ key: unit, through }))];
}

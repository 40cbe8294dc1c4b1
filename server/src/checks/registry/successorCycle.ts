import { foldName } from '../../base/foldName.ts';
import { entryNamed, type UnitEntry, type UnitLookup } from '../../registry/lookup.ts';
import type { Check } from '../check.ts';
import { lookupFrom } from './names.ts';

/** Following `succeededBy` leads back to where it began. Each circle is told once, at its first unit in the file. */
export const successorCycle: Check = {
  code: 'registry.successor-cycle',
  severity: 'error',
  *registry(document, snapshot) {
    const lookup = lookupFrom(document, snapshot);
    const told = new Set<UnitEntry>();
    for (const entry of lookup.entries) {
      if (entry.uri !== document.uri || told.has(entry)) continue;
      const circle = circleFrom(lookup, entry);
      if (!circle) continue;
      for (const member of circle) told.add(member);
      const span = (entry.unit.succeededBy[0] ?? entry.unit.name).span;
      const chain = [...circle, entry].map(({ unit }) => unit.name.text).join(' → ');
      yield { span, message: { key: 'registry.successor-cycle', args: { chain } } };
    }
  },
};

/** The way from a unit over its successors back to itself, if there is one. */
function circleFrom(lookup: UnitLookup, start: UnitEntry): readonly UnitEntry[] | undefined {
  const cameFrom = new Map<UnitEntry, UnitEntry | undefined>([[start, undefined]]);
  const queue = [start];
  for (let entry = queue.shift(); entry; entry = queue.shift()) {
    for (const name of entry.unit.succeededBy) {
      const next = entryNamed(lookup, name.text, entry.uri);
      if (!next || hasNamesake(lookup, next)) continue;
      if (next === start) return wayBack(cameFrom, entry);
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, entry);
      queue.push(next);
    }
  }
  return undefined;
}

/** A name given up and taken up again is two units: which one a successor is, the name alone does not say. */
function hasNamesake(lookup: UnitLookup, { uri, unit }: UnitEntry): boolean {
  const named = lookup.byName.get(foldName(unit.name.text)) ?? [];
  return named.filter(({ entry, byName }) => byName && entry.uri === uri).length > 1;
}

function wayBack(cameFrom: ReadonlyMap<UnitEntry, UnitEntry | undefined>, last: UnitEntry): readonly UnitEntry[] {
  const way: UnitEntry[] = [];
  for (let entry: UnitEntry | undefined = last; entry; entry = cameFrom.get(entry)) way.unshift(entry);
  return way;
}

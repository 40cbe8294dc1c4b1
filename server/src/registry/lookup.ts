import { foldName, isPlaceholder } from '../base/foldName.ts';
import type { Value } from '../yaml/read.ts';
import type { Group, Registry, Unit } from './model.ts';
import { nearNames } from './nearNames.ts';

/** A registry and where it came from. */
export interface RegistrySource {
  readonly uri: string;
  readonly registry: Registry;
}

/** A unit and the file that names it. */
export interface UnitEntry {
  readonly uri: string;
  readonly unit: Unit;
}

export interface GroupEntry {
  readonly uri: string;
  readonly group: Group;
}

/** What a name means on a day. */
export type Answer =
  | { readonly kind: 'none' }
  | { readonly kind: 'exact'; readonly entry: UnitEntry }
  | { readonly kind: 'alias'; readonly entry: UnitEntry }
  | { readonly kind: 'former'; readonly entry: UnitEntry; readonly successors: readonly UnitEntry[] }
  | { readonly kind: 'not-yet'; readonly entry: UnitEntry; readonly predecessors: readonly UnitEntry[] }
  | { readonly kind: 'group'; readonly entry: GroupEntry }
  | { readonly kind: 'ambiguous'; readonly entries: readonly UnitEntry[] }
  | { readonly kind: 'unknown' };

interface Named {
  readonly entry: UnitEntry;
  /** The text is the unit's `name`, not its official name or an alias. */
  readonly byName: boolean;
}

/** The names of several registries, ready to be looked up. */
export interface UnitLookup {
  readonly entries: readonly UnitEntry[];
  readonly groups: readonly GroupEntry[];
  readonly byName: ReadonlyMap<string, readonly Named[]>;
  readonly groupByName: ReadonlyMap<string, GroupEntry>;
  /** The registries of the plan's own area. */
  readonly ownUris: ReadonlySet<string>;
}

/** `area` is the plan's: what its own registries know by a name, no other registry can mean. */
export function makeLookup(sources: readonly RegistrySource[], area?: string): UnitLookup {
  const own = foldName(area ?? '');
  const ownSources = sources.filter(({ registry }) => own !== '' && foldName(registry.area?.text ?? '') === own);
  const entries = sources.flatMap(({ uri, registry }) => registry.units.map((unit) => ({ uri, unit })));
  const groups = sources.flatMap(({ uri, registry }) => registry.groups.map((group) => ({ uri, group })));
  const byName = new Map<string, Named[]>();
  const add = (text: string, named: Named): void => {
    const key = foldName(text);
    const list = byName.get(key) ?? [];
    if (!list.some(({ entry }) => entry === named.entry)) byName.set(key, [...list, named]);
  };
  for (const entry of entries) add(entry.unit.name.text, { entry, byName: true });
  for (const entry of entries) {
    for (const alias of entry.unit.aliases) add(alias.text, { entry, byName: false });
    if (entry.unit.official) add(entry.unit.official.text, { entry, byName: false });
  }
  const groupByName = new Map<string, GroupEntry>();
  for (const entry of groups) {
    for (const name of [entry.group.name, ...entry.group.aliases]) {
      const key = foldName(name.text);
      if (!groupByName.has(key)) groupByName.set(key, entry);
    }
  }
  return { entries, groups, byName, groupByName, ownUris: new Set(ownSources.map(({ uri }) => uri)) };
}

/**
 * What `text` means on `date` (ISO day; missing = today's names, that is those without an end). A unit of the plan's own
 * area wins over those of others (区环卫中心 is another one in every district), the unit that carries the name on that
 * day over one that carried it before, a `name` over an alias. Two different units of equal right make it ambiguous.
 */
export function lookUp(lookup: UnitLookup, text: string, date: string | undefined): Answer {
  const known = answers.get(lookup) ?? new Map<string, Answer>();
  answers.set(lookup, known);
  const key = `${date ?? ''} ${text}`;
  let answer = known.get(key);
  if (!answer) {
    answer = find(lookup, text, date);
    known.set(key, answer);
  }
  return answer;
}

/** The same few names stand in a plan again and again. */
const answers = new WeakMap<UnitLookup, Map<string, Answer>>();

function find(lookup: UnitLookup, text: string, date: string | undefined): Answer {
  if (isPlaceholder(text)) return { kind: 'none' };
  const key = foldName(text);
  const all = lookup.byName.get(key) ?? [];
  const own = all.filter(({ entry }) => lookup.ownUris.has(entry.uri));
  const named = own.length > 0 ? own : all;
  const inForce = named.filter(({ entry }) => isInForce(entry.unit, date));
  const best = inForce.filter(({ byName }) => byName);
  const chosen = oneForEachBody(best.length > 0 ? best : inForce);
  if (chosen.length > 1) return { kind: 'ambiguous', entries: chosen.map(({ entry }) => entry) };
  if (chosen.length === 1) return { kind: chosen[0]!.byName ? 'exact' : 'alias', entry: chosen[0]!.entry };
  const group = lookup.groupByName.get(key);
  if (group) return { kind: 'group', entry: group };
  const ended = named.filter(({ entry }) => hasEnded(entry.unit, date)).map(({ entry }) => entry);
  if (ended.length > 0) {
    const last = ended.reduce((a, b) => ((a.unit.until ?? '') >= (b.unit.until ?? '') ? a : b));
    return { kind: 'former', entry: last, successors: successorsOf(lookup, last, date) };
  }
  const first = named[0];
  if (first) return { kind: 'not-yet', entry: first.entry, predecessors: predecessorsOf(lookup, first.entry, date) };
  return { kind: 'unknown' };
}

/** Registries that both list a body, with one official name, do not disagree: the first one speaks. */
function oneForEachBody(named: readonly Named[]): readonly Named[] {
  const seen = new Set<string>();
  return named.filter(({ entry }) => {
    const official = foldName(entry.unit.official?.text ?? '');
    if (official === '' || !seen.has(official)) {
      seen.add(official);
      return true;
    }
    return false;
  });
}

export function isInForce(unit: Unit, date: string | undefined): boolean {
  if (date === undefined) return unit.until === undefined;
  return (unit.since === undefined || unit.since <= date) && (unit.until === undefined || date <= unit.until);
}

function hasEnded(unit: Unit, date: string | undefined): boolean {
  return unit.until !== undefined && (date === undefined || unit.until < date);
}

/** The units in force on `date` that an ended one led to, over any number of reforms; finite whatever a file says. */
export function successorsOf(lookup: UnitLookup, from: UnitEntry, date: string | undefined): readonly UnitEntry[] {
  const seen = new Set<UnitEntry>([from]);
  const found: UnitEntry[] = [];
  const queue = [from];
  for (let entry = queue.shift(); entry; entry = queue.shift()) {
    for (const name of entry.unit.succeededBy) {
      const next = entryNamed(lookup, name.text, entry.uri);
      if (!next || seen.has(next)) continue;
      seen.add(next);
      if (hasEnded(next.unit, date)) queue.push(next);
      else found.push(next);
    }
  }
  return found;
}

/** The units in force on `date` that later become `of`, over any number of reforms. */
export function predecessorsOf(lookup: UnitLookup, of: UnitEntry, date: string | undefined): readonly UnitEntry[] {
  const seen = new Set<UnitEntry>([of]);
  const found: UnitEntry[] = [];
  const queue = [of];
  for (let entry = queue.shift(); entry; entry = queue.shift()) {
    const target = entry;
    for (const candidate of lookup.entries) {
      if (seen.has(candidate)) continue;
      if (!candidate.unit.succeededBy.some((name) => entryNamed(lookup, name.text, candidate.uri) === target)) continue;
      seen.add(candidate);
      if (isInForce(candidate.unit, date)) found.push(candidate);
      else queue.push(candidate);
    }
  }
  return found;
}

/** The unit a registry means by a name in `succeededBy`, `counterpart` or `members`: its own first, then any other's. */
export function entryNamed(lookup: UnitLookup, text: string, homeUri: string): UnitEntry | undefined {
  const named = lookup.byName.get(foldName(text)) ?? [];
  const order = [...named].sort((a, b) => rank(a, homeUri) - rank(b, homeUri));
  return order[0]?.entry;
}

function rank(named: Named, homeUri: string): number {
  return (named.entry.uri === homeUri ? 0 : 2) + (named.byName ? 0 : 1);
}

/** A unit or a group that may have been meant. */
export interface NearEntry {
  readonly uri: string;
  readonly name: Value;
}

/** Known names like an unknown one, best first; of units only those in force on the date are proposed. */
export function nearEntries(lookup: UnitLookup, text: string, date: string | undefined): readonly NearEntry[] {
  const candidates = [
    ...lookup.entries
      .filter(({ unit }) => isInForce(unit, date))
      .map(({ uri, unit }) => ({ uri, name: unit.name, aliases: unit.aliases })),
    ...lookup.groups.map(({ uri, group }) => ({ uri, name: group.name, aliases: group.aliases })),
  ];
  const byText = new Map<string, NearEntry>();
  for (const { uri, name, aliases } of candidates) {
    const entry = { uri, name };
    for (const each of [name, ...aliases]) if (!byText.has(each.text)) byText.set(each.text, entry);
  }
  return [...new Set(nearNames(text, [...byText.keys()]).map((name) => byText.get(name)!))];
}

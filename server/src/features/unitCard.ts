import { escaped } from '../base/markdownText.ts';
import { fileName } from '../base/uri.ts';
import type { Locale } from '../messages/locale.ts';
import { say } from '../messages/say.ts';
import { entryNamed, type GroupEntry, type UnitEntry, type UnitLookup } from '../registry/lookup.ts';
import type { Unit } from '../registry/model.ts';
import { documentAt, type Snapshot } from '../workspace/snapshot.ts';
import type { Value } from '../yaml/read.ts';
import { bold, lines, markdown } from './markdown.ts';
import type { MarkdownText } from './place.ts';

/** Longer chains of reforms than this are cut: nobody reads them in a hover. */
const MOST_REFORMS = 8;
const MOST_MEMBERS = 20;

const cards = new WeakMap<UnitEntry, Map<Locale, MarkdownText>>();

/** What a registry says of a unit: names, level, time, history, counterpart. Kept with the unit's entry. */
export function unitCard(snapshot: Snapshot, lookup: UnitLookup, entry: UnitEntry, locale: Locale): MarkdownText {
  const known = cards.get(entry) ?? new Map<Locale, MarkdownText>();
  cards.set(entry, known);
  let card = known.get(locale);
  if (!card) {
    card = makeUnitCard(snapshot, lookup, entry, locale);
    known.set(locale, card);
  }
  return card;
}

function makeUnitCard(snapshot: Snapshot, lookup: UnitLookup, entry: UnitEntry, locale: Locale): MarkdownText {
  const { unit } = entry;
  const line = (key: string, args: Record<string, string>): string => escaped(say(locale, { key, args }));
  const names = (values: readonly Value[]): string => listed(locale, values);
  const head = [bold(unit.name.text), levelWord(locale, unit.level), timeOf(locale, unit)];
  return markdown(
    head.filter((part) => part !== '').join(' · '),
    lines(
      unit.official && line('feature.unit.official', { name: unit.official.text }),
      unit.aliases.length > 0 ? line('feature.unit.aliases', { names: names(unit.aliases) }) : '',
      historyLine(lookup, entry, locale),
      unit.counterpart.length > 0 ? line('feature.unit.counterpart', { names: names(unit.counterpart) }) : '',
      fileLine(snapshot, entry.uri, locale),
    ),
  );
}

export function groupCard(snapshot: Snapshot, { uri, group }: GroupEntry, locale: Locale): MarkdownText {
  const { members, aliases } = group;
  const names = listed(locale, members.slice(0, MOST_MEMBERS)) + (members.length > MOST_MEMBERS ? '…' : '');
  return markdown(
    `${bold(group.name.text)} · ${groupWord(locale, group.open)}`,
    lines(
      members.length > 0
        ? escaped(say(locale, { key: 'feature.unit.members', args: { count: members.length, names } }))
        : '',
      aliases.length > 0
        ? escaped(say(locale, { key: 'feature.unit.aliases', args: { names: listed(locale, aliases) } }))
        : '',
      fileLine(snapshot, uri, locale),
    ),
  );
}

export function groupWord(locale: Locale, open: boolean): string {
  return say(locale, { key: open ? 'feature.unit.open-group' : 'feature.unit.group', args: {} });
}

/** The word for a level; what is written there where it is none of the known ones. */
export function levelWord(locale: Locale, level: Value | undefined): string {
  if (!level) return '';
  const key = `level.${level.text}`;
  const word = say(locale, { key, args: {} });
  return word === key ? level.text : word;
}

/** From when to when the name is right; empty when the registry sets no limits. */
export function timeOf(locale: Locale, { sinceText, untilText }: Unit): string {
  const args = { since: sinceText?.text ?? '', until: untilText?.text ?? '' };
  if (sinceText && untilText) return say(locale, { key: 'feature.unit.since-until', args });
  if (sinceText) return say(locale, { key: 'feature.unit.since', args });
  return untilText ? say(locale, { key: 'feature.unit.until', args }) : '';
}

export function listed(locale: Locale, values: readonly Pick<Value, 'text'>[]): string {
  return values.map(({ text }) => text).join(say(locale, { key: 'feature.list', args: {} }));
}

/** `区建委（至2020年12月） → 区住房城市建设委`, the unit itself in bold; empty for a unit that no reform touched. */
function historyLine(lookup: UnitLookup, entry: UnitEntry, locale: Locale): string {
  const before = earlierUnits(lookup, entry);
  const after = follow(entry, (each) => successors(lookup, each));
  if (before.length + after.length === 0) return '';
  const named = (each: UnitEntry): string => {
    const name = each === entry ? bold(each.unit.name.text) : escaped(each.unit.name.text);
    const time = timeOf(locale, each.unit);
    return time === '' ? name : say(locale, { key: 'feature.note', args: { text: name, note: time } });
  };
  const chain = [...before, entry, ...after].map(named).join(' → ');
  return say(locale, { key: 'feature.unit.history', args: { chain } });
}

/** All units that became this one, the oldest first. Finite whatever a file says. */
function earlierUnits(lookup: UnitLookup, of: UnitEntry): readonly UnitEntry[] {
  const found = follow(of, (entry) => predecessors(lookup).get(entry) ?? []);
  return found.reverse();
}

const predecessorsOf = new WeakMap<UnitLookup, ReadonlyMap<UnitEntry, readonly UnitEntry[]>>();

/** For each unit those that name it as their successor; made once, for a list of all units asks for each of them. */
function predecessors(lookup: UnitLookup): ReadonlyMap<UnitEntry, readonly UnitEntry[]> {
  let known = predecessorsOf.get(lookup);
  if (!known) {
    const made = new Map<UnitEntry, UnitEntry[]>();
    for (const entry of lookup.entries) {
      for (const next of successors(lookup, entry)) made.set(next, [...(made.get(next) ?? []), entry]);
    }
    known = made;
    predecessorsOf.set(lookup, known);
  }
  return known;
}

function successors(lookup: UnitLookup, { unit, uri }: UnitEntry): readonly UnitEntry[] {
  return unit.succeededBy.flatMap((name) => entryNamed(lookup, name.text, uri) ?? []);
}

/** What is reached from a unit step by step, the nearest first, each once. */
function follow(from: UnitEntry, next: (entry: UnitEntry) => readonly UnitEntry[]): UnitEntry[] {
  const seen = new Set([from]);
  const queue = [from];
  const found: UnitEntry[] = [];
  for (let entry = queue.shift(); entry && found.length < MOST_REFORMS; entry = queue.shift()) {
    for (const each of next(entry)) {
      if (seen.has(each)) continue;
      seen.add(each);
      found.push(each);
      queue.push(each);
    }
  }
  return found;
}

function fileLine(snapshot: Snapshot, uri: string, locale: Locale): string {
  const document = documentAt(snapshot, uri);
  const title = (document?.kind === 'registry' && document.registry.title?.text) || fileName(uri);
  return escaped(say(locale, { key: 'feature.unit.file', args: { title } }));
}

import { parseDateRange } from '../../base/calendarDate.ts';
import { foldName } from '../../base/foldName.ts';
import type { Sentence } from '../../base/sentence.ts';
import type { TextEdit } from '../../base/textEdit.ts';
import { levelOfName } from '../levelOfName.ts';
import { entryNamed, isInForce, successorsOf, type UnitLookup } from '../lookup.ts';
import type { Registry } from '../model.ts';
import { agree, beginOf, type Draft, draftsNamed, draftsOf, endOf } from './draft.ts';
import type { ReformEntry, ReformList } from './parse.ts';
import { editsOf } from './write.ts';

/** The registry a reform is worked into. */
export interface ReformedRegistry {
  readonly uri: string;
  readonly text: string;
  readonly registry: Registry;
  /** The names it builds on: its own and those of the registries it extends. */
  readonly known: UnitLookup;
  /** The names of the whole workspace, for what one level up is called now. */
  readonly all: UnitLookup;
}

/** What a reform changes in a registry, and what of the list a person must settle. */
export interface Reform {
  readonly edits: readonly TextEdit[];
  /** The units that are added or said more of, in the order of the file. */
  readonly changes: readonly Draft[];
  /** Lines that changed nothing, or not all, and why; `line` is zero-based. */
  readonly open: readonly { readonly line: number; readonly text: string; readonly reason: Sentence }[];
}

/**
 * Works a list into a registry. A unit the registry has gets what it lacks (`until`, `succeededBy`, `since`); one it has
 * not is added beside the one it follows, before it, with its level and counterpart where these are certain. A line that
 * contradicts the registry, or leaves something open, changes nothing. `date` is that of lines without one.
 */
export function planReform(home: ReformedRegistry, list: ReformList, date: string | undefined): Reform {
  const drafts = draftsOf(home.registry);
  const open = list.unread.map((line) => ({ ...line, reason: sentence('reform.unread') }));
  for (const entry of list.entries) {
    const problem = workIn(home, drafts, { ...entry, date: entry.date ?? date });
    if (problem) open.push({ line: entry.line, text: entry.text, reason: problem });
  }
  open.sort((a, b) => a.line - b.line);
  const changes = drafts.filter(
    ({ unit, since, until, succeededBy }) =>
      !unit || since !== undefined || until !== undefined || succeededBy.length > 0,
  );
  return { edits: editsOf(home.text, home.registry, changes), changes, open };
}

function sentence(key: string, args: Sentence['args'] = {}): Sentence {
  return { key, args };
}

/** Changes the drafts as one entry says, or leaves them all alone and says why. */
function workIn(home: ReformedRegistry, drafts: Draft[], entry: ReformEntry): Sentence | undefined {
  const { date } = entry;
  if (date === undefined) return sentence('reform.no-date');
  const day = parseDateRange(date)?.last;
  if (day === undefined) return sentence('reform.no-date');

  const olds = entry.from.map((name) => ({
    name,
    found: draftsNamed(drafts, name).filter((draft) => mayEnd(draft, date)),
  }));
  const news = entry.to.map((name) => ({
    name,
    found: draftsNamed(drafts, name).filter((draft) => goesOn(draft, day)),
  }));
  const unclear = [...olds, ...news].find(({ found }) => found.length > 1);
  if (unclear) return sentence('reform.ambiguous', { name: unclear.name });
  for (const { name, found } of olds) {
    const draft = found[0] ?? draftsNamed(drafts, name)[0];
    if (!draft) continue;
    const successor = news.find((each) => each.found[0] === draft);
    if (successor) return sentence('reform.same', { name, successor: draft.name });
    const problem = contradiction(
      draft,
      news.map((each) => each.found[0]?.name ?? each.name),
      date,
    );
    if (problem) return problem;
  }
  if (entry.successors === 'new') {
    const earlier = news.find(({ found }) => found[0]?.unit?.sinceText && !agree(found[0].unit.sinceText.text, date));
    const began = earlier?.found[0]?.unit?.sinceText?.text;
    if (earlier && began !== undefined)
      return sentence('reform.begun-otherwise', { name: earlier.name, date: began.trim() });
  }
  const names = news.map(({ name, found }) => found[0]?.name ?? inOtherRegistry(home, name) ?? name);
  const oldDrafts = olds.flatMap(({ found }) => found);
  news.forEach(({ name, found }) => {
    const draft = found[0];
    if (draft) {
      if (entry.successors === 'new' && draft.unit && !draft.unit.sinceText) draft.since = date;
    } else if (inOtherRegistry(home, name) === undefined)
      addNew(home, drafts, name, oldDrafts, entry.successors === 'given' ? undefined : date, day);
  });
  const follower = drafts.find((draft) => draft.name === names[0]);
  for (const { name, found } of olds) {
    const draft = found[0] ?? addOld(drafts, name, follower);
    if (!draft.unit?.untilText) draft.until = date;
    const said = new Set([
      ...(draft.unit?.succeededBy ?? []).map(({ text }) => foldName(text)),
      ...draft.succeededBy.map(foldName),
    ]);
    draft.succeededBy = [...draft.succeededBy, ...names.filter((each) => !said.has(foldName(each)))];
  }
  return undefined;
}

/** It has not ended, or ended just then. */
function mayEnd(draft: Draft, date: string): boolean {
  const ended = draft.unit?.untilText?.text ?? draft.until;
  return ended === undefined || agree(ended, date);
}

function goesOn(draft: Draft, day: string): boolean {
  const end = endOf(draft);
  return end === undefined || end > day;
}

/** What the registry says already of a unit that is to end, where it is something else. */
function contradiction(draft: Draft, successors: readonly string[], date: string): Sentence | undefined {
  const { name, unit } = draft;
  const until = unit?.untilText?.text.trim();
  if (until !== undefined && !agree(until, date)) return sentence('reform.ended-otherwise', { name, date: until });
  const begin = beginOf(draft);
  const last = parseDateRange(date)?.last ?? date;
  if (begin !== undefined && begin > last)
    return sentence('reform.not-begun', { name, date: unit?.sinceText?.text.trim() ?? begin });
  const said = unit?.succeededBy.map(({ text }) => text) ?? [];
  const isOther =
    said.length > 0 && !successors.every((each) => said.some((text) => foldName(text) === foldName(each)));
  return isOther ? sentence('reform.succeeded-otherwise', { name, successors: said.join('、') }) : undefined;
}

/** The name a registry that this one extends gives to a unit. */
function inOtherRegistry({ uri, known }: ReformedRegistry, name: string): string | undefined {
  return entryNamed(known, name, uri)?.unit.name.text;
}

/** A unit the reform brings goes before the first one it follows; the order of a registry is the official one. */
function addNew(
  home: ReformedRegistry,
  drafts: Draft[],
  name: string,
  olds: readonly Draft[],
  since: string | undefined,
  day: string,
): void {
  const first = olds[0];
  const beside = first?.unit ? ({ unit: first.unit, side: 'before' } as const) : first?.beside;
  const levels = new Set(olds.map(({ level }) => level));
  const [level] = levels.size === 1 ? levels : [undefined];
  const draft: Draft = {
    ...{ name, unit: undefined, beside, since, until: undefined, succeededBy: [] },
    level: level ?? levelOfName(name),
    counterpart: counterpartsOf(home, olds, day),
  };
  drafts.splice(first ? drafts.indexOf(first) : drafts.length, 0, draft);
}

/** An old unit the registry does not have goes behind the one that follows it. */
function addOld(drafts: Draft[], name: string, follower: Draft | undefined): Draft {
  const beside = follower?.unit ? ({ unit: follower.unit, side: 'after' } as const) : follower?.beside;
  const draft: Draft = {
    ...{ name, unit: undefined, beside, level: levelOfName(name) ?? follower?.level, counterpart: [] },
    ...{ since: undefined, until: undefined, succeededBy: [] },
  };
  drafts.splice(follower ? drafts.indexOf(follower) + 1 : drafts.length, 0, draft);
  return draft;
}

/** Those of the units before it, as they are called on the day; none where one of them is not certain. */
function counterpartsOf({ uri, all }: ReformedRegistry, olds: readonly Draft[], day: string): readonly string[] {
  const found: string[] = [];
  for (const name of olds.flatMap(({ counterpart }) => counterpart)) {
    const entry = entryNamed(all, name, uri);
    if (!entry) return [];
    const now = isInForce(entry.unit, day) ? [entry] : successorsOf(all, entry, day);
    if (now.length !== 1) return [];
    const current = now[0]!.unit.name.text;
    if (!found.includes(current)) found.push(current);
  }
  return found;
}

import { foldName } from '../../base/foldName.ts';
import { findByPinyin } from '../../base/pinyin.ts';
import type { Sentence } from '../../base/sentence.ts';
import { say } from '../../messages/say.ts';
import type { Role } from '../../plan/vocabulary.ts';
import {
  type GroupEntry,
  isInForce,
  predecessorsOf,
  successorsOf,
  type UnitEntry,
  type UnitLookup,
} from '../../registry/lookup.ts';
import type { RegistryDocument } from '../../workspace/document.ts';
import { registriesFrom, registryLookup, resolveUnit, viewPlan } from '../../workspace/resolve.ts';
import { groupCard, groupWord, levelWord, timeOf, unitCard } from '../unitCard.ts';
import { type Candidate, COMPLETION_KIND, matchTier, type Request } from './item.ts';
import type { PlanPlace } from './place.ts';

type FormKind = 'name' | 'alias' | 'official' | 'other-time' | 'later';

/** Where a unit is to be named. */
export interface UnitSlot {
  readonly role: Role | undefined;
  /** The other names in the list. */
  readonly items: readonly string[];
}

type Asked = Pick<Request, 'snapshot' | 'locale'>;

/** A spelling by which a unit can be found. */
interface Form {
  readonly text: string;
  readonly kind: FormKind;
}

/** A unit or group that may be named, under all the names it has or had. */
interface Nameable {
  readonly name: string;
  readonly entry: UnitEntry | GroupEntry;
  readonly forms: readonly Form[];
}

const FORM_ORDER: readonly FormKind[] = ['name', 'alias', 'official', 'other-time', 'later'];

/**
 * The units and groups whose names are right on the plan's date, found by any of their names, in characters, pinyin,
 * initials or a mix. Those that answer to the parent's units in the same role come first, those listed already last.
 */
export function unitCandidates(request: Asked, place: PlanPlace, list: UnitSlot, typed: string): readonly Candidate[] {
  const { view } = place;
  const { locale, snapshot } = request;
  const { role } = list;
  const wanted = role ? parentUnits(request, place, role) : new Set<string>();
  const listed = listedNames(list, place);
  const found = rank(nameables(view.lookup, view.date), typed, {
    isListed: (each) => listed.has(foldName(each.name)),
    isWanted: (each) => answersTo(each, wanted),
  });
  return found.map(({ each, form, isWanted }): Candidate => {
    const besides = [
      isWanted && role
        ? say(locale, {
            key: 'feature.unit.is-counterpart',
            args: { role: say(locale, { key: `role.${role}`, args: {} }) },
          })
        : '',
      form && form.kind !== 'name' ? say(locale, foundBy(form)) : '',
    ];
    const documentation = () =>
      'unit' in each.entry
        ? unitCard(snapshot, view.lookup, each.entry, locale)
        : groupCard(snapshot, each.entry, locale);
    return { ...candidateOf(request, each), documentation, beside: besides.filter(Boolean).join(' · ') };
  });
}

/**
 * The names that a registry may put behind `succeededBy`, `counterpart` or `members`. Names of any time: an ended unit
 * answered to one of its own time. Those without an end come first.
 */
export function registryCandidates(
  request: Request,
  document: RegistryDocument,
  meaning: 'successor' | 'counterpart' | 'member',
  typed: string,
): readonly Candidate[] {
  const { snapshot, cursor, locale } = request;
  const lookup = registryLookup(snapshot, document);
  const near = new Set(registriesFrom(snapshot, [document.uri]).map(({ uri }) => uri));
  const own = document.registry.units.find(({ span }) => cursor.mappings.includes(span.start));
  // what a unit answers to is one level up, so in another registry; that of the next district is none
  const isRight = ({ uri, unit }: UnitEntry): boolean =>
    meaning === 'counterpart' ? uri !== document.uri && isAbove(unit.level?.text, own?.level?.text) : near.has(uri);
  const all = lookup.entries
    .filter((entry) => isRight(entry) && entry.unit !== own)
    .sort((a, b) => Number(a.unit.until !== undefined) - Number(b.unit.until !== undefined))
    .map((entry): Nameable => ({ name: entry.unit.name.text, entry, forms: ownForms(entry) }));
  const listed = new Set(cursor.items.map(foldName));
  return rank(all, typed, { isListed: (each) => listed.has(foldName(each.name)), isWanted: () => false }).map(
    ({ each }) => ({
      ...candidateOf(request, each),
      beside: 'unit' in each.entry ? timeOf(locale, each.entry.unit) : undefined,
    }),
  );
}

function isAbove(level: string | undefined, own: string | undefined): boolean {
  return level !== 'street' && (own === 'street' || level !== 'district');
}

function candidateOf({ locale }: Asked, { name, entry }: Nameable): Candidate {
  if (!('unit' in entry))
    return { label: name, kind: COMPLETION_KIND.group, detail: groupWord(locale, entry.group.open) };
  const { level, official } = entry.unit;
  const detail = [levelWord(locale, level), official?.text ?? ''].filter((part) => part !== '').join(' · ');
  return { label: name, kind: COMPLETION_KIND.unit, detail };
}

function foundBy({ text: name, kind }: Form): Sentence {
  return { key: `feature.unit.found-by-${kind}`, args: { name } };
}

interface Ranked {
  readonly each: Nameable;
  readonly form: Form | undefined;
  readonly isWanted: boolean;
}

function rank(
  all: readonly Nameable[],
  typed: string,
  { isListed, isWanted }: Readonly<Record<'isListed' | 'isWanted', (each: Nameable) => boolean>>,
): readonly Ranked[] {
  return all
    .flatMap((each, order) => {
      const match = bestForm(each.forms, typed);
      if (!match) return [];
      const wanted = isWanted(each);
      const keys = [Number(isListed(each)), match.tier, Number(!wanted), match.far, match.formOrder, order];
      return [{ each, form: match.form, isWanted: wanted, keys }];
    })
    .sort((a, b) => compare(a.keys, b.keys));
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((key, index) => key !== b[index]);
  return at < 0 ? 0 : a[at]! - b[at]!;
}

function bestForm(forms: readonly Form[], typed: string) {
  const matches = forms.flatMap((form) => {
    const far = findByPinyin(typed, form.text);
    if (far === undefined) return [];
    const tier = matchTier(far);
    // with gaps, two letters are in almost every official name
    if (tier === 2 && form.kind === 'official') return [];
    return [{ form, far, tier, formOrder: FORM_ORDER.indexOf(form.kind) }];
  });
  return matches.sort((a, b) => a.far - b.far || a.formOrder - b.formOrder)[0];
}

const known = new WeakMap<UnitLookup, Map<string, readonly Nameable[]>>();

/** Everything that may be named on a date, once per name: the plan's own registries come first. */
function nameables(lookup: UnitLookup, date: string | undefined): readonly Nameable[] {
  const byDate = known.get(lookup) ?? new Map<string, readonly Nameable[]>();
  known.set(lookup, byDate);
  let result = byDate.get(date ?? '');
  if (!result) {
    result = makeNameables(lookup, date);
    byDate.set(date ?? '', result);
  }
  return result;
}

function makeNameables(lookup: UnitLookup, date: string | undefined): readonly Nameable[] {
  const forms = new Map<UnitEntry, Form[]>();
  for (const entry of lookup.entries) if (isInForce(entry.unit, date)) forms.set(entry, [...ownForms(entry)]);
  for (const entry of lookup.entries) {
    if (forms.has(entry)) continue;
    const isPast = entry.unit.until !== undefined && (date === undefined || entry.unit.until < date);
    const rightNow = isPast ? successorsOf(lookup, entry, date) : predecessorsOf(lookup, entry, date);
    const kind = isPast ? 'other-time' : 'later';
    for (const right of rightNow) {
      forms.get(right)?.push(...ownForms(entry).map(({ text }): Form => ({ text, kind })));
    }
  }
  const units = [...forms].map(([entry, all]): Nameable => ({ name: entry.unit.name.text, entry, forms: all }));
  const groups = lookup.groups.map(
    (entry): Nameable => ({
      name: entry.group.name.text,
      entry,
      forms: [
        { text: entry.group.name.text, kind: 'name' },
        ...entry.group.aliases.map(({ text }): Form => ({ text, kind: 'alias' })),
      ],
    }),
  );
  const names = new Set<string>();
  return [...units, ...groups].filter(({ name }) => {
    const key = foldName(name);
    return !names.has(key) && names.add(key);
  });
}

function ownForms({ unit }: UnitEntry): readonly Form[] {
  return [
    { text: unit.name.text, kind: 'name' },
    // how it is read is another way to the name, not another name
    ...(unit.pinyin ? [{ text: unit.pinyin.text, kind: 'name' } as const] : []),
    ...unit.aliases.map(({ text }): Form => ({ text, kind: 'alias' })),
    ...(unit.official ? [{ text: unit.official.text, kind: 'official' } as const] : []),
  ];
}

/** The names, folded, of the units that have a role in what the place carries out: as written, and as they are called. */
function parentUnits({ snapshot }: Asked, { parents }: PlanPlace, role: Role): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { document, measure, task } of parents) {
    const view = viewPlan(snapshot, document);
    const duties = task ? [task.duties] : [measure.duties, ...measure.tasks.map((each) => each.duties)];
    for (const { text } of duties.flatMap((each) => each[role]?.items ?? [])) {
      names.add(foldName(text));
      const answer = resolveUnit(view, text);
      if ('entry' in answer && 'unit' in answer.entry) names.add(foldName(answer.entry.unit.name.text));
    }
  }
  return names;
}

function answersTo({ entry }: Nameable, wanted: ReadonlySet<string>): boolean {
  return 'unit' in entry && entry.unit.counterpart.some(({ text }) => wanted.has(foldName(text)));
}

/** The names, folded, that a list has already; one that co-operates is not also to lead the same task. */
function listedNames({ role, items }: UnitSlot, { view, task, measure }: PlanPlace): ReadonlySet<string> {
  const duties = (task ?? measure)?.duties;
  const others = role === 'support' ? [duties?.lead, duties?.responsible].flatMap((list) => list?.items ?? []) : [];
  const names = new Set<string>();
  for (const text of [...items, ...others.map((value) => value.text)]) {
    names.add(foldName(text));
    const answer = resolveUnit(view, text);
    if (answer.kind === 'exact' || answer.kind === 'alias') names.add(foldName(answer.entry.unit.name.text));
    if (answer.kind === 'group') names.add(foldName(answer.entry.group.name.text));
  }
  return names;
}

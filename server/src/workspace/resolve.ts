import { isoDate, parseDateRange } from '../base/calendarDate.ts';
import type { Ref } from '../base/defRef.ts';
import { foldName } from '../base/foldName.ts';
import { resolveUri } from '../base/uri.ts';
import { parseDeadline } from '../plan/deadline/parse.ts';
import { type Resolved, resolveDeadline } from '../plan/deadline/resolve.ts';
import type { Deadline } from '../plan/deadline/tree.ts';
import { type Measure, type Plan, planYear, type Task, type Value, yearOf } from '../plan/model.ts';
import {
  findReference,
  indexNumbers,
  type MeasurePart,
  type NumberIndex,
  referencesIn,
  referencesOf,
} from '../plan/reference.ts';
import { type Answer, lookUp, makeLookup, type UnitLookup } from '../registry/lookup.ts';
import type { PlanDocument, RegistryDocument } from './document.ts';
import { documentAt, filesNamedBy, type Snapshot } from './snapshot.ts';

/** A plan with everything it builds on, found. The one place where references between files are followed. */
export interface PlanView {
  readonly document: PlanDocument;
  readonly plan: Plan;
  readonly parent: PlanDocument | undefined;
  /** Last year's plan. */
  readonly previous: PlanDocument | undefined;
  readonly registries: readonly RegistryDocument[];
  readonly lookup: UnitLookup;
  /** The day that decides which unit names are in force: the date of issue, else the first day of the plan's time. */
  readonly date: string | undefined;
}

/** What `implements` points at: a measure of the parent, or one of its tasks. `continues`: the same of last year's plan. */
export interface ParentMeasure extends MeasurePart {
  readonly document: PlanDocument;
}

const views = new WeakMap<Snapshot, Map<string, PlanView>>();

export function viewPlan(snapshot: Snapshot, document: PlanDocument): PlanView {
  const known = views.get(snapshot) ?? new Map<string, PlanView>();
  views.set(snapshot, known);
  const cached = known.get(document.uri);
  if (cached?.document === document) return cached;
  const view = makeView(snapshot, document);
  known.set(document.uri, view);
  return view;
}

function makeView(snapshot: Snapshot, document: PlanDocument): PlanView {
  const { plan } = document;
  const registries = registriesFrom(
    snapshot,
    plan.units.map((value) => resolveUri(document.uri, value.text)),
  );
  return {
    document,
    plan,
    parent: planNamed(snapshot, document, plan.parent),
    previous: planNamed(snapshot, document, plan.previous),
    registries,
    lookup: lookupOf(registries, plan.area),
    date: snapshot.asOf ?? dateOf(plan),
  };
}

/** Another plan that a plan names. */
function planNamed(snapshot: Snapshot, { uri }: PlanDocument, path: Value | undefined): PlanDocument | undefined {
  const named = path && documentAt(snapshot, resolveUri(uri, path.text));
  return named?.kind === 'plan' && named.uri !== uri ? named : undefined;
}

/** The registries at some URIs and those they extend, each once, in the order they are named. */
export function registriesFrom(snapshot: Snapshot, uris: readonly string[]): readonly RegistryDocument[] {
  const found = new Map<string, RegistryDocument>();
  const queue = [...uris];
  for (let uri = queue.shift(); uri !== undefined; uri = queue.shift()) {
    const document = documentAt(snapshot, uri);
    if (document?.kind !== 'registry' || found.has(document.uri)) continue;
    found.set(document.uri, document);
    queue.push(...filesNamedBy(document));
  }
  return [...found.values()];
}

const lookups = new WeakMap<
  RegistryDocument,
  { documents: readonly RegistryDocument[]; area: string; lookup: UnitLookup }
>();

/** Kept with the first registry: the same registries give the same lookup while plans are typed in. */
function lookupOf(registries: readonly RegistryDocument[], area: Value | undefined): UnitLookup {
  const own = area ? foldName(area.text) : '';
  const first = registries[0];
  const cached = first && lookups.get(first);
  if (cached && cached.area === own && sameItems(cached.documents, registries)) return cached.lookup;
  // the plan's own area speaks first: 区生态环境局 is another unit in every district
  const isOwn = (each: RegistryDocument): boolean => foldName(each.registry.area?.text ?? '') === own;
  const ordered = [...registries].sort((a, b) => Number(isOwn(b)) - Number(isOwn(a)));
  const lookup = makeLookup(ordered, own);
  if (first) lookups.set(first, { documents: registries, area: own, lookup });
  return lookup;
}

function sameItems<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}

function dateOf(plan: Plan): string | undefined {
  const issued = plan.issued && parseDateRange(plan.issued.text.trim());
  if (issued) return issued.last;
  const year = yearOf(plan.year) ?? yearOf(plan.period?.from);
  return year === undefined ? undefined : isoDate(year, 1, 1);
}

/** What a unit's name means in a plan, on the plan's date. */
export function resolveUnit(view: PlanView, name: string): Answer {
  return lookUp(view.lookup, name, view.date);
}

const numberIndexes = new WeakMap<Plan, Map<string, NumberIndex>>();

/** A plan's measures by their number, in its own numbering or in one of `alsoNumbered`. */
export function numberIndex(plan: Plan, numbering: string | undefined): NumberIndex {
  const known = numberIndexes.get(plan) ?? new Map<string, NumberIndex>();
  numberIndexes.set(plan, known);
  const key = numbering ?? '';
  let index = known.get(key);
  if (!index) {
    index = indexNumbers(plan.measures, (measure) => numberIn(measure, numbering)?.text);
    known.set(key, index);
  }
  return index;
}

/** The same by folded number alone. The first of two wins. */
export function measuresByNumber(plan: Plan, numbering: string | undefined): ReadonlyMap<string, Measure> {
  return numberIndex(plan, numbering).byNumber;
}

/** The number of a measure in a numbering; undefined = its own. */
export function numberIn(measure: Measure, numbering: string | undefined): Value | undefined {
  return numbering === undefined ? measure.number : measure.alsoNumbered.get(numbering);
}

/** What a reference written in `implements` or `notApplicable` means: several measures for a range, none if the parent has none. */
export function resolveReference(view: PlanView, reference: string): readonly ParentMeasure[] {
  if (!view.parent) return [];
  return meaningIn(view.parent, view.plan.numbering?.text, reference);
}

/** What a reference written in `continues` means; none if last year's plan has none. */
export function resolveContinued({ previous }: PlanView, reference: string): readonly ParentMeasure[] {
  return previous ? meaningIn(previous, undefined, reference) : [];
}

/** What a reference means in another plan, in one of its numberings. */
export function meaningIn(
  document: PlanDocument,
  numbering: string | undefined,
  reference: string,
): readonly ParentMeasure[] {
  return findReference(numberIndex(document.plan, numbering), reference).parts.map((part) => ({ document, ...part }));
}

/** What a reference of either kind means. */
export function resolveRef(view: PlanView, { kind, text }: Ref): readonly ParentMeasure[] {
  if (kind === 'measure') return resolveReference(view, text);
  return kind === 'continued' ? resolveContinued(view, text) : [];
}

/** A deadline as it is read, and its days. */
export interface CountedDeadline {
  readonly deadline: Deadline;
  /** Missing where the plan says no year. */
  readonly resolved: Resolved | undefined;
}

const counted = new WeakMap<Plan, Map<string, CountedDeadline>>();

/** A deadline read and counted in its plan's year. A plan has few wordings, and says each of them again and again. */
export function datesOf(plan: Plan, { text }: Pick<Value, 'text'>): CountedDeadline {
  const known = counted.get(plan) ?? new Map<string, CountedDeadline>();
  counted.set(plan, known);
  let dates = known.get(text);
  if (!dates) {
    dates = count(plan, parseDeadline(text));
    known.set(text, dates);
  }
  return dates;
}

function count(plan: Plan, deadline: Deadline): CountedDeadline {
  const year = planYear(plan);
  if (year === undefined) return { deadline, resolved: undefined };
  const issued = plan.issued && parseDateRange(plan.issued.text.trim())?.last;
  return { deadline, resolved: resolveDeadline(deadline, issued ? { year, issued } : { year }) };
}

/** The measures and tasks of the parent that a measure, or one task of it, carries out. */
export function parentsOf(view: PlanView, measure: Measure, task: Task | undefined): readonly ParentMeasure[] {
  const references = task ? referencesOf(measure, task) : measure.implements;
  return references.flatMap((reference) => resolveReference(view, reference.text));
}

/** What of its parent a plan speaks of: measures as a whole or in part, and single tasks. `notApplicable` counts too. */
export interface CarriedOut {
  readonly measures: ReadonlySet<Measure>;
  readonly tasks: ReadonlySet<Task>;
}

/** What of its parent a plan carries out, or leaves out with a reason. */
export function carriedOut(view: PlanView): CarriedOut {
  const found = referencesIn(view.plan).flatMap((reference) => resolveReference(view, reference.text));
  return {
    measures: new Set(found.map(({ measure }) => measure)),
    tasks: new Set(found.flatMap(({ measure, task }) => (task ? [task] : measure.tasks))),
  };
}

/**
 * A deadline of the parent, counted in the parent's year. A draft stands on last year's city plan until this year's is
 * out: then the year is its own.
 */
export function parentDatesOf(view: PlanView, parent: Plan, deadline: Value): CountedDeadline {
  return datesOf((planYear(view.plan) ?? 0) > (planYear(parent) ?? 0) ? view.plan : parent, deadline);
}

const registryLookups = new WeakMap<Snapshot, Map<RegistryDocument, UnitLookup>>();

/** The names a registry may use: its own, those of the registries it extends, then of all others in the workspace. */
export function registryLookup(snapshot: Snapshot, document: RegistryDocument): UnitLookup {
  const known = registryLookups.get(snapshot) ?? new Map<RegistryDocument, UnitLookup>();
  registryLookups.set(snapshot, known);
  let lookup = known.get(document);
  if (!lookup) {
    const all = [...snapshot.documents.values()].filter((each): each is RegistryDocument => each.kind === 'registry');
    lookup = makeLookup([...new Set([document, ...registriesFrom(snapshot, [document.uri]), ...all])]);
    known.set(document, lookup);
  }
  return lookup;
}

import { parseDateRange } from '../../base/calendarDate.ts';
import { foldName } from '../../base/foldName.ts';
import type { Span } from '../../base/span.ts';
import { makeLookup, nearEntries, type UnitLookup } from '../../registry/lookup.ts';
import type { Registry, Unit } from '../../registry/model.ts';
import type { RegistryDocument } from '../../workspace/document.ts';
import { type PlanView, registriesFrom, viewPlan } from '../../workspace/resolve.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { replaceScalar } from '../../yaml/edit.ts';
import type { Value } from '../../yaml/read.ts';
import { type Fix, type Report, replaceFix } from '../check.ts';

/** One spelling of a unit in its registry. */
export interface UnitName {
  readonly unit: Unit;
  readonly value: Value;
}

/** Every name, official name and alias of a registry, by its folded form, in the order of the file. */
export function namesOf(registry: Registry): ReadonlyMap<string, readonly UnitName[]> {
  const byText = new Map<string, UnitName[]>();
  for (const unit of registry.units) {
    for (const value of [unit.name, ...unit.aliases, ...(unit.official ? [unit.official] : [])]) {
      const key = foldName(value.text);
      byText.set(key, [...(byText.get(key) ?? []), { unit, value }]);
    }
  }
  return byText;
}

/**
 * Both names certainly hold on some day; a missing date reaches to the end of time. Dates are mostly months, and one
 * name ends in the month in which the next begins: a month that both share is no overlap.
 */
export function overlap(a: Unit, b: Unit): boolean {
  const starts = [a, b].map(({ sinceText }) => (sinceText ? parseDateRange(sinceText.text.trim())?.last : ''));
  const ends = [a, b].map(({ untilText }) => (untilText ? parseDateRange(untilText.text.trim())?.first : '9999-12-31'));
  // a date that cannot be read proves nothing
  return starts.every((start) => start !== undefined && ends.every((end) => end !== undefined && start < end));
}

/** The registry together with those it extends, and with those that a plan lists beside it. */
export function lookupFrom(document: RegistryDocument, snapshot: Snapshot): UnitLookup {
  return makeLookup([
    ...new Set([document, ...registriesFrom(snapshot, [document.uri]), ...registriesBeside(document, snapshot)]),
  ]);
}

function registriesBeside(document: RegistryDocument, snapshot: Snapshot): readonly RegistryDocument[] {
  return viewsOn(document, snapshot).flatMap(({ registries }) => registries);
}

/** The plans of the workspace whose names a registry decides. */
function viewsOn(document: RegistryDocument, snapshot: Snapshot): readonly PlanView[] {
  return [...snapshot.documents.values()]
    .flatMap((each) => (each.kind === 'plan' ? [viewPlan(snapshot, each)] : []))
    .filter(({ registries }) => registries.includes(document));
}

/** A report on a name that is in no registry, with the nearest names as fixes. `key` is the check's code. */
export function danglingReport(document: RegistryDocument, lookup: UnitLookup, value: Value, key: string): Report {
  const near = nearEntries(lookup, value.text, undefined);
  const name = value.text;
  const at: Span = value.span;
  return {
    span: at,
    message: near[0] ? { key: `${key}.near`, args: { name, near: near[0].name.text } } : { key, args: { name } },
    fixes: () => near.map((entry) => nameFix(document, value, entry.name.text)),
  };
}

function nameFix(document: RegistryDocument, value: Value, name: string): Fix {
  return replaceFix(
    document,
    { key: 'registry.fix-name', args: { name } },
    [replaceScalar(value.node, name, 'flow')],
    false,
  );
}

import { parseDateRange } from '../../base/calendarDate.ts';
import { foldName } from '../../base/foldName.ts';
import type { Registry, Unit } from '../model.ts';

/** A unit of a registry while a reform is worked in: what the file says of it, and what is to be added. */
export interface Draft {
  readonly name: string;
  /** Its entry in the file; missing for a unit the reform brings. */
  readonly unit: Unit | undefined;
  /** The entry of the file beside which a new unit goes; missing = at the end. */
  readonly beside: { readonly unit: Unit; readonly side: 'before' | 'after' } | undefined;
  readonly level: string | undefined;
  readonly counterpart: readonly string[];
  /** To be added. */
  since: string | undefined;
  until: string | undefined;
  succeededBy: readonly string[];
}

export function draftsOf(registry: Registry): Draft[] {
  return registry.units.map((unit) => ({
    name: unit.name.text,
    unit,
    beside: undefined,
    level: unit.level?.text,
    counterpart: unit.counterpart.map(({ text }) => text),
    since: undefined,
    until: undefined,
    succeededBy: [],
  }));
}

/** The units a name stands for: those that are called so, else those that have it as another form. */
export function draftsNamed(drafts: readonly Draft[], name: string): readonly Draft[] {
  const wanted = foldName(name);
  const called = drafts.filter((draft) => foldName(draft.name) === wanted);
  if (called.length > 0) return called;
  return drafts.filter(({ unit }) =>
    [...(unit?.aliases ?? []), ...(unit?.official ? [unit.official] : [])].some(
      ({ text }) => foldName(text) === wanted,
    ),
  );
}

/** Last and first day of its name, as far as the file and the reform say. */
export function endOf({ unit, until }: Draft): string | undefined {
  return unit?.until ?? (until === undefined ? undefined : parseDateRange(until)?.last);
}
export function beginOf({ unit, since }: Draft): string | undefined {
  return unit?.since ?? (since === undefined ? undefined : parseDateRange(since)?.first);
}

/** Two dates of different exactness agree where one lies in the other: 2019 and 2019-03. */
export function agree(a: string, b: string): boolean {
  const [left, right] = [parseDateRange(a.trim()), parseDateRange(b.trim())];
  return left !== undefined && right !== undefined && left.first <= right.last && right.first <= left.last;
}

import type { Measure } from '../plan/model.ts';
import type { UnitLookup } from '../registry/lookup.ts';
import type { PlanView } from './resolve.ts';

interface Kept<T> {
  readonly lookup: UnitLookup;
  readonly date: string | undefined;
  readonly made: T;
}

/**
 * Keeps with each measure what is made from it and from what unit names mean on the plan's date. A measure that is not
 * edited stays the same object, so nothing is made again while other measures are typed in.
 */
export function keptWithMeasure<T>(make: (view: PlanView, measure: Measure) => T) {
  const kept = new WeakMap<Measure, Kept<T>>();
  return (view: PlanView, measure: Measure): T => {
    const before = kept.get(measure);
    if (before && before.lookup === view.lookup && before.date === view.date) return before.made;
    const made = make(view, measure);
    kept.set(measure, { lookup: view.lookup, date: view.date, made });
    return made;
  };
}

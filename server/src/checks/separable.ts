import type { Measure } from '../plan/model.ts';
import type { PlanView } from '../workspace/resolve.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import type { Check, Report } from './check.ts';

/** What the separable checks of a plan build on beside each measure. */
export interface Ground {
  readonly facts: readonly unknown[];
}

/** On its ground, nothing is found in a measure by these checks. */
interface Silence {
  readonly ground: Ground;
  readonly checks: Set<Check>;
}

const silences = new WeakMap<Measure, Silence>();

/**
 * The ground of a plan: the one its measures have stood on before, as long as the files behind the plan, its own head
 * and the date are the same. `beyond`: what the findings of the plan depend on outside of it.
 */
export function groundOf({ document, plan }: PlanView, beyond: readonly unknown[]): Ground {
  const head = document.tree.root?.pairs.filter(({ key }) => key.text !== 'sections' && key.text !== 'measures') ?? [];
  const facts = [...beyond, ...head.map(({ value }) => value)];
  const isSame = (ground: Ground): boolean =>
    ground.facts.length === facts.length && ground.facts.every((fact, index) => fact === facts[index]);
  const known = plan.measures.map((measure) => silences.get(measure)?.ground);
  return known.find((ground) => ground && isSame(ground)) ?? { facts };
}

/**
 * Runs the checks of one plan. Measures in which a separable check has found nothing are not looked at again: a measure
 * that is not edited stays the same object. Where it has found something it looks again, since a report holds on to its
 * view.
 */
export function planChecker(view: PlanView, snapshot: Snapshot, ground: Ground): (check: Check) => readonly Report[] {
  const measures = view.plan.measures.map((measure) => ({ measure, silent: silenceOf(measure, ground) }));
  return (check) => {
    if (!check.plan) return [];
    if (!check.separable) return [...check.plan(view, snapshot)];
    const asked = measures.filter(({ silent }) => !silent.has(check));
    const plan = { ...view.plan, measures: asked.map(({ measure }) => measure) };
    const reports = [...check.plan(asked.length === measures.length ? view : { ...view, plan }, snapshot)];
    const told = new Set(reports.map(({ span: { start } }) => asked.find(({ measure }) => isIn(measure, start))));
    for (const each of asked) if (!told.has(each)) each.silent.add(check);
    return reports;
  };
}

function silenceOf(measure: Measure, ground: Ground): Set<Check> {
  const before = silences.get(measure);
  if (before?.ground === ground) return before.checks;
  const checks = new Set<Check>();
  silences.set(measure, { ground, checks });
  return checks;
}

function isIn({ span: { start, end } }: Measure, offset: number): boolean {
  return start <= offset && offset <= end;
}

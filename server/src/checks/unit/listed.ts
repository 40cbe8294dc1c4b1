import type { Duties, Measure, Task, UnitList, Value } from '../../plan/model.ts';
import { unitLists } from '../../plan/model.ts';
import type { Role } from '../../plan/vocabulary.ts';
import type { Answer, UnitEntry } from '../../registry/lookup.ts';
import { keptWithMeasure } from '../../workspace/kept.ts';
import { type PlanView, resolveUnit } from '../../workspace/resolve.ts';
import type { Finding } from '../check.ts';

/** One name in one list of units, and what it means on the plan's date. */
export interface ListedUnit {
  readonly value: Value;
  readonly role: Role;
  readonly list: UnitList;
  readonly measure: Measure;
  /** Missing when the list is the default for all tasks of the measure. */
  readonly task: Task | undefined;
  readonly answer: Answer;
}

/** Every name in every unit list of a plan, in the order of the text within each measure. */
export function listedUnits(view: PlanView): readonly ListedUnit[] {
  return view.plan.measures.flatMap((measure) => listedIn(view, measure));
}

/** The same of one measure. */
export const listedIn = keptWithMeasure(listIn);

function listIn(view: PlanView, measure: Measure): readonly ListedUnit[] {
  const from = (duties: Duties, task: Task | undefined): ListedUnit[] =>
    unitLists(duties).flatMap(({ role, list }) =>
      list.items.map((value) => ({ value, role, list, measure, task, answer: resolveUnit(view, value.text) })),
    );
  return [...from(measure.duties, undefined), ...measure.tasks.flatMap((task) => from(task.own, task))];
}

/** No registry could be read: then nothing can be said about any name, and one finding on `units` says why. */
export function hasRegistry(view: PlanView): boolean {
  return view.registries.length > 0;
}

/** The registry's own line for a unit, as a related place. */
export function registryPlace({ uri, unit }: UnitEntry): Finding['related'][number] {
  return placeOfName(uri, unit.name);
}

export function placeOfName(uri: string, name: Value): Finding['related'][number] {
  return { uri, span: name.span, message: { key: 'unit.registry-entry', args: { name: name.text } } };
}

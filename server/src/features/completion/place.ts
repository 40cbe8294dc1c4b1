import type { Measure, Task } from '../../plan/model.ts';
import type { PlanDocument } from '../../workspace/document.ts';
import { type ParentMeasure, type PlanView, parentsOf, viewPlan } from '../../workspace/resolve.ts';
import type { Request } from './item.ts';

/** Where in a plan the cursor stands. */
export interface PlanPlace {
  readonly view: PlanView;
  /** The measure, and the task of it, that the cursor is in; missing where the text is too broken to tell. */
  readonly measure: Measure | undefined;
  readonly task: Task | undefined;
  /** What they carry out. */
  readonly parents: readonly ParentMeasure[];
}

export function planPlace({ snapshot, cursor }: Request, document: PlanDocument): PlanPlace {
  const view = viewPlan(snapshot, document);
  const starts = new Set(cursor.mappings);
  const measure = document.plan.measures.find(({ span }) => starts.has(span.start));
  const task = measure?.tasks.find(({ span }) => starts.has(span.start));
  return { view, measure, task, parents: measure ? parentsOf(view, measure, task) : [] };
}

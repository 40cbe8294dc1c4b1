import { isPlaceholder } from '../../base/foldName.ts';
import type { Measure, Plan, Task, Value } from '../../plan/model.ts';

/** A deadline as written once: on a task, or on a measure for all its tasks. */
export interface StatedDeadline {
  readonly value: Value;
  readonly measure: Measure;
  /** The tasks it holds for. */
  readonly tasks: readonly Task[];
}

/** Every deadline of a plan, each where it is written; placeholders are none. */
export function statedDeadlines(plan: Plan): readonly StatedDeadline[] {
  return plan.measures.flatMap(statedIn);
}

const known = new WeakMap<Measure, readonly StatedDeadline[]>();

/** The same of one measure. Read once: a measure that is not edited stays the same object. */
export function statedIn(measure: Measure): readonly StatedDeadline[] {
  const stated = known.get(measure) ?? readStated(measure);
  known.set(measure, stated);
  return stated;
}

function readStated(measure: Measure): readonly StatedDeadline[] {
  const stated: StatedDeadline[] = [];
  const add = (value: Value | undefined, tasks: readonly Task[]): void => {
    if (value && !isPlaceholder(value.text)) stated.push({ value, measure, tasks });
  };
  add(
    measure.duties.deadline,
    measure.tasks.filter((task) => task.own.deadline === undefined),
  );
  for (const task of measure.tasks) add(task.own.deadline, [task]);
  return stated;
}

import { type Measure, type Plan, planYear, type Target, type Task, type Value } from '../../plan/model.ts';
import { parseTarget, yearIn } from '../../plan/target/parse.ts';
import type { TargetReading } from '../../plan/target/tree.ts';
import { datesOf } from '../../workspace/resolve.ts';

/** A target with both of its parts, where it stands. */
export interface StatedTarget {
  readonly indicator: Value;
  readonly value: Value;
  readonly reading: TargetReading;
  readonly measure: Measure;
  /** Missing for what a measure says of all its tasks. */
  readonly task: Task | undefined;
}

/** Every target of a plan that says what it is about and how much. */
export function statedTargets(plan: Plan): readonly StatedTarget[] {
  return plan.measures.flatMap(targetsOf);
}

const known = new WeakMap<Measure, readonly StatedTarget[]>();

/** The targets of a measure and of all its tasks. Read once: a measure that is not edited stays the same object. */
export function targetsOf(measure: Measure): readonly StatedTarget[] {
  let targets = known.get(measure);
  if (!targets) {
    targets = [
      ...complete(measure.targets, measure, undefined),
      ...measure.tasks.flatMap((task) => complete(task.targets, measure, task)),
    ];
    known.set(measure, targets);
  }
  return targets;
}

function complete(targets: readonly Target[], measure: Measure, task: Task | undefined): readonly StatedTarget[] {
  return targets.flatMap(({ indicator, target: value }) =>
    indicator && value ? [{ indicator, value, reading: parseTarget(value.text), measure, task }] : [],
  );
}

/** The year by which a target is to be reached: its own, its indicator's, its deadline's, else that of its plan. */
export function yearOfTarget(plan: Plan, { indicator, reading, measure, task }: StatedTarget): number | undefined {
  const deadline = (task ?? measure).duties.deadline;
  const due = deadline && datesOf(plan, deadline).resolved?.latest;
  return reading.year ?? yearIn(indicator.text) ?? (due ? Number(due.slice(0, 4)) : planYear(plan));
}

import type { Measure, Plan, Value } from '../plan/model.ts';
import { findReference } from '../plan/reference.ts';
import { numberIndex } from '../workspace/resolve.ts';
import { childOf } from '../yaml/node.ts';
import type { DescribedMeasure, DescribedTask } from './described.ts';

/** Where the later plan says itself what goes on: a measure of it, or one of its tasks. */
export interface Written {
  readonly from: DescribedMeasure;
  /** The task of the earlier plan that is meant; missing where the whole measure is. */
  readonly fromTask: DescribedTask | undefined;
  readonly to: DescribedMeasure;
  /** The task that says so; missing where the measure does. */
  readonly toTask: DescribedTask | undefined;
  readonly reference: string;
}

/** What `continues` of the later plan says, as far as the earlier plan has what it names. */
export function writtenIn(
  earlier: Plan,
  from: readonly DescribedMeasure[],
  to: readonly DescribedMeasure[],
): readonly Written[] {
  const index = numberIndex(earlier, undefined);
  const described = new Map(from.map((each) => [each.measure, each]));
  const read = (to: DescribedMeasure, toTask: DescribedTask | undefined, values: readonly Value[]): Written[] =>
    values.flatMap(({ text }) => {
      return findReference(index, text).parts.flatMap((found) => {
        const from = described.get(found.measure);
        if (!from) return [];
        const fromTask = from.tasks.find(({ task }) => task === found.task);
        return [{ from, fromTask, to, toTask, reference: text }];
      });
    });
  return to.flatMap((each) => [
    ...read(each, undefined, each.measure.continues),
    ...each.tasks.flatMap((task) => read(each, task, task.task.continues)),
  ]);
}

/** `continues: []`: the plan says that a measure is new, whatever it looks like. */
export function isWrittenNew({ node }: Measure): boolean {
  const value = childOf(node, 'continues');
  return value?.kind === 'sequence' && value.items.length === 0;
}

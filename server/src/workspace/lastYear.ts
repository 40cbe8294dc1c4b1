import { foldName } from '../base/foldName.ts';
import type { Measure, Value } from '../plan/model.ts';
import { type PlanView, resolveContinued } from './resolve.ts';

/** The measures of last year's plan that a measure goes on with, as it says itself. */
export function continuedBy(view: PlanView, measure: Measure): readonly Measure[] {
  return measure.continues.flatMap(({ text }) => resolveContinued(view, text).map((each) => each.measure));
}

/**
 * A text stands in what its measure goes on with, but for the years in it. Last year's plan went out with it: what can only
 * be suspected about it was decided then.
 */
export function wasSaidLastYear(view: PlanView, measure: Measure, text: Pick<Value, 'text'>): boolean {
  const wording = withoutYears(text.text);
  return continuedBy(view, measure).some(({ tasks }) =>
    tasks.some((task) => task.text && withoutYears(task.text.text) === wording),
  );
}

function withoutYears(text: string): string {
  return foldName(text).replace(/(?<!\d)20\d\d(?=年)/gu, '');
}

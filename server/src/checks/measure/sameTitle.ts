import type { Measure, Value } from '../../plan/model.ts';
import type { PlanDocument } from '../../workspace/document.ts';
import { replaceScalar } from '../../yaml/edit.ts';
import { type Fix, replaceFix } from '../check.ts';
import { titleLikeness } from './titles.ts';

/** Fixes for a reference to nothing: the measure of that plan with the same title is most likely the one that was meant. */
export function sameTitleFixes(
  document: PlanDocument,
  reference: Value,
  measure: Measure,
  index: ReadonlyMap<string, Measure>,
  key: string,
): readonly Fix[] {
  const own = measure.title?.text;
  if (!own) return [];
  return [...index]
    .filter(([, other]) => other.title && titleLikeness(own, other.title.text) > 0.8)
    .map(([number, other]) =>
      replaceFix(
        document,
        { key, args: { number, title: other.title!.text } },
        [replaceScalar(reference.node, number, 'flow')],
        false,
      ),
    );
}

import type { Value } from '../../plan/model.ts';
import { everyReference } from '../../plan/reference.ts';
import { type ParentMeasure, type PlanView, resolveReference } from '../../workspace/resolve.ts';
import { removeItem } from '../../yaml/edit.ts';
import { childOf } from '../../yaml/node.ts';
import { type Check, type Fix, replaceFix } from '../check.ts';

/**
 * A measure or task of the parent is left out as not applicable, and carried out all the same. To carry out a measure and
 * leave out one of its tasks is right.
 */
export const notApplicableAndImplemented: Check = {
  code: 'coverage.not-applicable-and-implemented',
  severity: 'warning',
  *plan(view) {
    const done = view.plan.measures
      .flatMap(everyReference)
      .flatMap((value) => resolveReference(view, value.text).map((found) => ({ value, found })));
    for (const [index, { measure: left }] of view.plan.notApplicable.entries()) {
      const found = left ? resolveReference(view, left.text) : [];
      const conflict = done.find((each) => found.some((one) => contradicts(one, each.found)));
      if (!left || !conflict) continue;
      yield {
        span: left.span,
        message: { key: 'coverage.not-applicable-and-implemented', args: { number: left.text } },
        related: [
          {
            uri: view.document.uri,
            span: conflict.value.span,
            message: { key: 'coverage.not-applicable-and-implemented.place', args: {} },
          },
        ],
        fixes: () => removal(view, index, left),
      };
    }
  },
};

function contradicts(left: ParentMeasure, done: ParentMeasure): boolean {
  return left.measure === done.measure && (left.task === undefined || left.task === done.task);
}

function removal({ document, plan }: PlanView, index: number, left: Value): readonly Fix[] {
  const list = childOf(document.tree.root, 'notApplicable');
  // the only entry would leave an empty list behind
  if (list?.kind !== 'sequence' || list.items.length < 2 || list.items.length !== plan.notApplicable.length) return [];
  const title = { key: 'coverage.not-applicable-and-implemented.fix', args: { number: left.text } };
  return [replaceFix(document, title, [removeItem(document.text, list, index)], false)];
}

import { coverageOf, taskReference } from '../../workspace/coverage.ts';
import type { Check } from '../check.ts';
import { notApplicableFix } from './notApplicableFix.ts';

/**
 * Of a measure of the parent some tasks are carried out; others, which this area certainly has to take up as well, are
 * neither carried out nor left out with a reason.
 */
export const coveragePartly: Check = {
  code: 'coverage.partly',
  severity: 'hint',
  *plan(view) {
    const { parent } = view;
    if (!parent) return;
    for (const each of coverageOf(view)) {
      const place = each.places[0];
      if (each.status !== 'partly' || !place) continue;
      const missing = each.tasks.filter(({ status }) => status === 'missing').map(({ task }) => task);
      const references = missing.map((task) => taskReference(each, task));
      yield {
        span: place.span,
        message: { key: 'coverage.partly', args: { number: each.number.text, missing: references.join('、') } },
        related: missing.map((task) => ({
          uri: parent.uri,
          span: (task.text ?? task).span,
          message: { key: 'measure.parent-place', args: { number: taskReference(each, task) } },
        })),
        fixes: () => references.flatMap((reference) => notApplicableFix(view.document, reference)),
      };
    }
  },
};

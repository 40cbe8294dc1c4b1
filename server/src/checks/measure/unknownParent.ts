import type { Measure, Value } from '../../plan/model.ts';
import { everyReference, findReference, type NumberIndex } from '../../plan/reference.ts';
import type { PlanDocument } from '../../workspace/document.ts';
import { numberIndex } from '../../workspace/resolve.ts';
import type { Check, Report } from '../check.ts';
import { faultSentence, rangeFixes } from './referenceFault.ts';
import { sameTitleFixes } from './sameTitle.ts';

const CODE = 'measure.unknown-parent';

/**
 * `implements` or `notApplicable` names a measure, a task of a measure or a range of measures that the parent does not have.
 */
export const unknownParent: Check = {
  code: CODE,
  severity: 'error',
  separable: true,
  *plan({ document, parent, plan }) {
    if (!parent) return;
    const index = numberIndex(parent.plan, plan.numbering?.text);
    for (const measure of plan.measures)
      for (const reference of everyReference(measure)) yield* reportOn(document, reference, index, measure);
    for (const { measure: reference } of plan.notApplicable)
      if (reference) yield* reportOn(document, reference, index, undefined);
  },
};

function* reportOn(
  document: PlanDocument,
  reference: Value,
  index: NumberIndex,
  measure: Measure | undefined,
): Generator<Report> {
  const { fault } = findReference(index, reference.text);
  if (!fault) return;
  yield {
    span: reference.span,
    message: faultSentence(CODE, reference.text, fault),
    fixes: () => [
      ...rangeFixes(document, reference, index),
      ...(measure ? sameTitleFixes(document, reference, measure, index.byNumber, `${CODE}.fix`) : []),
    ],
  };
}

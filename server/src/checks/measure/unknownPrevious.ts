import { findReference } from '../../plan/reference.ts';
import { numberIndex } from '../../workspace/resolve.ts';
import type { Check } from '../check.ts';
import { faultSentence, rangeFixes } from './referenceFault.ts';
import { sameTitleFixes } from './sameTitle.ts';

const CODE = 'measure.unknown-previous';

/** `continues` names a measure, a task of a measure or a range of measures that last year's plan does not have. */
export const unknownPrevious: Check = {
  code: CODE,
  severity: 'error',
  separable: true,
  *plan({ previous, document, plan }) {
    if (!previous) return;
    const index = numberIndex(previous.plan, undefined);
    for (const measure of plan.measures) {
      const references = [...measure.continues, ...measure.tasks.flatMap((task) => task.continues)];
      for (const reference of references) {
        const { fault } = findReference(index, reference.text);
        if (!fault) continue;
        yield {
          span: reference.span,
          message: faultSentence(CODE, reference.text, fault),
          fixes: () => [
            ...rangeFixes(document, reference, index),
            ...sameTitleFixes(document, reference, measure, index.byNumber, `${CODE}.fix`),
          ],
        };
      }
    }
  },
};

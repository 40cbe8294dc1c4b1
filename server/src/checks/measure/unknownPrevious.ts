import type { Sentence } from '../../base/sentence.ts';
import { parseReference } from '../../plan/number.ts';
import { measuresByNumber, resolveContinued } from '../../workspace/resolve.ts';
import type { Check } from '../check.ts';
import { sameTitleFixes } from './sameTitle.ts';

/** `continues` names a measure, or a task of a measure, that last year's plan does not have. */
export const unknownPrevious: Check = {
  code: 'measure.unknown-previous',
  severity: 'error',
  *plan(view) {
    const { previous, document } = view;
    if (!previous) return;
    const index = measuresByNumber(previous.plan, undefined);
    for (const measure of view.plan.measures) {
      const references = [...measure.continues, ...measure.tasks.flatMap((task) => task.continues)];
      for (const reference of references) {
        if (resolveContinued(view, reference.text)) continue;
        const { measure: number, task } = parseReference(reference.text);
        yield {
          span: reference.span,
          message: messageFor(reference.text, task, index.get(number)?.tasks.length),
          fixes: () => sameTitleFixes(document, reference, measure, index, 'measure.unknown-previous.fix'),
        };
      }
    }
  },
};

function messageFor(reference: string, task: number | undefined, count: number | undefined): Sentence {
  if (task === undefined || count === undefined)
    return { key: 'measure.unknown-previous', args: { number: reference } };
  return { key: 'measure.unknown-previous.task', args: { number: parseReference(reference).measure, task, count } };
}

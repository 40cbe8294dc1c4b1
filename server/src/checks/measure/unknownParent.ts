import type { Sentence } from '../../base/sentence.ts';
import type { Measure, Value } from '../../plan/model.ts';
import { parseReference } from '../../plan/number.ts';
import { measuresByNumber, type PlanView, resolveReference } from '../../workspace/resolve.ts';
import type { Check, Fix, Report } from '../check.ts';
import { sameTitleFixes } from './sameTitle.ts';

/** `implements` or `notApplicable` names a measure, or a task of a measure, that the parent does not have. */
export const unknownParent: Check = {
  code: 'measure.unknown-parent',
  severity: 'error',
  *plan(view) {
    if (!view.parent) return;
    for (const measure of view.plan.measures) {
      const references = [...measure.implements, ...measure.tasks.flatMap((task) => task.implements)];
      for (const reference of references) yield* reportOn(view, reference, measure);
    }
    for (const { measure: reference } of view.plan.notApplicable)
      if (reference) yield* reportOn(view, reference, undefined);
  },
};

function* reportOn(view: PlanView, reference: Value, measure: Measure | undefined): Generator<Report> {
  if (resolveReference(view, reference.text)) return;
  yield {
    span: reference.span,
    message: messageFor(view, reference.text),
    related: [],
    fixes: () => (measure ? fixesFor(view, reference, measure) : []),
  };
}

function messageFor(view: PlanView, reference: string): Sentence {
  const { measure: number, task } = parseReference(reference);
  const found = view.parent && measuresByNumber(view.parent.plan, view.plan.numbering?.text).get(number);
  if (!found || task === undefined) return { key: 'measure.unknown-parent', args: { number: reference } };
  return { key: 'measure.unknown-parent.task', args: { number, task, count: found.tasks.length } };
}

function fixesFor({ document, parent, plan }: PlanView, reference: Value, measure: Measure): readonly Fix[] {
  if (!parent) return [];
  const index = measuresByNumber(parent.plan, plan.numbering?.text);
  return sameTitleFixes(document, reference, measure, index, 'measure.unknown-parent.fix');
}

import type { Sentence } from '../../base/sentence.ts';
import type { Measure, Value } from '../../plan/model.ts';
import { parseReference } from '../../plan/number.ts';
import { measuresByNumber, type PlanView, resolveReference } from '../../workspace/resolve.ts';
import { replaceScalar } from '../../yaml/edit.ts';
import { type Check, type Fix, type Report, replaceFix } from '../check.ts';
import { titleLikeness } from './titles.ts';

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

/** The parent's measure with the same title is most likely the one that was meant. */
function fixesFor(view: PlanView, reference: Value, measure: Measure): readonly Fix[] {
  const own = measure.title?.text;
  if (!own || !view.parent) return [];
  return [...measuresByNumber(view.parent.plan, view.plan.numbering?.text)]
    .filter(([, parent]) => parent.title && titleLikeness(own, parent.title.text) > 0.8)
    .map(([number, parent]) =>
      replaceFix(
        view.document,
        { key: 'measure.unknown-parent.fix', args: { number, title: parent.title!.text } },
        [replaceScalar(reference.node, number, 'flow')],
        false,
      ),
    );
}

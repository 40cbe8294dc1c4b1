import type { Measure, Value } from '../../plan/model.ts';
import { foldNumber } from '../../plan/number.ts';
import { continuedBy } from '../../workspace/lastYear.ts';
import {
  measuresByNumber,
  type ParentMeasure,
  type PlanView,
  resolveReference,
  viewPlan,
} from '../../workspace/resolve.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { replaceScalar } from '../../yaml/edit.ts';
import { type Check, type Report, replaceFix } from '../check.ts';
import { tasksThatFitAnother } from './taskDiffers.ts';
import { titleLikeness } from './titles.ts';

/** How much better another measure's title must fit before the number is taken to be wrong. */
const CLEARLY_BETTER = 0.3;
const FITS = 0.8;

/**
 * A measure has another title than the one it carries out. Districts reword titles, so that alone is a hint; where the
 * title of another measure fits, the number is most likely wrong (a warning). Tasks have no title: their texts count.
 */
export const titleDiffers: Check = {
  code: 'measure.title-differs',
  severity: 'hint',
  separable: true,
  *plan(view, snapshot) {
    if (!view.parent) return;
    for (const measure of view.plan.measures) {
      const { title } = measure;
      const [reference, ...others] = measure.implements;
      // one measure that carries out several has a title of its own
      if (!title || !reference || others.length > 0) continue;
      const [parent, ...more] = resolveReference(view, reference.text);
      if (!parent?.measure.title || more.length > 0) continue;
      const report = compare(view, measure, title, reference, parent, parent.measure.title);
      if (!report || (!report.severity && wasLastYears(view, snapshot, measure, parent.measure.title))) continue;
      yield report;
    }
    yield* tasksThatFitAnother(view);
  },
};

/** Last year's measure had this title, too, under the same title of the parent. */
function wasLastYears(view: PlanView, snapshot: Snapshot, measure: Measure, parentTitle: Value): boolean {
  if (!view.previous || measure.continues.length === 0) return false;
  const lastYear = viewPlan(snapshot, view.previous);
  const isAlike = (a: string, b: string): boolean => titleLikeness(a, b) === 1;
  return continuedBy(view, measure).some(
    (each) =>
      isAlike(each.title?.text ?? '', measure.title?.text ?? '') &&
      each.implements.some(({ text }) =>
        resolveReference(lastYear, text).some((parent) => isAlike(parent.measure.title?.text ?? '', parentTitle.text)),
      ),
  );
}

function compare(
  view: PlanView,
  measure: Measure,
  title: Value,
  reference: Value,
  parent: ParentMeasure,
  parentTitle: Value,
): Report | undefined {
  const likeness = titleLikeness(title.text, parentTitle.text);
  if (likeness === 1) return undefined;
  const number = reference.text;
  const place = { key: 'measure.parent-place', args: { number } };
  const related = [{ uri: parent.document.uri, span: parentTitle.span, message: place }];
  const better = betterFit(view, measure, likeness);
  if (!better) {
    return {
      span: title.span,
      message: { key: 'measure.title-differs', args: { number, parent: parentTitle.text } },
      related,
      fixes: () => [titleFix(view, title, parentTitle)],
    };
  }
  const [other, otherTitle] = better;
  return {
    span: title.span,
    severity: 'warning',
    message: {
      key: 'measure.title-differs.other',
      args: { number, parent: parentTitle.text, other, otherTitle: otherTitle.text },
    },
    related: [
      ...related,
      {
        uri: parent.document.uri,
        span: otherTitle.span,
        message: { key: 'measure.parent-place', args: { number: other } },
      },
    ],
    fixes: () => [
      replaceFix(
        view.document,
        { key: 'measure.title-differs.fix-number', args: { number: other, title: otherTitle.text } },
        [replaceScalar(reference.node, other, 'flow')],
        false,
      ),
      titleFix(view, title, parentTitle),
    ],
  };
}

function betterFit(view: PlanView, measure: Measure, likeness: number): readonly [string, Value] | undefined {
  const own = measure.title?.text ?? '';
  const taken = new Set(measure.implements.map((reference) => foldNumber(reference.text)));
  const candidates = [...measuresByNumber(view.parent!.plan, view.plan.numbering?.text)]
    .filter(([number, each]) => each.title && !taken.has(number))
    .map(([number, each]) => ({ number, title: each.title!, likeness: titleLikeness(own, each.title!.text) }))
    .sort((a, b) => b.likeness - a.likeness);
  const best = candidates[0];
  const fits = best && best.likeness >= FITS && best.likeness - likeness >= CLEARLY_BETTER;
  return fits ? [best.number, best.title] : undefined;
}

function titleFix(view: PlanView, title: Value, parentTitle: Value) {
  return replaceFix(
    view.document,
    { key: 'measure.title-differs.fix-title', args: { title: parentTitle.text } },
    [replaceScalar(title.node, parentTitle.text, 'block')],
    false,
  );
}

import { isPlaceholder } from '../../base/foldName.ts';
import { sliceOf } from '../../base/span.ts';
import type { Measure } from '../../plan/model.ts';
import { everyReference } from '../../plan/reference.ts';
import { measuresByNumber, type PlanView } from '../../workspace/resolve.ts';
import { insertLines, writeScalar } from '../../yaml/edit.ts';
import { type Check, type Fix, replaceFix } from '../check.ts';
import { titleLikeness } from './titles.ts';

const SAME_TITLE = 0.8;

/**
 * A measure carries out nothing of the parent (自选动作) and does not say why the plan has it. Only in plans with a parent:
 * elsewhere nothing has to be carried out.
 */
export const derivedWithoutBasis: Check = {
  code: 'measure.derived-without-basis',
  severity: 'hint',
  separable: true,
  *plan(view) {
    if (!view.parent) return;
    for (const measure of view.plan.measures) {
      const at = measure.title ?? measure.number;
      if (!at || hasBasis(measure) || everyReference(measure).length > 0) continue;
      yield {
        span: at.span,
        message: { key: 'measure.derived-without-basis', args: { title: at.text } },
        fixes: () => fixesFor(view, measure),
      };
    }
  },
};

function hasBasis({ basis }: Measure): boolean {
  return basis !== undefined && basis.text.trim() !== '' && !isPlaceholder(basis.text);
}

/** The parent's measure with the same title was most likely meant. */
function fixesFor(view: PlanView, { title }: Measure): readonly Fix[] {
  const { parent, plan, document } = view;
  if (!parent || !title || title.node.style === 'block' || sliceOf(document.text, title.span).includes('\n')) return [];
  const lineStart = document.text.lastIndexOf('\n', title.span.start) + 1;
  const before = /^([ ]*)(- )?title:\s*['"]?$/.exec(document.text.slice(lineStart, title.span.start));
  if (!before) return [];
  const indent = before[1]! + (before[2] ? '  ' : '');
  return [...measuresByNumber(parent.plan, plan.numbering?.text)]
    .filter(([, each]) => each.title && titleLikeness(title.text, each.title.text) >= SAME_TITLE)
    .map(([number, each]) =>
      replaceFix(
        document,
        { key: 'measure.derived-without-basis.fix', args: { number, title: each.title!.text } },
        [insertLines(document.text, title.span.end, `implements: ${writeScalar(number, 'block')}`, indent)],
        false,
      ),
    );
}

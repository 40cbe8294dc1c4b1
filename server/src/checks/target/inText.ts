import { subSpan } from '../../base/span.ts';
import { findFigures } from '../../plan/target/find.ts';
import { foldIndicator, likenessOf } from '../../plan/target/indicator.ts';
import { parseTarget } from '../../plan/target/parse.ts';
import { type PlanView, parentsOf } from '../../workspace/resolve.ts';
import { type StatedTarget, targetsOf } from './stated.ts';

/**
 * Targets that a plan states in the text of its tasks alone: behind the whole name of an indicator for which the parent has
 * a target, and the plan has none under `targets`. Only where the text has exactly one figure for it.
 */
export function targetsInText(view: PlanView): readonly StatedTarget[] {
  return view.plan.measures.flatMap((measure) => {
    const own = targetsOf(measure);
    return measure.tasks.flatMap((task) => {
      if (!task.text || task.text.node.style === 'block') return [];
      const { span, node } = task.text;
      // the text as it stands in the file: offsets must be offsets in the file
      const source = view.document.text.slice(span.start, span.end);
      const indicators = new Map(
        parentsOf(view, measure, task)
          .flatMap((parent) => targetsOf(parent.measure))
          .map(({ indicator }) => [foldIndicator(indicator.text), indicator]),
      );
      return [...indicators].flatMap(([name, indicator]): readonly StatedTarget[] => {
        if (name === '' || own.some((each) => likenessOf(each.indicator.text, indicator.text) !== 'different'))
          return [];
        const [found, ...others] = findFigures(source).filter(({ before }) =>
          isNamed(foldIndicator(before), name, [...indicators.keys()]),
        );
        if (!found || others.length > 0) return [];
        const { start, end } = found.figure.span;
        const text = source.slice(start, end);
        const value = { text, span: subSpan(span, start, end), node };
        return [{ indicator, value, reading: parseTarget(text), measure, task }];
      });
    });
  });
}

/** 重点建设用地安全利用率 ends with 建设用地安全利用率, and is another indicator. */
function isNamed(words: string, name: string, all: readonly string[]): boolean {
  return words.endsWith(name) && !all.some((other) => other.length > name.length && words.endsWith(other));
}

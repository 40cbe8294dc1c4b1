import { subSpan } from '../../base/span.ts';
import type { Measure, Task, Value } from '../../plan/model.ts';
import { findFigures } from '../../plan/target/find.ts';
import { foldIndicator } from '../../plan/target/indicator.ts';
import { parseTarget } from '../../plan/target/parse.ts';
import type { StatedTarget } from './stated.ts';

/** A target that stands in running text alone: the figure behind the whole name of a rate (污染地块安全利用率达到95%以上). */
export interface ImpliedTarget extends StatedTarget {
  readonly task: Task;
  /** The folded name of its indicator. */
  readonly name: string;
  /** The year that its sentence speaks of, where it does: 到2030年. */
  readonly saidYear: number | undefined;
}

/** Only rates: of them a district has its own, of a total it has a share. */
const RATE = /.{3}(?:率|比例)$/u;
/** What follows offers a second way, so that the figure is not the target: 100%,或者达到95%以上且…. */
const OR_ELSE = /^[,，]?或/u;

const known = new WeakMap<Measure, readonly ImpliedTarget[]>();

/** All of a measure. Read once: a measure that is not edited stays the same object. */
export function impliedTargets(measure: Measure): readonly ImpliedTarget[] {
  let targets = known.get(measure);
  if (!targets) {
    targets = measure.tasks.flatMap((task) => (task.text ? inText(measure, task, task.text) : []));
    known.set(measure, targets);
  }
  return targets;
}

function inText(measure: Measure, task: Task, { text, span, node }: Value): readonly ImpliedTarget[] {
  const figures = findFigures(text);
  return figures.flatMap(({ figure, before }): readonly ImpliedTarget[] => {
    const indicator = /[^,。;、:!?]*$/u.exec(before)![0];
    const name = foldIndicator(indicator);
    const { start, end } = figure.span;
    if (!RATE.test(name) || figure.unit.dimension !== 'ratio' || figure.change) return [];
    if (OR_ELSE.test(text.slice(end))) return [];
    const words = text.slice(start, end);
    // offsets in a folded text are none in the file
    const place = node.style === 'plain' && text.length === span.end - span.start ? subSpan(span, start, end) : span;
    return [
      {
        indicator: { text: indicator, span: place, node },
        value: { text: words, span: place, node },
        reading: parseTarget(words),
        measure,
        task,
        name,
        saidYear: yearBefore(text.slice(0, start)),
      },
    ];
  });
}

/** The last year that the sentence speaks of before the figure. */
function yearBefore(text: string): number | undefined {
  const years = /[^。]*$/u.exec(text)![0].match(/(?:19|20)\d{2}(?=\s*年)/gu);
  return years ? Number(years.at(-1)) : undefined;
}

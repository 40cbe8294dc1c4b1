import { subSpan } from '../../base/span.ts';
import type { Task, Value } from '../../plan/model.ts';
import { type FoundFigure, findFigures } from '../../plan/target/find.ts';
import { foldIndicator } from '../../plan/target/indicator.ts';
import type { Figure } from '../../plan/target/tree.ts';
import type { PlanView } from '../../workspace/resolve.ts';
import { replaceScalar } from '../../yaml/edit.ts';
import { type Check, type Report, replaceFix } from '../check.ts';
import { type StatedTarget, targetsOf } from './stated.ts';

/** So much of the end of an indicator (安全利用率) must stand before a figure for it to be about that indicator. */
const LEAST_TAIL = 4;

/** The text of a task has another figure for an indicator than its targets. Certain where the whole indicator is named. */
export const targetTextDisagrees: Check = {
  code: 'target.text-disagrees',
  severity: 'hint',
  separable: true,
  *plan(view) {
    for (const measure of view.plan.measures) {
      const targets = targetsOf(measure);
      for (const task of measure.tasks) {
        const own = targets.filter((target) => target.task === task || target.task === undefined);
        if (own.length > 0 && task.text) yield* compare(view, task, task.text, own);
      }
    }
  },
};

function* compare(view: PlanView, task: Task, text: Value, targets: readonly StatedTarget[]): Generator<Report> {
  // the text as it stands in the file: offsets must be offsets in the file
  const source = view.document.text.slice(text.span.start, text.span.end);
  const found = findFigures(source);
  for (const target of targets) {
    const asked = target.reading.alternatives.flatMap(({ figures }) => figures);
    if (asked.length === 0 || found.some(({ figure }) => asked.some((each) => isSameAmount(figure, each)))) continue;
    for (const each of found) {
      const { figure } = each;
      if (!asked.some(({ unit }) => unit.dimension === figure.unit.dimension)) continue;
      const named = isNamed(each, target, targets);
      if (named === 'no' || (target.task !== task && named !== 'whole')) continue;
      yield reportOf(view, source, text, each, target, named === 'whole');
      break;
    }
  }
}

/** How much of a target's indicator stands right before a figure, no other target having the same end. */
function isNamed({ before }: FoundFigure, { indicator }: StatedTarget, targets: readonly StatedTarget[]) {
  const [words, name] = [foldIndicator(before), foldIndicator(indicator.text)];
  if (name === '') return 'no';
  if (words.endsWith(name)) return 'whole';
  const tail = name.slice(-LEAST_TAIL);
  const others = targets.filter((each) => foldIndicator(each.indicator.text).endsWith(tail));
  return name.length > LEAST_TAIL && words.endsWith(tail) && others.length === 1 ? 'in part' : 'no';
}

function isSameAmount(a: Figure, b: Figure): boolean {
  const isNear = (x: number, y: number): boolean => Math.abs(x - y) <= 1e-9 * Math.max(Math.abs(x), Math.abs(y));
  return a.unit.dimension === b.unit.dimension && isNear(a.low, b.low) && isNear(a.high, b.high);
}

function reportOf(
  view: PlanView,
  source: string,
  text: Value,
  { figure }: FoundFigure,
  { indicator, value, reading }: StatedTarget,
  isCertain: boolean,
): Report {
  const { start, end } = figure.amount;
  const written = source.slice(start, end);
  const asked = reading.alternatives[0]!.figures[0]!;
  const amount = value.text.slice(asked.amount.start, asked.amount.end);
  const corrected = value.text.slice(0, asked.amount.start) + written + value.text.slice(asked.amount.end);
  const place = subSpan(text.span, start, end);
  const target = value.text;
  return {
    span: place,
    severity: isCertain ? 'warning' : 'hint',
    message: { key: 'target.text-disagrees', args: { figure: written, indicator: indicator.text, target } },
    related: [{ uri: view.document.uri, span: value.span, message: { key: 'target.place', args: { target } } }],
    fixes: () => [
      replaceFix(
        view.document,
        { key: 'target.text-disagrees.fix-text', args: { target: amount } },
        [{ span: place, newText: amount }],
        false,
      ),
      replaceFix(
        view.document,
        { key: 'target.text-disagrees.fix-target', args: { figure: corrected } },
        [replaceScalar(value.node, corrected, 'flow')],
        false,
      ),
    ],
  };
}

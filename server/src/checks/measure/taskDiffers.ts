import { sharedPairs } from '../../base/sharedPairs.ts';
import { foldWording } from '../../plan/fingerprint.ts';
import type { Task, Value } from '../../plan/model.ts';
import { numberIn, type PlanView, resolveReference } from '../../workspace/resolve.ts';
import { replaceScalar } from '../../yaml/edit.ts';
import { type Report, replaceFix } from '../check.ts';

/** How much of a text has to stand in another one before it is taken for the same task, and how much more than in its own. */
const FITS = 0.6;
const CLEARLY_BETTER = 0.35;
/** Shorter texts say too little. */
const SHORTEST = 12;

/** A task of the parent, as references name it. */
interface Numbered {
  readonly reference: string;
  readonly text: Value;
}

/**
 * Tasks whose text is that of another task of the parent than the one they name. A text that is only reworded is nothing to
 * tell: here a number is wrong, or nobody can say.
 */
export function* tasksThatFitAnother(view: PlanView): Generator<Report> {
  const all = numberedTasks(view);
  for (const { tasks } of view.plan.measures) {
    for (const task of tasks) {
      const report = reportOn(view, task, all);
      if (report) yield report;
    }
  }
}

function reportOn(view: PlanView, task: Task, all: readonly Numbered[]): Report | undefined {
  const [reference, ...others] = task.implements;
  const { text } = task;
  if (!reference || others.length > 0 || !text || foldWording(text.text).length < SHORTEST) return undefined;
  const [parent, ...more] = resolveReference(view, reference.text);
  if (!parent?.task?.text || more.length > 0) return undefined;
  const own = likeness(text, parent.task.text);
  if (own >= FITS) return undefined;
  const [best, second] = all
    .map((each) => ({ ...each, likeness: likeness(text, each.text) }))
    .sort((a, b) => b.likeness - a.likeness);
  const isClear = best && best.likeness >= FITS && best.likeness - own >= CLEARLY_BETTER;
  if (!isClear || (second && second.likeness >= best.likeness)) return undefined;
  const { uri } = parent.document;
  const place = (number: string, { span }: Value) => ({
    uri,
    span,
    message: { key: 'measure.parent-place', args: { number } },
  });
  return {
    span: reference.span,
    severity: 'warning',
    message: { key: 'measure.title-differs.task', args: { number: reference.text, other: best.reference } },
    related: [place(reference.text, parent.task.text), place(best.reference, best.text)],
    fixes: () => [
      replaceFix(
        view.document,
        { key: 'measure.title-differs.fix-task', args: { number: best.reference } },
        [replaceScalar(reference.node, best.reference, 'flow')],
        false,
      ),
    ],
  };
}

function likeness(a: Value, b: Value): number {
  return sharedPairs(foldWording(a.text), foldWording(b.text)).shorter;
}

/** Those with a text long enough to tell. */
function numberedTasks(view: PlanView): readonly Numbered[] {
  return (view.parent?.plan.measures ?? []).flatMap((measure) => {
    const number = numberIn(measure, view.plan.numbering?.text)?.text.trim();
    if (!number) return [];
    return measure.tasks.flatMap(({ text, index }) =>
      text && foldWording(text.text).length >= SHORTEST ? [{ reference: `${number}-${index + 1}`, text }] : [],
    );
  });
}

import { type Span, subSpan } from '../../base/span.ts';
import type { Task, Value } from '../../plan/model.ts';
import { datesOf, type PlanView } from '../../workspace/resolve.ts';
import { replaceScalar } from '../../yaml/edit.ts';
import { type Check, type Report, replaceFix } from '../check.ts';
import { textDates } from './textDates.ts';

/**
 * The text of a task says another day than its deadline. A text with several dates is a schedule, and only the last of
 * them is compared. Its own last date before the deadline is a warning where it is the only one (the deadline would let
 * the task slip); a text that goes beyond the deadline, and the last of several steps, are hints.
 */
export const textDisagrees: Check = {
  code: 'deadline.text-disagrees',
  severity: 'warning',
  separable: true,
  *plan(view) {
    for (const { tasks } of view.plan.measures) {
      for (const task of tasks) {
        const { deadline } = task.duties;
        const report = task.text && deadline && compare(view, task, task.text, deadline);
        if (report) yield report;
      }
    }
  },
};

interface Dated {
  readonly span: Span;
  readonly words: string;
  readonly to: string;
}

function compare(view: PlanView, task: Task, text: Value, deadline: Value): Report | undefined {
  const { deadline: parsed, resolved } = datesOf(view.plan, deadline);
  const column = resolved?.latest;
  if (!parsed.ok || !column || resolved?.parts.some(({ ambiguous }) => !isExact(ambiguous))) return undefined;
  const dates = datesIn(view, text);
  if (!dates || dates.length === 0) return undefined;
  const last = dates.reduce((a, b) => (b.to > a.to ? b : a));
  if (last.to === column) return undefined;
  const isEarlier = last.to < column;
  const isOnly = dates.every(({ to }) => to === last.to);
  const args = { words: last.words, deadline: deadline.text, date: last.to, columnDate: column };
  return {
    span: last.span,
    severity: isEarlier && isOnly ? 'warning' : 'hint',
    message: { key: isEarlier ? 'deadline.text-disagrees' : 'deadline.text-disagrees.later', args },
    related: [
      { uri: view.document.uri, span: deadline.span, message: { key: 'deadline.text-disagrees.column', args: {} } },
    ],
    // the deadline of a measure is that of its other tasks too
    fixes: () =>
      task.own.deadline
        ? [
            replaceFix(
              view.document,
              { key: 'deadline.text-disagrees.fix', args: { words: last.words } },
              [replaceScalar(deadline.node, last.words, 'block')],
              false,
            ),
          ]
        : [],
  };
}

/** The days in a text by which something is due; undefined where one of them has no certain day. */
function datesIn(view: PlanView, text: Value): readonly Dated[] | undefined {
  const dates: Dated[] = [];
  for (const { span, deadline } of textDates(view.document, text)) {
    const fixed = deadline.parts.filter((part) => part.kind === 'by' && !part.target);
    if (fixed.length === 0) continue;
    const { resolved } = datesOf(view.plan, { text: deadline.text });
    const to = resolved?.latest;
    if (!to || fixed.length < deadline.parts.length || resolved?.parts.some((part) => !isExact(part.ambiguous))) {
      return undefined;
    }
    const words = deadline.text.replace(/\s+/gu, '');
    dates.push({ span: subSpan(text.span, span.start, span.end), words, to });
  }
  return dates;
}

function isExact(ambiguous: string | undefined): boolean {
  return ambiguous === undefined || ambiguous === 'day-included' || ambiguous === 'all-year';
}

import { type FoundDeadline, findDeadlines } from '../../plan/deadline/find.ts';
import type { Value } from '../../plan/model.ts';
import type { PlanDocument } from '../../workspace/document.ts';
import type { ScalarNode } from '../../yaml/node.ts';

/** One of these is in every date or repetition; most texts have none, and to read them all would take long. */
const HAS_DATE = /[月季旬每期]|年[底末内前一]|[半全]年/u;

const known = new WeakMap<ScalarNode, readonly FoundDeadline[]>();

/**
 * The deadlines within a text of a plan. Their spans are offsets in the text as it stands in the file, from the start of
 * `text.span`; kept with its node, which stays the same object while something else is edited.
 */
export function textDates({ text: source }: PlanDocument, text: Value): readonly FoundDeadline[] {
  let found = known.get(text.node);
  if (!found) {
    const slice = source.slice(text.span.start, text.span.end);
    found = HAS_DATE.test(slice.replace(/\s/gu, '')) ? findDeadlines(slice) : [];
    known.set(text.node, found);
  }
  return found;
}

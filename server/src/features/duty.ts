import { type Span, touches } from '../base/span.ts';
import { refAt } from '../plan/symbols.ts';
import type { Document } from '../workspace/document.ts';
import { type ParentMeasure, resolveRef, viewPlan } from '../workspace/resolve.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { placeOf } from './definition.ts';

/** The measure or task that is meant at a place (several by a range), and the words there that mean it. */
export interface Meant {
  /** At least one; all of one plan. */
  readonly duties: readonly ParentMeasure[];
  readonly span: Span;
}

/**
 * What the reference at an offset means (of the parent in `implements` and `notApplicable`, of last year's plan in
 * `continues`), else the measure or task there.
 */
export function meantAt(snapshot: Snapshot, document: Document, offset: number): Meant | undefined {
  if (document.kind !== 'plan') return undefined;
  const ref = refAt(document.plan, offset);
  const duties = ref ? resolveRef(viewPlan(snapshot, document), ref) : [];
  if (ref && duties.length > 0) return { duties, span: ref.span };
  const duty = dutyAt(document, offset);
  return duty && { duties: [duty], span: placeOf(duty).name };
}

/** The same, but only on the words that name it: a reference, a number, a title, the text of a task. */
export function namedAt(snapshot: Snapshot, document: Document, offset: number): Meant | undefined {
  const meant = meantAt(snapshot, document, offset);
  if (!meant) return undefined;
  const names = meant.duties.flatMap(({ measure, task }) =>
    task ? [task.text] : [measure.number, measure.title, ...measure.alsoNumbered.values()],
  );
  return touches(meant.span, offset) || names.some((name) => name && touches(name.span, offset)) ? meant : undefined;
}

/** The measure or task at an offset of a plan. Its end counts as inside. */
export function dutyAt(document: Document, offset: number): ParentMeasure | undefined {
  if (document.kind !== 'plan') return undefined;
  const measure = document.plan.measures.find(({ span }) => touches(span, offset));
  return measure && { document, measure, task: measure.tasks.find(({ span }) => touches(span, offset)) };
}

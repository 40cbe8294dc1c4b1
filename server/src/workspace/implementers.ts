import type { Span } from '../base/span.ts';
import type { Plan, Value } from '../plan/model.ts';
import { childrenOf, nextPlansOf } from './children.ts';
import { carriedOutBy, coverageOf } from './coverage.ts';
import type { PlanDocument } from './document.ts';
import { type ParentMeasure, resolveContinued, resolveReference } from './resolve.ts';
import type { Snapshot } from './snapshot.ts';

/** A measure or task, and the place in it that says what of the parent it carries out. */
export interface Implementer extends ParentMeasure {
  readonly at: Span;
}

/**
 * Who carries out a measure or a task, in all plans below: of a measure also those who carry out one of its tasks, of a
 * task also those who carry out all of its measure.
 */
export function implementersOf(snapshot: Snapshot, wanted: ParentMeasure): readonly Implementer[] {
  return childrenOf(snapshot, wanted.document).flatMap((view) =>
    view.plan.measures.flatMap((measure) =>
      carriedOutBy(view, measure)
        .filter(({ found }) => isPartOf(found, wanted))
        .map(({ value }) => {
          const task = measure.tasks.find((each) => each.implements.includes(value));
          return { document: view.document, measure, task, at: value.span };
        }),
    ),
  );
}

/** Every place that speaks of some measures or tasks of a plan in the plans below: where they are carried out, or left out. */
export function placesBelow(
  snapshot: Snapshot,
  wanted: readonly ParentMeasure[],
): readonly { readonly document: PlanDocument; readonly span: Span }[] {
  const [first] = wanted;
  if (!first) return [];
  return childrenOf(snapshot, first.document).flatMap((view) => {
    const means = ({ text }: Value): boolean =>
      resolveReference(view, text).some((found) => wanted.some((each) => isPartOf(found, each)));
    const spoken = coverageOf(view).filter(({ measure }) => wanted.some((each) => each.measure === measure));
    // a range stands for several measures, and is one place
    const places = new Set(spoken.flatMap((each) => each.places).filter(means));
    return [...places]
      .map(({ span }) => ({ document: view.document, span }))
      .sort((a, b) => a.span.start - b.span.start);
  });
}

/** Every place in later plans that goes on with some measures or tasks of a plan (`continues`), or with a part or the whole of one. */
export function placesAfter(
  snapshot: Snapshot,
  wanted: readonly ParentMeasure[],
): readonly { readonly document: PlanDocument; readonly span: Span }[] {
  const [first] = wanted;
  if (!first) return [];
  return nextPlansOf(snapshot, first.document).flatMap((view) =>
    continuedIn(view.plan)
      .filter(({ text }) => resolveContinued(view, text).some((found) => wanted.some((each) => isPartOf(found, each))))
      .map(({ span }) => ({ document: view.document, span }))
      .sort((a, b) => a.span.start - b.span.start),
  );
}

/** Everything in a plan that names a measure of last year's. */
export function continuedIn({ measures }: Plan): readonly Value[] {
  return measures.flatMap((measure) => [...measure.continues, ...measure.tasks.flatMap((task) => task.continues)]);
}

function isPartOf(found: ParentMeasure, { measure, task }: ParentMeasure): boolean {
  return found.measure === measure && (!task || !found.task || found.task === task);
}

import { resolveUri } from '../base/uri.ts';
import type { Measure, Task } from '../plan/model.ts';
import type { PlanDocument } from '../workspace/document.ts';
import { type PlanView, parentsOf, viewPlan } from '../workspace/resolve.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { matchMeasures } from './match.ts';
import type { MatchHints, MeasureMatch } from './model.ts';

/** How far the chain of parents is followed: a street's plan, its district's, its city's. */
const LEVELS = 3;

/**
 * `matchMeasures` for two plans of the workspace, with all that the workspace knows: what each carries out of the parent
 * (where their parents differ, the parents are matched first), whether `continues` speaks of the earlier plan, and whether
 * the earlier plan is itself the parent of the later one.
 */
export function matchDocuments(snapshot: Snapshot, from: PlanDocument, to: PlanDocument): readonly MeasureMatch[] {
  return matchMeasures(from.plan, to.plan, hintsFor(snapshot, from, to, LEVELS));
}

function hintsFor(snapshot: Snapshot, from: PlanDocument, to: PlanDocument, levels: number): MatchHints {
  const { previous } = to.plan;
  const continuesEarlier = previous === undefined || resolveUri(to.uri, previous.text) === from.uri;
  const [earlier, later] = [viewPlan(snapshot, from), viewPlan(snapshot, to)];
  const own = new Set(from.plan.measures);
  // the later plan carries out the earlier one
  if (later.parent?.uri === from.uri) {
    return {
      continuesEarlier,
      carriesOut: (measure, task) => (own.has(measure) ? partsOf(measure, task) : carriedOut(later, measure, task)),
    };
  }
  if (!earlier.parent || !later.parent) return { continuesEarlier };
  const editions = editionsOf(snapshot, earlier.parent, later.parent, levels);
  return {
    continuesEarlier,
    carriesOut: (measure, task) =>
      own.has(measure)
        ? carriedOut(earlier, measure, task).map((each) => editions.get(each) ?? each)
        : carriedOut(later, measure, task),
  };
}

/** What of the earlier parent is what of the later one, as far as that is sure. */
function editionsOf(
  snapshot: Snapshot,
  from: PlanDocument,
  to: PlanDocument,
  levels: number,
): ReadonlyMap<object, object> {
  const editions = new Map<object, object>();
  if (from.uri === to.uri || levels === 0) return editions;
  for (const match of matchMeasures(from.plan, to.plan, hintsFor(snapshot, from, to, levels - 1))) {
    if (match.certainty === 'unsure') continue;
    if (match.extent === 'whole') editions.set(match.from, match.to);
    for (const task of match.tasks) if (task.certainty !== 'unsure') editions.set(task.from, task.to);
  }
  return editions;
}

function carriedOut(view: PlanView, measure: Measure, task: Task | undefined): readonly object[] {
  const parents = task
    ? parentsOf(view, measure, task)
    : (measure.tasks.length > 0 ? measure.tasks : [undefined]).flatMap((each) => parentsOf(view, measure, each));
  return parents.flatMap((parent) => partsOf(parent.measure, parent.task));
}

/** A measure stands for its tasks, so that it can be held against one that names some of them. */
function partsOf(measure: Measure, task: Task | undefined): readonly object[] {
  if (task) return [task];
  return measure.tasks.length > 0 ? measure.tasks : [measure];
}

import { matchDocuments } from '../../compare/matchDocuments.ts';
import type { Measure, Task } from '../../plan/model.ts';
import type { PlanDocument } from '../../workspace/document.ts';
import type { ParentMeasure } from '../../workspace/resolve.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';

/** What became of the measures of last year's parent in this year's. */
export interface Editions {
  /** Both years carry out the same plan. */
  readonly same: boolean;
  /** What became of a measure or task; undefined where nothing surely did. */
  readonly nowOf: (before: ParentMeasure) => ParentMeasure | undefined;
  /** What of this year's may have been meant, where it is not sure. */
  readonly perhaps: (before: ParentMeasure) => Measure | undefined;
  /** Last year's parent had it, too. */
  readonly wasThere: (measure: Measure, task: Task | undefined) => boolean;
}

const NONE: Editions = {
  same: false,
  nowOf: () => undefined,
  perhaps: () => undefined,
  wasThere: () => false,
};

export function editionsBetween(
  snapshot: Snapshot,
  before: PlanDocument | undefined,
  now: PlanDocument | undefined,
): Editions {
  if (!before || !now) return NONE;
  if (before.uri === now.uri) {
    return { same: true, nowOf: (each) => each, perhaps: () => undefined, wasThere: () => true };
  }
  const measures = new Map<Measure, Measure>();
  const tasks = new Map<Task, { readonly measure: Measure; readonly task: Task }>();
  const unsure = new Map<Measure, Measure>();
  for (const match of matchDocuments(snapshot, before, now)) {
    if (match.certainty === 'unsure') {
      if (!unsure.has(match.from)) unsure.set(match.from, match.to);
      continue;
    }
    if (match.extent === 'whole' || !measures.has(match.from)) measures.set(match.from, match.to);
    for (const { from, to, certainty } of match.tasks) {
      const home = now.plan.measures.find((measure) => measure.tasks.includes(to));
      if (home && certainty !== 'unsure') tasks.set(from, { measure: home, task: to });
    }
  }
  const there = new Set<Measure | Task>([...measures.values(), ...[...tasks.values()].map(({ task }) => task)]);
  return {
    same: false,
    nowOf: ({ measure, task }) => {
      if (task) {
        const found = tasks.get(task);
        return found && { document: now, ...found };
      }
      const found = measures.get(measure);
      return found && { document: now, measure: found, task: undefined };
    },
    perhaps: ({ measure }) => unsure.get(measure),
    wasThere: (measure, task) => there.has(task ?? measure),
  };
}

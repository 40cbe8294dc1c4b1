import type { PlanDocument } from './document.ts';
import { type PlanView, viewPlan } from './resolve.ts';
import type { Snapshot } from './snapshot.ts';

interface Kin {
  readonly children: ReadonlyMap<PlanDocument, readonly PlanView[]>;
  readonly next: ReadonlyMap<PlanDocument, readonly PlanView[]>;
}

const known = new WeakMap<Snapshot, Kin>();

/** The plans of the workspace that carry out a plan: those that name it as their parent, in the order of their URIs. */
export function childrenOf(snapshot: Snapshot, parent: PlanDocument): readonly PlanView[] {
  return kinIn(snapshot).children.get(parent) ?? [];
}

/** The plans that name a plan as last year's (`previous`), in the order of their URIs. */
export function nextPlansOf(snapshot: Snapshot, previous: PlanDocument): readonly PlanView[] {
  return kinIn(snapshot).next.get(previous) ?? [];
}

function kinIn(snapshot: Snapshot): Kin {
  let kin = known.get(snapshot);
  if (!kin) {
    const documents = [...snapshot.documents.values()].filter((each): each is PlanDocument => each.kind === 'plan');
    const views = documents.sort((a, b) => (a.uri < b.uri ? -1 : 1)).map((each) => viewPlan(snapshot, each));
    kin = { children: grouped(views, 'parent'), next: grouped(views, 'previous') };
    known.set(snapshot, kin);
  }
  return kin;
}

function grouped(
  views: readonly PlanView[],
  by: 'parent' | 'previous',
): ReadonlyMap<PlanDocument, readonly PlanView[]> {
  const groups = new Map<PlanDocument, PlanView[]>();
  for (const view of views) {
    const named = view[by];
    if (!named) continue;
    const group = groups.get(named);
    if (group) group.push(view);
    else groups.set(named, [view]);
  }
  return groups;
}

import type { PlanDocument } from './document.ts';
import { type PlanView, viewPlan } from './resolve.ts';
import type { Snapshot } from './snapshot.ts';

const known = new WeakMap<Snapshot, ReadonlyMap<PlanDocument, readonly PlanView[]>>();

/** The plans of the workspace that carry out a plan: those that name it as their parent, in the order of their URIs. */
export function childrenOf(snapshot: Snapshot, parent: PlanDocument): readonly PlanView[] {
  let children = known.get(snapshot);
  if (!children) {
    children = collect(snapshot);
    known.set(snapshot, children);
  }
  return children.get(parent) ?? [];
}

function collect(snapshot: Snapshot): ReadonlyMap<PlanDocument, readonly PlanView[]> {
  const children = new Map<PlanDocument, PlanView[]>();
  const documents = [...snapshot.documents.values()].filter((each): each is PlanDocument => each.kind === 'plan');
  for (const document of documents.sort((a, b) => (a.uri < b.uri ? -1 : 1))) {
    const view = viewPlan(snapshot, document);
    if (!view.parent) continue;
    const siblings = children.get(view.parent);
    if (siblings) siblings.push(view);
    else children.set(view.parent, [view]);
  }
  return children;
}

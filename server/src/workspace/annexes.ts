import { resolveUri } from '../base/uri.ts';
import type { Value } from '../plan/model.ts';
import type { PlanDocument } from './document.ts';
import { documentAt, type Snapshot } from './snapshot.ts';

/** The plan that one of a plan's `annexes` names, if it is there; a plan is no annex of its own. */
export function annexAt(snapshot: Snapshot, document: PlanDocument, path: Value): PlanDocument | undefined {
  const found = documentAt(snapshot, resolveUri(document.uri, path.text));
  return found?.kind === 'plan' && found.uri !== document.uri ? found : undefined;
}

/** The plans that a plan sends out as annexes, as far as they are there. */
export function annexesOf(snapshot: Snapshot, document: PlanDocument): readonly PlanDocument[] {
  return document.plan.annexes.flatMap((path) => annexAt(snapshot, document, path) ?? []);
}

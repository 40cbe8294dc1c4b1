import type { PlanDocument } from '../../workspace/document.ts';
import { viewPlan } from '../../workspace/resolve.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import type { Check } from '../check.ts';

/** The plan is its own parent's parent, over any number of plans. A plan that names itself: file.missing-parent. */
export const cycle: Check = {
  code: 'file.cycle',
  severity: 'error',
  *plan({ document, plan }, snapshot) {
    const chain = chainFrom(snapshot, document);
    if (!plan.parent || !chain) return;
    const titles = [...chain, document].map(
      (each) => each.plan.title?.text ?? each.uri.slice(each.uri.lastIndexOf('/') + 1),
    );
    yield {
      span: plan.parent.span,
      message: { key: 'file.cycle', args: { chain: titles.join(' → ') } },
      related: chain
        .slice(1)
        .flatMap((each) =>
          each.plan.parent
            ? [{ uri: each.uri, span: each.plan.parent.span, message: { key: 'file.cycle.place', args: {} } }]
            : [],
        ),
    };
  },
};

/** The plan and those above it, up to the one whose parent it is; undefined where the chain does not come back to it. */
function chainFrom(snapshot: Snapshot, document: PlanDocument): readonly PlanDocument[] | undefined {
  const chain = [document];
  for (let parent = viewPlan(snapshot, document).parent; parent; parent = viewPlan(snapshot, parent).parent) {
    if (parent.uri === document.uri) return chain;
    if (chain.includes(parent)) return undefined;
    chain.push(parent);
  }
  return undefined;
}

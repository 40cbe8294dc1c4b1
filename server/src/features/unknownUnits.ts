import { foldName } from '../base/foldName.ts';
import type { Span } from '../base/span.ts';
import type { Fix } from '../checks/check.ts';
import { onOneLine } from '../checks/unit/named.ts';
import { registryFixes } from '../checks/unit/registryFixes.ts';
import { unknownNames } from '../checks/unit/unknownNames.ts';
import { levelOfName } from '../registry/levelOfName.ts';
import { type NearEntry, nearEntries } from '../registry/lookup.ts';
import type { PlanDocument } from '../workspace/document.ts';
import { unitLikeIn } from '../workspace/mentions.ts';
import { type PlanView, viewPlan } from '../workspace/resolve.ts';
import type { Snapshot } from '../workspace/snapshot.ts';

/** A name that some plans use and none of their registries knows. */
export interface UnknownUnit {
  readonly name: string;
  /** The area of the plans that use it: 区城管委 of two districts is two units. Empty for municipal ones. */
  readonly area: string;
  /** In the order of the files; where the name only looks like a unit's, in running text, `inText`. */
  readonly places: readonly UnknownPlace[];
  /** What may have been meant, best first. */
  readonly near: readonly NearEntry[];
  /** Teach a registry the name: as a form of a unit it is like, or as a new one. */
  readonly fixes: () => readonly Fix[];
}

export interface UnknownPlace {
  readonly document: PlanDocument;
  readonly span: Span;
  readonly inText: boolean;
}

/** What no registry knows in some plans, the most frequent first; between equals those that stand in lists of units. */
export function unknownUnits(snapshot: Snapshot, plans: readonly PlanDocument[]): readonly UnknownUnit[] {
  const found = new Map<string, { view: PlanView; name: string; area: string; places: UnknownPlace[] }>();
  for (const document of plans) {
    const view = viewPlan(snapshot, document);
    for (const { text, span, inText } of unknownIn(view, snapshot)) {
      const name = onOneLine(text).trim();
      const area = levelOfName(name) === 'municipal' ? '' : (document.plan.area?.text.trim() ?? '');
      const key = `${foldName(area)} ${foldName(name)}`;
      const entry = found.get(key) ?? { view, name, area, places: [] };
      found.set(key, entry);
      entry.places.push({ document, span, inText });
    }
  }
  return [...found.values()]
    .map(({ view, name, area, places }) => {
      const near = nearEntries(view.lookup, name, view.date);
      return { name, area, places, near, fixes: () => registryFixes(view, name, near[0]) };
    })
    .sort((a, b) => b.places.length - a.places.length || listed(b) - listed(a));
}

function unknownIn(
  view: PlanView,
  snapshot: Snapshot,
): readonly { readonly text: string; readonly span: Span; readonly inText: boolean }[] {
  const inLists = unknownNames(view, snapshot).map(({ text, span }) => ({ text, span, inText: false }));
  const inTexts = view.plan.measures.flatMap((measure) =>
    unitLikeIn(view, measure).map(({ text, span }) => ({ text, span, inText: true })),
  );
  return [...inLists, ...inTexts].sort((a, b) => a.span.start - b.span.start);
}

function listed({ places }: UnknownUnit): number {
  return places.filter(({ inText }) => !inText).length;
}

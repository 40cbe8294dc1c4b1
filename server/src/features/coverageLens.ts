import { foldName } from '../base/foldName.ts';
import type { Span } from '../base/span.ts';
import type { Locale } from '../messages/locale.ts';
import { say } from '../messages/say.ts';
import type { Measure } from '../plan/model.ts';
import { childrenOf } from '../workspace/children.ts';
import { type Coverage, coverageOf } from '../workspace/coverage.ts';
import type { PlanDocument } from '../workspace/document.ts';
import { placesBelow } from '../workspace/implementers.ts';
import type { Snapshot } from '../workspace/snapshot.ts';

/** What is counted. An area with several plans (last year's, this year's draft) counts once, by the first that holds. */
const COUNTED = ['full', 'partly', 'missing', 'not-applicable'] as const satisfies readonly Coverage[];

export interface CoverageLens {
  readonly title: string;
  /** Where the plans below speak of the measure; where one lacks it, the place that names its parent. */
  readonly places: () => readonly { readonly uri: string; readonly span: Span }[];
}

/** How many areas carry out a measure and how many lack it; undefined where no plan below has to do with it. */
export function coverageLens(
  snapshot: Snapshot,
  document: PlanDocument,
  measure: Measure,
  locale: Locale,
): CoverageLens | undefined {
  const children = childrenOf(snapshot, document).flatMap((view) => {
    const status = coverageOf(view).find((each) => each.measure === measure)?.status;
    return status ? [{ view, status, area: foldName(view.plan.area?.text ?? view.document.uri) }] : [];
  });
  const seen = new Set<string>();
  const counts = COUNTED.flatMap((status) => {
    const areas = new Set(children.filter((each) => each.status === status && !seen.has(each.area)).map((e) => e.area));
    for (const area of areas) seen.add(area);
    return areas.size > 0 ? [wordsFor(status, areas.size, document, locale)] : [];
  });
  if (counts.length === 0) return undefined;
  const lacking = children.flatMap(({ view, status }) =>
    status === 'missing' && view.plan.parent ? [{ uri: view.document.uri, span: view.plan.parent.span }] : [],
  );
  const places = (): ReturnType<CoverageLens['places']> => [
    ...placesBelow(snapshot, [{ document, measure, task: undefined }]).map((each) => ({
      uri: each.document.uri,
      span: each.span,
    })),
    ...lacking,
  ];
  return { title: counts.join(' · '), places };
}

function wordsFor(status: (typeof COUNTED)[number], count: number, { plan }: PlanDocument, locale: Locale): string {
  const level = plan.level?.text === 'district' ? 'street' : 'district';
  const areas = say(locale, { key: `coverage.lens.${level}`, args: { count } });
  return say(locale, { key: `coverage.lens.${status}`, args: { areas } });
}

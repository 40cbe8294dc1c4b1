import { normalizeUri } from '../base/uri.ts';
import { isPlanFile } from '../plan/vocabulary.ts';
import * as yearsService from '../service/years.ts';
import { documentAt } from '../workspace/snapshot.ts';
import type { NewPlanChoicesParams, NewPlanChoicesResult, NewPlanParams, NewPlanResult } from './protocol/newPlan.ts';
import type { Session } from './session.ts';

/** What a new plan may be made from; every file of the workspace counts. */
export async function offerNewPlan(session: Session, chosen: NewPlanChoicesParams): Promise<NewPlanChoicesResult> {
  await session.settled();
  const { parent, previous, folder, ...rest } = chosen;
  const uris = { parent, previous, folder };
  const normalized = Object.fromEntries(
    Object.entries(uris).flatMap(([key, uri]) => (uri === undefined ? [] : [[key, normalizeUri(uri)]])),
  );
  return yearsService.newPlanChoices(session, { ...rest, ...normalized });
}

/** A draft of a new plan. Half a parent would make a draft in which things are silently missing. */
export async function draftNewPlan(session: Session, params: NewPlanParams): Promise<NewPlanResult | null> {
  await session.settled();
  const { uri, area, year } = params;
  if (!isPlanFile(uri) || (params.parent === undefined && params.previous === undefined)) return null;
  const [parent, previous] = [params.parent, params.previous].map((each) => {
    const document = each === undefined ? undefined : documentAt(session.snapshot, each);
    const isWhole = document?.kind === 'plan' && !document.tree.problems.some(({ code }) => code === 'yaml.syntax');
    return { asked: each, plan: isWhole ? document : undefined };
  });
  const unreadable = [parent, previous].find((each) => each?.asked !== undefined && !each.plan)?.asked;
  if (unreadable !== undefined) return { unreadable };
  const request = { uri: normalizeUri(uri), area, year, parent: parent?.plan, previous: previous?.plan };
  const { text, report, reportText } = yearsService.newPlan(session, request);
  const { measures, tasks, open } = report;
  return { draft: { text, report: reportText, measures, tasks, open: open.length } };
}

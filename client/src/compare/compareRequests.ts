import { Uri } from 'vscode';
import {
  type CompareResult,
  type ComparisonFile,
  compareRequest,
  type DecideResult,
  decideRequest,
  exportComparisonRequest,
} from '../../../server/src/lsp/protocol/compare.ts';
import type { ServerConnection } from '../serverConnection.ts';
import type { ComparedUris, CompareServices } from './services.ts';

type Requests = Pick<CompareServices, 'requestComparison' | 'requestFile' | 'requestEdits'>;

/** What a compare view asks the server. */
export function compareRequests(server: ServerConnection): Requests {
  const earlier = ({ from }: ComparedUris) => ({ from: { uri: from.toString() } });
  return {
    requestComparison: (plans) => server.askAbout<CompareResult | null>(compareRequest, plans.to, earlier(plans)),
    requestFile: (plans, format) =>
      server.askAbout<ComparisonFile | null>(exportComparisonRequest, plans.to, { ...earlier(plans), format }),
    requestEdits: (plans, decisions) =>
      server.askAbout<DecideResult | null>(decideRequest, plans.to, { ...earlier(plans), decisions }),
  };
}

/** The plan that a plan names as last year's, if there is one; undefined while there is no server to ask. */
export async function previousOf(server: ServerConnection, plan: Uri): Promise<Uri | undefined> {
  const result = await server.askAbout<CompareResult | null>(compareRequest, plan);
  return result?.comparison && Uri.parse(result.comparison.from.uri);
}

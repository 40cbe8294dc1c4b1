import { commands, type Disposable, Uri, window } from 'vscode';
import { type CoverageResult, coverageRequest } from '../../../server/src/lsp/protocol/coverage.ts';
import type { CoverageManager } from '../coverage/coverageManager.ts';
import { effectiveLocale } from '../locale.ts';
import type { ServerConnection } from '../serverConnection.ts';
import { text } from '../text.ts';
import { planInQuestion } from './planInQuestion.ts';

/**
 * `districtPlan.showCoverage`: who carries out the measures of the plan of the menu, of a code lens (which gives its URI
 * as a text) or of the active editor; of a plan that nobody carries out, of its parent.
 */
export function registerShowCoverage(server: ServerConnection, coverage: CoverageManager): Disposable {
  return commands.registerCommand('districtPlan.showCoverage', async (resource?: unknown) => {
    const given = typeof resource === 'string' ? Uri.parse(resource) : resource;
    const uri = await planInQuestion(given);
    if (!uri) return;
    const result = await server.askAbout<CoverageResult | null>(coverageRequest, uri);
    if (result) coverage.show(Uri.parse(result.uri));
    else {
      const sentence =
        result === null ? 'No plan names this one as its parent.' : 'The District Plan server has no answer.';
      void window.showWarningMessage(text(effectiveLocale(), sentence));
    }
  });
}

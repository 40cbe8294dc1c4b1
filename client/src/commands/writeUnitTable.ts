import { commands, type Disposable, Uri, window, workspace } from 'vscode';
import { type UnitTableResult, unitTableRequest } from '../../../server/src/lsp/protocol/units.ts';
import { effectiveLocale } from '../locale.ts';
import type { ServerConnection } from '../serverConnection.ts';
import { text } from '../text.ts';

/**
 * `districtPlan.writeUnitTable`: what every unit has to do, as a table in a new Markdown document; of the plan of the
 * menu it was called from, or of all plans.
 */
export function registerWriteUnitTable(server: ServerConnection): Disposable {
  return commands.registerCommand('districtPlan.writeUnitTable', async (resource?: unknown) => {
    const result =
      resource instanceof Uri
        ? await server.askAbout<UnitTableResult | null>(unitTableRequest, resource)
        : await server.ask<UnitTableResult | null>(unitTableRequest, {});
    if (!result) {
      void window.showWarningMessage(text(effectiveLocale(), 'The District Plan server has no answer.'));
      return;
    }
    await window.showTextDocument(await workspace.openTextDocument({ language: 'markdown', content: result.markdown }));
  });
}

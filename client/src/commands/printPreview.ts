import { commands, type Disposable, type Uri } from 'vscode';
import { printPlan } from '../exporting/printPlan.ts';
import type { PreviewManager } from '../preview/previewManager.ts';
import type { ServerConnection } from '../serverConnection.ts';

/** `districtPlan.printPreview`: the plan of the preview in front, for the browser to print. */
export function registerPrintPreview(previews: PreviewManager, server: ServerConnection, storage: Uri): Disposable {
  return commands.registerCommand('districtPlan.printPreview', async () => {
    const { active } = previews;
    if (active === undefined) return;
    await printPlan({ server, storage, download: (file) => active.download(file) }, active.uri);
  });
}

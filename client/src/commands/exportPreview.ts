import { commands, type Disposable } from 'vscode';
import type { PreviewManager } from '../preview/previewManager.ts';

/** `districtPlan.exportPreview`: exports the plan of the preview in front. A menu over a page knows the page, not the plan. */
export function registerExportPreview(previews: PreviewManager): Disposable {
  return commands.registerCommand('districtPlan.exportPreview', async () => {
    const { active } = previews;
    if (active !== undefined) await commands.executeCommand('districtPlan.export', active.uri);
  });
}

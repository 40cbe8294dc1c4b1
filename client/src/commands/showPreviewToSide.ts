import { commands, type Disposable, type Uri } from 'vscode';
import type { PreviewManager } from '../preview/previewManager.ts';
import { planToPreview } from './planToPreview.ts';

/** `districtPlan.showPreviewToSide`: the preview beside the editor, which keeps the focus. */
export function registerShowPreviewToSide(previews: PreviewManager): Disposable {
  return commands.registerCommand('districtPlan.showPreviewToSide', (resource?: Uri) => {
    const uri = planToPreview(resource);
    if (uri !== undefined) previews.show(uri, true);
  });
}

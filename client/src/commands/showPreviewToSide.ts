import { commands, type Disposable, type Uri } from 'vscode';
import type { PreviewManager } from '../preview/previewManager.ts';
import { planInQuestion } from './planInQuestion.ts';

/** `districtPlan.showPreviewToSide`: the preview beside the editor, which keeps the focus. */
export function registerShowPreviewToSide(previews: PreviewManager): Disposable {
  return commands.registerCommand('districtPlan.showPreviewToSide', async (resource?: Uri) => {
    const uri = await planInQuestion(resource);
    if (uri !== undefined) previews.show(uri, true);
  });
}

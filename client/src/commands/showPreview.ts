import { commands, type Disposable, type Uri } from 'vscode';
import type { PreviewManager } from '../preview/previewManager.ts';
import { planInQuestion } from './planInQuestion.ts';

/** `districtPlan.showPreview`: the preview in the place of the editor. */
export function registerShowPreview(previews: PreviewManager): Disposable {
  return commands.registerCommand('districtPlan.showPreview', async (resource?: Uri) => {
    const uri = await planInQuestion(resource);
    if (uri !== undefined) previews.show(uri, false);
  });
}

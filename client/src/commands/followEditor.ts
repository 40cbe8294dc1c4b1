import { commands, type Disposable } from 'vscode';
import type { PreviewManager } from '../preview/previewManager.ts';

/** `districtPlan.followEditor`: the preview in front shows the plan of the active editor from now on. */
export function registerFollowEditor(previews: PreviewManager): Disposable {
  return commands.registerCommand('districtPlan.followEditor', () => {
    if (previews.active !== undefined) previews.follow(previews.active, true);
  });
}

import { commands, type Disposable } from 'vscode';
import type { PreviewManager } from '../preview/previewManager.ts';

/** `districtPlan.pinPreview`: the preview in front stays with its plan. */
export function registerPinPreview(previews: PreviewManager): Disposable {
  return commands.registerCommand('districtPlan.pinPreview', () => {
    if (previews.active !== undefined) previews.follow(previews.active, false);
  });
}

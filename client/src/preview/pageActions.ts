import { commands, Uri } from 'vscode';
import { revealSource } from '../revealSource.ts';
import { stepInHistory } from './history.ts';
import type { FromPage } from './messages.ts';
import type { PreviewManager } from './previewManager.ts';
import type { PreviewPanel } from './previewPanel.ts';

/** In milliseconds; a page that did not have the focus never says that the focus has left it. */
const LONGEST_WAIT = 1000;

/** Does what a page asks for outside of it. */
export async function act(previews: PreviewManager, preview: PreviewPanel, message: FromPage): Promise<void> {
  switch (message.kind) {
    case 'reveal': {
      const uri = message.parent ? preview.parentUri && Uri.parse(preview.parentUri) : preview.uri;
      if (!uri) return;
      const left = preview.left();
      await revealSource(uri, message.offset);
      if (message.fix) await showFixes(left);
      return;
    }
    case 'annex': {
      const annex = preview.annexOf(message.row);
      if (annex !== undefined) previews.show(Uri.parse(annex), false);
      return;
    }
    case 'follow':
      previews.follow(preview, message.following);
      return;
    case 'export':
      await commands.executeCommand('districtPlan.export', preview.uri);
      return;
    case 'print':
      await commands.executeCommand('districtPlan.printPreview');
      return;
    case 'undo':
    case 'redo':
      await stepInHistory(preview.uri, message.kind);
      preview.panel.reveal();
  }
}

/** The list of fixes closes when the focus moves, and from a page it comes into the editor a moment after that is shown. */
async function showFixes(focusLeft: Promise<void>): Promise<void> {
  await commands.executeCommand('workbench.action.focusActiveEditorGroup');
  await Promise.race([focusLeft, new Promise((resolve) => setTimeout(resolve, LONGEST_WAIT))]);
  await commands.executeCommand('editor.action.quickFix');
}

import { commands, Uri } from 'vscode';
import { revealSource } from '../revealSource.ts';
import { stepInHistory } from './history.ts';
import type { FromPage } from './messages.ts';
import type { PreviewManager } from './previewManager.ts';
import type { PreviewPanel } from './previewPanel.ts';

/** Does what a page asks for outside of it. */
export async function act(previews: PreviewManager, preview: PreviewPanel, message: FromPage): Promise<void> {
  switch (message.kind) {
    case 'reveal': {
      const uri = message.parent ? preview.parentUri && Uri.parse(preview.parentUri) : preview.uri;
      if (!uri) return;
      await revealSource(uri, message.offset);
      if (message.fix) await commands.executeCommand('editor.action.quickFix');
      return;
    }
    case 'follow':
      previews.follow(preview, message.following);
      return;
    case 'export':
      await commands.executeCommand('districtPlan.export', preview.uri);
      return;
    case 'undo':
    case 'redo':
      await stepInHistory(preview.uri, message.kind);
      preview.panel.reveal();
  }
}

import { commands, type Uri, ViewColumn, window, workspace } from 'vscode';

/** The focus comes from the page into the editor a moment after the editor is shown; so often and so long it is waited for. */
const TRIES = 10;
const PAUSE = 50;

/**
 * Goes one step back or forth in the history of a document. It is the editor's own history, and only an editor that has
 * the focus goes in it: the command is given until the text has changed, or there is nothing to take back.
 */
export async function stepInHistory(uri: Uri, direction: 'undo' | 'redo'): Promise<void> {
  const document = await workspace.openTextDocument(uri);
  const shown = window.visibleTextEditors.find((editor) => editor.document === document);
  await window.showTextDocument(document, { viewColumn: shown?.viewColumn ?? ViewColumn.One });
  await commands.executeCommand('workbench.action.focusActiveEditorGroup');
  const { version } = document;
  for (let left = TRIES; left > 0 && document.version === version; left--) {
    await commands.executeCommand(direction);
    if (document.version === version) await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}

import { Selection, TextEditorRevealType, type Uri, ViewColumn, window, workspace } from 'vscode';

/**
 * Puts the cursor at an offset (UTF-16 code units) of a document: in the editor that shows it, or in a new one in the
 * given column. An offset past the end, from a table that is older than the text, is the end.
 */
export async function revealSource(uri: Uri, offset: number, column: ViewColumn = ViewColumn.One): Promise<void> {
  const document = await workspace.openTextDocument(uri);
  const shown = window.visibleTextEditors.find((editor) => editor.document === document);
  const editor = await window.showTextDocument(document, { viewColumn: shown?.viewColumn ?? column });
  const position = document.positionAt(offset);
  editor.selection = new Selection(position, position);
  editor.revealRange(editor.selection, TextEditorRevealType.InCenterIfOutsideViewport);
}

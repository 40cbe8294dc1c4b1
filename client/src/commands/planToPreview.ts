import { Uri, window } from 'vscode';

/** The document a preview command is about: the one of the menu it was called from, or the active editor's. */
export function planToPreview(resource: unknown): Uri | undefined {
  return resource instanceof Uri ? resource : window.activeTextEditor?.document.uri;
}

import { Uri, window } from 'vscode';
import { effectiveLocale } from '../locale.ts';
import { text } from '../text.ts';

/**
 * The document a command is about: the one of the menu it was called from, or the active editor’s. Where there is
 * neither (a button of the walkthrough), the user is told what to do first.
 */
export function planInQuestion(resource: unknown): Uri | undefined {
  const uri = resource instanceof Uri ? resource : window.activeTextEditor?.document.uri;
  if (!uri) void window.showInformationMessage(text(effectiveLocale(), 'Open a plan first.'));
  return uri;
}

import { commands, Range, Uri, type ViewColumn, window } from 'vscode';
import { exists } from '../exists.ts';
import { effectiveLocale } from '../locale.ts';
import { text } from '../text.ts';
import { linkTarget } from './linkTarget.ts';

/** Opens what a link of a report leads to: in the editor that shows it, or in a new one in the given column. */
export async function openLink(report: Uri, href: string, column: ViewColumn): Promise<void> {
  const target = linkTarget(href);
  if (!target) return;
  const uri = Uri.joinPath(report, '..', target.path);
  if (!(await exists(uri))) {
    void window.showWarningMessage(text(effectiveLocale(), 'The file {0} is not there.', target.path));
    return;
  }
  const shown = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
  const { line } = target;
  await commands.executeCommand('vscode.open', uri, {
    viewColumn: shown?.viewColumn ?? column,
    ...(line !== undefined && { selection: new Range(line, 0, line, 0) }),
  });
}

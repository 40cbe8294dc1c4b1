import { commands, type Disposable, Range, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import {
  type MergedReturned,
  type MergeReturnedResult,
  mergeReturnedRequest,
} from '../../../server/src/lsp/protocol/mergeReturned.ts';
import { effectiveLocale } from '../locale.ts';
import type { ReportManager } from '../report/reportManager.ts';
import type { ServerConnection } from '../serverConnection.ts';
import { text } from '../text.ts';
import { planInQuestion } from './planInQuestion.ts';

/**
 * `districtPlan.mergeReturned`: tables that were exported from the plan, filled in and sent back are merged into it one
 * after the other. What stands against the plan is shown by the editor before anything is changed, and not chosen.
 */
export function registerMergeReturned(server: ServerConnection, reports: ReportManager): Disposable {
  return commands.registerCommand('districtPlan.mergeReturned', async (resource?: unknown, files?: readonly Uri[]) => {
    const uri = planInQuestion(resource);
    if (!uri) return;
    const chosen = isUriList(files) ? files : await chooseFiles(uri);
    for (const file of chosen) if (!(await mergeOne(server, reports, uri, file))) return;
  });
}

/** The explorer gives its selection as a second argument, which are no returned files. */
function isUriList(files: unknown): files is readonly Uri[] {
  return Array.isArray(files) && files.every((file) => file instanceof Uri && /\.(?:xlsx|docx)$/iu.test(file.path));
}

async function chooseFiles(uri: Uri): Promise<readonly Uri[]> {
  const locale = effectiveLocale();
  const chosen = await window.showOpenDialog({
    canSelectMany: true,
    defaultUri: Uri.joinPath(uri, '..'),
    openLabel: text(locale, 'Merge'),
    title: text(locale, 'Tables that came back filled in'),
    filters: { [text(locale, 'Excel and Word files')]: ['xlsx', 'docx'] },
  });
  return chosen ?? [];
}

/** False where it went no further. The report stands beside while the user chooses: it says what is a conflict and why. */
async function mergeOne(server: ServerConnection, reports: ReportManager, uri: Uri, file: Uri): Promise<boolean> {
  const locale = effectiveLocale();
  const document = await workspace.openTextDocument(uri);
  const name = nameOf(file);
  const base64 = Buffer.from(await workspace.fs.readFile(file)).toString('base64');
  const result = await server.askAbout<MergeReturnedResult | null>(mergeReturnedRequest, uri, { name, base64 });
  if (!result) {
    void window.showWarningMessage(text(locale, 'The District Plan server has no answer.'));
    return false;
  }
  if ('refused' in result) {
    void window.showErrorMessage(`${name}: ${result.refused}`);
    return false;
  }
  if (result.hasOpen) {
    const title = text(locale, 'Merge Report {0}', name);
    reports.showBeside({ title, markdown: result.report, about: uri.toString() }, uri);
  }
  await workspace.applyEdit(editOf(document.uri, result));
  if (result.hasOpen) return true;
  const count = String(result.accepted.length);
  void window.showInformationMessage(text(locale, 'Merged {0}: {1} changes, nothing left to settle.', name, count));
  return true;
}

/** What is accepted is chosen; the rest, shown beside it, only when the user says so. */
function editOf(uri: Uri, { accepted, conflicts, deleted }: MergedReturned): WorkspaceEdit {
  const locale = effectiveLocale();
  const edit = new WorkspaceEdit();
  const add = (edits: MergedReturned['accepted'], label: string, needsConfirmation: boolean): void => {
    for (const { range, newText } of edits) {
      const place = new Range(range.start.line, range.start.character, range.end.line, range.end.character);
      edit.replace(uri, place, newText, { label, needsConfirmation });
    }
  };
  add(accepted, text(locale, 'Changed by them'), false);
  add(conflicts, text(locale, 'Changed on both sides: take theirs'), true);
  add(deleted, text(locale, 'Left out by them: delete'), true);
  return edit;
}

function nameOf({ path }: Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

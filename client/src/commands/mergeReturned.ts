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
import { chooseDecisions } from './chooseDecisions.ts';
import { planInQuestion } from './planInQuestion.ts';

/**
 * `districtPlan.mergeReturned`: tables that were exported from the plan, filled in and sent back are merged into it one
 * after the other. What stands against the plan is asked for before anything is changed, and not ticked.
 */
export function registerMergeReturned(server: ServerConnection, reports: ReportManager): Disposable {
  return commands.registerCommand('districtPlan.mergeReturned', async (resource?: unknown, files?: readonly Uri[]) => {
    const uri = await planInQuestion(resource);
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

/** False where it went no further. The report stands beside while the user chooses: it says all that cannot be chosen, too. */
async function mergeOne(server: ServerConnection, reports: ReportManager, uri: Uri, file: Uri): Promise<boolean> {
  const locale = effectiveLocale();
  const document = await workspace.openTextDocument(uri);
  const { version } = document;
  const name = nameOf(file);
  const base64 = Buffer.from(await workspace.fs.readFile(file)).toString('base64');
  const ask = (take?: readonly number[]): Promise<MergeReturnedResult | null | undefined> =>
    server.askAbout(mergeReturnedRequest, uri, { name, base64, ...(take ? { take } : {}) });
  const found = await ask();
  if (!found) {
    void window.showWarningMessage(text(locale, 'The District Plan server has no answer.'));
    return false;
  }
  if ('refused' in found) {
    void window.showErrorMessage(`${name}: ${found.refused}`);
    return false;
  }
  const show = ({ report: markdown }: MergedReturned): void =>
    reports.showBeside({ title: text(locale, 'Merge Report {0}', name), markdown, about: uri.toString() }, uri);
  if (found.hasOpen) show(found);
  const isOpen = found.decisions.some(({ taken }) => !taken);
  const chosen = isOpen
    ? await chooseDecisions(found.decisions, text(locale, 'Merge {0}: what is to be taken?', name))
    : undefined;
  if (isOpen && !chosen) return false;
  const settled = chosen ? await ask(chosen) : found;
  if (!settled || 'refused' in settled || document.version !== version) {
    void window.showWarningMessage(text(locale, 'The plan has changed meanwhile; nothing was done.'));
    return false;
  }
  await workspace.applyEdit(editOf(document.uri, settled));
  if (chosen) show(settled);
  const count = String(chosen?.length ?? found.decisions.length);
  const sentence = settled.hasOpen
    ? 'Merged {0}: {1} taken, {2} left; see the report.'
    : 'Merged {0}: {1} changes, nothing left to settle.';
  const left = String(found.decisions.length - Number(count));
  void window.showInformationMessage(text(locale, sentence, name, count, left));
  return true;
}

/** One edit, taken back in one step. */
function editOf(uri: Uri, { edits }: MergedReturned): WorkspaceEdit {
  const edit = new WorkspaceEdit();
  for (const { range, newText } of edits) {
    edit.replace(uri, new Range(range.start.line, range.start.character, range.end.line, range.end.character), newText);
  }
  return edit;
}

function nameOf({ path }: Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

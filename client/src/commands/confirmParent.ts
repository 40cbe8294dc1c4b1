import { commands, type Disposable, Range, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import { type LockResult, lockRequest } from '../../../server/src/lsp/protocol/lock.ts';
import { effectiveLocale } from '../locale.ts';
import type { ServerConnection } from '../serverConnection.ts';
import { text } from '../text.ts';
import { planInQuestion } from './planInQuestion.ts';

/**
 * `districtPlan.confirmParent`: the plan of the active editor has been checked against its parent. Writes the lock file
 * beside it; asks before entries are replaced, and never touches a file that cannot be read.
 */
export function registerConfirmParent(server: ServerConnection): Disposable {
  return commands.registerCommand('districtPlan.confirmParent', async (resource?: unknown) => {
    const uri = await planInQuestion(resource);
    if (!uri) return;
    const locale = effectiveLocale();
    const lock = await server.askAbout<LockResult | null>(lockRequest, uri);
    if (lock === undefined) {
      void window.showWarningMessage(text(locale, 'The District Plan server has no answer.'));
    } else if (lock === null) {
      void window.showWarningMessage(text(locale, 'The plan has no parent plan that can be found.'));
    } else if (lock.state === 'same') {
      void window.showInformationMessage(text(locale, 'Nothing has changed since the plan was last checked.'));
    } else if (lock.state === 'broken' || lock.state === 'newer') {
      const sentence = 'The record of the last check cannot be read, and is left as it is: {0}';
      void window.showWarningMessage(text(locale, sentence, nameOf(lock)));
    } else if (await mayReplace(lock)) {
      if (await write(lock)) {
        void window.showInformationMessage(text(locale, 'Checked against the parent plan: {0}', nameOf(lock)));
      } else void window.showErrorMessage(text(locale, 'The record could not be written: {0}', nameOf(lock)));
    }
  });
}

async function mayReplace({ differing }: LockResult): Promise<boolean> {
  if (differing === 0) return true;
  const locale = effectiveLocale();
  const replace = text(locale, 'Replace');
  const sentence = '{0} entries of the record of the last check say something else now. Replace them?';
  const question = text(locale, sentence, String(differing));
  return (await window.showWarningMessage(question, { modal: true }, replace)) === replace;
}

/** A new file must not be there; of one that is there the whole text is replaced, which can be undone. */
async function write(lock: LockResult): Promise<boolean> {
  const uri = Uri.parse(lock.uri);
  const edit = new WorkspaceEdit();
  if (lock.state === 'new') edit.createFile(uri, { contents: new TextEncoder().encode(lock.text) });
  else {
    const document = await workspace.openTextDocument(uri);
    edit.replace(uri, new Range(0, 0, document.lineCount, 0), lock.text);
  }
  if (!(await workspace.applyEdit(edit))) return false;
  const written = await workspace.openTextDocument(uri);
  return written.isDirty ? written.save() : true;
}

function nameOf({ uri }: LockResult): string {
  const { path } = Uri.parse(uri);
  return path.slice(path.lastIndexOf('/') + 1);
}

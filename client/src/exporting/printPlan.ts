import { env, Uri, window, workspace } from 'vscode';
import type { ExportResult } from '../../../server/src/lsp/protocol/export.ts';
import { effectiveLocale } from '../locale.ts';
import type { ServerConnection } from '../serverConnection.ts';
import { type Sentence, text } from '../text.ts';
import { bytesOf, isNear, makeFile } from './exportFile.ts';
import { nameOf } from './saveFile.ts';

type File = NonNullable<ExportResult['file']>;

/** Where and how a plan is handed over to a browser. */
export interface PrintServices {
  readonly server: ServerConnection;
  /** Our own folder on this machine; what is printed is kept there until the next time. */
  readonly storage: Uri;
  /** Lets the user's browser download a file, where the editor itself is in one, or its files are far away. */
  readonly download: (file: File) => void;
}

/**
 * Hands a plan as it is printed over to the browser: a page inside the editor may not print. On the user's own machine the
 * browser opens it, elsewhere it is downloaded.
 */
export async function printPlan({ server, storage, download }: PrintServices, plan: Uri): Promise<void> {
  const file = await makeFile(server, { plan, format: 'html' });
  if (!file) return;
  if (!isNear()) {
    download(file);
    void window.showInformationMessage(
      say('Downloaded: {0}. Open it in the browser and print it with Ctrl+P.', file.name),
    );
    return;
  }
  try {
    const target = await keep(file, Uri.joinPath(storage, 'print'));
    if (!(await env.openExternal(target))) throw new Error(nameOf(target));
    void window.showInformationMessage(say('Opened in the browser; print it there with Ctrl+P.'));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    void window.showErrorMessage(say('The page for printing could not be opened: {0}', reason));
  }
}

/** In place of what was printed before. */
async function keep({ name, base64 }: File, folder: Uri): Promise<Uri> {
  await Promise.resolve(workspace.fs.delete(folder, { recursive: true })).catch(() => {});
  const target = Uri.joinPath(folder, name);
  await workspace.fs.writeFile(target, bytesOf(base64));
  return target;
}

function say(sentence: Sentence, ...values: readonly string[]): string {
  return text(effectiveLocale(), sentence, ...values);
}

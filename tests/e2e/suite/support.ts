import { type Diagnostic, languages, Range, type TextDocument, type Uri, Uri as Uris, window, workspace } from 'vscode';

/** A file of the opened folder. */
export function fileUri(path: string): Uri {
  const folder = workspace.workspaceFolders?.[0];
  if (folder === undefined) throw new Error('no folder is open');
  return Uris.joinPath(folder.uri, path);
}

export async function openFile(path: string): Promise<TextDocument> {
  const document = await workspace.openTextDocument(fileUri(path));
  await window.showTextDocument(document);
  return document;
}

/** Range of the nth (from 0) occurrence of `text`, comments not counted. */
export function rangeOf(document: TextDocument, text: string, nth = 0): Range {
  let left = nth;
  for (let line = 0; line < document.lineCount; line++) {
    const content = document.lineAt(line).text;
    const start = content.indexOf(text);
    if (start < 0 || content.trimStart().startsWith('#')) continue;
    if (left-- === 0) return new Range(line, start, line, start + text.length);
  }
  throw new Error(`${document.fileName} has no ${text}`);
}

/** The slug of a finding, however the editor carries it. */
export function codeOf({ code }: Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** The findings of a file with this code. */
export function findings(uri: Uri, code: string): Diagnostic[] {
  return languages.getDiagnostics(uri).filter((diagnostic) => codeOf(diagnostic) === code);
}

/** Asks until there is an answer that is neither undefined, false nor empty. `what` names it when it does not come. */
export async function until<T>(
  what: string,
  probe: () => T | undefined | false | PromiseLike<T | undefined | false>,
): Promise<T> {
  const end = Date.now() + 30_000;
  for (;;) {
    const value = await probe();
    if (value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0)) return value;
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

import { commands, env, ProgressLocation, Range, UIKind, Uri, window, workspace } from 'vscode';
import {
  type ExportFormat,
  type ExportParams,
  type ExportResult,
  exportRequest,
} from '../../../server/src/lsp/protocol/export.ts';
import { effectiveLocale } from '../locale.ts';
import type { ServerConnection } from '../serverConnection.ts';
import { type Sentence, text } from '../text.ts';
import { FORMATS } from './formats.ts';
import { nameOf, saveFile } from './saveFile.ts';

/** As many errors as fit into a question. */
const ERRORS_TOLD = 5;

/** What is exported: one plan, or lists of all plans of the workspace where there is no `plan`. */
export type Wanted = Omit<ExportParams, 'textDocument' | 'draft'> & { readonly plan: Uri | undefined };

/**
 * Makes a file and saves it where the user says. While errors stand it tells them, and makes a draft or shows them if
 * the user says so. Whatever was at the chosen place stays there until the new file is whole.
 */
export async function exportFile(server: ServerConnection, wanted: Wanted): Promise<void> {
  const file = await makeFile(server, wanted);
  if (!file) return;
  const folder = wanted.plan ? Uri.joinPath(wanted.plan, '..') : workspace.workspaceFolders?.[0]?.uri;
  await saveExported(file, wanted.format, folder);
}

/** A file as it can go out, a draft where the user wants one in spite of errors; undefined when there is none, which is told. */
export async function makeFile(server: ServerConnection, wanted: Wanted): Promise<ExportResult['file']> {
  const result = await ask(server, wanted, false);
  const ready = result && result.errors.length > 0 && !result.file ? await asDraft(server, wanted, result) : result;
  if (ready === 'stop') return undefined;
  if (ready?.problem !== undefined) void window.showWarningMessage(ready.problem);
  else if (!ready?.file) void window.showWarningMessage(say('The District Plan server has no answer.'));
  return ready?.file;
}

function ask(server: ServerConnection, { plan, ...params }: Wanted, draft: boolean) {
  const progress = { location: ProgressLocation.Notification, title: say('Exporting…') };
  return window.withProgress(progress, () =>
    plan
      ? server.askAbout<ExportResult | null>(exportRequest, plan, { ...params, draft })
      : server.ask<ExportResult | null>(exportRequest, { ...params, draft }),
  );
}

/** The draft, if that is what the user wants of a plan with errors. */
async function asDraft(
  server: ServerConnection,
  wanted: Wanted,
  { errors }: ExportResult,
): Promise<ExportResult | null | undefined | 'stop'> {
  const draft = say('Export as “Draft”');
  const show = say('Show Problems');
  const told = errors.slice(0, ERRORS_TOLD).map(({ uri, range, code, message }) => {
    const line = String(range.start.line + 1);
    return say('{0}, line {1}: {2} ({3})', nameOf(Uri.parse(uri)), line, message, code);
  });
  const more = errors.length > ERRORS_TOLD ? [say('… and {0} more', String(errors.length - ERRORS_TOLD))] : [];
  const question = say('{0} errors stand; until they are mended, only a draft can go out.', String(errors.length));
  const detail = [...told, ...more].join('\n');
  const answer = await window.showWarningMessage(question, { modal: true, detail }, draft, show);
  if (answer === draft) return ask(server, wanted, true);
  if (answer === show) await showProblems(errors);
  return 'stop';
}

async function showProblems([first]: ExportResult['errors']): Promise<void> {
  await commands.executeCommand('workbench.actions.view.problems');
  if (!first) return;
  const { start, end } = first.range;
  const selection = new Range(start.line, start.character, end.line, end.character);
  await window.showTextDocument(Uri.parse(first.uri), { selection });
}

/** Saves a file where the user says, beginning in a folder; what was there stays until the new file is whole. */
export async function saveExported(
  { name, base64, notices }: NonNullable<ExportResult['file']>,
  format: ExportFormat,
  folder: Uri | undefined,
): Promise<void> {
  const target = await window.showSaveDialog({
    ...(folder ? { defaultUri: Uri.joinPath(folder, name) } : {}),
    filters: { [say(FORMATS[format].label)]: [format] },
    title: say('Export'),
  });
  if (!target) return;
  try {
    await saveFile(target, bytesOf(base64));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const sentence = 'The file could not be written, what was there is unchanged: {0} ({1})';
    void window.showErrorMessage(say(sentence, nameOf(target), reason));
    return;
  }
  for (const notice of notices) void window.showWarningMessage(notice);
  await offerToOpen(target);
}

/** In a browser, or far away, there is no other program to open a file with: the editor shows it. */
async function offerToOpen(target: Uri): Promise<void> {
  const open = say('Open');
  const reveal = say('Show in Folder');
  const near = isNear();
  const answer = await window.showInformationMessage(say('Exported: {0}', nameOf(target)), open, reveal);
  if (answer === open) await (near ? env.openExternal(target) : commands.executeCommand('vscode.open', target));
  if (answer === reveal) await commands.executeCommand(near ? 'revealFileInOS' : 'revealInExplorer', target);
}

/** The editor and its files are on the user's own machine, not in a browser or far away. */
export function isNear(): boolean {
  return env.uiKind === UIKind.Desktop && env.remoteName === undefined;
}

export function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

function say(sentence: Sentence, ...values: readonly string[]): string {
  return text(effectiveLocale(), sentence, ...values);
}

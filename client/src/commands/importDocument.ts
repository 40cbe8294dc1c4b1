import { commands, type Disposable, ProgressLocation, Uri, ViewColumn, window, workspace } from 'vscode';
import {
  type ImportedPlans,
  type ImportFileResult,
  importRequest,
} from '../../../server/src/lsp/protocol/importFile.ts';
import {
  type NewPlanChoicesParams,
  type NewPlanChoicesResult,
  newPlanChoicesRequest,
} from '../../../server/src/lsp/protocol/newPlan.ts';
import { exists } from '../exists.ts';
import { effectiveLocale } from '../locale.ts';
import { back, type Item, Questions } from '../questions.ts';
import { reportBeside } from '../report/reportFile.ts';
import type { ReportManager } from '../report/reportManager.ts';
import type { ServerConnection } from '../serverConnection.ts';
import { text } from '../text.ts';

const EXTENSIONS = ['docx', 'docm', 'xlsx', 'xlsm', 'html', 'htm', 'csv', 'tsv', 'txt', 'md'];
/** A longer file would not fit into a message; the server says what to do with shorter ones that are too large. */
const MOST_BYTES = 60_000_000;

/**
 * `districtPlan.importDocument`: a document of Word, Excel, a page or a text becomes a plan, where the user says, with the
 * report of what was guessed and left out in a file beside it; both open side by side. No file is replaced unasked.
 */
export function registerImportDocument(server: ServerConnection, reports: ReportManager): Disposable {
  return commands.registerCommand('districtPlan.importDocument', async (resource?: unknown) => {
    const source = resource instanceof Uri ? resource : await chooseSource();
    if (!source) return;
    const parent = await chooseParent(server, source);
    if (parent === undefined) return;
    const target = await chooseTarget(source);
    if (!target) return;
    const title = text(effectiveLocale(), 'Importing {0}', nameOf(source));
    const result = await window.withProgress({ location: ProgressLocation.Notification, title }, () =>
      ask(server, source, target, parent),
    );
    if (result) await write(reports, source, target, result);
  });
}

async function chooseSource(): Promise<Uri | undefined> {
  const locale = effectiveLocale();
  const chosen = await window.showOpenDialog({
    openLabel: text(locale, 'Import'),
    title: text(locale, 'Document to import'),
    filters: { [text(locale, 'Word, Excel, web pages, CSV and text')]: EXTENSIONS },
  });
  return chosen?.[0];
}

/**
 * The plan that the new one carries out, the likeliest for its folder first; 'none' where there is none, undefined where
 * the command was left.
 */
async function chooseParent(server: ServerConnection, source: Uri): Promise<Uri | 'none' | undefined> {
  const locale = effectiveLocale();
  const params: NewPlanChoicesParams = { folder: Uri.joinPath(source, '..').toString() };
  const heading = { title: text(locale, 'Importing {0}', nameOf(source)) };
  const questions = new Questions();
  try {
    const asked = server.ask<NewPlanChoicesResult | null>(newPlanChoicesRequest, params);
    const choices = await questions.during(heading, asked);
    if (questions.isLeft) return undefined;
    if (!choices || choices.parents.length === 0) return 'none';
    const none: Item<Uri | 'none'> = { label: text(locale, 'No parent plan'), value: 'none' };
    const plans = choices.parents.map(({ uri, title, description }): Item<Uri> => {
      return { label: title, description, value: Uri.parse(uri) };
    });
    const placeholder = text(locale, 'The plan it carries out, so that its measures can be matched');
    const picked = await questions.pickOne(heading, { placeholder, items: [none, ...plans] });
    return picked === back ? undefined : picked;
  } finally {
    questions.dispose();
  }
}

/** The editor asks before it replaces a file. */
async function chooseTarget(source: Uri): Promise<Uri | undefined> {
  const locale = effectiveLocale();
  const folder = workspace.getWorkspaceFolder(source)
    ? Uri.joinPath(source, '..')
    : workspace.workspaceFolders?.[0]?.uri;
  const name = `${nameOf(source).replace(/\.[^.]*$/u, '')}.plan.yaml`;
  const chosen = await window.showSaveDialog({
    ...(folder && { defaultUri: Uri.joinPath(folder, name) }),
    saveLabel: text(locale, 'Import'),
    title: text(locale, 'Plan to be written'),
    // a filter of `plan.yaml` would be put behind the name once more: to the dialog the extension is what follows the last dot
    filters: { [text(locale, 'Plans')]: ['yaml', 'yml'] },
  });
  if (!chosen) return undefined;
  return /\.plan\.ya?ml$/iu.test(chosen.path)
    ? chosen
    : chosen.with({ path: `${chosen.path.replace(/\.ya?ml$/iu, '')}.plan.yaml` });
}

async function ask(
  server: ServerConnection,
  source: Uri,
  target: Uri,
  parent: Uri | 'none',
): Promise<ImportedPlans | undefined> {
  const locale = effectiveLocale();
  const name = nameOf(source);
  const { size } = await workspace.fs.stat(source);
  if (size > MOST_BYTES) {
    void window.showErrorMessage(text(locale, '{0} is too large to be a plan; keep only the plan in it.', name));
    return undefined;
  }
  const base64 = Buffer.from(await workspace.fs.readFile(source)).toString('base64');
  const params = { name, base64, target: target.toString(), ...(parent !== 'none' && { parent: parent.toString() }) };
  const result = await server.ask<ImportFileResult | null>(importRequest, params);
  if (!result) void window.showWarningMessage(text(locale, 'The District Plan server has no answer.'));
  else if ('refused' in result) void window.showErrorMessage(`${name}: ${result.refused}`);
  else return result;
  return undefined;
}

async function write(reports: ReportManager, source: Uri, target: Uri, result: ImportedPlans): Promise<void> {
  const files = result.files.map(({ uri, text: content }) => ({ uri: Uri.parse(uri), content }));
  const report = { uri: reportBeside(target), content: result.report };
  files.push(report);
  if (!(await mayReplace(files.map(({ uri }) => uri).filter(({ path }) => path !== target.path)))) return;
  for (const { uri, content } of files) await workspace.fs.writeFile(uri, new TextEncoder().encode(content));
  await window.showTextDocument(target, { viewColumn: ViewColumn.Active, preview: false });
  reports.showBeside({ file: report.uri.toString() }, target);
  const locale = effectiveLocale();
  const counted = [nameOf(source), String(result.files.length), String(result.questions)];
  void window.showInformationMessage(
    result.questions > 0
      ? text(locale, 'Imported {0}: {1} files, {2} places to check (marked 待核 in the plan).', ...counted)
      : text(locale, 'Imported {0}: {1} files, nothing to check.', ...counted),
  );
}

/** The report, and several plans in a document, have names of their own beside the one the user chose. */
async function mayReplace(uris: readonly Uri[]): Promise<boolean> {
  const there: string[] = [];
  for (const uri of uris) if (await exists(uri)) there.push(workspace.asRelativePath(uri));
  if (there.length === 0) return true;
  const locale = effectiveLocale();
  const replace = text(locale, 'Replace');
  const question = text(locale, 'These files exist: {0}. Replace them?', there.join('、'));
  return (await window.showWarningMessage(question, { modal: true }, replace)) === replace;
}

function nameOf({ path }: Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

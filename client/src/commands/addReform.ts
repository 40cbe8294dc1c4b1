import { commands, type Disposable, env, Range, type Uri, WorkspaceEdit, window, workspace } from 'vscode';
import { type ReformResult, reformRequest } from '../../../server/src/lsp/protocol/reform.ts';
import { effectiveLocale } from '../locale.ts';
import { back, Questions } from '../questions.ts';
import type { ReportManager } from '../report/reportManager.ts';
import type { ServerConnection } from '../serverConnection.ts';
import { text } from '../text.ts';

const registryFiles = '**/*.units.{yaml,yml}';
/** More lines than this do not fit into a dialog. */
const MOST_SHOWN = 15;

/**
 * `districtPlan.addReform`: a list of a reform that is selected in an editor, or was copied, becomes entries of a registry.
 * The changes are shown before they are made, and then stand unsaved in the registry; lines that are left for the user
 * open beside.
 */
export function registerAddReform(server: ServerConnection, reports: ReportManager): Disposable {
  return commands.registerCommand('districtPlan.addReform', async () => {
    const locale = effectiveLocale();
    const list = await givenList();
    if (list.trim() === '') {
      const sentence =
        'Copy the list of the reform first (old name → new name, date; one on each line), or select it in an editor.';
      void window.showWarningMessage(text(locale, sentence));
      return;
    }
    const questions = new Questions();
    const asked = await ask(server, questions, list).finally(() => questions.dispose());
    if (!asked) return;
    const { uri, result } = asked;
    if (!result) void window.showWarningMessage(text(locale, 'The District Plan server has no answer.'));
    else if (result.broken) {
      void window.showWarningMessage(text(locale, 'The registry has syntax errors; correct them first.'));
    } else await make(reports, uri, result);
  });
}

/** Undefined where the user left. */
async function ask(
  server: ServerConnection,
  questions: Questions,
  list: string,
): Promise<{ readonly uri: Uri; readonly result: ReformResult | null | undefined } | undefined> {
  const uri = await pickRegistry(questions);
  const date = uri && (await askDate(questions));
  if (!uri || date === undefined) return undefined;
  await workspace.openTextDocument(uri);
  const params = { list, ...(date === '' ? {} : { date }) };
  const result = await server.askAbout<ReformResult | null>(reformRequest, uri, params);
  return questions.isLeft ? undefined : { uri, result };
}

/** What is selected outside a registry, else what was copied. */
async function givenList(): Promise<string> {
  const editor = window.activeTextEditor;
  const selected = editor && !isRegistry(editor.document.uri) ? editor.document.getText(editor.selection) : '';
  return selected.trim() === '' ? env.clipboard.readText() : selected;
}

function isRegistry({ path }: Uri): boolean {
  return /\.units\.ya?ml$/u.test(path);
}

/** The registry of the active editor, the only one there is, or the one that is chosen. */
async function pickRegistry(questions: Questions): Promise<Uri | undefined> {
  const active = window.activeTextEditor?.document.uri;
  if (active && isRegistry(active)) return active;
  const locale = effectiveLocale();
  const found = await workspace.findFiles(registryFiles, '**/node_modules/**');
  if (found.length === 0) {
    void window.showWarningMessage(text(locale, 'There is no registry of units in the workspace.'));
    return undefined;
  }
  if (found.length === 1) return found[0];
  const items = found.map((uri) => ({ label: workspace.asRelativePath(uri), value: uri }));
  items.sort((a, b) => (a.label < b.label ? -1 : 1));
  const placeholder = text(locale, 'Registry the reform goes into');
  const picked = await questions.pickOne<Uri>({ title: text(locale, 'Reform of units') }, { placeholder, items });
  return picked === back ? undefined : picked;
}

/** Empty where no date was given; undefined where the command was left. */
async function askDate(questions: Questions): Promise<string | undefined> {
  const locale = effectiveLocale();
  const date = await questions.write(
    { title: text(locale, 'Reform of units') },
    {
      prompt: text(locale, 'Date of the lines that say none (2024-03 or 2024-03-18); may be left empty'),
      value: '',
      selected: [0, 0],
      wrong: async (value) =>
        value === '' || /^\d{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?$/u.test(value)
          ? undefined
          : text(locale, 'Write the date as 2024-03 or 2024-03-18'),
    },
  );
  return date === back ? undefined : date;
}

async function make(reports: ReportManager, uri: Uri, { edits, changes, open }: ReformResult): Promise<void> {
  const locale = effectiveLocale();
  if (edits.length > 0) {
    const write = text(locale, 'Write');
    const question = text(
      locale,
      '{0} changes to the registry {1}',
      String(changes.length),
      workspace.asRelativePath(uri),
    );
    const detail = changes.slice(0, MOST_SHOWN).join('\n') + (changes.length > MOST_SHOWN ? '\n…' : '');
    if ((await window.showInformationMessage(question, { modal: true, detail }, write)) !== write) return;
    const edit = new WorkspaceEdit();
    for (const { range, newText } of edits) {
      edit.replace(
        uri,
        new Range(range.start.line, range.start.character, range.end.line, range.end.character),
        newText,
      );
    }
    await workspace.applyEdit(edit);
    await window.showTextDocument(uri);
  } else if (open.length === 0) {
    void window.showInformationMessage(text(locale, 'The list changes nothing in the registry.'));
  }
  if (open.length === 0) return;
  const show = text(locale, 'Show');
  const sentence = text(locale, '{0} lines of the list are left for you to settle.', String(open.length));
  if ((await window.showWarningMessage(sentence, show)) !== show) return;
  const items = (lines: readonly string[]): string => lines.map((line) => `- ${line}\n`).join('');
  const blocks = [
    `${text(locale, '# Reform of units: {0}', workspace.asRelativePath(uri))}\n`,
    ...(changes.length > 0 ? [`${text(locale, '## Changed')}\n\n${items(changes)}`] : []),
    `${text(locale, '## Left to settle')}\n\n${items(open)}`,
  ];
  const report = { title: text(locale, 'Reform of units'), markdown: blocks.join('\n'), about: uri.toString() };
  await reports.showFromNotification(report, uri);
}

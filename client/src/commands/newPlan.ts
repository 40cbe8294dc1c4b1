import { commands, Disposable, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import {
  type DraftedPlan,
  type NewPlanChoicesParams,
  type NewPlanChoicesResult,
  type NewPlanResult,
  newPlanChoicesRequest,
  newPlanRequest,
} from '../../../server/src/lsp/protocol/newPlan.ts';
import { exists } from '../exists.ts';
import { effectiveLocale } from '../locale.ts';
import { askNewPlan, type Beginning } from '../newPlan/askNewPlan.ts';
import { Questions } from '../questions.ts';
import { reportBeside } from '../report/reportFile.ts';
import type { ReportManager } from '../report/reportManager.ts';
import type { ServerConnection } from '../serverConnection.ts';
import { text } from '../text.ts';

/**
 * `districtPlan.newPlan` (also from a folder's menu) and `districtPlan.newPlanFrom` (from the menu of the parent): drafts a
 * new plan, step by step, and opens it with its table beside. No file is ever replaced.
 */
export function registerNewPlan(server: ServerConnection, reports: ReportManager): Disposable {
  return Disposable.from(
    commands.registerCommand('districtPlan.newPlan', (resource?: unknown) =>
      draft(server, reports, resource instanceof Uri && !isPlan(resource) ? { folder: resource.toString() } : {}),
    ),
    commands.registerCommand('districtPlan.newPlanFrom', (resource?: unknown) =>
      draft(server, reports, resource instanceof Uri ? { parent: resource.toString() } : {}),
    ),
  );
}

async function draft(server: ServerConnection, reports: ReportManager, begin: Beginning): Promise<void> {
  const questions = new Questions();
  const drafted = await askAndDraft(server, questions, begin).finally(() => questions.dispose());
  const locale = effectiveLocale();
  if (drafted === 'no answer') {
    void window.showWarningMessage(text(locale, 'The District Plan server has no answer.'));
  } else if (drafted?.result.unreadable !== undefined) {
    const name = workspace.asRelativePath(Uri.parse(drafted.result.unreadable));
    void window.showWarningMessage(text(locale, '{0} has syntax errors; correct them first.', name));
  } else if (drafted?.result.draft) await show(reports, Uri.parse(drafted.uri), drafted.result.draft);
}

/** Undefined where the user left. */
async function askAndDraft(
  server: ServerConnection,
  questions: Questions,
  begin: Beginning,
): Promise<{ readonly uri: string; readonly result: NewPlanResult } | 'no answer' | undefined> {
  let answered = true;
  const ask = async (chosen: NewPlanChoicesParams): Promise<NewPlanChoicesResult | undefined> => {
    const choices = await server.ask<NewPlanChoicesResult | null>(newPlanChoicesRequest, chosen);
    answered = choices !== undefined && choices !== null;
    return choices ?? undefined;
  };
  const params = await askNewPlan(questions, ask, begin);
  if (!params) return answered ? undefined : 'no answer';
  const result = await server.ask<NewPlanResult | null>(newPlanRequest, params);
  if (questions.isLeft) return undefined;
  return result ? { uri: params.uri, result } : 'no answer';
}

async function show(reports: ReportManager, uri: Uri, drafted: DraftedPlan): Promise<void> {
  const locale = effectiveLocale();
  const beside = reportBeside(uri);
  const hasReport = await exists(beside);
  const edit = new WorkspaceEdit();
  const encoder = new TextEncoder();
  edit.createFile(uri, { contents: encoder.encode(drafted.text) });
  if (!hasReport) edit.createFile(beside, { contents: encoder.encode(drafted.report) });
  if (!(await workspace.applyEdit(edit))) {
    void window.showErrorMessage(text(locale, 'The file could not be written: {0}', workspace.asRelativePath(uri)));
    return;
  }
  await window.showTextDocument(await workspace.openTextDocument(uri), { preview: false });
  await commands.executeCommand('districtPlan.showPreviewToSide', uri);
  const counts = [drafted.measures, drafted.tasks, drafted.open].map(String);
  const sentence = 'Drafted {0} measures with {1} tasks; {2} places are left to decide.';
  const read = text(locale, 'Open Report');
  if ((await window.showInformationMessage(text(locale, sentence, ...counts), read)) !== read) return;
  const report = hasReport
    ? { title: text(locale, 'Draft Report'), markdown: drafted.report, about: uri.toString() }
    : { file: beside.toString() };
  await reports.showFromNotification(report, uri);
}

function isPlan({ path }: Uri): boolean {
  return /\.plan\.ya?ml$/u.test(path);
}

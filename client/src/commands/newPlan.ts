import { commands, Disposable, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import {
  type DraftedPlan,
  type NewPlanChoicesResult,
  type NewPlanResult,
  newPlanChoicesRequest,
  newPlanRequest,
} from '../../../server/src/lsp/protocol/newPlan.ts';
import { exists } from '../exists.ts';
import { effectiveLocale } from '../locale.ts';
import { askNewPlan, type Beginning } from '../newPlan/askNewPlan.ts';
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
  const locale = effectiveLocale();
  let answered = true;
  const params = await askNewPlan(async (chosen) => {
    const choices = await server.ask<NewPlanChoicesResult | null>(newPlanChoicesRequest, chosen);
    answered = choices !== undefined && choices !== null;
    return choices ?? undefined;
  }, begin);
  const result = params && (await server.ask<NewPlanResult | null>(newPlanRequest, params));
  if (!answered || (params && !result)) {
    void window.showWarningMessage(text(locale, 'The District Plan server has no answer.'));
  } else if (result?.unreadable !== undefined) {
    const name = workspace.asRelativePath(Uri.parse(result.unreadable));
    void window.showWarningMessage(text(locale, '{0} has syntax errors; correct them first.', name));
  } else if (params && result?.draft) await show(reports, Uri.parse(params.uri), result.draft);
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
  reports.showBeside(report, uri);
}

function isPlan({ path }: Uri): boolean {
  return /\.plan\.ya?ml$/u.test(path);
}

import { commands, type Disposable, type Uri, window, workspace } from 'vscode';
import { exists } from '../exists.ts';
import { effectiveLocale } from '../locale.ts';
import { reportBeside, reportFile } from '../report/reportFile.ts';
import type { ReportManager } from '../report/reportManager.ts';
import { text } from '../text.ts';
import { planInQuestion } from './planInQuestion.ts';

/** `districtPlan.showReport`: a report as a page: the one of the menu or of the active editor, or that of a plan beside it. */
export function registerShowReport(reports: ReportManager): Disposable {
  return commands.registerCommand('districtPlan.showReport', async (resource?: Uri) => {
    const own = resource ?? window.activeTextEditor?.document.uri;
    if (own && reportFile.test(own.path)) return reports.show({ file: own.toString() });
    const uri = await planInQuestion(resource);
    if (!uri) return;
    const beside = reportBeside(uri);
    if (await exists(beside)) return reports.showBeside({ file: beside.toString() }, uri);
    const name = workspace.asRelativePath(beside);
    void window.showInformationMessage(text(effectiveLocale(), 'There is no report on this plan: {0}', name));
  });
}

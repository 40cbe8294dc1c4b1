import { type ExtensionContext, type LogOutputChannel, window, workspace } from 'vscode';
import { type CoverageResult, coverageRequest } from '../../server/src/lsp/protocol/coverage.ts';
import { type MarksResult, marksRequest, type TableResult, tableRequest } from '../../server/src/lsp/protocol/table.ts';
import { type UnitsResult, unitsRequest } from '../../server/src/lsp/protocol/units.ts';
import { registerAddReform } from './commands/addReform.ts';
import { registerCompare, registerReviewContinues } from './commands/compare.ts';
import { registerConfirmParent } from './commands/confirmParent.ts';
import { registerExport } from './commands/export.ts';
import { registerExportPreview } from './commands/exportPreview.ts';
import { registerExportUnitSheet } from './commands/exportUnitSheet.ts';
import { registerFollowEditor } from './commands/followEditor.ts';
import { registerImportDocument } from './commands/importDocument.ts';
import { registerListUnknownUnits } from './commands/listUnknownUnits.ts';
import { registerMergeReturned } from './commands/mergeReturned.ts';
import { registerMoveToParent } from './commands/moveToParent.ts';
import { registerNewPlan } from './commands/newPlan.ts';
import { registerPinPreview } from './commands/pinPreview.ts';
import { registerPrintPreview } from './commands/printPreview.ts';
import { registerRefreshUnits } from './commands/refreshUnits.ts';
import { registerRestartServer } from './commands/restartServer.ts';
import { registerShowCoverage } from './commands/showCoverage.ts';
import { registerShowOutput } from './commands/showOutput.ts';
import { registerShowPreview } from './commands/showPreview.ts';
import { registerShowPreviewToSide } from './commands/showPreviewToSide.ts';
import { registerShowReferences } from './commands/showReferences.ts';
import { registerShowReport } from './commands/showReport.ts';
import { registerWriteUnitTable } from './commands/writeUnitTable.ts';
import { CompareManager } from './compare/compareManager.ts';
import { compareRequests } from './compare/compareRequests.ts';
import { CoverageManager } from './coverage/coverageManager.ts';
import { createLanguageClient, watchedFiles } from './languageClient.ts';
import { effectiveLocale, localeSetting } from './locale.ts';
import { registerPasteTable } from './pasteTable.ts';
import { editCell } from './preview/cellEdits.ts';
import { act } from './preview/pageActions.ts';
import { PreviewManager } from './preview/previewManager.ts';
import { today } from './preview/today.ts';
import { ReportManager } from './report/reportManager.ts';
import { reportServices } from './report/reportServices.ts';
import { ServerConnection } from './serverConnection.ts';
import { text } from './text.ts';
import { UnitTree } from './unitView/unitTree.ts';

/** Kept for {@link deactivate}, which gets no arguments. */
let server: ServerConnection | undefined;

/** Starts the language server and registers the commands; the server does everything else. */
export async function activate(context: ExtensionContext): Promise<void> {
  const output = window.createOutputChannel('District Plan', { log: true });
  const watcher = workspace.createFileSystemWatcher(watchedFiles);
  const logError = (error: unknown): void => output.error(error instanceof Error ? error : String(error));

  const connection = new ServerConnection(
    () =>
      createLanguageClient(context, output, watcher, {
        onFilesChanged: () => {
          previews.refreshAll();
          comparisons.refreshAll();
          unitTree.filesChanged();
          coverage.refreshAll();
        },
        onGivenUp: () => void offerRestart(connection, output),
      }),
    () => {
      previews.refreshAll();
      coverage.refreshAll();
      comparisons.refreshAll();
    },
    logError,
  );
  const previews: PreviewManager = new PreviewManager({
    extensionUri: context.extensionUri,
    requestTable: (uri, selection, since) =>
      connection.askAbout<TableResult>(tableRequest, uri, {
        selection: { ...selection, today: today(new Date()) },
        since,
      }),
    requestMarks: (uri) => connection.askAbout<MarksResult>(marksRequest, uri),
    ask: (uri, question, params) =>
      question === 'editCell'
        ? editCell(
            {
              askAbout: (request, about, asked) => connection.askAbout(request, about, asked),
              locale: effectiveLocale,
            },
            uri,
            params,
          )
        : connection.askAbout<unknown>(`districtPlan/${question}`, uri, params),
    act: (preview, message) => act(previews, preview, message),
    locale: effectiveLocale,
    logError,
  });
  const coverage = new CoverageManager({
    extensionUri: context.extensionUri,
    requestCoverage: (uri) => connection.askAbout<CoverageResult | null>(coverageRequest, uri),
    locale: effectiveLocale,
    logError,
  });
  const comparisons = new CompareManager({
    extensionUri: context.extensionUri,
    ...compareRequests(connection),
    locale: effectiveLocale,
    logError,
  });
  const reports = new ReportManager(reportServices(context.extensionUri, logError));
  const unitTree = new UnitTree({ requestUnits: () => connection.ask<UnitsResult | null>(unitsRequest, {}), logError });
  server = connection;

  context.subscriptions.push(
    output,
    watcher,
    previews,
    comparisons,
    unitTree,
    coverage,
    reports,
    registerShowPreview(previews),
    registerShowPreviewToSide(previews),
    registerExportPreview(previews),
    registerPrintPreview(previews, connection, context.globalStorageUri),
    registerFollowEditor(previews),
    registerPinPreview(previews),
    registerShowCoverage(connection, coverage),
    registerRefreshUnits(unitTree),
    registerWriteUnitTable(connection),
    registerCompare(comparisons, connection),
    registerReviewContinues(comparisons, connection),
    registerNewPlan(connection, reports),
    registerConfirmParent(connection),
    registerExport(connection),
    registerExportUnitSheet(connection),
    registerMoveToParent(connection),
    registerListUnknownUnits(connection),
    registerAddReform(connection, reports),
    registerImportDocument(connection, reports),
    registerMergeReturned(connection, reports),
    registerPasteTable(connection, reports),
    registerShowReport(reports),
    registerShowReferences(),
    registerRestartServer(connection),
    registerShowOutput(output),
    workspace.onDidChangeConfiguration((event) => {
      if (!event.affectsConfiguration(localeSetting)) return;
      previews.renderAll();
      coverage.renderAll();
      comparisons.renderAll();
      reports.renderAll();
      void connection.restart();
    }),
  );
  await connection.restart();
}

/** Stops the server; the editor waits for it. */
export function deactivate(): Promise<void> | undefined {
  return server?.stop();
}

/** Tells that the server is gone for good, and what can be done. */
async function offerRestart(connection: ServerConnection, output: LogOutputChannel): Promise<void> {
  const locale = effectiveLocale();
  const restart = text(locale, 'Restart');
  const show = text(locale, 'Show Output');
  const answer = await window.showErrorMessage(text(locale, 'The District Plan server stopped.'), restart, show);
  if (answer === restart) await connection.restart();
  else if (answer === show) output.show();
}

import {
  commands,
  type Disposable,
  type Uri,
  ViewColumn,
  type WebviewPanel,
  type WebviewPanelSerializer,
  window,
} from 'vscode';
import { isPageState, type Report } from './messages.ts';
import { ReportPanel, type ReportServices } from './reportPanel.ts';

/** Type of the webview panels; `onWebviewPanel:` in package.json names it too. */
const viewType = 'districtPlan.report';

/** All open reports, at most one per file, and one per title and file of those that have no file of their own. */
export class ReportManager implements WebviewPanelSerializer, Disposable {
  private readonly panels = new Map<string, ReportPanel>();
  private readonly serializer: Disposable;

  constructor(private readonly services: ReportServices) {
    this.serializer = window.registerWebviewPanelSerializer(viewType, this);
  }

  /** Shows a report in the place of the editor, for a reader who asked for it. */
  show(report: Report): void {
    this.showIn(report, ViewColumn.Active, false);
  }

  /** Shows a report beside a plan that is being worked on: keys go where they went. */
  showBeside(report: Report, plan: Uri): void {
    const editor = window.visibleTextEditors.find(({ document }) => document.uri.toString() === plan.toString());
    this.showIn(report, editor?.viewColumn === undefined ? ViewColumn.Beside : editor.viewColumn + 1, true);
  }

  /** The same for who asked for it in a notification, which would hand the focus on to the next one. */
  async showFromNotification(report: Report, plan: Uri): Promise<void> {
    this.showBeside(report, plan);
    await commands.executeCommand('workbench.action.focusActiveEditorGroup');
  }

  /** Brings a report of the last session back. */
  async deserializeWebviewPanel(panel: WebviewPanel, state: unknown): Promise<void> {
    if (isPageState(state)) this.adopt(panel, state.report);
    else panel.dispose();
  }

  /** Builds every page again, as after a change of language. */
  renderAll(): void {
    for (const each of this.panels.values()) each.render();
  }

  dispose(): void {
    this.serializer.dispose();
    for (const each of [...this.panels.values()]) each.panel.dispose();
  }

  private showIn(report: Report, viewColumn: ViewColumn, preserveFocus: boolean): void {
    const existing = this.panels.get(keyOf(report));
    if (existing) {
      existing.show(report);
      existing.panel.reveal(undefined, preserveFocus);
      return;
    }
    const place = { viewColumn, preserveFocus };
    this.adopt(window.createWebviewPanel(viewType, '', place, { enableFindWidget: true }), report);
  }

  private adopt(panel: WebviewPanel, report: Report): void {
    const key = keyOf(report);
    this.panels.get(key)?.panel.dispose();
    this.panels.set(key, new ReportPanel(panel, report, this.services));
    panel.onDidDispose(() => {
      if (this.panels.get(key)?.panel === panel) this.panels.delete(key);
    });
  }
}

function keyOf(report: Report): string {
  return 'file' in report ? report.file : `${report.about} ${report.title}`;
}

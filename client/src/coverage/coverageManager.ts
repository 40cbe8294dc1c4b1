import { type Disposable, Uri, ViewColumn, type WebviewPanel, type WebviewPanelSerializer, window } from 'vscode';
import { CoveragePanel, type CoverageServices } from './coveragePanel.ts';
import { isPageState } from './messages.ts';

/** Type of the matrix's webview panels; `onWebviewPanel:` in package.json names it too. */
const viewType = 'districtPlan.coverage';

/** All open matrices, at most one per parent plan. */
export class CoverageManager implements WebviewPanelSerializer, Disposable {
  private readonly panels = new Map<string, CoveragePanel>();
  private readonly serializer: Disposable;

  constructor(private readonly services: CoverageServices) {
    this.serializer = window.registerWebviewPanelSerializer(viewType, this);
  }

  /** Shows the matrix of a parent plan: the one there is, or a new one in the place of the editor. */
  show(parent: Uri): void {
    const existing = this.panels.get(parent.toString());
    if (existing) existing.panel.reveal();
    else this.adopt(window.createWebviewPanel(viewType, '', ViewColumn.Active, { enableFindWidget: true }), parent);
  }

  /** Brings a matrix of the last session back. */
  async deserializeWebviewPanel(panel: WebviewPanel, state: unknown): Promise<void> {
    if (isPageState(state)) this.adopt(panel, Uri.parse(state.uri));
    else panel.dispose();
  }

  /** Asks for every matrix again: a plan changed, or the server has started. */
  refreshAll(): void {
    for (const each of this.panels.values()) each.refresh();
  }

  /** Builds every page again, as after a change of language. */
  renderAll(): void {
    for (const each of this.panels.values()) each.render();
  }

  dispose(): void {
    this.serializer.dispose();
    for (const each of [...this.panels.values()]) each.panel.dispose();
  }

  private adopt(panel: WebviewPanel, parent: Uri): void {
    const key = parent.toString();
    this.panels.get(key)?.panel.dispose();
    this.panels.set(key, new CoveragePanel(panel, parent, this.services));
    panel.onDidDispose(() => {
      if (this.panels.get(key)?.panel === panel) this.panels.delete(key);
    });
  }
}

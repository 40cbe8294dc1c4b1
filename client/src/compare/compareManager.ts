import { type Disposable, Uri, ViewColumn, type WebviewPanel, type WebviewPanelSerializer, window } from 'vscode';
import { ComparePanel } from './comparePanel.ts';
import { isPageState, type Mode } from './messages.ts';
import type { ComparedUris, CompareServices } from './services.ts';

/** Type of the webview panels; `onWebviewPanel:` in package.json names it too. */
const viewType = 'districtPlan.compare';

/** All open comparisons, at most one for two plans. */
export class CompareManager implements WebviewPanelSerializer, Disposable {
  private readonly views = new Map<string, ComparePanel>();
  private readonly serializer: Disposable;

  constructor(private readonly services: CompareServices) {
    this.serializer = window.registerWebviewPanelSerializer(viewType, this);
  }

  /** Shows the comparison of two plans: the one there is, or a new one. */
  show(plans: ComparedUris, mode: Mode): void {
    const existing = this.views.get(keyOf(plans));
    if (existing) {
      existing.panel.reveal();
      existing.show(mode);
      return;
    }
    const place = { viewColumn: ViewColumn.Active };
    this.adopt(window.createWebviewPanel(viewType, '', place, { enableFindWidget: true }), plans, mode);
  }

  /** Brings a comparison of the last session back. */
  async deserializeWebviewPanel(panel: WebviewPanel, state: unknown): Promise<void> {
    if (!isPageState(state)) panel.dispose();
    else this.adopt(panel, { from: Uri.parse(state.from), to: Uri.parse(state.to) }, state.mode);
  }

  /** Plans or what they build on changed, and the server knows. */
  refreshAll(): void {
    for (const view of this.views.values()) view.refresh();
  }

  /** Builds every page again, as after a change of language. */
  renderAll(): void {
    for (const view of this.views.values()) view.render();
  }

  dispose(): void {
    this.serializer.dispose();
    for (const view of [...this.views.values()]) view.panel.dispose();
  }

  private adopt(panel: WebviewPanel, plans: ComparedUris, mode: Mode): void {
    const key = keyOf(plans);
    this.views.get(key)?.panel.dispose();
    this.views.set(key, new ComparePanel(panel, plans, mode, this.services));
    panel.onDidDispose(() => {
      if (this.views.get(key)?.panel === panel) this.views.delete(key);
    });
  }
}

function keyOf({ from, to }: ComparedUris): string {
  return `${from.toString()} ${to.toString()}`;
}

import { type Disposable, Uri, ViewColumn, type WebviewPanel, type WebviewPanelSerializer, window } from 'vscode';
import { isPageState } from './messages.ts';
import { PreviewPanel, type PreviewServices } from './previewPanel.ts';

/** Type of the preview's webview panels; `onWebviewPanel:` in package.json names it too. */
const viewType = 'districtPlan.preview';

/** All open previews, at most one per document. */
export class PreviewManager implements WebviewPanelSerializer, Disposable {
  private readonly previews = new Map<string, PreviewPanel>();
  private readonly serializer: Disposable;

  constructor(private readonly services: PreviewServices) {
    this.serializer = window.registerWebviewPanelSerializer(viewType, this);
  }

  /** Shows the preview of a document: the one there is, or a new one. Beside: in the next column, leaving the focus alone. */
  show(uri: Uri, beside: boolean): void {
    const column = beside ? ViewColumn.Beside : ViewColumn.Active;
    const existing = this.previews.get(uri.toString());
    if (existing !== undefined) {
      existing.panel.reveal(beside ? undefined : column, beside);
      return;
    }
    this.adopt(
      window.createWebviewPanel(
        viewType,
        '',
        { viewColumn: column, preserveFocus: beside },
        { enableFindWidget: true },
      ),
      uri,
    );
  }

  /** Brings a preview of the last session back. */
  async deserializeWebviewPanel(panel: WebviewPanel, state: unknown): Promise<void> {
    if (isPageState(state)) this.adopt(panel, Uri.parse(state.uri));
    else panel.dispose();
  }

  /** The document changed, and the server knows. */
  documentChanged(uri: Uri): void {
    this.previews.get(uri.toString())?.refresh();
  }

  /** Asks for every table again, as after a restart of the server. */
  refreshAll(): void {
    for (const preview of this.previews.values()) preview.refresh();
  }

  /** Builds every page again, as after a change of language. */
  renderAll(): void {
    for (const preview of this.previews.values()) preview.render();
  }

  dispose(): void {
    this.serializer.dispose();
    for (const preview of [...this.previews.values()]) preview.panel.dispose();
  }

  private adopt(panel: WebviewPanel, uri: Uri): void {
    const key = uri.toString();
    this.previews.get(key)?.panel.dispose();
    this.previews.set(key, new PreviewPanel(panel, uri, this.services));
    panel.onDidDispose(() => {
      if (this.previews.get(key)?.panel === panel) this.previews.delete(key);
    });
  }
}

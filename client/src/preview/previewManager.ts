import {
  commands,
  Disposable,
  type TextEditor,
  Uri,
  ViewColumn,
  type WebviewPanel,
  type WebviewPanelSerializer,
  window,
} from 'vscode';
import { readPageState } from './messages.ts';
import { PreviewPanel, type PreviewServices, type PreviewSettings } from './previewPanel.ts';

/** Type of the preview's webview panels; package.json names it too. */
const viewType = 'districtPlan.preview';

/** Tells menus whether the preview in front follows the active editor. */
const followsContext = 'districtPlan.previewFollows';

const planFile = /\.plan\.ya?ml$/;

/** All open previews, at most one per document; at most one of them follows the active editor. */
export class PreviewManager implements WebviewPanelSerializer, Disposable {
  private readonly previews = new Set<PreviewPanel>();
  private readonly listeners: Disposable;

  constructor(private readonly services: PreviewServices) {
    this.listeners = Disposable.from(
      window.registerWebviewPanelSerializer(viewType, this),
      // an editor that comes back with the window puts its cursor in its place, for no kind of reason
      window.onDidChangeTextEditorSelection(({ textEditor, kind }) => this.cursorMoved(textEditor, kind !== undefined)),
      window.onDidChangeActiveTextEditor((editor) => this.editorChanged(editor)),
    );
  }

  /** Shows the preview of a document: the one there is, or a new one. Beside: in the next column, leaving the focus alone. */
  show(uri: Uri, beside: boolean): void {
    const column = beside ? ViewColumn.Beside : ViewColumn.Active;
    const existing = this.previewOf(uri);
    if (existing !== undefined) {
      existing.panel.reveal(beside ? undefined : column, beside);
      return;
    }
    const place = { viewColumn: column, preserveFocus: beside };
    const panel = window.createWebviewPanel(viewType, '', place, { enableFindWidget: true });
    this.adopt(panel, { uri, selection: {}, following: false });
    this.cursorMoved(window.activeTextEditor, true);
  }

  /** Brings a preview of the last session back. */
  async deserializeWebviewPanel(panel: WebviewPanel, state: unknown): Promise<void> {
    const known = readPageState(state);
    if (known === undefined) return panel.dispose();
    this.adopt(panel, { ...known, uri: Uri.parse(known.uri) });
    for (const editor of window.visibleTextEditors) this.cursorMoved(editor, false);
  }

  /** The preview in front. */
  get active(): PreviewPanel | undefined {
    return [...this.previews].find(({ panel }) => panel.active);
  }

  /** Lets a preview follow the active editor, and no other; or stay with its plan. */
  follow(preview: PreviewPanel, following: boolean): void {
    if (following) for (const other of this.previews) if (other !== preview && other.following) other.follow(false);
    preview.follow(following);
    this.tellMenus();
  }

  /** Plans or what they build on changed, and the server knows. */
  refreshAll(): void {
    for (const preview of this.previews) preview.changed();
  }

  /** Builds every page again, as after a change of language. */
  renderAll(): void {
    for (const preview of this.previews) preview.render();
  }

  dispose(): void {
    this.listeners.dispose();
    for (const preview of [...this.previews]) preview.panel.dispose();
  }

  private adopt(panel: WebviewPanel, settings: PreviewSettings): void {
    this.previewOf(settings.uri)?.panel.dispose();
    const preview = new PreviewPanel(panel, settings, this.services);
    this.previews.add(preview);
    panel.onDidChangeViewState(() => this.tellMenus());
    panel.onDidDispose(() => this.previews.delete(preview));
    this.tellMenus();
  }

  private previewOf(uri: Uri): PreviewPanel | undefined {
    return [...this.previews].find((preview) => preview.uri.toString() === uri.toString());
  }

  private cursorMoved(editor: TextEditor | undefined, byHand: boolean): void {
    if (editor === undefined) return;
    const { document, selection } = editor;
    this.previewOf(document.uri)?.cursorMoved(document, document.offsetAt(selection.active), byHand);
  }

  private editorChanged(editor: TextEditor | undefined): void {
    if (editor === undefined) return;
    const { uri } = editor.document;
    const follower = [...this.previews].find(({ following }) => following);
    if (follower !== undefined && planFile.test(uri.path) && this.previewOf(uri) === undefined) follower.moveTo(uri);
    this.cursorMoved(editor, false);
  }

  private tellMenus(): void {
    void commands.executeCommand('setContext', followsContext, this.active?.following ?? false);
  }
}

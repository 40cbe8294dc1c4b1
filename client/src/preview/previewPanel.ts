import type { Disposable, Uri, WebviewPanel } from 'vscode';
import type { TableResult } from '../../../server/src/lsp/protocol/table.ts';
import { coalesce } from '../coalesce.ts';
import type { Locale } from '../locale.ts';
import { revealSource } from '../revealSource.ts';
import { type Sentence, text } from '../text.ts';
import { loadPage } from '../webview/loadPage.ts';
import { isReadyMessage, isRevealMessage, type ShowMessage } from './messages.ts';
import { previewBody } from './previewBody.ts';
import { type Notice, nextShown, type Shown } from './shown.ts';

/** What a preview needs from the rest of the extension. */
export interface PreviewServices {
  readonly extensionUri: Uri;
  /** The table of the document as the server sees it now; undefined while there is no server to ask. */
  readonly requestTable: (uri: Uri) => Promise<TableResult | undefined>;
  readonly locale: () => Locale;
  readonly logError: (error: unknown) => void;
}

const sentences: Readonly<Record<Exclude<Notice, 'none'>, Sentence>> = {
  'last-complete': 'The file has an error. The table shown is the last complete one.',
  partial: 'The file has an error. The table shows what could be read.',
  'no-plan': 'This file has no plan to show.',
};

/** One preview of one document. It lives as long as its webview panel. */
export class PreviewPanel {
  /** Asks the server for the table as it is now. */
  readonly refresh = coalesce(() => this.load());
  private shown: Shown | undefined;
  private disposed = false;
  private readonly listeners: Disposable[] = [];

  constructor(
    readonly panel: WebviewPanel,
    readonly uri: Uri,
    private readonly services: PreviewServices,
  ) {
    this.listeners.push(
      panel.webview.onDidReceiveMessage((message: unknown) => {
        if (isReadyMessage(message)) this.post();
        else if (isRevealMessage(message)) void revealSource(uri, message.offset).then(undefined, services.logError);
      }),
      panel.onDidDispose(() => {
        this.disposed = true;
        for (const listener of this.listeners) listener.dispose();
      }),
    );
    this.render();
    this.refresh();
  }

  /** Builds the page anew, in the language in force now. */
  render(): void {
    const locale = this.services.locale();
    const label = text(locale, 'Plan table');
    this.retitle();
    loadPage(this.panel, this.services.extensionUri, {
      name: 'preview',
      icon: 'preview',
      locale,
      title: label,
      body: previewBody(label),
    });
  }

  private async load(): Promise<void> {
    try {
      const result = await this.services.requestTable(this.uri);
      if (this.disposed || result === undefined) return;
      this.shown = nextShown(this.shown, result);
      this.retitle();
      this.post();
    } catch (error) {
      this.services.logError(error);
    }
  }

  /** Sends what is to be seen. A page that is not there yet gets it when it says it is ready. */
  private post(): void {
    if (this.shown === undefined) return;
    const { html, notice } = this.shown;
    const message: ShowMessage = {
      kind: 'show',
      uri: this.uri.toString(),
      html,
      notice: notice === 'none' ? '' : text(this.services.locale(), sentences[notice]),
    };
    void this.panel.webview.postMessage(message);
  }

  private retitle(): void {
    const fileName = this.uri.path.slice(this.uri.path.lastIndexOf('/') + 1);
    this.panel.title = text(this.services.locale(), 'Preview {0}', this.shown?.title || fileName);
  }
}

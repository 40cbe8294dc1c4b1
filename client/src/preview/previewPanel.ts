import type { Disposable, TextDocument, Uri, WebviewPanel } from 'vscode';
import type { MarksResult, TableResult, TableSelection } from '../../../server/src/lsp/protocol/table.ts';
import { coalesce } from '../coalesce.ts';
import type { Locale } from '../locale.ts';
import { type Sentence, text } from '../text.ts';
import { loadPage } from '../webview/loadPage.ts';
import { type FromPage, isFromPage, type Question, type ToPage } from './messages.ts';
import { PagePost } from './pagePost.ts';
import { previewBody } from './previewBody.ts';
import { type Notice, nextShown, type Shown } from './shown.ts';

/** What a preview needs from the rest of the extension. */
export interface PreviewServices {
  readonly extensionUri: Uri;
  /** The table of the document as the server sees it now; undefined while there is no server to ask. */
  readonly requestTable: (uri: Uri, selection: TableSelection, since?: number) => Promise<TableResult | undefined>;
  readonly requestMarks: (uri: Uri) => Promise<MarksResult | undefined>;
  /** The answer to a question about a cell. */
  readonly ask: (uri: Uri, question: Question, params: object) => Promise<unknown>;
  /** Does what the page asks for outside of it. */
  readonly act: (preview: PreviewPanel, message: FromPage) => Promise<void>;
  readonly locale: () => Locale;
  readonly logError: (error: unknown) => void;
}

/** How a preview is to be, when it is opened or comes back. */
export interface PreviewSettings {
  readonly uri: Uri;
  readonly selection: TableSelection;
  readonly following: boolean;
}

/** Where the cursor stands in the editor. */
interface Cursor {
  readonly offset: number;
  /** Of the text that it stands in. */
  readonly version: number;
  /** Somebody moved it there. */
  readonly byHand: boolean;
  /** The page has been told. */
  readonly isTold: boolean;
}

const sentences: Readonly<Record<Exclude<Notice, 'none'>, Sentence>> = {
  'last-complete': 'The file has an error. The table shown is the last complete one.',
  partial: 'The file has an error. The table shows what could be read.',
  'no-plan': 'This file has no plan to show.',
};

/** One preview. It lives as long as its webview panel, and shows one document, or one after the other. */
export class PreviewPanel {
  /** Asks the server for the table as it is now, and then for what was found in it. */
  readonly refresh = coalesce(() => this.load());
  private readonly refreshMarks = coalesce(() => this.loadMarks());
  private document: Uri;
  private selection: TableSelection;
  private isFollowing: boolean;
  private shown: Shown | undefined;
  private readonly page: PagePost;
  private cursor: Cursor | undefined;
  private onLeft: () => void = () => {};
  private isStale = false;
  private disposed = false;
  private readonly listeners: Disposable[] = [];

  constructor(
    readonly panel: WebviewPanel,
    { uri, selection, following }: PreviewSettings,
    private readonly services: PreviewServices,
  ) {
    this.document = uri;
    this.selection = selection;
    this.isFollowing = following;
    this.page = new PagePost((message: ToPage) => void panel.webview.postMessage(message));
    this.listeners.push(
      panel.webview.onDidReceiveMessage((message: unknown) => {
        if (isFromPage(message)) void this.receive(message).catch(services.logError);
      }),
      panel.onDidChangeViewState(() => {
        if (panel.visible && this.isStale) this.refresh();
      }),
      panel.onDidDispose(() => {
        this.disposed = true;
        for (const listener of this.listeners) listener.dispose();
      }),
    );
    this.render();
    this.refresh();
  }

  get uri(): Uri {
    return this.document;
  }

  get parentUri(): string | undefined {
    return this.shown?.parentUri;
  }

  /** The URI of the plan that a row of a notice names. */
  annexOf(row: string): string | undefined {
    return this.shown?.rows.find(({ id }) => id === row)?.annex;
  }

  get following(): boolean {
    return this.isFollowing;
  }

  /** Follows the active editor from now on, or stays with its plan. */
  follow(following: boolean): void {
    this.isFollowing = following;
    this.post();
  }

  /** Shows another plan. */
  moveTo(uri: Uri): void {
    if (uri.toString() === this.document.toString()) return;
    this.document = uri;
    this.shown = undefined;
    this.cursor = undefined;
    // what the rows were chosen by need not be there in the other plan
    const { group, parent } = this.selection;
    this.selection = { ...(group ? { group } : {}), ...(parent ? { parent } : {}) };
    this.retitle();
    this.refresh();
  }

  /** Something changed that the table may depend on. A preview that is not seen asks when it is. */
  changed(): void {
    if (this.panel.visible) this.refresh();
    else this.isStale = true;
  }

  /** The cursor stands at an offset of the document shown; `byHand`: somebody moved it there. */
  cursorMoved({ version }: TextDocument, offset: number, byHand: boolean): void {
    this.cursor = { offset, version, byHand, isTold: false };
    this.postCursor();
  }

  /** Lets the user's browser download a web page. */
  download({ name, base64 }: { readonly name: string; readonly base64: string }): void {
    this.page.send({ kind: 'download', name, base64 });
  }

  /** Resolves when the focus goes from the page to somewhere else. */
  left(): Promise<void> {
    return new Promise((resolve) => {
      this.onLeft = resolve;
    });
  }

  /** Builds the page anew, in the language in force now. */
  render(): void {
    const locale = this.services.locale();
    this.retitle();
    this.page.forget();
    loadPage(this.panel, this.services.extensionUri, {
      name: 'preview',
      icon: 'preview',
      locale,
      title: text(locale, 'Plan table'),
      body: previewBody((sentence) => text(locale, sentence)),
    });
  }

  private async receive(message: FromPage): Promise<void> {
    switch (message.kind) {
      case 'ready':
        this.page.forget();
        this.post();
        if (this.cursor) this.cursor = { ...this.cursor, byHand: false, isTold: false };
        this.postCursor();
        this.refreshMarks();
        return;
      case 'left':
        this.onLeft();
        return;
      case 'select':
        this.selection = message.selection;
        this.refresh();
        return;
      case 'ask': {
        const result = await this.services.ask(this.document, message.question, message.params);
        this.page.send({ kind: 'answer', id: message.id, result });
        return;
      }
      default:
        await this.services.act(this, message);
    }
  }

  private async load(): Promise<void> {
    this.isStale = false;
    const { document, selection } = this;
    try {
      const result = await this.services.requestTable(document, selection, this.shown?.result);
      if (this.disposed || result === undefined || document !== this.document) return;
      this.shown = nextShown(this.shown, result);
      this.retitle();
      this.post();
      this.postCursor();
      this.refreshMarks();
    } catch (error) {
      this.services.logError(error);
    }
  }

  private async loadMarks(): Promise<void> {
    const { document } = this;
    try {
      const result = await this.services.requestMarks(document);
      if (this.disposed || result === undefined || document !== this.document) return;
      const { marks, elsewhere, summary } = result;
      this.page.send({ kind: 'marks', marks, elsewhere, summary });
    } catch (error) {
      this.services.logError(error);
    }
  }

  /** Sends what is to be seen. A page that is not there yet gets it when it says it is ready. */
  private post(): void {
    if (this.shown === undefined) return;
    const { notice } = this.shown;
    this.page.show(this.shown, {
      uri: this.document.toString(),
      notice: notice === 'none' ? '' : text(this.services.locale(), sentences[notice]),
      selection: this.selection,
      following: this.isFollowing,
    });
  }

  /** The table's offsets are those of one text: a cursor in a newer one waits for its table. */
  private postCursor(): void {
    if (!this.cursor || this.cursor.isTold || this.shown?.version !== this.cursor.version) return;
    const { offset, byHand } = this.cursor;
    this.page.send({ kind: 'cursor', offset, byHand });
    this.cursor = { ...this.cursor, isTold: true };
  }

  private retitle(): void {
    const fileName = this.document.path.slice(this.document.path.lastIndexOf('/') + 1);
    this.panel.title = text(this.services.locale(), 'Preview {0}', this.shown?.title || fileName);
  }
}

import { type Disposable, Uri, type WebviewPanel } from 'vscode';
import type { CoverageResult } from '../../../server/src/lsp/protocol/coverage.ts';
import { coalesce } from '../coalesce.ts';
import type { Locale } from '../locale.ts';
import { revealSource } from '../revealSource.ts';
import { text } from '../text.ts';
import { loadPage } from '../webview/loadPage.ts';
import { coverageBody } from './coverageBody.ts';
import { isReadyMessage, isRevealMessage, type ShowMessage } from './messages.ts';

/** What the matrix needs from the rest of the extension. */
export interface CoverageServices {
  readonly extensionUri: Uri;
  /** Undefined while there is no server to ask; null where there is no matrix. */
  readonly requestCoverage: (uri: Uri) => Promise<CoverageResult | null | undefined>;
  readonly locale: () => Locale;
  readonly logError: (error: unknown) => void;
}

/** The matrix of one parent plan. It lives as long as its webview panel, and asks the server only while it can be seen. */
export class CoveragePanel {
  private readonly load = coalesce(() => this.ask());
  private coverage: CoverageResult | undefined;
  /** What is shown may be out of date. */
  private stale = true;
  private disposed = false;
  private readonly listeners: Disposable[] = [];

  constructor(
    readonly panel: WebviewPanel,
    readonly uri: Uri,
    private readonly services: CoverageServices,
  ) {
    this.listeners.push(
      panel.webview.onDidReceiveMessage((message: unknown) => {
        if (isReadyMessage(message)) this.post();
        else if (isRevealMessage(message))
          void revealSource(Uri.parse(message.uri), message.offset).then(undefined, services.logError);
      }),
      panel.onDidChangeViewState(() => {
        if (panel.visible && this.stale) this.load();
      }),
      panel.onDidDispose(() => {
        this.disposed = true;
        for (const listener of this.listeners) listener.dispose();
      }),
    );
    this.render();
    this.refresh();
  }

  /** A plan changed: asks again, or when the panel is next seen. */
  refresh(): void {
    this.stale = true;
    if (this.panel.visible) this.load();
  }

  /** Builds the page anew, in the language in force now. */
  render(): void {
    const locale = this.services.locale();
    this.retitle();
    loadPage(this.panel, this.services.extensionUri, {
      name: 'coverage',
      icon: 'coverage',
      locale,
      title: this.panel.title,
      body: coverageBody(text(locale, 'Who carries out which measure'), text(locale, 'Only gaps')),
    });
  }

  private async ask(): Promise<void> {
    try {
      const coverage = await this.services.requestCoverage(this.uri);
      if (this.disposed || !coverage) return;
      this.stale = false;
      this.coverage = coverage;
      this.retitle();
      this.post();
    } catch (error) {
      this.services.logError(error);
    }
  }

  /** Sends what is to be seen. A page that is not there yet gets it when it says it is ready. */
  private post(): void {
    if (this.coverage === undefined) return;
    const locale = this.services.locale();
    const message: ShowMessage = {
      kind: 'show',
      coverage: this.coverage,
      words: {
        measure: text(locale, 'Measure'),
        nothing: text(locale, 'Nothing is missing.'),
        noDistricts: text(locale, 'No plan names this one as its parent.'),
        cell: text(locale, '{0}, {1}: {2}'),
      },
    };
    void this.panel.webview.postMessage(message);
  }

  private retitle(): void {
    const fileName = this.uri.path.slice(this.uri.path.lastIndexOf('/') + 1);
    this.panel.title = text(this.services.locale(), 'Coverage {0}', this.coverage?.title || fileName);
  }
}

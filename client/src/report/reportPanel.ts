import { type Disposable, Uri, ViewColumn, type WebviewPanel } from 'vscode';
import { coalesce } from '../coalesce.ts';
import type { Locale } from '../locale.ts';
import { text } from '../text.ts';
import { loadPage } from '../webview/loadPage.ts';
import { isFromPage, type Report, type ShowMessage } from './messages.ts';
import { reportBody } from './reportBody.ts';
import { reportFile } from './reportFile.ts';

/** What a report needs from the rest of the extension. */
export interface ReportServices {
  readonly extensionUri: Uri;
  /** What a file says; undefined where there is none. */
  readonly read: (file: Uri) => Promise<string | undefined>;
  /** Tells when a file is written, deleted or made again. */
  readonly watch: (file: Uri, onChange: () => void) => Disposable;
  /** Markdown as HTML that may hold anything; undefined where the editor cannot make it. */
  readonly toHtml: (markdown: string) => Promise<string | undefined>;
  readonly openLink: (report: Uri, href: string, column: ViewColumn) => Promise<void>;
  readonly locale: () => Locale;
  readonly logError: (error: unknown) => void;
}

/** One report. It lives as long as its webview panel; that of a file shows what the file says now. */
export class ReportPanel {
  private readonly refresh = coalesce(() => this.load());
  private shown: ShowMessage | undefined;
  private disposed = false;
  private readonly listeners: Disposable[] = [];

  constructor(
    readonly panel: WebviewPanel,
    private report: Report,
    private readonly services: ReportServices,
  ) {
    this.listeners.push(
      panel.webview.onDidReceiveMessage((message: unknown) => {
        if (!isFromPage(message)) return;
        if (message.kind === 'ready') this.post();
        else void this.open(message.href).catch(services.logError);
      }),
      panel.onDidDispose(() => {
        this.disposed = true;
        for (const listener of this.listeners) listener.dispose();
      }),
    );
    if ('file' in report) this.listeners.push(services.watch(Uri.parse(report.file), this.refresh));
    this.render();
    this.refresh();
  }

  /** Shows a newer report in the place of this one. */
  show(report: Report): void {
    this.report = report;
    this.refresh();
  }

  /** Builds the page anew, in the language in force now. */
  render(): void {
    this.retitle();
    loadPage(this.panel, this.services.extensionUri, {
      name: 'report',
      icon: 'report',
      locale: this.services.locale(),
      title: this.panel.title,
      body: reportBody,
    });
  }

  private async load(): Promise<void> {
    const { report } = this;
    try {
      const source = 'file' in report ? await this.services.read(Uri.parse(report.file)) : report.markdown;
      const html = source === undefined ? undefined : await this.services.toHtml(source);
      if (this.disposed || report !== this.report) return;
      this.shown = {
        kind: 'show',
        report,
        ...(html !== undefined && { html }),
        ...(html === undefined && source !== undefined && { source }),
        notice: source === undefined ? this.gone() : '',
      };
      this.post();
    } catch (error) {
      this.services.logError(error);
    }
  }

  /** A link leads to a place beside the report, not in its place. */
  private async open(href: string): Promise<void> {
    const { report, panel } = this;
    const column = panel.viewColumn === ViewColumn.One ? ViewColumn.Beside : ViewColumn.One;
    await this.services.openLink(Uri.parse('file' in report ? report.file : report.about), href, column);
  }

  /** Sends what is to be seen. A page that is not there yet gets it when it says it is ready. */
  private post(): void {
    if (this.shown) void this.panel.webview.postMessage(this.shown);
  }

  private gone(): string {
    return text(this.services.locale(), 'The file of this report is not there any more.');
  }

  private retitle(): void {
    const { report } = this;
    if ('title' in report) {
      this.panel.title = report.title;
      return;
    }
    const { path } = Uri.parse(report.file);
    const name = path.slice(path.lastIndexOf('/') + 1).replace(reportFile, '');
    this.panel.title = text(this.services.locale(), 'Report {0}', name);
  }
}

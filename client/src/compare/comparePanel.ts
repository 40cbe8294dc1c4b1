import { type Disposable, Range, Uri, ViewColumn, type WebviewPanel, WorkspaceEdit, window, workspace } from 'vscode';
import type { Comparison } from '../../../server/src/features/diff/comparison.ts';
import type { Continuation } from '../../../server/src/features/diff/decide.ts';
import { coalesce } from '../coalesce.ts';
import { revealSource } from '../revealSource.ts';
import { text } from '../text.ts';
import { loadPage } from '../webview/loadPage.ts';
import { chooseContinued } from './chooseContinued.ts';
import { compareBody } from './compareBody.ts';
import { exportComparison } from './exportComparison.ts';
import { type FromPage, isFromPage, type Mode, type ShowMessage } from './messages.ts';
import type { ComparedUris, CompareServices } from './services.ts';

/** One comparison of two plans. It lives as long as its webview panel. */
export class ComparePanel {
  /** Asks the server for the comparison as it is now. */
  readonly refresh = coalesce(() => this.load());
  private comparison: Comparison | undefined;
  private loaded = false;
  private disposed = false;
  private readonly listeners: Disposable[] = [];

  constructor(
    readonly panel: WebviewPanel,
    readonly plans: ComparedUris,
    private mode: Mode,
    private readonly services: CompareServices,
  ) {
    this.listeners.push(
      panel.webview.onDidReceiveMessage((message: unknown) => {
        if (isFromPage(message)) void this.act(message).catch(services.logError);
      }),
      panel.onDidDispose(() => {
        this.disposed = true;
        for (const listener of this.listeners) listener.dispose();
      }),
    );
    this.render();
    this.refresh();
  }

  /** Brings the table or the review to the front. */
  show(mode: Mode): void {
    this.mode = mode;
    this.post();
  }

  /** Builds the page anew, in the language in force now. */
  render(): void {
    const locale = this.services.locale();
    this.retitle();
    loadPage(this.panel, this.services.extensionUri, {
      name: 'compare',
      icon: 'compare',
      locale,
      title: text(locale, 'Compare plans'),
      body: compareBody(locale),
    });
  }

  private async load(): Promise<void> {
    try {
      const result = await this.services.requestComparison(this.plans);
      if (this.disposed || result === undefined) return;
      this.comparison = result?.comparison;
      this.loaded = true;
      this.retitle();
      this.post();
    } catch (error) {
      this.services.logError(error);
    }
  }

  private async act(message: FromPage): Promise<void> {
    switch (message.kind) {
      case 'ready':
        this.post();
        return;
      case 'reveal':
        // beside the view, not in its place
        await revealSource(
          this.plans[message.side],
          message.offset,
          this.panel.viewColumn === ViewColumn.One ? ViewColumn.Beside : ViewColumn.One,
        );
        return;
      case 'decide':
        await this.decide(message.decisions);
        return;
      case 'choose': {
        const chosen =
          this.comparison?.review &&
          (await chooseContinued(this.comparison.review, message.place, this.services.locale()));
        if (chosen) await this.decide([{ place: message.place, continues: chosen }]);
        this.panel.reveal();
        return;
      }
      case 'export':
        await exportComparison(this.plans, this.services);
    }
  }

  /** Writes decisions into the later plan, where they can be undone in one step. */
  private async decide(decisions: readonly Continuation[]): Promise<void> {
    const { to } = this.plans;
    const document = await workspace.openTextDocument(to);
    const { version } = document;
    const result = await this.services.requestEdits(this.plans, decisions);
    const locale = this.services.locale();
    if (!result || document.version !== version) {
      void window.showWarningMessage(text(locale, 'The decision could not be written. Please try again.'));
      return;
    }
    const edit = new WorkspaceEdit();
    for (const { range, newText } of result.edits) {
      edit.replace(
        to,
        new Range(range.start.line, range.start.character, range.end.line, range.end.character),
        newText,
      );
    }
    if (!(await workspace.applyEdit(edit))) {
      void window.showWarningMessage(text(locale, 'The decision could not be written. Please try again.'));
    }
  }

  /** Sends what is to be seen. A page that is not there yet gets it when it says it is ready. */
  private post(): void {
    if (!this.loaded) return;
    const message: ShowMessage = {
      kind: 'show',
      from: this.plans.from.toString(),
      to: this.plans.to.toString(),
      ...(this.comparison ? { comparison: this.comparison } : {}),
      mode: this.mode,
      notice: this.notice(),
    };
    void this.panel.webview.postMessage(message);
  }

  private notice(): string {
    const locale = this.services.locale();
    if (!this.comparison) return text(locale, 'The two files cannot be compared: one of them is no plan.');
    const { from, to } = this.comparison;
    const broken = [from, to].filter((plan) => plan.broken).map(({ uri }) => nameOf(Uri.parse(uri)));
    if (broken.length === 0) return '';
    return text(locale, 'There are errors in {0}; the comparison shows what could be read.', broken.join('、'));
  }

  private retitle(): void {
    const { from, to } = this.plans;
    this.panel.title = text(this.services.locale(), '{0} and {1}', nameOf(from), nameOf(to));
  }
}

function nameOf({ path }: Uri): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.plan\.ya?ml$/u, '');
}

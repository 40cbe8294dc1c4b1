import {
  type CancellationToken,
  type DataTransfer,
  type Disposable,
  DocumentDropOrPasteEditKind,
  DocumentPasteEdit,
  type DocumentPasteEditProvider,
  languages,
  Range,
  type TextDocument,
  type Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { type PasteResult, pasteRequest } from '../../server/src/lsp/protocol/paste.ts';
import { effectiveLocale } from './locale.ts';
import type { ReportManager } from './report/reportManager.ts';
import type { ServerConnection } from './serverConnection.ts';
import { text } from './text.ts';

/** What `editor.pasteAs.preferences` calls it. */
const tableKind = DocumentDropOrPasteEditKind.Text.append('districtPlan', 'table');

/** A paste, and what there is to say once it is made. */
class TablePaste extends DocumentPasteEdit {
  onMade: () => void = () => {};
}

/**
 * Tables from Word, WPS, Excel or a page are pasted as measures and tasks. What is no table, and a paste over a
 * selection, is left to the editor.
 */
export function registerPasteTable(server: ServerConnection, reports: ReportManager): Disposable {
  return languages.registerDocumentPasteEditProvider({ language: 'district-plan' }, new PasteTable(server, reports), {
    providedPasteEditKinds: [tableKind],
    pasteMimeTypes: ['text/html', 'text/plain'],
  });
}

class PasteTable implements DocumentPasteEditProvider<TablePaste> {
  constructor(
    private readonly server: ServerConnection,
    private readonly reports: ReportManager,
  ) {}

  async provideDocumentPasteEdits(
    document: TextDocument,
    ranges: readonly Range[],
    data: DataTransfer,
    _context: unknown,
    token: CancellationToken,
  ): Promise<TablePaste[] | undefined> {
    const [range, ...others] = ranges;
    if (!range?.isEmpty || others.length > 0 || !isWanted(document)) return undefined;
    const html = await data.get('text/html')?.asString();
    const plain = await data.get('text/plain')?.asString();
    if (token.isCancellationRequested || !mayBeTable(html, plain)) return undefined;
    // a file may be pasted into in the moment it is opened
    await this.server.started();
    const { line, character } = range.start;
    const result = await this.server.askAbout<PasteResult | null>(pasteRequest, document.uri, {
      position: { line, character },
      ...(html && { html }),
      ...(plain && { text: plain }),
    });
    if (!result || token.isCancellationRequested) return undefined;
    if ('refused' in result) {
      void window.showWarningMessage(result.refused);
      return undefined;
    }
    const { start, end } = result.edit.range;
    const edit = new WorkspaceEdit();
    const place = new Range(start.line, start.character, end.line, end.character);
    edit.replace(document.uri, place, result.edit.newText);
    // the place may be another than the cursor: the editor itself inserts nothing
    const paste = new TablePaste('', result.label, tableKind);
    paste.additionalEdit = edit;
    const { summary, report } = result;
    if (summary !== undefined && report !== undefined) {
      paste.onMade = () => void offerReport(this.reports, document.uri, summary, report);
    }
    return [paste];
  }

  /** The editor asks for this when the paste is the one it makes. */
  resolveDocumentPasteEdit(paste: TablePaste): TablePaste {
    paste.onMade();
    return paste;
  }
}

function isWanted({ uri }: TextDocument): boolean {
  return workspace.getConfiguration('districtPlan', uri).get<boolean>('pasteTables', true);
}

/** Most pastes are words: those do not wait for the server. */
function mayBeTable(html: string | undefined, plain: string | undefined): boolean {
  return /<table[\s>]/iu.test(html ?? '') || /\t|^\s*\|?.*\|.*\n[\s|:-]*--|\n/u.test(plain ?? '');
}

async function offerReport(reports: ReportManager, uri: Uri, summary: string, markdown: string): Promise<void> {
  const show = text(effectiveLocale(), 'Show the Report');
  if ((await window.showInformationMessage(summary, show)) !== show) return;
  await reports.showFromNotification(
    { title: text(effectiveLocale(), 'Paste Report'), markdown, about: uri.toString() },
    uri,
  );
}

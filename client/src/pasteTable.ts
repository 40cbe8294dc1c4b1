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
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { type PasteResult, pasteRequest } from '../../server/src/lsp/protocol/paste.ts';
import { effectiveLocale } from './locale.ts';
import { showReport } from './reports.ts';
import type { ServerConnection } from './serverConnection.ts';
import { text } from './text.ts';

/** What `editor.pasteAs.preferences` calls it. */
const tableKind = DocumentDropOrPasteEditKind.Text.append('districtPlan', 'table');

/** A paste, and what is to be said of it once it is made. */
class TablePaste extends DocumentPasteEdit {
  summary: string | undefined;
  report: string | undefined;
}

/**
 * Tables from Word, WPS, Excel or a page are pasted as measures and tasks. What is no table, and a paste over a
 * selection, is left to the editor.
 */
export function registerPasteTable(server: ServerConnection): Disposable {
  return languages.registerDocumentPasteEditProvider({ language: 'district-plan' }, new PasteTable(server), {
    providedPasteEditKinds: [tableKind],
    pasteMimeTypes: ['text/html', 'text/plain'],
  });
}

class PasteTable implements DocumentPasteEditProvider<TablePaste> {
  constructor(private readonly server: ServerConnection) {}

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
    paste.summary = result.summary;
    paste.report = result.report;
    return [paste];
  }

  /** The editor asks for this when the paste is the one it makes. */
  resolveDocumentPasteEdit(paste: TablePaste): TablePaste {
    if (paste.summary !== undefined && paste.report !== undefined) void offerReport(paste.summary, paste.report);
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

async function offerReport(summary: string, report: string): Promise<void> {
  const show = text(effectiveLocale(), 'Show the Report');
  if ((await window.showInformationMessage(summary, show)) !== show) return;
  await showReport(text(effectiveLocale(), 'Paste Report'), report);
}

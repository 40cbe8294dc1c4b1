import { Range, type TextDocument, type Uri, WorkspaceEdit, workspace } from 'vscode';
import { type EditCellResult, editCellRequest } from '../../../server/src/lsp/protocol/cell.ts';
import type { Locale } from '../locale.ts';
import { text } from '../text.ts';

/** Whether a cell was given its new content; `refused` says in words why not. */
export interface CellEdited {
  readonly refused?: string;
}

export interface CellEditServices {
  readonly askAbout: <Result>(request: string, uri: Uri, params: object) => Promise<Result | undefined>;
  readonly locale: () => Locale;
}

/** Typing between question and answer makes the answer one about an older text: then it is asked again, so often. */
const TRIES = 3;

/** Asks the server for the change of a cell and makes it, so that the editor's undo takes it back. */
export async function editCell(services: CellEditServices, uri: Uri, params: object): Promise<CellEdited> {
  const locale = services.locale();
  // the server must know the text that is changed, also of a plan that no editor shows
  const document = await workspace.openTextDocument(uri);
  for (let left = TRIES; left > 0; left--) {
    const result = await services.askAbout<EditCellResult | null>(editCellRequest, uri, params);
    if (!result) return { refused: text(locale, 'The District Plan server has no answer.') };
    if (result.refused !== undefined) return { refused: result.refused };
    if (result.edits.length === 0) return {};
    if (result.version !== document.version) continue;
    return (await apply(document, result)) ? {} : { refused: text(locale, 'The file cannot be changed.') };
  }
  return { refused: text(locale, 'The file is being changed. Please save again.') };
}

function apply(document: TextDocument, { edits }: EditCellResult): Thenable<boolean> {
  const edit = new WorkspaceEdit();
  for (const { range, newText } of edits) {
    const { start, end } = range;
    edit.replace(document.uri, new Range(start.line, start.character, end.line, end.character), newText);
  }
  return workspace.applyEdit(edit);
}

import type { Connection } from 'vscode-languageserver';
import * as previewService from '../service/preview.ts';
import { answerer, type Client } from './answer.ts';
import {
  type CellCandidatesParams,
  type CellCandidatesResult,
  type CellParams,
  type CellResult,
  cellCandidatesRequest,
  cellRequest,
  type EditCellParams,
  type EditCellResult,
  editCellRequest,
} from './protocol/cell.ts';
import {
  type MarksParams,
  type MarksResult,
  marksRequest,
  type TableParams,
  type TableResult,
  tableRequest,
} from './protocol/table.ts';
import type { Session } from './session.ts';
import { tableAnswers } from './tableAnswers.ts';

const NO_TABLE: TableResult = {
  version: 0,
  state: 'not-a-plan',
  title: '',
  result: 0,
  frame: '',
  rows: [],
  status: '',
};
const NO_MARKS: MarksResult = { version: 0, marks: [], elsewhere: [], summary: '' };

/** What the preview asks: the table, what was found in it, and its cells. */
export function answerPreviewRequests(connection: Connection, session: Session, client: Client): void {
  const answer = answerer(session, client);
  const answerTable = tableAnswers();

  connection.onRequest(
    tableRequest,
    answer<TableParams, TableResult>('table', NO_TABLE, (context, document, { selection, since }) =>
      answerTable(
        document.uri,
        document.version ?? 0,
        since,
        previewService.previewTable(context, document, selection),
      ),
    ),
  );
  connection.onRequest(
    marksRequest,
    answer<MarksParams, MarksResult>('tableMarks', NO_MARKS, (context, document) => ({
      version: document.version ?? 0,
      ...previewService.previewMarks(context, document),
    })),
  );
  connection.onRequest(
    cellRequest,
    answer<CellParams, CellResult | null>('cell', null, (context, document, params) =>
      previewService.previewCell(context, document, params),
    ),
  );
  connection.onRequest(
    cellCandidatesRequest,
    answer<CellCandidatesParams, CellCandidatesResult>(
      'cellCandidates',
      { candidates: [] },
      (context, document, params) => ({
        candidates: previewService.previewCandidates(context, document, params, params),
      }),
    ),
  );
  connection.onRequest(
    editCellRequest,
    answer<EditCellParams, EditCellResult | null>('editCell', null, (context, document, params) => ({
      version: document.version ?? 0,
      ...previewService.previewEdit(context, document, params),
    })),
  );
}

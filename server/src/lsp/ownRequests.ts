import type { Connection } from 'vscode-languageserver';
import { rangeOf } from '../features/place.ts';
import { say } from '../messages/say.ts';
import * as service from '../service.ts';
import type { Document, PlanDocument } from '../workspace/document.ts';
import { documentAt } from '../workspace/snapshot.ts';
import { answerer, type Client } from './answer.ts';
import { base64 } from './base64.ts';
import { guarded } from './guard.ts';
import { type ExportParams, type ExportResult, exportRequest } from './protocol/export.ts';
import { type LockParams, type LockResult, lockRequest } from './protocol/lock.ts';
import { type ReformParams, type ReformResult, reformRequest } from './protocol/reform.ts';
import {
  type MarksParams,
  type MarksResult,
  marksRequest,
  type TableParams,
  type TableResult,
  tableRequest,
} from './protocol/table.ts';
import {
  type UnitsParams,
  type UnitsResult,
  type UnitTableResult,
  unitsRequest,
  unitTableRequest,
} from './protocol/units.ts';
import { type UnknownUnitsResult, unknownUnitsRequest } from './protocol/unknownUnits.ts';
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

/** Every request of our own (protocol/), one row each. */
export function answerOwnRequests(connection: Connection, session: Session, client: Client): void {
  const answer = answerer(session, client);

  const answerTable = tableAnswers();
  connection.onRequest(
    tableRequest,
    answer<TableParams, TableResult>('table', NO_TABLE, (context, document, { selection, since }) =>
      answerTable(document.uri, document.version ?? 0, since, service.previewTable(context, document, selection)),
    ),
  );
  connection.onRequest(
    marksRequest,
    answer<MarksParams, MarksResult>('tableMarks', NO_MARKS, (context, document) => ({
      version: document.version ?? 0,
      ...service.previewMarks(context, document),
    })),
  );

  connection.onRequest(
    lockRequest,
    answer<LockParams, LockResult | null>('lock', null, (context, document) => service.lock(context, document), 'all'),
  );

  connection.onRequest(exportRequest, answer<ExportParams, ExportResult | null>('export', null, exported, 'all'));
  connection.onRequest(
    reformRequest,
    answer<ReformParams, ReformResult | null>(
      'reform',
      null,
      (context, document, { list, date }) => {
        if (document.kind !== 'registry') return null;
        if (document.tree.problems.some(({ code }) => code === 'yaml.syntax')) {
          return { broken: true, edits: [], changes: [], open: [] };
        }
        const reform = service.reformRegistry(context, document, list, date);
        const edits = reform.edits.map(({ span, newText }) => ({ range: rangeOf(document, span), newText }));
        return { broken: false, edits, ...service.reformReport(context, reform) };
      },
      'all',
    ),
  );

  /** The plans a question about units is about. */
  async function plansFor({ textDocument }: UnitsParams = {}): Promise<readonly PlanDocument[]> {
    await session.settled();
    const uris = textDocument ? [textDocument.uri] : session.ownUris();
    return uris
      .map((uri) => documentAt(session.snapshot, uri))
      .filter((document): document is PlanDocument => document?.kind === 'plan');
  }
  connection.onRequest(
    unitsRequest,
    guarded<UnitsParams, UnitsResult | null>('units', null, client.log, async (params) =>
      service.units(session, await plansFor(params)),
    ),
  );
  connection.onRequest(
    unitTableRequest,
    guarded<UnitsParams, UnitTableResult | null>('unitTable', null, client.log, async (params) => ({
      markdown: service.unitTable(session, await plansFor(params)),
    })),
  );

  connection.onRequest(
    unknownUnitsRequest,
    guarded<unknown, UnknownUnitsResult | null>('unknownUnits', null, client.log, async () => ({
      names: service.unknownUnitEntries(session, service.unknownUnits(session, await plansFor())),
    })),
  );
}

/** A file, or the errors that keep it from going out as anything but a draft; null for what is no plan. */
async function exported(
  context: service.Context,
  document: Document,
  { format, draft = false }: ExportParams,
): Promise<ExportResult | null> {
  if (document.kind !== 'plan') return null;
  const errors = service.standingErrors(context, [document]);
  if (errors.length > 0 && !draft) return { errors };
  const { bytes, fileName, notices } = await service.exportPlan(context, document, format, { draft });
  return {
    errors,
    file: {
      name: fileName,
      base64: base64(bytes),
      notices: notices.map((notice) => say(context.settings.locale, notice)),
    },
  };
}

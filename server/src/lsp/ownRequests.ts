import type { Connection } from 'vscode-languageserver';
import { rangeOf } from '../features/place.ts';
import type { Context } from '../service/context.ts';
import * as parentService from '../service/parent.ts';
import * as unitsService from '../service/units.ts';
import type { Document, PlanDocument } from '../workspace/document.ts';
import { documentAt } from '../workspace/snapshot.ts';
import { answerer, type Client } from './answer.ts';
import { answerCompareRequests } from './compareRequests.ts';
import { exported } from './exported.ts';
import { guarded } from './guard.ts';
import { imported } from './imported.ts';
import { merged } from './merged.ts';
import { draftNewPlan, offerNewPlan } from './newPlan.ts';
import { pasted } from './pasted.ts';
import { answerPreviewRequests } from './previewRequests.ts';
import { type CoverageParams, type CoverageResult, coverageRequest } from './protocol/coverage.ts';
import { type ExportParams, type ExportResult, exportRequest } from './protocol/export.ts';
import { type ImportFileResult, type ImportParams, importRequest } from './protocol/importFile.ts';
import { type LockParams, type LockResult, lockRequest } from './protocol/lock.ts';
import { type MergeReturnedParams, type MergeReturnedResult, mergeReturnedRequest } from './protocol/mergeReturned.ts';
import {
  type NewPlanChoicesParams,
  type NewPlanChoicesResult,
  type NewPlanParams,
  type NewPlanResult,
  newPlanChoicesRequest,
  newPlanRequest,
} from './protocol/newPlan.ts';
import { type PasteParams, type PasteResult, pasteRequest } from './protocol/paste.ts';
import { type ReformParams, type ReformResult, reformRequest } from './protocol/reform.ts';
import { type ReparentParams, type ReparentResult, reparentRequest } from './protocol/reparent.ts';
import {
  type UnitsParams,
  type UnitsResult,
  type UnitTableResult,
  unitsRequest,
  unitTableRequest,
} from './protocol/units.ts';
import { type UnknownUnitsResult, unknownUnitsRequest } from './protocol/unknownUnits.ts';
import type { Session } from './session.ts';

/** Every request of our own (protocol/), one row each. */
export function answerOwnRequests(connection: Connection, session: Session, client: Client): void {
  const answer = answerer(session, client);

  answerPreviewRequests(connection, session, client);

  connection.onRequest(
    coverageRequest,
    answer<CoverageParams, CoverageResult | null>(
      'coverage',
      null,
      (context, document) => parentService.coverageView(context, document),
      'all',
    ),
  );

  connection.onRequest(
    lockRequest,
    answer<LockParams, LockResult | null>(
      'lock',
      null,
      (context, document) => parentService.lock(context, document),
      'all',
    ),
  );

  connection.onRequest<PasteResult | null, void>(
    pasteRequest,
    answer<PasteParams, PasteResult | null>('paste', null, pasted),
  );

  connection.onRequest<MergeReturnedResult | null, void>(
    mergeReturnedRequest,
    answer<MergeReturnedParams, MergeReturnedResult | null>('mergeReturned', null, merged),
  );

  answerCompareRequests(connection, session, client);

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
        const reform = unitsService.reformRegistry(context, document, list, date);
        const edits = reform.edits.map(({ span, newText }) => ({ range: rangeOf(document, span), newText }));
        return { broken: false, edits, ...unitsService.reformReport(context, reform) };
      },
      'all',
    ),
  );

  connection.onRequest(
    reparentRequest,
    answer<ReparentParams, ReparentResult | null>('reparent', null, reparented, 'all'),
  );

  /** The plans that a question about one of them, or about all, is about. */
  async function plansFor({ textDocument }: Pick<UnitsParams, 'textDocument'> = {}): Promise<readonly PlanDocument[]> {
    await session.settled();
    const uris = textDocument ? [textDocument.uri] : session.ownUris();
    return uris
      .map((uri) => documentAt(session.snapshot, uri))
      .filter((document): document is PlanDocument => document?.kind === 'plan');
  }

  connection.onRequest(
    exportRequest,
    guarded<ExportParams, ExportResult | null>('export', null, client.log, async (params) =>
      exported(session, await plansFor(params), params),
    ),
  );
  connection.onRequest(
    unitsRequest,
    guarded<UnitsParams, UnitsResult | null>('units', null, client.log, async (params) =>
      unitsService.units(session, await plansFor(params)),
    ),
  );
  connection.onRequest(
    unitTableRequest,
    guarded<UnitsParams, UnitTableResult | null>('unitTable', null, client.log, async (params) => ({
      markdown: unitsService.unitTable(session, await plansFor(params)),
    })),
  );

  connection.onRequest(
    newPlanChoicesRequest,
    guarded<NewPlanChoicesParams, NewPlanChoicesResult | null>('newPlanChoices', null, client.log, (params) =>
      offerNewPlan(session, params),
    ),
  );
  connection.onRequest(
    newPlanRequest,
    guarded<NewPlanParams, NewPlanResult | null>('newPlan', null, client.log, (params) =>
      draftNewPlan(session, params),
    ),
  );

  connection.onRequest(
    unknownUnitsRequest,
    guarded<unknown, UnknownUnitsResult | null>('unknownUnits', null, client.log, async () => ({
      names: unitsService.unknownUnitEntries(session, unitsService.unknownUnits(session, await plansFor())),
    })),
  );

  connection.onRequest<ImportFileResult | null, void>(
    importRequest,
    guarded<ImportParams, ImportFileResult | null>('import', null, client.log, async (params) => {
      await session.settled();
      return imported(session, params);
    }),
  );
}

/** The links to a new edition of the parent in words, and the edits for them as decided. */
function reparented(
  context: Context,
  document: Document,
  { parent, decisions }: ReparentParams,
): ReparentResult | null {
  const to = documentAt(context.snapshot, parent);
  if (document.kind !== 'plan' || to?.kind !== 'plan') return null;
  const reparenting = parentService.reparent(context, document, to);
  // decided about other links than there are by now
  if (!reparenting || (decisions && decisions.length !== reparenting.links.length)) return null;
  const { heading, links } = parentService.reparentReport(context, reparenting);
  const { edits, lock, taken, kept } = parentService.settleReparenting(context, reparenting, decisions);
  return {
    heading,
    links: links.map(({ state, before, after, changes, decisions: possible }) => ({
      state,
      before,
      after,
      changes: changes.map(({ words }) => words),
      decisions: possible,
    })),
    edits: edits.map(({ span, newText }) => ({ range: rangeOf(document, span), newText })),
    lock: lock ?? null,
    taken,
    kept,
  };
}

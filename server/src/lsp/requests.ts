import { type Connection, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { say } from '../messages/say.ts';
import * as service from '../service.ts';
import type { Document, PlanDocument } from '../workspace/document.ts';
import { documentAt } from '../workspace/snapshot.ts';
import { toProtocol } from './codeActions.ts';
import type { Diagnoser } from './diagnostics.ts';
import { guarded } from './guard.ts';
import {
  type LockParams,
  type LockResult,
  lockRequest,
  type TableParams,
  type TableResult,
  tableRequest,
  type UnitsParams,
  type UnitsResult,
  type UnitTableResult,
  unitsRequest,
  unitTableRequest,
} from './protocol.ts';
import type { Session } from './session.ts';

/** What answers depend on beside the session; known once the client has said who it is. */
export interface Client {
  readonly log: (message: string) => void;
  /** It can show which places of a rename want to be looked at. */
  readonly annotatesRenames: () => boolean;
  /** Commands it can run when a code lens is chosen. */
  readonly commands: () => readonly string[];
  readonly diagnoser: () => Diagnoser;
}

const NO_TABLE: TableResult = { version: 0, state: 'not-a-plan', title: '', html: '' };

/** Every request, one row each: what the protocol asks, and the operation of `service` that answers it. */
export function answerRequests(connection: Connection, session: Session, client: Client): void {
  /**
   * Answers from the newest snapshot, once the files that the open documents build on are read (or, where every use in
   * the workspace counts, all files). A document that is not known has no answer.
   */
  function answer<Params extends { textDocument: { uri: string } }, Result>(
    name: string,
    nothing: Result,
    ask: (context: service.Context, document: Document, params: Params) => Result,
    files: 'needed' | 'all' = 'needed',
  ) {
    return guarded<Params, Result>(name, nothing, client.log, async (params, token) => {
      await (files === 'all' ? session.settled() : session.ready());
      if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, name);
      const document = documentAt(session.snapshot, params.textDocument.uri);
      return document ? ask(session, document, params) : nothing;
    });
  }

  connection.onCompletion(
    answer('completion', null, (context, document, { position }) => service.complete(context, document, position)),
  );
  connection.onHover(
    answer('hover', null, (context, document, { position }) => service.hover(context, document, position)),
  );
  connection.onDefinition(
    answer('definition', null, (context, document, { position }) => service.definition(context, document, position)),
  );
  connection.onImplementation(
    answer(
      'implementation',
      null,
      (context, document, { position }) => service.implementations(context, document, position),
      'all',
    ),
  );
  connection.onReferences(
    answer(
      'references',
      null,
      (context, document, { position, context: { includeDeclaration } }) =>
        service.references(context, document, position, includeDeclaration),
      'all',
    ),
  );
  connection.languages.callHierarchy.onPrepare(
    answer('prepareCallHierarchy', null, (context, document, { position }) =>
      service.prepareHierarchy(context, document, position),
    ),
  );
  connection.languages.callHierarchy.onIncomingCalls(
    guarded('incomingCalls', null, client.log, async ({ item }) => {
      await session.settled();
      return service.incomingCalls(session, item);
    }),
  );
  connection.languages.callHierarchy.onOutgoingCalls(
    guarded('outgoingCalls', null, client.log, async ({ item }) => {
      await session.settled();
      return service.outgoingCalls(session, item);
    }),
  );
  connection.onDocumentHighlight(
    answer('documentHighlight', null, (context, document, { position }) =>
      service.highlights(context, document, position),
    ),
  );
  connection.onPrepareRename(
    answer(
      'prepareRename',
      null,
      (context, document, { position }) => service.prepareRename(context, document, position),
      'all',
    ),
  );
  connection.onRenameRequest(
    answer(
      'rename',
      null,
      (context, document, { position, newName }) => {
        const renamed = service.rename(context, document, position, newName, client.annotatesRenames());
        if (!renamed || !('error' in renamed)) return renamed;
        throw new ResponseError(LSPErrorCodes.RequestFailed, say(context.settings.locale, renamed.error));
      },
      'all',
    ),
  );
  connection.onDocumentSymbol(
    answer('documentSymbol', null, (context, document) => service.symbols(context, document)),
  );
  connection.onWorkspaceSymbol(
    guarded('workspaceSymbol', null, client.log, async ({ query }) => {
      await session.settled();
      return service.workspaceSymbols(session, query);
    }),
  );
  connection.onCodeLens(
    answer('codeLens', null, (context, document) => service.codeLenses(context, document, client.commands()), 'all'),
  );
  connection.onCodeLensResolve(async (lens, token) => {
    await session.settled();
    const resolve = guarded('codeLensResolve', lens, client.log, () => ({
      ...lens,
      command: service.codeLensCommand(session, lens.data),
    }));
    return resolve(lens, token);
  });
  connection.languages.semanticTokens.on(
    answer('semanticTokens', { data: [] }, (context, document) => ({
      data: service.semanticTokens(context, document),
    })),
  );
  connection.languages.inlayHint.on(
    answer('inlayHint', null, (context, document, { range }) => service.inlayHints(context, document, range)),
  );
  connection.onCodeAction(
    // a new number goes to every file that refers to the old one
    answer(
      'codeAction',
      null,
      (context, document, { range, context: asked }) =>
        toProtocol(service.codeActions(context, document, range, asked.only), asked.diagnostics),
      'all',
    ),
  );
  connection.languages.diagnostics.on(
    guarded('diagnostic', { kind: 'full', items: [] }, client.log, ({ textDocument, previousResultId }) =>
      client.diagnoser().pullDocument(textDocument.uri, previousResultId),
    ),
  );
  connection.languages.diagnostics.onWorkspace(
    guarded('workspaceDiagnostic', { items: [] }, client.log, ({ previousResultIds }, token) =>
      client.diagnoser().pullWorkspace(new Map(previousResultIds.map(({ uri, value }) => [uri, value])), token),
    ),
  );
  connection.onRequest(
    tableRequest,
    answer<TableParams, TableResult>('table', NO_TABLE, (_, document) => ({
      version: document.version ?? 0,
      ...service.previewTable(document),
    })),
  );

  connection.onRequest(
    lockRequest,
    answer<LockParams, LockResult | null>('lock', null, (context, document) => service.lock(context, document), 'all'),
  );

  /** The plans a question about units is about. */
  async function plansFor({ textDocument }: UnitsParams): Promise<readonly PlanDocument[]> {
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
}

import { type Connection, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { say } from '../messages/say.ts';
import * as languageService from '../service/language.ts';
import { documentAt } from '../workspace/snapshot.ts';
import { answerer, type Client } from './answer.ts';
import { toProtocol } from './codeActions.ts';
import { guarded } from './guard.ts';
import type { Session } from './session.ts';

/** Every request of the protocol, one row each: what it asks, and the operation of `service` that answers it. */
export function answerRequests(connection: Connection, session: Session, client: Client): void {
  const answer = answerer(session, client);

  connection.onCompletion(
    answer('completion', null, (context, document, { position }) =>
      languageService.complete(context, document, position),
    ),
  );
  connection.onHover(
    answer('hover', null, (context, document, { position }) => languageService.hover(context, document, position)),
  );
  connection.onDefinition(
    answer('definition', null, (context, document, { position }) =>
      languageService.definition(context, document, position),
    ),
  );
  connection.onImplementation(
    answer(
      'implementation',
      null,
      (context, document, { position }) => languageService.implementations(context, document, position),
      'all',
    ),
  );
  connection.onReferences(
    answer(
      'references',
      null,
      (context, document, { position, context: { includeDeclaration } }) =>
        languageService.references(context, document, position, includeDeclaration),
      'all',
    ),
  );
  connection.languages.callHierarchy.onPrepare(
    answer('prepareCallHierarchy', null, (context, document, { position }) =>
      languageService.prepareHierarchy(context, document, position),
    ),
  );
  connection.languages.callHierarchy.onIncomingCalls(
    guarded('incomingCalls', null, client.log, async ({ item }) => {
      await session.settled();
      return languageService.incomingCalls(session, item);
    }),
  );
  connection.languages.callHierarchy.onOutgoingCalls(
    guarded('outgoingCalls', null, client.log, async ({ item }) => {
      await session.settled();
      return languageService.outgoingCalls(session, item);
    }),
  );
  connection.onDocumentHighlight(
    answer('documentHighlight', null, (context, document, { position }) =>
      languageService.highlights(context, document, position),
    ),
  );
  connection.onPrepareRename(
    answer(
      'prepareRename',
      null,
      (context, document, { position }) => languageService.prepareRename(context, document, position),
      'all',
    ),
  );
  connection.onRenameRequest(
    answer(
      'rename',
      null,
      (context, document, { position, newName }) => {
        const renamed = languageService.rename(context, document, position, newName, client.annotatesRenames());
        if (!renamed || !('error' in renamed)) return renamed;
        throw new ResponseError(LSPErrorCodes.RequestFailed, say(context.settings.locale, renamed.error));
      },
      'all',
    ),
  );
  connection.onDocumentSymbol(
    answer('documentSymbol', null, (context, document) => languageService.symbols(context, document)),
  );
  connection.onWorkspaceSymbol(
    guarded('workspaceSymbol', null, client.log, async ({ query }) => {
      await session.settled();
      return languageService.workspaceSymbols(session, query);
    }),
  );
  connection.onCodeLens(
    answer(
      'codeLens',
      null,
      (context, document) => languageService.codeLenses(context, document, client.commands()),
      'all',
    ),
  );
  connection.onCodeLensResolve(async (lens, token) => {
    // a client may ask for what it has been told
    if (lens.command) return lens;
    await session.settled();
    const resolve = guarded('codeLensResolve', lens, client.log, () => ({
      ...lens,
      command: languageService.codeLensCommand(session, lens.data),
    }));
    return resolve(lens, token);
  });
  connection.languages.semanticTokens.on(
    answer('semanticTokens', { data: [] }, (context, document) => ({
      data: languageService.semanticTokens(context, document),
    })),
  );
  connection.languages.inlayHint.on(
    answer('inlayHint', null, (context, document, { range }) => languageService.inlayHints(context, document, range)),
  );
  connection.onCodeAction(
    answer('codeAction', null, async (context, document, { range, context: { only, diagnostics } }) => {
      // a new number goes to every file that refers to the old one; all else is told at once
      const waits = languageService.codeActionsNeedAllFiles(context, document, range, only);
      if (waits) await session.settled();
      const now = waits ? documentAt(session.snapshot, document.uri) : document;
      return now ? toProtocol(languageService.codeActions(context, now, range, only), diagnostics) : null;
    }),
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
}

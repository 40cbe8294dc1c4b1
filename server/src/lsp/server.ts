import {
  type ClientCapabilities,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type InitializeResult,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import { type Locale, localeOf } from '../messages/locale.ts';
import { say } from '../messages/say.ts';
import * as service from '../service.ts';
import type { Document, PlanDocument } from '../workspace/document.ts';
import type { Host } from '../workspace/host.ts';
import { readInlayHints, readSeverities } from '../workspace/settings.ts';
import { documentAt } from '../workspace/snapshot.ts';
import { makeAnnouncer } from './announcer.ts';
import { serverCapabilities } from './capabilities.ts';
import { toProtocol } from './codeActions.ts';
import { type Diagnoser, makeDiagnoser } from './diagnostics.ts';
import { guarded } from './guard.ts';
import {
  changedNotification,
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
import { makeRefresher } from './refresher.ts';
import { Session } from './session.ts';

/** What a client may say in `initializationOptions`; anything else in there is passed over. */
interface Options {
  readonly locale?: unknown;
  /** Folder of the pages of the checks; missing = the server's own. */
  readonly docsUri?: unknown;
  /** Names of our own notifications that the client wants. */
  readonly notifications?: unknown;
  /** Commands the client can run when a code lens is chosen. */
  readonly commands?: unknown;
  /** Types of semantic tokens it knows, beyond those of the protocol. */
  readonly tokenTypes?: unknown;
}

function namesIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

const NO_TABLE: TableResult = { version: 0, state: 'not-a-plan', title: '', html: '' };

/** Serves one client on a connection until it ends. */
export function startServer(connection: Connection, host: Host, ownDocsUri: string): void {
  const log = (message: unknown): void => connection.console.error(String(message));
  const session = new Session(
    host,
    (edited) => {
      diagnoser?.changed(edited);
      announce?.();
      refresh?.(edited);
    },
    log,
  );
  let diagnoser: Diagnoser | undefined;
  let announce: (() => void) | undefined;
  let refresh: ((edited: string | undefined) => void) | undefined;
  let commands: readonly string[] = [];
  let client: ClientCapabilities = {};
  let folders: readonly string[] = [];
  let locale: Locale = 'zh-CN';

  connection.onInitialize((params): InitializeResult => {
    client = params.capabilities;
    folders = params.workspaceFolders?.map(({ uri }) => uri) ?? (params.rootUri ? [params.rootUri] : []);
    const options = (params.initializationOptions ?? {}) as Options;
    locale = localeOf(typeof options.locale === 'string' ? options.locale : params.locale);
    session.setSettings({ ...session.settings, locale });
    const pulls = client.textDocument?.diagnostic !== undefined;
    diagnoser = makeDiagnoser(connection, session, {
      pulls,
      refreshes: client.workspace?.diagnostics?.refreshSupport === true,
      docsUri: typeof options.docsUri === 'string' ? options.docsUri : ownDocsUri,
    });
    if (namesIn(options.notifications).includes(changedNotification)) announce = makeAnnouncer(connection);
    refresh = makeRefresher(connection, session, {
      lenses: client.workspace?.codeLens?.refreshSupport === true,
      tokens: client.workspace?.semanticTokens?.refreshSupport === true,
      hints: client.workspace?.inlayHint?.refreshSupport === true,
    });
    commands = namesIn(options.commands);
    return {
      serverInfo: { name: 'district-plan' },
      capabilities: serverCapabilities(client, namesIn(options.tokenTypes)),
    };
  });

  connection.onInitialized(async () => {
    if (client.workspace?.didChangeConfiguration?.dynamicRegistration) {
      await connection.client.register(DidChangeConfigurationNotification.type, { section: 'districtPlan' });
    }
    if (client.workspace?.didChangeWatchedFiles?.dynamicRegistration) {
      const watchers = [{ globPattern: '**/*.{plan,units,plan.lock}.{yaml,yml}' }];
      await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    }
    if (client.workspace?.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(async () => {
        const now = (await connection.workspace.getWorkspaceFolders()) ?? [];
        await session.setFolders(now.map(({ uri }) => uri));
      });
    }
    await readSettings(undefined);
    await session.setFolders(folders);
  });

  connection.onDidChangeConfiguration(async ({ settings }) => readSettings(settings));

  async function readSettings(pushed: unknown): Promise<void> {
    const asked = client.workspace?.configuration
      ? await connection.workspace.getConfiguration('districtPlan')
      : undefined;
    const section = (asked ?? (pushed as { districtPlan?: unknown } | null | undefined)?.districtPlan ?? {}) as {
      severity?: unknown;
      inlayHints?: unknown;
    };
    session.setSettings({
      locale,
      severity: readSeverities(section.severity),
      inlayHints: readInlayHints(section.inlayHints),
    });
  }

  connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) =>
    session.didOpen(uri, languageId, version, text),
  );
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) =>
    session.didChange(uri, contentChanges, version),
  );
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => session.didClose(uri));
  connection.onDidChangeWatchedFiles(({ changes }) => session.didChangeFiles(changes.map(({ uri }) => uri)));

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
    return guarded<Params, Result>(name, nothing, log, async (params, token) => {
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
    guarded('incomingCalls', null, log, async ({ item }) => {
      await session.settled();
      return service.incomingCalls(session, item);
    }),
  );
  connection.languages.callHierarchy.onOutgoingCalls(
    guarded('outgoingCalls', null, log, async ({ item }) => {
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
        const { documentChanges, changeAnnotationSupport } = client.workspace?.workspaceEdit ?? {};
        const annotated = documentChanges === true && changeAnnotationSupport !== undefined;
        const renamed = service.rename(context, document, position, newName, annotated);
        if (!renamed || !('error' in renamed)) return renamed;
        throw new ResponseError(LSPErrorCodes.RequestFailed, say(locale, renamed.error));
      },
      'all',
    ),
  );
  connection.onDocumentSymbol(
    answer('documentSymbol', null, (context, document) => service.symbols(context, document)),
  );
  connection.onWorkspaceSymbol(
    guarded('workspaceSymbol', null, log, async ({ query }) => {
      await session.settled();
      return service.workspaceSymbols(session, query);
    }),
  );
  connection.onCodeLens(
    answer('codeLens', null, (context, document) => service.codeLenses(context, document, commands), 'all'),
  );
  connection.onCodeLensResolve(async (lens, token) => {
    await session.settled();
    const resolve = guarded('codeLensResolve', lens, log, () => ({
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
    guarded('diagnostic', { kind: 'full', items: [] }, log, ({ textDocument, previousResultId }) =>
      diagnoser!.pullDocument(textDocument.uri, previousResultId),
    ),
  );
  connection.languages.diagnostics.onWorkspace(
    guarded('workspaceDiagnostic', { items: [] }, log, ({ previousResultIds }, token) =>
      diagnoser!.pullWorkspace(new Map(previousResultIds.map(({ uri, value }) => [uri, value])), token),
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
    guarded<UnitsParams, UnitsResult | null>('units', null, log, async (params) =>
      service.units(session, await plansFor(params)),
    ),
  );
  connection.onRequest(
    unitTableRequest,
    guarded<UnitsParams, UnitTableResult | null>('unitTable', null, log, async (params) => ({
      markdown: service.unitTable(session, await plansFor(params)),
    })),
  );

  connection.listen();
}

import {
  type ClientCapabilities,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type InitializeResult,
} from 'vscode-languageserver';
import { type Locale, localeOf } from '../messages/locale.ts';
import type { Host } from '../workspace/host.ts';
import { readFonts, readInlayHints, readSeverities } from '../workspace/settings.ts';
import { makeAnnouncer } from './announcer.ts';
import type { Client } from './answer.ts';
import { serverCapabilities } from './capabilities.ts';
import { type Diagnoser, makeDiagnoser } from './diagnostics.ts';
import { answerOwnRequests } from './ownRequests.ts';
import { changedNotification } from './protocol/changed.ts';
import { makeRefresher } from './refresher.ts';
import { answerRequests } from './requests.ts';
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

  connection.onInitialized(() => session.startWith(start()));

  async function start(): Promise<void> {
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
  }

  connection.onDidChangeConfiguration(async ({ settings }) => readSettings(settings));

  async function readSettings(pushed: unknown): Promise<void> {
    const asked = client.workspace?.configuration
      ? await connection.workspace.getConfiguration('districtPlan')
      : undefined;
    const section = (asked ?? (pushed as { districtPlan?: unknown } | null | undefined)?.districtPlan ?? {}) as {
      severity?: unknown;
      inlayHints?: unknown;
      export?: { fonts?: unknown } | null;
    };
    session.setSettings({
      locale,
      severity: readSeverities(section.severity),
      inlayHints: readInlayHints(section.inlayHints),
      fonts: readFonts(section.export?.fonts),
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

  const answering: Client = {
    log,
    annotatesRenames: () => {
      const { documentChanges, changeAnnotationSupport } = client.workspace?.workspaceEdit ?? {};
      return documentChanges === true && changeAnnotationSupport !== undefined;
    },
    commands: () => commands,
    diagnoser: () => diagnoser!,
  };
  answerRequests(connection, session, answering);
  answerOwnRequests(connection, session, answering);
  connection.listen();
}

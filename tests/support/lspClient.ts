import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type ClientCapabilities,
  createProtocolConnection,
  type Diagnostic,
  type InitializeResult,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';

const cli = path.resolve(import.meta.dirname, '../../dist/cli.cjs');

export interface Client {
  readonly connection: ProtocolConnection;
  readonly initialized: InitializeResult;
  uri(name: string): string;
  /** Changes a file on disk, without telling the server. */
  write(name: string, text: string): void;
  open(name: string, text: string): Promise<void>;
  change(name: string, ...edits: { range?: { start: P; end: P }; text: string }[]): Promise<void>;
  /** The next set of findings pushed for a file that satisfies `until`. */
  pushed(name: string, until: (codes: readonly string[]) => boolean): Promise<readonly Diagnostic[]>;
  /** How often findings have been pushed for a file. */
  pushes(name: string): number;
  /** How many `workspace/diagnostic/refresh` requests have come; resolves when there are more than `count`. */
  refreshed(count: number): Promise<number>;
  /** Ends the server properly and gives its exit code. */
  end(): Promise<number | null>;
}

interface P {
  readonly line: number;
  readonly character: number;
}

/** A real server process on stdio, in a folder of its own with the given files. */
export async function startClient(
  files: Readonly<Record<string, string>>,
  capabilities: ClientCapabilities,
  initializationOptions: Readonly<Record<string, unknown>> = {},
): Promise<Client> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'district-plan-'));
  const write = (name: string, text: string): void => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  };
  for (const [name, text] of Object.entries(files)) write(name, text);
  const uri = (name: string): string => pathToFileURL(path.join(folder, name)).href;

  const child = spawn(process.execPath, [cli, 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const latest = new Map<string, readonly Diagnostic[]>();
  const pushes = new Map<string, number>();
  const watchers = new Set<() => void>();
  let refreshes = 0;
  const wake = (): void => {
    for (const watcher of watchers) watcher();
  };
  connection.onNotification('textDocument/publishDiagnostics', (params: { uri: string; diagnostics: Diagnostic[] }) => {
    latest.set(params.uri, params.diagnostics);
    pushes.set(params.uri, (pushes.get(params.uri) ?? 0) + 1);
    wake();
  });
  connection.onRequest('workspace/diagnostic/refresh', () => {
    refreshes += 1;
    wake();
    return null;
  });
  connection.onNotification('window/logMessage', ({ message }: { message: string }) => console.error(message));
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('workspace/codeLens/refresh', () => null);
  connection.onRequest('workspace/semanticTokens/refresh', () => null);
  connection.onRequest('workspace/configuration', () => [{}]);
  connection.listen();

  function until<T>(probe: () => T | undefined): Promise<T> {
    return new Promise((resolve) => {
      const look = (): void => {
        const found = probe();
        if (found === undefined) return;
        watchers.delete(look);
        resolve(found);
      };
      watchers.add(look);
      look();
    });
  }

  const initialized = await connection.sendRequest<InitializeResult>('initialize', {
    processId: process.pid,
    rootUri: pathToFileURL(folder).href,
    workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'test' }],
    locale: 'zh-cn',
    capabilities,
    initializationOptions,
  });
  await connection.sendNotification('initialized', {});
  const versions = new Map<string, number>();
  return {
    connection,
    initialized,
    uri,
    write,
    async open(name, text) {
      versions.set(name, 1);
      const textDocument = { uri: uri(name), languageId: 'district-plan', version: 1, text };
      await connection.sendNotification('textDocument/didOpen', { textDocument });
    },
    async change(name, ...contentChanges) {
      const version = (versions.get(name) ?? 1) + 1;
      versions.set(name, version);
      await connection.sendNotification('textDocument/didChange', {
        textDocument: { uri: uri(name), version },
        contentChanges,
      });
    },
    pushed(name, condition) {
      return until(() => {
        const found = latest.get(uri(name));
        return found && condition(found.map(({ code }) => String(code))) ? found : undefined;
      });
    },
    pushes: (name) => pushes.get(uri(name)) ?? 0,
    refreshed: (count) => until(() => (refreshes > count ? refreshes : undefined)),
    async end() {
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      const code = await exited;
      connection.dispose();
      rmSync(folder, { recursive: true, force: true });
      return code;
    },
  };
}

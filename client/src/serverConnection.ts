import type { Uri } from 'vscode';
import { type LanguageClient, State } from 'vscode-languageclient/node';
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
} from '../../server/src/lsp/protocol.ts';

/** The language server as the rest of the extension sees it: it can be started again, and asked. */
export class ServerConnection {
  private client: LanguageClient | undefined;
  /** Starts and stops follow one another; a client in the middle of either can do neither. */
  private work: Promise<void> = Promise.resolve();

  constructor(
    private readonly createClient: () => LanguageClient,
    private readonly onRunning: () => void,
    private readonly logError: (error: unknown) => void,
  ) {}

  /** Starts the server, after stopping the one there is. Never rejects: a failure is logged and the client shows it. */
  restart(): Promise<void> {
    return this.enqueue(async () => {
      await this.disposeClient();
      this.client = this.createClient();
      this.client.onDidChangeState(({ newState }) => {
        if (newState === State.Running) this.onRunning();
      });
      await this.client.start();
    });
  }

  /** Stops the server and waits for its end. Never rejects. */
  stop(): Promise<void> {
    return this.enqueue(() => this.disposeClient());
  }

  /** The table of a document; undefined while no server runs. Rejects when the server answers with an error. */
  async requestTable(uri: Uri): Promise<TableResult | undefined> {
    const { client } = this;
    if (!client?.isRunning()) return undefined;
    const params: TableParams = { textDocument: { uri: client.code2ProtocolConverter.asUri(uri) } };
    return client.sendRequest<TableResult>(tableRequest, params);
  }

  /** What every unit has to do in all plans; undefined while no server runs, or it had no answer. */
  async requestUnits(): Promise<UnitsResult | undefined> {
    const { client } = this;
    if (!client?.isRunning()) return undefined;
    const params: UnitsParams = {};
    return (await client.sendRequest<UnitsResult | null>(unitsRequest, params)) ?? undefined;
  }

  /** The same in Markdown, of one plan or of all; undefined while no server runs, or it had no answer. */
  async requestUnitTable(uri: Uri | undefined): Promise<string | undefined> {
    const { client } = this;
    if (!client?.isRunning()) return undefined;
    const params: UnitsParams = uri ? { textDocument: { uri: client.code2ProtocolConverter.asUri(uri) } } : {};
    return (await client.sendRequest<UnitTableResult | null>(unitTableRequest, params))?.markdown;
  }

  /** The lock file a plan should have; undefined while no server runs, null where there is no parent to check against. */
  async requestLock(uri: Uri): Promise<LockResult | null | undefined> {
    const { client } = this;
    if (!client?.isRunning()) return undefined;
    const params: LockParams = { textDocument: { uri: client.code2ProtocolConverter.asUri(uri) } };
    return client.sendRequest<LockResult | null>(lockRequest, params);
  }

  private async disposeClient(): Promise<void> {
    const { client } = this;
    this.client = undefined;
    // Only a running client can be stopped; one that failed to start has nothing to stop.
    if (client?.isRunning()) await client.dispose();
  }

  private enqueue(task: () => Promise<void>): Promise<void> {
    this.work = this.work.then(task).catch(this.logError);
    return this.work;
  }
}

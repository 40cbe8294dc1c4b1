import type { Uri } from 'vscode';
import { type LanguageClient, State } from 'vscode-languageclient/node';

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

  /** Resolves when the server that is starting, if any, runs or has failed to. */
  started(): Promise<void> {
    return this.work;
  }

  /**
   * The answer to one of our own requests (server/src/lsp/protocol/); undefined while no server runs. Rejects when the
   * server answers with an error.
   */
  async ask<Result>(request: string, params: object): Promise<Result | undefined> {
    // a command may be quicker than the server
    await this.work;
    const { client } = this;
    if (!client?.isRunning()) return undefined;
    return client.sendRequest<Result>(request, params);
  }

  /** The same of one document. */
  askAbout<Result>(request: string, uri: Uri, params: object = {}): Promise<Result | undefined> {
    const textDocument = { uri: this.client?.code2ProtocolConverter.asUri(uri) ?? uri.toString() };
    return this.ask(request, { textDocument, ...params });
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

import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createConnection,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { nodeHost } from '../platform/node.ts';
import { startServer } from './server.ts';

/** The pages of the checks, as they lie beside the bundled server in the package. */
function docsUri(): string {
  return pathToFileURL(path.join(__dirname, '..', 'docs', 'checks')).href;
}

/** Serves the client this process was started by; the transport (IPC, stdio, socket) is in the command line. */
export function startFromArguments(): void {
  startServer(createConnection(ProposedFeatures.all), nodeHost, docsUri());
}

/** Serves a client on standard input and output. */
export function startOnStdio(): void {
  const connection = createConnection(
    ProposedFeatures.all,
    new StreamMessageReader(process.stdin),
    new StreamMessageWriter(process.stdout),
  );
  startServer(connection, nodeHost, docsUri());
}

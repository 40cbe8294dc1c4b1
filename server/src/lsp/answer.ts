import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Context } from '../service/context.ts';
import type { Document } from '../workspace/document.ts';
import { documentAt } from '../workspace/snapshot.ts';
import type { Diagnoser } from './diagnostics.ts';
import { guarded } from './guard.ts';
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

/**
 * Makes the handlers of requests about one document. They answer from the newest snapshot, once the files that the open
 * documents build on are read (or, where every use in the workspace counts, all files). A document that is not known has
 * no answer.
 */
export function answerer(session: Session, client: Client) {
  return <Params extends { textDocument: { uri: string } }, Result>(
    name: string,
    nothing: Result,
    ask: (context: Context, document: Document, params: Params) => Result | Promise<Result>,
    files: 'needed' | 'all' = 'needed',
  ) =>
    guarded<Params, Result>(name, nothing, client.log, async (params, token) => {
      await (files === 'all' ? session.settled() : session.ready());
      if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, name);
      const document = documentAt(session.snapshot, params.textDocument.uri);
      return document ? ask(session, document, params) : nothing;
    });
}

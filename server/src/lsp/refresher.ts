import { CodeLensRefreshRequest, type Connection, SemanticTokensRefreshRequest } from 'vscode-languageserver';
import { dependentsOf, documentAt } from '../workspace/snapshot.ts';
import type { Session } from './session.ts';

/**
 * Tells the client that counts above units, and the meaning of words, may be others in documents it has not edited
 * itself: once for everything that happened in this turn. `edited` as in Session; missing = files or settings.
 */
export function makeRefresher(
  connection: Connection,
  session: Session,
  client: { readonly lenses: boolean; readonly tokens: boolean },
): (edited: string | undefined) => void {
  const planned = new Set<string>();

  function send(method: string): void {
    planned.delete(method);
    connection.sendRequest(method).catch((error: unknown) => connection.console.error(String(error)));
  }

  function plan(method: string): void {
    if (planned.has(method)) return;
    planned.add(method);
    setImmediate(send, method);
  }

  return (edited) => {
    const others = session.openUris().filter((uri) => uri !== edited);
    if (client.lenses && others.some((uri) => documentAt(session.snapshot, uri)?.kind === 'registry')) {
      plan(CodeLensRefreshRequest.method);
    }
    const dependents = edited === undefined ? undefined : dependentsOf(session.snapshot, edited).map(({ uri }) => uri);
    if (client.tokens && others.some((uri) => dependents?.includes(uri) ?? true)) {
      plan(SemanticTokensRefreshRequest.method);
    }
  };
}

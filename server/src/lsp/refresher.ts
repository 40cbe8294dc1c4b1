import {
  CodeLensRefreshRequest,
  type Connection,
  InlayHintRefreshRequest,
  SemanticTokensRefreshRequest,
} from 'vscode-languageserver';
import { dependentsOf, documentAt, filesNamedBy } from '../workspace/snapshot.ts';
import type { Session } from './session.ts';

/**
 * Tells the client that counts above units, the meaning of words, and the hints in the text, may be others in documents it has not edited
 * itself: once for everything that happened in this turn. `edited` as in Session; missing = files or settings.
 */
export function makeRefresher(
  connection: Connection,
  session: Session,
  client: { readonly lenses: boolean; readonly tokens: boolean; readonly hints: boolean },
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
    const source = edited === undefined ? undefined : documentAt(session.snapshot, edited);
    const named = source && filesNamedBy(source);
    const hasOtherLenses = (uri: string): boolean =>
      documentAt(session.snapshot, uri)?.kind === 'registry' || (named?.includes(uri) ?? true);
    if (client.lenses && others.some(hasOtherLenses)) plan(CodeLensRefreshRequest.method);
    const dependents = edited === undefined ? undefined : dependentsOf(session.snapshot, edited).map(({ uri }) => uri);
    if (!others.some((uri) => dependents?.includes(uri) ?? true)) return;
    if (client.tokens) plan(SemanticTokensRefreshRequest.method);
    if (client.hints) plan(InlayHintRefreshRequest.method);
  };
}

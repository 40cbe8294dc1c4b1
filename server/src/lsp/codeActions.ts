import type { CodeAction, Diagnostic } from 'vscode-languageserver';
import type { CodeAction as Action } from '../features/codeActions.ts';

/** Actions in the protocol's words: each names the diagnostics of the client that it settles. */
export function toProtocol(actions: readonly Action[], shown: readonly Diagnostic[]): CodeAction[] {
  return actions.map(({ finding, ...action }) => {
    const settled = shown.filter(({ code, range }) => finding?.code === code && sameRange(range, finding?.range));
    return settled.length > 0 ? { ...action, diagnostics: settled } : action;
  });
}

function sameRange(a: Diagnostic['range'], b: Diagnostic['range'] | undefined): boolean {
  return b !== undefined && samePosition(a.start, b.start) && samePosition(a.end, b.end);
}

function samePosition(a: Diagnostic['range']['start'], b: Diagnostic['range']['start']): boolean {
  return a.line === b.line && a.character === b.character;
}

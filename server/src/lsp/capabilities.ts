import {
  type ClientCapabilities,
  PositionEncodingKind,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import * as languageService from '../service/language.ts';

/** What the server offers to a client. `tokenTypes`: those it knows beyond the protocol's. */
export function serverCapabilities(
  { textDocument }: ClientCapabilities,
  tokenTypes: readonly string[],
): ServerCapabilities {
  const knownTokens = [...tokenTypes, ...(textDocument?.semanticTokens?.tokenTypes ?? [])];
  return {
    positionEncoding: PositionEncodingKind.UTF16,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    completionProvider: {},
    hoverProvider: true,
    definitionProvider: true,
    implementationProvider: true,
    referencesProvider: true,
    callHierarchyProvider: true,
    documentHighlightProvider: true,
    renameProvider: textDocument?.rename?.prepareSupport ? { prepareProvider: true } : true,
    documentSymbolProvider: true,
    workspaceSymbolProvider: true,
    codeActionProvider: {
      codeActionKinds: ['quickfix', 'refactor.rewrite', 'refactor.move', 'source.fixAll', 'source.organize'],
    },
    inlayHintProvider: true,
    codeLensProvider: { resolveProvider: true },
    semanticTokensProvider: { legend: languageService.tokenLegend(knownTokens), full: true },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    ...(textDocument?.diagnostic
      ? { diagnosticProvider: { interFileDependencies: true, workspaceDiagnostics: true } }
      : {}),
  };
}

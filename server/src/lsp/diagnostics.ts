import {
  type CancellationToken,
  type Connection,
  type Diagnostic,
  DiagnosticTag,
  type DocumentDiagnosticReport,
  type WorkspaceDiagnosticReport,
} from 'vscode-languageserver';
import type { Finding } from '../checks/check.ts';
import { checkDocument } from '../checks/run.ts';
import { diagnosticsOf, type EditorDiagnostic } from '../features/diagnostics.ts';
import { dependentsOf, documentAt } from '../workspace/snapshot.ts';
import type { Session } from './session.ts';

const resultIds = new WeakMap<readonly Finding[], string>();
let nextResultId = 1;

/** The same findings have the same id: they need not be sent twice. */
function resultIdOf(findings: readonly Finding[]): string {
  let id = resultIds.get(findings);
  if (!id) {
    id = String(nextResultId++);
    resultIds.set(findings, id);
  }
  return id;
}

export interface Diagnoser {
  /** Something changed (see Session): tells the client, once for everything that happened in this turn. */
  changed(edited: string | undefined): void;
  pullDocument(uri: string, previousResultId: string | undefined): Promise<DocumentDiagnosticReport>;
  pullWorkspace(previous: ReadonlyMap<string, string>, token: CancellationToken): Promise<WorkspaceDiagnosticReport>;
}

/** Findings for the client: sent after each change to one that cannot ask, or offered to one that asks. */
export function makeDiagnoser(
  connection: Connection,
  session: Session,
  client: { readonly pulls: boolean; readonly refreshes: boolean; readonly docsUri: string },
): Diagnoser {
  const sent = new Map<string, string>();
  let planned = false;

  function publish(): void {
    planned = false;
    const wanted = new Set(session.ownUris());
    for (const uri of wanted) {
      const report = reportFor(uri);
      if (!report || sent.get(uri) === report.resultId) continue;
      sent.set(uri, report.resultId);
      const version = documentAt(session.snapshot, uri)?.version;
      void connection.sendDiagnostics({
        uri,
        diagnostics: report.items,
        ...(version === undefined ? {} : { version }),
      });
    }
    for (const uri of [...sent.keys()].filter((each) => !wanted.has(each))) {
      sent.delete(uri);
      void connection.sendDiagnostics({ uri, diagnostics: [] });
    }
  }

  function refresh(): void {
    planned = false;
    connection.languages.diagnostics.refresh().catch((error: unknown) => connection.console.error(String(error)));
  }

  /** A client that asks does so by itself for the document it has edited, but cannot know who builds on that. */
  function asksItself(edited: string | undefined): boolean {
    if (edited === undefined) return false;
    const open = new Set(session.openUris());
    return !dependentsOf(session.snapshot, edited).some(({ uri }) => open.has(uri));
  }

  function reportFor(uri: string): { resultId: string; items: Diagnostic[] } | undefined {
    const { snapshot, settings } = session;
    const document = documentAt(snapshot, uri);
    if (!document) return undefined;
    const findings = checkDocument(snapshot, document, settings);
    const items = diagnosticsOf(snapshot, document, findings, settings.locale);
    return { resultId: resultIdOf(findings), items: items.map((each) => toProtocol(each, client.docsUri)) };
  }

  return {
    changed(edited) {
      if (planned || (client.pulls && (!client.refreshes || asksItself(edited)))) return;
      planned = true;
      setImmediate(client.pulls ? refresh : publish);
    },

    async pullDocument(uri, previousResultId) {
      await session.ready();
      const report = reportFor(uri);
      if (!report) return { kind: 'full', items: [] };
      if (report.resultId === previousResultId) return { kind: 'unchanged', resultId: previousResultId };
      return { kind: 'full', ...report };
    },

    async pullWorkspace(previous, token) {
      await session.settled();
      const items: WorkspaceDiagnosticReport['items'] = [];
      for (const uri of session.ownUris()) {
        if (token.isCancellationRequested) break;
        const version = documentAt(session.snapshot, uri)?.version ?? null;
        const report = reportFor(uri);
        if (!report) continue;
        const { resultId } = report;
        if (previous.get(uri) === resultId) items.push({ kind: 'unchanged', uri, version, resultId });
        else items.push({ kind: 'full', uri, version, ...report });
        // between two files the next key press may be read
        await new Promise((done) => setImmediate(done));
      }
      return { items };
    },
  };
}

function toProtocol(item: EditorDiagnostic, docsUri: string): Diagnostic {
  return {
    range: item.range,
    severity: item.severity,
    code: item.code,
    codeDescription: { href: `${docsUri}/${item.code}.md` },
    source: 'district-plan',
    message: item.message,
    data: { code: item.code },
    ...(item.deprecated ? { tags: [DiagnosticTag.Deprecated] } : {}),
    ...(item.related.length > 0
      ? {
          relatedInformation: item.related.map(({ uri, range, message }) => ({ location: { uri, range }, message })),
        }
      : {}),
  };
}

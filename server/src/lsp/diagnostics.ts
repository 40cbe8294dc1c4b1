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

/** What was last said of a document. While the same is to be said of it, it keeps its id and need not be sent again. */
interface Said {
  readonly findings: readonly Finding[];
  readonly items: Diagnostic[];
  /** The items as text, to be compared. */
  readonly content: string;
  readonly resultId: string;
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
  const said = new Map<string, Said>();
  let nextResultId = 1;
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

  /**
   * An edit of the parent or a registry has every plan under it checked anew, mostly with what is said already. An editor
   * that is told the same again gives up what it was about to show, such as its list of quick fixes.
   */
  function reportFor(uri: string): Pick<Said, 'resultId' | 'items'> | undefined {
    const { snapshot, settings } = session;
    const document = documentAt(snapshot, uri);
    if (!document) return undefined;
    const findings = checkDocument(snapshot, document, settings);
    const before = said.get(document.uri);
    if (before?.findings === findings) return before;
    const found = diagnosticsOf(snapshot, document, findings, settings.locale);
    const items = found.map((each) => toProtocol(each, client.docsUri));
    const content = JSON.stringify(items);
    const resultId = before?.content === content ? before.resultId : String(nextResultId++);
    const now = { findings, items, content, resultId };
    said.set(document.uri, now);
    return now;
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
      const { resultId, items } = report;
      return resultId === previousResultId ? { kind: 'unchanged', resultId } : { kind: 'full', resultId, items };
    },

    async pullWorkspace(previous, token) {
      await session.settled();
      const items: WorkspaceDiagnosticReport['items'] = [];
      for (const uri of session.ownUris()) {
        if (token.isCancellationRequested) break;
        const version = documentAt(session.snapshot, uri)?.version ?? null;
        const report = reportFor(uri);
        if (!report) continue;
        const { resultId, items: found } = report;
        if (previous.get(uri) === resultId) items.push({ kind: 'unchanged', uri, version, resultId });
        else items.push({ kind: 'full', uri, version, resultId, items: found });
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

import type { Finding, Severity } from '../checks/check.ts';
import type { Locale } from '../messages/locale.ts';
import { say } from '../messages/say.ts';
import type { Document } from '../workspace/document.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { type Range, rangeIn, rangeOf } from './place.ts';

/** The protocol's numbers for severities. */
const DIAGNOSTIC_SEVERITY = { error: 1, warning: 2, info: 3, hint: 4 } as const satisfies Record<Severity, number>;

/** A finding as an editor shows it. */
export interface EditorDiagnostic {
  readonly range: Range;
  readonly severity: 1 | 2 | 3 | 4;
  readonly code: string;
  readonly message: string;
  readonly related: { readonly uri: string; readonly range: Range; readonly message: string }[];
  /** To be struck through. */
  readonly deprecated: boolean;
}

/** The findings of a document in a language. Related places in files that are gone are left out. */
export function diagnosticsOf(
  snapshot: Snapshot,
  document: Document,
  findings: readonly Finding[],
  locale: Locale,
): EditorDiagnostic[] {
  return findings.map((finding) => ({
    range: rangeOf(document, finding.span),
    severity: DIAGNOSTIC_SEVERITY[finding.severity],
    code: finding.code,
    message: say(locale, finding.message),
    related: finding.related.flatMap(({ uri, span, message }) => {
      const range = rangeIn(snapshot, uri, span);
      return range ? [{ uri, range, message: say(locale, message) }] : [];
    }),
    deprecated: finding.deprecated ?? false,
  }));
}

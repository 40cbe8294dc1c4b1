import { resolveUri } from '../../base/uri.ts';
import type { Value } from '../../plan/model.ts';
import type { PlanDocument } from '../../workspace/document.ts';
import { documentAt, type Snapshot } from '../../workspace/snapshot.ts';
import type { Report } from '../check.ts';
import { nearFileFixes } from './nearFiles.ts';

/** What is to be said of a path that should name another plan and names none. `code` is also the key of its sentences. */
export function missingPlan(snapshot: Snapshot, document: PlanDocument, path: Value, code: string): Report {
  const args = { path: path.text };
  const target = resolveUri(document.uri, path.text);
  if (target === document.uri) return { span: path.span, message: { key: `${code}.itself`, args } };
  return {
    span: path.span,
    message: { key: documentAt(snapshot, target) ? `${code}.not-a-plan` : code, args },
    fixes: (now) => nearFileFixes(now, document, path, 'plan', `${code}.fix`),
    fixesNeedAllFiles: true,
  };
}

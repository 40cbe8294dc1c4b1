import { distance } from 'fastest-levenshtein';
import { fileName, relativePath } from '../../base/uri.ts';
import type { Value } from '../../plan/model.ts';
import type { Document, PlanDocument } from '../../workspace/document.ts';
import { filesNamedBy, type Snapshot } from '../../workspace/snapshot.ts';
import { replaceScalar } from '../../yaml/edit.ts';
import { type Fix, replaceFix } from '../check.ts';

/** Fixes that name a file of the workspace with a name like the one that is missing: the nearest three not yet named. */
export function nearFileFixes(
  snapshot: Snapshot,
  document: PlanDocument,
  path: Value,
  kind: Document['kind'],
  key: string,
): readonly Fix[] {
  const wanted = path.text.slice(path.text.lastIndexOf('/') + 1);
  const named = new Set([document.uri, ...filesNamedBy(document)]);
  return [...snapshot.documents.values()]
    .filter((other) => other.kind === kind && !named.has(other.uri))
    .map((other) => ({ path: relativePath(document.uri, other.uri), far: distance(wanted, fileName(other.uri)) }))
    .sort((a, b) => a.far - b.far || a.path.length - b.path.length)
    .slice(0, 3)
    .map((near) =>
      replaceFix(document, { key, args: { path: near.path } }, [replaceScalar(path.node, near.path, 'flow')], false),
    );
}

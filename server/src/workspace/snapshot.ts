import { normalizeUri, resolveUri } from '../base/uri.ts';
import type { Document } from './document.ts';

/** All files known at one moment. Immutable: a change makes a new snapshot that shares all other documents. */
export interface Snapshot {
  readonly documents: ReadonlyMap<string, Document>;
}

export const emptySnapshot: Snapshot = { documents: new Map() };

export function withDocument(snapshot: Snapshot, document: Document): Snapshot {
  return { documents: new Map(snapshot.documents).set(document.uri, document) };
}

export function withoutDocument(snapshot: Snapshot, uri: string): Snapshot {
  const documents = new Map(snapshot.documents);
  documents.delete(normalizeUri(uri));
  return { documents };
}

export function documentAt(snapshot: Snapshot, uri: string): Document | undefined {
  return snapshot.documents.get(normalizeUri(uri));
}

/** The files a document builds on, as URIs: parent, previous plan and registries. */
export function filesNamedBy(document: Document): readonly string[] {
  if (document.kind !== 'plan') return [];
  const { parent, previous, units } = document.plan;
  return [parent, previous, ...units].flatMap((value) => (value ? [resolveUri(document.uri, value.text)] : []));
}

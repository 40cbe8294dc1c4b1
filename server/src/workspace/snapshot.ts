import { normalizeUri, resolveUri } from '../base/uri.ts';
import type { Document } from './document.ts';

/** All files known at one moment. Immutable: a change makes a new snapshot that shares all other documents. */
export interface Snapshot {
  readonly documents: ReadonlyMap<string, Document>;
  /** The ISO day on which unit names must be right, in place of each plan's own date. */
  readonly asOf?: string;
}

export const emptySnapshot: Snapshot = { documents: new Map() };

export function withDocument(snapshot: Snapshot, document: Document): Snapshot {
  return { ...snapshot, documents: new Map(snapshot.documents).set(document.uri, document) };
}

export function withoutDocument(snapshot: Snapshot, uri: string): Snapshot {
  const documents = new Map(snapshot.documents);
  documents.delete(normalizeUri(uri));
  return { ...snapshot, documents };
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

/** The documents a document builds on, in the order it names them; undefined for those that are not there. */
export function dependenciesOf(snapshot: Snapshot, document: Document): readonly (Document | undefined)[] {
  return filesNamedBy(document).map((uri) => documentAt(snapshot, uri));
}

/** The documents that build directly on a file. */
export function dependentsOf(snapshot: Snapshot, uri: string): readonly Document[] {
  const key = normalizeUri(uri);
  return [...snapshot.documents.values()].filter((document) => filesNamedBy(document).includes(key));
}

import { normalizeUri, resolveUri } from '../base/uri.ts';
import { isLockFile, lockFileOf } from '../plan/vocabulary.ts';
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

/**
 * The files a document builds on, as URIs: parent, previous plan, registries, annexes and (there or not) the lock file of a plan;
 * the registries a registry extends.
 */
export function filesNamedBy(document: Document): readonly string[] {
  if (document.kind === 'lock') return [];
  const values =
    document.kind === 'registry'
      ? document.registry.extends
      : [document.plan.parent, document.plan.previous, ...document.plan.units, ...document.plan.annexes];
  const named = values.flatMap((value) => (value ? [resolveUri(document.uri, value.text)] : []));
  const lock = document.kind === 'plan' ? lockFileOf(document.uri) : undefined;
  return lock === undefined ? named : [...named, lock];
}

/**
 * Every document that a document's findings depend on, itself left out. For a plan: what it names, what those name, and
 * all registries (a name of another district is told as such). For a registry: everything (any plan may use its units).
 * Undefined stands for a file that is not there; a lock file that is not there is none.
 */
export function dependenciesOf(snapshot: Snapshot, document: Document): readonly (Document | undefined)[] {
  const all = [...snapshot.documents.values()];
  const others = all.filter(
    ({ kind, uri }) => uri !== document.uri && (document.kind === 'registry' || kind === 'registry'),
  );
  return [...others, ...namedBy(snapshot, document)];
}

/** What a document names, and what those name, each once; cycles end where they begin. */
function namedBy(snapshot: Snapshot, document: Document): readonly (Document | undefined)[] {
  const seen = new Set([document.uri]);
  const found: (Document | undefined)[] = [];
  const queue = [...filesNamedBy(document)];
  for (let uri = queue.shift(); uri !== undefined; uri = queue.shift()) {
    if (seen.has(uri)) continue;
    seen.add(uri);
    const named = documentAt(snapshot, uri);
    if (!named && isLockFile(uri)) continue;
    found.push(named);
    if (named) queue.push(...filesNamedBy(named));
  }
  return found;
}

/** The documents that build directly on a file. */
export function dependentsOf(snapshot: Snapshot, uri: string): readonly Document[] {
  const key = normalizeUri(uri);
  return [...snapshot.documents.values()].filter((document) => filesNamedBy(document).includes(key));
}

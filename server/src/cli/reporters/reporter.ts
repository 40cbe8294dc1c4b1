import path from 'node:path';
import type { Position } from '../../base/lineIndex.ts';
import type { Finding, Place } from '../../checks/check.ts';
import type { Locale } from '../../messages/locale.ts';
import { pathOf } from '../../platform/node.ts';
import type { Document } from '../../workspace/document.ts';
import { documentAt, type Snapshot } from '../../workspace/snapshot.ts';

export interface Checked {
  readonly document: Document;
  readonly findings: readonly Finding[];
}

export interface Results {
  readonly checked: readonly Checked[];
  readonly snapshot: Snapshot;
  readonly locale: Locale;
  readonly color: boolean;
}

/** Everything found, as one text. */
export type Reporter = (results: Results) => string;

/** The path of a file as the user would write it here: relative, with `/`. */
export function displayPath(uri: string): string {
  const absolute = pathOf(uri);
  if (absolute === undefined) return uri;
  const relative = path.relative(process.cwd(), absolute);
  return (relative === '' ? absolute : relative).split(path.sep).join('/');
}

export interface EditorRange {
  readonly start: Position;
  readonly end: Position;
}

/** Zero-based, UTF-16; a file that is not loaded (any more) gives the start of the file. */
export function rangeAt(snapshot: Snapshot, { uri, span }: Place): EditorRange {
  const lines = documentAt(snapshot, uri)?.lines;
  const zero = { line: 0, character: 0 };
  return { start: lines?.positionAt(span.start) ?? zero, end: lines?.positionAt(span.end) ?? zero };
}

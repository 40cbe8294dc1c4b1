import type { Position } from '../base/lineIndex.ts';
import type { Span } from '../base/span.ts';
import type { Document } from '../workspace/document.ts';
import { documentAt, type Snapshot } from '../workspace/snapshot.ts';

/** A stretch of text as editors count it; the end is exclusive. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export interface MarkdownText {
  readonly kind: 'markdown';
  readonly value: string;
}

export function rangeOf({ lines }: Pick<Document, 'lines'>, at: Span): Range {
  return { start: lines.positionAt(at.start), end: lines.positionAt(at.end) };
}

export function spanOf({ lines }: Pick<Document, 'lines'>, { start, end }: Range): Span {
  return { start: lines.offsetAt(start), end: lines.offsetAt(end) };
}

/** The range of a place in a file of the workspace; undefined when the file is no longer there. */
export function rangeIn(snapshot: Snapshot, uri: string, at: Span): Range | undefined {
  const document = documentAt(snapshot, uri);
  return document && rangeOf(document, at);
}

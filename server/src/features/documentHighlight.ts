import type { Position } from '../base/lineIndex.ts';
import type { Document } from '../workspace/document.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import type { UnitUse } from '../workspace/uses.ts';
import { type Range, rangeOf } from './place.ts';
import { spelledAt, usesOf } from './references.ts';

/** The protocol's numbers: text, read, write. */
type HighlightKind = 1 | 2 | 3;

export interface DocumentHighlight {
  readonly range: Range;
  readonly kind: HighlightKind;
}

const KINDS: Readonly<Record<UnitUse['kind'], HighlightKind>> = {
  name: 3,
  official: 3,
  alias: 3,
  entry: 2,
  list: 2,
  mention: 1,
};

/**
 * Every place of this file that names the unit at a position, under whatever name; undefined where there is no unit, so
 * that an editor may mark equal words instead.
 */
export function highlightsAt(
  snapshot: Snapshot,
  document: Document,
  position: Position,
): DocumentHighlight[] | undefined {
  const spelled = spelledAt(snapshot, document, position);
  if (!spelled) return undefined;
  return usesOf(snapshot, spelled)
    .filter(({ uri }) => uri === document.uri)
    .map(({ span, kind }) => ({ range: rangeOf(document, span), kind: KINDS[kind] }));
}

import type { Position } from '../base/lineIndex.ts';
import type { Document } from '../workspace/document.ts';
import { implementersOf } from '../workspace/implementers.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { type LocationLink, linksTo, placeOf } from './definition.ts';
import { meantAt } from './duty.ts';
import { rangeOf } from './place.ts';

/**
 * The measures and tasks of all plans below that carry out the measure or task at a position; on a reference to the
 * parent, all that carry out what it names.
 */
export function implementationsAt(snapshot: Snapshot, document: Document, position: Position): LocationLink[] {
  const meant = meantAt(snapshot, document, document.lines.offsetAt(position));
  if (!meant) return [];
  // one task may name several tasks of the measure
  const places = new Map(
    meant.duties
      .flatMap((duty) => implementersOf(snapshot, duty))
      .map((each) => [each.task ?? each.measure, placeOf(each)]),
  );
  return linksTo(snapshot, rangeOf(document, meant.span), [...places.values()]);
}

import type { Position } from '../base/lineIndex.ts';
import { type Span, span } from '../base/span.ts';
import type { Answer } from '../registry/lookup.ts';
import type { Document } from '../workspace/document.ts';
import { type ParentMeasure, resolveRef } from '../workspace/resolve.ts';
import { documentAt, type Snapshot } from '../workspace/snapshot.ts';
import { type Range, rangeOf } from './place.ts';
import { type Target, targetAt } from './target.ts';

/** From a word to where it is defined. */
export interface LocationLink {
  readonly originSelectionRange: Range;
  readonly targetUri: string;
  /** The whole entry, measure or task. */
  readonly targetRange: Range;
  /** Its name or number, inside `targetRange`. */
  readonly targetSelectionRange: Range;
}

/** Where something is written: the whole of it, and its name in there. */
export interface Destination {
  readonly uri: string;
  readonly whole: Span;
  readonly name: Span;
}

/**
 * Where the unit, file, or measure of the parent or of last year's plan at a position is defined. A former name leads to its own entry, which tells
 * what became of it; an ambiguous one to all its entries.
 */
export function definitionAt(snapshot: Snapshot, document: Document, position: Position): LocationLink[] {
  const target = targetAt(snapshot, document, document.lines.offsetAt(position));
  if (!target) return [];
  return linksTo(snapshot, rangeOf(document, target.span), destinationsOf(target));
}

export function linksTo(
  snapshot: Snapshot,
  originSelectionRange: Range,
  destinations: readonly Destination[],
): LocationLink[] {
  return destinations.flatMap(({ uri, whole, name }) => {
    const there = documentAt(snapshot, uri);
    if (!there) return [];
    const [targetRange, targetSelectionRange] = [rangeOf(there, whole), rangeOf(there, name)];
    return [{ originSelectionRange, targetUri: there.uri, targetRange, targetSelectionRange }];
  });
}

function destinationsOf(target: Target): readonly Destination[] {
  switch (target.kind) {
    case 'unit':
      return unitDestinations(target.answer);
    case 'measure':
    case 'continued':
      return resolveRef(target.view, target).map(placeOf);
    case 'file':
      return [{ uri: target.uri, whole: span(0, 0), name: span(0, 0) }];
    default:
      return [];
  }
}

/** A measure at its number or title, a task at its text. */
export function placeOf({ document, measure, task }: ParentMeasure): Destination {
  const whole = (task ?? measure).span;
  const name = task ? task.text?.span : (measure.number ?? measure.title)?.span;
  return { uri: document.uri, whole, name: name ?? span(whole.start, whole.start) };
}

function unitDestinations(answer: Answer): readonly Destination[] {
  switch (answer.kind) {
    case 'none':
    case 'unknown':
      return [];
    case 'group':
      return [{ uri: answer.entry.uri, whole: answer.entry.group.span, name: answer.entry.group.name.span }];
    case 'ambiguous':
      return answer.entries.map(({ uri, unit }) => ({ uri, whole: unit.span, name: unit.name.span }));
    default:
      return [{ uri: answer.entry.uri, whole: answer.entry.unit.span, name: answer.entry.unit.name.span }];
  }
}

import type { Position } from '../base/lineIndex.ts';
import type { Document } from '../workspace/document.ts';
import { placesAfter, placesBelow } from '../workspace/implementers.ts';
import { documentAt, type Snapshot } from '../workspace/snapshot.ts';
import { type Named, namedBy, type UnitUse, unitUses } from '../workspace/uses.ts';
import { placeOf } from './definition.ts';
import { namedAt } from './duty.ts';
import { type Range, rangeOf } from './place.ts';
import { type Target, targetAt } from './target.ts';

/** A place in any file. */
export interface Location {
  readonly uri: string;
  readonly range: Range;
}

/** What is spelled at a place: the word, and the registry entries it means. */
export interface Spelled {
  readonly target: Extract<Target, { kind: 'unit' }>;
  /** At least one; several where the name is ambiguous. */
  readonly named: readonly Named[];
}

/** The unit or group at a position, where a registry knows it: in an entry, a list, or running text. */
export function spelledAt(snapshot: Snapshot, document: Document, position: Position): Spelled | undefined {
  const target = targetAt(snapshot, document, document.lines.offsetAt(position));
  if (target?.kind !== 'unit' || target.text === '') return undefined;
  const named = namedBy(target.answer);
  return named.length > 0 ? { target, named } : undefined;
}

/** Everything in the workspace that names what is spelled, whatever it is called there; file by file. */
export function usesOf(snapshot: Snapshot, { named }: Pick<Spelled, 'named'>): readonly UnitUse[] {
  const uses = unitUses(snapshot);
  return named.flatMap((each) => uses.get(each) ?? []);
}

/**
 * Where the unit at a position is named: lists, running text, entries of other units. With `includeDeclaration` also
 * the name in its own entry; its other spellings there define it and refer to nothing. On the words that name a measure
 * or task: where the plans below carry it out or leave it out, and where later plans go on with it.
 */
export function referencesAt(
  snapshot: Snapshot,
  document: Document,
  position: Position,
  includeDeclaration: boolean,
): Location[] {
  const spelled = spelledAt(snapshot, document, position);
  if (!spelled) return dutyReferences(snapshot, document, position, includeDeclaration);
  const uses = usesOf(snapshot, spelled).filter(({ kind }) =>
    kind === 'name' ? includeDeclaration : kind !== 'alias' && kind !== 'official',
  );
  return locationsOf(snapshot, uses);
}

function dutyReferences(
  snapshot: Snapshot,
  document: Document,
  position: Position,
  includeDeclaration: boolean,
): Location[] {
  const meant = namedAt(snapshot, document, document.lines.offsetAt(position));
  if (!meant) return [];
  const declared = meant.duties.map(placeOf).map(({ uri, name }) => ({ uri, span: name }));
  const places = [...placesBelow(snapshot, meant.duties), ...placesAfter(snapshot, meant.duties)].map((each) => ({
    uri: each.document.uri,
    span: each.span,
  }));
  return locationsOf(snapshot, includeDeclaration ? [...declared, ...places] : places);
}

export function locationsOf(snapshot: Snapshot, uses: readonly Pick<UnitUse, 'uri' | 'span'>[]): Location[] {
  const locations: Location[] = [];
  let document: Document | undefined;
  for (const { uri, span } of uses) {
    if (document?.uri !== uri) document = documentAt(snapshot, uri);
    if (document) locations.push({ uri, range: rangeOf(document, span) });
  }
  return locations;
}

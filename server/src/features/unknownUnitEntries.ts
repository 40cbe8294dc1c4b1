import type { Locale } from '../messages/locale.ts';
import { say } from '../messages/say.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { changesOf, type EditorEdit } from './codeActions.ts';
import { type Range, rangeOf } from './place.ts';
import type { UnknownPlace, UnknownUnit } from './unknownUnits.ts';

/** A name no registry knows, as an editor lists it; texts are on one line. */
export interface UnknownUnitEntry {
  readonly name: string;
  /** Area of the plans that use it; empty for municipal units. */
  readonly area: string;
  /** Names that may have been meant, best first. */
  readonly near: readonly string[];
  /** `line`: what stands on the line. */
  readonly places: readonly { readonly uri: string; readonly range: Range; readonly line: string }[];
  /** What can be done about it in the registries; the changes are by file. */
  readonly fixes: readonly { readonly title: string; readonly changes: Record<string, EditorEdit[]> }[];
}

export function unknownUnitEntries(
  snapshot: Snapshot,
  units: readonly UnknownUnit[],
  locale: Locale,
): UnknownUnitEntry[] {
  return units.map(({ name, area, near, places, fixes }) => ({
    name,
    area,
    near: near.map((entry) => entry.name.text),
    places: places.map(placeEntry),
    fixes: fixes().flatMap((fix) => {
      const changes = changesOf(snapshot, fix);
      return changes ? [{ title: say(locale, fix.title), changes }] : [];
    }),
  }));
}

function placeEntry({ document, span }: UnknownPlace): UnknownUnitEntry['places'][number] {
  const { line } = document.lines.positionAt(span.start);
  const text = document.text.slice(document.lines.lineStart(line), document.lines.lineEnd(line)).trim();
  return { uri: document.uri, range: rangeOf(document, span), line: text };
}

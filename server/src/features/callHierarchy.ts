import type { Position } from '../base/lineIndex.ts';
import type { Span } from '../base/span.ts';
import { fileName } from '../base/uri.ts';
import type { Locale } from '../messages/locale.ts';
import { say } from '../messages/say.ts';
import type { Value } from '../plan/model.ts';
import { everyReference, referencesOf } from '../plan/reference.ts';
import type { Document } from '../workspace/document.ts';
import { implementersOf } from '../workspace/implementers.ts';
import { type ParentMeasure, resolveReference, viewPlan } from '../workspace/resolve.ts';
import { documentAt, type Snapshot } from '../workspace/snapshot.ts';
import { placeOf } from './definition.ts';
import { SYMBOL_KIND } from './documentSymbols.ts';
import { dutyAt, meantAt } from './duty.ts';
import { shortened } from './markdown.ts';
import { type Range, rangeOf } from './place.ts';

/** A measure or task in the tree of who carries out what. */
export interface HierarchyItem {
  readonly name: string;
  /** The plan it is in. */
  readonly detail: string;
  readonly kind: typeof SYMBOL_KIND.measure | typeof SYMBOL_KIND.task;
  readonly uri: string;
  readonly range: Range;
  /** Inside `range`. */
  readonly selectionRange: Range;
}

/** `fromRanges` are the references, in the file of the one that refers. */
export interface IncomingCall {
  readonly from: HierarchyItem;
  readonly fromRanges: Range[];
}

export interface OutgoingCall {
  readonly to: HierarchyItem;
  readonly fromRanges: Range[];
}

/** A place as a client gives it back; it may be out of date. */
export interface HierarchyPlace {
  readonly uri: string;
  readonly selectionRange: Range;
}

const NAME_LENGTH = 40;

/** The measure or task at a position; on a reference to the parent, what it names, of a range every measure. */
export function hierarchyItemsAt(
  snapshot: Snapshot,
  document: Document,
  position: Position,
  locale: Locale,
): HierarchyItem[] {
  const meant = meantAt(snapshot, document, document.lines.offsetAt(position));
  return (meant?.duties ?? []).map((duty) => itemOf(duty, locale));
}

/** Who carries out an item, in all plans below. */
export function incomingCalls(snapshot: Snapshot, place: HierarchyPlace, locale: Locale): IncomingCall[] {
  const duty = dutyOf(snapshot, place);
  if (!duty) return [];
  const implementers = implementersOf(snapshot, duty).map((each) => ({ duty: each, at: each.at }));
  return byDuty(implementers).map(({ duty: from, places }) => ({
    from: itemOf(from, locale),
    fromRanges: places.map((at) => rangeOf(from.document, at)),
  }));
}

/** What of the parent an item carries out; a task that does not say it, what its measure does. */
export function outgoingCalls(snapshot: Snapshot, place: HierarchyPlace, locale: Locale): OutgoingCall[] {
  const duty = dutyOf(snapshot, place);
  if (!duty) return [];
  const view = viewPlan(snapshot, duty.document);
  const found = referencesIn(duty).flatMap(({ text, span }) =>
    resolveReference(view, text).map((above) => ({ duty: above, at: span })),
  );
  return byDuty(found).map(({ duty: to, places }) => ({
    to: itemOf(to, locale),
    fromRanges: places.map((at) => rangeOf(duty.document, at)),
  }));
}

function referencesIn({ measure, task }: ParentMeasure): readonly Value[] {
  return task ? referencesOf(measure, task) : everyReference(measure);
}

function dutyOf(snapshot: Snapshot, { uri, selectionRange }: HierarchyPlace): ParentMeasure | undefined {
  const document = documentAt(snapshot, uri);
  return document && dutyAt(document, document.lines.offsetAt(selectionRange.start));
}

interface Linked {
  readonly duty: ParentMeasure;
  readonly at: Span;
}

/** Each measure or task once, with all the places that link it. */
function byDuty(links: readonly Linked[]): readonly { readonly duty: ParentMeasure; readonly places: Span[] }[] {
  const grouped = new Map<object, { readonly duty: ParentMeasure; readonly places: Span[] }>();
  for (const { duty, at } of links) {
    const group = grouped.get(duty.task ?? duty.measure);
    if (group) group.places.push(at);
    else grouped.set(duty.task ?? duty.measure, { duty, places: [at] });
  }
  return [...grouped.values()];
}

function itemOf(duty: ParentMeasure, locale: Locale): HierarchyItem {
  const { document, task } = duty;
  const { whole, name } = placeOf(duty);
  return {
    name: nameOf(duty, locale),
    detail: document.plan.title?.text ?? fileName(document.uri),
    kind: task ? SYMBOL_KIND.task : SYMBOL_KIND.measure,
    uri: document.uri,
    range: rangeOf(document, whole),
    selectionRange: rangeOf(document, name),
  };
}

/** Never empty: editors refuse an item without a name. */
function nameOf({ measure, task }: ParentMeasure, locale: Locale): string {
  const word = (key: string): string => say(locale, { key, args: {} });
  if (task) return shortened(task.text?.text ?? '', NAME_LENGTH) || word('feature.outline.task');
  const title = measure.title?.text.trim() || word('feature.measure.none');
  return measure.number ? `${measure.number.text} ${title}` : title;
}

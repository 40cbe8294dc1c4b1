import { isPlaceholder } from '../base/foldName.ts';
import type { Position } from '../base/lineIndex.ts';
import type { Sentence } from '../base/sentence.ts';
import { touches } from '../base/span.ts';
import { fileName } from '../base/uri.ts';
import type { Measure, Value } from '../plan/model.ts';
import { foldNumber } from '../plan/number.ts';
import { findReference } from '../plan/reference.ts';
import type { Document, PlanDocument } from '../workspace/document.ts';
import { renumber } from '../workspace/renumber.ts';
import { numberIndex } from '../workspace/resolve.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { rangeOf } from './place.ts';
import type { Rename, RenameStart } from './rename.ts';

/** The number of a measure at a position; undefined elsewhere, also at a reference to it. */
export function prepareNumberRename(document: Document, position: Position): RenameStart | undefined {
  const found = numberAt(document, position);
  return found && { range: rangeOf(document, found.number.span), placeholder: found.number.text };
}

/**
 * Gives the measure whose number stands at a position another number, and every reference to it in all files. Refused
 * where the new number is taken, or would change what a reference means. Undefined as in `prepareNumberRename`.
 */
export function renameNumberAt(
  snapshot: Snapshot,
  document: Document,
  position: Position,
  newNumber: string,
): Rename | undefined {
  const found = numberAt(document, position);
  if (!found) return undefined;
  const number = newNumber.trim();
  const error = badNumber(number) ?? taken(found, number);
  if (error) return { error };
  const renumbering = renumber(snapshot, found.document, new Map([[found.measure, number]]));
  if ('places' in renumbering) return { places: renumbering.places };
  const { refused, uri } = renumbering;
  return { error: { key: `feature.rename.number-${refused}`, args: { number, file: fileName(uri) } } };
}

interface Found {
  readonly document: PlanDocument;
  readonly measure: Measure;
  readonly number: Value;
}

function numberAt(document: Document, position: Position): Found | undefined {
  if (document.kind !== 'plan') return undefined;
  const offset = document.lines.offsetAt(position);
  const measure = document.plan.measures.find(({ number }) => number && touches(number.span, offset));
  const number = measure?.number;
  return number && foldNumber(number.text) !== '' ? { document, measure, number } : undefined;
}

function badNumber(number: string): Sentence | undefined {
  if (foldNumber(number) === '') return { key: 'feature.rename.number-empty', args: {} };
  if (/[\p{Cc}\u2028\u2029]/u.test(number)) return { key: 'feature.rename.number-line-break', args: {} };
  return isPlaceholder(number) ? { key: 'feature.rename.number-placeholder', args: { number } } : undefined;
}

/** Another measure has the number, or it is how references name a task of one (`3-2`). */
function taken({ document, measure, number: old }: Found, number: string): Sentence | undefined {
  if (foldNumber(number) === foldNumber(old.text)) return undefined;
  const [other] = findReference(numberIndex(document.plan, undefined), number).parts;
  if (!other || (other.measure === measure && !other.task)) return undefined;
  if (!other.task) return { key: 'feature.rename.number-taken', args: { number } };
  const args = { number, measure: other.measure.number!.text, task: other.task.index + 1 };
  return { key: 'feature.rename.number-is-task', args };
}

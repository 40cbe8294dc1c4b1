import type { TextEdit } from '../../base/textEdit.ts';
import type { PlanDocument } from '../../workspace/document.ts';
import { numbersInOrder, renumber } from '../../workspace/renumber.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import type { Fix } from '../check.ts';

/**
 * Numbers the measures of a plan 1 to n in their order, with every reference to them in all files. Never certain: a gap
 * may stand for a measure that is still to come. None where the numbers are in order, or cannot be put in order safely.
 */
export function renumberFixes(snapshot: Snapshot, document: PlanDocument): readonly Fix[] {
  const numbers = numbersInOrder(document.plan);
  const renumbering = numbers && renumber(snapshot, document, numbers);
  if (!renumbering || 'refused' in renumbering || renumbering.places.length === 0) return [];
  const { places, unsure } = renumbering;
  const count = places.filter(({ where }) => where === 'reference').length;
  const files = new Map<string, TextEdit[]>();
  for (const { uri, edit } of places) files.set(uri, [...(files.get(uri) ?? []), edit]);
  const key = `measure.renumber${count > 0 ? '.references' : ''}${unsure > 0 ? '.unsure' : ''}`;
  const edits = [...files].map(([uri, all]) => ({ uri, edits: all }));
  return [{ title: { key, args: { count, unsure } }, edits, certain: false }];
}

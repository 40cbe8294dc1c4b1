import type { Imported } from '../../server/src/importers/assemble/assemble.ts';
import type { PlainSection } from '../../server/src/plan/plain.ts';

/** Brackets and marks that the format itself stands for: of numbers, of lists of units, around 附注. */
const FORM = /[\s\p{P}\p{S}|]/gu;

/**
 * The characters of a source that are neither in the plans nor in the report of what was left out, each as often as it
 * is missing. Punctuation is not counted: a list of units has its own, a date another form.
 */
export function lostCharacters(source: string, { plans, notice, journal }: Imported): string {
  const kept = new Map<string, number>();
  const keep = (text: string): void => {
    for (const character of text.normalize('NFKC').replace(FORM, ''))
      kept.set(character, (kept.get(character) ?? 0) + 1);
  };
  const keepAll = (value: unknown): void => {
    if (typeof value === 'string') keep(value);
    else if (value && typeof value === 'object') for (const each of Object.values(value)) keepAll(each);
  };
  // what a measure says of all its tasks, the source may say at each
  const keepParts = ({ title, sections, measures }: PlainSection): void => {
    keepAll(title);
    for (const section of sections ?? []) keepParts(section);
    for (const measure of measures ?? []) {
      const { deadline, lead, responsible, support, tasks, ...rest } = measure;
      keepAll({ ...rest, tasks });
      for (const _ of tasks ?? [undefined]) keepAll({ deadline, lead, responsible, support });
    }
  };
  for (const { plan, columns, journal: own } of plans) {
    keepAll({ ...plan, columns: undefined, sections: undefined, measures: undefined });
    keepParts(plan);
    keepAll(columns.map(({ heading }) => heading));
    keepAll(own.dropped.map(({ text }) => text));
  }
  keepAll(notice);
  keepAll(journal.dropped.map(({ text }) => text));
  let lost = '';
  for (const character of source.normalize('NFKC').replace(FORM, '')) {
    const left = kept.get(character) ?? 0;
    if (left === 0) lost += character;
    kept.set(character, left - 1);
  }
  return lost;
}

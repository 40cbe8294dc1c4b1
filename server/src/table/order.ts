import type { Measure, Plan, Section } from '../plan/model.ts';
import { pieceOf } from './cells.ts';
import type { Block, Row, SectionRow } from './model.ts';
import { measureIds } from './rowId.ts';

/** A section that has a title, as it is printed. */
export type TitledSection = Omit<SectionRow, 'kind'>;

/**
 * What a plan prints, in the order of its text: something for each section that has a title (an empty band across the
 * table would say nothing), and something for each measure with its id.
 */
export function inTextOrder<Item>(
  plan: Plan,
  ofSection: (section: TitledSection) => Item,
  ofMeasure: (measure: Measure, id: string) => readonly Item[],
): readonly Item[] {
  const idOf = measureIds();

  function within(part: Pick<Section, 'sections' | 'measures'>, path: string, level: number): readonly Item[] {
    const measures = part.measures.map((measure) => ({
      start: measure.span.start,
      items: () => ofMeasure(measure, idOf(measure)),
    }));
    const sections = part.sections.map((section, index) => ({
      start: section.span.start,
      items: () => {
        const id = `${path}${index + 1}`;
        const title = pieceOf(section.title);
        const own = title ? [ofSection({ id, title, level, span: section.span })] : [];
        return [...own, ...within(section, `${id}-`, level + 1)];
      },
    }));
    return [...measures, ...sections].sort((a, b) => a.start - b.start).flatMap(({ items }) => items());
  }

  return within({ sections: plan.sections, measures: plan.looseMeasures }, 's', 1);
}

/** Without the titles of sections in which nothing is left. */
export function withoutEmptySections<Each extends Row | Block>(rows: readonly Each[]): readonly Each[] {
  return rows.filter((row, index) => {
    if (!('level' in row)) return true;
    const next = rows.slice(index + 1).find((each) => !('level' in each) || each.level <= row.level);
    return next !== undefined && !('level' in next);
  });
}

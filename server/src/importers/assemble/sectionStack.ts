import { sectionNumber } from '../../plan/sectionNumber.ts';
import type { OpenMeasure, OpenSection } from './openParts.ts';

/** 一、强化支撑，引导投入 or （二）监测。 on a line of its own: the title of a section, and no sentence that begins with a number. */
export function isNumberedTitle(text: string): boolean {
  const style = sectionNumber(text)?.style;
  return (
    (style === 'chinese' || style === 'chinese-in-brackets') && /^(?:[^。；：]{1,40}|[^。；：，]{1,40}。)$/u.test(text)
  );
}

/**
 * Puts sections into one another by the style of their numbers: 一、 holds （一）, which holds 1. (GB/T 9704-2012); a
 * style that is open already ends what is in it. A title without a number stands beside the last one without.
 */
export class SectionStack {
  readonly root: OpenSection = { title: '', sections: [], measures: [] };
  readonly #open: { readonly style: string; readonly column: number | undefined; readonly section: OpenSection }[] = [];

  /** The innermost section that is open, where measures go. */
  get current(): OpenSection {
    return this.#open.at(-1)?.section ?? this.root;
  }

  /**
   * `column`: a cell of a column names it, the first of such columns is 0. Columns go from the widest to the narrowest,
   * and stand in the sections that rows across the table have begun.
   */
  begin(title: string, column?: number): void {
    const style = column === undefined ? (sectionNumber(title)?.style ?? 'none') : `column ${column}`;
    const ended = this.#open.findIndex(
      (open) => open.style === style || (open.column !== undefined && open.column >= (column ?? 0)),
    );
    if (ended >= 0) this.#open.length = ended;
    // an unnumbered title says nothing of its level
    else if (style === 'none') this.#open.length = 0;
    const section: OpenSection = { title, sections: [], measures: [] };
    this.current.sections.push(section);
    this.#open.push({ style, column, section });
  }

  add(measure: OpenMeasure): void {
    this.current.measures.push(measure);
  }
}

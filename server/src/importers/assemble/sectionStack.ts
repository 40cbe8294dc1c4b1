import { sectionNumber } from '../../plan/sectionNumber.ts';
import type { OpenMeasure, OpenSection } from './openParts.ts';

/**
 * Puts sections into one another by the style of their numbers: 一、 holds （一）, which holds 1. (GB/T 9704-2012); a
 * style that is open already ends what is in it. A title without a number stands beside the last one without.
 */
export class SectionStack {
  readonly root: OpenSection = { title: '', sections: [], measures: [] };
  readonly #open: { readonly style: string; readonly section: OpenSection }[] = [];

  /** The innermost section that is open, where measures go. */
  get current(): OpenSection {
    return this.#open.at(-1)?.section ?? this.root;
  }

  begin(title: string): void {
    const style = sectionNumber(title)?.style ?? 'none';
    const same = this.#open.findIndex((open) => open.style === style);
    if (same >= 0) this.#open.length = same;
    // an unnumbered title says nothing of its level
    else if (style === 'none') this.#open.length = 0;
    const section: OpenSection = { title, sections: [], measures: [] };
    this.current.sections.push(section);
    this.#open.push({ style, section });
  }

  add(measure: OpenMeasure): void {
    this.current.measures.push(measure);
  }
}

import type { Measure, Plan, Section } from '../plan/model.ts';
import type { PlainMeasure, PlainSection } from '../plan/plain.ts';
import { numeralFor, type SectionNumber, sectionNumber } from '../plan/sectionNumber.ts';
import type { Completed } from './added.ts';
import type { DraftedMeasure, Drafting } from './model.ts';

/** A section of the draft-to-be: one of the plan whose sections it takes over, or a new one that stands behind another. */
type Home = Section | undefined;

interface Placed {
  readonly drafted: DraftedMeasure;
  readonly home: Home;
}

/** The measures in their sections, counted from 1. */
export interface Arranged {
  readonly sections: readonly PlainSection[];
  readonly loose: readonly PlainMeasure[];
}

/**
 * Puts the measures into sections: last year's own where there is a plan of last year, else the parent's. A new measure
 * stands beside the one that the parent has before it, if both are in one section there; else it brings its section along.
 */
export function arranged({ parent, previous }: Drafting, { measures, added }: Completed): Arranged {
  const above = parent?.plan;
  const homes = above ? homesIn(above) : new Map<Measure, Home>();
  const own = previous ? homesIn(previous.plan) : homes;
  const order = new Map((above?.measures ?? []).map((measure, index) => [measure, index]));
  const indexOf = ({ drafted }: Placed): number => order.get(drafted.above[0]!) ?? -1;
  const placed: Placed[] = measures.map((drafted) => ({ drafted, home: drafted.from && own.get(drafted.from) }));
  /** New sections, and behind which one each stands. */
  const behind = new Map<Section, Home>();
  for (const drafted of added) {
    const measure = drafted.above[0]!;
    const index = order.get(measure)!;
    const isBeside = ({ drafted: other }: Placed): boolean => homes.get(other.above[0]!) === homes.get(measure);
    const before = greatest(
      placed.filter((each) => indexOf(each) >= 0 && indexOf(each) < index),
      indexOf,
    );
    const after = greatest(
      placed.filter((each) => indexOf(each) > index),
      (each) => -indexOf(each),
    );
    if (!previous) placed.push({ drafted, home: homes.get(measure) });
    else if (before && isBeside(before)) placed.splice(placed.indexOf(before) + 1, 0, { drafted, home: before.home });
    else if (after && isBeside(after)) placed.splice(placed.indexOf(after), 0, { drafted, home: after.home });
    else {
      const home = homes.get(measure);
      const last = before ? placed.findLastIndex((each) => each.home === before.home) : -1;
      if (home) behind.set(home, before?.home);
      placed.splice(last + 1, 0, { drafted, home });
    }
  }
  return laidOut((previous ?? parent)!.plan, placed, behind);
}

function greatest(items: readonly Placed[], by: (item: Placed) => number): Placed | undefined {
  return items.reduce<Placed | undefined>((best, each) => (best && by(best) >= by(each) ? best : each), undefined);
}

function homesIn(plan: Plan): Map<Measure, Home> {
  const homes = new Map<Measure, Home>();
  const visit = (sections: readonly Section[]): void => {
    for (const section of sections) {
      for (const measure of section.measures) homes.set(measure, section);
      visit(section.sections);
    }
  };
  visit(plan.sections);
  return homes;
}

function laidOut(frame: Plan, placed: readonly Placed[], behind: ReadonlyMap<Section, Home>): Arranged {
  let count = 0;
  const measuresOf = (home: Home): readonly PlainMeasure[] =>
    placed
      .filter((each) => each.home === home)
      .map(({ drafted }) => {
        count += 1;
        return { ...drafted.measure, number: String(count) };
      });
  const followers = (home: Home): readonly Section[] =>
    [...behind].filter(([, before]) => before === home).flatMap(([section]) => [section, ...followers(section)]);
  const sectionsOf = (sections: readonly Section[], isTop: boolean): readonly PlainSection[] => {
    const all = sections.flatMap((section) => [section, ...followers(section)]);
    const own = (isTop ? [...followers(undefined), ...all] : all).flatMap((section): PlainSection[] => {
      const measures = measuresOf(section);
      const inner = behind.has(section) ? [] : sectionsOf(section.sections, false);
      if (measures.length === 0 && inner.length === 0) return [];
      return [
        {
          ...(section.title ? { title: section.title.text } : {}),
          ...(inner.length > 0 ? { sections: inner } : {}),
          ...(measures.length > 0 ? { measures } : {}),
        },
      ];
    });
    return renumbered(own);
  };
  const loose = measuresOf(undefined);
  return { loose, sections: sectionsOf(frame.sections, true) };
}

/** The sections of one level counted on from the first, in the style that the first has. */
function renumbered(sections: readonly PlainSection[]): readonly PlainSection[] {
  const style = sections.flatMap(({ title }) => (title && sectionNumber(title)?.style) || [])[0];
  if (!style) return sections;
  let count = 0;
  return sections.map((section) => {
    if (section.title === undefined) return section;
    count += 1;
    return { ...section, title: numbered(section.title, style, count) };
  });
}

function numbered(title: string, style: SectionNumber['style'], value: number): string {
  const number = sectionNumber(title);
  const numeral = numeralFor(value, style);
  if (number?.style === style) return title.slice(0, number.start) + numeral + title.slice(number.end);
  const words = number ? title.slice(number.end).replace(/^\s*[)）、．.]\s*/u, '') : title;
  if (style.endsWith('in-brackets')) return `（${numeral}）${words}`;
  return style === 'chinese' ? `${numeral}、${words}` : `${numeral}. ${words}`;
}

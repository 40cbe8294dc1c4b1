import type { Measure, Plan, Section } from '../plan/model.ts';
import { wordingOf } from './diffChanges.ts';
import type { SectionChange } from './diffModel.ts';

/** The innermost section of each measure; measures outside any section have none. */
export function sectionOf(plan: Plan): ReadonlyMap<Measure, Section> {
  const found = new Map<Measure, Section>();
  const visit = (section: Section): void => {
    for (const measure of section.measures) found.set(measure, section);
    section.sections.forEach(visit);
  };
  plan.sections.forEach(visit);
  return found;
}

/**
 * Which section became which: the one that most of its measures went on to, of several the one with the same title. A
 * section none of whose measures go on: the one with its title.
 */
export function matchSections(
  from: Plan,
  to: Plan,
  pairs: readonly { readonly from: Measure; readonly to: Measure }[],
): ReadonlyMap<Section, Section> {
  const [earlier, later] = [sectionOf(from), sectionOf(to)];
  const votes = new Map<Section, Map<Section, number>>();
  for (const pair of pairs) {
    const [old, now] = [earlier.get(pair.from), later.get(pair.to)];
    if (!old || !now) continue;
    const own = votes.get(old) ?? new Map<Section, number>();
    votes.set(old, own.set(now, (own.get(now) ?? 0) + 1));
  }
  const all = allSections(to.sections);
  const matched = new Map<Section, Section>();
  for (const section of allSections(from.sections)) {
    const own = votes.get(section) ?? new Map<Section, number>();
    const sameTitle = all.find((each) => each.title && titleOf(each) === titleOf(section));
    const best = [...own].sort(
      (a, b) => b[1] - a[1] || Number(b[0] === sameTitle) - Number(a[0] === sameTitle),
    )[0]?.[0];
    const found = best ?? sameTitle;
    if (found) matched.set(section, found);
  }
  return matched;
}

/** Sections that were added, dropped or given another title, in the order of the later plan, the dropped ones last. */
export function sectionChanges(from: Plan, to: Plan, matched: ReadonlyMap<Section, Section>): readonly SectionChange[] {
  const came = new Map<Section, Section>();
  for (const [old, now] of matched) if (!came.has(now)) came.set(now, old);
  const changed = allSections(to.sections).flatMap((section): SectionChange[] => {
    const old = came.get(section);
    if (old && titleOf(old) === titleOf(section)) return [];
    return [{ from: old?.title?.text.trim(), to: section.title?.text.trim() }];
  });
  const dropped = allSections(from.sections).filter((section) => !matched.has(section));
  return [...changed, ...dropped.map(({ title }) => ({ from: title?.text.trim(), to: undefined }))];
}

function allSections(sections: readonly Section[]): readonly Section[] {
  return sections.flatMap((section) => [section, ...allSections(section.sections)]);
}

function titleOf({ title }: Section): string {
  return wordingOf(title);
}

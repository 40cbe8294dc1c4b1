import { sharedPairs } from '../../base/sharedPairs.ts';
import { areaWords, foldForLikeness } from '../../compare/likeness.ts';
import type { Measure, Plan } from '../../plan/model.ts';
import { foldNumber } from '../../plan/number.ts';
import { guess, type Journal } from './journal.ts';
import type { OpenMeasure, OpenSection } from './openParts.ts';

/** How the measures of a new plan point at its parent. */
export interface Links {
  /** The parent's numbering that the numbers are of, where it is not its own. */
  readonly numbering: string | undefined;
  readonly implementsOf: (measure: OpenMeasure) => readonly string[];
}

/** Less alike titles are not proposed. */
const ALIKE = 0.7;

/**
 * The parent's numbers that a column of the source gives; without such a column, the measure of the parent with the
 * same or nearly the same title. What is not in the source itself is a guess.
 */
export function linksTo(parent: Plan | undefined, root: OpenSection, journal: Journal): Links {
  const measures = measuresIn(root);
  const cited = measures.filter((measure) => measure.parent?.number !== undefined);
  if (cited.length > 0) {
    const numbering = parent && numberingOf(parent, cited, journal);
    return { numbering, implementsOf: ({ parent: said }) => (said?.number === undefined ? [] : [said.number]) };
  }
  if (!parent) return { numbering: undefined, implementsOf: () => [] };
  const found = new Map(measures.map((measure) => [measure, likest(parent, measure, journal)]));
  return {
    numbering: undefined,
    implementsOf: (measure) => [found.get(measure)].filter((number) => number !== undefined),
  };
}

function measuresIn(section: OpenSection): readonly OpenMeasure[] {
  return [...section.measures, ...section.sections.flatMap(measuresIn)];
}

/** The numbering under which the cited titles stand in the parent: its own, or one of `alsoNumbered`. */
function numberingOf(parent: Plan, cited: readonly OpenMeasure[], journal: Journal): string | undefined {
  const names = new Set(parent.measures.flatMap(({ alsoNumbered }) => [...alsoNumbered.keys()]));
  const score = (numberOf: (measure: Measure) => string | undefined): number => {
    const byNumber = new Map(parent.measures.map((measure) => [foldNumber(numberOf(measure) ?? ''), measure]));
    const likeness = cited.map((measure) => {
      const target = byNumber.get(foldNumber(measure.parent?.number ?? ''));
      return target ? likenessOf(target.title?.text ?? '', measure.title ?? '') : 0;
    });
    return likeness.reduce((sum, each) => sum + each, 0);
  };
  const own = score(({ number }) => number?.text);
  const best = [...names]
    .map((name) => ({ name, fits: score(({ alsoNumbered }) => alsoNumbered.get(name)?.text) }))
    .reduce<{ name: string; fits: number } | undefined>((a, b) => (a && a.fits >= b.fits ? a : b), undefined);
  if (!best || best.fits <= own) return undefined;
  guess(journal, 'high', 'import.guess.numbering', { name: best.name }, {});
  return best.name;
}

function likest(parent: Plan, measure: OpenMeasure, journal: Journal): string | undefined {
  const title = measure.parent?.title || measure.title;
  if (title === undefined) return undefined;
  const scored = parent.measures
    .filter(({ number }) => number !== undefined)
    .map((each) => ({ each, likeness: likenessOf(each.title?.text ?? '', title) }))
    .sort((a, b) => b.likeness - a.likeness);
  const [best, second] = scored;
  // two that are equally like are none
  if (!best || best.likeness < ALIKE || (second && best.likeness - second.likeness < 0.1)) return undefined;
  const number = best.each.number!.text;
  const args = { title, number, parent: best.each.title?.text ?? '', percent: Math.round(best.likeness * 100) };
  guess(journal, best.likeness > 0.95 ? 'high' : 'medium', 'import.guess.implements', args, measure.place);
  return number;
}

function likenessOf(a: string, b: string): number {
  const fold = (text: string): string => foldForLikeness(text, areaWords([]));
  return sharedPairs(fold(a), fold(b)).both;
}

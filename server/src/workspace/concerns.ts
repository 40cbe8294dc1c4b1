import { foldName, isPlaceholder } from '../base/foldName.ts';
import { type Measure, type Plan, type Task, unitLists, type Value } from '../plan/model.ts';
import type { PlanView } from './resolve.ts';

/**
 * Whom below a task of the parent concerns, seen from one plan. `must`: this area has to take it up; `perhaps`: nobody can
 * tell from the words (相关区政府, or no unit named at all); `no`: other areas, or the parent's own level alone.
 */
export type Concern = 'must' | 'perhaps' | 'no';

/** The words of one level for those below it. */
interface Words {
  readonly every: RegExp;
  readonly some: RegExp;
  /** What stands behind an area's own name. */
  readonly body: RegExp;
}

const DISTRICTS: Words = {
  every: /^各(市辖)?[区县](?!域)/u,
  some: /^(各?(相关|有关|涉及|涉农)|部分)[区县]|^各级|^[区县](人民)?政府$/u,
  body: /^(区|县)?((人民)?政府|管委会)?(\(.*\))?$/u,
};
const STREETS: Words = {
  every: /^各(街道|街乡|街镇|乡镇|镇街?|地区)/u,
  some: /^(各?(相关|有关|涉及)|部分)(街道|街乡|街镇|乡镇|镇|地区)|^各级|^各有关/u,
  body: /^(街道|地区)?(办事处|办|(人民)?政府)?$/u,
};

/** What only districts with farmland have to do, even where the list of units says 各区政府 (Beijing 2016, 受污染耕地). */
const FARMLAND = /耕地|农用地|农田/u;

/**
 * Whether a task of the parent (or a measure that has no tasks) has to be taken up by the area of a plan. `districts`
 * decides where it is given, else what the lists of units call those below: 各区政府, 相关区政府, 密云区政府 or none of them.
 */
export function concernOf(view: PlanView, measure: Measure, task: Task | undefined): Concern {
  const words = wordsFor(view.plan);
  if (!words) return 'perhaps';
  const area = view.plan.area && foldName(view.plan.area.text);
  const districts = task && task.districts.length > 0 ? task.districts : measure.districts;
  if (districts.length > 0) return concernOfDistricts(districts, area);
  const units = unitLists((task ?? measure).duties).flatMap(({ list }) => list.items);
  const names = units.filter(({ text }) => !isPlaceholder(text)).map(({ text }) => foldName(text));
  if (names.some((name) => isArea(words, name, area) || isMember(view, words, name, area))) return 'must';
  if (names.some((name) => words.every.test(name)))
    return FARMLAND.test(measure.title?.text ?? '') ? 'perhaps' : 'must';
  return names.length === 0 || names.some((name) => words.some.test(name)) ? 'perhaps' : 'no';
}

/** A city's plan that carries out another plan of the city takes up what it chooses. */
function wordsFor({ level, area }: Plan): Words | undefined {
  if (level?.text === 'street') return STREETS;
  if (level?.text === 'municipal') return undefined;
  return level === undefined && /(街道|乡|镇|地区)$/u.test(area?.text ?? '') ? STREETS : DISTRICTS;
}

function concernOfDistricts(districts: readonly Value[], area: string | undefined): Concern {
  if (area === undefined) return 'perhaps';
  return districts.some(({ text }) => foldName(text) === area) ? 'must' : 'no';
}

/** 密云区政府 is 密云区's own. */
function isArea(words: Words, name: string, area: string | undefined): boolean {
  if (!area) return false;
  return name.startsWith(area) && words.body.test(name.slice(area.length));
}

/** A collective with a list of its members (城六区政府), this area's among them. */
function isMember({ lookup }: PlanView, words: Words, name: string, area: string | undefined): boolean {
  const group = words.every.test(name) ? undefined : lookup.groupByName.get(name)?.group;
  return group?.members.some(({ text }) => isArea(words, foldName(text), area)) ?? false;
}

import { foldName } from '../base/foldName.ts';
import { fileName, relativePath, resolveUri } from '../base/uri.ts';
import { titleLikeness } from '../checks/measure/titles.ts';
import { planYear } from '../plan/model.ts';
import type { PlanDocument } from '../workspace/document.ts';
import { viewPlan } from '../workspace/resolve.ts';
import { documentAt, type Snapshot } from '../workspace/snapshot.ts';

/** What has been chosen so far; a folder is where the user began. */
export interface ChosenSoFar {
  readonly parent?: string | undefined;
  readonly area?: string | undefined;
  readonly year?: number | undefined;
  readonly previous?: string | undefined;
  readonly folder?: string | undefined;
}

/** What a new plan may be made from, the likeliest first in each list. */
export interface NewPlanChoices {
  readonly parents: readonly PlanDocument[];
  readonly areas: readonly string[];
  readonly years: readonly number[];
  readonly previous: readonly PlanDocument[];
  /** Where it should be saved: a name that no known file has. */
  readonly uri: string | undefined;
}

const YEARS_OFFERED = 4;

/** Offers for every step of drafting a new plan, from what the workspace has and what has been chosen so far. */
export function newPlanChoices(snapshot: Snapshot, chosen: ChosenSoFar): NewPlanChoices {
  const plans = [...snapshot.documents.values()].filter(
    (each): each is PlanDocument => each.kind === 'plan' && each.plan.measures.length > 0,
  );
  const parent = plans.find(({ uri }) => uri === chosen.parent);
  const own = ownPlans(snapshot, plans, parent, chosen.area);
  const previous = own.filter((each) => yearOf(each) < (chosen.year ?? Number.POSITIVE_INFINITY));
  return {
    parents: parentsFor(snapshot, plans, chosen),
    areas: areasFor(snapshot, plans, parent, chosen),
    years: yearsFor(own, parent),
    previous,
    uri: chosen.year === undefined ? undefined : targetFor(snapshot, own, parent, { ...chosen, year: chosen.year }),
  };
}

/** The newest of the highest level first; where the user began in a folder, the parents of its plans. */
function parentsFor(
  snapshot: Snapshot,
  plans: readonly PlanDocument[],
  { folder }: ChosenSoFar,
): readonly PlanDocument[] {
  const named = new Set(inFolder(plans, folder).flatMap((each) => viewPlan(snapshot, each).parent ?? []));
  const rank = (each: PlanDocument): number => (named.has(each) ? 0 : 10) + levelOf(each);
  return [...plans]
    .filter((each) => levelOf(each) < 2)
    .sort((a, b) => rank(a) - rank(b) || yearOf(b) - yearOf(a) || byUri(a, b));
}

function areasFor(
  snapshot: Snapshot,
  plans: readonly PlanDocument[],
  parent: PlanDocument | undefined,
  { folder }: ChosenSoFar,
): readonly string[] {
  const here = new Set(inFolder(plans, folder));
  const above = new Set(
    plans.filter((each) => levelOf(each) === 0).map((each) => foldName(each.plan.area?.text ?? '')),
  );
  const scores = new Map<string, number>();
  const add = (area: string | undefined, score: number): void => {
    if (area && !above.has(foldName(area))) scores.set(area, Math.max(score, scores.get(area) ?? 0));
  };
  for (const each of plans) {
    const isChild = parent !== undefined && viewPlan(snapshot, each).parent?.uri === parent.uri;
    add(each.plan.area?.text, (here.has(each) ? 8 : 0) + (isChild ? 4 : 2));
  }
  for (const each of snapshot.documents.values()) if (each.kind === 'registry') add(each.registry.area?.text, 1);
  return [...scores].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([area]) => area);
}

/** The area's own plans, those on the parent's subject first, of these the newest. */
function ownPlans(
  snapshot: Snapshot,
  plans: readonly PlanDocument[],
  parent: PlanDocument | undefined,
  area: string | undefined,
): readonly PlanDocument[] {
  const wanted = foldName(area ?? '');
  const about = (each: PlanDocument): number => {
    if (!parent) return 0;
    if (viewPlan(snapshot, each).parent?.uri === parent.uri) return 1;
    return Math.round(titleLikeness(subjectOf(each), subjectOf(parent)) * 10) / 10;
  };
  return plans
    .filter((each) => each !== parent && levelOf(each) > 0 && foldName(each.plan.area?.text ?? '') === wanted)
    .map((each) => ({ each, about: about(each) }))
    .sort((a, b) => b.about - a.about || yearOf(b.each) - yearOf(a.each) || byUri(a.each, b.each))
    .map(({ each }) => each);
}

/** The parent's year where the area has no plan for it yet, else the year after its newest. */
function yearsFor(own: readonly PlanDocument[], parent: PlanDocument | undefined): readonly number[] {
  const newest = own[0] && yearOf(own[0]);
  const above = parent && planYear(parent.plan);
  const likely = above !== undefined && (newest === undefined || newest < above) ? above : (newest ?? 0) + 1;
  if (likely <= 1) return [];
  return [likely, likely + 1, likely - 1, likely + 2].slice(0, YEARS_OFFERED);
}

/** Named like last year's plan, else like the parent; in the folder of the area's plans, else beside the parent. */
function targetFor(
  snapshot: Snapshot,
  own: readonly PlanDocument[],
  parent: PlanDocument | undefined,
  { previous, folder, area, year }: ChosenSoFar & { readonly year: number },
): string | undefined {
  const last = own.find(({ uri }) => uri === previous) ?? own[0];
  const model = own.find(({ uri }) => uri === previous) ?? parent;
  if (!model) return undefined;
  const stem = fileName(model.uri)
    .replace(/\.plan\.ya?ml$/i, '')
    .replace(/-?draft$/i, '');
  const dated = /(?:19|20)\d{2}/.test(stem) ? stem.replace(/(?:19|20)\d{2}/, String(year)) : `${stem}-${year}`;
  const home = folder === undefined ? (last ?? model).uri : `${folder}/x`;
  // beside the parent's own file the name has to say whose it is
  const name = folder === undefined && !last ? `${area ?? ''}-${dated}` : dated;
  for (let count = 1; ; count++) {
    const uri = resolveUri(home, `${name}${count > 1 ? `-${count}` : ''}.plan.yaml`);
    if (!documentAt(snapshot, uri)) return uri;
  }
}

function inFolder(plans: readonly PlanDocument[], folder: string | undefined): readonly PlanDocument[] {
  return folder === undefined ? [] : plans.filter(({ uri }) => !relativePath(`${folder}/x`, uri).startsWith('..'));
}

/** 0 municipal, 1 district, 2 street. A plan that does not say is a district's where it carries out another. */
function levelOf({ plan }: PlanDocument): number {
  const level = ['municipal', 'district', 'street'].indexOf(plan.level?.text ?? '');
  return level >= 0 ? level : plan.parent ? 1 : 0;
}

function yearOf({ plan }: PlanDocument): number {
  return planYear(plan) ?? 0;
}

/** What a plan is about: its title without its area and years. */
function subjectOf({ plan }: PlanDocument): string {
  const title = plan.title?.text ?? '';
  return title.replace(plan.area?.text ?? '', '').replace(/\d{4}年?/gu, '');
}

function byUri(a: PlanDocument, b: PlanDocument): number {
  return a.uri < b.uri ? -1 : 1;
}

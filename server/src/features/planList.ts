import type { PlanDocument } from '../workspace/document.ts';
import { planTitle } from './planTitle.ts';
import type { UnitTask } from './unitTasks.ts';

/** More titles than these make no good line. */
const MOST_TITLES = 3;

/** Which plans a list was made from: `依据《…》《…》`. */
export function titlesOf(plans: readonly PlanDocument[]): string {
  if (plans.length > MOST_TITLES) return `依据 ${plans.length} 个计划`;
  return plans.length === 0 ? '' : `依据${plans.map((plan) => `《${planTitle(plan)}》`).join('')}`;
}

/** A deadline as it is written, with its day where that says more: `年底前（不晚于2023年12月31日）`. */
export function dueText({ deadline, dates, latest }: Pick<UnitTask, 'deadline' | 'dates' | 'latest'>): string {
  return latest === undefined || dates === '' ? deadline : `${deadline}（${dates}）`;
}

import type { Check } from '../check.ts';
import { missingPlan } from './missingPlan.ts';

/** The file that `parent` names is not there, or is no plan. */
export const missingParent: Check = {
  code: 'file.missing-parent',
  severity: 'error',
  *plan({ document, plan, parent }, snapshot) {
    if (plan.parent && !parent) yield missingPlan(snapshot, document, plan.parent, 'file.missing-parent');
  },
};

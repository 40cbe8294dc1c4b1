import type { Check } from '../check.ts';
import { missingPlan } from './missingPlan.ts';

/** The file that `previous` names is not there, or is no plan: what goes on from last year cannot be followed. */
export const missingPrevious: Check = {
  code: 'file.missing-previous',
  severity: 'error',
  *plan({ document, plan, previous }, snapshot) {
    if (plan.previous && !previous) yield missingPlan(snapshot, document, plan.previous, 'file.missing-previous');
  },
};

import { annexAt } from '../../workspace/annexes.ts';
import type { Check } from '../check.ts';
import { missingPlan } from './missingPlan.ts';

/** A file that `annexes` names is not there, or is no plan: it would be missing from what goes out. */
export const missingAnnex: Check = {
  code: 'file.missing-annex',
  severity: 'error',
  *plan({ document, plan }, snapshot) {
    for (const path of plan.annexes) {
      if (!annexAt(snapshot, document, path)) yield missingPlan(snapshot, document, path, 'file.missing-annex');
    }
  },
};

import type { Value } from '../../plan/model.ts';
import { foldNumber } from '../../plan/number.ts';
import type { Check } from '../check.ts';
import { renumberFixes } from './renumberFix.ts';

/** Two measures of one plan have the same number: references to it would mean either. */
export const duplicateNumber: Check = {
  code: 'measure.duplicate-number',
  severity: 'error',
  *plan({ document, plan }) {
    const firsts = new Map<string, Value>();
    for (const { number, alsoNumbered } of plan.measures) {
      const numbers = [...alsoNumbered].map(([numbering, value]) => ({
        key: `${numbering} ${foldNumber(value.text)}`,
        value,
      }));
      if (number) numbers.push({ key: foldNumber(number.text), value: number });
      for (const { key, value } of numbers) {
        const first = firsts.get(key);
        if (!first) {
          firsts.set(key, value);
          continue;
        }
        const args = { number: value.text };
        yield {
          span: value.span,
          message: { key: 'measure.duplicate-number', args },
          related: [{ uri: document.uri, span: first.span, message: { key: 'measure.duplicate-number.first', args } }],
          ...(value === number ? { fixes: (now) => renumberFixes(now, document), fixesNeedAllFiles: true } : {}),
        };
      }
    }
  },
};

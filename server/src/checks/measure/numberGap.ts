import { foldNumber, ordinal } from '../../plan/number.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import type { Check, Fix } from '../check.ts';
import { renumberFixes } from './renumberFix.ts';

/** Counted numbers leave one out, or go back. Numbers that are no whole numbers are left alone. */
export const numberGap: Check = {
  code: 'measure.number-gap',
  severity: 'warning',
  *plan({ document, plan }) {
    const fixing = {
      fixes: (now: Snapshot): readonly Fix[] => renumberFixes(now, document),
      fixesNeedAllFiles: true,
    } as const;
    const all = new Set(plan.measures.flatMap(({ number }) => (number ? [foldNumber(number.text)] : [])));
    let before: number | undefined;
    for (const { number } of plan.measures) {
      const here = number && ordinal(number.text);
      if (number === undefined || here === undefined) continue;
      if (before !== undefined && here < before) {
        yield {
          span: number.span,
          message: { key: 'measure.number-gap.back', args: { before, number: here } },
          ...fixing,
        };
      } else if (before !== undefined && here > before + 1) {
        const missing = range(before + 1, here - 1).filter((each) => !all.has(String(each)));
        if (missing.length > 0) {
          yield {
            span: number.span,
            message: { key: 'measure.number-gap', args: { before, number: here, missing: listed(missing) } },
            ...fixing,
          };
        }
      }
      before = here;
    }
  },
};

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}

function listed(missing: readonly number[]): string {
  const shown = missing.slice(0, 5).join('、');
  return missing.length > 5 ? `${shown}…` : shown;
}

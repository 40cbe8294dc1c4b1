import { keptWithMeasure } from '../../workspace/kept.ts';
import type { Check } from '../check.ts';
import { inconsistentlyNamed } from './inconsistentInPlan.ts';
import { registryPlace } from './listed.ts';
import { namedIn, renameAllFixes, renameFix } from './named.ts';

/**
 * A unit stands in a list under another right form than the one its registry gives as the form for plans. Where the
 * plan uses several forms, unit.inconsistent-in-plan says so.
 */
export const alias: Check = {
  code: 'unit.alias',
  severity: 'hint',
  *plan(view) {
    const inconsistent = new Set(inconsistentlyNamed(view).map(({ unit }) => unit));
    for (const unit of view.plan.measures.flatMap((measure) => aliasesIn(view, measure))) {
      if (unit.answer.kind !== 'alias' || inconsistent.has(unit.answer.entry.unit)) continue;
      const { entry } = unit.answer;
      const right = entry.unit.name.text;
      yield {
        span: unit.span,
        message: { key: 'unit.alias', args: { name: unit.text, right } },
        related: [registryPlace(entry)],
        fixes: (now) => [
          renameFix(view, unit, right, 'unit.alias.fix', true),
          ...renameAllFixes(view, now, unit, right),
        ],
      };
    }
  },
};

const aliasesIn = keptWithMeasure((view, measure) =>
  namedIn(view, measure).filter(({ listed, answer }) => listed && answer.kind === 'alias'),
);

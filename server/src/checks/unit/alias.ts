import type { Check } from '../check.ts';
import { inconsistentlyNamed } from './inconsistentInPlan.ts';
import { registryPlace } from './listed.ts';
import { namedUnits, renameAllFixes, renameFix } from './named.ts';

/**
 * A unit stands in a list under another right form than the one its registry gives as the form for plans. Where the
 * plan uses several forms, unit.inconsistent-in-plan says so.
 */
export const alias: Check = {
  code: 'unit.alias',
  severity: 'hint',
  *plan(view, snapshot) {
    const inconsistent = new Set(inconsistentlyNamed(view).map(({ unit }) => unit));
    for (const unit of namedUnits(view)) {
      if (!unit.listed || unit.answer.kind !== 'alias' || inconsistent.has(unit.answer.entry.unit)) continue;
      const { entry } = unit.answer;
      const right = entry.unit.name.text;
      yield {
        span: unit.span,
        message: { key: 'unit.alias', args: { name: unit.text, right } },
        related: [registryPlace(entry)],
        fixes: () => [
          renameFix(view, unit, right, 'unit.alias.fix', true),
          ...renameAllFixes(view, snapshot, unit, right),
        ],
      };
    }
  },
};

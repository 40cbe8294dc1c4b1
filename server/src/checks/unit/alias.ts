import type { Check } from '../check.ts';
import { registryPlace } from './listed.ts';
import { namedUnits, renameAllFixes, renameFix } from './named.ts';

/**
 * A unit stands in a list under another right form than the one its registry gives as the form for plans. Where the
 * plan also uses that form, unit.inconsistent-in-plan says so.
 */
export const alias: Check = {
  code: 'unit.alias',
  severity: 'hint',
  *plan(view, snapshot) {
    const named = namedUnits(view);
    const byRightName = new Set(named.flatMap(({ answer }) => (answer.kind === 'exact' ? [answer.entry.unit] : [])));
    for (const unit of named) {
      if (!unit.listed || unit.answer.kind !== 'alias' || byRightName.has(unit.answer.entry.unit)) continue;
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

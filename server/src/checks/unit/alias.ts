import type { Check } from '../check.ts';
import { listedUnits, registryPlace, renameFix } from './listed.ts';

/** A unit stands in a list under another right form than the one its registry gives as the form for plans. */
export const alias: Check = {
  code: 'unit.alias',
  severity: 'hint',
  *plan(view) {
    for (const unit of listedUnits(view)) {
      if (unit.answer.kind !== 'alias') continue;
      const { entry } = unit.answer;
      const right = entry.unit.name.text;
      yield {
        span: unit.value.span,
        message: { key: 'unit.alias', args: { name: unit.value.text, right } },
        related: [registryPlace(entry)],
        fixes: () => [renameFix(view.document, unit, right, 'unit.alias.fix', true)],
      };
    }
  },
};

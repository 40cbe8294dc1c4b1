import type { Check } from '../check.ts';
import { registryPlace } from './listed.ts';
import { namedUnits } from './named.ts';

/** The registries give one name to several units. */
export const ambiguous: Check = {
  code: 'unit.ambiguous',
  severity: 'warning',
  separable: true,
  *plan(view) {
    for (const unit of namedUnits(view)) {
      if (unit.answer.kind !== 'ambiguous') continue;
      const { entries } = unit.answer;
      const units = entries.map(({ unit: { name, official } }) => (official ?? name).text).join('、');
      yield {
        span: unit.span,
        message: { key: 'unit.ambiguous', args: { name: unit.text, count: entries.length, units } },
        related: entries.map(registryPlace),
      };
    }
  },
};

import type { Check } from '../check.ts';
import { listedUnits, registryPlace } from './listed.ts';

/** The registries give one name to several units. */
export const ambiguous: Check = {
  code: 'unit.ambiguous',
  severity: 'warning',
  *plan(view) {
    for (const unit of listedUnits(view)) {
      if (unit.answer.kind !== 'ambiguous') continue;
      const { entries } = unit.answer;
      const units = entries.map(({ unit: { name, official } }) => (official ?? name).text).join('、');
      yield {
        span: unit.value.span,
        message: { key: 'unit.ambiguous', args: { name: unit.value.text, count: entries.length, units } },
        related: entries.map(registryPlace),
      };
    }
  },
};

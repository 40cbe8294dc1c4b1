import { nearUnits } from '../../registry/lookup.ts';
import type { Check } from '../check.ts';
import { hasRegistry, listedUnits, registryPlace, renameFix } from './listed.ts';

/** A name in a unit list is in none of the plan's registries. */
export const unknown: Check = {
  code: 'unit.unknown',
  severity: 'warning',
  *plan(view) {
    if (!hasRegistry(view)) return;
    for (const unit of listedUnits(view)) {
      if (unit.answer.kind !== 'unknown') continue;
      const name = unit.value.text;
      const near = nearUnits(view.lookup, name, view.date);
      const first = near[0];
      yield {
        span: unit.value.span,
        message: first
          ? { key: 'unit.unknown.near', args: { name, near: first.unit.name.text } }
          : { key: 'unit.unknown', args: { name } },
        related: first ? [registryPlace(first)] : [],
        fixes: () =>
          near.map((entry) => renameFix(view.document, unit, entry.unit.name.text, 'unit.unknown.fix', false)),
      };
    }
  },
};

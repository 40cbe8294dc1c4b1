import { nearEntries } from '../../registry/lookup.ts';
import type { Check } from '../check.ts';
import { hasRegistry, listedUnits, placeOfName, renameFix } from './listed.ts';

/** A name in a unit list is in none of the plan's registries. */
export const unknown: Check = {
  code: 'unit.unknown',
  severity: 'warning',
  *plan(view) {
    if (!hasRegistry(view)) return;
    for (const unit of listedUnits(view)) {
      if (unit.answer.kind !== 'unknown') continue;
      const name = unit.value.text;
      const near = nearEntries(view.lookup, name, view.date);
      const first = near[0];
      yield {
        span: unit.value.span,
        message: first
          ? { key: 'unit.unknown.near', args: { name, near: first.name.text } }
          : { key: 'unit.unknown', args: { name } },
        related: first ? [placeOfName(first.uri, first.name)] : [],
        fixes: () => near.map((entry) => renameFix(view.document, unit, entry.name.text, 'unit.unknown.fix', false)),
      };
    }
  },
};

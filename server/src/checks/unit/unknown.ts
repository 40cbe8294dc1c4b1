import { nearEntries } from '../../registry/lookup.ts';
import type { Check } from '../check.ts';
import { hasRegistry, placeOfName } from './listed.ts';
import { renameAllFixes, renameFix } from './named.ts';
import { registryFixes } from './registryFixes.ts';
import { unknownNames } from './unknownNames.ts';

/** A name in a unit list is in none of the plan's registries. */
export const unknown: Check = {
  code: 'unit.unknown',
  severity: 'warning',
  separable: true,
  *plan(view, snapshot) {
    if (!hasRegistry(view)) return;
    for (const unit of unknownNames(view, snapshot)) {
      const name = unit.text;
      const near = nearEntries(view.lookup, name, view.date);
      const first = near[0];
      yield {
        span: unit.span,
        message: first
          ? { key: 'unit.unknown.near', args: { name, near: first.name.text } }
          : { key: 'unit.unknown', args: { name } },
        related: first ? [placeOfName(first.uri, first.name)] : [],
        fixes: (now) => [
          ...near.map((entry) => renameFix(view, unit, entry.name.text, 'unit.unknown.fix', false)),
          ...near.slice(0, 1).flatMap((entry) => renameAllFixes(view, now, unit, entry.name.text)),
          ...registryFixes(view, name, near[0]),
        ],
      };
    }
  },
};

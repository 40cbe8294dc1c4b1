import type { Sentence } from '../../base/sentence.ts';
import type { UnitEntry } from '../../registry/lookup.ts';
import type { Check } from '../check.ts';
import { registryPlace } from './listed.ts';
import { namedUnits, renameAllFixes, renameFix } from './named.ts';

/** A reform has given the unit another name, or its duties to others, before the plan's date. */
export const formerName: Check = {
  code: 'unit.former-name',
  severity: 'warning',
  separable: true,
  *plan(view) {
    for (const unit of namedUnits(view)) {
      if (unit.answer.kind !== 'former') continue;
      const { entry, successors } = unit.answer;
      yield {
        span: unit.span,
        message: messageFor(unit.text, entry, successors),
        related: [entry, ...successors].map(registryPlace),
        deprecated: true,
        fixes: (now) => [
          ...successors.map((successor) =>
            renameFix(view, unit, successor.unit.name.text, 'unit.former-name.fix', successors.length === 1),
          ),
          ...successors.flatMap((successor) => renameAllFixes(view, now, unit, successor.unit.name.text)),
        ],
      };
    }
  },
};

function messageFor(name: string, entry: UnitEntry, successors: readonly UnitEntry[]): Sentence {
  const until = entry.unit.untilText?.text ?? '';
  if (successors.length === 0) return { key: 'unit.former-name.gone', args: { name, until } };
  const right = successors.map(({ unit }) => unit.name.text).join('、');
  return { key: successors.length === 1 ? 'unit.former-name' : 'unit.former-name.split', args: { name, until, right } };
}

import type { Sentence } from '../../base/sentence.ts';
import type { UnitEntry } from '../../registry/lookup.ts';
import type { Check } from '../check.ts';
import { listedUnits, registryPlace, renameFix } from './listed.ts';

/** A reform has given the unit another name, or its duties to others, before the plan's date. */
export const formerName: Check = {
  code: 'unit.former-name',
  severity: 'warning',
  *plan(view) {
    for (const unit of listedUnits(view)) {
      if (unit.answer.kind !== 'former') continue;
      const { entry, successors } = unit.answer;
      yield {
        span: unit.value.span,
        message: messageFor(unit.value.text, entry, successors),
        related: [entry, ...successors].map(registryPlace),
        deprecated: true,
        fixes: () =>
          successors.map((successor) =>
            renameFix(view.document, unit, successor.unit.name.text, 'unit.former-name.fix', successors.length === 1),
          ),
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

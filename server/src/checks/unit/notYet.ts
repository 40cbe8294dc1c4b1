import type { Check } from '../check.ts';
import { listedUnits, registryPlace, renameFix } from './listed.ts';

/** The name came into use only after the plan's date. */
export const notYet: Check = {
  code: 'unit.not-yet',
  severity: 'warning',
  *plan(view) {
    for (const unit of listedUnits(view)) {
      if (unit.answer.kind !== 'not-yet') continue;
      const { entry, predecessors } = unit.answer;
      const right = predecessors[0]?.unit.name.text;
      const args = { name: unit.value.text, since: entry.unit.sinceText?.text ?? '', date: view.date ?? '' };
      yield {
        span: unit.value.span,
        message: right ? { key: 'unit.not-yet.predecessor', args: { ...args, right } } : { key: 'unit.not-yet', args },
        related: [entry, ...predecessors].map(registryPlace),
        fixes: () =>
          predecessors.map((before) =>
            renameFix(view.document, unit, before.unit.name.text, 'unit.not-yet.fix', predecessors.length === 1),
          ),
      };
    }
  },
};

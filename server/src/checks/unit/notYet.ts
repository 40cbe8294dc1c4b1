import type { Check } from '../check.ts';
import { registryPlace } from './listed.ts';
import { namedUnits, renameAllFixes, renameFix } from './named.ts';

/** The name came into use only after the plan's date. */
export const notYet: Check = {
  code: 'unit.not-yet',
  severity: 'warning',
  separable: true,
  *plan(view) {
    for (const unit of namedUnits(view)) {
      if (unit.answer.kind !== 'not-yet') continue;
      const { entry, predecessors } = unit.answer;
      const right = predecessors[0]?.unit.name.text;
      const args = { name: unit.text, since: entry.unit.sinceText?.text ?? '', date: view.date ?? '' };
      yield {
        span: unit.span,
        message: right ? { key: 'unit.not-yet.predecessor', args: { ...args, right } } : { key: 'unit.not-yet', args },
        related: [entry, ...predecessors].map(registryPlace),
        fixes: (now) => [
          ...predecessors.map((before) =>
            renameFix(view, unit, before.unit.name.text, 'unit.not-yet.fix', predecessors.length === 1),
          ),
          ...predecessors.flatMap((before) => renameAllFixes(view, now, unit, before.unit.name.text)),
        ],
      };
    }
  },
};

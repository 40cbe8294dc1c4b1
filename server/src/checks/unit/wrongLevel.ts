import type { Check } from '../check.ts';
import { listedUnits, registryPlace } from './listed.ts';

/** A unit of the city leads, or is responsible for, a task of a district or street: a lower level cannot give it tasks. */
export const wrongLevel: Check = {
  code: 'unit.wrong-level',
  severity: 'warning',
  separable: true,
  *plan(view) {
    const level = view.plan.level?.text;
    if (level !== 'district' && level !== 'street') return;
    for (const { value, role, answer } of listedUnits(view)) {
      if (role === 'support' || !('entry' in answer) || !('unit' in answer.entry)) continue;
      if (answer.entry.unit.level?.text !== 'municipal') continue;
      yield {
        span: value.span,
        message: { key: `unit.wrong-level.${role}`, args: { name: value.text } },
        related: [registryPlace({ uri: answer.entry.uri, unit: answer.entry.unit })],
      };
    }
  },
};

import type { Check } from '../check.ts';
import { listedUnits } from './listed.ts';
import { isVague } from './vague.ts';

/** The lead, or a responsible unit, is 有关部门 and the like: nobody can be held to it. */
export const tooVagueLead: Check = {
  code: 'unit.too-vague-lead',
  severity: 'warning',
  separable: true,
  *plan(view) {
    for (const { value, role, answer } of listedUnits(view)) {
      if (role === 'support' || answer.kind === 'none' || !isVague(value.text)) continue;
      yield { span: value.span, message: { key: `unit.too-vague-lead.${role}`, args: { name: value.text } } };
    }
  },
};

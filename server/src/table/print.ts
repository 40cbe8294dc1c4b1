import { foldName } from '../base/foldName.ts';
import type { Plan } from '../plan/model.ts';
import { layOut } from './layout.ts';
import type { Printed } from './model.ts';
import { layOutProse } from './prose.ts';

/** A plan as it is printed, in the layout it asks for. */
export function print(plan: Plan): Printed {
  return foldName(plan.layout?.text ?? '') === 'prose' ? layOutProse(plan) : layOut(plan);
}

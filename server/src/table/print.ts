import { foldName } from '../base/foldName.ts';
import type { Plan } from '../plan/model.ts';
import { proseParts, tableColumns } from './columns.ts';
import { layOut } from './layout.ts';
import type { Printed, TableColumn } from './model.ts';
import { layOutProse } from './prose.ts';

/** A plan as it is printed, in the layout it asks for; `only`: see {@link layOut} and {@link layOutProse}. */
export function print(plan: Plan, only?: ReadonlySet<string>): Printed {
  return isProse(plan) ? layOutProse(plan, only) : layOut(plan, only);
}

/** It is printed as a text of paragraphs, not as a table. */
export function isProse({ layout }: Plan): boolean {
  return foldName(layout?.text ?? '') === 'prose';
}

/** What of its tasks a plan prints: the columns of its table, or the parts of its paragraphs. */
export function printedParts(plan: Plan): readonly TableColumn[] {
  return isProse(plan) ? proseParts(plan) : tableColumns(plan);
}

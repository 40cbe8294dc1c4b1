import type { Sentence } from '../../base/sentence.ts';
import type { Measure, Task, UnitList } from '../../plan/model.ts';
import type { PlanDocument } from '../../workspace/document.ts';
import type { PlanView } from '../../workspace/resolve.ts';
import { removeItem } from '../../yaml/edit.ts';
import { type Check, type Fix, replaceFix } from '../check.ts';
import { identityOf } from './identity.ts';
import { type ListedUnit, listedUnits } from './listed.ts';

/**
 * One unit has two roles in one task. Lead and first responsible unit are not compared: tables with three unit columns
 * repeat the lead there (Beijing 2023).
 */
export const roleOverlap: Check = {
  code: 'unit.role-overlap',
  severity: 'warning',
  separable: true,
  *plan(view) {
    const told = new Set<object>();
    const byList = groupByList(view);
    for (const measure of view.plan.measures) {
      for (const task of tasksOf(measure)) {
        for (const [first, second] of overlaps(task, byList)) {
          if (told.has(second.value)) continue;
          told.add(second.value);
          const args = { name: second.value.text };
          yield {
            span: second.value.span,
            message: { key: `unit.role-overlap.${first.role}-support`, args },
            related: [{ uri: view.document.uri, span: first.value.span, message: firstPlace(first) }],
            fixes: () => removal(view.document, second),
          };
        }
      }
    }
  },
};

type Lists = Pick<Task, 'duties'>;

/** A measure without tasks still has its own lists. */
function tasksOf(measure: Measure): readonly Lists[] {
  return measure.tasks.length > 0 ? measure.tasks : [measure];
}

function groupByList(view: PlanView): ReadonlyMap<UnitList, readonly ListedUnit[]> {
  const byList = new Map<UnitList, ListedUnit[]>();
  for (const unit of listedUnits(view)) byList.set(unit.list, [...(byList.get(unit.list) ?? []), unit]);
  return byList;
}

function* overlaps(
  { duties }: Lists,
  byList: ReadonlyMap<UnitList, readonly ListedUnit[]>,
): Generator<[ListedUnit, ListedUnit]> {
  const unitsOf = (list: UnitList | undefined): readonly ListedUnit[] => (list && byList.get(list)) ?? [];
  const support = unitsOf(duties.support);
  for (const first of [...unitsOf(duties.lead), ...unitsOf(duties.responsible)]) {
    const identity = identityOf(first);
    if (identity === undefined) continue;
    for (const second of support) if (identityOf(second) === identity) yield [first, second];
  }
}

function firstPlace({ role, value }: ListedUnit): Sentence {
  return { key: `unit.role-overlap.${role}`, args: { name: value.text } };
}

function removal(document: PlanDocument, unit: ListedUnit): readonly Fix[] {
  const list = unit.list.node;
  const index = list.kind === 'sequence' ? list.items.indexOf(unit.value.node) : -1;
  if (list.kind !== 'sequence' || index < 0 || list.items.length < 2) return [];
  const title = { key: 'unit.role-overlap.fix', args: { name: unit.value.text } };
  return [replaceFix(document, title, [removeItem(document.text, list, index)], false)];
}

import { type Duties, type Measure, type Plan, unitLists } from '../plan/model.ts';
import type { ColumnRole, Role } from '../plan/vocabulary.ts';
import { pieceOf } from './cells.ts';
import type { TableColumn } from './model.ts';
import { printedLine } from './printedText.ts';

/** The headings of a plan that gives none. A plan is a Chinese document in every language of the user interface. */
const USUAL_HEADINGS: Readonly<Record<ColumnRole, string>> = {
  number: '序号',
  measure: '重点任务',
  task: '工作措施',
  deadline: '完成时限',
  lead: '牵头单位',
  responsible: '主责单位',
  support: '协办单位',
  note: '备注',
};

/** The columns of the printed table, in its order. */
export function tableColumns(plan: Plan): readonly TableColumn[] {
  if (plan.columns.length > 0) {
    return plan.columns.map(({ role, heading, group }) => ({
      role,
      heading: printedLine(heading?.text ?? '') || USUAL_HEADINGS[role],
      span: heading?.span,
      group: pieceOf(group),
    }));
  }
  const used = usedRoles(plan);
  const optional = (['responsible', 'support'] as const).filter((role) => used.has(role));
  return usual(['number', 'measure', 'task', 'deadline', 'lead', ...optional]);
}

/** What a paragraph of a plan without a table can say, in the order in which it does. */
export function proseParts(plan: Plan): readonly TableColumn[] {
  const middle = usedRoles(plan).has('responsible') ? (['responsible'] as const) : [];
  return usual(['number', 'measure', 'task', 'lead', ...middle, 'support', 'deadline']);
}

function usual(roles: readonly ColumnRole[]): readonly TableColumn[] {
  return roles.map((role) => ({ role, heading: USUAL_HEADINGS[role], span: undefined, group: undefined }));
}

function usedRoles(plan: Plan): ReadonlySet<Role> {
  return new Set(plan.measures.flatMap((measure) => [...rolesOf(measure)]));
}

const roles = new WeakMap<Measure, ReadonlySet<Role>>();

/** The roles in which a measure names units. Read once: a measure that is not edited stays the same object. */
function rolesOf(measure: Measure): ReadonlySet<Role> {
  const used = roles.get(measure) ?? new Set([measure, ...measure.tasks].flatMap(rolesIn));
  roles.set(measure, used);
  return used;
}

function rolesIn({ duties }: { readonly duties: Duties }): readonly Role[] {
  return unitLists(duties).map(({ role }) => role);
}

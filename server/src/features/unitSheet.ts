import { foldName } from '../base/foldName.ts';
import { say } from '../messages/say.ts';
import { ROLES } from '../plan/vocabulary.ts';
import { listTable } from '../table/list.ts';
import type { Table } from '../table/model.ts';
import { hasContent } from '../table/publication.ts';
import { UNIT_SHEET_HEADING } from '../table/wayBack.ts';
import type { PlanDocument } from '../workspace/document.ts';
import { resolveUnit, viewPlan } from '../workspace/resolve.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { namedBy } from '../workspace/uses.ts';
import { dueText, titlesOf } from './planList.ts';
import { type UnitDuty, type UnitView, unitView, type ViewUnit } from './unitView.ts';

/** A unit as it is asked for: by any of its names, in one registry where several have a unit of that name. */
export interface WantedUnit {
  readonly name: string;
  /** The id of the registry in the view by unit. */
  readonly registry?: string;
}

/** What keeps a task sheet from being made: no task names the unit, or units of several registries have that name. */
export type NoUnitSheet = { readonly reason: 'none' } | { readonly reason: 'ambiguous'; readonly among: string };

/**
 * 任务书: every task that names a unit in some plans, with what the unit has to do in it; plan by plan, in the order of
 * their text. A document for an office, so it is Chinese in every language of the user interface.
 */
export function unitSheet(snapshot: Snapshot, plans: readonly PlanDocument[], wanted: WantedUnit): Table | NoUnitSheet {
  const view = unitView(snapshot, plans, 'zh-CN');
  const found = unitsNamed(view, snapshot, plans, wanted);
  const [unit, ...others] = found;
  if (!unit) return { reason: 'none' };
  if (others.length > 0) return { reason: 'ambiguous', among: found.map(({ shelf }) => shelf).join('、') };
  const sources = plans.filter(({ plan }) => hasContent(plan));
  const several = sources.length > 1;
  return listTable({
    title: `${unit.name}任务书`,
    subtitle: titlesOf(sources),
    columns: [
      { role: 'number', heading: '序号' },
      ...(several ? [{ role: 'note', heading: '来源计划' } as const] : []),
      { role: 'measure', heading: '重点任务' },
      { role: 'task', heading: '工作措施' },
      { role: 'note', heading: UNIT_SHEET_HEADING },
      { role: 'deadline', heading: '完成时限' },
    ],
    rows: byTask(unit.duties).map(([index, duties], place) => {
      const task = view.tasks[index]!;
      return {
        id: `r${place + 1}-${task.id}`,
        texts: [
          String(place + 1),
          ...(several ? [task.plan] : []),
          task.measure,
          task.text === task.measure ? '' : task.text,
          dutyText(view, duties),
          dueText(task),
        ],
      };
    }),
  });
}

type FoundUnit = ViewUnit & { readonly shelf: string };

function unitsNamed(
  view: UnitView,
  snapshot: Snapshot,
  plans: readonly PlanDocument[],
  { name, registry }: WantedUnit,
): readonly FoundUnit[] {
  const means = plans.flatMap((plan) => namedBy(resolveUnit(viewPlan(snapshot, plan), name)));
  const names = new Set([name, ...means.map((named) => named.name.text)].map(foldName));
  return view.registries
    .filter(({ id }) => registry === undefined || id === registry)
    .flatMap(({ title, units }) =>
      units.filter((unit) => names.has(foldName(unit.name))).map((unit) => ({ ...unit, shelf: title })),
    );
}

/** The duties of each task, in the order of the plans. */
function byTask(duties: readonly UnitDuty[]): readonly (readonly [task: number, duties: readonly UnitDuty[]])[] {
  const tasks = [...new Set(duties.map(({ task }) => task))].sort((a, b) => a - b);
  return tasks.map((task) => [task, duties.filter((duty) => duty.task === task)]);
}

/** `牵头`, `牵头、配合`, or `配合（各街道办事处）` for a member of a group. */
function dutyText({ roles }: UnitView, duties: readonly UnitDuty[]): string {
  return [...duties]
    .sort((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role))
    .map(({ role, through }) =>
      through === undefined
        ? roles[role]
        : say('zh-CN', { key: 'units.table.through', args: { role: roles[role], group: through } }),
    )
    .join('、');
}

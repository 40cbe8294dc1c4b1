import type { UnitTask } from '../../../server/src/features/unitTasks.ts';
import type { UnitDuty, UnitView, ViewRegistry, ViewUnit } from '../../../server/src/features/unitView.ts';
import type { Role } from '../../../server/src/plan/vocabulary.ts';

/** One line of the view by unit, without anything of the editor in it. */
export interface UnitNode {
  readonly kind: 'registry' | 'unit' | 'role' | 'task';
  /** Unique in the tree, and the same after an edit elsewhere: the tree keeps open what was open. */
  readonly id: string;
  readonly label: string;
  /** Beside the label, dimmed; may be empty. */
  readonly description: string;
  /** Plain text of one or more lines. */
  readonly tooltip: string;
  /** What a screen reader says. */
  readonly spoken: string;
  /** Where a click leads; only of a task. */
  readonly place?: Pick<UnitTask, 'uri' | 'range'>;
  /** Which unit it is, and the id of its registry; only of a unit. */
  readonly unit?: { readonly name: string; readonly registry: string };
  /** Made when they are asked for: of hundreds of units few are open. */
  readonly children: () => readonly UnitNode[];
}

/** At the usual width of a side bar a longer text would leave no room for the deadline. */
const LABEL_LENGTH = 12;
const ROLES: readonly Role[] = ['lead', 'responsible', 'support'];

/** The tree: registries, their units, the roles of each, and the tasks of a role by date. */
export function unitNodes(units: UnitView): readonly UnitNode[] {
  return units.registries.map((registry) => ({
    kind: 'registry',
    id: registry.id,
    label: registry.title,
    description: String(registry.units.length),
    tooltip: registry.title,
    spoken: `${registry.title}, ${registry.units.length}`,
    children: () => registry.units.map((unit) => unitNode(units, registry, unit)),
  }));
}

function unitNode(units: UnitView, registry: ViewRegistry, unit: ViewUnit): UnitNode {
  const id = `${registry.id} ${unit.id}`;
  const roles = ROLES.filter((role) => unit.counts[role] > 0);
  const counts = roles.map((role) => `${units.roles[role]} ${unit.counts[role]}`).join(' · ');
  return {
    kind: 'unit',
    id,
    label: unit.name,
    description: counts,
    tooltip: lines(unit.name, unit.note, counts),
    spoken: spoken(unit.name, counts, unit.note),
    unit: { name: unit.name, registry: registry.id },
    children: () => roles.map((role) => roleNode(units, `${id} ${role}`, unit, role)),
  };
}

function roleNode(units: UnitView, id: string, unit: ViewUnit, role: Role): UnitNode {
  const label = units.roles[role];
  const description = String(unit.counts[role]);
  const duties = unit.duties.filter((duty) => duty.role === role);
  return {
    kind: 'role',
    id,
    label,
    description,
    tooltip: `${unit.name} · ${label} ${description}`,
    spoken: spoken(unit.name, `${label} ${description}`),
    children: () => duties.map((duty) => taskNode(id, duty, units.tasks[duty.task]!)),
  };
}

function taskNode(parentId: string, { through }: UnitDuty, task: UnitTask): UnitNode {
  const measure = `${task.number} ${task.measure}`.trim();
  const deadline = task.dates === '' ? task.deadline : `${task.deadline}（${task.dates}）`;
  const text = task.text || measure || '…';
  return {
    kind: 'task',
    id: `${parentId} ${task.uri} ${task.id}`,
    label: shortened(text),
    description: [task.deadline, through ?? '', task.plan].filter((part) => part !== '').join(' · '),
    tooltip: lines(text, measure === text ? '' : measure, deadline, through ?? '', task.plan),
    spoken: spoken(text, deadline, through ?? '', task.plan),
    place: { uri: task.uri, range: task.range },
    children: () => [],
  };
}

function lines(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n');
}

function spoken(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(', ');
}

function shortened(text: string): string {
  const characters = [...text];
  return characters.length <= LABEL_LENGTH ? text : `${characters.slice(0, LABEL_LENGTH - 1).join('')}…`;
}

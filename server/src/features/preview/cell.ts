import type { Locale } from '../../messages/locale.ts';
import { say } from '../../messages/say.ts';
import type { Measure, Task } from '../../plan/model.ts';
import { type ColumnRole, isUnitColumn } from '../../plan/vocabulary.ts';
import { isProse, printedParts } from '../../table/print.ts';
import { measureIds, taskId } from '../../table/rowId.ts';
import type { PlanDocument } from '../../workspace/document.ts';
import { childOf, type MappingNode } from '../../yaml/node.ts';
import { mappings } from '../../yaml/read.ts';

/**
 * A cell of the printed table: the rows it goes over, and what it says of them. In a text a part of a paragraph, which may
 * speak for paragraphs before it: the one it stands in comes first.
 */
export interface CellPlace {
  readonly rows: readonly string[];
  readonly role: ColumnRole;
}

/** The task of the first row alone; the tasks of all rows; the default of their measure. */
export type CellScope = 'task' | 'rows' | 'measure';

/** A cell with what a change of it is about. */
export interface Cell {
  readonly role: ColumnRole;
  readonly heading: string;
  readonly measure: Measure;
  /** In the order of the rows; none of a measure without tasks. */
  readonly tasks: readonly Task[];
  /** The content is the measure's default. */
  readonly inherited: boolean;
}

/** The columns that belong to a measure as a whole. */
const OF_MEASURE: readonly ColumnRole[] = ['number', 'measure'];

/** Finds a cell; undefined where there is none (any more). */
export function cellAt({ plan }: PlanDocument, { rows, role }: CellPlace): Cell | undefined {
  const found = printedParts(plan).find((part) => part.role === role);
  const idOf = measureIds();
  for (const measure of plan.measures) {
    const id = idOf(measure);
    if (measure.tasks.length === 0 && rows[0] === taskId(id, 0)) {
      return found && { role, heading: found.heading, measure, tasks: [], inherited: false };
    }
    const taskOf = new Map(measure.tasks.map((task) => [taskId(id, task.index), task]));
    const tasks = rows.flatMap((row) => taskOf.get(row) ?? []);
    if (!found || tasks.length === 0) continue;
    return tasks.length === rows.length
      ? { role, heading: found.heading, measure, tasks, inherited: isInherited(role, measure, tasks) }
      : undefined;
  }
  return undefined;
}

function isInherited(role: ColumnRole, measure: Measure, tasks: readonly Task[]): boolean {
  if (role === 'note') return measure.note !== undefined && tasks.some((task) => task.note === measure.note);
  if (role !== 'deadline' && !isUnitColumn(role)) return false;
  return measure.duties[role] !== undefined && tasks.some((task) => task.own[role] === undefined);
}

/** What stands in a cell: one text, or names of units; nothing where it is empty. */
export function valuesOf({ role, measure, tasks: [task] }: Cell): readonly string[] {
  const duties = (task ?? measure).duties;
  if (isUnitColumn(role)) return duties[role]?.items.map(({ text }) => text) ?? [];
  const value = {
    number: measure.number,
    measure: measure.title,
    task: task?.text,
    deadline: duties.deadline,
    note: (task ?? measure).note,
  }[role];
  return value ? [value.text] : [];
}

/** What can be changed instead of the one task: the first is the one to take unless asked. */
function scopesOf(
  { role, tasks, inherited, measure }: Cell,
  inProse: boolean,
  locale: Locale,
): readonly { scope: CellScope; label: string }[] {
  const labelled = (scope: CellScope, count: number) => {
    const words = scope === 'rows' && inProse ? 'bracket' : scope;
    return { scope, label: say(locale, { key: `preview.edit.scope-${words}`, args: { count } }) };
  };
  if (tasks.length === 0 || role === 'task') return [labelled('task', 1)];
  if (OF_MEASURE.includes(role)) return [labelled('measure', measure.tasks.length)];
  const several = tasks.length > 1 ? [labelled('rows', tasks.length)] : [];
  if (!inherited) return [...several, labelled('task', 1)];
  const heirs = measure.tasks.filter((task) => isInherited(role, measure, [task])).length;
  return [labelled('task', 1), ...several, labelled('measure', heirs)];
}

/** The mappings and the key that hold a cell's content in a scope. */
export function holdersOf({ role, measure, tasks }: Cell, scope: CellScope): readonly MappingNode[] {
  if (OF_MEASURE.includes(role) || scope === 'measure' || tasks.length === 0) return [measure.node];
  const nodes = mappings(childOf(measure.node, 'tasks'));
  return (scope === 'rows' ? tasks : tasks.slice(0, 1)).flatMap(({ index }) => nodes[index] ?? []);
}

/** The key of a column's content. */
export function keyOf(role: ColumnRole): string {
  return role === 'measure' ? 'title' : role === 'task' ? 'text' : role;
}

/** What a row is, so that it can be seen whether it still is that when a change arrives. */
export function stampOf(cell: Cell): string {
  const { measure, tasks } = cell;
  const texts = tasks.map(({ text }) => text?.text);
  return JSON.stringify([measure.number?.text, measure.title?.text, texts, valuesOf(cell), cell.inherited]);
}

/** A cell as it is edited: what stands in it, and what a change of it may be made to. */
export interface CellContent {
  readonly kind: 'text' | 'deadline' | 'units';
  readonly heading: string;
  readonly values: readonly string[];
  readonly scopes: ReturnType<typeof scopesOf>;
  readonly stamp: string;
  /** All that the same paragraph can say, this included: not all of it is printed. None in a table, which has a cell for each. */
  readonly parts: readonly { readonly role: ColumnRole; readonly heading: string }[];
}

export function contentOf({ plan }: PlanDocument, cell: Cell, locale: Locale): CellContent {
  const { role, heading } = cell;
  const inProse = isProse(plan);
  return {
    kind: role === 'deadline' ? role : isUnitColumn(role) ? 'units' : 'text',
    heading,
    values: valuesOf(cell),
    scopes: scopesOf(cell, inProse, locale),
    stamp: stampOf(cell),
    parts: inProse ? printedParts(plan).map((part) => ({ role: part.role, heading: part.heading })) : [],
  };
}

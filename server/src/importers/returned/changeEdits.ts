import type { TextEdit } from '../../base/textEdit.ts';
import type { Duties, Measure, Task } from '../../plan/model.ts';
import { type ColumnRole, isUnitColumn, MEASURE_KEYS, TASK_KEYS } from '../../plan/vocabulary.ts';
import { writeTasks } from '../../plan/write.ts';
import { PLACEHOLDER } from '../../table/printedText.ts';
import { writeScalar } from '../../yaml/edit.ts';
import { addKey, removeKey, setItems, setText } from '../../yaml/editKey.ts';
import { childOf, type MappingNode } from '../../yaml/node.ts';
import { taskNode } from './planNodes.ts';
import type { ReturnedChange } from './returnedMerge.ts';
import { type PlanRow, unitsIn } from './returnedRows.ts';

/** What a task says itself or takes from its measure. */
type DutyRole = keyof Duties | 'note';

/**
 * Puts a value that came back into the plan's text: on the measure where all its tasks take it from there. An empty one
 * takes the value out; where the measure says it for other tasks too, a dash says that there is none.
 */
export function changeEdits(text: string, { role, rows, theirs }: ReturnedChange): readonly TextEdit[] {
  const { measure } = rows[0]!;
  if (role === 'number' || role === 'measure') {
    const key = role === 'number' ? 'number' : 'title';
    return [
      theirs === ''
        ? withoutKey(text, measure.node, key, MEASURE_KEYS)
        : setText(text, measure.node, key, theirs, MEASURE_KEYS),
    ];
  }
  if (role === 'task') return rows.map((row) => putTask(text, row, theirs));
  if (isWholeMeasure(role, rows)) return put(text, measure.node, role, theirs, MEASURE_KEYS);
  return rows.flatMap(({ task }) => {
    if (!task) return put(text, measure.node, role, theirs, MEASURE_KEYS);
    const isGiven = role !== 'note' && measure.duties[role] !== undefined;
    return put(text, taskNode(measure, task), role, theirs === '' && isGiven ? PLACEHOLDER : theirs, TASK_KEYS);
  });
}

function put(
  text: string,
  node: MappingNode,
  role: DutyRole,
  value: string,
  order: readonly string[],
): readonly TextEdit[] {
  if (value === '') return [withoutKey(text, node, role, order)];
  return isUnitColumn(role)
    ? setItems(text, node, role, unitsIn(value), order)
    : [setText(text, node, role, value, order)];
}

/** A mapping that says nothing else keeps the key, with an empty text. */
function withoutKey(text: string, node: MappingNode, key: string, order: readonly string[]): TextEdit {
  return removeKey(text, node, key) ?? setText(text, node, key, '', order);
}

/** The measure says it, and every task that takes it from there is among the rows. */
function isWholeMeasure(role: Exclude<ColumnRole, 'number' | 'measure' | 'task'>, rows: readonly PlanRow[]): boolean {
  const { measure } = rows[0]!;
  const says = role === 'note' ? measure.note : measure.duties[role];
  if (!says || rows.some(({ task }) => task && saysItself(measure, task, role))) return false;
  const taking = measure.tasks.filter((task) => !saysItself(measure, task, role));
  return taking.every((task) => rows.some((row) => row.task === task));
}

function saysItself(measure: Measure, task: Task, role: DutyRole): boolean {
  return childOf(taskNode(measure, task), role) !== undefined;
}

function putTask(text: string, { measure, task }: PlanRow, value: string): TextEdit {
  if (task) return setText(text, taskNode(measure, task), 'text', value, TASK_KEYS);
  const { node } = measure;
  const written = node.flow ? ` [{text: ${writeScalar(value, 'flow')}}]` : `\n${writeTasks([{ text: value }], '  ')}`;
  return addKey(text, node, 'tasks', written, MEASURE_KEYS);
}

import { lineStartAt } from '../../base/lineIndex.ts';
import type { TextEdit } from '../../base/textEdit.ts';
import type { Duties, Measure, Task } from '../../plan/model.ts';
import type { PlainMeasure, PlainTask } from '../../plan/plain.ts';
import { type ColumnRole, isUnitColumn, MEASURE_KEYS, type Role, TASK_KEYS } from '../../plan/vocabulary.ts';
import { writeMeasures, writeTasks } from '../../plan/write.ts';
import type { RowValues } from '../../table/wayBack.ts';
import { appendItem, insertLines, removeItem, writeScalar } from '../../yaml/edit.ts';
import { addKey, setItems, setText } from '../../yaml/editKey.ts';
import { childOf, type MappingNode, type SequenceNode, type YamlNode } from '../../yaml/node.ts';
import type { AddedRow, ReturnedChange } from './returnedMerge.ts';
import { unitsIn } from './returnedMerge.ts';
import { type PlanRow, squeezed } from './returnedRows.ts';

/** Puts a value that came back into the plan's text: on the measure where all its tasks take it from there. */
export function changeEdits(text: string, { role, rows, theirs }: ReturnedChange): readonly TextEdit[] {
  const { measure } = rows[0]!;
  if (role === 'number') return [setText(text, measure.node, 'number', theirs, MEASURE_KEYS)];
  if (role === 'measure') return [setText(text, measure.node, 'title', theirs, MEASURE_KEYS)];
  if (role === 'task') return rows.map((row) => putTask(text, row, theirs));
  const put = (node: MappingNode, order: readonly string[]): readonly TextEdit[] =>
    isUnitColumn(role)
      ? setItems(text, node, role, unitsIn(theirs), order)
      : [setText(text, node, role, theirs, order)];
  if (isWholeMeasure(role, rows)) return put(measure.node, MEASURE_KEYS);
  return rows.flatMap(({ task }) => (task ? put(nodeOf(measure, task), TASK_KEYS) : put(measure.node, MEASURE_KEYS)));
}

/** The measure says it, and every task that takes it from there is among the rows. */
function isWholeMeasure(role: Exclude<ColumnRole, 'number' | 'measure' | 'task'>, rows: readonly PlanRow[]): boolean {
  const { measure } = rows[0]!;
  const says = role === 'note' ? measure.note : measure.duties[role];
  if (!says || rows.some(({ task }) => task && saysItself(measure, task, role))) return false;
  const taking = measure.tasks.filter((task) => !saysItself(measure, task, role));
  return taking.every((task) => rows.some((row) => row.task === task));
}

function saysItself(measure: Measure, task: Task, role: keyof Duties | 'note'): boolean {
  return childOf(nodeOf(measure, task), role) !== undefined;
}

function tasksNode(measure: Measure): SequenceNode | undefined {
  const tasks = childOf(measure.node, 'tasks');
  return tasks?.kind === 'sequence' ? tasks : undefined;
}

function nodeOf(measure: Measure, task: Task): MappingNode {
  const items = tasksNode(measure)?.items.filter((item) => item.kind === 'mapping') ?? [];
  return items[task.index]!;
}

function putTask(text: string, { measure, task }: PlanRow, value: string): TextEdit {
  if (task) return setText(text, nodeOf(measure, task), 'text', value, TASK_KEYS);
  const { node } = measure;
  const written = node.flow ? ` [{text: ${writeScalar(value, 'flow')}}]` : `\n${writeTasks([{ text: value }], '  ')}`;
  return addKey(text, node, 'tasks', written, MEASURE_KEYS);
}

/** Puts rows that were added into the plan; undefined for those that have no place in it. */
export function addedEdits(
  text: string,
  added: readonly AddedRow[],
): { readonly edits: readonly TextEdit[]; readonly left: readonly AddedRow[] } {
  const edits: TextEdit[] = [];
  const left: AddedRow[] = [];
  for (let at = 0; at < added.length; at++) {
    const entry = added[at]!;
    if (entry.within) edits.push(taskEdit(text, entry.within.measure, entry));
    else if (entry.after) {
      // the rows of a new measure follow one another
      const own = [entry];
      while (added[at + 1] && isSameNew(entry, added[at + 1]!)) own.push(added[++at]!);
      const edit = measureEdit(text, entry.after.measure, own);
      if (edit) edits.push(edit);
      else left.push(...own);
    } else left.push(entry);
  }
  return { edits, left };
}

function isSameNew({ row, after }: AddedRow, next: AddedRow): boolean {
  if (next.within || next.after !== after) return false;
  const { number, measure } = next.row.values;
  return (number === '' && measure === '') || (number === row.values.number && measure === row.values.measure);
}

function taskEdit(text: string, measure: Measure, { row, after }: AddedRow): TextEdit {
  const task = plainTask(row.values, measure.duties);
  const list = tasksNode(measure);
  if (!list || list.items.length === 0 || list.flow) {
    if (list?.flow) return appendItem(text, list, flowTask(task));
    const { end } = measure.node.span;
    if (measure.node.flow) return { span: { start: end - 1, end: end - 1 }, newText: `, tasks: [${flowTask(task)}]` };
    const indent = ' '.repeat(measure.node.span.start - lineStartAt(text, measure.node.span.start));
    return insertLines(text, end, `tasks:\n${writeTasks([task], '  ')}`, indent);
  }
  const behind = after?.measure === measure && after.task ? nodeOf(measure, after.task) : list.items.at(-1)!;
  return insertLines(text, behind.span.end, writeTasks([task], ''), dashIndent(text, behind));
}

function measureEdit(text: string, behind: Measure, rows: readonly AddedRow[]): TextEdit | undefined {
  const { node } = behind;
  const indent = dashIndent(text, node);
  const [first] = rows;
  if (!first || !/^[ \t]*-[ \t]+$/u.test(text.slice(lineStartAt(text, node.span.start), node.span.start)))
    return undefined;
  const { number, measure: title } = first.row.values;
  const measure: PlainMeasure = {
    ...(number === '' ? {} : { number }),
    ...(title === '' ? {} : { title }),
    tasks: rows.map(({ row }) => plainTask(row.values, undefined)),
  };
  return insertLines(text, node.span.end, writeMeasures([measure], ''), indent);
}

function dashIndent(text: string, node: YamlNode): string {
  return /^[ \t]*/u.exec(text.slice(lineStartAt(text, node.span.start)))![0];
}

/** What its measure says already, it does not say again. */
function plainTask(values: RowValues, defaults: Duties | undefined): PlainTask {
  const units = (role: Role): { readonly [key in Role]?: readonly string[] } => {
    const names = unitsIn(values[role]);
    const given = defaults?.[role]?.items.map(({ text }) => squeezed(text)).join('\n');
    return names.length === 0 || names.map(squeezed).join('\n') === given ? {} : { [role]: names };
  };
  const isGiven = defaults?.deadline && squeezed(defaults.deadline.text) === squeezed(values.deadline);
  return {
    text: values.task,
    ...(values.deadline === '' || isGiven ? {} : { deadline: values.deadline }),
    ...units('lead'),
    ...units('responsible'),
    ...units('support'),
    ...(values.note === '' ? {} : { note: values.note }),
  };
}

function flowTask({ text = '', deadline, note, ...units }: PlainTask): string {
  const pairs = [
    `text: ${writeScalar(text, 'flow')}`,
    ...(deadline === undefined ? [] : [`deadline: ${writeScalar(deadline, 'flow')}`]),
    ...(['lead', 'responsible', 'support'] as const).flatMap((role) => {
      const names = units[role];
      return names ? [`${role}: [${names.map((name) => writeScalar(name, 'flow')).join(', ')}]`] : [];
    }),
    ...(note === undefined ? [] : [`note: ${writeScalar(note, 'flow')}`]),
  ];
  return `{${pairs.join(', ')}}`;
}

/** Takes a row out of the plan; with the last of its tasks the measure stays, for a person to decide. */
export function deletedEdits(text: string, { measure, task }: PlanRow): readonly TextEdit[] {
  const list = tasksNode(measure);
  if (!task || !list || measure.tasks.length < 2) return [];
  const index = list.items.indexOf(nodeOf(measure, task));
  return [removeItem(text, list, index)];
}

import { isPlaceholder } from '../../base/foldName.ts';
import type { Sentence } from '../../base/sentence.ts';
import { applyEdits, type TextEdit } from '../../base/textEdit.ts';
import { isUnitColumn, MEASURE_KEYS, TASK_KEYS } from '../../plan/vocabulary.ts';
import { PLACEHOLDER } from '../../table/printedText.ts';
import { openDocument, type PlanDocument } from '../../workspace/document.ts';
import { writeScalar } from '../../yaml/edit.ts';
import { addKey, removeKey, setItems, setText } from '../../yaml/editKey.ts';
import { type MappingNode, pairOf } from '../../yaml/node.ts';
import { type Cell, type CellPlace, type CellScope, cellAt, holdersOf, keyOf, stampOf, valuesOf } from './cell.ts';

/** Another content for a cell. */
export interface CellChange extends CellPlace {
  /** One text, or names of units; empty ones are passed over. */
  readonly values: readonly string[];
  readonly scope: CellScope;
  /** What `stampOf` gave when the change was begun. */
  readonly stamp: string;
}

/**
 * The smallest change of the text that gives a cell another content, or why there is none. What is written is read
 * again before it is offered: a change that would say anything else than what was asked for is refused.
 */
export function editCell(document: PlanDocument, change: CellChange): readonly TextEdit[] | Sentence {
  if (document.tree.problems.some(({ code }) => code === 'yaml.syntax')) return refusal('broken');
  const cell = cellAt(document, change);
  if (!cell || stampOf(cell) !== change.stamp) return refusal('moved');
  const values = change.values.map((value) => value.replace(/\r\n?/gu, '\n').trim()).filter((value) => value !== '');
  const isSame = JSON.stringify(values) === JSON.stringify(valuesOf(cell));
  if (isSame && (change.scope !== 'task' || !cell.inherited)) return [];
  if (values.length === 0 && ['number', 'measure', 'task'].includes(cell.role)) return refusal('empty');
  const edits = holdersOf(cell, change.scope).map((holder) =>
    editsIn(document.text, cell, holder, values, change.scope),
  );
  const all = edits.every((each) => each !== undefined) ? edits.flat() : undefined;
  return all && says(document, all, change, values) ? all : refusal('unsafe');
}

function refusal(reason: 'broken' | 'moved' | 'empty' | 'unsafe'): Sentence {
  return { key: `preview.edit.${reason}`, args: {} };
}

function editsIn(
  text: string,
  cell: Cell,
  holder: MappingNode,
  values: readonly string[],
  scope: CellScope,
): readonly TextEdit[] | undefined {
  const { role, measure, tasks } = cell;
  const key = keyOf(role);
  const order: readonly string[] = holder === measure.node ? MEASURE_KEYS : TASK_KEYS;
  if (values.length === 0) {
    const hasDefault = isDefault(cell) && scope !== 'measure' && tasks.length > 0;
    // saying nothing would be saying what the measure says
    if (hasDefault) return [setText(text, holder, key, PLACEHOLDER, order)];
    if (!pairOf(holder, key)) return [];
    const removed = removeKey(text, holder, key);
    return removed && [removed];
  }
  if (role === 'task' && tasks.length === 0) {
    const task = writeScalar(values[0]!, holder.flow ? 'flow' : 'block');
    return [addKey(text, holder, 'tasks', holder.flow ? ` [{text: ${task}}]` : `\n  - text: ${task}`, order)];
  }
  if (isUnitColumn(role)) return setItems(text, holder, key, values, order);
  return [setText(text, holder, key, values[0]!, order)];
}

function isDefault({ role, measure }: Cell): boolean {
  if (role === 'note') return measure.note !== undefined;
  return (role === 'deadline' || isUnitColumn(role)) && measure.duties[role] !== undefined;
}

/** Whether the text after the edits has no new problem, and the cell says what it is to say. */
function says(
  document: PlanDocument,
  edits: readonly TextEdit[],
  change: CellChange,
  values: readonly string[],
): boolean {
  const after = openDocument(document.uri, applyEdits(document.text, edits));
  if (after.kind !== 'plan' || after.tree.problems.length > document.tree.problems.length) return false;
  const rows = change.scope === 'rows' ? change.rows : change.rows.slice(0, 1);
  // a new number gives its rows new ids
  const before = cellAt(document, change);
  const isNumber = before?.role === 'number';
  const place = before ? document.plan.measures.indexOf(before.measure) : -1;
  if (isNumber) return after.plan.measures[place]?.number?.text === values[0];
  return rows.every((row) => {
    const cell = cellAt(after, { rows: [row], role: change.role });
    const said = cell ? valuesOf(cell) : [];
    const isNone = values.length === 0 && said.every(isPlaceholder);
    return isNone || JSON.stringify(said) === JSON.stringify(values);
  });
}

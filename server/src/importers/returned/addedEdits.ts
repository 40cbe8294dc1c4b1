import { lineStartAt } from '../../base/lineIndex.ts';
import { span } from '../../base/span.ts';
import type { TextEdit } from '../../base/textEdit.ts';
import { say } from '../../messages/say.ts';
import { type MarkKind, markWords } from '../../plan/marks.ts';
import type { Duties, Measure, Plan } from '../../plan/model.ts';
import { ordinal } from '../../plan/number.ts';
import type { PlainMeasure, PlainTask } from '../../plan/plain.ts';
import type { Role } from '../../plan/vocabulary.ts';
import { writeMeasures, writeTasks } from '../../plan/write.ts';
import type { RowValues } from '../../table/wayBack.ts';
import { appendItem, insertLines, writeScalar } from '../../yaml/edit.ts';
import type { YamlNode } from '../../yaml/node.ts';
import type { AddedRow } from './addedRows.ts';
import { dashIndent, endOfWords, hasOwnDash, taskNode, tasksNode } from './planNodes.ts';
import { squeezed, unitsIn } from './returnedRows.ts';

/** Rows that belong together: one of a measure that is there, or all of a new one. */
export type AddedGroup = readonly AddedRow[];

export function addedGroups(added: readonly AddedRow[]): readonly AddedGroup[] {
  const groups: AddedRow[][] = [];
  for (const entry of added) {
    const last = groups.at(-1);
    if (entry.goesOn && last) last.push(entry);
    else groups.push([entry]);
  }
  return groups;
}

/** Puts rows into the plan where they stand in the sheet; undefined where they have no place in it. */
export function addedEdit(text: string, plan: Plan, rows: AddedGroup): TextEdit | undefined {
  const [first] = rows;
  if (!first) return undefined;
  return first.within ? taskEdit(text, first.within.measure, first) : measureEdit(text, plan, rows);
}

function taskEdit(text: string, measure: Measure, { row, after, before }: AddedRow): TextEdit {
  const task = plainTask(row.values, measure.duties);
  const list = tasksNode(measure);
  if (list?.flow) return appendItem(text, list, flowTask(task));
  if (!list || list.items.length === 0) {
    if (measure.node.flow) return insertion(measure.node.span.end - 1, `, tasks: [${flowTask(task)}]`);
    const { start } = measure.node.span;
    const indent = ' '.repeat(start - lineStartAt(text, start));
    return insertLines(text, endOfWords(text, measure.node), `tasks:\n${writeTasks([task], '  ')}`, indent);
  }
  const written = writeTasks([task], '');
  const behind = after?.measure === measure && after.task ? taskNode(measure, after.task) : undefined;
  if (!behind && before?.measure === measure && before.task) {
    return linesBefore(text, taskNode(measure, before.task), written);
  }
  return linesBehind(text, behind ?? list.items.at(-1)!, written);
}

/** Behind the measure of the row above it in its section, else before that of the row below it. */
function measureEdit(text: string, plan: Plan, rows: AddedGroup): TextEdit | undefined {
  const [first] = rows;
  const behind = first?.after?.measure.node;
  const ahead = first?.before?.measure.node;
  const place = behind ?? ahead;
  if (!first || !place || !hasOwnDash(text, place)) return undefined;
  const written = writeMeasures([plainMeasure(plan, first, rows)], '');
  return behind ? linesBehind(text, behind, written) : linesBefore(text, place, written);
}

function linesBehind(text: string, item: YamlNode, lines: string): TextEdit {
  return insertLines(text, endOfWords(text, item), lines, dashIndent(text, item));
}

function linesBefore(text: string, item: YamlNode, lines: string): TextEdit {
  const indent = dashIndent(text, item);
  const lineBreak = /\r\n|\r|\n/u.exec(text)?.[0] ?? '\n';
  const indented = lines.split('\n').map((line) => indent + line + lineBreak);
  return insertion(lineStartAt(text, item.span.start), indented.join(''));
}

function insertion(at: number, newText: string): TextEdit {
  return { span: span(at, at), newText };
}

/** A number is proposed where there is none, and marked where another measure has it: a person decides. */
function plainMeasure(plan: Plan, { row, taken, before }: AddedRow, rows: AddedGroup): PlainMeasure {
  const { number, measure: title } = row.values;
  const next = number === '' && !before ? nextNumber(plan) : undefined;
  const proposed = next === undefined ? number : String(next);
  const remark =
    next !== undefined
      ? mark('verify', 'returned.mark.proposed')
      : taken && mark('verify', 'returned.mark.taken', { title: taken.values.measure || taken.values.task });
  return {
    ...(proposed === '' ? { comments: [mark('decide', 'returned.mark.no-number')] } : { number: proposed }),
    ...(remark ? { remarks: { number: remark } } : {}),
    ...(title === '' ? {} : { title }),
    tasks: rows
      .filter(({ row: each }) => saysTask(each.values))
      .map(({ row: each }) => plainTask(each.values, undefined)),
  };
}

function saysTask({ number: _number, measure: _measure, ...rest }: RowValues): boolean {
  return Object.values(rest).some((text) => text !== '');
}

/** Comments of a plan are Chinese, whatever language the editor speaks. */
function mark(kind: MarkKind, key: string, args: Readonly<Record<string, string>> = {}): string {
  return markWords(kind, say('zh-CN', { key, args }));
}

/** The one behind the highest; undefined where numbers are not all whole numbers. */
function nextNumber({ measures }: Plan): number | undefined {
  const numbers = measures.map(({ number }) => ordinal(number?.text ?? ''));
  if (numbers.length === 0 || numbers.includes(undefined)) return undefined;
  return Math.max(...numbers.filter((number) => number !== undefined)) + 1;
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

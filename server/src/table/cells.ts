import { isPlaceholder } from '../base/foldName.ts';
import type { Span } from '../base/span.ts';
import type { Measure, Task, UnitList, Value } from '../plan/model.ts';
import type { ColumnRole } from '../plan/vocabulary.ts';
import type { Cell, Piece } from './model.ts';
import { PLACEHOLDER, printedLine, printedText } from './printedText.ts';

/** What stands in a column for a task, or for a measure without tasks; not merged with anything yet. */
export function cellOf(role: ColumnRole, measure: Measure, task: Task | undefined): Cell {
  const duties = task ? task.duties : measure.duties;
  switch (role) {
    case 'number':
      return textCell(role, measure.number);
    case 'measure':
      return textCell(role, measure.title);
    case 'task':
      return textCell(role, task?.text);
    case 'deadline':
      return textCell(role, duties.deadline);
    case 'note':
      return textCell(role, task ? task.note : measure.note);
    case 'lead':
    case 'responsible':
    case 'support':
      return unitCell(role, duties[role]);
  }
}

/** A value as a piece to print on one line; nothing when there is nothing to be seen. */
export function pieceOf(value: Value | undefined): Piece | undefined {
  return value && piece(printedLine(value.text), value.span);
}

function textCell(role: ColumnRole, value: Value | undefined): Cell {
  if (!value) return cell(role, [], undefined);
  if (role === 'deadline' && isPlaceholder(value.text)) return none(role, value.span);
  const found = role === 'task' ? piece(printedText(value.text), value.span) : pieceOf(value);
  return cell(role, found ? [found] : [], value.span);
}

function unitCell(role: ColumnRole, list: UnitList | undefined): Cell {
  if (!list) return cell(role, [], undefined);
  if (list.items.every((item) => isPlaceholder(item.text))) return none(role, list.items[0]!.span);
  const pieces = list.items
    .map((item) => (isPlaceholder(item.text) ? piece(PLACEHOLDER, item.span) : pieceOf(item)))
    .filter((found): found is Piece => found !== undefined);
  return cell(role, pieces, list.span);
}

function none(role: ColumnRole, span: Span): Cell {
  return { ...cell(role, [{ text: PLACEHOLDER, span }], span), placeholder: true };
}

function cell(role: ColumnRole, content: readonly Piece[], span: Span | undefined): Cell {
  return { role, content, rowSpan: 1, span, placeholder: false };
}

function piece(text: string, span: Span): Piece | undefined {
  return text === '' ? undefined : { text, span };
}

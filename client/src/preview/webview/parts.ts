import type { CellRole } from '../../../../server/src/lsp/protocol/cell.ts';

/** What a plan says of a task, in the order in which a paragraph says it. */
export const ROLES: readonly CellRole[] = [
  'number',
  'measure',
  'task',
  'lead',
  'responsible',
  'support',
  'deadline',
  'note',
];

/** What a cell of the table says, or a part of a paragraph; undefined for what is no such thing. The server writes it as a class. */
export function roleOf(element: Element): CellRole | undefined {
  const isOwn = !element.matches('th, .beside');
  return isOwn ? ROLES.find((role) => element.classList.contains(role)) : undefined;
}

/** The cells of a row of the table. Of a paragraph its parts, and the parent's note; of one without parts itself. */
export function cellsOf(row: HTMLElement): readonly HTMLElement[] {
  if (row instanceof HTMLTableRowElement) return [...row.cells];
  const parts = [...row.querySelectorAll<HTMLElement>('p > span, .beside')];
  return parts.length > 0 ? parts : [row];
}

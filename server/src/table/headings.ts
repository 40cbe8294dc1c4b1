import { foldName } from '../base/foldName.ts';
import type { Span } from '../base/span.ts';
import type { Table, TableColumn } from './model.ts';

/** A cell of the table's head. */
export interface HeadingCell {
  /** `group`: it stands above the headings of several columns, or of one that says a group. */
  readonly kind: 'group' | 'column';
  readonly text: string;
  readonly span: Span | undefined;
  /** Zero-based; of a group, its first. */
  readonly column: number;
  readonly colSpan: number;
  readonly rowSpan: number;
}

/**
 * The head of a table, row by row: one row, or two where columns have groups. Then neighbours of one group stand below
 * it, and every other heading takes up both rows.
 */
export function headings({ columns }: Pick<Table, 'columns'>): readonly (readonly HeadingCell[])[] {
  const cells: readonly HeadingCell[] = columns.map(({ heading, span }, column) => ({
    kind: 'column',
    ...{ text: heading, span },
    ...{ column, colSpan: 1, rowSpan: 1 },
  }));
  if (columns.every(({ group }) => group === undefined)) return [cells];
  const upper = columns.flatMap(({ group }, column): readonly HeadingCell[] => {
    if (!group) return [{ ...cells[column]!, rowSpan: 2 }];
    if (sameGroup(columns[column - 1], columns[column])) return [];
    let end = column + 1;
    while (sameGroup(columns[column], columns[end])) end += 1;
    return [{ kind: 'group', ...group, column, colSpan: end - column, rowSpan: 1 }];
  });
  return [upper, cells.filter(({ column }) => columns[column]!.group !== undefined)];
}

function sameGroup(a: TableColumn | undefined, b: TableColumn | undefined): boolean {
  return a?.group !== undefined && b?.group !== undefined && foldName(a.group.text) === foldName(b.group.text);
}

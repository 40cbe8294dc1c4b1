import { Refused } from '../../base/refused.ts';
import { MAX_COLUMNS, MAX_ROWS, type Place, type RawCell, type RawTable } from '../rawTable.ts';

/** A row as Word writes it: every cell of the grid is there, those that go on from a neighbour say so. */
export interface GridRow {
  readonly cells: readonly {
    readonly text: string;
    readonly colSpan: number;
    readonly continues: 'above' | 'left' | undefined;
  }[];
  /** Columns of the grid the row leaves out before its first cell. */
  readonly before: number;
  readonly heading: boolean;
  readonly bookmarks: readonly string[];
  readonly place: Place;
}

interface Placed {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  colSpan: number;
  rowSpan: number;
}

/** The table of a Word document. A cell that goes on from a neighbour makes that one larger. */
export function formGrid(rows: readonly GridRow[], place: Place): RawTable {
  if (rows.length > MAX_ROWS) throw new Refused('import.too-many-rows', { count: rows.length, most: MAX_ROWS });
  const placed: Placed[][] = [];
  /** The cell that a cell below at its column would go on from. */
  const above = new Map<number, Placed>();
  for (const [row, { cells, before }] of rows.entries()) {
    const line: Placed[] = [];
    let column = before;
    let last: Placed | undefined;
    for (const cell of cells) {
      if (column >= MAX_COLUMNS) {
        if (cell.text !== '') throw new Refused('import.too-many-columns', { most: MAX_COLUMNS });
        break;
      }
      const colSpan = Math.min(cell.colSpan, MAX_COLUMNS - column);
      const upper = cell.continues === 'above' ? above.get(column) : undefined;
      if (cell.continues === 'left' && last) last.colSpan += colSpan;
      // of another width it would cover its neighbours
      else if (upper && upper.row + upper.rowSpan === row && upper.colSpan === colSpan) upper.rowSpan += 1;
      else {
        last = { row, column, text: cell.text, colSpan, rowSpan: 1 };
        line.push(last);
        above.set(column, last);
      }
      column += colSpan;
    }
    placed.push(line);
  }
  const formed = rows.map(({ heading, bookmarks, place: at }, row) => ({
    cells: placed[row]!.map(({ text, column, rowSpan, colSpan }): RawCell => ({ text, column, rowSpan, colSpan })),
    heading,
    hidden: false,
    ...(bookmarks.length > 0 && { bookmarks }),
    place: at,
  }));
  return { kind: 'table', rows: formed, hiddenColumns: [], place };
}

import { Refused } from '../../base/refused.ts';
import { MAX_COLUMNS, MAX_ROWS, type Place, type RawCell, type RawRow, type RawTable } from '../rawTable.ts';

/** A cell before it has its place: HTML names only its size. */
export interface LooseCell {
  readonly text: string;
  /** 0 as in HTML: down to the last row. */
  readonly rowSpan: number;
  readonly colSpan: number;
  /** Missing where the source does not say. */
  readonly hidden?: boolean;
}

export interface LooseRow {
  readonly cells: readonly LooseCell[];
  readonly heading: boolean;
  readonly hidden: boolean;
  readonly place: Place;
}

/**
 * Puts cells that only know their size into their columns, as the HTML standard forms a table: each takes the next
 * place that no cell from above covers.
 */
export function formTable(rows: readonly LooseRow[], place: Place): RawTable {
  if (rows.length > MAX_ROWS) throw new Refused('import.too-many-rows', { count: rows.length, most: MAX_ROWS });
  /** For each column the first row that is free again. */
  const free: number[] = [];
  const hidden = new Map<number, boolean>();
  const formed = rows.map((row, index): RawRow => {
    const cells: RawCell[] = [];
    let column = 0;
    for (const loose of row.cells) {
      while ((free[column] ?? 0) > index) column++;
      if (column >= MAX_COLUMNS) {
        if (loose.text !== '') throw new Refused('import.too-many-columns', { most: MAX_COLUMNS });
        break;
      }
      const colSpan = Math.min(Math.max(1, loose.colSpan), MAX_COLUMNS - column);
      const rowSpan = loose.rowSpan === 0 ? rows.length - index : Math.min(loose.rowSpan, rows.length - index);
      cells.push({ text: loose.text, column, rowSpan, colSpan });
      for (let at = column; at < column + colSpan; at++) free[at] = index + rowSpan;
      // a wide cell says nothing of one column
      if (colSpan === 1 && loose.hidden !== undefined) hidden.set(column, (hidden.get(column) ?? true) && loose.hidden);
      column += colSpan;
    }
    return { cells, heading: row.heading, hidden: row.hidden, place: row.place };
  });
  const hiddenColumns = [...hidden].filter(([, is]) => is).map(([at]) => at);
  return { kind: 'table', rows: formed, hiddenColumns, place };
}

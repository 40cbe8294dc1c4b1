import { type Grid, type GridPlace, gridOf } from './grid.ts';
import type { RowPlace } from './rowAt.ts';
import type { Rows } from './rows.ts';

/** The cells of the shown table by row and column; a paragraph is a row with one cell. Made anew when rows change. */
export class TableGrid {
  private made: { readonly grid: Grid; readonly cells: readonly (readonly HTMLElement[])[] } | undefined;

  constructor(private readonly rows: Rows) {}

  forget(): void {
    this.made = undefined;
  }

  get grid(): Grid {
    return this.make().grid;
  }

  cellAt({ row, column }: GridPlace): HTMLElement | undefined {
    const { grid, cells } = this.make();
    const cell = grid[row]?.[column];
    return cell && cells[cell.row]?.[cell.index];
  }

  /** The cell that covers a column of a row, by the id that the row has in the printed table; the first of several. */
  cellOf(id: string, column: number): HTMLElement | undefined {
    const row = this.rows.places.findIndex((place) => place.id.replace(/^g\d+-/u, '') === id);
    return row < 0 ? undefined : this.cellAt({ row, column });
  }

  /** The place of a cell: of one that goes over several rows or columns its first. */
  placeOf(cell: Element): GridPlace | undefined {
    const { grid, cells } = this.make();
    for (const [row, places] of cells.entries()) {
      const index = places.indexOf(cell as HTMLElement);
      if (index < 0) continue;
      const column = grid[row]!.findIndex((each) => each?.row === row && each.index === index);
      return { row, column };
    }
    return undefined;
  }

  /** The rows that a cell goes over. */
  rowsOf(cell: Element): readonly RowPlace[] {
    const place = this.placeOf(cell);
    if (!place) return [];
    const span = cell instanceof HTMLTableCellElement ? cell.rowSpan : 1;
    return this.rows.places.slice(place.row, place.row + span);
  }

  private make(): NonNullable<TableGrid['made']> {
    if (this.made === undefined) {
      const cells = this.rows.places.map(({ id }) => cellsOf(this.rows.element(id)));
      this.made = { cells, grid: gridOf(cells.map((row) => row.map(sizeOf))) };
    }
    return this.made;
  }
}

function cellsOf(row: HTMLElement | undefined): readonly HTMLElement[] {
  if (row === undefined) return [];
  return row instanceof HTMLTableRowElement ? [...row.cells] : [row];
}

function sizeOf(cell: HTMLElement): { rowSpan: number; colSpan: number } {
  return cell instanceof HTMLTableCellElement
    ? { rowSpan: cell.rowSpan, colSpan: cell.colSpan }
    : { rowSpan: 1, colSpan: 1 };
}

import type { CellRole } from '../../../../server/src/lsp/protocol/cell.ts';
import { type Grid, type GridPlace, gridOf, gridOfParts } from './grid.ts';
import { cellsOf, ROLES, roleOf } from './parts.ts';
import type { RowPlace } from './rowAt.ts';
import type { Rows } from './rows.ts';

interface Made {
  readonly grid: Grid;
  readonly cells: readonly (readonly HTMLElement[])[];
  /** In which column a cell begins. */
  readonly columnOf: (row: number, index: number) => number;
}

/** The cells of the shown table by row and column, or the parts of the paragraphs of a text. Made anew when rows change. */
export class TableGrid {
  private made: Made | undefined;

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

  /** The cell that says something of a row, also of a row that it only covers; undefined where nothing does. */
  cellOf(row: number, role: CellRole): HTMLElement | undefined {
    const { grid, cells } = this.make();
    const found = grid[row]
      ?.map((cell) => cell && cells[cell.row]?.[cell.index])
      .find((cell) => cell && roleOf(cell) === role);
    return found ?? this.bracketOf(row)?.querySelector<HTMLElement>(`.${role}`) ?? undefined;
  }

  /** The cell an element stands in; of a paragraph the part, or its text for what stands between the parts. */
  cellAround(element: Element): HTMLElement | undefined {
    const row = this.rows.of(element);
    const around = row && this.rows.element(row.id);
    if (!around) return undefined;
    const cells = cellsOf(around);
    return cells.find((cell) => cell.contains(element)) ?? cells.find((cell) => roleOf(cell) === 'task') ?? cells[0];
  }

  /** The place of a cell: of one that goes over several rows or columns its first. */
  placeOf(cell: Element): GridPlace | undefined {
    const { cells, columnOf } = this.make();
    for (const [row, places] of cells.entries()) {
      const index = places.indexOf(cell as HTMLElement);
      if (index >= 0) return { row, column: columnOf(row, index) };
    }
    return undefined;
  }

  /** The rows that a cell speaks for, by their ids in the printed plan; the one it stands in comes first. */
  rowsOf(cell: Element): readonly string[] {
    const place = this.placeOf(cell);
    if (!place) return [];
    if (!(cell instanceof HTMLTableCellElement)) return this.rowsSaying(place.row, roleOf(cell) ?? 'task');
    return this.tasks(this.rows.places.slice(place.row, place.row + cell.rowSpan));
  }

  /** The paragraphs for which one says its units or deadline, or another part; itself first. */
  rowsSaying(row: number, role: CellRole): readonly string[] {
    const own = this.tasks(this.rows.places.slice(row, row + 1));
    const shared = ['number', 'measure', 'task'].includes(role) ? undefined : this.bracketOf(row);
    const all = shared?.dataset.bracketOf?.split(' ') ?? [];
    return [...own, ...all.filter((id) => !own.includes(id))];
  }

  /** The first row with an id of the printed plan; negative where it is not shown. */
  indexOf(id: string): number {
    return this.rows.places.findIndex((place) => plainId(place.id) === id);
  }

  /** The paragraph whose bracket speaks for another, which comes before it. */
  private bracketOf(row: number): HTMLElement | undefined {
    const place = this.rows.places[row];
    if (place === undefined) return undefined;
    for (const { id } of this.rows.places.slice(row)) {
      if (measureOf(id) !== measureOf(place.id)) return undefined;
      const element = this.rows.element(id);
      const paragraph = element?.matches('p') ? element : element?.querySelector<HTMLElement>('p');
      if (!paragraph) return undefined;
      if (paragraph.dataset.bracketOf?.split(' ').includes(plainId(place.id))) return paragraph;
    }
    return undefined;
  }

  private tasks(places: readonly RowPlace[]): readonly string[] {
    return places.filter(({ kind }) => kind === 'task').map(({ id }) => plainId(id));
  }

  private make(): Made {
    if (this.made === undefined) {
      const elements = this.rows.places.map(({ id }) => this.rows.element(id));
      const cells = elements.map((row) => (row ? cellsOf(row) : []));
      this.made = elements.some((row) => row instanceof HTMLTableRowElement) ? madeOfTable(cells) : madeOfText(cells);
    }
    return this.made;
  }
}

/** The id that a row of a group has in the printed plan. */
export function plainId(id: string): string {
  return id.replace(/^g\d+-/u, '');
}

/** What the ids of the rows of one measure have in common. */
export function measureOf(id: string): string {
  return id.replace(/-t\d+$/u, '');
}

function madeOfTable(cells: readonly (readonly HTMLElement[])[]): Made {
  const grid = gridOf(cells.map((row) => row.map(sizeOf)));
  const columnOf = (row: number, index: number): number =>
    grid[row]!.findIndex((each) => each?.row === row && each.index === index);
  return { cells, grid, columnOf };
}

/** What stands beside a paragraph is to the right of all its parts. */
function madeOfText(cells: readonly (readonly HTMLElement[])[]): Made {
  const columns = cells.map((row) =>
    row.map((cell) => {
      const role = roleOf(cell);
      return role ? ROLES.indexOf(role) : cell.matches('.beside') ? ROLES.length : 0;
    }),
  );
  return { cells, grid: gridOfParts(columns, ROLES.length + 1), columnOf: (row, index) => columns[row]![index]! };
}

function sizeOf(cell: HTMLElement): { rowSpan: number; colSpan: number } {
  return cell instanceof HTMLTableCellElement
    ? { rowSpan: cell.rowSpan, colSpan: cell.colSpan }
    : { rowSpan: 1, colSpan: 1 };
}

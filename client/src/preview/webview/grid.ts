/*
 * Where things stand in a table with merged cells, or in a text. Pure: no element of the page is known here.
 */

export interface CellSize {
  readonly rowSpan: number;
  readonly colSpan: number;
}

/** A cell by its row and its place among the cells that begin in that row. */
export interface CellAt {
  readonly row: number;
  readonly index: number;
}

/** For each row and column the cell that covers it. */
export type Grid = readonly (readonly (CellAt | undefined)[])[];

/** A place in a grid. In a merged cell it still is one row and one column, so that leaving it goes on from there. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

/** The grid of rows, given the cells that begin in each of them. */
export function gridOf(rows: readonly (readonly CellSize[])[]): Grid {
  const grid: (CellAt | undefined)[][] = rows.map(() => []);
  for (const [row, cells] of rows.entries()) {
    let column = 0;
    for (const [index, { rowSpan, colSpan }] of cells.entries()) {
      while (grid[row]?.[column] !== undefined) column += 1;
      for (let below = 0; below < rowSpan && row + below < rows.length; below++) {
        for (let right = 0; right < colSpan; right++) grid[row + below]![column + right] = { row, index };
      }
      column += colSpan;
    }
  }
  return grid;
}

/**
 * The grid of a text: for each paragraph the columns of its parts, in their order. Where a paragraph does not say
 * something, what it says before that covers the place, or else its first part: so every place leads to a part.
 */
export function gridOfParts(rows: readonly (readonly number[])[], columns: number): Grid {
  return rows.map((parts, row) =>
    Array.from({ length: columns }, (_, column) => {
      const upTo = parts.filter((part) => part <= column).length;
      return { row, index: Math.max(0, upTo - 1) };
    }),
  );
}

/** Rows that a page up or down goes. */
const PAGE = 10;

/** Where a key of the keyboard leads from a place; undefined for a key that leads nowhere. */
export function step(grid: Grid, from: GridPlace, key: string, ctrl: boolean): GridPlace | undefined {
  const last = grid.length - 1;
  switch (key) {
    case 'ArrowRight':
      return sideways(grid, from, 1);
    case 'ArrowLeft':
      return sideways(grid, from, -1);
    case 'ArrowDown':
      return upright(grid, from, 1);
    case 'ArrowUp':
      return upright(grid, from, -1);
    case 'PageDown':
      return { ...from, row: Math.min(last, from.row + PAGE) };
    case 'PageUp':
      return { ...from, row: Math.max(0, from.row - PAGE) };
    case 'Home':
      return ctrl ? { row: 0, column: 0 } : { ...from, column: 0 };
    case 'End': {
      const row = ctrl ? last : from.row;
      return { row, column: Math.max(0, (grid[row]?.length ?? 1) - 1) };
    }
    default:
      return undefined;
  }
}

function sideways(grid: Grid, { row, column }: GridPlace, direction: 1 | -1): GridPlace {
  const cells = grid[row] ?? [];
  const here = cells[column];
  for (let next = column + direction; next >= 0 && next < cells.length; next += direction) {
    if (!isSame(cells[next], here)) return { row, column: next };
  }
  return { row, column };
}

function upright(grid: Grid, { row, column }: GridPlace, direction: 1 | -1): GridPlace {
  const here = grid[row]?.[column];
  for (let next = row + direction; next >= 0 && next < grid.length; next += direction) {
    if (!isSame(grid[next]?.[column], here)) return { row: next, column };
  }
  return { row, column };
}

function isSame(a: CellAt | undefined, b: CellAt | undefined): boolean {
  return a?.row === b?.row && a?.index === b?.index;
}

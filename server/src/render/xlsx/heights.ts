import { printedWidth } from '../../table/printedWidth.ts';
import type { Grid, GridCell } from './grid.ts';
import { BESIDE, fontSize, INDENT, isIndented, POINTS_PER_MM } from './styles.ts';

/** What looks well above and below the lines of a cell, in pt. */
const AROUND = 6;
/** A line is this much higher than its letters in the fonts of these styles, and in those that stand in for them. */
const LEADING = 1.45;
/** Excel's own limit, in pt. */
const MOST = 409;

/**
 * The heights of the rows in pt. Excel and LibreOffice do not work them out for merged cells, nor on opening a file that
 * they did not write: a row is as high as its highest cell; what a merged cell needs more, its rows share.
 */
export function heightsOf(grid: Grid): readonly number[] {
  const merged = new Map(grid.merges.map((merge) => [`${merge.row} ${merge.column}`, merge]));
  const covered = coveredCells(grid);
  const heights = grid.rows.map(({ cells }, row) =>
    Math.max(
      0,
      ...cells.map((cell, column) => {
        const merge = merged.get(`${row} ${column}`);
        if (covered.has(`${row} ${column}`) || (merge && merge.rows > 1)) return 0;
        return heightOf(cell, widthFrom(grid, column, merge?.columns ?? 1));
      }),
    ),
  );
  for (const { row, column, rows, columns } of grid.merges) {
    if (rows === 1) continue;
    const needed = heightOf(grid.rows[row]!.cells[column]!, widthFrom(grid, column, columns));
    const there = heights.slice(row, row + rows).reduce((sum, height) => sum + height, 0);
    const more = (needed - there) / rows;
    if (more > 0) for (let each = row; each < row + rows; each++) heights[each]! += more;
  }
  return heights.map((height) => Math.min(Math.ceil(height), MOST));
}

function coveredCells({ merges }: Grid): ReadonlySet<string> {
  return new Set(
    merges.flatMap(({ row, column, rows, columns }) =>
      Array.from({ length: rows * columns }, (_, index) => index)
        .slice(1)
        .map((index) => `${row + Math.floor(index / columns)} ${column + (index % columns)}`),
    ),
  );
}

function widthFrom({ columns }: Grid, column: number, count: number): number {
  return columns.slice(column, column + count).reduce((sum, width) => sum + width, 0) * POINTS_PER_MM;
}

function heightOf({ text, style }: GridCell, width: number): number {
  const size = fontSize(style);
  const perLine = Math.max((width - BESIDE - (isIndented(style) ? INDENT : 0)) / size, 1);
  const lines = text.split('\n').reduce((sum, line) => sum + linesOf(printedWidth(line), perLine), 0);
  return lines * size * LEADING + AROUND;
}

/** A mark that may not begin a line takes the character before it along: a part of every line may stay empty. */
function linesOf(width: number, perLine: number): number {
  return width <= perLine ? 1 : Math.ceil(width / Math.max(perLine - 0.5, 1));
}

import type { ColumnRole } from '../plan/vocabulary.ts';
import type { Cell, Table } from '../table/model.ts';
import { printedWidth } from '../table/printedWidth.ts';

/** The narrowest and the widest a column is set, in characters. What the others leave is the tasks', in equal parts. */
const BOUNDS: Readonly<Record<Exclude<ColumnRole, 'task'>, readonly [number, number]>> = {
  number: [2, 5],
  measure: [5, 10],
  deadline: [4, 9],
  lead: [4, 13],
  responsible: [4, 13],
  support: [4, 13],
  note: [4, 8],
};
/** The least that is left for the tasks. */
const TASK = 11;
/** A name of a unit that is broken costs as much as this many lines. */
const BROKEN_NAME = 4;
/** Of a long table, this many rows say enough. */
const SAMPLE = 300;
const ROUNDS = 4;

/**
 * How wide each column is set, in characters of which a row has `room`: so that the table is as short as it can be while
 * names of units stay on one line. One column after the other takes the best of its widths, until none can do better.
 */
export function columnWidths({ columns, rows }: Pick<Table, 'columns' | 'rows'>, room: number): readonly number[] {
  const cells = rows.flatMap((row) => (row.kind === 'task' ? [row.cells] : [])).slice(0, SAMPLE);
  const tasks = new Set(columns.flatMap(({ role }, column) => (role === 'task' ? [column] : [])));
  const options = columns.map(({ role, heading }, column) => widthsOf(cells, role, column, headingWidth(heading)));
  const lines = linesAt(cells);
  const cost = (widths: readonly number[]): number => {
    if ([...tasks].some((column) => widths[column]! < TASK)) return Number.POSITIVE_INFINITY;
    const broken = columns.reduce((sum, _, column) => sum + lines(column, widths[column]!).broken, 0);
    const tallest = cells.map((_, row) =>
      Math.max(...columns.map((_, column) => lines(column, widths[column]!).rows[row]!)),
    );
    return tallest.reduce((sum, each) => sum + each, BROKEN_NAME * broken);
  };
  const rest = (widths: readonly number[]): readonly number[] => {
    const others = widths.reduce((sum, width, column) => (tasks.has(column) ? sum : sum + width), 0);
    const each = Math.floor((2 * (room - others)) / tasks.size) / 2;
    return widths.map((width, column) => (tasks.has(column) ? each : width));
  };
  let best = rest(options.map((each) => each[0]!));
  for (let round = 0; round < ROUNDS; round++) {
    const before = best;
    for (const [column, widths] of options.entries()) {
      const tried = widths.map((width) => rest(best.map((each, index) => (index === column ? width : each))));
      best = [best, ...tried].reduce((a, b) => (cost(b) < cost(a) ? b : a));
    }
    if (best === before) break;
  }
  const sum = best.reduce((all, width) => all + Math.max(width, 1), 0);
  return best.map((width) => (Math.max(width, 1) * room) / sum);
}

/** What a heading needs: a line, or where it is long, two. */
function headingWidth(heading: string): number {
  const width = printedWidth(heading);
  return Math.ceil(width > 7 ? width / 2 : width);
}

/** The widths that are worth a try: for units, those at which one more name stays whole. */
function widthsOf(
  cells: readonly (readonly Cell[])[],
  role: ColumnRole,
  column: number,
  heading: number,
): readonly number[] {
  if (role === 'task') return [TASK];
  const most = BOUNDS[role][1];
  const least = Math.min(most, Math.max(BOUNDS[role][0], heading));
  const longest = cells.flatMap((row) => row[column]!.content.map(({ text }) => Math.ceil(printedWidth(text))));
  const wanted = role === 'measure' || role === 'note' ? range(least, most) : longest;
  return [...new Set([least, ...wanted].map((width) => Math.min(most, Math.max(least, width))))].sort((a, b) => a - b);
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

interface ColumnLines {
  /** For each row, its share of the lines of its cell. */
  readonly rows: readonly number[];
  /** How many names of units are broken. */
  readonly broken: number;
}

function linesAt(cells: readonly (readonly Cell[])[]): (column: number, width: number) => ColumnLines {
  const widths = cells.map((row) => row.map(lineWidths));
  const known = new Map<string, ColumnLines>();
  return (column, width) => {
    const key = `${column} ${width}`;
    const found = known.get(key) ?? count(column, width);
    known.set(key, found);
    return found;
  };

  function count(column: number, width: number): ColumnLines {
    let broken = 0;
    const rows = cells.map((row, index) => {
      const { rowSpan, role } = row[column]!;
      const needed = widths[index]![column]!.map((each) => Math.max(1, Math.ceil(each / width)));
      if (role === 'lead' || role === 'responsible' || role === 'support') {
        broken += needed.filter((each) => each > 1).length;
      }
      return needed.reduce((sum, each) => sum + each, 0) / Math.max(1, rowSpan);
    });
    return { rows, broken };
  }
}

function lineWidths({ rowSpan, content }: Cell): readonly number[] {
  return rowSpan === 0 ? [] : content.flatMap(({ text }) => text.split('\n').map(printedWidth));
}

import type { Grid, Merge } from './grid.ts';
import { heightsOf } from './heights.ts';
import { PAGE_HEIGHT } from './page.ts';

/** A grid as it is printed: cut into pages. */
export interface Paged {
  readonly grid: Grid;
  /** Of each row, in pt. */
  readonly heights: readonly number[];
  /** The rows that begin a page, but for the first page. */
  readonly starts: readonly number[];
}

/** Cutting a merged cell may make rows higher, which moves later pages: after this many times it is good enough. */
const ROUNDS = 4;
/** Excel takes 1,023 in a sheet. */
const MOST_BREAKS = 1_000;

/**
 * Cuts a grid into pages between measures. A measure that no page holds, or before which half a page would stay empty, is
 * cut between its tasks; its merged cells are cut there too, so that number and title stand again on the next page, as
 * the printed plans have it.
 */
export function paged(whole: Grid): Paged {
  let starts: readonly number[] = [];
  for (let round = 1; ; round++) {
    const before = starts;
    const grid = { ...whole, merges: whole.merges.flatMap((merge) => cutAt(merge, before)) };
    const heights = heightsOf(grid);
    starts = pageStarts(grid, heights);
    if (round === ROUNDS || starts.join() === before.join()) return { grid, heights, starts: before };
  }
}

function pageStarts({ rows, head, body }: Grid, heights: readonly number[]): readonly number[] {
  const height = (from: number, to: number): number => heights.slice(from, to).reduce((sum, each) => sum + each, 0);
  const page = PAGE_HEIGHT - height(head, body);
  const starts: number[] = [];
  let left = PAGE_HEIGHT - height(0, body);
  let isEmpty = true;

  /** Puts rows that stay together on this page, or on the next one. */
  function put(from: number, to: number): void {
    const needed = height(from, to);
    if (needed > left && !isEmpty) {
      if (starts.length < MOST_BREAKS) starts.push(from);
      left = page;
    }
    left -= needed;
    isEmpty = false;
  }

  let from = body;
  while (from < rows.length) {
    const end = endOf(rows, from, ['title', 'measure']);
    const needed = height(from, end);
    if (needed <= left || (needed <= page && left < page / 2)) put(from, end);
    else for (let at = from; at < end; at = endOf(rows, at, ['title'])) put(at, endOf(rows, at, ['title']));
    from = end;
  }
  return starts;
}

/** Behind the first row from `from` on that is not held by the next one. */
function endOf(rows: Grid['rows'], from: number, held: readonly string[]): number {
  let end = from;
  while (end + 1 < rows.length && held.includes(rows[end]!.hold)) end += 1;
  return end + 1;
}

function cutAt(merge: Merge, starts: readonly number[]): readonly Merge[] {
  const end = merge.row + merge.rows;
  const cuts = [merge.row, ...starts.filter((row) => row > merge.row && row < end), end];
  return cuts
    .slice(1)
    .map((to, index) => ({ ...merge, row: cuts[index]!, rows: to - cuts[index]! }))
    .filter(({ rows, columns }) => rows * columns > 1);
}

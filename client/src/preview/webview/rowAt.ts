import type { TableRow } from '../../../../server/src/lsp/protocol/table.ts';

/** Where a row stands in the source. */
export type RowPlace = Pick<TableRow, 'id' | 'kind' | 'start' | 'end'>;

/** The row that an offset of the source stands in: a task, else the title of a section. */
export function rowAt(places: readonly RowPlace[], offset: number): RowPlace | undefined {
  let found: RowPlace | undefined;
  for (const place of places) {
    if (place.start > offset || place.end < offset) continue;
    // sections contain their tasks, and come before them
    if (found === undefined || place.kind === 'task' || found.kind === 'section') found = place;
    if (place.kind === 'task') return place;
  }
  // between two tasks of a section it is none of them, and far from the section's title
  const next = places.find(({ start }) => start > (found?.start ?? offset));
  return found && next && next.start <= offset ? undefined : found;
}

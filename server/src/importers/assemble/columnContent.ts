import type { GridCell, RawCell } from '../rawTable.ts';
import type { ColumnContent } from './headings.ts';

/** Rows of a table, each cell in every place that it covers. */
export type Grid = readonly (readonly (GridCell | undefined)[])[];

/** What the columns of a table show below its heading. */
export function contentOf(body: Grid): ColumnContent {
  return {
    holdsTitles: (column) => holdsTitles(ownTexts(body, column)),
    citesNumbers: (column) => mostly(ownTexts(body, column), /^\d{1,3}(?:[-.]\d{1,3})?(?:\s*[.．、]\s*\D.*)?$/su),
    groups: (column, other) => groups(body, column, other),
  };
}

/** The texts of a column; what goes across the table (sections) is none of it. */
export function ownTexts(body: Grid, column: number): readonly string[] {
  return body
    .map((row) => row[column])
    .filter((place) => place?.origin && place.cell.colSpan === 1)
    .map((place) => place!.cell.text)
    .filter((text) => text !== '');
}

function holdsTitles(texts: readonly string[]): boolean {
  const lengths = texts.map((text) => text.length).sort((a, b) => a - b);
  const sentences = texts.filter((text) => /[。；;]/.test(text)).length;
  return lengths.length > 0 && lengths[Math.floor(lengths.length / 2)]! <= 25 && sentences * 4 < texts.length;
}

function mostly(texts: readonly string[], pattern: RegExp): boolean {
  return texts.filter((text) => pattern.test(text)).length * 2 > texts.length;
}

/** Cells of `column` go over different cells of `other`, and no cell of `other` over different ones of it. */
function groups(body: Grid, column: number, other: number): boolean {
  const merged = body.some((row) => row.some((place) => place && place.cell.rowSpan > 1));
  return merged
    ? mostBeside(body, column, other) > 1 && mostBeside(body, other, column) <= 1
    : leavesOut(body, column, other);
}

/** Beside how many cells of `other` a cell of `column` stands, at most. */
function mostBeside(body: Grid, column: number, other: number): number {
  const beside = new Map<RawCell, Set<RawCell>>();
  for (const row of body) {
    const [cell, neighbour] = [row[column]?.cell, row[other]?.cell];
    if (!cell?.text || !neighbour?.text || cell === neighbour) continue;
    beside.set(cell, (beside.get(cell) ?? new Set()).add(neighbour));
  }
  return Math.max(0, ...[...beside.values()].map((cells) => cells.size));
}

/** Where merges are lost (CSV) the first row of each group says it alone: many rows are silent, and none speaks alone. */
function leavesOut(body: Grid, column: number, other: number): boolean {
  const said = (row: Grid[number], at: number): boolean => Boolean(row[at]?.origin && row[at].cell.text);
  // a row of one or two cells is the title of a section
  const rows = body.filter((row) => said(row, other) && row.filter((_, at) => said(row, at)).length > 2);
  const silent = rows.filter((row) => !said(row, column)).length;
  return (
    silent * 3 >= rows.length && silent < rows.length && body.every((row) => said(row, other) || !said(row, column))
  );
}

import { csv as csvText } from '../base/csv.ts';

/** Rows as CSV for Excel, each cell on one line. */
export function csv(rows: readonly (readonly string[])[]): string {
  return csvText(rows.map((row) => row.map((text) => text.replace(/\s+/gu, ' ').trim())));
}

/** Rows as lines for a terminal, their columns aligned. */
export function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => widthOf(row[column]!))));
  return rows.map((row) =>
    row
      .map((cell, column) => cell + ' '.repeat(widths[column]! - widthOf(cell)))
      .join('  ')
      .trimEnd(),
  );
}

/** Columns in a terminal: a Chinese character takes two. */
function widthOf(text: string): number {
  return (
    [...text].length +
    (text.match(
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/gu,
    )?.length ?? 0)
  );
}

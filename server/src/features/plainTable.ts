import { csv as csvText } from '../base/csv.ts';
import { displayWidth } from '../base/displayWidth.ts';

/** Rows as CSV for Excel, each cell on one line. */
export function csv(rows: readonly (readonly string[])[]): string {
  return csvText(rows.map((row) => row.map((text) => text.replace(/\s+/gu, ' ').trim())));
}

/** Rows as lines for a terminal, their columns aligned. */
export function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => displayWidth(row[column]!))));
  return rows.map((row) =>
    row
      .map((cell, column) => cell + ' '.repeat(widths[column]! - displayWidth(cell)))
      .join('  ')
      .trimEnd(),
  );
}

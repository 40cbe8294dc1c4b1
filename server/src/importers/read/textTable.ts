import { type RawParagraph, type RawRow, type RawTable, tidyLines } from '../rawTable.ts';

/** Paragraphs: lines with nothing between them belong together only where a sentence goes on, which is seen later. */
export function paragraphsOf(lines: readonly string[], from = 0): RawParagraph[] {
  return lines.flatMap((line, index): RawParagraph[] => {
    const text = tidyLines(line);
    return text === '' ? [] : [{ kind: 'paragraph', text, place: { line: from + index + 1 } }];
  });
}

/** A table of rows that only have texts. */
export function tableOf(
  rows: readonly { readonly cells: readonly string[]; readonly line: number; readonly doubt?: string | undefined }[],
  table: number,
): RawTable {
  const formed = rows.map(({ cells, line, doubt }): RawRow => {
    const texts = cells.map(tidyLines);
    return {
      cells: texts.map((text, column) => ({ text, column, rowSpan: 1, colSpan: 1 })),
      heading: false,
      hidden: false,
      place: { table, line },
      ...(doubt !== undefined && { doubt }),
    };
  });
  return { kind: 'table', rows: formed, hiddenColumns: [], place: { table, line: rows[0]?.line ?? 1 } };
}

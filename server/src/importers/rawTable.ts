import type { Sentence } from '../base/sentence.ts';

/*
 * What a file or a clipboard holds before anyone says what it means. Every reader (Word, Excel, HTML, text) gives this,
 * and nothing visible of its source is in none of `blocks` and `left`.
 */

/** Paragraphs and tables in the order of their source. */
export interface RawDocument {
  readonly blocks: readonly RawBlock[];
  /** Text the reader did not take over (hidden, in a footnote …), and why. */
  readonly left: readonly LeftOut[];
  /** What else the user must know of the reading: macros that were not run, pictures that hold no text. */
  readonly notes: readonly Sentence[];
}

export type RawBlock = RawParagraph | RawTable;

export interface RawParagraph {
  readonly kind: 'paragraph';
  /** Trimmed, never empty; `\n` where the source breaks the line within the paragraph. */
  readonly text: string;
  readonly place: Place;
}

export interface RawTable {
  readonly kind: 'table';
  readonly rows: readonly RawRow[];
  /** Zero-based columns that the source hides. */
  readonly hiddenColumns: readonly number[];
  /** Texts that the source has below merged cells, where nobody sees them. */
  readonly covered?: readonly LeftOut[];
  readonly place: Place;
}

export interface RawRow {
  /** From left to right; a cell that a cell above or to the left covers is not listed. */
  readonly cells: readonly RawCell[];
  /** The source says that the row is repeated on top of each page. */
  readonly heading: boolean;
  readonly hidden: boolean;
  /** What the reader is not sure of, as the key of a question to the user. */
  readonly doubt?: string;
  /** The names of the bookmarks in it, as Word has them. */
  readonly bookmarks?: readonly string[];
  readonly place: Place;
}

export interface RawCell {
  /** Lines are trimmed and not empty, `\n` between them; empty for an empty cell. */
  readonly text: string;
  /** Zero-based column of its left edge. */
  readonly column: number;
  /** 1 or more; a span over the last row of the table is cut there. */
  readonly rowSpan: number;
  readonly colSpan: number;
}

/** Where something stands in its source, as the reader of a report finds it; all counted from 1. */
export interface Place {
  readonly sheet?: string;
  /** Of the tables of a file, in its order. */
  readonly table?: number;
  readonly row?: number;
  /** Of a text file. */
  readonly line?: number;
  /** Of the paragraphs outside tables. */
  readonly paragraph?: number;
}

export interface LeftOut {
  readonly text: string;
  readonly why: Sentence;
  readonly place: Place;
}

/** Wider tables are no plans; spans are cut here, so that a few bytes cannot ask for much memory. */
export const MAX_COLUMNS = 100;
/** Longer tables are refused: no plan has so many rows, and an editor could not show it. */
export const MAX_ROWS = 20_000;

export interface GridCell {
  readonly cell: RawCell;
  /** Not covered by a merge: the cell's own left upper corner. */
  readonly origin: boolean;
}

/** The table row by row with each cell in every place it covers; undefined where the source has no cell. */
export function gridOf(table: RawTable): readonly (readonly (GridCell | undefined)[])[] {
  const width = widthOf(table);
  const grid = table.rows.map(() => new Array<GridCell | undefined>(width).fill(undefined));
  for (const [row, { cells }] of table.rows.entries()) {
    for (const cell of cells) {
      for (let down = 0; down < cell.rowSpan; down++) {
        for (let right = 0; right < cell.colSpan; right++) {
          const line = grid[row + down];
          if (line) line[cell.column + right] ??= { cell, origin: down === 0 && right === 0 };
        }
      }
    }
  }
  return grid;
}

/** The number of its columns. */
export function widthOf(table: RawTable): number {
  return Math.max(
    0,
    ...table.rows.map(({ cells }) => Math.max(0, ...cells.map(({ column, colSpan }) => column + colSpan))),
  );
}

const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u0000-\u0008\u000e-\u001f\u007f]/gu;
const SPACES = /[^\S\n]+/gu;

/** The text of a cell or a paragraph as `RawCell.text` wants it. */
export function tidyLines(text: string): string {
  return text
    .replace(/\r\n?|[\u000b\u000c\u0085\u2028\u2029]/gu, '\n')
    .replace(INVISIBLE, '')
    .replace(SPACES, ' ')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

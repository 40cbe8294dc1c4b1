import type { Span } from '../base/span.ts';
import type { ColumnRole } from '../plan/vocabulary.ts';

/** A plan as it is printed. The one model that the preview and every export are made from. */
export interface Table {
  readonly title: Piece | undefined;
  /** 发文字号. */
  readonly document: Piece | undefined;
  /** Never empty: a plan that names no columns has the usual ones. */
  readonly columns: readonly TableColumn[];
  readonly rows: readonly Row[];
}

export interface TableColumn {
  readonly role: ColumnRole;
  readonly heading: string;
  /** Missing when the heading is not the plan's own. */
  readonly span: Span | undefined;
}

export type Row = SectionRow | TaskRow;

/** The title of a section, across the whole table. */
export interface SectionRow {
  readonly kind: 'section';
  readonly id: string;
  readonly title: Piece;
  /** 1 for a section of the plan, 2 for a section in a section, and so on. */
  readonly level: number;
  readonly span: Span;
}

/** One task, or one measure that has no tasks. */
export interface TaskRow {
  readonly kind: 'task';
  /** Unique in the table; the same after an edit elsewhere. Letters, digits, `-` and `_` only. */
  readonly id: string;
  /** One for each column, in the order of the columns. */
  readonly cells: readonly Cell[];
  /** The task, or the measure, in the source. */
  readonly span: Span;
}

export interface Cell {
  readonly role: ColumnRole;
  /** A text is one piece, a list of units a piece for each unit. Empty where the plan says nothing. */
  readonly content: readonly Piece[];
  /** Rows the cell takes up, its own included; 0 when the cell above covers it, which then prints the same. */
  readonly rowSpan: number;
  /** Where the content stands in the source: with its task, or with its measure when the task takes it from there. */
  readonly span: Span | undefined;
  /** The plan says "none" here, which is more than saying nothing. */
  readonly placeholder: boolean;
}

/** Text in its place. Ready to print in any format (see printedText); `\n` only in the text of a task. */
export interface Piece {
  readonly text: string;
  readonly span: Span;
}

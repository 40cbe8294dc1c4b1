import type { TextPart } from '../base/diffText.ts';
import type { Span } from '../base/span.ts';
import type { ColumnRole } from '../plan/vocabulary.ts';

/** A plan as it is printed. The one model that the preview and every export are made from. */
export type Printed = Table | Prose;

/** What stands above a table or a text. */
export interface Head {
  /** The mark of an annex, flush left above the title: 附件4. */
  readonly annex: Piece | undefined;
  readonly title: Piece | undefined;
  /** 发文字号. */
  readonly document: Piece | undefined;
}

/** A plan as headings and paragraphs; the units stand in brackets at the end of a paragraph (Beijing 2016). */
export interface Prose extends Head {
  readonly kind: 'prose';
  readonly blocks: readonly Block[];
}

export type Block = Heading | Paragraph;

/** The title of a section. */
export interface Heading {
  readonly kind: 'heading';
  readonly id: string;
  readonly title: Piece;
  /** 1 for a section of the plan, 2 for a section in a section, and so on. */
  readonly level: number;
  readonly span: Span;
}

/** One task, or one measure that has no tasks. The first of a measure begins with its number and title. */
export interface Paragraph {
  readonly kind: 'paragraph';
  /** As `TaskRow.id`: a plan has the same ids in both layouts. */
  readonly id: string;
  readonly runs: readonly Run[];
  /** The paragraphs that its bracket speaks for: itself, and those right before it that say the same. Empty without one. */
  readonly bracketOf: readonly string[];
  /** The plan that it names: an annex of a notice. */
  readonly annex?: string;
  readonly span: Span;
}

/** A part of a paragraph; the runs one after the other are its text. */
export interface Run {
  /** What of the task or measure it says; missing in what only the printed text has, such as brackets. */
  readonly role: ColumnRole | undefined;
  readonly text: string;
  /** Missing in what only the printed text has, also between the units of one role. */
  readonly span: Span | undefined;
}

export interface Table extends Head {
  readonly kind: 'table';
  /** Never empty: a plan that names no columns has the usual ones. */
  readonly columns: readonly TableColumn[];
  readonly rows: readonly Row[];
}

export interface TableColumn {
  readonly role: ColumnRole;
  readonly heading: string;
  /** Missing when the heading is not the plan's own. */
  readonly span: Span | undefined;
  /** The heading above it, which it shares with its neighbours of the same group (see headings). */
  readonly group: Piece | undefined;
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
  /** The task, or the measure, in the source; `NOWHERE` in a list. */
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
  /** `NOWHERE` in a list, which is made from several plans. */
  readonly span: Span;
  /** Which words were taken out or put in, in a comparison; together they are the text. */
  readonly parts?: readonly TextPart[];
}

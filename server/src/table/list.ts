import { NOWHERE } from '../base/span.ts';
import type { ColumnRole } from '../plan/vocabulary.ts';
import type { Cell, Piece, Table } from './model.ts';
import { PLACEHOLDER, printedText } from './printedText.ts';

/** A table that is made of other tables' rows, such as the tasks of one unit. */
export interface ListContent {
  readonly title: string;
  /** A line below the title; none if it is empty. */
  readonly subtitle: string;
  readonly columns: readonly { readonly role: ColumnRole; readonly heading: string }[];
  /** Of each row its id, unique in the list, and the texts of its columns: one, or one for each unit. */
  readonly rows: readonly { readonly id: string; readonly texts: readonly (string | readonly string[])[] }[];
}

/** A list as a table. Every row stands for itself: nothing is merged. An empty text of units is a placeholder. */
export function listTable({ title, subtitle, columns, rows }: ListContent): Table {
  return {
    kind: 'table',
    annex: undefined,
    title: piece(title),
    document: subtitle === '' ? undefined : piece(subtitle),
    columns: columns.map(({ role, heading }) => ({ role, heading, span: undefined, group: undefined })),
    rows: rows.map(({ id, texts }) => ({
      kind: 'task',
      id,
      span: NOWHERE,
      cells: texts.map((text, column) => cell(columns[column]!.role, text)),
    })),
  };
}

function cell(role: ColumnRole, text: string | readonly string[]): Cell {
  const texts = (typeof text === 'string' ? [text] : text).map(printedText).filter((each) => each !== '');
  const none = typeof text !== 'string' && texts.length === 0;
  return {
    role,
    content: none ? [piece(PLACEHOLDER)] : texts.map(piece),
    rowSpan: 1,
    span: undefined,
    placeholder: none,
  };
}

function piece(text: string): Piece {
  return { text, span: NOWHERE };
}

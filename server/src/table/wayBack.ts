import { COLUMN_ROLES, type ColumnRole } from '../plan/vocabulary.ts';
import type { Table } from './model.ts';

/*
 * What a table that goes out carries so that it finds its way back into its plan: which row is which, and what each said.
 * Nothing of it tells who made the file, when or where.
 */

/** What a row of a table says, by column; a list of units is one below the other. */
export type RowValues = { readonly [role in ColumnRole]: string };

/** A row as it went out. */
export interface SentRow {
  readonly id: string;
  readonly values: RowValues;
}

/** A table as it went out. */
export interface Sent {
  /** The title of the plan. */
  readonly title: string;
  /** The name of its file. */
  readonly source: string;
  /** The name of the sheet that was seen; empty in a Word file. */
  readonly sheet: string;
  readonly rows: readonly SentRow[];
}

/**
 * The heading of a sheet's hidden column with the ids of its rows, and the name of its hidden sheet with what it said;
 * with several tables, `district-plan-2` and so on.
 */
export const ID_HEADING = 'district-plan:id';
export const SENT_SHEET = 'district-plan';
/** The heading by which the task sheet of a unit is known: it is made of a plan and has no way back into it. */
export const UNIT_SHEET_HEADING = '本单位职责';
/** The namespace of the same in a Word file, which is a part of custom XML. */
export const SENT_NAMESPACE = 'urn:district-plan:sent';
const VERSION = '1';

const HEADINGS: Readonly<Record<ColumnRole, string>> = {
  ...{ number: 'number', measure: 'title', task: 'text', deadline: 'deadline' },
  ...{ lead: 'lead', responsible: 'responsible', support: 'support', note: 'note' },
};

export function valuesBy(said: (role: ColumnRole) => string): RowValues {
  return Object.fromEntries(COLUMN_ROLES.map((role) => [role, said(role)])) as RowValues;
}

/**
 * What a table says when it goes out, as rows of texts: the version, the plan's title, the names of its file and of its
 * sheet; headings; for each task its id and the values of its columns. A value that has no column is empty.
 */
export function sentTexts({ title, rows }: Table, source: string, sheet = ''): readonly (readonly string[])[] {
  const tasks = rows.flatMap((row) => (row.kind === 'task' ? [row] : []));
  return [
    ['version', VERSION, title?.text ?? '', source, ...(sheet === '' ? [] : [sheet])],
    ['id', ...COLUMN_ROLES.map((role) => HEADINGS[role])],
    ...tasks.map(({ id, cells }) => [
      id,
      ...COLUMN_ROLES.map((role) => {
        const content = cells.find((cell) => cell.role === role)?.content ?? [];
        return content.map(({ text }) => text).join('\n');
      }),
    ]),
  ];
}

/** The way back from `sentTexts`; undefined for what another version wrote, or what says nothing. */
export function readSent(texts: readonly (readonly string[])[]): Sent | undefined {
  const [first, headings, ...rows] = texts;
  if (first?.[0] !== 'version' || first[1] !== VERSION || !headings || rows.length === 0) return undefined;
  const at = valuesBy((role) => String(headings.indexOf(HEADINGS[role])));
  const ids = headings.indexOf('id');
  return {
    title: first[2] ?? '',
    source: first[3] ?? '',
    sheet: first[4] ?? '',
    rows: rows.map((row) => ({ id: row[ids] ?? '', values: valuesBy((role) => row[Number(at[role])] ?? '') })),
  };
}

/** Word takes no longer name for a bookmark. */
const LONGEST_NAME = 40;

/**
 * The name of the bookmark that says which row of a Word file is which: hidden, for it begins with a low line. A row has
 * two of them (`copy`), in its first and its last cell, for a bookmark goes with the text it stands in. `part`: of the
 * tables of the file, from 1. Undefined for an id too long for Word.
 */
export function rowBookmark(part: number, id: string, copy: 'a' | 'b'): string | undefined {
  const name = `_dp${part}${copy}_${id.replace(/-t(\d+)$/u, '_t$1')}`;
  return name.length <= LONGEST_NAME ? name : undefined;
}

/** The way back from `rowBookmark`. */
export function readRowBookmark(name: string): { readonly part: number; readonly id: string } | undefined {
  const match = /^_dp(\d+)[ab]_(.+)_t(\d+)$/u.exec(name);
  return match ? { part: Number(match[1]), id: `${match[2]}-t${match[3]}` } : undefined;
}

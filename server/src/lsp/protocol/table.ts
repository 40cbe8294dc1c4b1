import type { CellRole } from './cell.ts';

/** Asks for the printed table of one plan. Params {@link TableParams}, result {@link TableResult}. */
export const tableRequest = 'districtPlan/table';

/** Asks what was found in a plan, by cell. Params {@link MarksParams}, result {@link MarksResult}. */
export const marksRequest = 'districtPlan/tableMarks';

export interface TableParams {
  readonly textDocument: { readonly uri: string };
  /** How the reader wants to see it; missing = as it is printed. */
  readonly selection?: TableSelection;
  /** The `result` of an earlier answer: what is the same as there is left out. */
  readonly since?: number;
}

/** What does not exist (any more) hides nothing. */
export interface TableSelection {
  /** Words, each of which is found in a row, by its characters, pinyin or initials. */
  readonly text?: string;
  /** Ids of {@link TableChoice}s. */
  readonly unit?: string;
  readonly due?: string;
  /** Only rows in which something was found. */
  readonly findings?: boolean;
  readonly group?: 'unit' | 'deadline';
  /** With the parent's measures beside. */
  readonly parent?: boolean;
  /** The reader's day, ISO; from it is counted what is overdue. */
  readonly today?: string;
}

export interface TableResult {
  /** Version of the document the table was made from; 0 when it came from the disk. */
  readonly version: number;
  /** 'broken': the source has errors and the table is a best guess. 'not-a-plan': there is nothing to show. */
  readonly state: 'ok' | 'broken' | 'not-a-plan';
  /** Title of the plan, or the name of its file. */
  readonly title: string;
  /** The name of this answer, for `since`. */
  readonly result: number;
  /** Heading and empty table as escaped HTML without scripts or inline styles. Missing: as before. */
  readonly frame?: string;
  readonly rows: readonly TableRow[];
  /** How many tasks there are and are shown, in words. */
  readonly status: string;
  /** Missing: as before. */
  readonly choices?: TableChoices;
  /** The file of the parent plan, to which `data-parent` counts; missing where there is none. */
  readonly parentUri?: string;
}

/** A row of the table or a paragraph of the text, in its order. */
export interface TableRow {
  /** Unique. In a group: `g2-` before the id that the row has in the printed table. */
  readonly id: string;
  readonly kind: 'section' | 'task';
  /** Where the task, measure or section stands, in UTF-16 code units; end exclusive. */
  readonly start: number;
  readonly end: number;
  /** In it `data-offset` and `data-end` count from `start`. Missing: as before. */
  readonly html?: string;
  /** URI of the plan that it names: an annex of a notice. */
  readonly annex?: string;
}

/** What the rows can be filtered by. */
export interface TableChoices {
  /** By registry. */
  readonly units: readonly { readonly title: string; readonly choices: readonly TableChoice[] }[];
  readonly ranges: readonly TableChoice[];
  readonly wordings: readonly TableChoice[];
}

export interface TableChoice {
  readonly id: string;
  /** Name and number of tasks. */
  readonly label: string;
}

export interface MarksParams {
  readonly textDocument: { readonly uri: string };
}

export interface MarksResult {
  /** As in {@link TableResult}. */
  readonly version: number;
  readonly marks: readonly TableMark[];
  /** What was found in a part of the plan that the table does not show. */
  readonly elsewhere: readonly Omit<TableMark, 'row' | 'role' | 'item'>[];
  /** How many there are of each severity in words; empty where there is nothing. */
  readonly summary: string;
}

export interface TableMark {
  /** Id of the row in the printed table. */
  readonly row: string;
  /** What of the row it is about; missing in the title of a section. */
  readonly role?: CellRole;
  /** Index of the unit in the cell. */
  readonly item?: number;
  readonly severity: 'error' | 'warning' | 'info' | 'hint';
  /** Severity and message in words. */
  readonly label: string;
  /** Where it stands in the source. */
  readonly offset: number;
}

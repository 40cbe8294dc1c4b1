/** Asks what stands in a cell of the printed table. Params {@link CellParams}, result {@link CellResult} or null. */
export const cellRequest = 'districtPlan/cell';

/** Asks what could be written there. Params {@link CellCandidatesParams}, result {@link CellCandidatesResult}. */
export const cellCandidatesRequest = 'districtPlan/cellCandidates';

/** Asks for the change that gives a cell another content. Params {@link EditCellParams}, result {@link EditCellResult}. */
export const editCellRequest = 'districtPlan/editCell';

export interface CellParams {
  readonly textDocument: { readonly uri: string };
  /**
   * Ids of the rows that the cell goes over, as the printed table has them. In a text, of the paragraph and of those before
   * it for which it speaks.
   */
  readonly rows: readonly string[];
  readonly role: CellRole;
}

/** What a cell of the printed table says, or a part of a paragraph of the printed text. */
export type CellRole = 'number' | 'measure' | 'task' | 'deadline' | 'lead' | 'responsible' | 'support' | 'note';

/** Null for what is no cell (any more). */
export interface CellResult {
  /** A text, a deadline, or names of units. */
  readonly kind: 'text' | 'deadline' | 'units';
  /** What it is called: the heading of its column. */
  readonly heading: string;
  /** One text, or any number of names. */
  readonly values: readonly string[];
  /** What a change may be made to; the first is the one to take unless asked. */
  readonly scopes: readonly { readonly scope: CellScope; readonly label: string }[];
  /** To be given back with the change: by it is seen whether the row is still what it was. */
  readonly stamp: string;
  /** All that the same paragraph can say; empty in a table, which has a cell for each. */
  readonly parts: readonly { readonly role: CellRole; readonly heading: string }[];
}

/** The task of the first row alone; the tasks of all rows that the cell goes over; the default of the measure. */
export type CellScope = 'task' | 'rows' | 'measure';

export interface CellCandidatesParams extends CellParams {
  /** What was typed. */
  readonly typed: string;
  /** The names the list has already. */
  readonly items: readonly string[];
}

export interface CellCandidatesResult {
  /** The best first. */
  readonly candidates: readonly { readonly text: string; readonly note: string }[];
}

export interface EditCellParams extends CellParams {
  readonly values: readonly string[];
  readonly scope: CellScope;
  readonly stamp: string;
}

/** Null for what is no plan. */
export interface EditCellResult {
  /** Version of the document that the edits are for; 0 for a file on disk. */
  readonly version: number;
  /** Empty where nothing is to be changed. */
  readonly edits: readonly CellEdit[];
  /** Why nothing may be changed, in words. */
  readonly refused?: string;
}

/** Zero-based, UTF-16, end exclusive. */
export interface CellEdit {
  readonly range: {
    readonly start: { readonly line: number; readonly character: number };
    readonly end: { readonly line: number; readonly character: number };
  };
  readonly newText: string;
}

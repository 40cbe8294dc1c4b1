import type { TableChoices, TableResult, TableRow } from '../../../server/src/lsp/protocol/table.ts';

/** What a preview shows. */
export interface Shown {
  readonly title: string;
  readonly version: number;
  /** The name of the answer it stands on. */
  readonly result: number;
  readonly frame: string;
  /** Each with its html. */
  readonly rows: readonly TableRow[];
  readonly status: string;
  readonly choices: TableChoices;
  readonly parentUri: string | undefined;
  /** Whether it is the table of a source without errors. */
  readonly complete: boolean;
  readonly notice: Notice;
}

/** Why the table may differ from the source: not at all, an older one, a part of it, or there is none. */
export type Notice = 'none' | 'last-complete' | 'partial' | 'no-plan';

const NO_CHOICES: TableChoices = { units: [], ranges: [], wordings: [] };

/**
 * What to show after `result` arrived, which may leave out what is as in `previous`. A source with errors never
 * replaces a complete table: while somebody types, the source is broken most of the time and the table must not jump.
 */
export function nextShown(previous: Shown | undefined, result: TableResult): Shown {
  if (result.state !== 'ok' && previous?.complete) return { ...previous, notice: 'last-complete' };
  const known = new Map(previous?.rows.map(({ id, html }) => [id, html]));
  const { title, version, status, parentUri } = result;
  return {
    ...{ title, version, status, parentUri, result: result.result },
    frame: result.frame ?? previous?.frame ?? '',
    rows: result.rows.map((row) => ({ ...row, html: row.html ?? known.get(row.id) ?? '' })),
    choices: result.choices ?? previous?.choices ?? NO_CHOICES,
    complete: result.state === 'ok',
    notice: result.state === 'ok' ? 'none' : result.state === 'broken' ? 'partial' : 'no-plan',
  };
}

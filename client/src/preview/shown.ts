import type { TableResult } from '../../../server/src/lsp/protocol/table.ts';

/** What a preview shows. */
export interface Shown {
  readonly title: string;
  readonly html: string;
  /** Whether `html` is the table of a source without errors. */
  readonly complete: boolean;
  readonly notice: Notice;
}

/** Why the table may differ from the source: not at all, an older one, a part of it, or there is none. */
export type Notice = 'none' | 'last-complete' | 'partial' | 'no-plan';

/**
 * What to show after `result` arrived. A source with errors never replaces a complete table:
 * while somebody types, the source is broken most of the time and the table must not jump.
 */
export function nextShown(previous: Shown | undefined, result: TableResult): Shown {
  if (result.state === 'ok') return { title: result.title, html: result.html, complete: true, notice: 'none' };
  if (previous?.complete) return { ...previous, notice: 'last-complete' };
  const notice = result.state === 'broken' ? 'partial' : 'no-plan';
  return { title: result.title, html: result.html, complete: false, notice };
}

import { markup as html } from '../base/markup.ts';
import { NOWHERE, type Span } from '../base/span.ts';
import type { Cell, Printed } from '../table/model.ts';
import { renderHtml } from './html.ts';
import type { Place } from './htmlParts.ts';
import { renderBlock } from './htmlProse.ts';
import { type Beside, renderRow } from './htmlTable.ts';

/** A plan as the preview shows it: what stands around the rows, and each row by itself, so that only some can be sent. */
export interface PreviewParts {
  /** Heading and table (or text) without rows, as escaped HTML without scripts and inline styles. */
  readonly frame: string;
  readonly rows: readonly PreviewRow[];
}

/** A row of a table, or a paragraph. */
export interface PreviewRow {
  readonly id: string;
  readonly kind: 'section' | 'task';
  /** The task or section in the source; of the first row of a measure with its number and title. */
  readonly span: Span;
  /**
   * As `renderHtml` has it, but `data-offset` and `data-end` count from the start of `span`: typing somewhere else
   * leaves it as it is.
   */
  readonly html: string;
}

export function renderPreview(printed: Printed, beside?: Beside): PreviewParts {
  if (printed.kind === 'prose') {
    const rows = printed.blocks.map((block) => {
      const span = spanWith(block.span, block.kind === 'paragraph' ? block.runs : []);
      const kind = block.kind === 'heading' ? ('section' as const) : ('task' as const);
      return { id: block.id, kind, span, html: renderBlock(block, from(span.start)).markup };
    });
    return { frame: renderHtml({ ...printed, blocks: [] }), rows };
  }
  const columns = printed.columns.length;
  const rows = printed.rows.map((row) => {
    const ofMeasure = row.kind === 'task' ? row.cells.filter(isMeasures) : [];
    const span = spanWith(row.span, ofMeasure);
    return { id: row.id, kind: row.kind, span, html: renderRow(row, columns, beside, from(span.start)).markup };
  });
  return { frame: renderHtml({ ...printed, rows: [] }, beside), rows };
}

/** Number and title in the first row of a measure. */
function isMeasures({ role, rowSpan }: Cell): boolean {
  return (role === 'number' || role === 'measure') && rowSpan > 0;
}

/** A span and what stands before it in the source, such as the number of a measure before its first task. */
function spanWith(span: Span, parts: readonly { readonly span: Span | undefined }[]): Span {
  return { start: Math.min(span.start, ...parts.map((part) => part.span?.start ?? span.start)), end: span.end };
}

function from(start: number): Place {
  return (span) =>
    html`${span && span !== NOWHERE ? html` data-offset="${span.start - start}" data-end="${span.end - start}"` : []}`;
}

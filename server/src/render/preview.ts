import { markup as html, type Markup, NOTHING } from '../base/markup.ts';
import { NOWHERE, type Span } from '../base/span.ts';
import type { Block, Cell, Paragraph, Printed, Run, TaskRow } from '../table/model.ts';
import { renderHtml } from './html.ts';
import type { Place } from './htmlParts.ts';
import { renderBlock } from './htmlProse.ts';
import { renderRow } from './htmlTable.ts';
import { type ParentBeside, parentColumns, parentNote } from './parentColumns.ts';

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
  /** The plan that it names: an annex of a notice. */
  readonly annex?: string;
}

/** `parent`: what the rows carry out of it is set beside them. */
export function renderPreview(printed: Printed, parent?: ParentBeside): PreviewParts {
  if (printed.kind === 'prose') {
    const rows = printed.blocks.map((block) => previewBlock(block, parent));
    return { frame: renderHtml({ ...printed, blocks: [] }), rows };
  }
  const beside = parent && parentColumns(parent);
  const columns = printed.columns.length;
  const rows = printed.rows.map((row) => {
    const ofMeasure = row.kind === 'task' ? row.cells.filter((cell) => isMeasures(cell) && cell.rowSpan > 0) : [];
    const span = spanWith(row.span, ofMeasure);
    const write = (): string => renderRow(row, columns, beside, from(span.start)).markup;
    return { id: row.id, kind: row.kind, span, html: row.kind === 'task' && !beside ? keep(row, write) : write() };
  });
  return { frame: renderHtml({ ...printed, rows: [] }, beside), rows };
}

const kept = new WeakMap<TaskRow, string>();

/** Offsets in a row count from its own start: a row that stays the same object stays the same markup. */
function keep(row: TaskRow, write: () => string): string {
  const html = kept.get(row) ?? write();
  kept.set(row, html);
  return html;
}

/** With the parent beside, a paragraph stands in an element together with its note. */
function previewBlock(block: Block, parent: ParentBeside | undefined): PreviewRow {
  const { id } = block;
  const span = spanWith(block.span, block.kind === 'paragraph' ? block.runs.filter(isMeasures) : []);
  const place = from(span.start);
  if (block.kind === 'heading') return { id, kind: 'section', span, html: renderBlock(block, place).markup };
  const paragraph = renderBlock(block, place, bracketOf(block));
  const both = parent && html`<div class="pair">${paragraph}${parentNote(parent, id)}</div>\n`;
  const annex = block.annex === undefined ? {} : { annex: block.annex };
  return { id, kind: 'task', span, html: (both ?? paragraph).markup, ...annex };
}

/** Of a bracket that speaks for several paragraphs: for which; see {@link Paragraph}. */
function bracketOf({ bracketOf: ids }: Paragraph): Markup {
  return ids.length > 1 ? html` data-bracket-of="${ids.join(' ')}"` : NOTHING;
}

/** Number and title, which stand in the first row of a measure. */
function isMeasures({ role }: Cell | Run): boolean {
  return role === 'number' || role === 'measure';
}

/** A span and what stands before it in the source, such as the number of a measure before its first task. */
function spanWith(span: Span, parts: readonly { readonly span: Span | undefined }[]): Span {
  return { start: Math.min(span.start, ...parts.map((part) => part.span?.start ?? span.start)), end: span.end };
}

function from(start: number): Place {
  return (span) =>
    html`${span && span !== NOWHERE ? html` data-offset="${span.start - start}" data-end="${span.end - start}"` : []}`;
}

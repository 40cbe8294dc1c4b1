import { markup as html, type Markup, NOTHING } from '../base/markup.ts';
import { isUnitColumn } from '../plan/vocabulary.ts';
import type { Block, Prose, Run } from '../table/model.ts';
import { lines, offset, type Place } from './htmlParts.ts';

/** Headings and paragraphs one below the other. */
export function renderBlocks({ blocks }: Prose): Markup {
  return html`<div class="plan-prose">
${blocks.map((block) => renderBlock(block))}</div>
`;
}

/**
 * One heading or paragraph. `place` writes the attributes that say where in the source something stands; `more` are
 * further attributes of a paragraph.
 */
export function renderBlock(block: Block, place: Place = offset, more: Markup = NOTHING): Markup {
  if (block.kind === 'paragraph') {
    return html`<p id="${block.id}"${place(block.span)}${more}>${renderRuns(block.runs, place)}</p>\n`;
  }
  const { id, level, title, span } = block;
  const text = html`<span${place(title.span)}>${title.text}</span>`;
  // the title of the plan is the heading of level 1; HTML has six levels
  const rank = Math.min(level + 1, 6);
  return html`<h${rank} class="section level-${level}" id="${id}"${place(span)}>${text}</h${rank}>\n`;
}

/** The units of one role stand together in an element. */
function renderRuns(runs: readonly Run[], place: Place): readonly Markup[] {
  const parts: Run[][] = [];
  for (const run of runs) {
    const last = parts.at(-1);
    const isGoingOn = run.role !== undefined && isUnitColumn(run.role) && last?.[0]?.role === run.role;
    if (isGoingOn) last!.push(run);
    else parts.push([run]);
  }
  return parts.map((part) => renderPart(part, place));
}

function renderPart(part: readonly Run[], place: Place): Markup {
  const first = part[0]!;
  if (first.role === undefined) return lines(first.text);
  if (!isUnitColumn(first.role))
    return html`<span class="${first.role}"${place(first.span)}>${lines(first.text)}</span>`;
  const units = part.map(({ text, span }) =>
    span ? html`<span class="unit"${place(span)}>${text}</span>` : html`${text}`,
  );
  const all = { start: first.span!.start, end: part.at(-1)!.span!.end };
  return html`<span class="units ${first.role}"${place(all)}>${units}</span>`;
}

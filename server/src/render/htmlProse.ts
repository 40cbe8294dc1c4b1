import { markup as html, type Markup } from '../base/markup.ts';
import type { Block, Prose, Run } from '../table/model.ts';
import { lines, offset, type Place } from './htmlParts.ts';

/** Headings and paragraphs one below the other. */
export function renderBlocks({ blocks }: Prose): Markup {
  return html`<div class="plan-prose">
${blocks.map((block) => renderBlock(block))}</div>
`;
}

/** One heading or paragraph. `place` writes the attributes that say where in the source something stands. */
export function renderBlock(block: Block, place: Place = offset): Markup {
  if (block.kind === 'paragraph') {
    return html`<p id="${block.id}"${place(block.span)}>${block.runs.map((run) => renderRun(run, place))}</p>\n`;
  }
  const { id, level, title, span } = block;
  const text = html`<span${place(title.span)}>${title.text}</span>`;
  // the title of the plan is the heading of level 1; HTML has six levels
  const rank = Math.min(level + 1, 6);
  return html`<h${rank} class="section level-${level}" id="${id}"${place(span)}>${text}</h${rank}>\n`;
}

function renderRun({ kind, text, span }: Run, place: Place): Markup {
  return kind === 'between' ? lines(text) : html`<span class="${kind}"${place(span)}>${lines(text)}</span>`;
}

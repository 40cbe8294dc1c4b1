import { markup as html, type Markup } from '../base/markup.ts';
import type { Block, Prose, Run } from '../table/model.ts';
import { lines, offset } from './htmlParts.ts';

/** Headings and paragraphs one below the other. */
export function renderBlocks({ blocks }: Prose): Markup {
  return html`<div class="plan-prose">
${blocks.map(renderBlock)}</div>
`;
}

function renderBlock(block: Block): Markup {
  if (block.kind === 'paragraph') {
    return html`<p id="${block.id}"${offset(block.span)}>${block.runs.map(renderRun)}</p>\n`;
  }
  const { id, level, title, span } = block;
  const text = html`<span${offset(title.span)}>${title.text}</span>`;
  // the title of the plan is the heading of level 1; HTML has six levels
  const rank = Math.min(level + 1, 6);
  return html`<h${rank} class="section level-${level}" id="${id}"${offset(span)}>${text}</h${rank}>\n`;
}

function renderRun({ kind, text, span }: Run): Markup {
  return kind === 'between' ? lines(text) : html`<span class="${kind}"${offset(span)}>${lines(text)}</span>`;
}

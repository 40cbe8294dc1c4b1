import { markup as html, type Markup, NOTHING, standalonePage } from '../base/markup.ts';
import type { Head, Printed } from '../table/model.ts';
import { titleLines } from '../table/titleLines.ts';
import { DRAFT_MARK } from './draft.ts';
import { lines, offset } from './htmlParts.ts';
import { renderBlocks } from './htmlProse.ts';
import { pageStyle } from './htmlStyle.ts';
import { type Beside, renderGrid } from './htmlTable.ts';

/**
 * Heading and table, or heading and text, as escaped HTML without scripts and inline styles: what the preview shows and
 * the page prints. Rows and paragraphs carry stable ids; `data-offset` is where an element's content begins in the
 * source (UTF-16 code units).
 */
export function renderHtml(printed: Printed, beside?: Beside): string {
  return fragment(printed, false, beside).markup;
}

/** A page must be called something. */
const UNTITLED = '行动计划';

export interface PageOptions {
  /** Language tag of the page; Chinese, as plans are, unless given. */
  readonly lang?: string;
  /** It says 草稿 above the title and on every printed page. */
  readonly draft?: boolean;
}

/**
 * The same as a page that needs nothing else, for a browser or a printer: always black on white, on A4, across for a
 * table and upright for a text. Several parts (a notice and the plans it sends out) each begin on a new sheet of paper.
 */
export function renderHtmlPages(
  parts: readonly Printed[],
  { lang = 'zh-CN', draft = false }: PageOptions = {},
): string {
  const mark = draft ? html`<p class="draft">${DRAFT_MARK}</p>\n` : NOTHING;
  const kinds = [...new Set(parts.map(({ kind }) => kind))];
  const sheets = parts.map(
    (printed, index) => html`<article class="sheet ${printed.kind}">
${mark}${fragment(index === 0 ? printed : withIds(printed, `part${index + 1}-`), true)}</article>
`,
  );
  return standalonePage({
    lang,
    title: parts[0]?.title?.text || UNTITLED,
    style: pageStyle(kinds, draft),
    body: html`<main>
${sheets}</main>
`,
  });
}

/** Plans number their rows alike: on one page the ids of each part but the first say whose they are. */
function withIds(printed: Printed, prefix: string): Printed {
  const own = <Each extends { readonly id: string }>(each: Each): Each => ({ ...each, id: prefix + each.id });
  return printed.kind === 'table'
    ? { ...printed, rows: printed.rows.map(own) }
    : { ...printed, blocks: printed.blocks.map(own) };
}

function fragment(printed: Printed, paged: boolean, beside?: Beside): Markup {
  return html`${renderHead(printed, paged ? PER_LINE[printed.kind] : undefined)}${printed.kind === 'table' ? renderGrid(printed, paged, beside) : renderBlocks(printed)}`;
}

/** Full-width characters of 22 pt that a line of a title takes on paper. */
const PER_LINE: Readonly<Record<Printed['kind'], number>> = { table: 28, prose: 19 };

/** `perLine`: a long title is broken by its sense. */
function renderHead({ annex, title, document }: Head, perLine: number | undefined): Markup {
  const words = title && (perLine === undefined ? title.text : titleLines(title.text, perLine).join('\n'));
  const mark = annex ? html`<p class="plan-annex"${offset(annex.span)}>${annex.text}</p>\n` : NOTHING;
  const heading = title ? html`<h1 class="plan-title"${offset(title.span)}>${lines(words ?? '')}</h1>\n` : NOTHING;
  const issue = document ? html`<p class="plan-document"${offset(document.span)}>${document.text}</p>\n` : NOTHING;
  return html`${mark}${heading}${issue}`;
}

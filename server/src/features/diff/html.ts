import type { TextPart } from '../../base/diffText.ts';
import { groupBy } from '../../base/groupBy.ts';
import { markup as html, type Markup, NOTHING, standalonePage } from '../../base/markup.ts';
import type { PlanDiff } from '../../compare/diffModel.ts';
import { DIFF_STYLE } from './htmlStyle.ts';
import { type DiffCell, type DiffRow, rowsOf } from './rows.ts';
import type { Speak } from './words.ts';

/**
 * The comparison as an escaped table without scripts and inline styles, the same in the editor and in the page. Each
 * measure with its tasks is one `tbody`; `data-kinds` says what happened to it. `data-side` and `data-offset` say where a
 * cell begins in its plan (UTF-16 code units).
 */
export function diffAsHtml(diff: PlanDiff, speak: Speak): string {
  return fragment(diff, speak).markup;
}

/** The same as a page that needs nothing else, for a browser or a printer: black on white, on A4 across. */
export function diffAsPage(diff: PlanDiff, speak: Speak, summary: string, lang: string): string {
  const { title } = rowsOf(diff, speak);
  const body = html`<main>
<h1>${title}</h1>
<p class="summary">${summary}</p>
${fragment(diff, speak)}</main>
`;
  return standalonePage({ lang, title, style: DIFF_STYLE, body });
}

function fragment(diff: PlanDiff, speak: Speak): Markup {
  const { title, columns, rows } = rowsOf(diff, speak);
  let group = 0;
  const groups = groupBy(rows, ({ kind }) => {
    if (kind === 'measure') group += 1;
    return group;
  });
  return html`<table class="diff">
<caption>${title}</caption>
<colgroup>
<col class="number">
<col>
<col>
<col class="changes">
</colgroup>
<thead>
<tr>
<th scope="col">${speak('column.number')}</th>
<th scope="col">${columns.from}</th>
<th scope="col">${columns.to}</th>
<th scope="col">${speak('column.changes')}</th>
</tr>
</thead>
${[...groups].map(([place, own]) => renderGroup(place, own, speak))}</table>
`;
}

function renderGroup(place: number, rows: readonly DiffRow[], speak: Speak): Markup {
  const [first] = rows;
  const kinds = first?.kind === 'head' ? '' : (first?.kinds.join(' ') ?? '');
  return html`<tbody id="g${place}" class="${first?.kind ?? ''}" data-kinds="${kinds}">
${rows.map((row, index) => renderRow(row, `g${place}-${index}`, speak))}</tbody>
`;
}

function renderRow(row: DiffRow, id: string, speak: Speak): Markup {
  return html`<tr id="${id}" class="${[row.kind, ...row.kinds].join(' ')}">
<th scope="row">${row.number}</th>
${renderCell(row.from, 'from')}${renderCell(row.to, 'to')}<td class="changes">${renderChanges(row, speak)}</td>
</tr>
`;
}

function renderCell(cell: DiffCell | undefined, side: 'from' | 'to'): Markup {
  if (!cell) return html`<td class="${side} none"></td>\n`;
  const place = cell.offset === undefined ? NOTHING : html` data-side="${side}" data-offset="${cell.offset}"`;
  const duties = cell.duties.map((line) => html`<li>${line}</li>`);
  return html`<td class="${side}"${place}>${cell.text.map(renderPart)}${duties.length > 0 ? html`<ul class="duties">${duties}</ul>` : NOTHING}</td>\n`;
}

function renderPart({ kind, text }: TextPart): Markup {
  if (kind === 'added') return html`<ins>${text}</ins>`;
  return kind === 'removed' ? html`<del>${text}</del>` : html`${text}`;
}

function renderChanges({ kind, kinds, label, words }: DiffRow, speak: Speak): Markup {
  const shown = kind === 'measure' ? kinds : [];
  const badges = shown.map((each) => html`<span class="kind ${each}">${speak(`kind.${each}`)}</span>`);
  const own = kind === 'task' && label !== '' ? html`<span class="kind ${kinds[0]!}">${label}</span>` : NOTHING;
  const told = words.map((each) => html`<li>${each}</li>`);
  return html`${badges}${own}${told.length > 0 ? html`<ul>${told}</ul>` : NOTHING}`;
}

import { markup as html, type Markup, NOTHING } from '../base/markup.ts';
import { type Beside, spanning } from './htmlTable.ts';

/** The parent beside a plan: what its rows carry out, by their ids (see features/preview/parentCells), and the words for it. */
export interface ParentBeside {
  readonly cells: ReadonlyMap<string, ParentCell>;
  readonly words: ParentWords;
}

interface ParentCell {
  readonly entries: readonly ParentEntry[];
  readonly rowSpan: number;
}

interface ParentEntry {
  readonly number: string;
  readonly text: string;
  readonly deadline: string;
  readonly later: boolean;
  readonly offset?: number;
}

/** In the reader's language. */
interface ParentWords {
  readonly measure: string;
  readonly deadline: string;
  readonly later: string;
  readonly none: string;
}

/** Two columns with the parent's measures and their deadlines; `data-parent` is where they begin in the parent's file. */
export function parentColumns({ cells, words }: ParentBeside): Beside {
  return {
    columns: [
      { name: 'beside measure', heading: words.measure },
      { name: 'beside deadline', heading: words.deadline },
    ],
    cells: ({ id }) => renderCells(cells.get(id), words),
  };
}

/** The same as a note beside a paragraph; nothing where the note of the paragraph above says it. */
export function parentNote({ cells, words }: ParentBeside, id: string): Markup {
  const cell = cells.get(id);
  if (!cell || cell.rowSpan === 0) return NOTHING;
  const notes = cell.entries.map(
    ({ deadline, offset, ...entry }) =>
      html`<p${place(offset)}>${nameOf(entry)}${deadline === '' ? NOTHING : html`（${deadline}）`}${later(entry, words)}</p>`,
  );
  return html`<aside class="beside" aria-label="${words.measure}">${notes.length > 0 ? notes : none(words)}</aside>`;
}

function renderCells(cell: ParentCell | undefined, words: ParentWords): Markup {
  if (!cell || cell.rowSpan === 0) return NOTHING;
  const rows = spanning('rowspan', cell.rowSpan);
  const texts = cell.entries.map((entry) => html`<p${place(entry.offset)}>${nameOf(entry)}</p>`);
  const deadlines = cell.entries.map(
    ({ deadline, offset, ...entry }) =>
      // several are told apart by their numbers, for their texts are of different lengths
      html`<p${place(offset)}>${cell.entries.length > 1 ? `${entry.number} ${deadline}` : deadline}${later(entry, words)}</p>`,
  );
  return html`<td class="beside measure"${rows}>${texts.length > 0 ? texts : none(words)}</td>
<td class="beside deadline"${rows}>${deadlines}</td>
`;
}

function nameOf({ number, text }: Pick<ParentEntry, 'number' | 'text'>): string {
  return `${number} ${text}`.trim();
}

function later({ later }: Pick<ParentEntry, 'later'>, words: ParentWords): Markup {
  return later ? html` <strong class="later">${words.later}</strong>` : NOTHING;
}

function none(words: ParentWords): Markup {
  return html`<p class="none">${words.none}</p>`;
}

function place(offset: number | undefined): Markup {
  return offset === undefined ? NOTHING : html` data-parent="${offset}"`;
}

import { markup as html, type Markup, NOTHING } from '../base/markup.ts';
import type { TaskRow } from '../table/model.ts';
import { type Beside, spanning } from './htmlTable.ts';

/** What stands beside a row: see features/preview/parentCells. */
interface ParentCell {
  readonly entries: readonly {
    readonly number: string;
    readonly text: string;
    readonly deadline: string;
    readonly later: boolean;
    readonly offset?: number;
  }[];
  readonly rowSpan: number;
}

/** The words of the two columns, in the reader's language. */
export interface ParentWords {
  readonly measure: string;
  readonly deadline: string;
  readonly later: string;
  readonly none: string;
}

/** Two columns with the parent's measures and their deadlines; `data-parent` is where they begin in the parent's file. */
export function parentColumns(cells: ReadonlyMap<string, ParentCell>, words: ParentWords): Beside {
  return {
    columns: [
      { name: 'beside measure', heading: words.measure },
      { name: 'beside deadline', heading: words.deadline },
    ],
    cells: (row) => renderCells(row, cells.get(row.id), words),
  };
}

function renderCells(_: TaskRow, cell: ParentCell | undefined, words: ParentWords): Markup {
  if (!cell || cell.rowSpan === 0) return NOTHING;
  const rows = spanning('rowspan', cell.rowSpan);
  const texts = cell.entries.map(
    (entry) => html`<p${place(entry.offset)}>${`${entry.number} ${entry.text}`.trim()}</p>`,
  );
  const deadlines = cell.entries.map(
    ({ number, deadline, later, offset }) =>
      // several are told apart by their numbers, for their texts are of different lengths
      html`<p${place(offset)}>${cell.entries.length > 1 ? `${number} ${deadline}` : deadline}${later ? html` <strong class="later">${words.later}</strong>` : NOTHING}</p>`,
  );
  const none = html`<p class="none">${words.none}</p>`;
  return html`<td class="beside measure"${rows}>${texts.length > 0 ? texts : none}</td>
<td class="beside deadline"${rows}>${deadlines}</td>
`;
}

function place(offset: number | undefined): Markup {
  return offset === undefined ? NOTHING : html` data-parent="${offset}"`;
}

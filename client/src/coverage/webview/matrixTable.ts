import type { CoverageResult, CoverageRow } from '../../../../server/src/lsp/protocol/coverage.ts';
import type { Words } from '../messages.ts';

/** The matrix as a table, and whether there is anything to see in it. */
export interface Matrix {
  readonly table: HTMLTableElement;
  readonly state: 'shown' | 'no-districts' | 'no-holes';
}

/** A row for each measure (or each that somebody lacks), a column for each district; every cell leads to its source. */
export function matrixTable(coverage: CoverageResult, words: Words, onlyHoles: boolean): Matrix {
  const rows = coverage.rows.filter(({ cells }) => !onlyHoles || cells.some(({ isHole }) => isHole));
  const table = element('table');
  table.append(
    head(coverage, words),
    element(
      'tbody',
      rows.map((row) => line(coverage, words, row)),
    ),
  );
  const state =
    coverage.districts.length === 0 ? 'no-districts' : onlyHoles && rows.length === 0 ? 'no-holes' : 'shown';
  return { table, state };
}

function head({ districts }: CoverageResult, words: Words): HTMLElement {
  const columns = districts.map(({ uri, name, title, counts }, column) => {
    const th = cell('th', { scope: 'col', title });
    const sums = counts.map(({ status, text }) => element('span', [text], { class: status }));
    th.append(link(name, uri, 0, `column-${column}`), element('small', sums));
    return th;
  });
  return element('thead', [element('tr', [cell('th', { scope: 'col', class: 'measure' }, words.measure), ...columns])]);
}

function line({ uri, districts, rows }: CoverageResult, words: Words, row: CoverageRow): HTMLElement {
  const id = rows.indexOf(row);
  const name = `${row.number} ${row.title}`.trim();
  const heading = cell('th', { scope: 'row', class: 'measure' });
  heading.append(link(name, uri, row.offset, `row-${id}`));
  const cells = row.cells.map(({ status, text, isHole, offset }, column) => {
    const district = districts[column];
    const td = cell('td', { class: isHole ? `${status} hole` : status });
    const label = words.cell
      .replace('{0}', name)
      .replace('{1}', district?.name ?? '')
      .replace('{2}', text);
    const button = link(text, district?.uri ?? '', offset, `cell-${id}-${column}`);
    button.setAttribute('aria-label', label);
    td.append(button);
    return td;
  });
  return element('tr', [heading, ...cells], { id: `line-${id}` });
}

/** One stop for the Tab key is enough (moveFocus.ts): arrows lead from cell to cell. */
function link(text: string, uri: string, offset: number, id: string): HTMLButtonElement {
  const button = element('button', [text], { id, type: 'button', tabindex: '-1' });
  button.dataset.uri = uri;
  button.dataset.offset = String(offset);
  return button;
}

function cell(name: 'th' | 'td', attributes: Readonly<Record<string, string>>, text = ''): HTMLElement {
  return element(name, text === '' ? [] : [text], attributes);
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  children: readonly (Node | string)[] = [],
  attributes: Readonly<Record<string, string>> = {},
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

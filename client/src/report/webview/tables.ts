/** A column whose cells are all this short is as wide as its longest, in characters. */
const SHORT = 14;

/** Tables for a narrow page and for a screen reader: short columns do not break, and each has its heading as its name. */
export function layOutTables(root: ParentNode): void {
  let heading = '';
  for (const element of root.querySelectorAll<HTMLElement>('h1, h2, h3, h4, h5, h6, table')) {
    if (!(element instanceof HTMLTableElement)) heading = element.textContent ?? '';
    else {
      layOut(element);
      element.setAttribute('aria-label', heading);
      const frame = document.createElement('div');
      frame.className = 'table';
      element.replaceWith(frame);
      frame.append(element);
    }
  }
}

function layOut(table: HTMLTableElement): void {
  const rows = [...table.rows];
  for (const cell of table.tHead?.rows[0]?.cells ?? []) {
    cell.scope = 'col';
    const column = rows.flatMap((row) => row.cells[cell.cellIndex] ?? []);
    if (column.some(({ textContent }) => (textContent ?? '').length > SHORT)) continue;
    for (const each of column) each.classList.add('short');
  }
}

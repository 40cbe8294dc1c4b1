import type { CellRole } from '../../../../server/src/lsp/protocol/cell.ts';
import { type GridPlace, step } from './grid.ts';
import { roleOf } from './parts.ts';
import type { TableGrid } from './tableGrid.ts';

/** The one cell, or part of a paragraph, that has the focus, or gets it when the table does. Arrow keys move it. */
export class ActiveCell {
  private place: GridPlace | undefined;
  private cell: HTMLElement | undefined;

  constructor(
    private readonly grid: TableGrid,
    private readonly sheet: HTMLElement,
    /** The button that edits the active cell; it goes with it. */
    private readonly pencil: HTMLElement,
    /** What the parts of a paragraph are called, which has no headings that say so. */
    private readonly names: Readonly<Record<CellRole, string>>,
  ) {}

  get element(): HTMLElement | undefined {
    return this.cell;
  }

  get canEdit(): boolean {
    return this.cell !== undefined && roleOf(this.cell) !== undefined;
  }

  /** Makes the cell around an element the active one, with the focus. */
  choose(element: Element): void {
    const cell = this.grid.cellAround(element);
    if (cell === undefined) return;
    this.place = this.grid.placeOf(cell);
    this.take(cell, true);
  }

  /** Goes where a key leads; false for a key that leads nowhere. */
  move(key: string, ctrl: boolean): boolean {
    const next = step(this.grid.grid, this.place ?? { row: 0, column: 0 }, key, ctrl);
    if (next === undefined) return false;
    this.place = next;
    const cell = this.grid.cellAt(next);
    if (cell !== undefined) {
      this.take(cell, true);
      cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }
    return true;
  }

  /** The reader is in it. While somebody types elsewhere it only is where the page would go on. */
  get hasFocus(): boolean {
    return this.cell !== undefined && document.activeElement === this.cell && document.hasFocus();
  }

  /** The focus comes back to the page, which has changed meanwhile: it goes on where the reader was. */
  resume(): void {
    const isChosen = this.cell?.classList.contains('active');
    if (isChosen && document.activeElement === document.body) this.cell?.focus({ preventScroll: true });
  }

  /** After rows have changed: the same place, as far as it is there; `focus`: it had the focus before. */
  restore(focus: boolean): void {
    const cell = this.place && this.grid.cellAt(this.place);
    const first = cell ?? this.grid.cellAt({ row: 0, column: 0 });
    if (first !== undefined) this.take(first, focus);
    // nobody has chosen it: it only is where the keyboard comes in
    if (cell !== undefined) return;
    first?.classList.remove('active');
    this.pencil.hidden = true;
  }

  /** What was found in the active cell is where the Tab key leads next, and a part of a paragraph is named with it. */
  offerMarks(): void {
    const { cell } = this;
    for (const sign of this.sheet.querySelectorAll<HTMLElement>('button.mark')) {
      sign.tabIndex = cell?.contains(sign) ? 0 : -1;
    }
    if (cell === undefined || cell instanceof HTMLTableCellElement) return;
    const role = roleOf(cell);
    if (role === undefined) return;
    const found = [...cell.querySelectorAll('button.mark')].map((sign) => sign.ariaLabel);
    cell.role = 'group';
    cell.ariaLabel = [`${this.names[role]}：${cell.textContent}`, ...found].join('\n');
  }

  private take(cell: HTMLElement, focus: boolean): void {
    for (const other of this.sheet.querySelectorAll<HTMLElement>('.active, [tabindex="0"]:not(button)')) {
      if (other === cell) continue;
      other.classList.remove('active');
      other.removeAttribute('tabindex');
      if (other.role !== 'group') continue;
      other.removeAttribute('role');
      other.removeAttribute('aria-label');
    }
    this.cell = cell;
    cell.classList.add('active');
    cell.tabIndex = 0;
    this.offerMarks();
    const role = roleOf(cell);
    this.pencil.hidden = role === undefined;
    if (role !== undefined) cell.append(this.pencil);
    if (focus) cell.focus({ preventScroll: true });
  }
}

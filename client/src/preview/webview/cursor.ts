import { type RowPlace, rowAt } from './rowAt.ts';
import type { Rows } from './rows.ts';
import { measureOf } from './tableGrid.ts';

/** For so long after the reader has moved the page, the page does not move by itself; in milliseconds. */
const LEFT_ALONE = 1500;

/** Shows in the table where the cursor stands in the editor. It follows the typist's hand and never the reader's eye. */
export class CursorMark {
  private offset: number | undefined;
  private touched = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly rows: Rows,
    private readonly region: HTMLElement,
  ) {
    for (const kind of ['wheel', 'pointerdown', 'touchmove', 'keydown']) {
      region.addEventListener(
        kind,
        () => {
          this.touched = performance.now();
        },
        { passive: true },
      );
    }
  }

  /** The cursor moved; `isBusy`: the reader is in the middle of something here. */
  show(offset: number, isBusy: boolean): void {
    this.offset = offset;
    const row = this.mark();
    const isReading = isBusy || document.hasFocus() || performance.now() - this.touched < LEFT_ALONE;
    if (row !== undefined && !isReading) this.bringIntoView(row);
  }

  /** Marks the row and the cell again, after rows have changed; gives the row. Between two rows the last mark stays. */
  mark(): HTMLElement | undefined {
    if (this.offset === undefined) return undefined;
    const place = rowAt(this.rows.places, this.offset);
    if (!place) return undefined;
    const part = this.partAt(place, this.offset);
    const row = this.rows.element(part?.row ?? place.id);
    if (!row) return undefined;
    for (const each of this.region.querySelectorAll('.at-cursor, .in-cursor')) {
      if (each !== row) each.classList.remove('at-cursor');
      if (each !== part?.element) each.classList.remove('in-cursor');
    }
    row.classList.add('at-cursor');
    part?.element.classList.add('in-cursor');
    return row;
  }

  /** What a measure says for all its tasks may be printed with a later one, as the bracket of several paragraphs is. */
  private partAt(place: RowPlace, offset: number): { row: string; element: HTMLElement } | undefined {
    const { places } = this.rows;
    for (const { id, start } of places.slice(places.indexOf(place))) {
      if (measureOf(id) !== measureOf(place.id)) return undefined;
      const row = this.rows.element(id);
      const element = row && narrowest(row, offset - start);
      if (element) return { row: id, element };
    }
    return undefined;
  }

  /** Only as far as needed, and not at all where it is in view: above the table head nothing can be seen. */
  private bringIntoView(row: HTMLElement): void {
    const target = row.querySelector('.in-cursor') ?? row;
    const head = this.region.querySelector('thead')?.getBoundingClientRect().height ?? 0;
    const view = this.region.getBoundingClientRect();
    const { top, bottom } = target.getBoundingClientRect();
    if (top >= view.top + head && bottom <= view.bottom) return;
    const free = view.height - head;
    const above = bottom - top < free ? (free - (bottom - top)) / 3 : 0;
    this.region.scrollBy({ top: top - view.top - head - above });
  }
}

/** The smallest part of a row that an offset, counted from the row's start, stands in. */
function narrowest(row: HTMLElement, offset: number): HTMLElement | undefined {
  let found: HTMLElement | undefined;
  let size = Number.POSITIVE_INFINITY;
  for (const part of row.querySelectorAll<HTMLElement>('[data-end]')) {
    const start = Number(part.dataset.offset);
    const end = Number(part.dataset.end);
    if (start <= offset && offset <= end && end - start < size) {
      found = part;
      size = end - start;
    }
  }
  return found;
}

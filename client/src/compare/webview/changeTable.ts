import { Idiomorph } from 'idiomorph';
import type { Filter, FromPage } from '../messages.ts';
import { words } from './words.ts';

/** The table of what changed: filters, the keyboard, the way to either source. */
export class ChangeTable {
  private current = '';
  private readonly sheet = document.createElement('div');
  private readonly empty = document.createElement('p');
  /** The measure the reader is at: the id of its group of rows. */
  private at: string | undefined;

  constructor(
    region: HTMLElement,
    private readonly post: (message: FromPage) => void,
  ) {
    this.empty.className = 'empty';
    this.empty.textContent = words.empty;
    this.empty.hidden = true;
    region.append(this.sheet, this.empty);
    region.addEventListener('keydown', (event) => this.pressed(event));
    this.sheet.addEventListener('click', ({ target }) => {
      if (!(target instanceof Element)) return;
      this.goTo(target.closest('tbody'));
      // who selects words to copy them does not want to go anywhere
      if (window.getSelection()?.isCollapsed !== false) this.reveal(target.closest<HTMLElement>('[data-offset]'));
    });
  }

  show(html: string): void {
    if (html === this.current) return;
    this.current = html;
    // Patching keeps the rows that did not change, and with them the scroll position and the selection.
    void Idiomorph.morph(this.sheet, html, { morphStyle: 'innerHTML' });
    this.mark();
  }

  /** Leaves only the measures of one kind; of the plan as a whole only where everything is shown. */
  filter(filter: Filter): void {
    for (const group of this.groups()) {
      group.hidden = filter !== 'all' && !(group.dataset.kinds ?? '').split(' ').includes(filter);
    }
    this.empty.hidden = this.current === '' || this.groups().some((group) => !group.hidden);
  }

  private groups(): readonly HTMLTableSectionElement[] {
    return [...this.sheet.querySelectorAll('tbody')];
  }

  private pressed(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const step =
      event.key === 'j' || event.key === 'ArrowDown' ? 1 : event.key === 'k' || event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      const shown = this.groups().filter((group) => !group.hidden);
      const place = shown.findIndex(({ id }) => id === this.at);
      const next = place < 0 ? (step > 0 ? 0 : shown.length - 1) : place + step;
      this.goTo(shown[Math.max(0, Math.min(next, shown.length - 1))] ?? null, true);
    } else if (event.key === 'Enter') {
      const group = this.groups().find(({ id }) => id === this.at);
      const sides = event.shiftKey ? ['from', 'to'] : ['to', 'from'];
      const places = sides.map((side) => group?.querySelector<HTMLElement>(`[data-side="${side}"]`));
      this.reveal(places.find((place) => place) ?? null);
    } else return;
    event.preventDefault();
  }

  private goTo(group: HTMLElement | null, scroll = false): void {
    this.at = group?.id;
    this.mark();
    if (scroll) group?.scrollIntoView({ block: 'nearest' });
  }

  private mark(): void {
    for (const group of this.groups()) group.classList.toggle('current', group.id === this.at);
  }

  private reveal(place: HTMLElement | null): void {
    const { side, offset } = place?.dataset ?? {};
    if (offset !== undefined)
      this.post({ kind: 'reveal', side: side === 'from' ? 'from' : 'to', offset: Number(offset) });
  }
}

import { Idiomorph } from 'idiomorph';
import type { TableRow } from '../../../../server/src/lsp/protocol/table.ts';
import type { RowPlace } from './rowAt.ts';

/** The rows of the table (or the paragraphs of the text) in the page: changed where they change, and left alone elsewhere. */
export class Rows {
  private readonly elements = new Map<string, HTMLElement>();
  private readonly ids = new WeakMap<Element, string>();
  private shown: readonly RowPlace[] = [];

  constructor(private readonly sheet: HTMLElement) {}

  /** In their order. */
  get places(): readonly RowPlace[] {
    return this.shown;
  }

  element(id: string): HTMLElement | undefined {
    return this.elements.get(id);
  }

  /** The row that an element of the page stands in. */
  of(element: Element): RowPlace | undefined {
    const row = element.closest('#sheet tbody > tr, #sheet .plan-prose > *');
    const id = row ? this.ids.get(row) : undefined;
    return id === undefined ? undefined : this.shown.find((place) => place.id === id);
  }

  /** Shows these rows; tells whether the page changed. */
  show(frame: string | undefined, rows: readonly TableRow[]): boolean {
    if (frame !== undefined) this.patchFrame(frame);
    this.shown = rows.map(({ id, kind, start, end }) => ({ id, kind, start, end }));
    const container = this.sheet.querySelector('tbody, .plan-prose');
    let changed = this.patchRows(rows) || frame !== undefined;
    const wanted = new Set(container ? rows.map(({ id }) => id) : []);
    for (const [id, element] of this.elements) {
      if (wanted.has(id)) continue;
      element.remove();
      this.elements.delete(id);
      changed = true;
    }
    this.offerAnnexes(rows);
    let at = container?.firstElementChild ?? null;
    for (const { id } of rows) {
      const element = this.elements.get(id);
      if (element === undefined) continue;
      if (element === at) {
        at = at.nextElementSibling;
        continue;
      }
      container?.insertBefore(element, at);
      changed = true;
    }
    return changed;
  }

  /** Behind the name of an annex stands the way to it. */
  private offerAnnexes(rows: readonly TableRow[]): void {
    for (const { id, annex } of rows) {
      const element = annex === undefined ? undefined : this.elements.get(id);
      if (element && !element.querySelector('button.annex')) element.append(this.annexButton(id));
    }
  }

  private annexButton(row: string): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'annex';
    button.dataset.row = row;
    button.textContent = this.sheet.dataset.open ?? '';
    return button;
  }

  /** The frame has no rows: those that are there stay. */
  private patchFrame(frame: string): void {
    const keepsRows = (before: Node, after: Node): boolean =>
      !(before instanceof Element && before.matches('tbody, .plan-prose') && before.nodeName === after.nodeName);
    void Idiomorph.morph(this.sheet, frame, { morphStyle: 'innerHTML', callbacks: { beforeNodeMorphed: keepsRows } });
  }

  private patchRows(rows: readonly TableRow[]): boolean {
    const changed = rows.filter((row) => row.html !== undefined);
    const template = document.createElement('template');
    template.innerHTML = changed.map(({ html }) => html).join('');
    for (const [index, fresh] of [...template.content.children].entries()) {
      const row = changed[index];
      if (row === undefined || !(fresh instanceof HTMLElement)) continue;
      wrapTitle(fresh);
      const element = this.elements.get(row.id);
      if (element !== undefined && element.nodeName === fresh.nodeName) {
        // patching keeps the reader's place and selection in the row
        void Idiomorph.morph(element, fresh.outerHTML, { morphStyle: 'outerHTML' });
      } else {
        element?.remove();
        this.elements.set(row.id, fresh);
        this.ids.set(fresh, row.id);
      }
    }
    return changed.length > 0;
  }
}

/** The title of a section stays in view when its row, as wide as the table, moves sideways. */
function wrapTitle(row: HTMLElement): void {
  if (!row.matches('tr.section')) return;
  for (const cell of row.children) {
    const words = document.createElement('span');
    words.append(...cell.childNodes);
    cell.append(words);
  }
}

/** Where an element's content begins and ends in the source; undefined without one. */
export function sourceOf(rows: Rows, element: Element): { readonly start: number; readonly end: number } | undefined {
  const place = element.closest<HTMLElement>('[data-offset]');
  if (place === null) return undefined;
  const start = rows.of(place)?.start ?? 0;
  const offset = start + Number(place.dataset.offset);
  return { start: offset, end: place.dataset.end === undefined ? offset : start + Number(place.dataset.end) };
}

import type { CellResult, CellScope } from '../../../../server/src/lsp/protocol/cell.ts';
import { elementById } from '../../webview/inPage.ts';
import { type Field, namesField, textField, wordingField } from './fields.ts';
import type { Questions } from './questions.ts';
import type { TableGrid } from './tableGrid.ts';

/** A cell that is edited, so that it is found again when rows have changed. */
interface Edited {
  readonly rows: readonly string[];
  readonly column: number;
  readonly cell: CellResult;
  readonly field: Field;
}

/** The box in which a cell is edited in place. It lies over the table, which may change underneath. */
export class CellEditor {
  private readonly form = elementById('editor') as HTMLFormElement;
  private readonly list = elementById('candidates');
  private readonly content = this.part('.content');
  private readonly scopes = this.part('.scopes');
  private readonly refused = this.part('.refused');
  private edited: Edited | undefined;
  private isSaving = false;

  constructor(
    private readonly grid: TableGrid,
    private readonly region: HTMLElement,
    private readonly questions: Questions,
    private readonly onClose: () => void,
  ) {
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.save();
    });
    this.part('.cancel').addEventListener('click', () => this.close());
    this.form.addEventListener('keydown', (event) => this.key(event));
  }

  get isOpen(): boolean {
    return this.edited !== undefined;
  }

  /** Opens on a cell, if that can be edited. What is being edited elsewhere is not lost: it stays open. */
  async open(cell: HTMLElement): Promise<void> {
    if (this.edited !== undefined) {
      this.edited.field.input.focus();
      return;
    }
    const place = this.grid.placeOf(cell);
    const rows = this.grid.rowsOf(cell).filter(({ kind }) => kind === 'task');
    if (!place || rows.length === 0 || !cell.matches('td:not(.beside)')) return;
    const at = { rows: rows.map(({ id }) => id.replace(/^g\d+-/u, '')), column: place.column };
    const found = await this.questions.ask<CellResult | null>('cell', at);
    if (!found || this.edited !== undefined) return;
    this.edited = { ...at, cell: found, field: this.fieldFor(found, at) };
    this.form.ariaLabel = found.heading;
    this.form.dataset.kind = found.kind;
    this.content.replaceChildren(this.edited.field.element);
    this.scopes.replaceChildren(...(found.scopes.length > 1 ? found.scopes.map(radioFor) : []));
    this.scopes.hidden = found.scopes.length < 2;
    this.refuse('');
    this.form.hidden = false;
    this.lieOver(cell);
    const { input } = this.edited.field;
    input.setAttribute('aria-label', found.heading);
    input.focus({ preventScroll: true });
    input.setSelectionRange(input.value.length, input.value.length);
    this.form.scrollIntoView({ block: 'nearest' });
  }

  /** After rows have changed: over the cell again, where that is still shown. */
  place(): void {
    if (this.edited === undefined) return;
    const cell = this.grid.cellOf(this.edited.rows[0] ?? '', this.edited.column);
    if (cell !== undefined) this.lieOver(cell);
  }

  private fieldFor({ kind, values }: CellResult, at: { rows: readonly string[]; column: number }): Field {
    if (kind === 'text') return textField(values);
    const ask = (typed: string, items: readonly string[]) =>
      this.questions.ask<{ candidates: readonly { text: string; note: string }[] }>('cellCandidates', {
        ...at,
        typed,
        items,
      });
    if (kind === 'deadline') return wordingField(values, this.list, ask);
    return namesField(values, this.list, ask, this.form.dataset.remove ?? '');
  }

  private key(event: KeyboardEvent): void {
    event.stopPropagation();
    // Enter and Escape of an input method choose its characters, and mean nothing here
    if (event.isComposing || event.keyCode === 229 || this.edited === undefined) return;
    const { field } = this.edited;
    const isInField = event.target === field.input;
    if (isInField && field.key(event)) event.preventDefault();
    else if (event.key === 'Escape') {
      event.preventDefault();
      this.close();
    } else if (event.key === 'Enter' && isInField && !event.shiftKey) {
      event.preventDefault();
      void this.save();
    }
  }

  private async save(): Promise<void> {
    const { edited } = this;
    if (edited === undefined || this.isSaving) return;
    const { rows, column, cell, field } = edited;
    const chosen = this.scopes.querySelector<HTMLInputElement>('input:checked')?.value ?? cell.scopes[0]?.scope;
    const change = { rows, column, values: field.values(), scope: chosen as CellScope, stamp: cell.stamp };
    this.isSaving = true;
    const result = await this.questions.ask<{ refused?: string }>('editCell', change);
    this.isSaving = false;
    if (this.edited !== edited) return;
    if (result?.refused === undefined) this.close();
    else this.refuse(result.refused);
  }

  private refuse(reason: string): void {
    this.refused.textContent = reason;
    this.refused.hidden = reason === '';
  }

  private close(): void {
    this.edited = undefined;
    this.form.hidden = true;
    this.content.replaceChildren();
    this.list.hidden = true;
    this.onClose();
  }

  /** As wide as the cell, or as it needs to be, and never outside of the page. */
  private lieOver(cell: HTMLElement): void {
    const view = this.region.getBoundingClientRect();
    const { left, top, width, height } = cell.getBoundingClientRect();
    const { scrollLeft, scrollTop, clientWidth } = this.region;
    const least = Math.min(clientWidth - 16, 320);
    const wanted = Math.max(width, least);
    const from = Math.max(8, Math.min(left - view.left, clientWidth - wanted - 8));
    this.form.style.left = `${from + scrollLeft}px`;
    this.form.style.top = `${top - view.top + scrollTop}px`;
    this.form.style.width = `${wanted}px`;
    this.form.style.minHeight = `${height}px`;
  }

  private part(selector: string): HTMLElement {
    const part = this.form.querySelector<HTMLElement>(selector);
    if (part === null) throw new Error(`The editor has no ${selector}.`);
    return part;
  }
}

function radioFor({ scope, label }: CellResult['scopes'][number], index: number): HTMLElement {
  const input = document.createElement('input');
  input.type = 'radio';
  input.name = 'scope';
  input.value = scope;
  input.checked = index === 0;
  const choice = document.createElement('label');
  choice.append(input, label);
  return choice;
}

import type { CellResult, CellRole, CellScope } from '../../../../server/src/lsp/protocol/cell.ts';
import { elementById } from '../../webview/inPage.ts';
import { type Field, namesField, textField, wordingField } from './fields.ts';
import { roleOf } from './parts.ts';
import type { Questions } from './questions.ts';
import type { TableGrid } from './tableGrid.ts';

/** A cell, or a part of a paragraph: the rows it speaks for, that which it stands in first, and what it says of them. */
interface Place {
  readonly rows: readonly string[];
  readonly role: CellRole;
}

/** A cell that is edited, so that it is found again when rows have changed. */
interface Edited extends Place {
  readonly cell: CellResult;
  readonly field: Field;
}

/** The box in which a cell is edited in place. It lies over the table, which may change underneath. */
export class CellEditor {
  private readonly form = elementById('editor') as HTMLFormElement;
  private readonly list = elementById('candidates');
  private readonly parts = this.part('.parts');
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
    const rows = this.grid.rowsOf(cell);
    const role = roleOf(cell);
    if (role !== undefined && rows.length > 0) await this.openAt({ rows, role });
  }

  /** After rows have changed: over the cell again, where that is still shown. */
  place(): void {
    if (this.edited === undefined) return;
    const { rows, role } = this.edited;
    const row = this.grid.indexOf(rows[0] ?? '');
    const cell =
      row < 0
        ? undefined
        : (this.grid.cellOf(row, role) ?? this.grid.cellOf(row, 'task') ?? this.grid.cellAt({ row, column: 0 }));
    if (cell !== undefined) this.lieOver(cell);
  }

  private async openAt(place: Place): Promise<void> {
    const found = await this.questions.ask<CellResult | null>('cell', place);
    if (!found || this.edited !== undefined) return;
    this.edited = { ...place, cell: found, field: this.fieldFor(found, place) };
    this.form.ariaLabel = found.heading;
    this.form.dataset.kind = found.kind;
    this.parts.replaceChildren(...found.parts.map((part) => this.partButton(part, part.role === place.role)));
    this.parts.hidden = found.parts.length === 0;
    this.content.replaceChildren(this.edited.field.element);
    this.scopes.replaceChildren(...(found.scopes.length > 1 ? found.scopes.map(radioFor) : []));
    this.scopes.hidden = found.scopes.length < 2;
    this.refuse('');
    this.form.hidden = false;
    this.place();
    const { input } = this.edited.field;
    input.setAttribute('aria-label', found.heading);
    input.focus({ preventScroll: true });
    input.setSelectionRange(input.value.length, input.value.length);
    this.form.scrollIntoView({ block: 'nearest' });
  }

  private partButton({ role, heading }: CellResult['parts'][number], isOpen: boolean): HTMLElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = heading;
    button.ariaPressed = String(isOpen);
    button.addEventListener('click', () => void this.goTo(role));
    return button;
  }

  /** Goes on with another part of the same paragraph. What has been typed is saved first; when that is refused, it stays. */
  private async goTo(role: CellRole): Promise<void> {
    const { edited } = this;
    if (edited === undefined || role === edited.role) return;
    const isChanged = JSON.stringify(valuesOf(edited)) !== JSON.stringify(edited.cell.values);
    if (isChanged && !(await this.change(edited))) return;
    const [first = ''] = edited.rows;
    this.close();
    const row = this.grid.indexOf(first);
    await this.openAt({ role, rows: row < 0 ? [first] : this.grid.rowsSaying(row, role) });
  }

  private fieldFor({ kind, values }: CellResult, at: Place): Field {
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
    if (edited !== undefined && (await this.change(edited))) this.close();
  }

  /** Writes what was typed; tells whether that was done, and says why not. */
  private async change(edited: Edited): Promise<boolean> {
    if (this.isSaving) return false;
    const { rows, role, cell } = edited;
    const chosen = this.scopes.querySelector<HTMLInputElement>('input:checked')?.value ?? cell.scopes[0]?.scope;
    const change = { rows, role, values: edited.field.values(), scope: chosen as CellScope, stamp: cell.stamp };
    this.isSaving = true;
    const result = await this.questions.ask<{ refused?: string }>('editCell', change);
    this.isSaving = false;
    if (this.edited !== edited) return false;
    if (result?.refused !== undefined) this.refuse(result.refused);
    return result?.refused === undefined;
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

function valuesOf({ field }: Edited): readonly string[] {
  return field.values().filter((value) => value.trim() !== '');
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

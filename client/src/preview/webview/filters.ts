import type { TableChoice, TableChoices, TableSelection } from '../../../../server/src/lsp/protocol/table.ts';
import { elementById } from '../../webview/inPage.ts';
import type { ShowMessage } from '../messages.ts';

/** Milliseconds without a key after which what was typed is looked for. */
const PAUSE = 120;

/** The bar above the table: what is shown, and in which order. */
export class Filters {
  private readonly text = elementById('text') as HTMLInputElement;
  private readonly unit = elementById('unit') as HTMLSelectElement;
  private readonly due = elementById('due') as HTMLSelectElement;
  private readonly group = elementById('group') as HTMLSelectElement;
  private readonly flagged = elementById('flagged');
  private readonly parent = elementById('parent');
  private readonly clear = elementById('clear');
  private readonly status = elementById('status');
  private timer: ReturnType<typeof setTimeout> | undefined;
  private offered = '';

  constructor(private readonly onChange: (selection: TableSelection) => void) {
    this.text.addEventListener('input', (event) => {
      if (event instanceof InputEvent && event.isComposing) return;
      this.later();
    });
    this.text.addEventListener('compositionend', () => this.later());
    this.text.addEventListener('keydown', ({ key, isComposing }) => {
      if (key !== 'Escape' || isComposing || this.text.value === '') return;
      this.text.value = '';
      this.tell();
    });
    for (const choice of [this.unit, this.due, this.group]) choice.addEventListener('change', () => this.tell());
    for (const toggle of [this.flagged, this.parent]) {
      toggle.addEventListener('click', () => {
        setPressed(toggle, !isPressed(toggle));
        this.tell();
      });
    }
    this.clear.addEventListener('click', () => {
      for (const field of [this.text, this.unit, this.due]) field.value = '';
      setPressed(this.flagged, false);
      this.tell();
      this.text.focus();
    });
  }

  get selection(): TableSelection {
    const { text, unit, due, group } = this;
    return {
      ...(text.value.trim() === '' ? {} : { text: text.value.trim() }),
      ...(unit.value === '' ? {} : { unit: unit.value }),
      ...(due.value === '' ? {} : { due: due.value }),
      ...(group.value === 'unit' || group.value === 'deadline' ? { group: group.value } : {}),
      ...(isPressed(this.flagged) ? { findings: true } : {}),
      ...(isPressed(this.parent) ? { parent: true } : {}),
    };
  }

  /** Shows what there is to choose from and what is chosen. What is being typed stays. */
  show({ choices, selection, hasParent, status }: ShowMessage): void {
    if (choices !== undefined) this.offer(choices);
    const { unit = '', due = '', group = '' } = selection;
    for (const [field, value] of [
      [this.unit, unit],
      [this.due, due],
      [this.group, group],
    ] as const) {
      if (field.value !== value) field.value = value;
    }
    // a unit that is named no longer: the rows are all there again
    if (this.unit.selectedIndex < 0) this.unit.value = '';
    if (this.due.selectedIndex < 0) this.due.value = '';
    if (document.activeElement !== this.text) this.text.value = selection.text ?? '';
    setPressed(this.flagged, selection.findings === true);
    setPressed(this.parent, selection.parent === true);
    this.parent.hidden = !hasParent;
    const { text, findings } = selection;
    this.clear.hidden = (text ?? '') === '' && unit === '' && due === '' && findings !== true;
    if (this.status.textContent !== status) this.status.textContent = status;
  }

  private offer({ units, ranges, wordings }: TableChoices): void {
    const offered = JSON.stringify([units, ranges, wordings]);
    if (offered === this.offered) return;
    this.offered = offered;
    // a notice has no tasks to choose from
    const isEmpty = [units, ranges, wordings].every(({ length }) => length === 0);
    for (const control of [this.text, this.unit, this.due, this.group, this.flagged]) control.hidden = isEmpty;
    fill(
      this.unit,
      units.map(({ title, choices }) => groupOf(title, choices)),
    );
    fill(this.due, [...ranges.map(optionOf), ...wordings.map(optionOf)]);
  }

  private later(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.tell(), PAUSE);
  }

  private tell(): void {
    clearTimeout(this.timer);
    this.onChange(this.selection);
  }
}

/** Puts options behind the first one, which chooses nothing. */
function fill(field: HTMLSelectElement, options: readonly HTMLElement[]): void {
  const { value } = field;
  field.replaceChildren(...[...field.children].slice(0, 1), ...options);
  field.value = value;
}

function groupOf(title: string, choices: readonly TableChoice[]): HTMLElement {
  const group = document.createElement('optgroup');
  group.label = title;
  group.append(...choices.map(optionOf));
  return group;
}

function optionOf({ id, label }: TableChoice): HTMLElement {
  return new Option(label, id);
}

export function isPressed(button: HTMLElement): boolean {
  return button.getAttribute('aria-pressed') === 'true';
}

export function setPressed(button: HTMLElement, pressed: boolean): void {
  button.setAttribute('aria-pressed', String(pressed));
}

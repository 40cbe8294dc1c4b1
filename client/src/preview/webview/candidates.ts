import type { CellCandidatesResult } from '../../../../server/src/lsp/protocol/cell.ts';

type Candidate = CellCandidatesResult['candidates'][number];

/** The list under a field from which its content can be taken. The focus stays in the field. */
export class Candidates {
  private shown: readonly Candidate[] = [];
  private at = -1;
  /** Answers may overtake one another: only the one to the last question counts. */
  private asked = 0;

  constructor(
    private readonly list: HTMLElement,
    private readonly field: HTMLElement,
    private readonly take: (text: string) => void,
  ) {
    field.setAttribute('role', 'combobox');
    field.setAttribute('aria-controls', list.id);
    field.setAttribute('aria-autocomplete', 'list');
    this.close();
  }

  get isOpen(): boolean {
    return !this.list.hidden;
  }

  /** The text that is highlighted. */
  get current(): string | undefined {
    return this.shown[this.at]?.text;
  }

  /** Offers what an answer brings; `first`: its best is highlighted at once. */
  async offer(answer: Promise<CellCandidatesResult | undefined>, first: boolean): Promise<void> {
    this.asked += 1;
    const own = this.asked;
    const found = await answer;
    if (own !== this.asked || !this.field.isConnected) return;
    this.shown = found?.candidates ?? [];
    this.at = first && this.shown.length > 0 ? 0 : -1;
    this.draw();
  }

  /** Goes up or down the list; false where there is none. */
  move(step: 1 | -1): boolean {
    if (!this.isOpen) return false;
    this.at = (this.at + step + this.shown.length) % this.shown.length;
    this.draw();
    return true;
  }

  close(): void {
    this.asked += 1;
    this.shown = [];
    this.at = -1;
    this.draw();
  }

  private draw(): void {
    const wasOpen = this.isOpen;
    this.list.hidden = this.shown.length === 0;
    this.list.replaceChildren(...this.shown.map((candidate, index) => this.optionOf(candidate, index)));
    // it may open below what is seen of the page
    if (this.isOpen && !wasOpen) this.list.parentElement?.scrollIntoView({ block: 'nearest' });
    this.field.setAttribute('aria-expanded', String(!this.list.hidden));
    const current = this.list.children[this.at];
    if (current === undefined) this.field.removeAttribute('aria-activedescendant');
    else {
      this.field.setAttribute('aria-activedescendant', current.id);
      current.scrollIntoView({ block: 'nearest' });
    }
  }

  private optionOf({ text, note }: Candidate, index: number): HTMLElement {
    const option = document.createElement('li');
    option.id = `candidate-${index}`;
    option.role = 'option';
    option.ariaSelected = String(index === this.at);
    const name = document.createElement('span');
    name.textContent = text;
    const more = document.createElement('small');
    more.textContent = note;
    option.append(name, more);
    // a click would take the focus out of the field before it is taken
    option.addEventListener('mousedown', (event) => {
      event.preventDefault();
      this.take(text);
    });
    return option;
  }
}

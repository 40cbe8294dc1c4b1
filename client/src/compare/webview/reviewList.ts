import type { Review, ReviewItem, ReviewMeasure } from '../../../../server/src/features/diff/review.ts';
import type { FromPage } from '../messages.ts';
import { words } from './words.ts';

/** The review: each measure of the later plan, what it may go on with, and the decision. */
export class ReviewList {
  private review: Review | undefined;
  private names = { from: '', to: '' };
  /** Places in the order they were first shown in: a row does not jump away when it is decided. */
  private order: readonly number[] = [];
  /** The place of the measure the reader is at. */
  private at: number | undefined;

  constructor(
    private readonly region: HTMLElement,
    private readonly post: (message: FromPage) => void,
  ) {
    region.addEventListener('keydown', (event) => this.pressed(event));
    region.addEventListener('click', ({ target }) => {
      if (target instanceof Element) this.clicked(target);
    });
  }

  show(review: Review | undefined, from: string, to: string): void {
    this.review = review;
    this.names = { from, to };
    const items = review?.items ?? [];
    const places = new Set(items.map(({ place }) => place));
    const known = new Set(this.order);
    this.order = [
      ...this.order.filter((place) => places.has(place)),
      ...items.map(({ place }) => place).filter((place) => !known.has(place)),
    ];
    if (this.at === undefined || !places.has(this.at)) this.at = this.order[0];
    this.draw();
  }

  get progress(): { readonly decided: number; readonly all: number; readonly certain: number } {
    const items = this.review?.items ?? [];
    return {
      all: items.length,
      decided: items.filter(({ decision }) => decision !== 'open').length,
      certain: items.filter(isWritable).length,
    };
  }

  /** Writes what is certain, all at once. */
  decideCertain(): void {
    const decisions = (this.review?.items ?? [])
      .filter(isWritable)
      .map((item) => ({ place: item.place, continues: proposedFor(item) }));
    if (decisions.length > 0) this.post({ kind: 'decide', decisions });
  }

  private items(): readonly ReviewItem[] {
    const byPlace = new Map(this.review?.items.map((item) => [item.place, item]));
    return this.order.flatMap((place) => byPlace.get(place) ?? []);
  }

  private pressed(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const items = this.items();
    const index = items.findIndex(({ place }) => place === this.at);
    const item = items[index];
    const goTo = (next: number): void => this.goTo(items[Math.max(0, Math.min(next, items.length - 1))]?.place);
    switch (event.key) {
      case 'j':
      case 'ArrowDown':
        goTo(index + 1);
        break;
      case 'k':
      case 'ArrowUp':
        goTo(index - 1);
        break;
      case '1':
      case '2':
      case '3':
      case '0':
        if (item) this.decide(item, ACTIONS[event.key]);
        break;
      case 'Enter':
        // a button that has the focus is pressed
        if (event.target instanceof HTMLButtonElement) return;
        if (item) this.reveal(event.shiftKey ? 'from' : 'to', item);
        break;
      default:
        return;
    }
    event.preventDefault();
  }

  private clicked(target: Element): void {
    const row = target.closest<HTMLElement>('tr[data-place]');
    const item = this.items().find(({ place }) => String(place) === row?.dataset.place);
    if (!item) return;
    this.goTo(item.place);
    const action = target.closest<HTMLElement>('button[data-action]')?.dataset.action;
    if (action) this.decide(item, action as Action);
    else if (window.getSelection()?.isCollapsed !== false) {
      const side = target.closest<HTMLElement>('[data-side]')?.dataset.side;
      if (side) this.reveal(side === 'from' ? 'from' : 'to', item);
    }
  }

  private decide(item: ReviewItem, action: Action): void {
    const { place } = item;
    if (action === 'other') this.post({ kind: 'choose', place });
    else if (action === 'undo') this.post({ kind: 'decide', decisions: [{ place }] });
    else if (action === 'no') this.post({ kind: 'decide', decisions: [{ place, continues: [] }] });
    else if (proposedFor(item).length > 0) {
      this.post({ kind: 'decide', decisions: [{ place, continues: proposedFor(item) }] });
    } else return;
    if (action === 'yes' || action === 'no') this.goToNextOpen(place);
  }

  private goToNextOpen(place: number): void {
    const items = this.items();
    const index = items.findIndex((each) => each.place === place);
    const next = items.slice(index + 1).find(({ decision }) => decision === 'open');
    if (next) this.goTo(next.place);
  }

  private goTo(place: number | undefined): void {
    this.at = place;
    for (const row of this.region.querySelectorAll<HTMLElement>('tr[data-place]')) {
      const isHere = row.dataset.place === String(place);
      row.classList.toggle('current', isHere);
      row.setAttribute('aria-selected', String(isHere));
      if (isHere) row.scrollIntoView({ block: 'nearest' });
    }
  }

  private reveal(side: 'from' | 'to', { from, to }: ReviewItem): void {
    const measure = side === 'from' ? from : to;
    if (measure) this.post({ kind: 'reveal', side, offset: measure.offset });
  }

  private draw(): void {
    const { review } = this;
    if (!review) {
      this.region.replaceChildren();
      return;
    }
    const hadFocus = this.region.contains(document.activeElement) && document.activeElement !== this.region;
    const head = element(
      'thead',
      '',
      element('tr', '', ...[this.names.to, this.names.from, words.why, words.decision].map(heading)),
    );
    const body = element('tbody', '', ...this.items().map((item) => this.row(item)));
    const dropped = review.dropped.flatMap((place) => review.choices[place] ?? []);
    const table = element('table', 'review', head, body);
    table.setAttribute('role', 'grid');
    this.region.replaceChildren(
      element('p', 'keys', words.keys),
      table,
      ...(dropped.length > 0
        ? [
            element(
              'section',
              'gone',
              element('p', '', words.dropped),
              element('ul', '', ...dropped.map((each) => element('li', '', nameOf(each)))),
            ),
          ]
        : []),
    );
    // a button that was pressed is not there any more: the keyboard stays in the list
    if (hadFocus) this.region.focus({ preventScroll: true });
  }

  private row(item: ReviewItem): HTMLElement {
    const { place, to, from, alsoFrom, certainty, score, evidence, decision } = item;
    const sure = element(
      'span',
      `certainty ${certainty}`,
      `${certainty === 'none' ? '' : words[certainty]}${from && decision === 'open' ? ` ${score}%` : ''}`,
    );
    const reasons = element('ul', '', ...evidence.map((each) => element('li', '', each)));
    const row = element(
      'tr',
      `${decision}${place === this.at ? ' current' : ''}`,
      measureCell('to', to),
      from ? measureCell('from', from, ...alsoFrom) : element('td', 'nothing', words.nothing),
      element('td', 'why', ...(decision === 'open' && from ? [sure] : []), reasons),
      element('td', 'decision', ...this.buttons(item)),
    );
    row.dataset.place = String(place);
    row.setAttribute('aria-selected', String(place === this.at));
    return row;
  }

  private buttons(item: ReviewItem): readonly HTMLElement[] {
    const { from, decision, written } = item;
    if (decision !== 'open') {
      const said = decision === 'new' ? words.no : `${words.yes}：${written.join('、')}`;
      return [element('span', 'said', said), button('undo', '0')];
    }
    const canBeNamed = proposedFor(item).length > 0;
    const hint = from && !canBeNamed ? [element('span', 'hint', words.unnumbered)] : [];
    return [...(canBeNamed ? [button('yes', '1')] : hint), button('no', '2'), button('other', '3')];
  }
}

const ACTIONS = { '1': 'yes', '2': 'no', '3': 'other', '0': 'undo' } as const;
type Action = (typeof ACTIONS)[keyof typeof ACTIONS];

/** What can be written without anybody looking at it. */
function isWritable(item: ReviewItem): boolean {
  return item.decision === 'open' && item.certainty === 'certain' && proposedFor(item).length > 0;
}

/** The numbers of all that it may go on with; none where one of them has no number to be named by. */
function proposedFor({ from, alsoFrom }: ReviewItem): readonly string[] {
  const numbers = (from ? [from, ...alsoFrom] : []).map(({ number }) => number);
  return numbers.includes('') ? [] : numbers;
}

function nameOf({ number, title }: ReviewMeasure): string {
  return [number, title].filter((part) => part !== '').join(' ');
}

function measureCell(side: 'from' | 'to', ...measures: readonly ReviewMeasure[]): HTMLElement {
  const cell = element(
    'td',
    side,
    ...measures.flatMap((each) => [element('strong', '', nameOf(each)), element('p', '', each.text)]),
  );
  cell.dataset.side = side;
  cell.lang = 'zh-CN';
  return cell;
}

function heading(text: string): HTMLElement {
  const cell = element('th', '', text);
  cell.setAttribute('scope', 'col');
  return cell;
}

function button(action: Action, key: string): HTMLElement {
  const made = element('button', action, element('kbd', '', key), words[action]);
  made.dataset.action = action;
  made.tabIndex = -1;
  return made;
}

function element(tag: string, className: string, ...children: readonly (Node | string)[]): HTMLElement {
  const made = document.createElement(tag);
  if (className !== '') made.className = className;
  made.append(...children);
  return made;
}

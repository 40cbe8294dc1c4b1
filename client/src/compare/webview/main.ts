import { elementById, pageHost } from '../../webview/inPage.ts';
import {
  FILTERS,
  type Filter,
  type FromPage,
  isPageState,
  isShowMessage,
  type Mode,
  type PageState,
} from '../messages.ts';
import { ChangeTable } from './changeTable.ts';
import { ReviewList } from './reviewList.ts';
import { words } from './words.ts';

const vscode = pageHost<FromPage, PageState>();
const summary = elementById('summary');
const notice = elementById('notice');
const progress = elementById('progress');
const bulk = elementById('bulk');
const regions = { table: elementById('table'), review: elementById('review') } as const;
const tabs = { table: elementById('mode-table'), review: elementById('mode-review') } as const;
const filters = [...document.querySelectorAll<HTMLButtonElement>('button.filter')];

const post = (message: FromPage): void => vscode.postMessage(message);
const table = new ChangeTable(regions.table, post);
const review = new ReviewList(regions.review, post);

/** Where the reader was before the page was hidden or reloaded; spent once there is something to show. */
let restore = storedState();
let mode: Mode = restore?.mode ?? 'table';
let filter: Filter = restore?.filter ?? 'all';
/** What the extension asked for last: only when it asks for another mode does the page change it. */
let asked: Mode | undefined = restore?.mode;
let plans: { readonly from: string; readonly to: string } | undefined = restore;

window.addEventListener('message', (event: MessageEvent<unknown>) => {
  const message = event.data;
  if (!isShowMessage(message)) return;
  plans = message;
  if (message.mode !== asked) {
    mode = message.mode;
    asked = message.mode;
  }
  const { comparison } = message;
  elementById('title').textContent = comparison?.title ?? '';
  setText(summary, comparison?.summary ?? '');
  setText(notice, message.notice);
  table.show(comparison?.html ?? '');
  review.show(comparison?.review, comparison?.from.name ?? '', comparison?.to.name ?? '');
  tabs.review.hidden = comparison?.review === undefined;
  if (!comparison?.review && mode === 'review') mode = 'table';
  for (const button of filters) showCount(button, comparison?.counts ?? {});
  if (filters.every((button) => button.hidden || button.dataset.filter !== filter)) filter = 'all';
  arrange();
  if (restore && comparison) {
    regions[mode].scrollTo(0, restore.top);
    restore = undefined;
  }
});

for (const key of ['table', 'review'] as const) {
  regions[key].addEventListener('scroll', store, { passive: true });
  tabs[key].addEventListener('click', () => {
    mode = key;
    arrange();
    regions[key].focus();
  });
}
// the arrow keys go from one tab to the other, as in every list of tabs
for (const tab of Object.values(tabs)) {
  tab.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    const other = tab === tabs.table ? tabs.review : tabs.table;
    if (other.hidden) return;
    other.click();
    other.focus();
  });
}
for (const button of filters) {
  button.addEventListener('click', () => {
    filter = FILTERS.find((each) => each === button.dataset.filter) ?? 'all';
    arrange();
  });
}
elementById('export').addEventListener('click', () => post({ kind: 'export' }));
bulk.addEventListener('click', () => review.decideCertain());

post({ kind: 'ready' });

/** Shows what belongs to the mode and to the filter, and nothing else. */
function arrange(): void {
  for (const key of ['table', 'review'] as const) {
    regions[key].hidden = key !== mode;
    tabs[key].setAttribute('aria-selected', String(key === mode));
    tabs[key].tabIndex = key === mode ? 0 : -1;
  }
  elementById('filters').hidden = mode !== 'table';
  for (const button of filters) button.setAttribute('aria-pressed', String(button.dataset.filter === filter));
  table.filter(filter);
  const { decided, all, certain } = review.progress;
  progress.hidden = mode !== 'review';
  setText(progress, words.progress.replace('{0}', String(decided)).replace('{1}', String(all)));
  bulk.hidden = mode !== 'review' || certain === 0;
  bulk.textContent = words.bulk.replace('{0}', String(certain));
  store();
}

/** A kind that happened to no measure needs no filter. */
function showCount(button: HTMLButtonElement, counts: Readonly<Record<string, number>>): void {
  const kind = button.dataset.filter ?? '';
  const all = FILTERS.reduce((sum, each) => sum + (counts[each] ?? 0), counts.same ?? 0);
  const count = counts[kind] ?? 0;
  button.hidden = kind === 'all' ? all === 0 : count === 0;
  const shown = button.querySelector('.count');
  if (shown) shown.textContent = kind === 'all' ? '' : ` ${count}`;
}

/** The same text set again would be read out again. */
function setText(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

function store(): void {
  if (plans) vscode.setState({ from: plans.from, to: plans.to, mode, filter, top: regions[mode].scrollTop });
}

function storedState(): PageState | undefined {
  const state = vscode.getState();
  return isPageState(state) ? state : undefined;
}

import { elementById, pageHost, wordsOf } from '../../webview/inPage.ts';
import { type FromPage, isToPage, type PageState, readPageState, type ShowMessage } from '../messages.ts';
import { ActiveCell } from './active.ts';
import { CursorMark } from './cursor.ts';
import { download } from './download.ts';
import { CellEditor } from './editor.ts';
import { Filters, isPressed, setPressed } from './filters.ts';
import { fitTo } from './fit.ts';
import { Marks } from './marks.ts';
import { Questions } from './questions.ts';
import { Rows, sourceOf } from './rows.ts';
import { TableGrid } from './tableGrid.ts';

const vscode = pageHost<FromPage, PageState>();
const region = elementById('plan');
const sheet = elementById('sheet');
const notice = elementById('notice');
const follow = elementById('follow');
const findings = elementById('findings');

const rows = new Rows(sheet);
const grid = new TableGrid(rows);
const marks = new Marks(rows, grid, sheet);
const pencil = elementById('pencil');
const active = new ActiveCell(grid, sheet, pencil, wordsOf('names'));
const questions = new Questions((message) => vscode.postMessage(message));
const editor = new CellEditor(grid, region, questions, () => active.element?.focus({ preventScroll: true }));
const cursor = new CursorMark(rows, region);
const filters = new Filters((selection) => {
  vscode.postMessage({ kind: 'select', selection });
  store();
});

/** Where the reader was before the page was hidden or reloaded, until the reader goes somewhere else. */
let restore = readPageState(vscode.getState());
let uri = restore?.uri;

window.addEventListener('message', (event: MessageEvent<unknown>) => {
  const message = event.data;
  if (!isToPage(message)) return;
  switch (message.kind) {
    case 'show':
      show(message);
      return;
    case 'marks':
      marks.set(message);
      active.offerMarks();
      restorePosition();
      findings.hidden = message.summary === '';
      if (findings.textContent !== message.summary) findings.textContent = message.summary;
      return;
    case 'cursor':
      // somebody is at work: the place of before is over
      if (message.byHand) restore = undefined;
      cursor.show(message.offset, editor.isOpen || restore !== undefined);
      return;
    case 'answer':
      questions.answered(message);
      return;
    case 'download':
      download(message);
  }
});

function show(message: ShowMessage): void {
  if (uri !== undefined && uri !== message.uri) {
    restore = undefined;
    region.scrollTo(0, 0);
  }
  uri = message.uri;
  const hadFocus = active.hasFocus;
  const hadParent = hasParent();
  filters.show(message);
  setPressed(follow, message.following);
  if (rows.show(message.frame, message.rows)) {
    grid.forget();
    sheet.querySelector('table')?.setAttribute('role', 'grid');
    fitTo(region, sheet);
    marks.draw();
    active.restore(hadFocus);
    editor.place();
  }
  cursor.mark();
  // asked for, and out of view to the right of a narrow page
  if (!hadParent && hasParent()) region.scrollLeft = region.scrollWidth;
  // The same text set again would be read out again.
  if (notice.textContent !== message.notice) notice.textContent = message.notice;
  restorePosition();
  store();
}

region.addEventListener('scroll', store, { passive: true });
new ResizeObserver(() => {
  fitTo(region, sheet);
  editor.place();
  restorePosition();
}).observe(region);
// from now on it is the reader who says where to be
for (const kind of ['wheel', 'pointerdown', 'keydown']) {
  window.addEventListener(kind, () => {
    restore = undefined;
  });
}

sheet.addEventListener('click', ({ target }) => {
  if (!(target instanceof Element)) return;
  if (pencil.contains(target)) {
    edit();
    return;
  }
  const sign = target.closest<HTMLElement>('button.mark');
  if (sign !== null) return vscode.postMessage({ kind: 'reveal', offset: Number(sign.dataset.fix), fix: true });
  const annex = target.closest<HTMLElement>('button.annex');
  if (annex !== null) return vscode.postMessage({ kind: 'annex', row: annex.dataset.row ?? '' });
  const parent = target.closest<HTMLElement>('[data-parent]');
  if (parent !== null) revealParent(parent);
  else if (getSelection()?.isCollapsed !== false) active.choose(target);
});

sheet.addEventListener('dblclick', ({ target }) => {
  if (target instanceof Element && target.closest('button') === null) reveal(target);
});

sheet.addEventListener('keydown', (event) => {
  if (event.isComposing) return;
  const { key } = event;
  const ctrl = event.ctrlKey || event.metaKey;
  // with Caps Lock on it is a capital
  const letter = key.toLowerCase();
  if (key === 'F2' || (key === 'Enter' && event.altKey)) {
    event.preventDefault();
    edit();
    return;
  }
  if (event.altKey) return;
  if (key === 'Enter' && !ctrl && active.element !== undefined && event.target === active.element) {
    const parent = active.element.querySelector<HTMLElement>('[data-parent]');
    if (parent !== null) revealParent(parent);
    else reveal(active.element);
  } else if (key === ' ' && event.target === active.element) {
    const sign = active.element?.querySelector<HTMLElement>('button.mark');
    sign?.click();
  } else if (ctrl && (letter === 'z' || letter === 'y')) {
    vscode.postMessage({ kind: letter === 'z' && !event.shiftKey ? 'undo' : 'redo' });
  } else if (!active.move(key, ctrl)) return;
  event.preventDefault();
});

follow.addEventListener('click', () => vscode.postMessage({ kind: 'follow', following: !isPressed(follow) }));
elementById('print').addEventListener('click', () => vscode.postMessage({ kind: 'print' }));
elementById('export').addEventListener('click', () => vscode.postMessage({ kind: 'export' }));
findings.addEventListener('click', () => {
  const next = marks.next();
  if (next === undefined) return;
  if ('offset' in next) return vscode.postMessage({ kind: 'reveal', offset: next.offset, fix: true });
  active.choose(next.sign);
  next.sign.scrollIntoView({ block: 'center' });
});

window.addEventListener('focus', () => active.resume());
window.addEventListener('blur', () => vscode.postMessage({ kind: 'left' }));
vscode.postMessage({ kind: 'ready' });

/** A page that comes back has its size, its rows and its marks one after the other: until the reader moves it, it stays. */
function restorePosition(): void {
  if (restore !== undefined && rows.places.length > 0) region.scrollTo(restore.left, restore.top);
}

function hasParent(): boolean {
  return sheet.querySelector('th.beside') !== null;
}

/** What cannot be edited here is edited in the source. */
function edit(): void {
  if (active.element === undefined) return;
  if (active.canEdit) void editor.open(active.element);
  else reveal(active.element);
}

function reveal(element: Element): void {
  const source = sourceOf(rows, element);
  if (source !== undefined) vscode.postMessage({ kind: 'reveal', offset: source.start });
}

function revealParent(element: HTMLElement): void {
  vscode.postMessage({ kind: 'reveal', offset: Number(element.dataset.parent), parent: true });
}

function store(): void {
  if (uri === undefined) return;
  // until the first table is there the position is still the one of before
  const { top, left } = restore ?? { top: region.scrollTop, left: region.scrollLeft };
  const selection = rows.places.length > 0 ? filters.selection : (restore?.selection ?? filters.selection);
  vscode.setState({
    uri,
    top,
    left,
    selection,
    following: rows.places.length > 0 ? isPressed(follow) : (restore?.following ?? false),
  });
}

import { Idiomorph } from 'idiomorph';
import { elementById, pageHost } from '../../webview/inPage.ts';
import { isPageState, isShowMessage, type PageState, type ReadyMessage, type RevealMessage } from '../messages.ts';

const vscode = pageHost<ReadyMessage | RevealMessage, PageState>();
const region = elementById('plan');
const sheet = elementById('sheet');
const notice = elementById('notice');

/** Below this the characters of the table are hard to read. */
const SMALLEST = 0.6;

/** Where the reader was before the page was hidden or reloaded; spent once the first table is there. */
let restore = storedState();
/** What `sheet` shows, to leave the page alone when only the notice changes. */
let current = '';
let uri = restore?.uri;

window.addEventListener('message', (event: MessageEvent<unknown>) => {
  const message = event.data;
  if (!isShowMessage(message)) return;
  uri = message.uri;
  if (message.html !== current) {
    current = message.html;
    // Patching keeps the rows that did not change, and with them the scroll position and the selection.
    void Idiomorph.morph(sheet, current, { morphStyle: 'innerHTML' });
  }
  // The same text set again would be read out again.
  if (notice.textContent !== message.notice) notice.textContent = message.notice;
  restorePosition();
  store();
});

region.addEventListener('scroll', store, { passive: true });
new ResizeObserver(fit).observe(region);

sheet.addEventListener('dblclick', ({ target }) => {
  const place = target instanceof Element ? target.closest<HTMLElement>('[data-offset]') : null;
  if (place !== null) vscode.postMessage({ kind: 'reveal', offset: Number(place.dataset.offset) });
});

vscode.postMessage({ kind: 'ready' });

/** Shrinks the sheet to the width of a narrow page, as far as it stays readable; beyond that it scrolls sideways. */
function fit(): void {
  const { fontSize, minWidth } = getComputedStyle(sheet);
  const needed = Number.parseFloat(minWidth) || Number.parseFloat(fontSize) * 50;
  const zoom = Math.max(SMALLEST, Math.min(1, region.clientWidth / needed));
  sheet.style.setProperty('--zoom', zoom.toFixed(3));
}

function store(): void {
  if (uri !== undefined) vscode.setState({ uri, top: region.scrollTop, left: region.scrollLeft });
}

function restorePosition(): void {
  if (restore === undefined || current === '') return;
  region.scrollTo(restore.left, restore.top);
  restore = undefined;
}

function storedState(): PageState | undefined {
  const state = vscode.getState();
  return isPageState(state) ? state : undefined;
}

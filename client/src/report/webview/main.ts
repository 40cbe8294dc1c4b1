import { elementById, pageHost } from '../../webview/inPage.ts';
import { type FromPage, isPageState, isShowMessage, type PageState, type Report } from '../messages.ts';
import { safeMarkup } from './safeMarkup.ts';
import { layOutTables } from './tables.ts';

const host = pageHost<FromPage, PageState>();
const main = elementById('report');
const notice = elementById('notice');

/** Where the reader was before the page was hidden or reloaded; spent once the report is there. */
let restore = storedState();
let report: Report | undefined;

window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (!isShowMessage(data)) return;
  report = data.report;
  notice.textContent = data.notice;
  main.replaceChildren(data.html === undefined ? plainText(data.source ?? '') : safeMarkup(data.html));
  layOutTables(main);
  if (restore) window.scrollTo(0, restore.top);
  restore = undefined;
  store();
});

window.addEventListener('scroll', store, { passive: true });

// a link to a heading and one to the web are the editor's own business
main.addEventListener('click', (event) => {
  const href = event.target instanceof Element ? event.target.closest('a')?.getAttribute('href') : undefined;
  if (!href || /^(?:#|[a-z][a-z\d+.-]*:)/iu.test(href)) return;
  event.preventDefault();
  event.stopPropagation();
  host.postMessage({ kind: 'open', href });
});

host.postMessage({ kind: 'ready' });

function plainText(source: string): HTMLElement {
  const pre = document.createElement('pre');
  pre.textContent = source;
  return pre;
}

function store(): void {
  if (report && !restore) host.setState({ report, top: window.scrollY });
}

function storedState(): PageState | undefined {
  const state = host.getState();
  return isPageState(state) ? state : undefined;
}

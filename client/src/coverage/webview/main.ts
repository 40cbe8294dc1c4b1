import { Idiomorph } from 'idiomorph';
import { elementById, pageHost } from '../../webview/inPage.ts';
import { isPageState, isShowMessage, type PageState, type ReadyMessage, type RevealMessage } from '../messages.ts';
import { matrixTable } from './matrixTable.ts';
import { moveFocus } from './moveFocus.ts';

const host = pageHost<ReadyMessage | RevealMessage, PageState>();
const region = elementById('region');
const matrix = elementById('matrix');
const title = elementById('title');
const notice = elementById('notice');
const onlyHoles = elementById('only-holes') as HTMLInputElement;

/** Where the reader was before the page was hidden or reloaded; spent once the first matrix is there. */
let restore = storedState();
let uri = restore?.uri;
let show: (() => void) | undefined;
onlyHoles.checked = restore?.onlyHoles ?? false;

window.addEventListener('message', (event: MessageEvent<unknown>) => {
  const message = event.data;
  if (!isShowMessage(message)) return;
  uri = message.coverage.uri;
  show = () => {
    const { table, state } = matrixTable(message.coverage, message.words, onlyHoles.checked);
    title.textContent = message.coverage.title;
    const said = { 'no-districts': message.words.noDistricts, 'no-holes': message.words.nothing, shown: '' }[state];
    // the same text set again would be read out again
    if (notice.textContent !== said) notice.textContent = said;
    matrix.hidden = state === 'no-districts';
    // patching keeps what did not change, and with it the place and the focus
    const stop = matrix.querySelector('button[tabindex="0"]')?.id;
    void Idiomorph.morph(matrix, [...table.children], { morphStyle: 'innerHTML' });
    markStop(stop ? matrix.querySelector<HTMLButtonElement>(`#${stop}`) : null);
    if (restore) region.scrollTo(restore.left, restore.top);
    restore = undefined;
    store();
  };
  show();
});

onlyHoles.addEventListener('change', () => show?.());
region.addEventListener('scroll', store, { passive: true });

matrix.addEventListener('click', ({ target }) => {
  const place = target instanceof Element ? target.closest<HTMLElement>('[data-uri]') : null;
  if (place) host.postMessage({ kind: 'reveal', uri: place.dataset.uri ?? '', offset: Number(place.dataset.offset) });
});
matrix.addEventListener('keydown', (event) => moveFocus(matrix, event));
matrix.addEventListener('focusin', ({ target }) => {
  if (target instanceof HTMLButtonElement) markStop(target);
});

host.postMessage({ kind: 'ready' });

/** The one cell that the Tab key stops at: where the reader was last, else the first. */
function markStop(button: HTMLButtonElement | null): void {
  const stop = button ?? matrix.querySelector('button');
  for (const each of matrix.querySelectorAll('button')) each.tabIndex = each === stop ? 0 : -1;
}

function store(): void {
  if (uri === undefined || restore) return;
  host.setState({ uri, onlyHoles: onlyHoles.checked, top: region.scrollTop, left: region.scrollLeft });
}

function storedState(): PageState | undefined {
  const state = host.getState();
  return isPageState(state) ? state : undefined;
}

/** What the scripts of all our pages need. They run in the page; the rest of the extension does not import this. */

declare function acquireVsCodeApi(): unknown;

/** The editor as a page sees it: where messages go, and what survives a reload. */
export interface PageHost<Message, State> {
  postMessage(message: Message): void;
  /** What `setState` kept; from an older page it may be anything. */
  getState(): unknown;
  setState(state: State): void;
}

/** The editor gives its side out once per page. */
export function pageHost<Message, State>(): PageHost<Message, State> {
  return acquireVsCodeApi() as PageHost<Message, State>;
}

/** An element that the page was made with. */
export function elementById(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`The page has no #${id}.`);
  return element;
}

/** Words in the page's language, which came with it; see `wordsTemplate` of page.ts. */
export function wordsOf<Words>(id: string): Words {
  return JSON.parse((elementById(id) as HTMLTemplateElement).content.textContent ?? '{}') as Words;
}

/** What Markdown is written with; anything else gives up its place to what it holds. */
const ELEMENTS = new Set(
  'a b blockquote br code dd del dl dt em h1 h2 h3 h4 h5 h6 hr i li ol p pre s strong sub sup table tbody td th thead tr ul'.split(
    ' ',
  ),
);
/** What is not to be read either. */
const NOTHING = new Set(['script', 'style', 'template', 'noscript', 'iframe', 'object', 'svg', 'math']);

/** A scheme that only what names none has. */
const OWN = 'report:/folder/';
const LED_TO = new Set(['http:', 'https:', 'mailto:', new URL(OWN).protocol]);

/**
 * HTML from anywhere as elements that only show text: built anew from a list of what is allowed, so that nothing of the
 * HTML itself gets into the page. Links lead to a heading, to a file beside the report, or to an address of the web.
 */
export function safeMarkup(html: string): DocumentFragment {
  const made = document.createDocumentFragment();
  // a document of its own: what is in it is neither loaded nor run
  copyInto(made, new DOMParser().parseFromString(html, 'text/html').body);
  return made;
}

function copyInto(target: Node, source: Node): void {
  for (const node of source.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) target.appendChild(document.createTextNode(node.nodeValue ?? ''));
    else if (node.nodeType === Node.ELEMENT_NODE) copyElement(target, node as Element);
  }
}

function copyElement(target: Node, source: Element): void {
  const name = source.localName;
  if (NOTHING.has(name)) return;
  const copy = ELEMENTS.has(name) ? document.createElement(name) : undefined;
  if (copy) {
    if (copy instanceof HTMLAnchorElement) link(copy, source.getAttribute('data-href') ?? source.getAttribute('href'));
    else if (copy instanceof HTMLHeadingElement && source.id) copy.id = source.id;
    else if (copy instanceof HTMLOListElement) copy.start = Number(source.getAttribute('start') ?? 1);
    target.appendChild(copy);
  }
  copyInto(copy ?? target, source);
}

/** Anything else than an address of the web that names a scheme (a command, a script) leads nowhere. */
function link(anchor: HTMLAnchorElement, href: string | null): void {
  if (href === null || /^\s*[/\\]/u.test(href)) return;
  // as the browser reads it, which passes over spaces and breaks
  const scheme = URL.canParse(href, OWN) ? new URL(href, OWN).protocol : '';
  if (LED_TO.has(scheme)) anchor.setAttribute('href', href);
}

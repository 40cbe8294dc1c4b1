import { markup as html, type Markup, NOTHING } from '../base/markup.ts';
import { NOWHERE, type Span } from '../base/span.ts';

/** Writes the attributes that say where in the source something stands. */
export type Place = (span: Span | undefined) => Markup;

/** The attribute that says where an element's content begins in the source. */
export function offset(span: Span | undefined): Markup {
  return span && span !== NOWHERE ? html` data-offset="${span.start}"` : NOTHING;
}

/** Text whose lines stay lines. */
export function lines(text: string): Markup {
  const [first = '', ...others] = text.split('\n');
  return html`${first}${others.map((line) => html`<br>${line}`)}`;
}

import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';
import { Refused } from '../../base/refused.ts';
import { isHeadingRow } from '../assemble/headingRows.ts';
import { type LeftOut, type Place, type RawBlock, type RawDocument, tidyLines } from '../rawTable.ts';
import { formTable, type LooseCell, type LooseRow } from './tableBuilder.ts';

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.ChildNode;

/**
 * A page, or what Word, WPS, Excel, LibreOffice or a browser put on the clipboard. Only text is taken: nothing is loaded,
 * no link followed, no script looked at. A table in a cell of another follows it as a table of its own.
 */
export function readHtml(html: string): RawDocument {
  const reading = new Reading();
  for (const child of parseWithin(withoutClipboardHeader(html)).childNodes) reading.walk(child);
  return reading.result();
}

/** Windows puts `Version:0.9 StartHTML:…` before the HTML of its clipboard (CF_HTML). */
function withoutClipboardHeader(html: string): string {
  return /^\s*Version:[\d.]+\s/.test(html) ? html.slice(html.indexOf('<')) : html;
}

/** A document may hold some elements more than its text has tags for (unclosed <b>), but not without end. */
function parseWithin(html: string): DefaultTreeAdapterTypes.Document {
  let budget = 5_000 + html.length / 4;
  return parse(html, {
    scriptingEnabled: false,
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement: (tagName, namespace, attributes) => {
        budget -= 1;
        if (budget < 0) throw new Refused('import.html-too-complex');
        return defaultTreeAdapter.createElement(tagName, namespace, attributes);
      },
    },
  });
}

/** Elements whose content is no text of the page. */
const SILENT = new Set(['script', 'style', 'head', 'template', 'svg', 'math', 'object', 'iframe', 'noembed', 'select']);
/** What is hidden of a table stays in it, marked: left out, it would move its neighbours. */
const PARTS = new Set(['tr', 'td', 'th']);
const BLOCK = new Set(
  'address article aside blockquote body caption center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section ul'.split(
    ' ',
  ),
);

interface OpenTable {
  readonly place: Place;
  readonly rows: LooseRow[];
  row: { readonly cells: LooseCell[]; readonly hidden: boolean } | undefined;
  /** Tables that stand in its cells; they come behind it. */
  readonly inner: RawBlock[];
  /** The same with the texts between them, in their order: what is on the page where the table only arranges it. */
  readonly flow: RawBlock[];
  /** How much of the text of the open cell is in `flow`. */
  told: number;
  heading: boolean;
}

/** One walk over the tree, without recursion: a clipboard may nest as deeply as it likes. */
class Reading {
  readonly #blocks: RawBlock[] = [];
  readonly #left: LeftOut[] = [];
  readonly #tables: OpenTable[] = [];
  /** The text of the paragraph or of the cells that are open, the innermost last. */
  readonly #texts: string[] = [''];
  #pictures = 0;
  #tableCount = 0;
  #paragraphCount = 0;

  walk(root: Node): void {
    const stack: (Node | (() => void))[] = [root];
    for (let next = stack.pop(); next; next = stack.pop()) {
      if (typeof next === 'function') {
        next();
        continue;
      }
      if (next.nodeName === '#text') this.#text((next as DefaultTreeAdapterTypes.TextNode).value, next);
      if (!('tagName' in next) || SILENT.has(next.tagName)) continue;
      if (isHidden(next) && !PARTS.has(next.tagName)) {
        this.#leave(textOf(next), 'import.left.hidden');
        continue;
      }
      const leave = this.#enter(next);
      if (leave) stack.push(leave);
      for (let at = next.childNodes.length - 1; at >= 0; at--) stack.push(next.childNodes[at]!);
    }
  }

  result(): RawDocument {
    this.#endParagraph();
    const notes = this.#pictures > 0 ? [{ key: 'import.note.pictures', args: { count: this.#pictures } }] : [];
    return { blocks: this.#blocks, left: this.#left, notes };
  }

  /** What to do when the element ends; undefined for nothing. */
  #enter(element: Element): (() => void) | undefined {
    const name = element.tagName;
    if (name === 'br') this.#add('\n');
    if (name === 'img' || name === 'v:imagedata') this.#pictures += 1;
    if (name === 'table') return this.#enterTable();
    const table = this.#tables.at(-1);
    if (table && name === 'thead') {
      table.heading = true;
      return () => {
        table.heading = false;
      };
    }
    if (table && name === 'tr') return this.#enterRow(element, table);
    if (table?.row && (name === 'td' || name === 'th')) return this.#enterCell(element, table, table.row);
    if (!BLOCK.has(name)) return undefined;
    const breakLine = (): void => (this.#tables.length > 0 ? this.#add('\n') : this.#endParagraph());
    breakLine();
    return breakLine;
  }

  #enterTable(): () => void {
    const outer = this.#tables.at(-1);
    if (outer) this.#tell(outer);
    else this.#endParagraph();
    this.#tableCount += 1;
    const table: OpenTable = {
      place: { table: this.#tableCount },
      rows: [],
      row: undefined,
      inner: [],
      flow: [],
      told: 0,
      heading: false,
    };
    this.#tables.push(table);
    this.#texts.push('');
    return () => {
      this.#tables.pop();
      const caption = tidyText(this.#texts.pop() ?? '');
      const blocks: RawBlock[] = [];
      if (caption !== '') blocks.push({ kind: 'paragraph', text: caption, place: table.place });
      if (isArrangement(table)) blocks.push(...table.flow);
      else {
        if (table.rows.length > 0) blocks.push(formTable(table.rows, table.place));
        blocks.push(...table.inner);
      }
      if (!outer) this.#blocks.push(...blocks);
      outer?.inner.push(...blocks);
      outer?.flow.push(...blocks);
    };
  }

  /** What the open cell of a table says since it was told last, as paragraphs. */
  #tell(table: OpenTable): void {
    const text = this.#texts.at(-1) ?? '';
    for (const line of tidyText(text.slice(table.told)).split('\n')) {
      if (line !== '') table.flow.push({ kind: 'paragraph', text: line, place: table.place });
    }
    table.told = text.length;
  }

  #enterRow(element: Element, table: OpenTable): () => void {
    const row = { cells: [] as LooseCell[], hidden: isHidden(element) };
    table.row = row;
    return () => {
      table.rows.push({ ...row, heading: table.heading, place: { ...table.place, row: table.rows.length + 1 } });
      table.row = undefined;
    };
  }

  #enterCell(element: Element, table: OpenTable, row: { readonly cells: LooseCell[] }): () => void {
    this.#texts.push('');
    table.told = 0;
    return () => {
      this.#tell(table);
      const text = tidyText(this.#texts.pop() ?? '');
      const hidden = isHidden(element);
      const colSpan = sizeOf(element, 'colspan');
      const rowSpan = sizeOf(element, 'rowspan');
      // Excel's way to say that a text runs over into the empty cells at its right
      const runsOver = /mso-ignore\s*:\s*colspan/i.test(styleOf(element));
      row.cells.push({ text, rowSpan, colSpan: runsOver ? 1 : colSpan, hidden });
      for (let at = 1; runsOver && at < Math.min(colSpan, 100); at++) row.cells.push({ text: '', rowSpan, colSpan: 1 });
    };
  }

  #text(value: string, node: Node): void {
    this.#add(isPreformatted(node) ? value : collapse(value));
  }

  #add(text: string): void {
    this.#texts[this.#texts.length - 1] += text;
  }

  #endParagraph(): void {
    const text = tidyText(this.#texts[0] ?? '');
    this.#texts[0] = '';
    if (text === '') return;
    this.#paragraphCount += 1;
    this.#blocks.push({ kind: 'paragraph', text, place: { paragraph: this.#paragraphCount } });
  }

  #leave(text: string, key: string): void {
    const table = this.#tables.at(-1);
    const place = table ? { ...table.place, row: table.rows.length + 1 } : { paragraph: this.#paragraphCount + 1 };
    if (text !== '') this.#left.push({ text, why: { key, args: {} }, place });
  }
}

/** A table with others in its cells, and no heading of a plan, only arranges what is on the page. */
function isArrangement({ rows, inner }: OpenTable): boolean {
  return (
    inner.some(({ kind }) => kind === 'table') && !rows.some(({ cells }) => isHeadingRow(cells.map(({ text }) => text)))
  );
}

/** Stands for the end of a line in the source, which is not shown as one. */
const SOURCE_BREAK = '\u0001';
const WIDE = '[\\p{Script=Han}\\u3000-\\u303f\\uff00-\\uffef]';
const BREAK_IN_CHINESE = new RegExp(`(?<=${WIDE})[ \\t]*${SOURCE_BREAK}[ \\t${SOURCE_BREAK}]*(?=${WIDE})`, 'gu');

function collapse(value: string): string {
  return value.replace(/[ \t\r\n\f]+/g, (space) => (/[\r\n\f]/.test(space) ? SOURCE_BREAK : ' '));
}

/**
 * White space as it is shown: one space, and none for a line of the source that ends between two Chinese characters
 * (CSS Text 3, 4.1.3: Word breaks the lines of its HTML anywhere).
 */
function tidyText(text: string): string {
  return tidyLines(text.replace(BREAK_IN_CHINESE, '').replaceAll(SOURCE_BREAK, ' '));
}

function isPreformatted(node: Node): boolean {
  const parent = node.parentNode;
  if (!parent || !('tagName' in parent)) return false;
  return parent.tagName === 'pre' || /white-space\s*:\s*pre/i.test(styleOf(parent));
}

function isHidden(element: Element): boolean {
  return (
    /(?:display\s*:\s*none|mso-hide\s*:\s*all|visibility\s*:\s*hidden)/i.test(styleOf(element)) ||
    element.attrs.some(({ name }) => name === 'hidden')
  );
}

function styleOf(element: Element): string {
  return attribute(element, 'style') ?? '';
}

function attribute(element: Element, wanted: string): string | undefined {
  return element.attrs.find(({ name }) => name === wanted)?.value;
}

/** A span as the standard reads it: 1 where it is no number; a row span may be 0. */
function sizeOf(element: Element, name: 'rowspan' | 'colspan'): number {
  const size = Number.parseInt(attribute(element, name) ?? '', 10);
  return Number.isNaN(size) || size < 0 || (size === 0 && name === 'colspan') ? 1 : size;
}

function textOf(root: Element): string {
  let text = '';
  const stack: Node[] = [root];
  for (let next = stack.pop(); next; next = stack.pop()) {
    if (next.nodeName === '#text') text += (next as DefaultTreeAdapterTypes.TextNode).value;
    if (!('tagName' in next) || SILENT.has(next.tagName)) continue;
    for (let at = next.childNodes.length - 1; at >= 0; at--) stack.push(next.childNodes[at]!);
  }
  return tidyText(collapse(text));
}

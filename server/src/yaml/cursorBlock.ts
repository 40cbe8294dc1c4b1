import { span } from '../base/span.ts';
import { closingQuote, lineEndAt, type RawScalar, readFlow } from './cursorFlow.ts';

/** A block mapping or list that is open at a line, as indentation shows it. */
export interface Frame {
  readonly kind: 'mapping' | 'list';
  /** Column of its keys or dashes. */
  readonly indent: number;
  /** Offset of its first key or dash. */
  readonly start: number;
  /** The key whose value follows; for mappings. */
  key: string;
  /** That key has a value already. */
  filled: boolean;
  readonly keys: string[];
  /** The plain items of a list. */
  readonly items: string[];
}

/** What one line starts, with everything that belongs to it: the rest of a block scalar, of brackets or of quotes. */
export interface Entry {
  readonly lineStart: number;
  readonly lineEnd: number;
  /** Offset of the first character that is not white space; `lineEnd` for a blank line. */
  readonly textStart: number;
  readonly dashes: readonly number[];
  readonly key: (RawScalar & { readonly colon: number }) | undefined;
  /** Offset of the value behind dashes and key; `lineEnd` where there is none. */
  readonly valueStart: number;
  readonly kind: 'blank' | 'comment' | 'separator' | 'empty' | 'plain' | 'quoted' | 'flow' | 'block';
  /** End of the last line that belongs to the value. */
  readonly end: number;
}

const PLAIN_KEY = /^([^\s#[\]{},&*!|>%@`"'][^\n\r]*?)[ \t]*:(?=[ \t]|$)/;
const QUOTED_KEY = /^(?:"((?:[^"\\]|\\.)*)"|'((?:[^']|'')*)')[ \t]*:(?=[ \t]|$)/;

/** Reads the line that begins at `lineStart`. Total. */
export function readEntry(text: string, lineStart: number): Entry {
  const lineEnd = lineEndAt(text, lineStart);
  let at = skipBlanks(text, text[lineStart] === '\ufeff' ? lineStart + 1 : lineStart, lineEnd);
  const textStart = at;
  const base = { lineStart, lineEnd, textStart, dashes: [], key: undefined, valueStart: lineEnd, end: lineEnd };
  if (at === lineEnd) return { ...base, kind: 'blank' };
  if (text[at] === '#') return { ...base, kind: 'comment' };
  if (/^(?:---|\.\.\.)(?:\s|$)/.test(text.slice(lineStart, lineStart + 4))) return { ...base, kind: 'separator' };
  const dashes: number[] = [];
  while (text[at] === '-' && (at + 1 === lineEnd || /[ \t]/.test(text[at + 1]!))) {
    dashes.push(at);
    at = skipBlanks(text, at + 1, lineEnd);
  }
  const key = readKey(text, at, lineEnd);
  if (key) at = skipBlanks(text, key.colon + 1, lineEnd);
  const owner = (key ? key.span.start - Number(key.style !== 'plain') : (dashes.at(-1) ?? textStart)) - lineStart;
  return { ...base, dashes, key, valueStart: at, ...readValue(text, at, lineEnd, owner) };
}

function readKey(text: string, at: number, lineEnd: number): Entry['key'] {
  const rest = text.slice(at, lineEnd);
  const quoted = QUOTED_KEY.exec(rest);
  if (quoted) {
    const name = quoted[1] ?? quoted[2]!;
    const style = quoted[1] === undefined ? 'single' : 'double';
    return { span: span(at + 1, at + 1 + name.length), style, text: name, colon: at + quoted[0].length - 1 };
  }
  const plain = PLAIN_KEY.exec(rest);
  if (!plain || /\s#/.test(plain[1]!)) return undefined;
  const name = plain[1]!;
  return { span: span(at, at + name.length), style: 'plain', text: name, colon: at + plain[0].length - 1 };
}

/** `owner` is the column of the key or dash: what belongs to it stands further to the right. */
function readValue(text: string, at: number, lineEnd: number, owner: number): Pick<Entry, 'kind' | 'end'> {
  const char = text[at];
  if (at === lineEnd || char === '#') return { kind: 'empty', end: lineEnd };
  if (/^[|>][-+0-9]*(?:\s|$)/.test(text.slice(at, Math.min(lineEnd, at + 5)))) {
    return { kind: 'block', end: reach(text, lineEnd, owner, false) };
  }
  if (char === '[' || char === '{') {
    const { root } = readFlow(text, at, reach(text, lineEnd, owner, true));
    return { kind: 'flow', end: lineEndAt(text, root.end) };
  }
  if (char === '"' || char === "'") {
    const closing = closingQuote(text, at, reach(text, lineEnd, owner, false));
    // a quote that never closes is still being typed: the next lines stand for themselves
    return { kind: 'quoted', end: closing === undefined ? lineEnd : lineEndAt(text, closing) };
  }
  return { kind: 'plain', end: lineEnd };
}

/** End of the last of the lines after `lineEnd` that are indented deeper than a column (or close a bracket). */
function reach(text: string, lineEnd: number, column: number, inFlow: boolean): number {
  let end = lineEnd;
  for (let line = nextLine(text, lineEnd); line !== undefined; ) {
    const stop = lineEndAt(text, line);
    const first = skipBlanks(text, line, stop);
    if (first < stop) {
      const belongs = first - line > column || (inFlow && first - line === column && /[\]}]/.test(text[first]!));
      if (!belongs) break;
      end = stop;
    }
    line = nextLine(text, stop);
  }
  return end;
}

/** Offset of the line after the one that ends at `lineEnd`. */
export function nextLine(text: string, lineEnd: number): number | undefined {
  if (lineEnd >= text.length) return undefined;
  return text.startsWith('\r\n', lineEnd) ? lineEnd + 2 : lineEnd + 1;
}

export function skipBlanks(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && (text[at] === ' ' || text[at] === '\t')) at += 1;
  return at;
}

/** Opens the list a dash belongs to, or goes on with it. A dash may stand in the column of the key it belongs to. */
export function enterDash(frames: Frame[], column: number, offset: number): void {
  while (frames.length > 0 && frames.at(-1)!.indent > column) frames.pop();
  const top = frames.at(-1);
  if (top?.kind === 'list' && top.indent === column) {
    top.filled = false;
    return;
  }
  push(frames, 'list', column, offset);
}

/** Opens the mapping a key belongs to, or goes on with it. */
export function enterKey(frames: Frame[], column: number, offset: number, name: string): void {
  leaveTo(frames, column);
  if (frames.at(-1)?.kind !== 'mapping' || frames.at(-1)!.indent !== column) push(frames, 'mapping', column, offset);
  const top = frames.at(-1)!;
  top.key = name;
  top.filled = false;
  top.keys.push(name);
}

/** Leaves what cannot hold a key in a column. */
export function leaveTo(frames: Frame[], column: number): void {
  for (let top = frames.at(-1); top; top = frames.at(-1)) {
    const holds = top.kind === 'list' ? top.indent < column : top.indent <= column;
    if (holds) return;
    frames.pop();
  }
}

function push(frames: Frame[], kind: Frame['kind'], indent: number, start: number): void {
  const parent = frames.at(-1);
  if (parent) parent.filled = true;
  frames.push({ kind, indent, start, key: '', filled: false, keys: [], items: [] });
}

/** Takes a whole entry into the open frames. */
export function enter(frames: Frame[], text: string, entry: Entry): void {
  if (entry.kind === 'separator') frames.length = 0;
  if (entry.kind === 'blank' || entry.kind === 'comment' || entry.kind === 'separator') return;
  for (const dash of entry.dashes) enterDash(frames, dash - entry.lineStart, dash);
  if (entry.key) {
    const quote = Number(entry.key.style !== 'plain');
    const start = entry.key.span.start - quote;
    enterKey(frames, start - entry.lineStart, start, entry.key.text);
  } else if (entry.dashes.length === 0) {
    // a word alone: a key half-typed, a value under its key, or the next line of one
    leaveTo(frames, entry.textStart - entry.lineStart);
  }
  const top = frames.at(-1);
  if (!top || entry.kind === 'empty') return;
  const item = top.kind === 'list' && !entry.key ? itemText(text, entry) : undefined;
  if (item !== undefined && entry.dashes.length > 0) top.items.push(item);
  if (entry.key || entry.dashes.length > 0 || entry.textStart - entry.lineStart > top.indent) top.filled = true;
}

/** The words of a list's item on its own line. */
export function itemText(text: string, entry: Entry): string | undefined {
  const rest = text.slice(entry.valueStart, entry.lineEnd);
  if (entry.kind === 'plain') return rest.replace(/\s#.*$/, '').trim();
  if (entry.kind === 'quoted') return rest.slice(1, rest.lastIndexOf(rest[0]!) || undefined);
  return undefined;
}

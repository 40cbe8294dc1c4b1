import { lineStartAt } from '../base/lineIndex.ts';
import { span } from '../base/span.ts';
import { closingQuote, lineEndAt, type RawScalar, readFlow } from './cursorFlow.ts';

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
function nextLine(text: string, lineEnd: number): number | undefined {
  const lineFeed = text[lineEnd] === '\r' ? lineEnd + 1 : lineEnd;
  return lineFeed < text.length ? lineFeed + 1 : undefined;
}

function skipBlanks(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && (text[at] === ' ' || text[at] === '\t')) at += 1;
  return at;
}

/**
 * The lines above an entry that tell what it belongs to, from the top down: those in its own column, and those that
 * begin further left than everything between. The rest of the text is passed over by its indentation alone.
 */
export function linesThatMatter(text: string, here: Entry, offset: number): readonly number[] {
  const kept: number[] = [];
  let limit = (here.kind === 'blank' ? offset : here.textStart) - here.lineStart;
  let isAbove = false;
  let isList = false;
  // the highest line so far that goes on with what was kept last: where its mapping begins
  let beginning: number | undefined;
  // the line below the one that is looked at: as the first child of a key it shows that the key has a value
  let child: number | undefined;
  for (let line = lineAbove(text, here.lineStart); line !== undefined; line = lineAbove(text, line)) {
    const first = firstOfLine(text, line);
    if (first === undefined) continue;
    const indent = first - line;
    const isDash = text[first] === '-' && /^\s?$/.test(text.charAt(first + 1));
    const isOuter = indent < limit || (indent === limit && isAbove && isList && !isDash);
    // a word alone is no one's parent, only a slip of the pen
    if (isOuter && !isDash && !readEntry(text, line).key) continue;
    if (isOuter) {
      if (beginning !== undefined) kept.push(beginning);
      if (kept.length === 0 && child !== undefined) kept.push(child);
      kept.push(line);
      [limit, isAbove, isList, beginning] = [indent, true, isDash, undefined];
      if (limit === 0 && !isList) break;
    } else if (indent === limit) {
      if (!isAbove) kept.push(line);
      else if (!isDash) beginning = line;
    }
    child = line;
  }
  return kept.reverse();
}

/** The entries below another one as long as they may belong to a column; those further to the right are passed over. */
export function* entriesBelow(text: string, entry: Entry, column: number): Generator<Entry> {
  for (let line = nextLine(text, entry.end); line !== undefined; ) {
    const first = firstOfLine(text, line);
    if (first === undefined || first - line > column) {
      line = nextLine(text, lineEndAt(text, line));
      continue;
    }
    const next = readEntry(text, line);
    if (next.kind === 'separator') return;
    yield next;
    line = nextLine(text, next.end);
  }
}

function lineAbove(text: string, lineStart: number): number | undefined {
  return lineStart === 0 ? undefined : lineStartAt(text, lineStart - 1);
}

/** Offset of the first character of a line that is neither white space nor the beginning of a comment. */
function firstOfLine(text: string, lineStart: number): number | undefined {
  let at = lineStart;
  while (text[at] === ' ' || text[at] === '\t' || text[at] === '\ufeff') at += 1;
  const char = text[at];
  return char === undefined || char === '\n' || char === '\r' || char === '#' ? undefined : at;
}

import { type Span, span } from '../base/span.ts';

/** A word in half-typed text: where it stands between its quotes, whether or not they are closed. */
export interface RawScalar {
  readonly span: Span;
  readonly style: 'plain' | 'single' | 'double';
  readonly text: string;
}

/** `[…]` or `{…}` as far as it was typed. */
export interface RawFlow {
  readonly kind: 'list' | 'mapping';
  /** From the opening bracket to behind the closing one, or to where the text it can reach ends. */
  readonly start: number;
  end: number;
  closed: boolean;
  readonly entries: RawEntry[];
}

/** What stands between two commas. */
export interface RawEntry {
  readonly start: number;
  end: number;
  key?: RawScalar;
  /** Offset of the colon. */
  colon?: number;
  value?: RawScalar | RawFlow;
}

export interface FlowText {
  readonly root: RawFlow;
  readonly comments: readonly Span[];
}

/**
 * Reads the brackets that open at `start`, up to `limit` at the most. Total, without recursion: brackets may be
 * missing or crossed. A quote that is not closed on its line ends at the next comma or bracket.
 */
export function readFlow(text: string, start: number, limit: number): FlowText {
  const root = open(text, start);
  const stack: RawFlow[] = [root];
  const comments: Span[] = [];
  let at = start + 1;
  while (at < limit && stack.length > 0) {
    const flow = stack.at(-1)!;
    const entry = flow.entries.at(-1)!;
    const char = text[at]!;
    if (char === '[' || char === '{') {
      const inner = open(text, at);
      entry.value ??= inner;
      stack.push(inner);
      at += 1;
    } else if (char === ']' || char === '}') {
      close(flow, at, true);
      stack.pop();
      at += 1;
    } else if (char === ',') {
      entry.end = at;
      flow.entries.push({ start: at + 1, end: at + 1 });
      at += 1;
    } else if (char === '#' && /\s/.test(text[at - 1]!)) {
      const end = Math.min(limit, lineEndAt(text, at));
      comments.push(span(at, end));
      at = end;
    } else if (/\s/.test(char)) {
      at += 1;
    } else if (char === ':' && endsKey(text, at, entry)) {
      takeKey(entry, at);
      at += 1;
    } else {
      const scalar = readScalar(text, at, limit);
      entry.value ??= scalar;
      at = Math.max(at + 1, afterScalar(text, scalar));
    }
  }
  for (const flow of stack) close(flow, Math.max(at, start + 1), false);
  return { root, comments };
}

function open(text: string, at: number): RawFlow {
  const kind = text[at] === '{' ? 'mapping' : 'list';
  return { kind, start: at, end: at + 1, closed: false, entries: [{ start: at + 1, end: at + 1 }] };
}

function close(flow: RawFlow, at: number, closed: boolean): void {
  flow.entries.at(-1)!.end = at;
  flow.closed = closed;
  flow.end = closed ? at + 1 : at;
}

/** A colon before white space, a separator or the end; behind a quoted key any colon. */
function endsKey(text: string, at: number, entry: RawEntry): boolean {
  if (entry.colon !== undefined) return false;
  const next = text[at + 1];
  return next === undefined || /[\s,[\]{}]/.test(next) || isQuoted(entry.value);
}

function isQuoted(value: RawEntry['value']): boolean {
  return value !== undefined && 'style' in value && value.style !== 'plain';
}

function takeKey(entry: RawEntry, colon: number): void {
  entry.colon = colon;
  if (entry.value && 'style' in entry.value) {
    entry.key = entry.value;
    delete entry.value;
  }
}

function readScalar(text: string, at: number, limit: number): RawScalar {
  const quote = text[at];
  const lineEnd = Math.min(limit, lineEndAt(text, at));
  if (quote === '"' || quote === "'") {
    const closing = closingQuote(text, at, lineEnd);
    const end = closing ?? separatorAfter(text, at + 1, lineEnd);
    return scalarOf(text, at + 1, end, quote === '"' ? 'double' : 'single');
  }
  let end = at;
  while (end < lineEnd && !/[,[\]{}]/.test(text[end]!)) {
    if (text[end] === ':' && end > at && /^(?:[\s,[\]{}]|$)/.test(text.slice(end + 1, end + 2))) break;
    if (text[end] === '#' && /\s/.test(text[end - 1]!)) break;
    end += 1;
  }
  while (end > at + 1 && /\s/.test(text[end - 1]!)) end -= 1;
  return scalarOf(text, at, Math.max(end, at + 1), 'plain');
}

function scalarOf(text: string, start: number, end: number, style: RawScalar['style']): RawScalar {
  return { span: span(start, end), style, text: text.slice(start, end) };
}

function afterScalar(text: string, { span: at, style }: RawScalar): number {
  const quote = style === 'double' ? '"' : "'";
  return style !== 'plain' && text[at.end] === quote ? at.end + 1 : at.end;
}

function separatorAfter(text: string, from: number, limit: number): number {
  let end = from;
  while (end < limit && !/[,\]}]/.test(text[end]!)) end += 1;
  return end;
}

/** Offset of the quote that closes the one at `at`, if there is one before `limit`. */
export function closingQuote(text: string, at: number, limit: number): number | undefined {
  const quote = text[at];
  for (let i = at + 1; i < limit; i++) {
    if (quote === '"' && text[i] === '\\') i += 1;
    else if (text[i] === quote) {
      if (quote === '"' || text[i + 1] !== "'") return i;
      i += 1;
    }
  }
  return undefined;
}

/** Offset of the line break (LF or CRLF), or of the end of the text, at or after `at`. */
export function lineEndAt(text: string, at: number): number {
  const lineFeed = text.indexOf('\n', at);
  if (lineFeed < 0) return text.length;
  return lineFeed > at && text[lineFeed - 1] === '\r' ? lineFeed - 1 : lineFeed;
}

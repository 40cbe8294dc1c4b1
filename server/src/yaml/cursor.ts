import { lineStartAt } from '../base/lineIndex.ts';
import { type Span, span } from '../base/span.ts';
import { enter, enterDash, enterKey, type Frame, itemText, leaveTo } from './cursorBlock.ts';
import { entriesBelow, linesThatMatter, readEntry } from './cursorEntry.ts';
import { closingQuote } from './cursorFlow.ts';
import { flowCursor } from './cursorInFlow.ts';
import { type Cursor, makeCursor, type Spot, wordStart } from './cursorModel.ts';

/**
 * Where a typist is. Read from lines, indentation and brackets alone, so that it is right in half-written text that
 * no parser can read. Undefined where nothing is to be completed: in comments, in block scalars and other values of
 * several lines, in indentation, and behind closed quotes and brackets.
 */
export function cursorAt(text: string, offset: number): Cursor | undefined {
  const lineStart = lineStartAt(text, offset);
  const here = readEntry(text, lineStart);
  // editors end a line at a carriage return alone, YAML does not
  if (offset > here.lineEnd || text.slice(lineStart, here.lineEnd).includes('\r')) return undefined;
  const frames: Frame[] = [];
  let done = -1;
  for (const line of linesThatMatter(text, here, offset)) {
    if (line <= done) continue;
    const entry = readEntry(text, line);
    if (offset <= entry.end) return locate({ text, offset, entry }, frames);
    enter(frames, text, entry);
    done = entry.end;
  }
  return locate({ text, offset, entry: here }, frames);
}

function locate(spot: Spot, frames: Frame[]): Cursor | undefined {
  const { offset, entry } = spot;
  if (entry.kind === 'blank') return locateWord(spot, frames, span(offset, offset), 'plain');
  if (offset < entry.textStart || entry.kind === 'comment' || entry.kind === 'separator') return undefined;
  for (const dash of entry.dashes) {
    if (offset <= dash + 1) return undefined;
    enterDash(frames, dash - entry.lineStart, dash);
  }
  const { key } = entry;
  if (!key) return locateValue(spot, frames);
  if (offset < key.span.start) return undefined;
  if (offset <= key.span.end) return keyCursor(spot, frames, key.span, key.style);
  // right behind the colon a value would stick to it
  if (offset <= key.colon + 1) return undefined;
  const start = wordStart(key.span, key.style);
  enterKey(frames, start - entry.lineStart, start, key.text);
  return locateValue(spot, frames);
}

function locateValue(spot: Spot, frames: Frame[]): Cursor | undefined {
  const { text, offset, entry } = spot;
  const { valueStart, lineEnd } = entry;
  const isAlone = entry.dashes.length === 0 && entry.key === undefined;
  const cursor = isAlone ? locateWord : valueCursor;
  switch (entry.kind) {
    case 'empty':
      if (offset > valueStart || (entry.key && hasBlockBelow(spot, frames))) return undefined;
      return cursor(spot, frames, span(offset, offset), 'plain');
    case 'plain': {
      const comment = text.slice(valueStart, lineEnd).search(/\s#/);
      const limit = comment < 0 ? lineEnd : valueStart + comment;
      if (offset > limit) return undefined;
      const end = valueStart + text.slice(valueStart, limit).trimEnd().length;
      return cursor(spot, frames, span(Math.min(valueStart, offset), Math.max(end, offset)), 'plain');
    }
    case 'quoted': {
      const closing = closingQuote(text, valueStart, lineEnd);
      if (entry.end > lineEnd || offset <= valueStart || offset > (closing ?? lineEnd)) return undefined;
      const end = closing ?? valueStart + text.slice(valueStart, lineEnd).trimEnd().length;
      const style = text[valueStart] === '"' ? 'double' : 'single';
      return cursor(spot, frames, span(valueStart + 1, Math.max(end, offset)), style);
    }
    case 'flow':
      if (isAlone && !settle(frames, entry.textStart - entry.lineStart)) return undefined;
      return flowCursor(spot, pathOf(frames), mappingStarts(frames));
    default:
      return undefined;
  }
}

/** A word with nothing before it on its line: a key to be, a value under its key, or an item without its dash. */
function locateWord(spot: Spot, frames: Frame[], word: Span, style: Cursor['style']): Cursor | undefined {
  const column = wordStart(word, style) - spot.entry.lineStart;
  const list = frames.findIndex((frame, index) => isListBeside(frame, frames[index - 1], column));
  if (list >= 0) {
    const before = frames[list]!.items;
    frames.length = list;
    return startCursor(spot, frames, word, style, before, column);
  }
  if (!settle(frames, column)) return undefined;
  const top = frames.at(-1);
  const isKey = !top || (top.kind === 'mapping' && top.indent === column);
  return isKey ? keyCursor(spot, frames, word, style) : startCursor(spot, frames, word, style, [], column);
}

/** A list whose dashes stand in the column, and not in the column of the key it belongs to. */
function isListBeside(frame: Frame, parent: Frame | undefined, column: number): boolean {
  return frame.kind === 'list' && frame.indent === column && parent?.indent !== column;
}

/** Leaves the frames that end before a column; false where nothing can stand in that column. */
function settle(frames: Frame[], column: number): boolean {
  leaveTo(frames, column);
  const top = frames.at(-1);
  return !top || (top.kind === 'mapping' && top.indent === column) || !top.filled;
}

function keyCursor(spot: Spot, frames: Frame[], word: Span, style: Cursor['style']): Cursor {
  const start = wordStart(word, style);
  const column = start - spot.entry.lineStart;
  leaveTo(frames, column);
  const top = frames.at(-1);
  const own = top?.kind === 'mapping' && top.indent === column ? top : undefined;
  return makeCursor(spot, word, style, {
    path: pathOf(own ? frames.slice(0, -1) : frames),
    slot: 'key',
    mappings: own || frames.length === 0 ? mappingStarts(frames) : [...mappingStarts(frames), start],
    ownLine: spot.entry.dashes.length === 0,
    hasColon: spot.entry.key !== undefined,
    keys: [...(own?.keys ?? []), ...below(spot, column).keys],
  });
}

/** The value behind a key or a dash. */
function valueCursor(spot: Spot, frames: Frame[], word: Span, style: Cursor['style']): Cursor {
  if (spot.entry.key) {
    return makeCursor(spot, word, style, { path: pathOf(frames), slot: 'value', mappings: mappingStarts(frames) });
  }
  const list = frames.at(-1)!;
  return startCursor(spot, frames, word, style, list.items, list.indent);
}

/** `before` and those below in `itemColumn` are the other items of the list the word may belong to. */
function startCursor(
  spot: Spot,
  frames: readonly Frame[],
  word: Span,
  style: Cursor['style'],
  before: readonly string[],
  itemColumn: number,
): Cursor {
  return makeCursor(spot, word, style, {
    path: pathOf(frames),
    slot: 'start',
    mappings: mappingStarts(frames),
    ownLine: spot.entry.dashes.length === 0,
    keys: below(spot, wordStart(word, style) - spot.entry.lineStart).keys,
    items: [...before, ...below(spot, itemColumn).items],
  });
}

/** The keys, or the items, that stand in a column below the cursor's line and belong to the same block. */
function below({ text, entry }: Spot, column: number): { keys: readonly string[]; items: readonly string[] } {
  const keys: string[] = [];
  const items: string[] = [];
  for (const next of entriesBelow(text, entry, column)) {
    if (next.textStart - next.lineStart < column) break;
    if (next.dashes.length === 0) {
      if (next.key) keys.push(next.key.text);
    } else if (keys.length === 0) {
      const item = next.key ? undefined : itemText(text, next);
      if (item !== undefined) items.push(item);
    }
  }
  return { keys, items };
}

/** True where the value of the key on the cursor's line stands on the lines below it. */
function hasBlockBelow({ text, entry }: Spot, frames: readonly Frame[]): boolean {
  const column = frames.at(-1)!.indent;
  const [next] = entriesBelow(text, entry, Number.POSITIVE_INFINITY);
  const at = next ? next.textStart - next.lineStart : -1;
  return at > column || (at === column && next!.dashes.length > 0);
}

function pathOf(frames: readonly Frame[]): readonly string[] {
  return frames.map((frame) => (frame.kind === 'list' ? '-' : frame.key));
}

/** Without the mapping of the whole file, which may begin far above. */
function mappingStarts(frames: readonly Frame[]): readonly number[] {
  return frames
    .slice(1)
    .filter(({ kind }) => kind === 'mapping')
    .map(({ start }) => start);
}

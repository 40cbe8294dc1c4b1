import type { Entry } from './cursorEntry.ts';

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

import { lineStartAt } from '../base/lineIndex.ts';
import type { Span } from '../base/span.ts';
import type { TextEdit } from '../base/textEdit.ts';
import type { MappingNode, SequenceNode, YamlNode } from './node.ts';

/** A mapping or a list written in lines. */
export type Collection = MappingNode | SequenceNode;

/** A collection on the way to a block, and the child (pair or item, from 0) through which the way goes on. */
export interface Level {
  readonly node: Collection;
  readonly child: number;
  /** Of the child's key or dash. */
  readonly column: number;
}

/**
 * Neighbouring children of one collection with the lines they take, and those of the blanks and comments behind them.
 * The span begins with the line, or behind the dash in whose line the first child stands.
 */
export interface Block {
  /** From the root to the collection, whose `child` is the first of the block. */
  readonly path: readonly Level[];
  readonly last: number;
  readonly span: Span;
}

/** A key that can be taken for nothing else, whatever is typed behind its first character. */
const SAFE_KEY = /^[\p{L}\p{N}_]/u;

/**
 * The blocks that an edit lies in, from the smallest to the largest. What is before a block ends where the block begins,
 * whatever the edit makes of it: the edit leaves the first key or dash of each block as it is.
 */
export function blocksAround(text: string, root: MappingNode, edit: TextEdit): readonly Block[] {
  const blocks: Block[] = [];
  let node: YamlNode | undefined = root;
  let path: readonly Level[] = [];
  let limit = text.length;
  while (node && node.kind !== 'scalar' && !node.flow) {
    const block = blockIn(text, path, node, edit.span, limit);
    if (!block) break;
    blocks.unshift(block);
    const { child, column } = block.path.at(-1)!;
    if (block.last !== child) break;
    limit = block.span.end;
    path = [...path, { node, child, column }];
    node = node.kind === 'mapping' ? node.pairs[child]!.value : node.items[child];
  }
  return blocks;
}

export function childCount(node: Collection): number {
  return node.kind === 'mapping' ? node.pairs.length : node.items.length;
}

/** The span of a pair or an item. */
function childSpan(node: Collection, index: number): Span {
  return node.kind === 'mapping' ? node.pairs[index]!.span : node.items[index]!.span;
}

/** `limit` is where the lines of the collection end. */
function blockIn(text: string, path: readonly Level[], node: Collection, edit: Span, limit: number): Block | undefined {
  const hangs = path.at(-1)?.node.kind === 'sequence';
  let last = lastChildBefore(node, edit.end);
  let first = last;
  let begin = beginOf(text, node, first, hangs);
  while (first > 0 && !(begin && begin.safe <= edit.start)) begin = beginOf(text, node, --first, hangs);
  if (!begin || begin.safe > edit.start) return undefined;
  let end = endOf(text, node, last, begin.column, limit);
  while (last + 1 < childCount(node) && (end === undefined || end <= edit.end)) {
    last += 1;
    end = endOf(text, node, last, begin.column, limit);
  }
  // an edit that reaches the next line could change how it begins
  if (end === undefined || edit.end > end || (edit.end === end && end < text.length)) return undefined;
  return {
    path: [...path, { node, child: first, column: begin.column }],
    last,
    span: { start: begin.start, end },
  };
}

/** The last child that starts at or before an offset; 0 if none does. */
function lastChildBefore(node: Collection, offset: number): number {
  let low = 0;
  let high = childCount(node) - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (childSpan(node, middle).start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

interface Begin {
  /** Of the block that the child would begin. */
  readonly start: number;
  /** An edit from here on leaves what the child begins with as it is. */
  readonly safe: number;
  readonly column: number;
}

/** Where a child begins; undefined where it is written in a way that is not certain to begin a child again. */
function beginOf(text: string, node: Collection, index: number, hangs: boolean): Begin | undefined {
  if (index >= childCount(node)) return undefined;
  const { start } = childSpan(node, index);
  const at = node.kind === 'mapping' ? start : dashBefore(text, start);
  if (at === undefined) return undefined;
  if (node.kind === 'mapping') {
    const { key } = node.pairs[index]!;
    if (key.style !== 'plain' || !SAFE_KEY.test(key.text)) return undefined;
  }
  const lineStart = lineStartAt(text, at);
  const prefix = text.slice(lineStart, at);
  const inDashLine = hangs && index === 0;
  if (!(inDashLine ? /^ *(?:- +)+$/u : /^ *$/u).test(prefix)) return undefined;
  return {
    start: inDashLine ? at : lineStart,
    safe: node.kind === 'mapping' ? at + 1 : at + 2,
    column: at - lineStart,
  };
}

function dashBefore(text: string, itemStart: number): number | undefined {
  let at = itemStart - 1;
  while (text[at] === ' ') at -= 1;
  return text[at] === '-' && at < itemStart - 1 ? at : undefined;
}

/** Where the lines of a child end: at the next child, or where the collection ends; undefined where it is not certain. */
function endOf(text: string, node: Collection, index: number, column: number, limit: number): number | undefined {
  if (index + 1 === childCount(node)) return limit;
  const next = beginOf(text, node, index + 1, false);
  return next?.column === column ? next.start : undefined;
}

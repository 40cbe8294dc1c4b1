import type { Problem } from '../base/sentence.ts';
import { type Span, span } from '../base/span.ts';
import { type Block, type Collection, childCount } from './block.ts';
import type { Comment } from './comments.ts';
import { MAX_PROBLEMS } from './compose.ts';
import type { MappingNode, Pair, SequenceNode, YamlNode } from './node.ts';
import { shiftNode, shiftPair, shiftSpan } from './shift.ts';
import type { Tree } from './tree.ts';

/** What stands in a block. Offsets are those of a text of its own, in which it begins at `head`. */
export interface ReadBlock extends Pick<Tree, 'comments' | 'problems'> {
  readonly collection: Collection;
  readonly head: number;
}

/**
 * A tree with a block in the place of what stood there. What the block lies in is made anew; what stands beside it is
 * kept, and what stands behind it is moved in place. Undefined, with nothing moved, where the block has to do with its
 * neighbours.
 */
export function splice(before: Tree, text: string, block: Block, read: ReadBlock): Tree | undefined {
  const { path, last, span: at } = block;
  const { node, child: first } = path.at(-1)!;
  const isEmptied = childCount(read.collection) === 0 && first === 0 && last === childCount(node) - 1;
  const isFull = before.problems.length + read.problems.length >= MAX_PROBLEMS;
  const isSeam = before.problems.some(({ span: { start } }) => isAtSeam(before.text, at, start));
  if (isEmptied || isFull || isSeam || repeatsKey(block, read.collection)) return undefined;
  const by = text.length - before.text.length;
  moveRead(read, at.start - read.head);
  moveBehind(node, last, by);
  let around = withBlock(block, read.collection);
  for (const { node: outer, child } of path.slice(0, -1).reverse()) {
    moveBehind(outer, child, by);
    around = withChild(outer, child, around);
  }
  const told = placesOf([...before.comments, ...before.problems]);
  const comments = replaced(before.comments, at, read.comments);
  const problems = replaced(before.problems, at, read.problems);
  for (const place of told.filter(({ start }) => start >= at.end)) shiftSpan(place, by);
  return { text, root: around.kind === 'mapping' ? around : undefined, comments, problems };
}

/** What is told at the first sign of a block, or of what stands behind it, may be due to what stands before that sign. */
function isAtSeam(text: string, { start, end }: Span, offset: number): boolean {
  const isFirst = (from: number): boolean => from <= offset && text.slice(from, offset).trim() === '';
  return isFirst(start) || isFirst(end);
}

/** A key that stands twice is told where it stands the second time: that looks beyond the block. */
function repeatsKey({ path, last }: Block, read: Collection): boolean {
  const { node, child: first } = path.at(-1)!;
  if (node.kind !== 'mapping' || read.kind !== 'mapping') return false;
  const isIn = (index: number): boolean => first <= index && index <= last;
  const beside = new Set(node.pairs.filter((_, index) => !isIn(index)).map(({ key }) => key.text));
  const own = [...node.pairs.slice(first, last + 1), ...read.pairs];
  return own.some(({ key }) => beside.has(key.text));
}

function moveRead({ collection, comments, problems }: ReadBlock, by: number): void {
  moveBehind(collection, -1, by);
  for (const at of placesOf([...comments, ...problems])) shiftSpan(at, by);
}

function moveBehind(node: Collection, index: number, by: number): void {
  if (by === 0) return;
  if (node.kind === 'mapping') for (const pair of node.pairs.slice(index + 1)) shiftPair(pair, by);
  else for (const item of node.items.slice(index + 1)) shiftNode(item, by);
}

function withBlock({ path, last }: Block, read: Collection): Collection {
  const { node, child: first } = path.at(-1)!;
  if (node.kind === 'mapping' && read.kind === 'mapping') {
    return withPairs(node, node.pairs.toSpliced(first, last + 1 - first, ...read.pairs));
  }
  if (node.kind === 'sequence' && read.kind === 'sequence') {
    return withItems(node, node.items.toSpliced(first, last + 1 - first, ...read.items));
  }
  return node;
}

function withChild(node: Collection, index: number, child: Collection): Collection {
  if (node.kind === 'sequence') return withItems(node, node.items.with(index, child));
  const { key } = node.pairs[index]!;
  return withPairs(node, node.pairs.with(index, { key, value: child, span: span(key.span.start, child.span.end) }));
}

function withPairs(node: MappingNode, pairs: readonly Pair[]): MappingNode {
  return { ...node, pairs, span: upTo(node.span, pairs.at(-1)!.span) };
}

function withItems(node: SequenceNode, items: readonly YamlNode[]): SequenceNode {
  return { ...node, items, span: upTo(node.span, items.at(-1)!.span) };
}

/** A collection of lines ends with its last child (see convert). */
function upTo({ start }: Span, { end }: Span): Span {
  return span(start, Math.max(start, end));
}

/** Every place that comments or problems tell of. */
function placesOf(told: readonly (Comment | Problem)[]): readonly Span[] {
  return told.flatMap((each) => ('related' in each && each.related ? [each.span, each.related.span] : [each.span]));
}

/** A list in the order of the text, with others in the place of what stood in a block. */
function replaced<T extends { readonly span: Span }>(
  list: readonly T[],
  { start, end }: Span,
  others: readonly T[],
): readonly T[] {
  const before = list.filter(({ span: at }) => at.start < start);
  return [...before, ...others, ...list.filter(({ span: at }) => at.start >= end)];
}

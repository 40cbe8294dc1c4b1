import type { TextEdit } from '../base/textEdit.ts';
import { type Block, blocksAround, type Collection, childCount, type Level } from './block.ts';
import { compose } from './compose.ts';
import { type ReadBlock, splice } from './splice.ts';
import type { Tree } from './tree.ts';

/** Stand for what is not read again. Nobody types them: they are from a private area of Unicode. */
const BEFORE = '\ue0d0';
const NEXT = '\ue0d1';
/** Tags, anchors and aliases are read in the whole text. */
const NAMED_NODE = /(?:^|[\s[{,:-])[!&*]/u;

/** Problems with which lines are left out of a tree, so that it does not tell where things end. */
const LEAVES_OUT: ReadonlySet<string> = new Set(['yaml.syntax.NON_STRING_KEY', 'yaml.syntax.MULTIPLE_DOCS']);
/** Problems that are no mistakes of syntax for the library: it reads on as if they were not there. */
const HARMLESS: ReadonlySet<string> = new Set(['yaml.duplicate-key', 'yaml.syntax.alias']);

/**
 * The tree after an edit, of which only the smallest block around the edit is read; the rest is the tree before, moved
 * in place. Undefined, with nothing moved, where it is not certain to be what reading the whole text would give.
 */
export function readAgain(before: Tree, edit: TextEdit, text: string): Tree | undefined {
  const by = text.length - before.text.length;
  const { start, end } = edit.span;
  const fits = start <= end && by === edit.newText.length - (end - start) && text.startsWith(edit.newText, start);
  if (!before.root || !fits || !isWhole(before)) return undefined;
  const firstMistake = before.problems.find(({ message }) => !HARMLESS.has(message.key))?.span.start;
  for (const block of blocksAround(before.text, before.root, edit)) {
    // how the library reads on after a mistake, it may remember for many lines
    if (firstMistake !== undefined && firstMistake < block.span.start) continue;
    if (block.span.end - block.span.start > before.text.length / 2) return undefined;
    const own = text.slice(block.span.start, block.span.end + by);
    const read = readBlock(block, own, block.span.end < before.text.length);
    const tree = read && splice(before, text, block, read);
    if (tree) return tree;
  }
  return undefined;
}

/**
 * Reads a block in a small text of the same shape: the keys and dashes it stands under, a neighbour before it and one
 * behind. It counts only if all of these are found where they were put: then nothing in the block reaches out of it.
 */
function readBlock({ path }: Block, own: string, goesOn: boolean): ReadBlock | undefined {
  if (NAMED_NODE.test(own)) return undefined;
  const { node, child, column } = path.at(-1)!;
  const head = headOf(path);
  const tail = goesOn ? `${' '.repeat(column)}${neighbour(node, NEXT)}` : '';
  const { root, comments, problems } = compose(head + own + tail);
  const found = root && collectionAt(root, path);
  const isOwn = (start: number): boolean => head.length <= start && start < head.length + own.length;
  if (!found || !isWhole({ problems }) || !problems.every(({ span }) => isOwn(span.start))) return undefined;
  const from = child > 0 ? 1 : 0;
  const to = childCount(found) - (goesOn ? 1 : 0);
  if (to < from || (from > 0 && !isNeighbour(found, 0, BEFORE)) || (goesOn && !isNeighbour(found, to, NEXT))) {
    return undefined;
  }
  const collection =
    found.kind === 'mapping'
      ? { ...found, pairs: found.pairs.slice(from, to) }
      : { ...found, items: found.items.slice(from, to) };
  return { collection, head: head.length, comments, problems };
}

function isWhole({ problems }: Pick<Tree, 'problems'>): boolean {
  return !problems.some(({ message }) => LEAVES_OUT.has(message.key));
}

/** What a block stands under, and a neighbour before it where it has one. */
function headOf(path: readonly Level[]): string {
  let text = '';
  const write = (column: number, written: string): void => {
    if (text === '' || text.endsWith('\n')) text += ' '.repeat(column);
    text += written;
  };
  for (const [index, { node, child, column }] of path.entries()) {
    const below = path[index + 1];
    if (child > 0 && (node.kind === 'mapping' || !below)) write(column, neighbour(node, BEFORE));
    if (below && node.kind === 'mapping') write(column, `${NEXT}:\n`);
    if (below && node.kind === 'sequence') write(column, '-'.padEnd(below.column - column));
  }
  return text;
}

function neighbour({ kind }: Collection, name: string): string {
  return kind === 'mapping' ? `${name}: ${name}\n` : `- ${name}\n`;
}

function isNeighbour(node: Collection, index: number, name: string): boolean {
  const child = node.kind === 'mapping' ? node.pairs[index]!.value : node.items[index];
  return (
    child?.kind === 'scalar' &&
    child.text === name &&
    (node.kind === 'sequence' || node.pairs[index]!.key.text === name)
  );
}

/** The collection at the end of a path, when the head that was written for the path was read as it was meant. */
function collectionAt(root: Collection, path: readonly Level[]): Collection | undefined {
  let node: Collection = root;
  for (const [index, level] of path.entries()) {
    if (node.kind !== level.node.kind || node.flow) return undefined;
    if (index === path.length - 1) return node;
    const alone = childCount(node) === (node.kind === 'mapping' && level.child > 0 ? 2 : 1);
    const below = node.kind === 'mapping' ? node.pairs.at(-1)!.value : node.items[0];
    if (!alone || !below || below.kind === 'scalar') return undefined;
    node = below;
  }
  return undefined;
}

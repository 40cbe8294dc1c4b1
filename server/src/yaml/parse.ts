import type { TextEdit } from '../base/textEdit.ts';
import { compose, firstLine, problem, unread } from './compose.ts';
import { readAgain } from './readAgain.ts';
import type { Tree } from './tree.ts';

export type { Tree };

/** The tree before an edit, so that what the edit did not touch need not be read again. */
export interface Before {
  readonly tree: Tree;
  readonly edit: TextEdit;
}

/** Larger than any plan by far (a plan of 5,000 tasks has about 1.2 million characters); above it parsing would be felt. */
const MAX_LENGTH = 4_000_000;

/** Trees whose parts have moved into the tree of a later text. */
const spent = new WeakSet<Tree>();

/**
 * Reads a text. Total: any text gives a tree and problems, nothing is thrown. Offsets are UTF-16 code units.
 *
 * `before`, when given, is the tree of the text before one edit; its parts are moved into the new tree where they can be
 * used again. Callers must not care how much that is, and must let go of the old tree: its spans are good until it is
 * given as `before`.
 */
export function parse(text: string, before?: Before): Tree {
  if (before && before.tree.text === text) return before.tree;
  if (text.length > MAX_LENGTH) {
    const size = Math.round(text.length / 10_000);
    return unread(text, problem('too-large', firstLine(text), { size }));
  }
  try {
    return (before && inPart(text, before)) ?? compose(text);
  } catch {
    return unread(text, problem('unreadable', firstLine(text)));
  }
}

function inPart(text: string, { tree, edit }: Before): Tree | undefined {
  if (spent.has(tree)) return undefined;
  const read = readAgain(tree, edit, text);
  if (read) spent.add(tree);
  return read;
}

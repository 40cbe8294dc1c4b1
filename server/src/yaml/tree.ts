import type { Problem } from '../base/sentence.ts';
import type { Comment } from './comments.ts';
import type { MappingNode } from './node.ts';

/** What became of a text: always a tree, however little could be read, and what was wrong with it. */
export interface Tree {
  readonly text: string;
  /** Missing when nothing, or nothing but a list or a word, could be read. */
  readonly root: MappingNode | undefined;
  readonly comments: readonly Comment[];
  /** In the order of the text. */
  readonly problems: readonly Problem[];
}

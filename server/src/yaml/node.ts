import { type Span, subSpan } from '../base/span.ts';

/** What a YAML file says, as a tree in which every node knows its place and every scalar is the text that was typed. */
export type YamlNode = ScalarNode | MappingNode | SequenceNode;

export type ScalarStyle = 'plain' | 'single' | 'double' | 'block';

export interface ScalarNode {
  readonly kind: 'scalar';
  /** With quotes or block header. */
  readonly span: Span;
  /** The content: `3.10`, `08` and `no` stay what was typed; quotes, escapes and folding are undone. */
  readonly text: string;
  readonly style: ScalarStyle;
}

export interface Pair {
  readonly key: ScalarNode;
  /** Missing while half-written (`lead:` or `lead`). */
  readonly value: YamlNode | undefined;
  readonly span: Span;
}

export interface MappingNode {
  readonly kind: 'mapping';
  readonly span: Span;
  readonly pairs: readonly Pair[];
  readonly flow: boolean;
}

export interface SequenceNode {
  readonly kind: 'sequence';
  readonly span: Span;
  /** An empty item (`- ` alone) is left out. */
  readonly items: readonly YamlNode[];
  readonly flow: boolean;
}

/** The last value under a key, as YAML readers take it where a key is repeated. */
export function childOf(node: YamlNode | undefined, key: string): YamlNode | undefined {
  return pairOf(node, key)?.value;
}

export function pairOf(node: YamlNode | undefined, key: string): Pair | undefined {
  if (node?.kind !== 'mapping') return undefined;
  for (let i = node.pairs.length - 1; i >= 0; i--) {
    if (node.pairs[i]!.key.text === key) return node.pairs[i];
  }
  return undefined;
}

/** The text of a scalar between its quotes: where its words stand, for plain and quoted scalars on any line. */
export function contentSpan(node: ScalarNode): Span {
  if (node.style !== 'single' && node.style !== 'double') return node.span;
  return subSpan(node.span, 1, Math.max(1, node.span.end - node.span.start - 1));
}

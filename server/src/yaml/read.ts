import type { Span } from '../base/span.ts';
import { childOf, contentSpan, type MappingNode, type ScalarNode, type SequenceNode, type YamlNode } from './node.ts';

/** A piece of text in its place. What a half-written file does not say (yet) is missing, never empty. */
export interface Value {
  readonly text: string;
  /** Of the text itself, between the quotes where there are any. */
  readonly span: Span;
  readonly node: ScalarNode;
}

/** The scalar under a key. */
export function text(node: YamlNode | undefined, key: string): Value | undefined {
  return asValue(childOf(node, key));
}

/** A scalar with its place between the quotes; nothing for lists, mappings and what is missing. */
export function asValue(node: YamlNode | undefined): Value | undefined {
  if (node?.kind !== 'scalar') return undefined;
  return { text: node.text, span: contentSpan(node), node };
}

/** The scalars of a list; a scalar alone counts as a list of one. */
export function texts(node: YamlNode | undefined): readonly Value[] {
  const nodes = node?.kind === 'sequence' ? node.items : node ? [node] : [];
  return nodes.map(asValue).filter((value): value is Value => value !== undefined);
}

/** The mappings of a list; other items are left out. */
export function mappings(node: YamlNode | undefined): readonly MappingNode[] {
  const items: SequenceNode['items'] = node?.kind === 'sequence' ? node.items : [];
  return items.filter((item): item is MappingNode => item.kind === 'mapping');
}

import type { MappingNode, YamlNode } from './node.ts';

export type Plain = string | readonly Plain[] | { readonly [key: string]: Plain };

const made = new WeakMap<MappingNode, Plain>();

/**
 * The tree as plain data, every scalar a string. What is half-written (a key without a value) is left out. Kept with each
 * mapping: one that is not edited stays the same object.
 */
export function toPlain(node: YamlNode): Plain {
  if (node.kind === 'scalar') return node.text;
  if (node.kind === 'sequence') return node.items.map(toPlain);
  const plain = made.get(node) ?? mappingToPlain(node);
  made.set(node, plain);
  return plain;
}

function mappingToPlain(node: MappingNode): Plain {
  // without a prototype, so that a key named __proto__ is a key
  const object: Record<string, Plain> = Object.create(null) as Record<string, Plain>;
  for (const { key, value } of node.pairs) if (value) object[key.text] = toPlain(value);
  return object;
}

/** The node at a path of keys and zero-based indexes, counted as in `toPlain`. */
export function nodeAt(root: YamlNode, path: readonly string[]): YamlNode | undefined {
  let node: YamlNode | undefined = root;
  for (const step of path) {
    if (node?.kind === 'sequence') node = node.items[Number(step)];
    else if (node?.kind === 'mapping')
      node = node.pairs.findLast((pair) => pair.key.text === step && pair.value)?.value;
    else return undefined;
  }
  return node;
}

import type { MappingNode, ScalarNode, YamlNode } from './node.ts';

/**
 * Collects something from all scalars of a tree; `key` is the key a scalar stands under. What a mapping gives is kept with
 * it: a mapping that is not edited stays the same object, and says the same.
 */
export function keptFromScalars<T>(
  make: (scalar: ScalarNode, key: string | undefined, text: string) => readonly T[],
): (root: YamlNode, text: string) => readonly T[] {
  const kept = new WeakMap<MappingNode, readonly T[]>();

  function collect(node: YamlNode, key: string | undefined, text: string): readonly T[] {
    if (node.kind === 'scalar') return make(node, key, text);
    if (node.kind === 'sequence') return node.items.flatMap((item) => collect(item, key, text));
    const found =
      kept.get(node) ?? node.pairs.flatMap((pair) => (pair.value ? collect(pair.value, pair.key.text, text) : []));
    kept.set(node, found);
    return found;
  }

  return (root, text) => collect(root, undefined, text);
}

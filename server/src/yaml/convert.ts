import { type Document, isAlias, isCollection, isMap, isPair, isScalar, isSeq, type ParsedNode } from 'yaml';
import type { Problem } from '../base/sentence.ts';
import { sliceOf, span } from '../base/span.ts';
import type { MappingNode, Pair, ScalarNode, ScalarStyle, SequenceNode, YamlNode } from './node.ts';

const STYLES: Readonly<Record<string, ScalarStyle>> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_FOLDED: 'block',
  BLOCK_LITERAL: 'block',
};

/**
 * The library's document as our tree, each node and pair with a span object of its own. Repeated keys and aliases become problems: an alias is never followed, so no
 * file can blow up by referring to itself.
 */
export function convert(
  document: Document.Parsed,
  text: string,
): { node: YamlNode | undefined; problems: readonly Problem[] } {
  const problems: Problem[] = [];

  function node(source: ParsedNode | null | undefined): YamlNode | undefined {
    if (!source) return undefined;
    if (isScalar(source)) return scalar(source.range, source.type, source.value);
    if (isAlias(source)) {
      const at = span(source.range[0], source.range[1]);
      const name = sliceOf(text, at);
      problems.push({ code: 'yaml.syntax', span: at, message: { key: 'yaml.syntax.alias', args: { name } } });
      return undefined;
    }
    if (isMap(source)) return mapping(source);
    if (isSeq(source)) return sequence(source);
    return undefined;
  }

  function scalar(range: readonly number[], type: string | null | undefined, value: unknown): ScalarNode | undefined {
    const [start = 0, end = start] = range;
    if (start === end) return undefined;
    const style = STYLES[type ?? 'PLAIN'] ?? 'plain';
    const stop = style === 'block' ? trimmedEnd(text, start, end) : end;
    return { kind: 'scalar', span: span(start, stop), text: String(value ?? ''), style };
  }

  function mapping(source: ParsedNode): MappingNode {
    if (!isCollection(source)) throw new TypeError('not a collection');
    const pairs: Pair[] = [];
    const seen = new Map<string, ScalarNode>();
    for (const item of source.items) {
      if (!isPair(item)) continue;
      const key = node(item.key as ParsedNode | null);
      const value = node(item.value as ParsedNode | null);
      if (key?.kind !== 'scalar') {
        if (key)
          problems.push({
            code: 'yaml.syntax',
            span: key.span,
            message: { key: 'yaml.syntax.NON_STRING_KEY', args: {} },
          });
        continue;
      }
      const first = seen.get(key.text);
      if (first) problems.push(duplicateKey(first, key));
      seen.set(key.text, key);
      pairs.push({ key, value, span: span(key.span.start, value ? value.span.end : key.span.end) });
    }
    const [start, end] = range(source, pairs.at(-1)?.span.end);
    return { kind: 'mapping', span: span(start, end), pairs, flow: source.flow === true };
  }

  function sequence(source: ParsedNode): SequenceNode {
    if (!isCollection(source)) throw new TypeError('not a collection');
    const items: YamlNode[] = [];
    for (const item of source.items) {
      // `[a: b]` is a sequence that holds a pair, not a node
      const made = isPair(item)
        ? pairAsMapping(item.key as ParsedNode | null, item.value as ParsedNode | null)
        : node(item as ParsedNode | null);
      if (made) items.push(made);
    }
    const [start, end] = range(source, items.at(-1)?.span.end);
    return { kind: 'sequence', span: span(start, end), items, flow: source.flow === true };
  }

  function pairAsMapping(left: ParsedNode | null, right: ParsedNode | null): MappingNode | undefined {
    const key = node(left);
    if (key?.kind !== 'scalar') return undefined;
    const value = node(right);
    const [start, end] = [key.span.start, value ? value.span.end : key.span.end];
    return { kind: 'mapping', span: span(start, end), pairs: [{ key, value, span: span(start, end) }], flow: true };
  }

  return { node: node(document.contents as ParsedNode | null), problems };
}

/** Block collections end with their last child: the library counts the blank lines and comments behind them too. */
function range(source: ParsedNode, lastChildEnd: number | undefined): [number, number] {
  const [start, end] = source.range;
  const flow = isCollection(source) && source.flow === true;
  return [start, flow ? end : Math.max(start, lastChildEnd ?? start)];
}

function trimmedEnd(text: string, start: number, end: number): number {
  let stop = end;
  while (stop > start + 1 && /\s/.test(text[stop - 1]!)) stop -= 1;
  return stop;
}

function duplicateKey(first: ScalarNode, second: ScalarNode): Problem {
  const args = { name: second.text };
  return {
    code: 'yaml.duplicate-key',
    span: second.span,
    message: { key: 'yaml.duplicate-key', args },
    related: { span: span(first.span.start, first.span.end), message: { key: 'yaml.duplicate-key.first', args } },
  };
}

import type { Span } from '../base/span.ts';
import type { Pair, YamlNode } from './node.ts';

/** Moves a node and all in it, in place: whoever holds a part of it (see Span) sees it move. */
export function shiftNode(node: YamlNode, by: number): void {
  shiftSpan(node.span, by);
  if (node.kind === 'mapping') for (const pair of node.pairs) shiftPair(pair, by);
  else if (node.kind === 'sequence') for (const item of node.items) shiftNode(item, by);
}

export function shiftPair({ key, value, span }: Pair, by: number): void {
  shiftSpan(span, by);
  shiftSpan(key.span, by);
  if (value) shiftNode(value, by);
}

/** The spans of a tree are read-only for all but `yaml/`. */
export function shiftSpan(span: Span, by: number): void {
  const own = span as { -readonly [end in keyof Span]: Span[end] };
  own.start += by;
  own.end += by;
}

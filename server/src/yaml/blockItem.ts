import { lineStartAt } from '../base/lineIndex.ts';
import type { Span } from '../base/span.ts';
import type { SequenceNode } from './node.ts';

/** The whole lines of an item of a block list, with the comments that belong to it. */
export interface ItemLines extends Span {
  /** How far its dash is indented. */
  readonly indent: number;
}

/**
 * The lines of an item: from the comments right above its dash, as far indented as the dash, to its last line and the
 * comments below that are indented further (also behind blank lines: they cannot belong to what comes next). Undefined where it shares a line with something else, or the list is in `[…]`.
 */
export function itemLines(text: string, list: SequenceNode, index: number): ItemLines | undefined {
  const item = list.items[index];
  if (list.flow || !item) return undefined;
  const dashLine = lineStartAt(text, item.span.start);
  const dash = /^( *)- +$/u.exec(text.slice(dashLine, item.span.start));
  if (!dash) return undefined;
  const indent = dash[1]!.length;
  let start = dashLine;
  for (let above = lineAbove(text, start); above && commentIndent(above.line) === indent; ) {
    start = above.start;
    above = lineAbove(text, start);
  }
  let end = lineAfter(text, item.span.end);
  if (!/^\s*(#.*)?$/u.test(text.slice(item.span.end, end))) return undefined;
  for (let below = end; below < text.length; ) {
    const line = text.slice(below, lineAfter(text, below));
    const isDeeper = (commentIndent(line) ?? -1) > indent;
    if (!isDeeper && line.trim() !== '') break;
    below += line.length;
    if (isDeeper) end = below;
  }
  return { start, end, indent };
}

/** Lines moved to another indentation; undefined where one of them is not indented far enough. Comments stay whole. */
export function reindented(lines: string, from: number, to: number): string | undefined {
  if (from === to) return lines;
  const moved = lines.split(/(?<=\n)/u).map((line) => {
    if (line.trim() === '') return line;
    if (line.startsWith(' '.repeat(from))) return ' '.repeat(to) + line.slice(from);
    return line.trimStart().startsWith('#') ? line : undefined;
  });
  return moved.includes(undefined) ? undefined : moved.join('');
}

function commentIndent(line: string): number | undefined {
  return /^( *)#/u.exec(line)?.[1]?.length;
}

function lineAbove(text: string, start: number): { readonly start: number; readonly line: string } | undefined {
  if (start === 0) return undefined;
  const above = lineStartAt(text, start - 1);
  return { start: above, line: text.slice(above, start) };
}

/** The start of the line below the one that `offset` stands in. */
function lineAfter(text: string, offset: number): number {
  const lineBreak = text.indexOf('\n', offset);
  return lineBreak < 0 ? text.length : lineBreak + 1;
}

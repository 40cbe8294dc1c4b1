import { lineStartAt } from '../base/lineIndex.ts';
import { span } from '../base/span.ts';
import type { TextEdit } from '../base/textEdit.ts';
import { appendItem, insertLines, removeItem, replaceScalar, writeScalar } from './edit.ts';
import type { MappingNode, Pair, ScalarNode, SequenceNode } from './node.ts';
import { pairOf } from './node.ts';

/** Keys in the order in which they stand in a mapping; a new one goes behind those before it. */
type Order = readonly string[];

/** Gives a key of a mapping a text: in the place of what it has, or as a new key. Only what differs is replaced. */
export function setText(text: string, mapping: MappingNode, key: string, value: string, order: Order): TextEdit {
  const pair = pairOf(mapping, key);
  if (!pair) return addKey(text, mapping, key, ` ${writeValue(mapping, value, BELOW_KEY)}`, order);
  if (pair.value?.kind !== 'scalar') return setValue(text, pair, writeValue(mapping, value, lineStart(text, mapping)));
  return onlyTheDifference(text, replaceText(text, mapping, pair.value, value));
}

/** Gives a key of a mapping a list, which has at least one item. Items that stay keep their place, quotes and comments. */
export function setItems(
  text: string,
  mapping: MappingNode,
  key: string,
  items: readonly string[],
  order: Order,
): readonly TextEdit[] {
  const pair = pairOf(mapping, key);
  const list = pair?.value;
  if (list?.kind === 'sequence' && list.items.length > 0) return editItems(text, list, items);
  if (list?.kind === 'scalar' && items.length === 1) return [setText(text, mapping, key, items[0]!, order)];
  const written = `[${items.map((item) => writeScalar(item, 'flow')).join(', ')}]`;
  return [pair ? setValue(text, pair, written) : addKey(text, mapping, key, ` ${written}`, order)];
}

/**
 * Adds a key that a mapping does not have. `written` is what follows the colon, with the space or the line break; its
 * further lines are indented as the key is.
 */
export function addKey(text: string, mapping: MappingNode, key: string, written: string, order: Order): TextEdit {
  const place = order.indexOf(key);
  const before = mapping.pairs.findLast((pair) => {
    const other = order.indexOf(pair.key.text);
    return other >= 0 && other < place;
  });
  const entry = `${key}:${written}`;
  const [first] = mapping.pairs;
  if (mapping.flow) {
    if (before) return insertion(before.span.end, `, ${entry}`);
    return first ? insertion(first.span.start, `${entry}, `) : insertion(mapping.span.start + 1, entry);
  }
  const indent = ' '.repeat(columnOf(text, mapping));
  if (before) return insertLines(text, endOf(text, before), entry, indent);
  const lineBreak = lineBreakOf(text) + indent;
  return insertion(mapping.span.start, entry.replace(/\n/gu, lineBreak) + lineBreak);
}

/** Takes a key and its value out of a mapping; undefined where it is the only one, for a mapping cannot be nothing. */
export function removeKey(text: string, mapping: MappingNode, key: string): TextEdit | undefined {
  const index = mapping.pairs.findLastIndex((pair) => pair.key.text === key);
  const pair = mapping.pairs[index];
  const next = mapping.pairs[index + 1];
  const before = mapping.pairs[index - 1];
  if (!pair || (!before && !next)) return undefined;
  if (!before) return { span: span(pair.key.span.start, next!.key.span.start), newText: '' };
  if (mapping.flow) return { span: span(before.span.end, pair.span.end), newText: '' };
  const lineBreak = text.indexOf('\n', endOf(text, pair));
  return {
    span: span(lineStartAt(text, pair.key.span.start), lineBreak < 0 ? text.length : lineBreak + 1),
    newText: '',
  };
}

function lineBreakOf(text: string): string {
  return /\r\n|\r|\n/u.exec(text)?.[0] ?? '\n';
}

function insertion(at: number, newText: string): TextEdit {
  return { span: span(at, at), newText };
}

/** Puts a value behind a key that has none, or in the place of a value of another kind. */
function setValue(text: string, pair: Pair, written: string): TextEdit {
  if (pair.value) return { span: pair.value.span, newText: written };
  const colon = text.indexOf(':', pair.key.span.end);
  return insertion(colon + 1, ` ${written}`);
}

/** What a further line of a value begins with, with the line break before it. */
type LineStart = string;

/** Of a value that `addKey` indents. */
const BELOW_KEY: LineStart = '\n  ';

/** Of a value that goes into the text as it is. */
function lineStart(text: string, mapping: MappingNode): LineStart {
  return `${lineBreakOf(text)}${' '.repeat(columnOf(text, mapping) + 2)}`;
}

function writeValue(mapping: MappingNode, value: string, start: LineStart): string {
  const block = mapping.flow ? undefined : literal(value, start, false);
  return block ?? writeScalar(value, mapping.flow ? 'flow' : 'block');
}

function replaceText(text: string, mapping: MappingNode, node: ScalarNode, value: string): TextEdit {
  if (mapping.flow || node.style === 'double') return replaceScalar(node, value, mapping.flow ? 'flow' : 'block');
  const several = node.style === 'block' || value.includes('\n');
  const block = several ? literal(value, lineStart(text, mapping), true) : undefined;
  if (block === undefined) return { ...replaceScalar(node, value, 'block') };
  // the line break behind a block belongs to it or not, as the library sees it
  const tail = /\s*$/u.exec(text.slice(node.span.start, node.span.end))![0];
  return { span: node.span, newText: block + tail };
}

/** A text of several lines as a literal block, indented; undefined where it cannot be one, or need not. */
function literal(value: string, start: LineStart, always: boolean): string | undefined {
  if (!always && !value.includes('\n')) return undefined;
  const lines = value.split('\n');
  const canBe =
    value.trim() !== '' && !/^\s/u.test(value) && !/\s$/u.test(value) && !/[^\P{Cc}\n]|[\u2028\u2029]/u.test(value);
  if (!canBe) return undefined;
  return `|-${lines.map((line) => (line === '' ? start.replace(/ +$/u, '') : start + line)).join('')}`;
}

function editItems(text: string, list: SequenceNode, items: readonly string[]): readonly TextEdit[] {
  const old = list.items.map((item) => (item.kind === 'scalar' ? item.text : undefined));
  if (list.flow) return [rewriteFlow(text, list, old, items)];
  const { kept, added } = match(old, items);
  if (added !== undefined && kept.at(-1) === old.length - 1) {
    const removed = old.flatMap((_, index) => (kept.includes(index) ? [] : [removeItem(text, list, index)]));
    return [...removed, ...added.map((item) => appendItem(text, list, writeScalar(item, 'block')))];
  }
  return [
    ...old.flatMap((before, index) => {
      const item = items[index];
      if (item === before) return [];
      if (item === undefined) return [removeItem(text, list, index)];
      const node = list.items[index]!;
      const replaced = node.kind === 'scalar' ? replaceScalar(node, item, 'block') : undefined;
      return [replaced ?? { span: node.span, newText: writeScalar(item, 'block') }];
    }),
    ...items.slice(old.length).map((item) => appendItem(text, list, writeScalar(item, 'block'))),
  ];
}

/** Which of the old items stay, and what comes behind them; `added` is missing where the order changes. */
function match(old: readonly (string | undefined)[], items: readonly string[]): { kept: number[]; added?: string[] } {
  const kept: number[] = [];
  let from = 0;
  for (const [place, item] of items.entries()) {
    const index = old.indexOf(item, from);
    if (index < 0) {
      const added = items.slice(place);
      return added.some((each) => old.includes(each)) ? { kept } : { kept, added: [...added] };
    }
    kept.push(index);
    from = index + 1;
  }
  return { kept, added: [] };
}

function rewriteFlow(
  text: string,
  list: SequenceNode,
  old: readonly (string | undefined)[],
  items: readonly string[],
): TextEdit {
  const written = items.map((item) => {
    const node = list.items[old.indexOf(item)];
    return node ? text.slice(node.span.start, node.span.end) : writeScalar(item, 'flow');
  });
  const inside = span(list.items[0]!.span.start, list.items.at(-1)!.span.end);
  return onlyTheDifference(text, { span: inside, newText: written.join(', ') });
}

/** Column of the keys of a block mapping. */
function columnOf(text: string, { span: { start } }: MappingNode): number {
  return start - lineStartAt(text, start);
}

/** Where the last word of a pair ends; the value of a block reaches into the next line. */
function endOf(text: string, pair: Pair): number {
  let end = Math.max(pair.span.end, pair.key.span.end);
  while (end > pair.key.span.end && /\s/u.test(text[end - 1]!)) end -= 1;
  return end;
}

/** The edit without what is the same before and behind. */
function onlyTheDifference(text: string, { span: { start, end }, newText }: TextEdit): TextEdit {
  const old = text.slice(start, end);
  const most = Math.min(old.length, newText.length);
  let head = 0;
  while (head < most && old[head] === newText[head]) head += 1;
  if (head > 0 && isHighSurrogate(old.charCodeAt(head - 1))) head -= 1;
  let tail = 0;
  while (tail < most - head && old.at(-1 - tail) === newText.at(-1 - tail)) tail += 1;
  if (tail > 0 && isLowSurrogate(old.charCodeAt(old.length - tail))) tail -= 1;
  return { span: span(start + head, end - tail), newText: newText.slice(head, newText.length - tail) };
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000;
}

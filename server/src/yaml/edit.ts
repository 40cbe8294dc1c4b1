import { lineStartAt } from '../base/lineIndex.ts';
import { span } from '../base/span.ts';
import type { TextEdit } from '../base/textEdit.ts';
import type { MappingNode, ScalarNode, SequenceNode, YamlNode } from './node.ts';

/** Where a value is to stand: in `[…]` more characters need quotes. */
type Context = 'flow' | 'block';

/**
 * `text` as it may be written in a YAML file: plain where that reads back as the same text, else in single quotes
 * (or in double quotes, with escapes, when it holds line breaks or control characters).
 */
export function writeScalar(text: string, context: Context): string {
  if (needsEscapes(text)) return JSON.stringify(text);
  return isPlainSafe(text, context) ? text : singleQuoted(text);
}

function isPlainSafe(text: string, context: Context): boolean {
  if (text === '' || text !== text.trim()) return false;
  if (/^[-?:](?:\s|$)/u.test(text) || /^[,[\]{}#&*!|>'"%@`]/u.test(text) || /^(?:---|\.\.\.)/u.test(text)) return false;
  if (/:(?:\s|$)/u.test(text) || /\s#/u.test(text)) return false;
  return context === 'block' || !/[,[\]{}]/u.test(text);
}

function needsEscapes(text: string): boolean {
  return /[\p{Cc}\u2028\u2029]/u.test(text);
}

function singleQuoted(text: string): string {
  return `'${text.replace(/'/g, "''")}'`;
}

/** Gives a scalar another content and keeps the quotes the author chose, unless they cannot hold it. */
export function replaceScalar(node: ScalarNode, text: string, context: Context): TextEdit {
  if (node.style === 'double') return { span: node.span, newText: JSON.stringify(text) };
  const single = node.style === 'single' && !needsEscapes(text);
  return { span: node.span, newText: single ? singleQuoted(text) : writeScalar(text, context) };
}

/**
 * Puts several scalars in the place of one, which is the value of a key or an item of a list: in a list they become items,
 * under a key they become a list.
 */
export function replaceBySeveral(
  text: string,
  root: YamlNode | undefined,
  node: ScalarNode,
  texts: readonly string[],
): TextEdit {
  const parent = parentOf(root, node);
  const list = parent?.kind === 'sequence' ? parent : undefined;
  if (!list || list.flow) {
    const items = texts.map((each) => writeScalar(each, 'flow')).join(', ');
    return { span: node.span, newText: list ? items : `[${items}]` };
  }
  const lineBreak = /\r\n|\r|\n/u.exec(text)?.[0] ?? '\n';
  const indent = /^\s*/u.exec(text.slice(lineStartAt(text, node.span.start)))![0];
  return { span: node.span, newText: texts.map((each) => writeScalar(each, 'block')).join(`${lineBreak}${indent}- `) };
}

/** The list or mapping that a node stands in: as an item, or as the value of a key. */
export function parentOf(root: YamlNode | undefined, node: YamlNode): YamlNode | undefined {
  for (let here = root; here && here.kind !== 'scalar'; ) {
    const children: readonly (YamlNode | undefined)[] =
      here.kind === 'sequence' ? here.items : here.pairs.map(({ value }) => value);
    if (children.includes(node)) return here;
    here = children.find((child) => child && child.span.start <= node.span.start && node.span.end <= child.span.end);
  }
  return undefined;
}

/** Takes item `index` out of a list, with its comma in a flow list and its line in a block list. */
export function removeItem(text: string, list: SequenceNode, index: number): TextEdit {
  const item = list.items[index]!;
  if (list.flow) {
    const before = list.items[index - 1];
    const after = list.items[index + 1];
    if (before) return { span: span(before.span.end, item.span.end), newText: '' };
    return { span: span(item.span.start, after ? after.span.start : item.span.end), newText: '' };
  }
  const start = lineStartAt(text, item.span.start);
  const lineBreak = text.indexOf('\n', item.span.end);
  return { span: span(start, lineBreak < 0 ? text.length : lineBreak + 1), newText: '' };
}

/** Takes several items out of a list; at least one stays. */
export function removeItems(text: string, list: SequenceNode, indexes: ReadonlySet<number>): readonly TextEdit[] {
  const first = list.items.findIndex((_, index) => !indexes.has(index));
  const all = [...indexes].sort((a, b) => a - b);
  if (!list.flow || first <= 0) return all.map((index) => removeItem(text, list, index));
  // the first ones go up to the one that stays
  const head = { span: span(list.items[0]!.span.start, list.items[first]!.span.start), newText: '' };
  return [head, ...all.filter((index) => index > first).map((index) => removeItem(text, list, index))];
}

/**
 * Takes a key out of a mapping, with its value and what is remarked on their line; undefined where it is the only one. What
 * is remarked on lines of their own stays.
 */
export function removePair(text: string, node: MappingNode, key: string): TextEdit | undefined {
  const index = node.pairs.findIndex((pair) => pair.key.text === key);
  const [before, pair, after] = [node.pairs[index - 1], node.pairs[index], node.pairs[index + 1]];
  if (!pair || (!before && !after)) return undefined;
  if (node.flow) {
    if (before) return { span: span(before.span.end, pair.span.end), newText: '' };
    return { span: span(pair.key.span.start, after!.key.span.start), newText: '' };
  }
  const start = lineStartAt(text, pair.key.span.start);
  const lineBreak = text.indexOf('\n', pair.span.end);
  const end = lineBreak < 0 ? text.length : lineBreak + 1;
  if (text.slice(start, pair.key.span.start).trim() === '') return { span: span(start, end), newText: '' };
  // behind the dash of an item: what stands on the next line moves up to it
  return { span: span(pair.key.span.start, end + text.slice(end).search(/\S/u)), newText: '' };
}

/**
 * Puts one more item behind the last one of a list that has one. In a block list `item` may have several lines; they
 * are indented as the list is.
 */
export function appendItem(text: string, list: SequenceNode, item: string): TextEdit {
  const last = list.items.at(-1);
  if (list.flow || !last) {
    const at = last ? last.span.end : list.span.start + 1;
    return { span: span(at, at), newText: last ? `, ${item}` : item };
  }
  const lineStart = lineStartAt(text, last.span.start);
  const indent = /^\s*/u.exec(text.slice(lineStart))![0];
  return insertLines(text, last.span.end, `- ${item.replace(/\n/gu, `\n  `)}`, indent);
}

/** Whole lines, each indented by `indent`, below the line on which `offset` stands, in the file's own line breaks. */
export function insertLines(text: string, offset: number, lines: string, indent: string): TextEdit {
  const lineBreak = /\r\n|\r|\n/u.exec(text)?.[0] ?? '\n';
  const rest = text.slice(offset).search(/[\r\n]/u);
  const at = rest < 0 ? text.length : offset + rest;
  const indented = lines.split('\n').map((line) => lineBreak + indent + line);
  return { span: span(at, at), newText: indented.join('') };
}

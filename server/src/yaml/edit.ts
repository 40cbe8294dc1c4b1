import { span } from '../base/span.ts';
import type { TextEdit } from '../base/textEdit.ts';
import type { ScalarNode, SequenceNode } from './node.ts';

/** Where a value is to stand: in `[…]` more characters need quotes. */
type Context = 'flow' | 'block';

/**
 * `text` as it may be written in a YAML file: plain where that reads back as the same text, else in single quotes
 * (or in double quotes, with escapes, when it holds line breaks or control characters).
 */
export function writeScalar(text: string, context: Context): string {
  if (/[\p{Cc}\u2028\u2029]/u.test(text)) return JSON.stringify(text);
  return isPlainSafe(text, context) ? text : singleQuoted(text);
}

function isPlainSafe(text: string, context: Context): boolean {
  if (text === '' || text !== text.trim()) return false;
  if (/^[-?:](?:\s|$)/u.test(text) || /^[,[\]{}#&*!|>'"%@`]/u.test(text) || /^(?:---|\.\.\.)/u.test(text)) return false;
  if (/:(?:\s|$)/u.test(text) || /\s#/u.test(text)) return false;
  return context === 'block' || !/[,[\]{}]/u.test(text);
}

function singleQuoted(text: string): string {
  return `'${text.replace(/'/g, "''")}'`;
}

/** Gives a scalar another content and keeps the quotes the author chose. */
export function replaceScalar(node: ScalarNode, text: string, context: Context): TextEdit {
  const newText =
    node.style === 'double'
      ? JSON.stringify(text)
      : node.style === 'single'
        ? singleQuoted(text)
        : writeScalar(text, context);
  return { span: node.span, newText };
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
  const start = text.lastIndexOf('\n', item.span.start - 1) + 1;
  const lineBreak = text.indexOf('\n', item.span.end);
  return { span: span(start, lineBreak < 0 ? text.length : lineBreak + 1), newText: '' };
}

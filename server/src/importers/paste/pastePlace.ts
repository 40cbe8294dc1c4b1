import { lineStartAt } from '../../base/lineIndex.ts';
import { type Span, span } from '../../base/span.ts';
import type { TextEdit } from '../../base/textEdit.ts';
import type { Measure } from '../../plan/model.ts';
import type { PlanDocument } from '../../workspace/document.ts';
import { insertLines } from '../../yaml/edit.ts';
import { childOf, type YamlNode } from '../../yaml/node.ts';

/** Where the items of a list go that is at the cursor: behind an item of it, or as its first ones. */
export interface ListPlace {
  /** The white space before the dashes of the list. */
  readonly indent: string;
  /** Puts lines there that are indented already. */
  readonly put: (lines: string) => TextEdit;
}

/** The measure at the cursor or the last one before it in the same list, behind which measures can be put. */
export function measurePlace(document: PlanDocument, offset: number): ListPlace | undefined {
  const begun = begunList(document.text, offset, 'measures');
  if (begun) return begun;
  const measure = measureAt(document, offset);
  return measure && behind(document.text, measure.node, offset);
}

/** The same of tasks: behind the task at the cursor, in its measure. */
export function taskPlace(document: PlanDocument, offset: number): ListPlace | undefined {
  const begun = begunList(document.text, offset, 'tasks');
  if (begun) return begun;
  const measure = measureAt(document, offset);
  if (!measure || measure.node.flow) return undefined;
  const { text } = document;
  const list = childOf(measure.node, 'tasks');
  const items = list?.kind === 'sequence' && !list.flow ? list.items : [];
  const item = items.findLast((each) => each.span.start <= offset) ?? items[0];
  if (item) return behind(text, item, offset);
  if (list) return undefined;
  const indent = ' '.repeat(measure.node.span.start - lineStartAt(text, measure.node.span.start));
  const inner = `${indent}  `;
  return {
    indent: inner,
    put: (lines) => insertLines(text, measure.node.span.end, `tasks:\n${unindented(lines, indent)}`, indent),
  };
}

/** The measure that tasks are pasted into; what it says of all of them, they may leave out. */
export function measureAt({ plan }: PlanDocument, offset: number): Measure | undefined {
  return plan.measures.findLast(({ span: at }) => at.start <= offset);
}

/** `measures:` or `tasks:` without anything in it yet, right above the cursor or on its line. */
function begunList(text: string, offset: number, key: string): ListPlace | undefined {
  const line = lineAt(text, offset);
  const here = text.slice(line.start, line.end);
  const before = text.slice(0, line.start);
  const onLine = new RegExp(`^([ ]*(?:- +)*)${key}:\\s*$`, 'u').exec(here);
  const above = new RegExp(`(?:^|\\n)([ ]*(?:- +)*)${key}:[ \\t]*\\r?\\n(?:[ \\t]*\\r?\\n)*$`, 'u').exec(before);
  const found = onLine ?? (isOpen(here) ? above : undefined);
  if (!found || hasItems(text.slice(line.end), found[1]!.length)) return undefined;
  const indent = ' '.repeat(found[1]!.length + 2);
  return { indent, put: (lines) => (onLine ? below(text, line.end, lines) : { span: line, newText: lines }) };
}

/** What follows goes on with the list that the cursor seems to begin. */
function hasItems(rest: string, column: number): boolean {
  const next = /\S.*/u.exec(rest);
  if (!next) return false;
  const indent = next.index - (rest.lastIndexOf('\n', next.index) + 1);
  return next[0].startsWith('-') && indent >= column;
}

/** Behind an item: in the place of the empty line (or the lone dash) at the cursor, if it is there, else on a new line. */
function behind(text: string, item: YamlNode, offset: number): ListPlace | undefined {
  const dash = text.slice(lineStartAt(text, item.span.start), item.span.start);
  if (!/^[ ]*-[ ]+$/u.test(dash)) return undefined;
  const indent = /^ */u.exec(dash)![0];
  const line = lineAt(text, offset);
  const isFree = isOpen(text.slice(line.start, line.end)) && line.start >= item.span.end;
  return { indent, put: (lines) => (isFree ? { span: line, newText: lines } : below(text, item.span.end, lines)) };
}

function below(text: string, offset: number, lines: string): TextEdit {
  return insertLines(text, offset, lines, '');
}

function isOpen(line: string): boolean {
  return /^\s*(?:-\s*)?$/u.test(line);
}

function lineAt(text: string, offset: number): Span {
  const start = lineStartAt(text, offset);
  const length = text.slice(start).search(/[\r\n]/u);
  return span(start, length < 0 ? text.length : start + length);
}

function unindented(lines: string, indent: string): string {
  return lines
    .split('\n')
    .map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line))
    .join('\n');
}

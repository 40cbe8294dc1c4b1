import { lineStartAt } from '../../base/lineIndex.ts';
import type { Measure, Task } from '../../plan/model.ts';
import { childOf, type MappingNode, type SequenceNode, type YamlNode } from '../../yaml/node.ts';

/* Where the rows of a plan stand in its text. */

/** The list of a measure's tasks. */
export function tasksNode(measure: Measure): SequenceNode | undefined {
  const tasks = childOf(measure.node, 'tasks');
  return tasks?.kind === 'sequence' ? tasks : undefined;
}

export function taskNode(measure: Measure, task: Task): MappingNode {
  const items = tasksNode(measure)?.items.filter((item) => item.kind === 'mapping') ?? [];
  return items[task.index]!;
}

/** The space before the dash of an item of a list. */
export function dashIndent(text: string, item: YamlNode): string {
  return /^[ \t]*/u.exec(text.slice(lineStartAt(text, item.span.start)))![0];
}

/** Whether an item of a list has its dash on its own line. */
export function hasOwnDash(text: string, item: YamlNode): boolean {
  return /^[ \t]*-[ \t]+$/u.test(text.slice(lineStartAt(text, item.span.start), item.span.start));
}

/** Where the last word of a node ends: a block of text reaches into the next line. */
export function endOfWords(text: string, { span: { start, end } }: YamlNode): number {
  return start + text.slice(start, end).trimEnd().length;
}

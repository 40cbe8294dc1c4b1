import { lineStartAt } from '../../base/lineIndex.ts';
import { span } from '../../base/span.ts';
import type { TextEdit } from '../../base/textEdit.ts';
import type { Measure } from '../../plan/model.ts';
import { parentOf, removeItems } from '../../yaml/edit.ts';
import type { SequenceNode, YamlNode } from '../../yaml/node.ts';
import { endOfWords, taskNode, tasksNode } from './planNodes.ts';
import type { PlanRow } from './returnedRows.ts';

/**
 * Takes rows out of a plan, and with the last of its rows the measure, unless it is one of `kept`. `root`: of the plan's
 * tree.
 */
export function deletedEdits(
  text: string,
  root: YamlNode | undefined,
  rows: readonly PlanRow[],
  kept: ReadonlySet<Measure>,
): readonly TextEdit[] {
  const byMeasure = new Map<Measure, PlanRow[]>();
  for (const row of rows) byMeasure.set(row.measure, [...(byMeasure.get(row.measure) ?? []), row]);
  const whole = new Map<SequenceNode, Set<number>>();
  const edits: TextEdit[] = [];
  for (const [measure, own] of byMeasure) {
    const list = tasksNode(measure);
    const tasks = own.flatMap(({ task }) => (task ? [task] : []));
    if (list && (tasks.length < measure.tasks.length || kept.has(measure))) {
      edits.push(
        ...withoutItems(text, list, new Set(tasks.map((task) => list.items.indexOf(taskNode(measure, task))))),
      );
      continue;
    }
    const parent = parentOf(root, measure.node);
    if (parent?.kind !== 'sequence') continue;
    whole.set(parent, (whole.get(parent) ?? new Set<number>()).add(parent.items.indexOf(measure.node)));
  }
  for (const [list, indexes] of whole) edits.push(...withoutItems(text, list, indexes));
  return edits;
}

function withoutItems(text: string, list: SequenceNode, indexes: ReadonlySet<number>): readonly TextEdit[] {
  if (list.flow && indexes.size < list.items.length) return removeItems(text, list, indexes);
  if (list.flow) return [{ span: span(list.items[0]!.span.start, list.items.at(-1)!.span.end), newText: '' }];
  return [...indexes].map((index) => {
    const item = list.items[index]!;
    const lineBreak = text.indexOf('\n', endOfWords(text, item));
    const end = lineBreak < 0 ? text.length : lineBreak + 1;
    return { span: span(lineStartAt(text, item.span.start), end), newText: '' };
  });
}

import { markWords } from '../../plan/marks.ts';
import type { Measure, Task } from '../../plan/model.ts';
import { ordinal } from '../../plan/number.ts';
import { proposedLeads } from '../../workspace/counterparts.ts';
import { type MeasureCoverage, taskReference } from '../../workspace/coverage.ts';
import { type PlanView, viewPlan } from '../../workspace/resolve.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { appendItem, writeScalar } from '../../yaml/edit.ts';
import { childOf, type SequenceNode, type YamlNode } from '../../yaml/node.ts';
import { type Fix, replaceFix } from '../check.ts';

/**
 * Adds a measure for each one missing at the end of the last section: numbers counted on, title and deadlines as the
 * parent has them, units that answer to the parent's. The text is left empty and marked.
 */
export function stubFixes(view: PlanView, snapshot: Snapshot, missing: readonly MeasureCoverage[]): readonly Fix[] {
  const list = lastMeasures(view.document.tree.root);
  if (!list || list.flow) return [];
  const numbers = view.plan.measures.flatMap(({ number }) => (number && ordinal(number.text)) ?? []);
  const first = Math.max(0, ...numbers) + 1;
  const edits = missing.map((each, index) =>
    appendItem(view.document.text, list, stub(view, snapshot, each, first + index).join('\n')),
  );
  const title = { key: 'coverage.missing.fix-stubs', args: { count: missing.length } };
  return [replaceFix(view.document, title, edits, false)];
}

/** The last list of measures that has some, in the order of the text. */
function lastMeasures(node: YamlNode | undefined): SequenceNode | undefined {
  const sections = childOf(node, 'sections');
  const inSections = sections?.kind === 'sequence' ? sections.items.map(lastMeasures) : [];
  const own = childOf(node, 'measures');
  return [own, ...inSections]
    .filter((list): list is SequenceNode => list?.kind === 'sequence' && list.items.length > 0)
    .sort((a, b) => a.span.start - b.span.start)
    .at(-1);
}

function stub(view: PlanView, snapshot: Snapshot, each: MeasureCoverage, number: number): readonly string[] {
  const { measure, tasks } = each;
  const left = tasks.filter(({ status }) => status === 'missing').map(({ task }) => task);
  const isWhole = left.length === tasks.length;
  const rows = left.length > 0 ? left : [undefined];
  return [
    `number: ${number}`,
    ...(measure.title ? [`title: ${writeScalar(measure.title.text, 'block')}`] : []),
    `implements: ${writeScalar(each.number.text, 'block')}`,
    'tasks:',
    ...rows.flatMap((task) => [
      `  - text: '' # ${markWords('fill')}`,
      ...(task && !isWhole ? [`    implements: ${writeScalar(taskReference(each, task), 'block')}`] : []),
      ...duties(view, snapshot, measure, task).map((line) => `    ${line}`),
    ]),
  ];
}

function duties(view: PlanView, snapshot: Snapshot, measure: Measure, task: Task | undefined): readonly string[] {
  const { deadline } = (task ?? measure).duties;
  const lead = (view.parent && proposedLeads(view, viewPlan(snapshot, view.parent), measure, task)?.names) ?? [];
  return [
    ...(deadline ? [`deadline: ${writeScalar(deadline.text, 'block')}`] : []),
    ...(lead.length > 0 ? [`lead: [${lead.map((name) => writeScalar(name, 'flow')).join(', ')}]`] : []),
  ];
}

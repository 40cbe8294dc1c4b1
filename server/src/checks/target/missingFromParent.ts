import { lineStartAt } from '../../base/lineIndex.ts';
import { type Measure, planYear, type Task, unitLists, type Value, yearOf } from '../../plan/model.ts';
import { referencesOf } from '../../plan/reference.ts';
import { foldIndicator, likenessOf } from '../../plan/target/indicator.ts';
import { concernOf } from '../../workspace/concerns.ts';
import { type ParentMeasure, type PlanView, resolveReference } from '../../workspace/resolve.ts';
import { appendItem, insertLines, writeScalar } from '../../yaml/edit.ts';
import { childOf, type MappingNode } from '../../yaml/node.ts';
import { mappings } from '../../yaml/read.ts';
import { type Check, type Fix, replaceFix } from '../check.ts';
import { type StatedTarget, targetsOf, yearOfTarget } from './stated.ts';
import { parentTargets } from './weakerThanParent.ts';

interface Carried {
  readonly reference: Value;
  readonly parent: ParentMeasure;
  readonly tasks: readonly Task[];
}

/** The parent has a target for what a measure carries out, but neither it nor its tasks have one for this indicator. */
export const missingFromParent: Check = {
  code: 'target.missing-from-parent',
  severity: 'hint',
  *plan(view) {
    if (!view.parent) return;
    const reported = new Set<string>();
    const stated = targetsByParent(view);
    for (const measure of view.plan.measures) {
      for (const carried of carriedBy(view, measure)) {
        const { parent, reference } = carried;
        const own = stated.get(parent.measure) ?? [];
        for (const target of parentTargets(parent)) {
          const key = `${parent.measure.span.start} ${foldIndicator(target.indicator.text)}`;
          if (reported.has(key) || !isAsked(view, target)) continue;
          if (own.some(({ indicator }) => likenessOf(indicator.text, target.indicator.text) !== 'different')) continue;
          reported.add(key);
          const args = { indicator: target.indicator.text, target: target.value.text };
          yield {
            span: reference.span,
            message: { key: 'target.missing-from-parent', args: { ...args, number: reference.text } },
            related: [
              { uri: parent.document.uri, span: target.value.span, message: { key: 'target.parent-place', args: {} } },
            ],
            fixes: () => addFixes(view, measure, carried, target),
          };
        }
      }
    }
  },
};

/** What a measure carries out: by its tasks where it has any, each place of the parent once. */
function carriedBy(view: PlanView, measure: Measure): readonly Carried[] {
  const references =
    measure.tasks.length > 0
      ? measure.tasks.flatMap((task) => referencesOf(measure, task).map((reference) => ({ reference, task })))
      : measure.implements.map((reference) => ({ reference, task: undefined }));
  const carried = new Map<Value, { reference: Value; tasks: Task[] }>();
  for (const { reference, task } of references) {
    const entry = carried.get(reference) ?? { reference, tasks: [] };
    if (task) entry.tasks.push(task);
    carried.set(reference, entry);
  }
  return [...carried.values()].flatMap(({ reference, tasks }) =>
    resolveReference(view, reference.text).map((parent) => ({ reference, parent, tasks })),
  );
}

/** The targets of all that carries out a measure of the parent, which several measures may do together. */
function targetsByParent(view: PlanView): ReadonlyMap<Measure, readonly StatedTarget[]> {
  const found = new Map<Measure, readonly StatedTarget[]>();
  for (const measure of view.plan.measures) {
    const own = targetsOf(measure);
    if (own.length === 0) continue;
    for (const parent of new Set(carriedBy(view, measure).map((each) => each.parent.measure))) {
      found.set(parent, [...(found.get(parent) ?? []), ...own]);
    }
  }
  return found;
}

/** For this district for certain, or nobody is named and the plan takes it up; not only for a time after the parent's own. */
function isAsked(view: PlanView, target: StatedTarget): boolean {
  const { measure, task } = target;
  const concern = concernOf(view, measure, task);
  const isOpen = concern === 'perhaps' && unitLists((task ?? measure).duties).length === 0;
  const plan = view.parent!.plan;
  const isInTime = (yearOfTarget(plan, target) ?? 0) <= (yearOf(plan.period?.to) ?? planYear(plan) ?? 9999);
  return isInTime && (concern === 'must' || isOpen);
}

/** The parent's target put into the one task that carries it out, else into the measure. */
function addFixes(view: PlanView, measure: Measure, { tasks }: Carried, target: StatedTarget): readonly Fix[] {
  const [task, ...others] = tasks;
  const node = task && others.length === 0 ? mappings(childOf(measure.node, 'tasks'))[task.index] : undefined;
  const edit = addTarget(view.document.text, node ?? measure.node, target);
  const args = { indicator: target.indicator.text, target: target.value.text };
  return edit ? [replaceFix(view.document, { key: 'target.missing-from-parent.fix', args }, [edit], false)] : [];
}

function addTarget(text: string, holder: MappingNode, target: StatedTarget) {
  const written = [target.indicator.text, target.value.text].map((each) => writeScalar(each, 'flow'));
  const item = `{indicator: ${written[0]}, target: ${written[1]}}`;
  const list = childOf(holder, 'targets');
  if (list) return list.kind === 'sequence' && list.items.length > 0 ? appendItem(text, list, item) : undefined;
  // above the tasks of a measure, at the end of a task
  const tasks = holder.pairs.findIndex(({ key }) => key.text === 'tasks');
  const before = holder.pairs.at(tasks < 0 ? -1 : tasks - 1);
  if (holder.flow || !before || tasks === 0) return undefined;
  const { start } = before.key.span;
  const indent = ' '.repeat(start - lineStartAt(text, start));
  return insertLines(text, before.span.end, `targets:\n  - ${item}`, indent);
}

import { foldName } from '../../base/foldName.ts';
import type { Duties, Measure, Task, UnitList } from '../../plan/model.ts';
import { successorsOf, type UnitEntry } from '../../registry/lookup.ts';
import { counterpartsOf } from '../../workspace/counterparts.ts';
import { type ParentMeasure, type PlanView, parentsOf, resolveUnit, viewPlan } from '../../workspace/resolve.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { appendItem, writeScalar } from '../../yaml/edit.ts';
import { type Check, type Fix, type Report, replaceFix } from '../check.ts';
import { registryPlace } from '../unit/listed.ts';

/**
 * None of the units that lead a task, or are responsible for it, answers to one that leads what it carries out. Only where
 * the registries know all names, and give a unit of the parent exactly one counterpart in force. Not where the parent lets
 * the districts lead (各区政府): whom they choose is theirs.
 */
export const leadNotCounterpart: Check = {
  code: 'measure.lead-not-counterpart',
  severity: 'hint',
  separable: true,
  *plan(view, snapshot) {
    if (!view.parent) return;
    const told = new Set<UnitList>();
    for (const measure of view.plan.measures) {
      for (const task of measure.tasks.length > 0 ? measure.tasks : [undefined]) {
        const { lead } = (task ?? measure).duties;
        if (!lead || told.has(lead)) continue;
        const report = compare(view, snapshot, measure, task, lead);
        if (!report) continue;
        told.add(lead);
        yield report;
      }
    }
  },
};

interface Expected {
  readonly above: string;
  readonly entry: UnitEntry;
}

function compare(
  view: PlanView,
  snapshot: Snapshot,
  measure: Measure,
  task: Task | undefined,
  lead: UnitList,
): Report | undefined {
  const { duties } = task ?? measure;
  const own = unitNames(
    view,
    [...lead.items, ...(duties.responsible?.items ?? [])].map(({ text }) => text),
  );
  const parents = parentsOf(view, measure, task);
  const leads = parents.flatMap(leadLists);
  if (!own || leads.length === 0 || leads.some((each) => each === undefined)) return undefined;
  const parentView = viewPlan(snapshot, parents[0]!.document);
  const names = [...new Set(leads.flatMap((each) => each?.items.map(({ text }) => text) ?? []))];
  if (!unitNames(parentView, names)) return undefined;
  const perName = names.map((name) => counterpartsOf(view, parentView, name).map((entry) => ({ above: name, entry })));
  if (perName.flat().some(({ entry }) => own.has(foldName(entry.unit.name.text)))) return undefined;
  const expected = perName.flatMap((each) => (each.length === 1 ? each : []));
  const [first] = expected;
  if (!first) return undefined;
  return {
    span: lead.items[0]!.span,
    message: {
      key: 'measure.lead-not-counterpart',
      args: { above: first.above, expected: first.entry.unit.name.text },
    },
    related: [
      ...parents.slice(0, 1).map(({ document, measure: above }) => ({
        uri: document.uri,
        span: leadSpan(leads) ?? above.span,
        message: { key: 'measure.lead-not-counterpart.above', args: {} },
      })),
      registryPlace(first.entry),
    ],
    fixes: () => fixesFor(view, duties, lead, first),
  };
}

/** The lists of those who lead what is carried out; undefined for a task that nobody leads. */
function leadLists({ measure, task }: ParentMeasure): readonly (UnitList | undefined)[] {
  if (task) return [task.duties.lead];
  return measure.tasks.length > 0 ? measure.tasks.map(({ duties }) => duties.lead) : [measure.duties.lead];
}

function leadSpan(leads: readonly (UnitList | undefined)[]) {
  return leads[0]?.items[0]?.span;
}

/** The units behind some names, with what they became, as folded names; undefined where one of them is no known unit. */
function unitNames(view: PlanView, names: readonly string[]): ReadonlySet<string> | undefined {
  const units = new Set<string>();
  for (const name of names) {
    const answer = resolveUnit(view, name);
    if (answer.kind === 'none') continue;
    if (!('entry' in answer) || !('unit' in answer.entry)) return undefined;
    for (const { unit } of [answer.entry, ...successorsOf(view.lookup, answer.entry, view.date)]) {
      units.add(foldName(unit.name.text));
    }
  }
  return units.size > 0 ? units : undefined;
}

function fixesFor(view: PlanView, { support }: Duties, lead: UnitList, { entry }: Expected): readonly Fix[] {
  const name = entry.unit.name.text;
  const isListed = support?.items.some(({ text }) => foldName(text) === foldName(name));
  if (lead.node.kind !== 'sequence' || isListed) return [];
  const item = writeScalar(name, lead.node.flow ? 'flow' : 'block');
  const edit = appendItem(view.document.text, lead.node, item);
  return [replaceFix(view.document, { key: 'measure.lead-not-counterpart.fix', args: { name } }, [edit], false)];
}

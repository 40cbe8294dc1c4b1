import type { Span } from '../base/span.ts';
import { type Measure, type Task, unitLists } from '../plan/model.ts';
import type { Role } from '../plan/vocabulary.ts';
import { type Answer, entryNamed, type UnitEntry } from '../registry/lookup.ts';
import type { Value } from '../yaml/read.ts';
import type { PlanDocument, RegistryDocument } from './document.ts';
import { mentionsIn } from './mentions.ts';
import { registryLookup, resolveUnit, viewPlan } from './resolve.ts';
import type { Snapshot } from './snapshot.ts';

/** One place where a unit is named. */
export interface UnitUse {
  readonly uri: string;
  readonly span: Span;
  /** As it stands there. */
  readonly text: string;
  /**
   * `name` and `alias`: in its own registry entry; `entry`: in the entry of another unit or group (successor,
   * counterpart, member); `list`: in a role of a task; `mention`: in running text.
   */
  readonly kind: 'name' | 'alias' | 'entry' | 'list' | 'mention';
  /** The scalar it is, unless it is a part of one. */
  readonly value: Value | undefined;
  /** Of a list. */
  readonly role: Role | undefined;
  readonly measure: Measure | undefined;
  readonly task: Task | undefined;
}

const known = new WeakMap<Snapshot, ReadonlyMap<UnitEntry['unit'], readonly UnitUse[]>>();

/** Every use of every unit in all files of the snapshot, by the unit's registry entry; each in the order of its file. */
export function unitUses(snapshot: Snapshot): ReadonlyMap<UnitEntry['unit'], readonly UnitUse[]> {
  let uses = known.get(snapshot);
  if (!uses) {
    uses = collect(snapshot);
    known.set(snapshot, uses);
  }
  return uses;
}

function collect(snapshot: Snapshot): ReadonlyMap<UnitEntry['unit'], readonly UnitUse[]> {
  const uses = new Map<UnitEntry['unit'], UnitUse[]>();
  const add = (unit: UnitEntry['unit'], use: UnitUse): void => {
    const list = uses.get(unit);
    if (list) list.push(use);
    else uses.set(unit, [use]);
  };
  for (const document of snapshot.documents.values()) {
    if (document.kind === 'registry') collectRegistry(snapshot, document, add);
    else collectPlan(snapshot, document, add);
  }
  return uses;
}

type Add = (unit: UnitEntry['unit'], use: UnitUse) => void;

function collectPlan(snapshot: Snapshot, document: PlanDocument, add: Add): void {
  const view = viewPlan(snapshot, document);
  const { uri } = document;
  for (const measure of document.plan.measures) {
    const holders = [
      { duties: measure.duties, task: undefined },
      ...measure.tasks.map((task) => ({ duties: task.own, task })),
    ];
    for (const { duties, task } of holders) {
      for (const { role, list } of unitLists(duties)) {
        for (const value of list.items) {
          const unit = unitOf(resolveUnit(view, value.text));
          if (unit) add(unit, { uri, span: value.span, text: value.text, kind: 'list', value, role, measure, task });
        }
      }
    }
    for (const { answer, span, text, task } of mentionsIn(view, measure)) {
      const unit = unitOf(answer);
      if (unit) add(unit, { uri, span, text, kind: 'mention', value: undefined, role: undefined, measure, task });
    }
  }
}

function collectRegistry(snapshot: Snapshot, document: RegistryDocument, add: Add): void {
  const lookup = registryLookup(snapshot, document);
  const { uri, registry } = document;
  const inEntry = (value: Value, kind: UnitUse['kind']): UnitUse => ({
    ...{ uri, span: value.span, text: value.text, kind, value },
    ...{ role: undefined, measure: undefined, task: undefined },
  });
  for (const unit of registry.units) {
    add(unit, inEntry(unit.name, 'name'));
    for (const alias of unit.aliases) add(unit, inEntry(alias, 'alias'));
  }
  const others = [
    ...registry.units.flatMap(({ succeededBy, counterpart }) => [...succeededBy, ...counterpart]),
    ...registry.groups.flatMap(({ members }) => members),
  ];
  for (const value of others) {
    const entry = entryNamed(lookup, value.text, uri);
    if (entry) add(entry.unit, inEntry(value, 'entry'));
  }
}

function unitOf(answer: Answer): UnitEntry['unit'] | undefined {
  return 'entry' in answer && 'unit' in answer.entry ? answer.entry.unit : undefined;
}

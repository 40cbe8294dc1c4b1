import { foldName } from '../base/foldName.ts';
import type { Span } from '../base/span.ts';
import { type Measure, type Task, unitLists } from '../plan/model.ts';
import type { Role } from '../plan/vocabulary.ts';
import { type Answer, entryNamed } from '../registry/lookup.ts';
import type { Group, Unit } from '../registry/model.ts';
import type { Value } from '../yaml/read.ts';
import type { PlanDocument, RegistryDocument } from './document.ts';
import { mentionsIn } from './mentions.ts';
import { registryLookup, resolveUnit, viewPlan } from './resolve.ts';
import type { Snapshot } from './snapshot.ts';

/** What a name stands for: an entry of a registry. */
export type Named = Unit | Group;

/** One place where a unit or group is named. */
export interface UnitUse {
  readonly uri: string;
  readonly span: Span;
  /** As it stands there. */
  readonly text: string;
  /**
   * `name`, `official` and `alias`: in its own registry entry; `entry`: in the entry of another unit or group
   * (successor, counterpart, member); `list`: in a role of a task; `mention`: in running text.
   */
  readonly kind: 'name' | 'official' | 'alias' | 'entry' | 'list' | 'mention';
  /** The scalar it is, unless it is a part of one. */
  readonly value: Value | undefined;
  /** Of a list. */
  readonly role: Role | undefined;
  readonly measure: Measure | undefined;
  readonly task: Task | undefined;
}

const known = new WeakMap<Snapshot, ReadonlyMap<Named, readonly UnitUse[]>>();

/** Every use of every unit and group in all files, by its registry entry; file by file, in the order of the text. */
export function unitUses(snapshot: Snapshot): ReadonlyMap<Named, readonly UnitUse[]> {
  let uses = known.get(snapshot);
  if (!uses) {
    uses = collect(snapshot);
    known.set(snapshot, uses);
  }
  return uses;
}

/** The registry entries that a name means; several where it is ambiguous. */
export function namedBy(answer: Answer): readonly Named[] {
  if (answer.kind === 'ambiguous') return answer.entries.map(({ unit }) => unit);
  if (answer.kind === 'group') return [answer.entry.group];
  return 'entry' in answer ? [answer.entry.unit] : [];
}

function collect(snapshot: Snapshot): ReadonlyMap<Named, readonly UnitUse[]> {
  const uses = new Map<Named, UnitUse[]>();
  for (const document of snapshot.documents.values()) {
    const found: [Named, UnitUse][] = [];
    const add: Add = (named, use) => found.push([named, use]);
    if (document.kind === 'registry') collectRegistry(snapshot, document, add);
    else if (document.kind === 'plan') collectPlan(snapshot, document, add);
    for (const [named, use] of found.sort(([, a], [, b]) => a.span.start - b.span.start)) {
      const list = uses.get(named);
      if (list) list.push(use);
      else uses.set(named, [use]);
    }
  }
  return uses;
}

type Add = (named: Named, use: UnitUse) => void;

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
          const named = theOne(resolveUnit(view, value.text));
          if (named) add(named, { uri, span: value.span, text: value.text, kind: 'list', value, role, measure, task });
        }
      }
    }
    for (const { answer, span, text, task } of mentionsIn(view, measure)) {
      const named = theOne(answer);
      if (named) add(named, { uri, span, text, kind: 'mention', value: undefined, role: undefined, measure, task });
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
  for (const named of [...registry.units, ...registry.groups]) {
    add(named, inEntry(named.name, 'name'));
    if ('official' in named && named.official) add(named, inEntry(named.official, 'official'));
    for (const alias of named.aliases) add(named, inEntry(alias, 'alias'));
  }
  const others = [
    ...registry.units.flatMap(({ succeededBy, counterpart }) => [...succeededBy, ...counterpart]),
    ...registry.groups.flatMap(({ members }) => members),
  ];
  for (const value of others) {
    const named = entryNamed(lookup, value.text, uri)?.unit ?? lookup.groupByName.get(foldName(value.text))?.group;
    if (named) add(named, inEntry(value, 'entry'));
  }
}

/** An ambiguous name is no use of either unit. */
function theOne(answer: Answer): Named | undefined {
  const all = namedBy(answer);
  return all.length === 1 ? all[0] : undefined;
}

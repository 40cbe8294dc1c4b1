import { foldName } from '../base/foldName.ts';
import { fileName } from '../base/uri.ts';
import type { Locale } from '../messages/locale.ts';
import { say } from '../messages/say.ts';
import { unitLists } from '../plan/model.ts';
import { ROLES, type Role } from '../plan/vocabulary.ts';
import { printedLine } from '../table/printedText.ts';
import type { PlanDocument, RegistryDocument } from '../workspace/document.ts';
import { keptWithMeasure } from '../workspace/kept.ts';
import { viewPlan } from '../workspace/resolve.ts';
import { documentAt, type Snapshot } from '../workspace/snapshot.ts';
import { groupWord, listed, timeOf } from './unitCard.ts';
import { type Holder, holders } from './unitHolders.ts';
import { duePlace, type UnitTask, unitTasks } from './unitTasks.ts';

/** What every unit has to do, in some plans. */
export interface UnitView {
  /** How many plans were looked at. */
  readonly plans: number;
  /** The words for the roles, in their order. */
  readonly roles: Readonly<Record<Role, string>>;
  /** Each task that names a unit, once. */
  readonly tasks: readonly UnitTask[];
  /** By file, and then what no registry knows. None is empty. */
  readonly registries: readonly ViewRegistry[];
}

export interface ViewRegistry {
  /** Unique: the URI of the registry's file, `ambiguous` or `unknown`. */
  readonly id: string;
  readonly title: string;
  /** In official order, groups after the units; what no registry settles, in the order it is met in the plans. */
  readonly units: readonly ViewUnit[];
}

/** A unit with at least one task; or a group, or a name, that cannot be put down to units. */
export interface ViewUnit {
  /** Unique in its registry, and the same after an edit elsewhere. */
  readonly id: string;
  readonly name: string;
  /** When the name is right, that it is a group, or what else it may mean; may be empty. */
  readonly note: string;
  readonly counts: Readonly<Record<Role, number>>;
  /** By role, then by date: dated ones, others, ongoing ones; then as the plans have them. */
  readonly duties: readonly UnitDuty[];
}

export interface UnitDuty {
  readonly role: Role;
  /** Index in `tasks`. */
  readonly task: number;
  /** The group the plan names, where it does not name the unit itself. */
  readonly through?: string;
}

/** Duties by what holds them: the entry of a registry, or the folded name that no registry settles. */
type Held = Map<Holder['key'], { readonly holder: Holder; readonly duties: UnitDuty[] }>;

/**
 * Who has to do what in some plans. A unit named by alias or at the wrong time is still that unit; the members of a
 * group have its tasks, each in force on the plan's date; what a measure says counts for each task that says nothing
 * else. Several roles in one task are several duties, one role twice is one.
 */
export function unitView(snapshot: Snapshot, plans: readonly PlanDocument[], locale: Locale): UnitView {
  const tasks: UnitTask[] = [];
  const held: Held = new Map();
  for (const document of [...plans].sort((a, b) => (a.uri < b.uri ? -1 : 1))) {
    const view = viewPlan(snapshot, document);
    const named = document.plan.measures.flatMap((measure) => namedIn(view, measure));
    for (const [place, { task }] of unitTasks(document, locale).entries()) {
      const mine = named[place]!;
      for (const { holder, role } of mine) give(held, holder, role, tasks.length);
      if (mine.length > 0) tasks.push(task);
    }
  }
  return {
    plans: plans.length,
    roles: {
      lead: say(locale, { key: 'units.role.lead', args: {} }),
      responsible: say(locale, { key: 'units.role.responsible', args: {} }),
      support: say(locale, { key: 'units.role.support', args: {} }),
    },
    tasks,
    registries: [
      ...registryShelves(snapshot, tasks, held, locale),
      ...looseShelf('ambiguous', snapshot, tasks, held, locale),
      ...looseShelf('unknown', snapshot, tasks, held, locale),
    ],
  };
}

/** The units that each task of a measure, or the measure that has none, gives something to do; one role twice is one. */
const namedIn = keptWithMeasure((view, measure) => {
  const holdersOf = holders(view);
  const tasks = measure.tasks.length > 0 ? measure.tasks : [measure];
  return tasks.map(({ duties }) =>
    unitLists(duties).flatMap(({ role, list }) => {
      const mine = new Map<Holder['key'], Holder>();
      for (const holder of list.items.flatMap(({ text }) => holdersOf(text))) {
        const known = mine.get(holder.key);
        // named itself is more than named as a member
        if (!known || (known.through !== undefined && holder.through === undefined)) mine.set(holder.key, holder);
      }
      return [...mine.values()].map((holder) => ({ holder, role }));
    }),
  );
});

function give(held: Held, holder: Holder, role: Role, task: number): void {
  const duty = { role, task, ...(holder.through === undefined ? {} : { through: holder.through }) };
  const known = held.get(holder.key);
  if (known) known.duties.push(duty);
  else held.set(holder.key, { holder, duties: [duty] });
}

function registryShelves(
  snapshot: Snapshot,
  tasks: readonly UnitTask[],
  held: Held,
  locale: Locale,
): readonly ViewRegistry[] {
  return [...snapshot.documents.values()]
    .filter((document): document is RegistryDocument => document.kind === 'registry')
    .sort((a, b) => (a.uri < b.uri ? -1 : 1))
    .flatMap((document) => {
      const { uri, registry } = document;
      const idOf = uniqueIds();
      const entries = [
        ...registry.units.map((unit) => ({ key: unit, note: timeOf(locale, unit) })),
        ...registry.groups.map((group) => ({ key: group, note: groupWord(locale, group.open) })),
      ];
      const units = entries.flatMap(({ key, note }) => {
        const name = printedLine(key.name.text);
        const id = idOf(name);
        const duties = held.get(key)?.duties;
        return duties ? [makeUnit({ id, name, note }, duties, tasks)] : [];
      });
      return units.length > 0 ? [{ id: uri, title: titleOf(document), units }] : [];
    });
}

/** The names that the registries do not settle, for one reason. */
function looseShelf(
  reason: 'ambiguous' | 'unknown',
  snapshot: Snapshot,
  tasks: readonly UnitTask[],
  held: Held,
  locale: Locale,
): readonly ViewRegistry[] {
  const units = [...held.values()].flatMap(({ holder, duties }) => {
    if (holder.loose?.reason !== reason) return [];
    const { entries } = holder.loose;
    const name = printedLine(holder.loose.name);
    const among = entries.map(({ uri, unit }) => {
      const document = documentAt(snapshot, uri);
      const registry = document?.kind === 'registry' ? titleOf(document) : fileName(uri);
      return { text: say(locale, { key: 'units.ambiguous.one', args: { name: unit.name.text, registry } }) };
    });
    const note =
      among.length > 0 ? say(locale, { key: 'units.ambiguous.among', args: { names: listed(locale, among) } }) : '';
    return [makeUnit({ id: foldName(name), name, note }, duties, tasks)];
  });
  return units.length > 0 ? [{ id: reason, title: say(locale, { key: `units.${reason}`, args: {} }), units }] : [];
}

function makeUnit(
  head: Pick<ViewUnit, 'id' | 'name' | 'note'>,
  duties: readonly UnitDuty[],
  tasks: readonly UnitTask[],
): ViewUnit {
  const counts = { lead: 0, responsible: 0, support: 0 };
  for (const { role } of duties) counts[role] += 1;
  // an index is as good as the order of the plans: tasks were taken in it
  const sorted = [...duties].sort(
    (a, b) =>
      ROLES.indexOf(a.role) - ROLES.indexOf(b.role) ||
      compare(duePlace(tasks[a.task]!), duePlace(tasks[b.task]!)) ||
      a.task - b.task,
  );
  return { ...head, counts, duties: sorted };
}

function titleOf({ uri, registry }: RegistryDocument): string {
  return printedLine(registry.title?.text ?? '') || fileName(uri);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Two entries of a registry may have one name: one body before and after a reform. */
function uniqueIds(): (name: string) => string {
  const taken = new Map<string, number>();
  return (name) => {
    const key = foldName(name);
    const count = (taken.get(key) ?? 0) + 1;
    taken.set(key, count);
    return count === 1 ? key : `${key}#${count}`;
  };
}

import type { Position } from '../base/lineIndex.ts';
import type { Locale } from '../messages/locale.ts';
import { say } from '../messages/say.ts';
import { ROLES, type Role } from '../plan/vocabulary.ts';
import type { Document } from '../workspace/document.ts';
import { documentAt, type Snapshot } from '../workspace/snapshot.ts';
import { type Named, type UnitUse, unitUses } from '../workspace/uses.ts';
import { type Range, rangeOf } from './place.ts';
import { type Location, locationsOf } from './references.ts';

/** The command of the editor's extension that lists places. */
const SHOW_REFERENCES = 'districtPlan.showReferences';

export interface CodeLens {
  readonly range: Range;
  /** Missing until the lens is seen, where choosing it runs a command. */
  readonly command?: LensCommand;
  readonly data?: LensPlace;
}

/** What a lens says; `command` is empty where choosing it does nothing. */
export interface LensCommand {
  readonly title: string;
  readonly command: '' | typeof SHOW_REFERENCES;
  readonly arguments?: [uri: string, position: Position, locations: Location[]];
}

/** Which entry of a registry a lens belongs to, counted through units and then groups. */
interface LensPlace {
  readonly uri: string;
  readonly index: number;
}

/**
 * In a registry, above each unit and group that a plan names: in how many tasks it stands in each role, and how often
 * running text names it. A group's tasks are its own, not those of its members. None in plans. `commands` are those the
 * client can run: with ours, a lens gets its places by `lensCommand`, because those of all lenses would be megabytes.
 */
export function codeLenses(
  snapshot: Snapshot,
  document: Document,
  locale: Locale,
  commands: readonly string[],
): CodeLens[] {
  return entriesOf(document).flatMap((named, index): CodeLens[] => {
    const title = titleOf(usesInPlans(snapshot, named), locale);
    if (title === '') return [];
    const range = rangeOf(document, named.name.span);
    if (commands.includes(SHOW_REFERENCES)) return [{ range, data: { uri: document.uri, index } }];
    return [{ range, command: { title, command: '' } }];
  });
}

/** What the lens at a place (the `data` of a `CodeLens`) says and shows; empty when its entry is gone. */
export function lensCommand(snapshot: Snapshot, place: unknown, locale: Locale): LensCommand {
  const { uri, index } = (place ?? {}) as Partial<Record<keyof LensPlace, unknown>>;
  const document = documentAt(snapshot, String(uri));
  const named = document && entriesOf(document)[Number(index)];
  if (!named) return { title: '', command: '' };
  const uses = usesInPlans(snapshot, named);
  const position = document.lines.positionAt(named.name.span.start);
  return {
    title: titleOf(uses, locale),
    command: SHOW_REFERENCES,
    arguments: [document.uri, position, locationsOf(snapshot, uses)],
  };
}

function entriesOf(document: Document): readonly Named[] {
  return document.kind === 'registry' ? [...document.registry.units, ...document.registry.groups] : [];
}

function usesInPlans(snapshot: Snapshot, named: Named): readonly UnitUse[] {
  return (unitUses(snapshot).get(named) ?? []).filter(({ kind }) => kind === 'list' || kind === 'mention');
}

function titleOf(uses: readonly UnitUse[], locale: Locale): string {
  const counts = [
    ...ROLES.map((role) => ({ key: `units.role.${role}`, count: tasksIn(uses, role) })),
    { key: 'feature.lens.mentions', count: uses.filter(({ kind }) => kind === 'mention').length },
  ];
  return counts
    .filter(({ count }) => count > 0)
    .map(({ key, count }) => `${say(locale, { key, args: {} })} ${count}`)
    .join(' · ');
}

/**
 * The tasks, and measures without tasks, in which the unit has a role. What a measure says holds for each of its tasks
 * that gives the role to nobody else; a unit that is listed twice has the task once.
 */
function tasksIn(uses: readonly UnitUse[], role: Role): number {
  const tasks = new Set<object>();
  for (const { measure, task, role: given } of uses) {
    if (given !== role || !measure) continue;
    if (task) tasks.add(task);
    else if (measure.tasks.length === 0) tasks.add(measure);
    else for (const each of measure.tasks) if (!each.own[role]) tasks.add(each);
  }
  return tasks.size;
}

import type { Position } from '../base/lineIndex.ts';
import type { Locale } from '../messages/locale.ts';
import { say } from '../messages/say.ts';
import { ROLES, type Role } from '../plan/vocabulary.ts';
import type { Document } from '../workspace/document.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { type UnitUse, unitUses } from '../workspace/uses.ts';
import { type Range, rangeOf } from './place.ts';
import { type Location, locationsOf } from './references.ts';

/** The command of the editor's extension that lists places. */
const SHOW_REFERENCES = 'districtPlan.showReferences';

export interface CodeLens {
  readonly range: Range;
  /** `command` is empty where the client has none: then the lens only tells. */
  readonly command: {
    readonly title: string;
    readonly command: '' | typeof SHOW_REFERENCES;
    readonly arguments?: [uri: string, position: Position, locations: Location[]];
  };
}

/**
 * In a registry, above each unit and group that a plan names: in how many tasks it stands in each role, and how often
 * running text names it. A group's tasks are its own, not those of its members. None in plans. `commands` are those the
 * client can run.
 */
export function codeLenses(
  snapshot: Snapshot,
  document: Document,
  locale: Locale,
  commands: readonly string[],
): CodeLens[] {
  if (document.kind !== 'registry') return [];
  const { units, groups } = document.registry;
  return [...units, ...groups].flatMap((named): CodeLens[] => {
    const uses = (unitUses(snapshot).get(named) ?? []).filter(({ kind }) => kind === 'list' || kind === 'mention');
    const title = titleOf(uses, locale);
    if (title === '') return [];
    const range = rangeOf(document, named.name.span);
    if (!commands.includes(SHOW_REFERENCES)) return [{ range, command: { title, command: '' } }];
    const locations = locationsOf(snapshot, uses);
    return [{ range, command: { title, command: SHOW_REFERENCES, arguments: [document.uri, range.start, locations] } }];
  });
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

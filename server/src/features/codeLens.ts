import type { Position } from '../base/lineIndex.ts';
import type { Span } from '../base/span.ts';
import type { Locale } from '../messages/locale.ts';
import { say } from '../messages/say.ts';
import { ROLES, type Role } from '../plan/vocabulary.ts';
import type { Document } from '../workspace/document.ts';
import { documentAt, type Snapshot } from '../workspace/snapshot.ts';
import { type Named, type UnitUse, unitUses } from '../workspace/uses.ts';
import { coverageLens } from './coverageLens.ts';
import { placeOf } from './definition.ts';
import { type Range, rangeOf } from './place.ts';
import { type Location, locationsOf } from './references.ts';

/** The commands of the editor's extension: one lists places, the other shows the coverage matrix of a plan. */
const SHOW_REFERENCES = 'districtPlan.showReferences';
const SHOW_COVERAGE = 'districtPlan.showCoverage';

export interface CodeLens {
  readonly range: Range;
  /** Missing until the lens is seen, where choosing it runs a command. */
  readonly command?: LensCommand;
  readonly data?: LensPlace;
}

/** What a lens says; `command` is empty where choosing it does nothing. */
export interface LensCommand {
  readonly title: string;
  readonly command: '' | typeof SHOW_REFERENCES | typeof SHOW_COVERAGE;
  readonly arguments?: [uri: string] | [uri: string, position: Position, locations: Location[]];
}

/** Which entry of a registry a lens belongs to, counted through units and then groups; or which measure of a plan. */
interface LensPlace {
  readonly uri: string;
  readonly index: number;
}

/** What is said above an entry of a document, and its places. An empty title means: nothing. */
interface Lens {
  readonly at: Span;
  readonly title: string;
  readonly places: () => readonly { readonly uri: string; readonly span: Span }[];
}

/**
 * In a registry, above each unit and group that a plan names: in how many tasks it stands in each role, and how often
 * running text names it. A group's tasks are its own, not those of its members. In a plan, above each measure that plans
 * below it have to deal with: how many do. `commands` are those the client can run: a lens of a measure opens the coverage
 * matrix, or lists its places where only that is possible; a lens gets its places by `lensCommand`, because those of all
 * lenses would be megabytes.
 */
export function codeLenses(
  snapshot: Snapshot,
  document: Document,
  locale: Locale,
  commands: readonly string[],
): CodeLens[] {
  return lensesOf(snapshot, document, locale).flatMap((lens, index): CodeLens[] => {
    const { at, title } = lens();
    if (title === '') return [];
    const range = rangeOf(document, at);
    if (document.kind === 'plan' && commands.includes(SHOW_COVERAGE))
      return [{ range, command: { title, command: SHOW_COVERAGE, arguments: [document.uri] } }];
    if (commands.includes(SHOW_REFERENCES)) return [{ range, data: { uri: document.uri, index } }];
    return [{ range, command: { title, command: '' } }];
  });
}

/** What the lens at a place (the `data` of a `CodeLens`) says and shows; empty when its entry is gone. */
export function lensCommand(snapshot: Snapshot, place: unknown, locale: Locale): LensCommand {
  const { uri, index } = (place ?? {}) as Partial<Record<keyof LensPlace, unknown>>;
  const document = documentAt(snapshot, String(uri));
  const lens = document && lensesOf(snapshot, document, locale)[Number(index)]?.();
  if (!lens) return { title: '', command: '' };
  const position = document.lines.positionAt(lens.at.start);
  return {
    title: lens.title,
    command: SHOW_REFERENCES,
    arguments: [document.uri, position, locationsOf(snapshot, lens.places())],
  };
}

function lensesOf(snapshot: Snapshot, document: Document, locale: Locale): readonly (() => Lens)[] {
  if (document.kind !== 'plan') return entriesOf(document).map((named) => () => unitLens(snapshot, named, locale));
  return document.plan.measures.map((measure) => () => {
    const at = placeOf({ document, measure, task: undefined }).name;
    return { at, title: '', places: () => [], ...coverageLens(snapshot, document, measure, locale) };
  });
}

function unitLens(snapshot: Snapshot, named: Named, locale: Locale): Lens {
  const uses = usesInPlans(snapshot, named);
  return { at: named.name.span, title: titleOf(uses, locale), places: () => uses };
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

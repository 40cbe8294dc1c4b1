import { foldName } from '../base/foldName.ts';
import { type Duties, unitLists } from '../plan/model.ts';
import { ROLES, type Role } from '../plan/vocabulary.ts';
import { lookUp } from '../registry/lookup.ts';
import type { PlanView } from '../workspace/resolve.ts';
import type { UnitChange } from './diffModel.ts';

/** A unit as a plan names it, and whoever that is on the later plan's day: a unit, what became of it, a group. */
interface Named {
  readonly name: string;
  readonly folded: string;
  readonly keys: ReadonlySet<object | string>;
}

/**
 * Who came, who went, who is the same under another name (through the registries of both plans) and who does another
 * part now.
 */
export function diffUnits(old: PlanView, now: PlanView, from: Duties, to: Duties): readonly UnitChange[] {
  const changes = ROLES.flatMap((role) => {
    const [before, after] = [namesIn(from, role), namesIn(to, role)];
    return before.join('\n') === after.join('\n') ? [] : inRole(old, now, role, before, after);
  });
  return withRoles(old, now, changes);
}

function namesIn(duties: Duties, role: Role): readonly string[] {
  const items = unitLists(duties).find((each) => each.role === role)?.list.items ?? [];
  return items.map(({ text }) => text);
}

function inRole(
  old: PlanView,
  now: PlanView,
  role: Role,
  before: readonly string[],
  after: readonly string[],
): readonly UnitChange[] {
  const [from, to] = [named(old, now, before), named(old, now, after)];
  const kept = new Set(to.map(({ folded }) => folded));
  const known = new Set(from.map(({ folded }) => folded));
  const gone = from.filter(({ folded }) => !kept.has(folded));
  const come = to.filter(({ folded }) => !known.has(folded));
  const renamed = gone.flatMap((each) =>
    come.filter((other) => isSame(each, other)).map((other) => [each, other] as const),
  );
  const changes: UnitChange[] = renamed.map(([each, other]) => ({
    kind: 'renamed',
    role,
    from: each.name,
    to: other.name,
  }));
  const settled = new Set(renamed.flat());
  for (const each of gone) if (!settled.has(each)) changes.push({ kind: 'removed', role, name: each.name });
  for (const each of come) if (!settled.has(each)) changes.push({ kind: 'added', role, name: each.name });
  const [first, nowFirst] = [from[0], to[0]];
  const isOther = first && nowFirst && kept.has(first.folded) && known.has(nowFirst.folded);
  if (role === 'lead' && isOther && first.folded !== nowFirst.folded) {
    changes.push({ kind: 'first-lead', from: first.name, to: nowFirst.name });
  }
  return changes;
}

/** Each once, without placeholders. */
function named(old: PlanView, now: PlanView, names: readonly string[]): readonly Named[] {
  const found = new Map<string, Named>();
  for (const name of names) {
    const folded = foldName(name);
    const keys = keysOf(old, now, name);
    if (keys && !found.has(folded)) found.set(folded, { name, folded, keys });
  }
  return [...found.values()];
}

/** Undefined for a placeholder. */
function keysOf(old: PlanView, now: PlanView, name: string): ReadonlySet<object | string> | undefined {
  const keys = new Set<object | string>();
  for (const { lookup } of [now, old]) {
    const answer = lookUp(lookup, name, now.date);
    if (answer.kind === 'none') return undefined;
    if (answer.kind === 'exact' || answer.kind === 'alias') keys.add(answer.entry.unit);
    if (answer.kind === 'group') keys.add(answer.entry.group);
    if (answer.kind === 'former') for (const { unit } of answer.successors) keys.add(unit);
    if (answer.kind === 'not-yet') for (const { unit } of [answer.entry, ...answer.predecessors]) keys.add(unit);
  }
  return keys.size > 0 ? keys : new Set([foldName(name)]);
}

function isSame(a: Named, b: Named): boolean {
  return [...a.keys].some((key) => b.keys.has(key));
}

/** A unit that went in one role and came in another does another part now. */
function withRoles(old: PlanView, now: PlanView, changes: readonly UnitChange[]): readonly UnitChange[] {
  const rest = [...changes];
  const roles: UnitChange[] = [];
  for (const gone of changes) {
    if (gone.kind !== 'removed') continue;
    const came = rest.find((each) => each.kind === 'added' && isOne(old, now, gone.name, each.name));
    if (came?.kind !== 'added') continue;
    roles.push({ kind: 'role', name: came.name, from: gone.role, to: came.role });
    rest.splice(rest.indexOf(came), 1);
    rest.splice(rest.indexOf(gone), 1);
  }
  return [...rest, ...roles];
}

function isOne(old: PlanView, now: PlanView, before: string, after: string): boolean {
  const [[a], [b]] = [named(old, now, [before]), named(old, now, [after])];
  return a !== undefined && b !== undefined && (a.folded === b.folded || isSame(a, b));
}

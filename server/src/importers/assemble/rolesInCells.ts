import { ROLES, type Role } from '../../plan/vocabulary.ts';
import type { UnitLookup } from '../../registry/lookup.ts';
import { guess, type Journal } from './journal.ts';
import type { OpenSection, OpenTask } from './openParts.ts';
import { isLabelled, readDuties } from './responsibility.ts';

/** 甲局（牵头）、乙局 */
const MARKED = /[（(](?:牵头|主办|牵头单位|牵头部门)[)）]/u;
/** 甲局牵头，乙局、丙局配合 */
const VERBS = /(?:牵头|主办)(?:负责)?(?=[，,；;。\s]|$)/u;

/**
 * A cell of units that says in itself who leads and who helps is taken apart: 牵头单位：甲局 配合单位：乙局; 甲局牵头，
 * 乙局配合; 甲局（牵头）、乙局. Gives back the roles that came in by it.
 */
export function splitRolesInCells(
  root: OpenSection,
  lookup: UnitLookup | undefined,
  journal: Journal,
): ReadonlySet<Role> {
  const found = new Set<Role>();
  for (const task of tasksIn(root)) {
    for (const role of ROLES) {
      const text = task.units.get(role);
      const parts = text === undefined ? undefined : partsOf(text, role, lookup);
      if (!parts) continue;
      task.units.delete(role);
      for (const [each, names] of parts.units) {
        found.add(each);
        task.units.set(each, [task.units.get(each), ...names].filter((name) => name !== undefined).join('\n'));
      }
      task.deadline ??= parts.deadline;
      if (parts.notes.length > 0) task.note = [task.note, ...parts.notes].filter(Boolean).join('\n');
      guess(journal, 'medium', 'import.guess.roles-in-cell', { text: (text ?? '').replace(/\s+/gu, ' ') }, task.place);
    }
  }
  return found;
}

function tasksIn(section: OpenSection): readonly OpenTask[] {
  return [...section.measures.flatMap(({ tasks }) => tasks), ...section.sections.flatMap(tasksIn)];
}

interface CellParts {
  readonly units: ReadonlyMap<Role, readonly string[]>;
  readonly deadline: string | undefined;
  readonly notes: readonly string[];
}

function partsOf(text: string, column: Role, lookup: UnitLookup | undefined): CellParts | undefined {
  if (MARKED.test(text)) return { units: markedParts(text, column), deadline: undefined, notes: [] };
  if (!isLabelled(text) && !VERBS.test(text)) return undefined;
  const { units, deadline, notes, vague } = readDuties(text, lookup);
  return vague.length > 0 || units.size === 0 ? undefined : { units, deadline, notes };
}

/** The names that are marked lead; the others have the role of their column, or do the work where that is the lead's. */
function markedParts(text: string, column: Role): ReadonlyMap<Role, readonly string[]> {
  const names = text.split(/[、，,；;\n]/u).filter((name) => name.trim() !== '');
  const lead = names.filter((name) => MARKED.test(name)).map((name) => name.replace(MARKED, ''));
  const others = names.filter((name) => !MARKED.test(name));
  const role = column === 'lead' ? 'responsible' : column;
  return new Map<Role, readonly string[]>([['lead', lead], ...(others.length > 0 ? [[role, others] as const] : [])]);
}

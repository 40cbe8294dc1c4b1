import type { ColumnRole } from '../../plan/vocabulary.ts';
import type { SentRow } from '../../table/wayBack.ts';
import { type AddedRow, addedRows, type CopiedRow, copiedRows } from './addedRows.ts';
import { type PartOfTable, partOfTable } from './partOfTable.ts';
import { pairRows } from './returnedPairs.ts';
import { type PlanRow, type ReturnedRow, sameValue } from './returnedRows.ts';
import { withUndoneMerges } from './undoneMerges.ts';

/** A sheet that was sent out and came back. */
export interface ReturnedSheet {
  /** What it said when it went out; missing where that was lost on the way. */
  readonly base: readonly SentRow[] | undefined;
  readonly rows: readonly ReturnedRow[];
  /** The columns it has; of others nothing can have changed. */
  readonly roles: readonly ColumnRole[];
}

/** One value that came back changed. */
export interface ReturnedChange {
  readonly role: ColumnRole;
  /** The rows of the plan it is about; several where it stands on the measure or in a merged cell. */
  readonly rows: readonly PlanRow[];
  /** Of the sheet, counted from 1. */
  readonly sheetRow: number;
  /** Missing where the sheet does not say what went out. */
  readonly base: string | undefined;
  readonly ours: string;
  readonly theirs: string;
  /** Another row of the sheet gives the same thing, which has one value only, another value. */
  readonly disagrees: boolean;
}

/** A row they left out that is still in the plan; `changed`: it was changed here since it went out. */
export interface LeftOutRow {
  readonly row: PlanRow;
  readonly changed: boolean;
}

export interface ReturnedMerge {
  /** How the rows were found: by their ids, or (the ids are gone) by number, title and text. */
  readonly by: 'id' | 'text';
  /** Ids stood beside rows that are others by their wording; these were found by their wording. */
  readonly idsMoved: boolean;
  readonly hasBase: boolean;
  /** Changed by them alone. */
  readonly accepted: readonly ReturnedChange[];
  /** Changed by both, or it cannot be known by whom. */
  readonly conflicts: readonly ReturnedChange[];
  /** Emptied by them: too easily done by mistake to be followed without being asked. */
  readonly emptied: readonly ReturnedChange[];
  readonly added: readonly AddedRow[];
  /** Copies of a row that say what it says. */
  readonly copied: readonly CopiedRow[];
  /** None where only a part of the table came back. */
  readonly deleted: readonly LeftOutRow[];
  readonly part: PartOfTable | undefined;
  /** Rows that are no longer in the plan, and what came back of them, where it was changed. */
  readonly gone: readonly ReturnedRow[];
}

/** What a measure has one of, whatever its rows say. */
const OF_MEASURE: readonly ColumnRole[] = ['number', 'measure'];

/** Merges a sheet that came back into the plan as it is now: three ways, against what went out. */
export function mergeReturned(ours: readonly PlanRow[], sheet: ReturnedSheet): ReturnedMerge {
  const base: readonly SentRow[] = sheet.base ?? ours;
  const { pairs, idsMoved } = pairRows(sheet.rows, base, 'always');
  const toBase = withUndoneMerges(pairs, base);
  const toPlan: ReadonlyMap<SentRow, PlanRow> = sheet.base
    ? pairRows(base, ours, 'if-alike').pairs
    : new Map(ours.map((row) => [row, row]));

  const changes: ReturnedChange[] = [];
  const gone: ReturnedRow[] = [];
  for (const [row, from] of toBase) {
    const now = toPlan.get(from);
    if (now) changes.push(...changesIn(sheet, row, from, now));
    else if (sheet.roles.some((role) => !sameValue(role, row.values[role], from.values[role]))) gone.push(row);
  }
  const grouped = groupChanges(changes.sort((a, b) => a.sheetRow - b.sheetRow));
  const filled = grouped
    .filter(({ theirs }) => theirs !== '')
    .map((change, _index, all) => ({ ...change, disagrees: disagrees(change, all) }));
  const isAccepted = ({ role, base: before, ours: now, disagrees: other }: ReturnedChange): boolean =>
    !other && before !== undefined && sameValue(role, before, now);

  const seen = new Set(toBase.values());
  const part = partOfTable(base, seen);
  const copied = copiedRows(sheet.rows, pairs);
  return {
    by: sheet.rows.some(({ id }) => id !== '') ? 'id' : 'text',
    idsMoved,
    hasBase: sheet.base !== undefined,
    accepted: filled.filter(isAccepted),
    conflicts: filled.filter((change) => !isAccepted(change)),
    emptied: grouped.filter(({ theirs }) => theirs === ''),
    added: addedRows(
      sheet.rows.filter((row) => !copied.some((copy) => copy.row === row)),
      pairs,
      toPlan,
      ours,
    ),
    copied,
    deleted: part ? [] : base.flatMap((from) => leftOut(sheet, from, seen.has(from) ? undefined : toPlan.get(from))),
    part,
    gone,
  };
}

function leftOut({ roles }: ReturnedSheet, from: SentRow, row: PlanRow | undefined): readonly LeftOutRow[] {
  return row ? [{ row, changed: roles.some((role) => !sameValue(role, from.values[role], row.values[role])) }] : [];
}

function changesIn(
  { roles, base }: ReturnedSheet,
  { values, row: sheetRow }: ReturnedRow,
  from: SentRow,
  now: PlanRow,
): readonly ReturnedChange[] {
  return roles.flatMap((role) => {
    const [before, theirs, ours] = [from.values[role], values[role], now.values[role]];
    if (sameValue(role, theirs, before) || sameValue(role, theirs, ours)) return [];
    return [{ role, rows: [now], sheetRow, base: base ? before : undefined, ours, theirs, disagrees: false }];
  });
}

/** The same change of a measure's own value, and of what its tasks take from it, is one change. */
function groupChanges(changes: readonly ReturnedChange[]): readonly ReturnedChange[] {
  const groups: ReturnedChange[] = [];
  for (const change of changes) {
    const { measure } = change.rows[0]!;
    const at = groups.findIndex(
      (group) =>
        group.role === change.role &&
        group.rows[0]!.measure === measure &&
        sameValue(change.role, group.theirs, change.theirs) &&
        sameValue(change.role, group.ours, change.ours) &&
        sameValue(change.role, group.base ?? '', change.base ?? ''),
    );
    if (at < 0) groups.push(change);
    else groups[at] = { ...groups[at]!, rows: [...groups[at]!.rows, ...change.rows] };
  }
  return groups;
}

/** Rows of one measure that came back with different numbers or titles. */
function disagrees({ role, rows, theirs }: ReturnedChange, all: readonly ReturnedChange[]): boolean {
  return (
    OF_MEASURE.includes(role) &&
    all.some(
      (other) =>
        other.role === role && other.rows[0]!.measure === rows[0]!.measure && !sameValue(role, other.theirs, theirs),
    )
  );
}

import { foldNumber } from '../../plan/number.ts';
import { type ColumnRole, isUnitColumn } from '../../plan/vocabulary.ts';
import type { RowValues, SentRow } from '../../table/wayBack.ts';
import { pairRows } from './returnedPairs.ts';
import { type PlanRow, type ReturnedRow, squeezed } from './returnedRows.ts';

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
}

/** A row somebody added. */
export interface AddedRow {
  readonly row: ReturnedRow;
  /** The row of the plan behind which it stands in the sheet. */
  readonly after: PlanRow | undefined;
  /** A row of the measure it belongs to; missing for a new measure. */
  readonly within: PlanRow | undefined;
}

export interface ReturnedMerge {
  /** How the rows were found: by their ids, or (the hidden column is gone) by number, title and text. */
  readonly by: 'id' | 'text';
  readonly hasBase: boolean;
  /** Changed by them alone. */
  readonly accepted: readonly ReturnedChange[];
  /** Changed by both, or it cannot be known by whom. */
  readonly conflicts: readonly ReturnedChange[];
  /** Emptied by them: too easily done by mistake to be followed. */
  readonly emptied: readonly ReturnedChange[];
  readonly added: readonly AddedRow[];
  /** Left out by them and still in the plan; `changed`: it was changed here since it went out. */
  readonly deleted: readonly { readonly row: PlanRow; readonly changed: boolean }[];
  /** Rows that are no longer in the plan, and what came back of them, where it was changed. */
  readonly gone: readonly ReturnedRow[];
}

const OF_MEASURE: readonly ColumnRole[] = ['number', 'measure'];

/** Merges a sheet that came back into the plan as it is now: three ways, against what went out. */
export function mergeReturned(ours: readonly PlanRow[], sheet: ReturnedSheet): ReturnedMerge {
  const base: readonly SentRow[] = sheet.base ?? ours;
  const by = sheet.rows.some(({ id }) => id !== '') ? 'id' : 'text';
  const toBase = pairRows(sheet.rows, base, 'always');
  const toPlan: ReadonlyMap<SentRow, PlanRow> = sheet.base
    ? pairRows(base, ours, 'if-alike')
    : new Map(ours.map((row) => [row, row]));

  const changes: ReturnedChange[] = [];
  const gone: ReturnedRow[] = [];
  for (const [row, from] of toBase) {
    const now = toPlan.get(from);
    if (now) changes.push(...changesIn(sheet, row, from, now));
    else if (sheet.roles.some((role) => !same(role, row.values[role], from.values[role]))) gone.push(row);
  }
  const grouped = groupChanges(changes.sort((a, b) => a.sheetRow - b.sheetRow));
  const emptied = grouped.filter(({ theirs }) => theirs === '');
  const filled = grouped.filter(({ theirs }) => theirs !== '');
  const isAccepted = ({ role, base: before, ours: now }: ReturnedChange): boolean =>
    before !== undefined && same(role, before, now);

  const seen = new Set([...toBase.values()]);
  const known = new Set(toPlan.values());
  const deleted = base.flatMap((from) => {
    const row = seen.has(from) ? undefined : toPlan.get(from);
    return row ? [{ row, changed: sheet.roles.some((role) => !same(role, from.values[role], row.values[role])) }] : [];
  });
  const disagreeing = filled.filter((change) => disagrees(change, filled));
  return {
    by,
    hasBase: sheet.base !== undefined,
    accepted: filled.filter((change) => isAccepted(change) && !disagreeing.includes(change)),
    conflicts: filled.filter((change) => !isAccepted(change) || disagreeing.includes(change)),
    emptied,
    added: addedRows(
      sheet.rows,
      toBase,
      toPlan,
      ours.filter((row) => !known.has(row)),
      ours,
    ),
    deleted,
    gone,
  };
}

function changesIn(
  { roles, base }: ReturnedSheet,
  { values, row: sheetRow }: ReturnedRow,
  from: SentRow,
  now: PlanRow,
): readonly ReturnedChange[] {
  return roles.flatMap((role) => {
    const [before, theirs, ours] = [from.values[role], values[role], now.values[role]];
    if (same(role, theirs, before) || same(role, theirs, ours)) return [];
    return [{ role, rows: [now], sheetRow, base: base ? before : undefined, ours, theirs }];
  });
}

/** Units are the same in whichever way they are written one after the other. */
function same(role: ColumnRole, a: string, b: string): boolean {
  if (!isUnitColumn(role)) return squeezed(a) === squeezed(b);
  return unitsIn(a).map(squeezed).join('\n') === unitsIn(b).map(squeezed).join('\n');
}

/** The units of a cell: one below the other as it went out, with commas or spaces where somebody typed. */
export function unitsIn(cell: string): readonly string[] {
  return cell
    .split(/[\n、，,；;](?![^（(]*[）)])/u)
    .map((name) => name.trim())
    .filter((name) => name !== '');
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
        same(change.role, group.theirs, change.theirs) &&
        same(change.role, group.ours, change.ours) &&
        same(change.role, group.base ?? '', change.base ?? ''),
    );
    if (at < 0) groups.push(change);
    else groups[at] = { ...groups[at]!, rows: [...groups[at]!.rows, ...change.rows] };
  }
  return groups;
}

/** Rows of one measure that came back with different titles. */
function disagrees({ role, rows, theirs }: ReturnedChange, all: readonly ReturnedChange[]): boolean {
  return (
    OF_MEASURE.includes(role) &&
    all.some(
      (other) =>
        other.role === role && other.rows[0]!.measure === rows[0]!.measure && !same(role, other.theirs, theirs),
    )
  );
}

/** What has no row in what went out; a row that is in the plan already (from another sheet) is left out. */
function addedRows(
  rows: readonly ReturnedRow[],
  toBase: ReadonlyMap<ReturnedRow, SentRow>,
  toPlan: ReadonlyMap<SentRow, PlanRow>,
  others: readonly PlanRow[],
  ours: readonly PlanRow[],
): readonly AddedRow[] {
  const added: AddedRow[] = [];
  let after: PlanRow | undefined;
  let above: RowValues | undefined;
  for (const row of rows) {
    const from = toBase.get(row);
    if (from) {
      after = toPlan.get(from) ?? after;
    } else if (!others.some(({ values }) => isAlready(row.values, values))) {
      added.push({ row, after, within: measureOf(row.values, above, after, ours) });
    }
    above = row.values;
  }
  return added;
}

function isAlready(theirs: RowValues, ours: RowValues): boolean {
  return (
    squeezed(theirs.task) === squeezed(ours.task) &&
    (theirs.number === '' || foldNumber(theirs.number) === foldNumber(ours.number))
  );
}

/** By its number; a row without one, or with that of the row above, goes on with what stands there. */
function measureOf(
  { number, measure }: RowValues,
  above: RowValues | undefined,
  after: PlanRow | undefined,
  ours: readonly PlanRow[],
): PlanRow | undefined {
  const wanted = foldNumber(number);
  if (wanted === '' && squeezed(measure) === '') return after;
  if (wanted === '') return ours.find(({ values }) => squeezed(values.measure) === squeezed(measure));
  if (after && above && foldNumber(above.number) === wanted && foldNumber(after.values.number) === wanted) return after;
  return ours.find(({ values }) => foldNumber(values.number) === wanted);
}

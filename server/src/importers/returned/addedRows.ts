import { foldNumber } from '../../plan/number.ts';
import { type SentRow, valuesBy } from '../../table/wayBack.ts';
import { sameMeasure, textLikeness } from './returnedPairs.ts';
import { type PlanRow, type ReturnedRow, squeezed } from './returnedRows.ts';

/** A row somebody added. */
export interface AddedRow {
  readonly row: ReturnedRow;
  /** A row of the measure it belongs to; missing for a new measure. */
  readonly within: PlanRow | undefined;
  /** It goes on with the new measure of the row above it. */
  readonly goesOn: boolean;
  /** The rows of the plan between which it stands, of its own section of the sheet. */
  readonly after: PlanRow | undefined;
  readonly before: PlanRow | undefined;
  /** The measure that has the number of this new one already. */
  readonly taken: PlanRow | undefined;
}

/** A row that was copied and not changed. */
export interface CopiedRow {
  readonly row: ReturnedRow;
  readonly of: ReturnedRow;
}

/** A measure of this number with a title less alike than this is another one. */
const SAME_TITLE = 0.5;

/**
 * The rows that are none of those that went out. `toBase` and `toPlan`: which of those the others are, and what these are
 * in the plan; a row that is in the plan but did not go out (it came with another sheet) does not come twice.
 */
export function addedRows(
  rows: readonly ReturnedRow[],
  toBase: ReadonlyMap<ReturnedRow, SentRow>,
  toPlan: ReadonlyMap<SentRow, PlanRow>,
  ours: readonly PlanRow[],
): readonly AddedRow[] {
  const sent = new Set(toPlan.values());
  const others = ours.filter((row) => !sent.has(row));
  const places = rows.map((row) => ({ row, now: toPlan.get(toBase.get(row) ?? NO_ROW) }));
  const afters = neighbours(places);
  const befores = neighbours([...places].reverse()).reverse();
  const added: AddedRow[] = [];
  for (const [index, row] of rows.entries()) {
    if (toBase.has(row)) continue;
    const [after, before] = [afters[index], befores[index]];
    const above = rows[index - 1];
    const last = added.at(-1);
    const isNext = last !== undefined && last.row === above && above.section === row.section;
    const number = foldNumber(row.values.number);
    const saysNothing = number === '' && squeezed(row.values.measure) === '';
    const goesOn = isNext && !last.within && (saysNothing || sameMeasure(row, above));
    const within = goesOn ? undefined : saysNothing && isNext ? last.within : measureOf(row, after, before, ours);
    const taken =
      within || goesOn || number === '' ? undefined : ours.find(({ values }) => foldNumber(values.number) === number);
    if (!others.some((other) => isAlready(row, other))) added.push({ row, within, goesOn, after, before, taken });
  }
  return added;
}

const NO_ROW: SentRow = { id: '', values: valuesBy(() => '') };

/** For each row what the last one before it, of its section of the sheet, is in the plan. */
function neighbours(
  places: readonly { readonly row: ReturnedRow; readonly now: PlanRow | undefined }[],
): (PlanRow | undefined)[] {
  let last: { readonly now: PlanRow; readonly section: number } | undefined;
  return places.map(({ row, now }) => {
    const found = last?.section === row.section ? last.now : undefined;
    if (now) last = { now, section: row.section };
    return found;
  });
}

function isAlready({ values: theirs }: ReturnedRow, { values: ours }: PlanRow): boolean {
  return (
    squeezed(theirs.task) === squeezed(ours.task) &&
    (theirs.number === '' || foldNumber(theirs.number) === foldNumber(ours.number)) &&
    (theirs.task !== '' || squeezed(theirs.measure) === squeezed(ours.measure))
  );
}

/** By its number and title; a row without either goes on with what stands above. */
function measureOf(
  { values }: ReturnedRow,
  after: PlanRow | undefined,
  before: PlanRow | undefined,
  ours: readonly PlanRow[],
): PlanRow | undefined {
  const number = foldNumber(values.number);
  const title = squeezed(values.measure);
  if (number === '' && title === '') return after;
  const isIt = (row: PlanRow | undefined): boolean =>
    row !== undefined &&
    (number === '' || foldNumber(row.values.number) === number) &&
    (title === '' ? number !== '' : isTitle(values.measure, row.values.measure));
  return [after, before].find(isIt) ?? ours.find(isIt);
}

function isTitle(theirs: string, ours: string): boolean {
  return squeezed(theirs) === squeezed(ours) || textLikeness(theirs, ours) >= SAME_TITLE;
}

/** Copies of rows, their id with them, that say what the row itself says. */
export function copiedRows(
  rows: readonly ReturnedRow[],
  toBase: ReadonlyMap<ReturnedRow, SentRow>,
): readonly CopiedRow[] {
  return rows.flatMap((row) => {
    if (toBase.has(row) || row.id === '') return [];
    const of = rows.find((other) => other !== row && other.id === row.id && toBase.has(other));
    return of && JSON.stringify(of.values) === JSON.stringify(row.values) ? [{ row, of }] : [];
  });
}

import { isPlaceholder } from '../../base/foldName.ts';
import { ROLES } from '../../plan/vocabulary.ts';
import type { SentRow } from '../../table/wayBack.ts';
import { squeezed, unitsIn } from './returnedRows.ts';

/** A sheet with a part of the rows that went out: the others were not sent back, which is no wish to delete them. */
export interface PartOfTable {
  /** Rows that came back of those that went out. */
  readonly came: number;
  readonly sent: number;
  /** The unit that all that came back name, and none of the others. */
  readonly unit: string | undefined;
}

/** Whether only a part came back: less than half, or just the rows of one unit. One row left out is that row left out. */
export function partOfTable(base: readonly SentRow[], came: ReadonlySet<SentRow>): PartOfTable | undefined {
  const away = base.filter((row) => !came.has(row));
  if (away.length < 2 || came.size === 0) return undefined;
  const unit = ownUnit([...came], away);
  return unit !== undefined || came.size * 2 < base.length ? { came: came.size, sent: base.length, unit } : undefined;
}

function ownUnit(came: readonly SentRow[], away: readonly SentRow[]): string | undefined {
  const elsewhere = new Set(away.flatMap(namesIn).map(squeezed));
  const [first, ...others] = came.map(namesIn);
  return first?.find((name) => {
    const wanted = squeezed(name);
    return !elsewhere.has(wanted) && others.every((names) => names.some((each) => squeezed(each) === wanted));
  });
}

function namesIn({ values }: SentRow): readonly string[] {
  return ROLES.flatMap((role) => unitsIn(values[role])).filter((name) => !isPlaceholder(name));
}

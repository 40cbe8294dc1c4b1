/** That row and column belong together is worth `gain` (above 0). */
export interface Pairing {
  readonly row: number;
  readonly column: number;
  readonly gain: number;
}

interface State<P extends Pairing> {
  readonly byRow: readonly (readonly P[])[];
  /** The highest gain: what it costs a row to stay alone, where a pairing costs `most - gain`. */
  readonly most: number;
  /** By row and by column. */
  readonly ofRow: Map<number, P>;
  readonly ofColumn: Map<number, P>;
  readonly rowPrice: Float64Array;
  readonly columnPrice: Map<number, number>;
}

/**
 * The pairs, no row and no column twice, whose gains sum up highest; a row may stay alone. In the order of their rows.
 *
 * Shortest augmenting paths over the given pairings only (Jonker and Volgenant's method on a sparse table): one search
 * for each row, which in practice looks at a handful of columns.
 */
export function assign<P extends Pairing>(rowCount: number, pairings: readonly P[]): readonly P[] {
  const byRow: P[][] = Array.from({ length: rowCount }, () => []);
  for (const pairing of pairings) byRow[pairing.row]!.push(pairing);
  const state: State<P> = {
    byRow,
    most: pairings.reduce((most, { gain }) => Math.max(most, gain), 0),
    ofRow: new Map(),
    ofColumn: new Map(),
    rowPrice: new Float64Array(rowCount),
    columnPrice: new Map(),
  };
  for (let row = 0; row < rowCount; row++) findPlace(state, row);
  return [...state.ofRow.values()].sort((a, b) => a.row - b.row);
}

/** A column on the way: how far it is, and by which pairing it is reached. */
interface Reached<P extends Pairing> {
  readonly cost: number;
  readonly by: P;
}

/** Finds a column for one more row, or the row for which it costs least to stay alone. */
function findPlace<P extends Pairing>(state: State<P>, start: number): void {
  const { byRow, most, ofColumn, rowPrice, columnPrice } = state;
  const open = new Map<number, Reached<P>>();
  const settled = new Map<number, Reached<P>>();
  const rows = new Map<number, number>([[start, 0]]);
  let alone = { row: start, cost: most - rowPrice[start]! };
  let row = start;
  let cost = 0;
  for (;;) {
    for (const by of byRow[row]!) {
      if (settled.has(by.column)) continue;
      const there = cost + most - by.gain - rowPrice[row]! - (columnPrice.get(by.column) ?? 0);
      if (there < (open.get(by.column)?.cost ?? Number.POSITIVE_INFINITY)) open.set(by.column, { cost: there, by });
    }
    const next = nearest(open);
    if (!next || next.cost >= alone.cost) break;
    open.delete(next.by.column);
    settled.set(next.by.column, next);
    const owner = ofColumn.get(next.by.column);
    if (!owner) {
      reprice(state, next.cost, rows, settled);
      shift(state, next.by.column, start, settled);
      return;
    }
    row = owner.row;
    cost = next.cost;
    rows.set(row, cost);
    if (cost + most - rowPrice[row]! < alone.cost) alone = { row, cost: cost + most - rowPrice[row]! };
  }
  reprice(state, alone.cost, rows, settled);
  const left = state.ofRow.get(alone.row);
  if (!left) return;
  state.ofRow.delete(alone.row);
  shift(state, left.column, start, settled);
}

function nearest<P extends Pairing>(open: ReadonlyMap<number, Reached<P>>): Reached<P> | undefined {
  let best: Reached<P> | undefined;
  for (const reached of open.values()) if (!best || reached.cost < best.cost) best = reached;
  return best;
}

/** Moves the prices by what the path cost, so that each chosen pairing stays the cheapest of its row. */
function reprice<P extends Pairing>(
  { rowPrice, columnPrice }: State<P>,
  cost: number,
  rows: ReadonlyMap<number, number>,
  settled: ReadonlyMap<number, Reached<P>>,
): void {
  for (const [row, at] of rows) rowPrice[row] = rowPrice[row]! + cost - at;
  for (const [column, { cost: at }] of settled) columnPrice.set(column, (columnPrice.get(column) ?? 0) - cost + at);
}

/** From `end` back to `start`, each row takes the column it reached. */
function shift<P extends Pairing>(
  { ofRow, ofColumn }: State<P>,
  end: number,
  start: number,
  settled: ReadonlyMap<number, Reached<P>>,
): void {
  for (let column: number | undefined = end; column !== undefined; ) {
    const { by }: Reached<P> = settled.get(column)!;
    const before: number | undefined = by.row === start ? undefined : ofRow.get(by.row)?.column;
    ofRow.set(by.row, by);
    ofColumn.set(column, by);
    column = before;
  }
}

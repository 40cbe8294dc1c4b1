import fc from 'fast-check';
import { expect, it } from 'vitest';
import { assign, type Pairing } from '../../server/src/base/assign.ts';

const pair = (row: number, column: number, gain: number): Pairing => ({ row, column, gain });

it('takes the pairs that are best together, not the first that is best alone', () => {
  expect(assign(2, [pair(0, 0, 0.9), pair(0, 1, 0.8), pair(1, 0, 0.8), pair(1, 1, 0.1)])).toEqual([
    pair(0, 1, 0.8),
    pair(1, 0, 0.8),
  ]);
});

it('leaves a row alone that another row needs the place of', () => {
  expect(assign(2, [pair(0, 0, 0.3), pair(1, 0, 0.7)])).toEqual([pair(1, 0, 0.7)]);
});

const tables = fc.integer({ min: 1, max: 6 }).chain((rows) =>
  fc
    .uniqueArray(fc.record({ row: fc.nat(rows - 1), column: fc.nat(5), gain: fc.integer({ min: 1, max: 20 }) }), {
      selector: ({ row, column }) => `${row} ${column}`,
      maxLength: 24,
    })
    .map((pairings) => ({ rows, pairings })),
);

it('reaches the highest sum there is', () => {
  fc.assert(
    fc.property(tables, ({ rows, pairings }) => {
      const chosen = assign(rows, pairings);
      expect(new Set(chosen.map(({ row }) => row)).size).toBe(chosen.length);
      expect(new Set(chosen.map(({ column }) => column)).size).toBe(chosen.length);
      expect(sum(chosen)).toBe(best(pairings, 0, rows, new Set()));
    }),
    { numRuns: 500 },
  );
});

function sum(pairings: readonly Pairing[]): number {
  return pairings.reduce((total, { gain }) => total + gain, 0);
}

/** Every way to choose, one row after the other. */
function best(pairings: readonly Pairing[], row: number, rows: number, taken: ReadonlySet<number>): number {
  if (row === rows) return 0;
  const choices = pairings.filter((each) => each.row === row && !taken.has(each.column));
  return Math.max(
    best(pairings, row + 1, rows, taken),
    ...choices.map(({ column, gain }) => gain + best(pairings, row + 1, rows, new Set([...taken, column]))),
  );
}

import { describe, expect, test } from 'vitest';
import { type Grid, type GridPlace, gridOf, gridOfParts, step } from '../../client/src/preview/webview/grid.ts';
import { type RowPlace, rowAt } from '../../client/src/preview/webview/rowAt.ts';

const one = { rowSpan: 1, colSpan: 1 };

/** A section across; a measure of two tasks whose number goes over both; a measure of one. */
const grid: Grid = gridOf([
  [{ rowSpan: 1, colSpan: 3 }],
  [{ rowSpan: 2, colSpan: 1 }, one, one],
  [one, one],
  [one, one, one],
]);

/** Where some keys lead, one after the other. */
function walk(from: GridPlace, ...keys: readonly string[]): GridPlace {
  return keys.reduce((place, key) => step(grid, place, key.replace('^', ''), key.startsWith('^')) ?? place, from);
}

describe('the arrow keys', () => {
  test('go from cell to cell in a row, and stop at its ends', () => {
    expect(walk({ row: 3, column: 0 }, 'ArrowRight')).toEqual({ row: 3, column: 1 });
    expect(walk({ row: 3, column: 0 }, 'ArrowRight', 'ArrowRight', 'ArrowRight')).toEqual({ row: 3, column: 2 });
    expect(walk({ row: 3, column: 0 }, 'ArrowLeft')).toEqual({ row: 3, column: 0 });
  });

  test('pass a merged cell in one step, in both directions', () => {
    expect(walk({ row: 1, column: 0 }, 'ArrowDown')).toEqual({ row: 3, column: 0 });
    expect(walk({ row: 3, column: 0 }, 'ArrowUp', 'ArrowUp')).toEqual({ row: 0, column: 0 });
    expect(walk({ row: 0, column: 0 }, 'ArrowRight')).toEqual({ row: 0, column: 0 });
  });

  test('leave a merged cell in the row they came from', () => {
    expect(walk({ row: 2, column: 1 }, 'ArrowLeft', 'ArrowRight')).toEqual({ row: 2, column: 1 });
  });

  test('keep the column across a section', () => {
    expect(walk({ row: 1, column: 2 }, 'ArrowUp', 'ArrowDown')).toEqual({ row: 1, column: 2 });
  });
});

test('Home and End go to the ends of the row, with Ctrl of the table', () => {
  expect(walk({ row: 3, column: 1 }, 'Home')).toEqual({ row: 3, column: 0 });
  expect(walk({ row: 3, column: 1 }, 'End')).toEqual({ row: 3, column: 2 });
  expect(walk({ row: 2, column: 1 }, '^Home')).toEqual({ row: 0, column: 0 });
  expect(walk({ row: 0, column: 0 }, '^End')).toEqual({ row: 3, column: 2 });
  expect(step(grid, { row: 0, column: 0 }, 'a', false)).toBeUndefined();
});

describe('in a text, whose paragraphs say different things', () => {
  // a heading; number, title, text and bracket; a text alone; a text with units
  const text = gridOfParts([[0], [0, 1, 2, 3], [2], [2, 3]], 5);
  const cellAt = ({ row, column }: GridPlace) => text[row]?.[column];

  test('right and left go through the parts of a paragraph', () => {
    let place: GridPlace = { row: 1, column: 0 };
    const parts = ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight'].map((key) => {
      place = step(text, place, key, false)!;
      return cellAt(place)?.index;
    });
    expect(parts).toEqual([1, 2, 3, 3]);
  });

  test('down and up go from paragraph to paragraph, to the same part or the one before it', () => {
    let place: GridPlace = { row: 1, column: 3 };
    const cells = ['ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp', 'ArrowUp'].map((key) => {
      place = step(text, place, key, false)!;
      return cellAt(place);
    });
    expect(cells).toEqual([
      { row: 2, index: 0 },
      { row: 3, index: 1 },
      { row: 2, index: 0 },
      { row: 1, index: 3 },
      { row: 0, index: 0 },
    ]);
  });
});

test('a table without rows leads nowhere and fails nowhere', () => {
  for (const key of ['ArrowDown', 'ArrowRight', 'Home', 'End', 'PageDown']) {
    expect(() => step(gridOf([]), { row: 0, column: 0 }, key, true)).not.toThrow();
  }
});

describe('the row at the cursor', () => {
  const places: readonly RowPlace[] = [
    { id: 's1', kind: 'section', start: 10, end: 100 },
    { id: 'm1-t1', kind: 'task', start: 30, end: 50 },
    { id: 'm1-t2', kind: 'task', start: 55, end: 70 },
    { id: 's2', kind: 'section', start: 110, end: 200 },
    { id: 'm2-t1', kind: 'task', start: 130, end: 150 },
  ];
  test.each([
    [5, undefined],
    [12, 's1'],
    [30, 'm1-t1'],
    [50, 'm1-t1'],
    [60, 'm1-t2'],
    [112, 's2'],
    [140, 'm2-t1'],
    [500, undefined],
  ])('%i', (offset, id) => {
    expect(rowAt(places, offset)?.id).toBe(id);
  });

  test('between two tasks it is neither of them, nor the section far above', () => {
    expect(rowAt(places, 52)).toBeUndefined();
  });
});

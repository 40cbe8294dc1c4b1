import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csv, csvText } from '../../server/src/base/csv.ts';

function cellOf(text: string): string {
  return csv([[text]]).slice(1, -2);
}

test.each([
  '3-2',
  '08',
  '3.10',
  '3/2',
  '10:30',
  '2023-04-14',

  '(1)',
  '（1）',
  '１２',
  '1E5',
  '123456789012',
  '1,234',
])('%s stays as it is written: a tab behind it makes a text of it', (text) => {
  expect(cellOf(text)).toBe(`"${text}\t"`);
});

test.each([
  '3',
  '0',
  '2023',
  '3.1',
  '95%',
  '99.5%',
  '年底前',
  '6月底前',
  '2020年',
  '4月14日',
  '附件1',
  '甲局、乙局',
  '——',
])('%s is no trouble, and is left alone', (text) => {
  expect(cellOf(text)).toBe(text);
});

test.each(['=1+1', '+86', '-5', '--', '@甲', '＝1', ' =1', "'=1"])(
  '%s is no formula: it has a mark in front',
  (text) => {
    expect(cellOf(text)).toBe(`'${text}`);
  },
);

test('what was marked reads back as it was', () => {
  const text = fc.string({ unit: fc.constantFrom("'", '=', '-', '＝', '@', ' ', '\t', '甲', '1') });
  fc.assert(
    fc.property(text, (each) => {
      const cell = cellOf(each);
      const inside = cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
      expect(csvText(inside).replace(/\t$/, '')).toBe(each.replace(/\t$/, ''));
    }),
  );
});

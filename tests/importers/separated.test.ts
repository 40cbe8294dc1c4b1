import fc from 'fast-check';
import { expect, it } from 'vitest';
import { csv } from '../../server/src/base/csv.ts';
import { decodeText } from '../../server/src/importers/read/decodeText.ts';
import { readSeparated, separatedRows } from '../../server/src/importers/read/separated.ts';

function textsOf(text: string): string[][] {
  return readSeparated(text).blocks.flatMap((block) =>
    block.kind === 'table' ? block.rows.map(({ cells }) => cells.map((cell) => cell.text)) : [],
  );
}

it('reads quoted cells with line breaks, as Excel copies them', () => {
  expect(textsOf('序号\t主责单位\r\n1\t"区水务局\n区教委"\r\n\t"说""是"\r\n')).toEqual([
    ['序号', '主责单位'],
    ['1', '区水务局\n区教委'],
    ['', '说"是'],
  ]);
});

it('counts the lines of the file for the report', () => {
  expect(separatedRows('a,"b\nc"\nd,e', ',').map(({ line }) => line)).toEqual([1, 3]);
});

it('takes a quote that nothing closes as it is', () => {
  expect(textsOf('1\t"二级"标准\n2\t"未完')).toEqual([
    ['1', '"二级"标准'],
    ['2', '"未完'],
  ]);
});

it('takes off the mark that keeps Excel from computing', () => {
  expect(textsOf("1,'---\n2,'=1+1\n3,'引'")).toEqual([
    ['1', '---'],
    ['2', '=1+1'],
    ['3', "'引'"],
  ]);
});

it('reads back whatever is written by the rules', () => {
  const cell = fc.string({ unit: fc.constantFrom('甲', 'b', '"', ',', '\n', ' ', '\t') });
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (rows) => {
      const text = rows.map((cells) => cells.map((each) => `"${each.replaceAll('"', '""')}"`).join(',')).join('\r\n');
      expect(separatedRows(text, ',').map(({ cells }) => cells)).toEqual(rows);
    }),
  );
});

it('reads the encodings in which Chinese tables come', () => {
  expect(decodeText(new Uint8Array([0xef, 0xbb, 0xbf, 0xe5, 0x8c, 0xba]))).toBe('区');
  expect(decodeText(new Uint8Array([0xc7, 0xf8]))).toBe('区');
  expect(decodeText(new Uint8Array([0xff, 0xfe, 0x3a, 0x53]))).toBe('区');
});

it('reads back what was written for Excel: marks in front, tabs behind, which are no separators', () => {
  const rows = [
    ['序号', '措施'],
    ['3-2', '=1'],
    ['08', "'=引"],
    ['2023-04-14', '＝甲'],
    ['(1)', '一,二'],
  ];
  expect(textsOf(csv(rows).slice(1))).toEqual(rows);
});

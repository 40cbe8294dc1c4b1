import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findByPinyin, initials, syllablesOf } from '../../server/src/base/pinyin.ts';

const XICHENG = [
  '区生态环境局',
  '区发展改革委',
  '区城市管理委',
  '大栅栏街道办事处',
  '什刹海街道办事处',
  '市生态环境局',
];

/** The names of Xicheng that a query finds, best first. */
function found(query: string): readonly string[] {
  return XICHENG.flatMap((name, order) => {
    const rank = findByPinyin(query, name);
    return rank === undefined ? [] : [{ name, rank, order }];
  })
    .sort((a, b) => a.rank - b.rank || a.order - b.order)
    .map(({ name }) => name);
}

describe('finds a unit by', () => {
  test.each([
    ['initials', 'qsthjj', '区生态环境局'],
    ['initials from the middle', 'sthj', '区生态环境局'],
    ['full pinyin', 'qushengtaihuanjingju', '区生态环境局'],
    ['pinyin with spaces or apostrophes', "qu sheng'tai", '区生态环境局'],
    ['the beginning of a syllable', 'qushengt', '区生态环境局'],
    ['characters and letters mixed', 'q生态hjj', '区生态环境局'],
    ['characters', '生态', '区生态环境局'],
    ['characters with others between', '发改', '区发展改革委'],
    ['initials with others between', 'qfgw', '区发展改革委'],
    ['capital letters', 'QCSGLW', '区城市管理委'],
    ['full-width letters', 'ｑｃｓｇｌｗ', '区城市管理委'],
    ['either reading of 栅', 'dsl', '大栅栏街道办事处'],
    ['either reading of 栅', 'dazhalan', '大栅栏街道办事处'],
    ['the reading of a place name', 'shichahai', '什刹海街道办事处'],
  ])('%s: %s', (_, query, name) => {
    expect(found(query)[0]).toBe(name);
  });
});

test('a name that begins with what was typed comes before one that has it further in', () => {
  expect(findByPinyin('sthj', '生态环境部')).toBeLessThan(findByPinyin('sthj', '区生态环境局')!);
  expect(findByPinyin('生态', '区生态环境局')).toBeLessThan(findByPinyin('生境', '区生态环境局')!);
});

test('a character can be read in more than one way', () => {
  expect(findByPinyin('chongqing', '重庆市')).toBe(0);
  expect(findByPinyin('zhongdian', '重点任务')).toBe(0);
  expect(syllablesOf('重')).toEqual(expect.arrayContaining(['zhong', 'chong']));
});

test('what is not in the name is not found', () => {
  expect(['sthjx', 'jjhtsq', '环保', 'zzz'].map((query) => findByPinyin(query, '区生态环境局'))).toEqual(
    Array(4).fill(undefined),
  );
});

test('nothing typed finds everything', () => {
  expect(found('')).toEqual(XICHENG);
  expect(found(' ')).toEqual(XICHENG);
});

test('initials keep what is no Chinese character', () => {
  expect(initials('区生态环境局')).toBe('qsthjj');
  expect(initials('12345热线')).toBe('12345rx');
});

test('the whole name, its initials and any of its parts find it', () => {
  fc.assert(
    fc.property(fc.constantFrom(...XICHENG), fc.nat(5), fc.integer({ min: 1, max: 6 }), (name, from, length) => {
      expect(findByPinyin(name, name)).toBe(0);
      expect(findByPinyin(initials(name), name)).toBe(0);
      expect(findByPinyin(name.slice(from, from + length), name)).toBeDefined();
    }),
  );
});

test('a long query of one letter takes no time to speak of', () => {
  const started = performance.now();
  expect(findByPinyin('s'.repeat(40), `${'生态环境'.repeat(10)}局`)).toBeUndefined();
  expect(performance.now() - started).toBeLessThan(200);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldName, isPlaceholder } from '../../server/src/base/foldName.ts';

test.each([
  ['区园林市政管 理中心', '区园林市政管理中心'],
  ['区园林市政\n管理中心', '区园林市政管理中心'],
  ['　区财政局 ', '区财政局'],
  ['各街道（地区）', '各街道(地区)'],
  ['京政发〔2016〕63号', '京政发[2016]63号'],
  ['京政发【2016】63号', '京政发(2016)63号'],
  ['１１家单位', '11家单位'],
  ['区\u200b环保局\ufeff', '区环保局'],
])('%j and %j are one name', (left, right) => {
  expect(foldName(left)).toBe(foldName(right));
});

test.each([
  ['区住房城市建设委', '区住房城乡建设委'],
  ['区环保局', '市环保局'],
  ['区科信局', '区科信委'],
])('%s and %s are two', (left, right) => {
  expect(foldName(left)).not.toBe(foldName(right));
});

test('folding twice changes nothing more', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => foldName(foldName(text)) === foldName(text)));
});

test.each(['—', '——', '———', '— —', '---', '-', '－', '–', '──'])('%j means none', (text) => {
  expect(isPlaceholder(text)).toBe(true);
});

test.each(['', ' ', '无', '-区', '一', '——区财政局'])('%j is no placeholder', (text) => {
  expect(isPlaceholder(text)).toBe(false);
});

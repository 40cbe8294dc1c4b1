import { describe, expect, test } from 'vitest';
import { titleLines } from '../../server/src/table/titleLines.ts';

/** Characters of size 2 in a line of a page, and of a page on its side. */
const UPRIGHT = 20;
const ON_SIDE = 28;

describe('a title is broken where it is read with a pause', () => {
  test.each([
    ['东城区土壤污染防治2023年行动计划', ['东城区土壤污染防治2023年行动计划']],
    [
      '北京市西城区人民政府办公室关于印发《北京市西城区深入打好污染防治攻坚战2021年行动计划》的通知',
      ['北京市西城区人民政府办公室关于', '印发《北京市西城区深入打好污染防治攻坚战', '2021年行动计划》的通知'],
    ],
    [
      '北京市西城区人民政府办公室关于印发西城区土壤污染防治工作方案2017年重点任务分解的通知',
      ['北京市西城区人民政府办公室关于', '印发西城区土壤污染防治工作方案', '2017年重点任务分解的通知'],
    ],
    [
      '甲市乙区人民政府关于做好2023年土壤污染防治有关工作的通知',
      ['甲市乙区人民政府关于做好', '2023年土壤污染防治有关工作的通知'],
    ],
  ])('%s', (title, lines) => {
    expect(titleLines(title, UPRIGHT)).toEqual(lines);
  });
});

test('what fits stays on its line', () => {
  expect(titleLines('西城区土壤污染防治工作方案2017年重点任务分解', ON_SIDE)).toHaveLength(1);
});

test('lines that the author broke stay', () => {
  expect(titleLines('关于印发\n行动计划的\n通知', UPRIGHT)).toEqual(['关于印发', '行动计划的', '通知']);
});

test.each([
  ['nothing', ''],
  ['no place to break', '甲'.repeat(45)],
  ['nothing but places', '关于'.repeat(200)],
  ['letters', 'A'.repeat(300)],
  ['20,000 characters', '关于印发《2023年行动计划》、'.repeat(1500)],
])('loses nothing of a title with %s', (_, title) => {
  expect(titleLines(title, UPRIGHT).join('')).toBe(title);
});

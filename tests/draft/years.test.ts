import { describe, expect, test } from 'vitest';
import { laterText, laterTitle } from '../../server/src/draft/years.ts';

describe('a text of a plan for 2023, a year later', () => {
  test.each([
    ['2023年底前', '2024年底前'],
    ['2023年6月底前完成筛查，12月底前完成评估。', '2024年6月底前完成筛查，12月底前完成评估。'],
    ['在2023年12月15日前报送。', '在2024年12月15日前报送。'],
  ])('moves a deadline of the year on: %s', (before, after) => {
    expect(laterText(before, 2023, 2024)).toMatchObject({ text: after, unsure: [] });
  });

  test.each([
    ['从2022年度关停退出企业中筛查。', '2022年度'],
    ['编制2023年工作计划。', '2023年'],
    ['筛查2022-2023年关停企业。', '2022-2023年'],
  ])('asks about another mention of it or of the year before: %s', (text, word) => {
    expect(laterText(text, 2023, 2024)).toEqual({ text, moved: [], unsure: [word] });
  });

  test.each([
    '自2023年起，每年开展一次。',
    '2019年1月1日前已收回的，在供地前完成。',
    '到2025年达到90%。',
    '依据《北京市2023年行动计划》落实。',
    '执行京政发〔2023〕1号文件。',
    '按国家目录（2023年版）执行。',
    '符合DB11/891-2020。',
  ])('leaves facts, names, editions and beginnings alone: %s', (text) => {
    expect(laterText(text, 2023, 2024)).toEqual({ text, moved: [], unsure: [] });
  });

  test('nothing is known where the earlier plan has no year', () => {
    expect(laterText('2023年底前', undefined, 2024)).toEqual({ text: '2023年底前', moved: [], unsure: [] });
  });
});

test('a title that names the year of its plan names the new one', () => {
  expect(laterTitle('东城区2023年行动计划', 2023, 2024)).toBe('东城区2024年行动计划');
  expect(laterTitle('东城区工作方案', 2023, 2024)).toBeUndefined();
});

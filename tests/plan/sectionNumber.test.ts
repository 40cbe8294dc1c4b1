import { expect, test } from 'vitest';
import { numeralFor, sectionNumber } from '../../server/src/plan/sectionNumber.ts';

test.each<[string, string | undefined]>([
  ['一、总体要求', 'chinese 1 一'],
  ['十二、组织实施', 'chinese 12 十二'],
  ['二十、附则', 'chinese 20 二十'],
  ['三十一．其他', 'chinese 31 三十一'],
  ['（三）强化建设用地环境风险管控', 'chinese-in-brackets 3 三'],
  ['(十)加强社会监督', 'chinese-in-brackets 10 十'],
  ['（ 2 ）细项', 'arabic-in-brackets 2 2'],
  ['3.开展宣传教育', 'arabic 3 3'],
  ['１０．引导公众参与', 'arabic 10 １０'],
  ['4、推动公益诉讼', 'arabic 4 4'],
  ['  五、前有空格', 'chinese 5 五'],
  ['一是加强领导', undefined],
  ['十四五、规划', undefined],
  ['3.10版本', undefined],
  ['2023年重点任务', undefined],
  ['0、零', undefined],
  ['土壤污染防治目标', undefined],
  ['', undefined],
])('%s: %s', (title, expected) => {
  const found = sectionNumber(title);
  expect(found && `${found.style} ${found.value} ${title.slice(found.start, found.end)}`).toBe(expected);
});

test('every numeral reads back as its number', () => {
  for (let value = 1; value <= 99; value++) {
    expect(sectionNumber(`${numeralFor(value, 'chinese')}、标题`)?.value).toBe(value);
    expect(sectionNumber(`（${numeralFor(value, 'arabic-in-brackets')}）标题`)?.value).toBe(value);
  }
});

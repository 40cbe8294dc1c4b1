import { describe, expect, test } from 'vitest';
import { shown, workspace } from '../support/fixture.ts';

/** The findings of a plan with this text in its head, or, indented, in its first measure. */
function found(text: string): readonly string[] {
  const head = `title: 东城区土壤污染防治2023年行动计划\n`;
  const plan = text.startsWith(' ') ? `${head}measures:\n  - title: 目标任务\n${text}\n` : `${head}${text}\n`;
  return shown(workspace({ 'a.plan.yaml': plan }), 'a.plan.yaml').map((line) => line.replace(/^\d+ /, ''));
}

describe('one mistake is told once', () => {
  test.each([
    ['    lead: [区生态环境局, [规自分局]]', '规自分局'],
    ['    lead: [区生态环境局, {name: 规自分局}]', 'name'],
    ['    lead: {name: 规自分局}', 'name'],
    ['    number: [1]', '1'],
    ['    implements: [[3]]', '3'],
    ['    alsoNumbered: 3', '3'],
    ['    alsoNumbered: {breakdown: [3]}', '3'],
    ['    targets: {indicator: 安全利用率}', 'indicator'],
    ['    tasks: [更新名录]', '更新名录'],
    ['    deadline: [年底前]', '年底前'],
    ['year: 23', '23'],
    ['period: 2023', '2023'],
    ['columns: [{}]', '{}'],
    ['columns: [{单位: 牵头单位}]', '单位'],
    ['sections: 一、目标', '一、目标'],
    ['notApplicable: [{measure: 6}]', 'measure'],
    ['parent: [../beijing/soil-2023.plan.yaml]', '../beijing/soil-2023.plan.yaml'],
  ])('%s', (text, underlined) => {
    expect(found(text)).toEqual([`structure.schema ${underlined}`]);
  });

  test('and two mistakes twice', () => {
    expect(found('    lead: [[甲], {乙: 丙}]')).toEqual(['structure.schema 甲', 'structure.schema 乙']);
    expect(found('    deadlin: 年底前\n    suport: 无')).toEqual([
      'structure.schema deadlin',
      'structure.schema suport',
    ]);
  });

  test('where the text is no YAML, that alone', () => {
    expect(found('area：东城区\nyear: 2023').map((line) => line.split(' ')[0])).toEqual(['yaml.syntax']);
  });
});

describe('what is not wrong', () => {
  test.each([
    ['a key without a value is still being written', '    deadline:\n    lead:'],
    ['an item that is empty as well', '    lead:\n      - \n    tasks:\n      -'],
    ['a number is text', '    number: 3.10\n    implements: [3-2, 08]'],
    ['a name alone is a list of one', '    lead: 区生态环境局\nunits: []'],
    ['quotes make no difference', `    number: "1"\nyear: '2023'`],
  ])('%s', (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

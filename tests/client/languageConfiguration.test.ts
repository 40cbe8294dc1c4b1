import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

interface EnterRule {
  readonly beforeText: string;
  readonly afterText?: string;
  readonly action: { readonly indent: string; readonly appendText?: string };
}

const configuration = JSON.parse(readFileSync(new URL('../../language-configuration.json', import.meta.url), 'utf8'));

describe('words', () => {
  const pattern = new RegExp(configuration.wordPattern.pattern, `g${configuration.wordPattern.flags}`);

  test.each([
    ['区生态环境局、规自分局，区园林绿化局', ['区生态环境局', '规自分局', '区园林绿化局']],
    ['lead: [区科信局, 各街道（地区）]', ['lead', '区科信局', '各街道', '地区']],
    ['《行动计划》（“土十条”）：', ['行动计划', '土十条']],
    ['deadline: 12月15日前', ['deadline', '12月15日前']],
    ['更新PM2.5监测点', ['更新', 'PM2.5', '监测点']],
    ['implements: 3-2', ['implements', '3-2']],
    ['parent: ../beijing/soil-2023.plan.yaml', ['parent', 'beijing', 'soil-2023.plan.yaml']],
    ['target: 95%以上', ['target', '95%以上']],
  ])('%s', (line, words) => {
    expect(line.match(pattern)).toEqual(words);
  });
});

describe('Enter', () => {
  /** The text the new line starts with, as the editor builds it from the first rule that fits. */
  function newLine(before: string, after = ''): string | undefined {
    const rule = (configuration.onEnterRules as EnterRule[]).find(
      ({ beforeText, afterText }) =>
        new RegExp(beforeText).test(before) && (afterText === undefined || new RegExp(afterText).test(after)),
    );
    const indentation = before.match(/^ */)?.[0] ?? '';
    if (rule === undefined) return undefined;
    return indentation + (rule.action.indent === 'indent' ? '  ' : '') + (rule.action.appendText ?? '');
  }

  test.each([
    ['a list begins after its key', 'sections:', '  - '],
    ['a list begins after its key in a list', '  - tasks:', '      - '],
    ['an entry with several keys goes on under its first key', '      - number: 3', '        '],
    ['an entry of one word goes on with the next', '      - 区生态环境局', '      - '],
    ['an entry in braces goes on with the next', '  - {measure: 6, reason: 本区无耕地}', '  - '],
    ['a key without a value takes it below', '    support:', '      '],
    ['a first key without a value takes it below', '  - lead:', '      '],
    ['a text in lines is indented', '    text: |', '      '],
    ['a first key with a text in lines too', '  - text: >-', '      '],
  ])('%s', (_, before, expected) => {
    expect(newLine(before)).toBe(expected);
  });

  test('a text that is divided goes on deeper than its key', () => {
    expect(newLine('    text: 更新名录，', '督促排查。')).toBe('      ');
    expect(newLine('  - text: 更新名录，', '督促排查。')).toBe('      ');
  });

  test.each(['title: 东城区行动计划', '# 说明：', '', '  - '])('otherwise the indentation stays: %j', (line) => {
    expect(newLine(line)).toBeUndefined();
  });
});

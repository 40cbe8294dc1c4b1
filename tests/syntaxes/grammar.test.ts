import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

interface Rule {
  readonly match?: string;
  readonly begin?: string;
  readonly end?: string;
  readonly while?: string;
  readonly name?: string;
  readonly include?: string;
  readonly patterns?: readonly Rule[];
}

const grammar: {
  scopeName: string;
  patterns: Rule[];
  injections: Record<string, Rule>;
  repository: Record<string, Rule>;
} = readJson('../../syntaxes/district-plan.tmLanguage.json');

function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
}

function rulesIn(rule: Rule): Rule[] {
  return [rule, ...(rule.patterns ?? []).flatMap(rulesIn)];
}

const rules = [
  ...grammar.patterns,
  ...Object.values(grammar.injections).flatMap(rulesIn),
  ...Object.values(grammar.repository).flatMap(rulesIn),
];

/** The first token a part of the grammar finds, looking from left to right as an editor does. */
function firstToken(part: string, line: string): string | undefined {
  const found = rulesIn(grammar.repository[part] ?? {})
    .flatMap(({ match }) => (match === undefined ? [] : [new RegExp(match).exec(line)]))
    .filter((match) => match !== null);
  return found.sort((one, other) => one.index - other.index)[0]?.[0];
}

/** Every key a schema knows. */
function keysOf(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const properties = 'properties' in schema ? Object.keys(schema.properties as object) : [];
  return [...properties, ...Object.values(schema).flatMap(keysOf)];
}

describe('the grammar as a whole', () => {
  test('is YAML with additions', () => {
    expect(grammar.scopeName).toBe('source.district-plan');
    expect(grammar.patterns).toEqual([{ include: 'source.yaml' }]);
  });

  test('every expression is one, and every rule that is included exists', () => {
    for (const rule of rules) {
      for (const source of [rule.match, rule.begin, rule.end, rule.while]) {
        if (source !== undefined) expect(() => new RegExp(source.replace('\\G', ''))).not.toThrow();
      }
      if (rule.include?.startsWith('#')) expect(grammar.repository).toHaveProperty([rule.include.slice(1)]);
    }
  });

  test.each(['plan', 'units'])('every key of %s.schema.json is a keyword', (name) => {
    const keys = new Set(keysOf(readJson(`../../schemas/${name}.schema.json`)));
    expect(keys.size).toBeGreaterThan(5);
    for (const key of keys) expect(firstToken('key', `- ${key}: `), key).toBe(key);
  });

  test('an unknown key is none, so that a slip of the pen can be seen', () => {
    for (const line of ['titel: 计划', 'subtitle: 计划', '说明: 计划']) expect(firstToken('key', line)).toBeUndefined();
  });
});

describe('tokens in text', () => {
  test.each([
    '年底前',
    '2020年底前',
    '年底',
    '6月底前',
    '2017年10月底前',
    '12月15日前',
    '12 月 15 日前',
    '次年1月底前',
    '一季度末前',
    '上半年',
    '供暖季前（11月15日前）',
    '6-9月',
    '每季度',
    '每两年',
    '每10年',
    '长期实施',
    '持续推进',
    '长期坚持',
    '按时间节点完成',
    '自2018年起',
  ])('deadline %s', (wording) => {
    expect(firstToken('deadline', `于${wording}。`)).toBe(wording);
  });

  test.each(['95%以上', '100%', '3.5万亩', '5000立方米', '120家', '2.3亿吨'])('figure %s', (figure) => {
    expect(firstToken('figure', `达到${figure}。`)).toBe(figure);
  });

  test.each(['东政办发〔2023〕1号', '京政发〔2016〕 63 号'])('document number %s', (number) => {
    expect(firstToken('document-number', `（${number}）`)).toBe(number);
  });

  test('ordinary text has none', () => {
    for (const part of ['deadline', 'figure', 'document-number']) {
      expect(firstToken(part, '督促重点监管单位履行排查义务，更新2023年名录。')).toBeUndefined();
    }
  });
});

describe('tokens of values', () => {
  test('units, one by one, with spaces inside but not around', () => {
    expect(firstToken('unit', '  区园林市政管 理中心 , 区科信局]')).toBe('区园林市政管 理中心');
    expect(firstToken('unit', "'区科信局', 区政府]")).toBe("'区科信局'");
    expect(firstToken('unit-scalar', '- lead: 区生态环境局  # 牵头')).toBe(': 区生态环境局');
  });

  test('references to measures', () => {
    expect(firstToken('measure-reference', '  implements: 3-2')).toBe(': 3-2');
    expect(firstToken('measure-reference', '  implements: 3~6 # 四项')).toBe(': 3~6');
    expect(firstToken('measure-reference', '{measure: 6, reason: 本区无耕地}')).toBe(': 6');
    expect(firstToken('measure-reference', '- measure: 重点任务')).toBeUndefined();
  });

  test('ignore comments', () => {
    expect(firstToken('ignore', '# plan-ignore unit.former-name: 沿用原文')).toBe(
      'plan-ignore unit.former-name: 沿用原文',
    );
    expect(firstToken('ignore', '# plan-ignore unit.alias, unit.order')).toBe('plan-ignore unit.alias, unit.order');
    expect(firstToken('ignore', '# 关于 plan-ignore 的说明')).toBeUndefined();
  });
});

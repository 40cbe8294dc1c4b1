import { describe, expect, test } from 'vitest';
import { say } from '../../server/src/messages/say.ts';
import { check, type Files, shown, workspace } from '../support/fixture.ts';

/** The findings of one file that begin with a code, as an officer sees them. */
function found(files: string | Files, path: string, code: string): readonly string[] {
  return shown(workspace(files), path).filter((line) => line.split(' ')[1]?.startsWith(code));
}

describe('another form of a name', () => {
  const plan = (lead: string, text: string): Files => ({
    'a.units.yaml': `units:
  - {name: 区住房城市建设委, official: 北京市东城区住房和城市建设委员会, aliases: [区住建委]}
  - {name: 安定门街道办事处, aliases: [安定门街道]}
`,
    'a.plan.yaml': `title: 计划\nyear: 2023\nunits: a.units.yaml\nmeasures:\n  - number: 1\n    lead: [${lead}]\n    tasks:\n      - text: ${text}\n`,
  });

  /** `code severity text` of each finding. */
  const told = (files: Files): readonly string[] =>
    check(workspace(files), 'a.plan.yaml').map(
      ({
        code,
        severity,
        message: {
          args: { name },
        },
      }) => `${code} ${severity} ${name}`,
    );

  test('in a sentence is a hint, since a place or a full name may be meant', () => {
    expect(told(plan('安定门街道办事处', '在安定门街道试点。'))).toEqual(['unit.inconsistent-in-plan hint 安定门街道']);
  });

  test('in a list is a warning where the plan has the right form anywhere', () => {
    expect(told(plan('区住建委', '会同区住房城市建设委验收。'))).toEqual([
      'unit.inconsistent-in-plan warning 区住建委',
    ]);
  });

  test('is told once: as inconsistent where there are two, and neither is the right one', () => {
    expect(told(plan('区住建委, 北京市东城区住房和城市建设委员会', '验收。'))).toEqual([
      'unit.inconsistent-in-plan warning 区住建委',
      'unit.duplicate warning 北京市东城区住房和城市建设委员会',
      'unit.inconsistent-in-plan warning 北京市东城区住房和城市建设委员会',
    ]);
    const [first] = check(workspace(plan('区住建委, 北京市东城区住房和城市建设委员会', '验收。')), 'a.plan.yaml');
    expect(first!.related.map(({ message }) => say('zh-CN', message))).toEqual([
      '另一处写作“北京市东城区住房和城市建设委员会”',
    ]);
  });

  test('in sentences alone is nothing', () => {
    expect(told(plan('安定门街道办事处', '区住建委验收。会同区住建委复查。'))).toEqual([
      'unit.mention-not-listed hint 区住建委',
    ]);
  });
});

describe('without a registry two names', () => {
  const plan = (names: string): string => `
    --- a.plan.yaml
    title: 计划
    year: 2023
    measures:
      - number: 1
        lead: [${names}]
  `;

  test.each(['区水务管理处, 区水务处', '区住建委, 区住房建设委'])('may be one unit: %s', (names) => {
    expect(found(plan(names), 'a.plan.yaml', 'unit.')).toEqual([`5 unit.inconsistent-in-plan ${names.split(', ')[1]}`]);
    expect(check(workspace(plan(names)), 'a.plan.yaml')[0]).toMatchObject({ severity: 'hint' });
  });

  test.each([
    '广安门内街道办事处, 广安门外街道办事处',
    '排水集团一分公司, 排水集团二分公司',
    '各区政府, 相关区政府',
    '各有关单位, 有关单位',
    '市生态环境局, 区生态环境局',
    '区委组织部, 区委宣传部',
    '西城规划分局, 西城国土分局',
  ])('are two units: %s', (names) => {
    expect(found(plan(names), 'a.plan.yaml', 'unit.inconsistent-in-plan')).toEqual([]);
  });
});

describe('a unit of another area', () => {
  /** What is found about `names`, listed by a plan with these registries and, in its first lines, these keys. */
  const told = (registries: string, names: string, head: string): readonly string[] =>
    found(
      `
      --- beijing.units.yaml
      area: 北京市
      units:
        - {name: 市财政局, level: municipal}

      --- dongcheng.units.yaml
      area: 东城区
      units:
        - {name: 区生态环境局, level: district}
        - {name: 区卫健委, level: district}
        - {name: 交通支队, level: dispatched}
        - {name: 安定门街道办事处, level: street}
        - {name: 德源公司, level: enterprise}

      --- xicheng.units.yaml
      area: 西城区
      units:
        - {name: 区财政局, level: district}

      --- a.plan.yaml
      measures: [{number: 1, support: [${names}]}]
      units: [${registries}]
      ${head}
    `,
      'a.plan.yaml',
      'unit.',
    );

  test('is not meant by a name that every district has: then it is unknown', () => {
    expect(told('xicheng.units.yaml', '区卫健委, 交通支队', 'area: 西城区')).toEqual([
      '1 unit.unknown 区卫健委',
      '1 unit.unknown 交通支队',
    ]);
  });

  test('is not one of the city above', () => {
    expect(told('xicheng.units.yaml', '市财政局', 'area: 西城区')).toEqual(['1 unit.unknown 市财政局']);
  });

  test.each([
    ['a street within the district', 'area: 安定门街道'],
    ['the city', 'area: 北京市'],
    ['no area', 'level: district'],
  ])('is not told in a plan of %s', (_, head) => {
    expect(told('dongcheng.units.yaml', '区生态环境局, 安定门街道办事处', head)).toEqual([]);
    expect(told('xicheng.units.yaml', '安定门街道办事处', head)).toEqual(['1 unit.unknown 安定门街道办事处']);
  });

  test('is not an enterprise, which works anywhere', () => {
    const both = 'xicheng.units.yaml, dongcheng.units.yaml';
    expect(told(both, '德源公司, 交通支队', 'area: 西城区')).toEqual(['1 unit.wrong-area 交通支队']);
  });
});

describe('a text that gives a unit something to do', () => {
  const told = (text: string): readonly string[] =>
    found(
      `
      --- a.units.yaml
      units:
        - {name: 区生态环境局, since: 2019-03, level: district}
        - {name: 区环保局, until: 2019-03, succeededBy: 区生态环境局}
        - {name: 区财政局, level: district}
        - {name: 市财政局, level: municipal}
        - {name: 区政府, level: district}
        - {name: 景山街道办事处}
      groups:
        - {name: 各街道办事处, members: [景山街道办事处]}

      --- a.plan.yaml
      title: 计划
      level: district
      year: 2023
      units: a.units.yaml
      measures:
        - number: 1
          lead: [区生态环境局]
          support: [各街道办事处]
          tasks:
            - text: ${text}
    `,
      'a.plan.yaml',
      'unit.mention',
    );

  test.each(['区财政局拨付经费。', '更新台账。区财政局拨付经费。', '“更新台账；区财政局拨付经费。”'])('%s', (text) => {
    expect(told(text)).toEqual(['10 unit.mention-not-listed 区财政局']);
  });

  test.each([
    '区生态环境局更新台账。',
    '景山街道办事处巡查。',
    '会同区财政局更新台账。',
    '区财政局的资金及时到位。',
    '区财政局、区生态环境局更新台账。',
    '市财政局下达资金后及时拨付。',
    '区政府统一部署。',
    '区环保局建立的台账继续使用。',
    '《区财政局办法》印发后执行。',
  ])('or not: %s', (text) => {
    expect(told(text)).toEqual([]);
  });
});

describe('a space', () => {
  const told = (name: string, registered: string): readonly string[] =>
    found(
      {
        'a.units.yaml': `units: [{name: ${registered}}]\n`,
        'a.plan.yaml': `year: 2023\nunits: a.units.yaml\nmeasures: [{number: 1, lead: [${name}]}]\n`,
      },
      'a.plan.yaml',
      'unit.',
    );

  test('between Chinese characters cuts a name', () => {
    expect(told('市规划自然资源委 西城分局', '市规划自然资源委西城分局')).toEqual([
      '3 unit.split-name 市规划自然资源委 西城分局',
    ]);
  });

  test('beside Latin letters or digits may be meant', () => {
    expect(told('ABC 环保公司', 'ABC环保公司')).toEqual([]);
  });
});

describe('nobody is named by', () => {
  const told = (name: string): readonly string[] =>
    found({ 'a.plan.yaml': `year: 2023\nmeasures: [{number: 1, lead: [${name}]}]\n` }, 'a.plan.yaml', 'unit.');

  test.each(['有关部门', '相关单位', '各有关部门和单位', '区有关部门', '区级相关部门', '其他有关单位'])(
    '%s',
    (name) => {
      expect(told(name)).toEqual([`2 unit.too-vague-lead ${name}`]);
    },
  );

  test.each(['相关街道办事处', '各街道办事处', '区大气及气候工作小组各成员单位'])('but somebody by %s', (name) => {
    expect(told(name)).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import type { Fix } from '../../server/src/checks/check.ts';
import { say } from '../../server/src/messages/say.ts';
import type { Snapshot } from '../../server/src/workspace/snapshot.ts';
import { afterFix, check, dedent, fileOf, shown, workspace } from '../support/fixture.ts';

const PLAN = 'a.plan.yaml';

/** The fixes of the first finding of a code, by their titles. */
function fixes(snapshot: Snapshot, code: string, path = PLAN): ReadonlyMap<string, Fix> {
  const finding = check(snapshot, path).find((each) => each.code === code);
  return new Map(finding?.fixes(snapshot).map((fix) => [say('zh-CN', fix.title), fix]));
}

/** The text of a file after the fix of that title. */
function fixed(snapshot: Snapshot, code: string, title: string, path = PLAN): string {
  const fix = fixes(snapshot, code).get(title);
  if (!fix) throw new Error(`no fix ${title}`);
  return fileOf(afterFix(snapshot, fix), path).text;
}

function lines(text: string, pattern: RegExp): readonly string[] {
  return text.split('\n').filter((line) => pattern.test(line));
}

describe('a name can be replaced', () => {
  const plan = `
    year: 2021
    units: a.units.yaml
    measures:
      - number: 1
        lead: ["区环保局", 区财政局]  # 照抄2017年
        support:
          - '区环保局'
          - 区住建委
        tasks:
          - text: 区环保局更新名录，移交原区环保局档案。
  `;
  const snapshot = workspace({
    'a.units.yaml': dedent(`
      units:
        - {name: 区生态环境局, since: 2019-03}
        - {name: 区环保局, until: 2019-03, succeededBy: 区生态环境局}
        - {name: 区财政局}
        - {name: 区住房城市建设委, aliases: [区住建委]}
    `),
    [PLAN]: dedent(plan),
    'b.plan.yaml': dedent(`
      year: 2022
      units: a.units.yaml
      measures: [{number: 1, lead: [区环保局], support: 区住建委}]
    `),
    'old.plan.yaml': dedent(`
      year: 2017
      units: a.units.yaml
      measures: [{number: 1, lead: [区环保局]}]
    `),
    'other.plan.yaml': dedent(`
      year: 2022
      measures: [{number: 1, lead: [区环保局]}]
    `),
  });

  test('the titles say how much is changed', () => {
    expect([...fixes(snapshot, 'unit.former-name').keys()]).toEqual([
      '改为“区生态环境局”',
      '本文件内全部改为“区生态环境局”（3处）',
      '工作区内全部改为“区生态环境局”（2个文件，4处）',
    ]);
  });

  test('in one place, with its quotes', () => {
    const text = fixed(snapshot, 'unit.former-name', '改为“区生态环境局”');
    expect(text).toBe(dedent(plan).replace('"区环保局"', '"区生态环境局"'));
  });

  test('in the whole file, except where it is cited', () => {
    const fix = '本文件内全部改为“区生态环境局”（3处）';
    expect(lines(fixed(snapshot, 'unit.former-name', fix), /区(?:环保|生态环境)局/)).toEqual([
      '    lead: ["区生态环境局", 区财政局]  # 照抄2017年',
      "      - '区生态环境局'",
      '      - text: 区生态环境局更新名录，移交原区环保局档案。',
    ]);
    expect(fixed(snapshot, 'unit.former-name', fix, 'b.plan.yaml')).toContain('lead: [区环保局]');
  });

  test('in the whole workspace, except in plans where it is right or means nothing', () => {
    const fix = fixes(snapshot, 'unit.former-name').get('工作区内全部改为“区生态环境局”（2个文件，4处）')!;
    const after = afterFix(snapshot, fix);
    expect(fileOf(after, 'b.plan.yaml').text).toContain('lead: [区生态环境局]');
    expect(fileOf(after, 'old.plan.yaml').text).toContain('lead: [区环保局]');
    expect(fileOf(after, 'other.plan.yaml').text).toContain('lead: [区环保局]');
    expect(shown(after, PLAN).join()).not.toContain('unit.former-name');
  });

  test('also where it is a single text and not a list', () => {
    const text = fixed(snapshot, 'unit.alias', '工作区内全部改为“区住房城市建设委”（2个文件，2处）', 'b.plan.yaml');
    expect(text).toContain('support: 区住房城市建设委}');
  });

  test('nothing is offered for the whole file or workspace where there is only the one place', () => {
    const alone = workspace({
      'a.units.yaml': fileOf(snapshot, 'a.units.yaml').text,
      [PLAN]: 'year: 2021\nunits: a.units.yaml\nmeasures: [{number: 1, lead: 区环保局}]\n',
    });
    expect([...fixes(alone, 'unit.former-name').keys()]).toEqual(['改为“区生态环境局”']);
  });
});

describe('a name can be added to the registry', () => {
  /** A plan that lists `name`, on a registry. */
  function around(registry: string, name = '区住建委'): Snapshot {
    return workspace({
      'a.units.yaml': registry,
      [PLAN]: `title: 东城区计划\narea: 东城区\nyear: 2023\nunits: a.units.yaml\nmeasures: [{number: 1, lead: [${name}]}]\n`,
    });
  }

  const ALIAS = '在名录中把“区住建委”记为“区住房城市建设委”的其他写法（a.units.yaml）';
  const UNIT = '把“区住建委”加入名录（a.units.yaml）';

  /** The registry after the fix; the plan has no finding left but a hint to the right name. */
  function registryAfter(registry: string, title: string): string {
    const snapshot = around(registry);
    const fix = fixes(snapshot, 'unit.unknown').get(title);
    if (!fix) throw new Error(`no fix ${title}`);
    const after = afterFix(snapshot, fix);
    expect(shown(after, PLAN).map((line) => line.split(' ')[1])).toEqual(title === ALIAS ? ['unit.alias'] : []);
    return fileOf(after, 'a.units.yaml').text;
  }

  test('the names like it come first, then both ways to teach the registry', () => {
    const snapshot = around('units:\n  - name: 区住房城市建设委\n');
    expect([...fixes(snapshot, 'unit.unknown').keys()]).toEqual(['改为“区住房城市建设委”', ALIAS, UNIT]);
    expect([...fixes(snapshot, 'unit.unknown').values()].some(({ certain }) => certain)).toBe(false);
  });

  test('as another form, to a list in brackets', () => {
    const registry = dedent(`
      units:
        - name: 区住房城市建设委
          aliases: [ 区建委 ]  # 2020年前
          level: district
    `);
    expect(registryAfter(registry, ALIAS)).toBe(registry.replace('[ 区建委 ]', '[ 区建委, 区住建委 ]'));
  });

  test('as another form, to an empty list in brackets', () => {
    const registry = dedent(`
      units:
        - {name: 区住房城市建设委, aliases: []}
    `);
    expect(registryAfter(registry, ALIAS)).toBe(registry.replace('[]', '[区住建委]'));
  });

  test('as another form, to a list of lines', () => {
    const registry = dedent(`
      units:
        - name: 区住房城市建设委
          aliases:
            - 区建委  # 2020年前
          level: district
        - name: 区财政局
    `);
    const line = '      - 区建委  # 2020年前\n';
    expect(registryAfter(registry, ALIAS)).toBe(registry.replace(line, `${line}      - 区住建委\n`));
  });

  test('as another form, to a unit that has none', () => {
    const registry = dedent(`
      units:
        - name: 区住房城市建设委  # 核心区无“乡”
          level: district
        - name: 区财政局
    `);
    const line = '  - name: 区住房城市建设委  # 核心区无“乡”\n';
    expect(registryAfter(registry, ALIAS)).toBe(registry.replace(line, `${line}    aliases: [区住建委]\n`));
  });

  test('not as another form where that cannot be done with a small change', () => {
    for (const unit of ['{name: 区住房城市建设委}', '{name: 区住房城市建设委, aliases: 区建委}']) {
      expect([...fixes(around(`units:\n  - ${unit}\n`), 'unit.unknown').keys()]).toEqual([
        '改为“区住房城市建设委”',
        UNIT,
      ]);
    }
    const halfWritten = 'units:\n  - name: 区住房城市建设委\n    aliases:\n';
    expect(fixes(around(halfWritten), 'unit.unknown').has(ALIAS)).toBe(false);
  });

  test('as a new unit, at the end of the units and before what follows', () => {
    const registry = dedent(`
      area: 东城区
      units:
        # 政府部门
        - name: 区住房城市建设委
          aliases:
            - 区建委  # 2020年前

      groups:
        - {name: 各街道办事处, open: true}
    `);
    const line = '      - 区建委  # 2020年前\n';
    const added = '  - name: 区住建委\n    level: district\n';
    expect(registryAfter(registry, UNIT)).toBe(registry.replace(line, line + added));
  });

  test('as a new unit, in the line breaks of the registry and in its indentation', () => {
    const registry = ['units:', '- name: 区财政局', '  level: district', ''].join('\r\n');
    expect(registryAfter(registry, UNIT)).toBe(`${registry}- name: 区住建委\r\n  level: district\r\n`);
    const open = 'units:\n    - name: 区财政局';
    expect(registryAfter(open, UNIT)).toBe(`${open}\n    - name: 区住建委\n      level: district`);
  });

  test('as another form, in the line breaks of the registry', () => {
    const registry = ['units:', '  - name: 区住房城市建设委', '    level: district', ''].join('\r\n');
    expect(registryAfter(registry, ALIAS)).toBe(registry.replace('委\r\n', '委\r\n    aliases: [区住建委]\r\n'));
  });

  test('not as a new unit where the registry has no list of lines', () => {
    expect([...fixes(around('units: [{name: 区财政局}]\n'), 'unit.unknown').keys()]).toEqual([]);
    expect([...fixes(around('units: []\n'), 'unit.unknown').keys()]).toEqual([]);
  });

  test.each([
    ['区水务局', 'district.units.yaml', 'district'],
    ['市水务局', 'city.units.yaml', 'municipal'],
    ['环雅丽都公司', 'district.units.yaml', 'enterprise'],
  ])('%s goes to %s as %s', (name, file, level) => {
    const snapshot = workspace({
      'city.units.yaml': 'area: 北京市\nunits:\n  - name: 市财政局\n',
      'district.units.yaml': 'area: 东城区\nunits:\n  - name: 规自分局\n',
      [PLAN]: `area: 东城区\nyear: 2023\nunits: [city.units.yaml, district.units.yaml]\nmeasures: [{number: 1, support: [${name}]}]\n`,
    });
    const text = fixed(snapshot, 'unit.unknown', `把“${name}”加入名录（${file}）`, file);
    expect(text.endsWith(`  - name: ${name}\n    level: ${level}\n`)).toBe(true);
  });
});

describe('putting units into official order', () => {
  const REGISTRY =
    'units:\n  - {name: 区财政局}\n  - {name: 区生态环境局}\n  - {name: 区城管委, aliases: [区城市管理委]}\n  - {name: 区卫健委}\n';

  function ordered(support: string): string {
    const plan = `year: 2023\nunits: a.units.yaml\nmeasures:\n  - number: 1\n    support:${support}`;
    const snapshot = workspace({ 'a.units.yaml': REGISTRY, [PLAN]: plan });
    const after = fixed(snapshot, 'unit.order', '按机构序列排列');
    expect(shown(workspace({ 'a.units.yaml': REGISTRY, [PLAN]: after }), PLAN).join()).not.toContain('unit.order');
    return after.slice(after.indexOf('support:') + 'support:'.length);
  }

  test('in brackets: each name with its quotes, the first one where it is', () => {
    expect(ordered(` [区生态环境局, "区卫健委", 区城管委,  '区财政局']  # 待会签\n`)).toBe(
      ` [区生态环境局, '区财政局', 区城管委,  "区卫健委"]  # 待会签\n`,
    );
  });

  test('in lines: each name with its quotes and with the comment behind it', () => {
    const before = `
      - 区生态环境局
      - "区卫健委"   # 负责医废
      # 以下待会签
      - 区城管委
      - '区财政局' # 负责经费
`;
    expect(ordered(before)).toBe(`
      - 区生态环境局
      - '区财政局' # 负责经费
      # 以下待会签
      - 区城管委
      - "区卫健委"   # 负责医废
`);
  });

  test('in lines with Windows line breaks, without one at the end of the file', () => {
    expect(ordered('\r\n      - 区卫健委\r\n      - 区城管委 # 二\r\n      - 区财政局 # 一')).toBe(
      '\r\n      - 区卫健委\r\n      - 区财政局 # 一\r\n      - 区城管委 # 二',
    );
  });

  test('names keep the form the author chose', () => {
    expect(ordered(' [区生态环境局, 区城市管理委, 区财政局]\n')).toBe(' [区生态环境局, 区财政局, 区城市管理委]\n');
  });
});

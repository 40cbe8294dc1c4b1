import { describe, expect, test } from 'vitest';
import { hoverAt } from '../../server/src/features/hover.ts';
import type { Locale } from '../../server/src/messages/locale.ts';
import { workspace } from '../support/fixture.ts';
import { BASE, HEAD, type Opened, open, openPlan, textIn } from './editor.ts';

function hover({ snapshot, document, position }: Opened, locale: Locale = 'zh-CN'): string {
  return hoverAt(snapshot, document, position, { locale })?.contents.value ?? '';
}

const plan = (rest: string): Opened => openPlan(`${HEAD}measures:\n  - number: 1\n    ${rest}\n`);

describe('on a unit', () => {
  test('official name, level, time, history, counterpart and registry', () => {
    expect(hover(plan('lead: [区生¦态环境局]'))).toBe(
      [
        '**区生态环境局** · 区级 · 2019年3月起',
        '',
        '全称：北京市东城区生态环境局  ',
        '其他写法：区环境局  ',
        '沿革：区环保局（至2019年3月） → **区生态环境局**（2019年3月起）  ',
        '对口上级：市生态环境局  ',
        '名录：东城区机构名录',
      ].join('\n'),
    );
  });

  test('in English', () => {
    expect(hover(plan('lead: [区生¦态环境局]'), 'en')).toContain('Counterpart: 市生态环境局');
  });

  test('an alias: the form to use', () => {
    expect(hover(plan('lead: [区环¦境局]'))).toMatch(/^“区环境局”的规范简称是“区生态环境局”\n\n\*\*区生态环境局/);
  });

  test('a former name: when it ended, and what it is now', () => {
    const text = hover(plan('lead: [区环¦保局]'));
    expect(text).toMatch(/^“区环保局”已于2019年3月停用，现为“区生态环境局”/);
    expect(text).toContain('**区环保局** · 区级 · 至2019年3月');
    expect(text).toContain('全称：北京市东城区生态环境局');
  });

  test('a name that came later', () => {
    const opened = openPlan('year: 2017\nunits: [dc.units.yaml]\nmeasures:\n  - lead: 区生态¦环境局');
    expect(hover(opened)).toContain('当时为“区环保局”');
  });

  test('a name of two units', () => {
    const others = '--- x.units.yaml\nunits:\n  - {name: 区一局, aliases: [一局]}\n  - {name: 市一局, aliases: [一局]}';
    const text = hover(openPlan('units: [x.units.yaml]\nmeasures:\n  - lead: 一¦局', others));
    expect(text).toContain('指2个单位');
    expect(text).toContain('**市一局**');
  });

  test('a group and its members', () => {
    expect(hover(plan('support: [各街¦道]'))).toContain('成员（1个）：大栅栏街道办事处');
    expect(hover(plan('support: [相关¦部门]'))).toContain('不列名');
  });

  test('nothing for placeholders and for names nobody knows', () => {
    expect(hover(plan("support: ['—¦—']"))).toBe('');
    expect(hover(plan('support: [区某¦局]'))).toBe('');
  });

  test('in a registry: the entry a name stands for', () => {
    const before = workspace(BASE);
    const text = 'units:\n  - name: 区教委\n    counterpart: 市¦教委';
    expect(hover(open(before, 'dc.units.yaml', text))).toContain('全称：北京市教育委员会');
  });

  test('registries that succeed one another in a circle are shown all the same', () => {
    const others = '--- x.units.yaml\nunits:\n  - {name: 甲局, succeededBy: 乙局}\n  - {name: 乙局, succeededBy: 甲局}';
    expect(hover(openPlan('units: [x.units.yaml]\nmeasures:\n  - lead: 甲¦局', others))).toContain('沿革');
  });
});

describe('on a deadline', () => {
  test('its dates', () => {
    expect(hover(plan('deadline: 年¦底前'))).toBe('**年底前** · 不晚于2023年12月31日');
    expect(hover(plan('deadline: 6-9¦月'))).toContain('2023年6月1日至2023年9月30日');
    expect(hover(plan('deadline: 供地¦前'))).toContain('取决于“供地”，没有固定日期');
    expect(hover(plan('deadline: 年¦底前'), 'en')).toBe('**年底前** · by 2023-12-31');
  });

  test('what is unsure about it, and the uniform wording', () => {
    expect(hover(plan('deadline: 5月¦前'))).toContain('按该月开始之前计');
    expect(hover(plan('deadline: 持续¦推进'))).toContain('统一写法：长期实施');
  });

  test('the deadlines of what it carries out', () => {
    const text = hover(plan('implements: 3\n    deadline: 年¦底前'));
    expect(text).toContain('上级第3-1项：6月底前（不晚于2023年6月30日）');
    expect(text).toContain('上级第3-2项：每季度（每季度一次，首次不晚于2023年3月31日）');
    const task = `tasks:\n      - implements: 1\n        deadline: 9月¦底前`;
    expect(hover(plan(task))).toContain('上级第1项：年底前（不晚于2023年12月31日）');
  });

  test('one that cannot be read, and a plan without a year', () => {
    expect(hover(plan('deadline: 年地¦前'))).toContain('看不懂时限');
    expect(hover(openPlan('measures:\n  - deadline: 年¦底前'))).toContain('计划没有写年度');
  });
});

describe('on what it carries out', () => {
  test('the measure of the parent with section, tasks, deadlines and leads', () => {
    const text = hover(plan('implements: ¦3'));
    expect(text).toMatch(/^\*\*3 加强源头防控\*\*\n\n北京市2023年计划 › 二、防控/);
    expect(text).toContain('1\\. 更新名录。  \n时限：6月底前（不晚于2023年6月30日） · 牵头：市生态环境局');
    expect(text).toContain('2\\. 宣传培训。');
  });

  test('one task alone, and the districts it is for', () => {
    expect(hover(plan('implements: [1, 3-¦2]'))).not.toContain('更新名录');
    expect(hover(plan('implements: ¦2'))).toContain('涉及区：密云区');
  });

  test('nothing where the parent has no such measure', () => {
    expect(hover(plan('implements: 9¦9'))).toBe('');
  });
});

describe('on files and keys', () => {
  test('the title of the file', () => {
    expect(hover(openPlan('parent: bj.¦plan.yaml'))).toBe('**北京市2023年计划**\n\n市级 · 北京市 · 2023 · 4项任务');
    expect(hover(openPlan('units: [dc.¦units.yaml]'))).toContain('东城区 · 5个机构名称');
    expect(hover(openPlan('annexes: [bj.¦plan.yaml]'))).toBe(hover(openPlan('parent: bj.¦plan.yaml')));
    expect(hover(openPlan('previous: no¦.plan.yaml'))).toBe('找不到文件“no.plan.yaml”');
  });

  test('what a key means', () => {
    expect(hover(plan('dead¦line: 年底前'))).toMatch(/^`deadline` 完成时限\n\n例如 年底前/);
    expect(hover(plan('tasks:\n      - te¦xt: 甲'))).toContain('措施内容');
    expect(hover(openPlan('iss¦ued: 2023-04-14'), 'en')).toContain('Unit names must be right on this day');
    expect(hover(openPlan('nonsen¦se: 1'))).toBe('');
  });

  test('the range is the word itself', () => {
    const { snapshot, document, position } = plan("lead: ['区生态¦环境局']");
    const range = hoverAt(snapshot, document, position, { locale: 'zh-CN' })?.range;
    expect(range && textIn(document, range)).toBe('区生态环境局');
  });
});

test('what users write is shown as it is, and not as Markdown', () => {
  const others = '--- x.units.yaml\nunits:\n  - {name: 区*甲*局, official: "<b>北京_市_</b>"}';
  const text = hover(openPlan('units: [x.units.yaml]\nmeasures:\n  - lead: 区*甲¦*局', others));
  expect(text).toContain('**区\\*甲\\*局**');
  expect(text).toContain('\\<b\\>北京\\_市\\_\\</b\\>');
});

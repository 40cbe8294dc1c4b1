import { describe, expect, test } from 'vitest';
import { type CompletionList, complete } from '../../server/src/features/completion/complete.ts';
import type { CompletionItem } from '../../server/src/features/completion/item.ts';
import { workspace } from '../support/fixture.ts';
import { BASE, HEAD, type Opened, open, openPlan, textIn } from './editor.ts';

const zh = { locale: 'zh-CN' } as const;

function ask({ snapshot, document, position }: Opened): CompletionList | undefined {
  return complete(snapshot, document, position, zh);
}

function items(opened: Opened): readonly CompletionItem[] {
  const list = ask(opened)?.items ?? [];
  return list.toSorted((a, b) => (a.sortText < b.sortText ? -1 : 1));
}

function labels(opened: Opened): readonly string[] {
  return items(opened).map(({ label }) => label);
}

function offered(opened: Opened, label: string): CompletionItem {
  const item = items(opened).find((each) => each.label === label);
  if (!item) throw new Error(`${label} is not offered`);
  return item;
}

/** The document after an item was chosen. */
function accept(opened: Opened, label: string): string {
  const { document } = opened;
  const { range, newText } = offered(opened, label).textEdit;
  const { offsetAt } = document.lines;
  return document.text.slice(0, offsetAt(range.start)) + newText + document.text.slice(offsetAt(range.end));
}

const MEASURE = `${HEAD}measures:
  - number: 1
    title: 目标任务
`;

describe('keys', () => {
  test('of the plan, in the order of the format, without those it has', () => {
    expect(labels(openPlan(`title: 甲\n¦\nyear: 2023`)).slice(0, 4)).toEqual(['level', 'area', 'period', 'document']);
  });

  test('of a measure and of a task', () => {
    expect(labels(openPlan(`${MEASURE}    ¦`)).slice(0, 4)).toEqual([
      'alsoNumbered',
      'implements',
      'continues',
      'basis',
    ]);
    expect(labels(openPlan(`${MEASURE}    tasks:\n      - ¦`))[0]).toBe('text');
    expect(labels(openPlan(`notApplicable:\n  - {measure: 3, ¦}`))).toEqual(['reason']);
  });

  test('one for each column of the table', () => {
    expect(labels(openPlan('columns:\n  - ¦'))).toContain('support');
    expect(labels(openPlan('columns:\n  - number: 序号\n    ¦'))).toEqual([]);
  });

  test.each(['dead', 'wcsx', '时限', 'shixian'])('deadline is found by %s', (typed) => {
    expect(labels(openPlan(`${MEASURE}    ${typed}¦`))).toContain('deadline');
  });

  test('say what they mean in the language of the user', () => {
    const opened = openPlan(`${MEASURE}    le¦`);
    expect(offered(opened, 'lead')).toMatchObject({ detail: '牵头单位', labelDetails: { description: '牵头单位' } });
    const english = complete(opened.snapshot, opened.document, opened.position, { locale: 'en' });
    expect(english?.items[0]?.documentation?.value).toContain('hold for all tasks that name none');
  });

  test.each([
    ['a key with one value', `${MEASURE}    deadl¦`, 'deadline', `${MEASURE}    deadline: `],
    ['a key that has its colon', `${MEASURE}    dea¦d: 年底前`, 'deadline', `${MEASURE}    deadline: 年底前`],
    ['a list', `${MEASURE}    ta¦`, 'tasks', `${MEASURE}    tasks:\n      - `],
    ['a list of units', `${MEASURE}    le¦`, 'lead', `${MEASURE}    lead:\n      - `],
    ['the first key of an item', 'sections:\n  - mea¦', 'measures', 'sections:\n  - measures:\n      - '],
    ['an item that has no dash yet', 'sections:\n  ¦', 'title', 'sections:\n  - title: '],
    ['dashes in the column of the key', 'sections:\n- ti¦', 'measures', undefined],
    [
      'dashes in the column of the key',
      'sections:\n- title: 一\n  ¦',
      'measures',
      'sections:\n- title: 一\n  measures:\n  - ',
    ],
    ['a file with CRLF', 'title: 甲\r\nsec¦', 'sections', 'title: 甲\r\nsections:\r\n  - '],
    ['braces', 'notApplicable:\n  - {¦}', 'measure', 'notApplicable:\n  - {measure: }'],
    [
      'braces, behind a comma',
      'notApplicable:\n  - {measure: 3,¦}',
      'reason',
      'notApplicable:\n  - {measure: 3, reason: }',
    ],
    ['a mapping', 'title: 甲\nper¦', 'period', 'title: 甲\nperiod:\n  '],
    [
      'units where the file writes them in brackets',
      `${MEASURE}    lead: [区教委]\n  - number: 2\n    le¦`,
      'lead',
      `${MEASURE}    lead: [区教委]\n  - number: 2\n    lead: `,
    ],
  ])('%s', (_, before, label, after) => {
    const opened = openPlan(before);
    if (after === undefined) expect(labels(opened)).not.toContain(label);
    else expect(accept(opened, label)).toBe(after);
  });

  test('lines are inserted with their own indentation', () => {
    expect(offered(openPlan(`${MEASURE}    ta¦`), 'tasks').insertTextMode).toBe(1);
  });

  test('of a registry', () => {
    const before = workspace(BASE);
    expect(labels(open(before, 'dc.units.yaml', 'units:\n  - name: 区教委\n    ¦'))).toContain('succeededBy');
    expect(labels(open(before, 'dc.units.yaml', 'groups:\n  - ¦'))).toEqual(['name', 'aliases', 'members', 'open']);
  });
});

describe('units', () => {
  const lead = (typed: string): Opened => openPlan(`${MEASURE}    lead: [${typed}¦]`);

  test.each([
    ['qsthjj', '区生态环境局'],
    ['qst', '区生态环境局'],
    ['qushengtai', '区生态环境局'],
    ['q生态hj', '区生态环境局'],
    ['sthj', '区生态环境局'],
    ['生态', '区生态环境局'],
    ['环境局', '区生态环境局'],
    ['区环保', '区生态环境局'],
    ['qhbj', '区生态环境局'],
    ['北京市东城区教', '区教委'],
    ['dsl', '大栅栏街道办事处'],
    ['各街道', '各街道办事处'],
    ['ＱＪＷ', '区教委'],
  ])('%s finds %s', (typed, name) => {
    expect(labels(lead(typed))).toContain(name);
  });

  test('an alias or a former name is replaced by the right name', () => {
    expect(accept(lead('区环境'), '区生态环境局')).toContain('lead: [区生态环境局]');
    expect(offered(lead('qhbj'), '区生态环境局').labelDetails?.description).toContain('原名 区环保局');
    expect(labels(lead('qhbj'))).not.toContain('区环保局');
  });

  test('what is right depends on the date of the plan', () => {
    const old = openPlan('year: 2017\nunits: [dc.units.yaml]\nmeasures:\n  - lead: [qst¦]');
    expect(labels(old)).toEqual(['区环保局']);
    expect(offered(old, '区环保局').labelDetails?.description).toBe('后名 区生态环境局');
  });

  test('the counterpart of the parent’s unit in that role comes first', () => {
    const task = `${MEASURE}    tasks:\n      - text: 宣传。\n        implements: 3-1\n`;
    expect(labels(openPlan(`${task}        lead: [q¦]`))[0]).toBe('区生态环境局');
    expect(labels(openPlan(`${task}        support: [q¦]`))[0]).toBe('区教委');
    expect(labels(openPlan(`${MEASURE}    implements: 13\n    lead: [¦]`))[0]).toBe('区园林绿化局');
    const first = items(openPlan(`${task}        lead: [¦`))[0];
    expect(first).toMatchObject({ label: '区生态环境局', labelDetails: { description: '对口上级牵头单位' } });
  });

  test('those listed already sink, under whatever name they stand there', () => {
    const opened = openPlan(`${MEASURE}    implements: 1\n    lead: [区环境局, ¦]`);
    expect(labels(opened).at(-1)).toBe('区生态环境局');
    expect(labels(openPlan(`${MEASURE}    lead: [区教委]\n    support: [¦]`)).at(-1)).toBe('区教委');
  });

  test('say what they are', () => {
    const item = offered(lead('qst'), '区生态环境局');
    expect(item.detail).toBe('区级 · 北京市东城区生态环境局');
    expect(item.documentation?.value).toContain('区环保局（至2019年3月） → **区生态环境局**（2019年3月起）');
    expect(item.documentation?.value).toContain('对口上级：市生态环境局');
    expect(offered(lead('xgbm'), '相关部门').detail).toBe('统称，不列名');
  });

  test('groups are offered behind the units', () => {
    const all = labels(lead(''));
    expect(all.indexOf('各街道办事处')).toBeGreaterThan(all.indexOf('区教委'));
  });

  test.each([
    ['a list in brackets', 'lead: [区教委, qst¦]', 'lead: [区教委, 区生态环境局]'],
    ['behind a comma', 'lead: [区教委,¦]', 'lead: [区教委, 区生态环境局]'],
    ['brackets that are not closed', 'lead: [qst¦', 'lead: [区生态环境局'],
    ['in place of the whole name', 'lead: [区生¦态]', 'lead: [区生态环境局]'],
    ['between Chinese separators', 'lead: 区教委、sth¦、各街道', 'lead: 区教委、区生态环境局、各街道'],
    ['alone', 'lead: qst¦', 'lead: 区生态环境局'],
    ['before a comment', 'lead: qst¦ # 待定', 'lead: 区生态环境局 # 待定'],
    ['an item with its dash', 'lead:\n      - qst¦', 'lead:\n      - 区生态环境局'],
    ['an item without its dash', 'lead:\n      qst¦', 'lead:\n      - 区生态环境局'],
    ['quotes', "lead: ['qst¦']", "lead: ['区生态环境局']"],
    ['double quotes', 'lead: ["qst¦"]', 'lead: ["区生态环境局"]'],
  ])('%s', (_, before, after) => {
    expect(accept(openPlan(`${MEASURE}    ${before}`), '区生态环境局')).toBe(`${MEASURE}    ${after}`);
  });

  test('a name that YAML would read otherwise is put in quotes', () => {
    const others = '--- x.units.yaml\nunits:\n  - name: 区发改委, 区商务局';
    const opened = openPlan('units: [x.units.yaml]\nmeasures:\n  - lead: [qfg¦]', others);
    expect(accept(opened, '区发改委, 区商务局')).toContain("lead: ['区发改委, 区商务局']");
  });

  test('what an editor filters by begins with what was typed, so that nothing found is lost', () => {
    for (const typed of ['', 'qst', '生态', '区教委、sgh', '环保']) {
      const opened = openPlan(`${MEASURE}    lead: ${typed}¦`);
      const list = ask(opened);
      for (const { filterText, textEdit } of list?.items ?? []) {
        const word = textIn(opened.document, { start: textEdit.range.start, end: opened.position });
        expect(filterText.startsWith(word)).toBe(true);
      }
      expect(list?.isIncomplete ?? true).toBe(true);
    }
    expect(offered(lead('生态'), '区生态环境局').filterText).toBe('生态 qsthjj');
  });

  test('are found while the rest of the plan is broken', () => {
    const broken = `${HEAD}measures:\n  - title: "甲\n    lead: [\n  - number: 2\n    deadline：年底前\n    support: [qst¦\n  - }`;
    expect(labels(openPlan(broken))).toContain('区生态环境局');
  });

  test('nothing in texts, comments and titles', () => {
    for (const text of [
      'title: 区¦',
      '# 区¦',
      'measures:\n  - title: 区¦\n',
      'measures:\n  - tasks:\n    - text: >-\n        区¦',
    ]) {
      expect(ask(openPlan(text))).toBeUndefined();
    }
  });
});

describe('deadlines', () => {
  const plan = `${HEAD}measures:
  - number: 1
    deadline: 9月底前
  - number: 2
    deadline: 9月底前
  - number: 3
    implements: 3
    tasks:
      - text: 更新。
        implements: 3-1
        deadline: `;

  test('the parent’s first, then those of this plan, then what plans say', () => {
    const opened = openPlan(`${plan}¦`);
    expect(labels(opened).slice(0, 4)).toEqual(['6月底前', '9月底前', '年底前', '长期实施']);
    expect(offered(opened, '6月底前')).toMatchObject({
      detail: '不晚于2023年6月30日',
      labelDetails: { description: '上级时限' },
    });
    expect(offered(opened, '9月底前').labelDetails?.description).toBe('本计划已用');
    expect(offered(opened, '每季度').detail).toBe('每季度一次，首次不晚于2023年3月31日');
  });

  test('are found by characters, pinyin and digits, and take the place of the whole text', () => {
    expect(labels(openPlan(`${plan}ndq¦`))[0]).toBe('年底前');
    expect(labels(openPlan(`${plan}ydq¦`))[0]).toBe('6月底前');
    expect(labels(openPlan(`${plan}12月¦`))).toContain('12月底前');
    expect(accept(openPlan(`${plan}年¦底，月底`), '年底前')).toBe(`${plan}年底前`);
  });

  test('say what is unsure about them', () => {
    expect(offered(openPlan(`${plan}汛¦`), '汛期前').documentation?.value).toContain('汛期的起止');
  });
});

describe('references to the parent', () => {
  const plan = `${HEAD}measures:
  - number: 1
    title: 目标任务
    implements: 1
  - number: 2
    title: 完善政策标准
    implements: `;

  test('the measure with the same title, then those not carried out yet, in the parent’s order', () => {
    const opened = openPlan(`${plan}¦`);
    expect(labels(opened)).toEqual(['13 完善政策标准', '3 加强源头防控', '1 目标任务', '2 保护耕地']);
    expect(offered(opened, '1 目标任务').labelDetails?.description).toBe('本计划已写');
    expect(offered(opened, '2 保护耕地').labelDetails?.description).toBe('由其他区落实');
    expect(accept(opened, '3 加强源头防控')).toBe(`${plan}3`);
  });

  test('what is left out with a reason is no longer open', () => {
    const opened = openPlan(`${HEAD}notApplicable:\n  - {measure: 3, reason: 无}\nmeasures:\n  - implements: ¦`);
    expect(labels(opened)).toEqual(['1 目标任务', '13 完善政策标准', '2 保护耕地', '3 加强源头防控']);
  });

  test.each([
    ['1', ['1 目标任务', '13 完善政策标准']],
    ['3', ['3 加强源头防控', '3-1 更新名录。', '3-2 宣传培训。']],
    ['3-', ['3-1 更新名录。', '3-2 宣传培训。']],
    ['3-2', ['3-2 宣传培训。']],
    ['1~', ['1~2 保护耕地', '1~3 加强源头防控', '1~13 完善政策标准']],
    ['1～1', ['1~13 完善政策标准']],
    ['3~', ['3~13 完善政策标准']],
    ['源头', ['3 加强源头防控']],
    ['jqyt', ['3 加强源头防控']],
    ['99', []],
  ])('%s', (typed, expected) => {
    expect(labels(openPlan(`${plan}${typed}¦`))).toEqual(expected);
  });

  test('tasks of what the measure carries out come first behind a task', () => {
    const opened = openPlan(`${HEAD}measures:\n  - implements: 3\n    tasks:\n      - implements: [3-1, ¦]`);
    expect(labels(opened).slice(0, 1)).toEqual(['3-2 宣传培训。']);
    expect(labels(opened).at(-1)).toBe('3-1 更新名录。');
  });

  test('show the measure, its tasks, leads and deadlines', () => {
    const card = offered(openPlan(`${plan}3¦`), '3 加强源头防控').documentation?.value ?? '';
    expect(card).toContain('二、防控');
    expect(card).toContain('1\\. 更新名录。');
    expect(card).toContain('时限：6月底前（不晚于2023年6月30日） · 牵头：市生态环境局');
  });

  test('are counted in the numbering the plan asks for', () => {
    const others = `--- p.plan.yaml
year: 2016
measures:
  - {number: 1, title: 甲, alsoNumbered: {breakdown: 3}}
  - {title: 乙, alsoNumbered: {breakdown: 1}}`;
    const opened = openPlan('parent: p.plan.yaml\nnumbering: breakdown\nmeasures:\n  - implements: ¦', others);
    expect(labels(opened)).toEqual(['3 甲', '1 乙']);
    expect(labels(openPlan('parent: p.plan.yaml\nnumbering: ¦', others))).toEqual(['breakdown']);
  });

  test('nothing without a parent', () => {
    expect(ask(openPlan('measures:\n  - implements: ¦'))).toBeUndefined();
  });
});

describe('files', () => {
  const others = `--- plans/city-2022.plan.yaml
title: 市级2022年计划
level: municipal
year: 2022
--- plans/dc-2022.plan.yaml
title: 东城2022年计划
level: district
area: 东城区
year: 2022
--- plans/xc-2022.plan.yaml
title: 西城2022年计划
level: district
area: 西城区
year: 2022`;
  const head = 'level: district\narea: 东城区\nyear: 2023\n';

  test('as parent one level up in the same year first, as previous the own one of the year before', () => {
    expect(labels(openPlan(`${head}parent: ¦`, others)).slice(0, 2)).toEqual([
      'bj.plan.yaml',
      'plans/city-2022.plan.yaml',
    ]);
    expect(labels(openPlan(`${head}previous: ¦`, others))[0]).toBe('plans/dc-2022.plan.yaml');
    expect(offered(openPlan(`${head}previous: ¦`, others), 'plans/dc-2022.plan.yaml').detail).toBe('东城2022年计划');
  });

  test('registries of the own area first, those listed last; found by path or title', () => {
    expect(labels(openPlan(`${head}units: [¦]`))).toEqual(['dc.units.yaml', 'bj.units.yaml']);
    expect(labels(openPlan(`${head}units: [dc.units.yaml, ¦]`))).toEqual(['bj.units.yaml', 'dc.units.yaml']);
    expect(labels(openPlan(`${head}units:\n  - 北京¦`))).toEqual(['bj.units.yaml']);
    expect(accept(openPlan(`${head}units:\n  b¦`), 'bj.units.yaml')).toBe(`${head}units:\n  - bj.units.yaml`);
  });

  test('are written relative to the file', () => {
    const opened = open(workspace(`${BASE}\n${others}`), 'plans/new.plan.yaml', 'parent: ../b¦');
    expect(accept(opened, '../bj.plan.yaml')).toBe('parent: ../bj.plan.yaml');
  });
});

describe('words to choose from', () => {
  test('levels, in the words of the user', () => {
    expect(labels(openPlan('level: ¦'))).toEqual(['municipal', 'district', 'street']);
    expect(labels(openPlan('level: 区¦'))).toEqual(['district']);
    expect(offered(openPlan('level: d¦'), 'district').detail).toBe('区级');
  });

  test('areas that the workspace knows', () => {
    expect(labels(openPlan('measures:\n  - districts: [东¦]'))).toEqual(['东城区']);
  });

  test('of a registry: levels, successors, counterparts, members', () => {
    const before = workspace(BASE);
    const text = (rest: string): string => `area: 东城区\nunits:\n  - name: 区教委\n    ${rest}\n  - name: 区商务局\n`;
    expect(labels(open(before, 'dc.units.yaml', text('level: ¦')))).toContain('dispatched');
    expect(labels(open(before, 'dc.units.yaml', text('succeededBy: ¦')))).toEqual(['区商务局']);
    expect(labels(open(before, 'dc.units.yaml', text('counterpart: sjw¦')))).toEqual(['市教委']);
    expect(labels(open(before, 'dc.units.yaml', text('counterpart: ¦'))).at(-1)).toBe('市环保局');
    const group = 'units:\n  - name: 甲街道\n  - name: 乙街道\ngroups:\n  - name: 各街道\n    members: [甲街道, ¦]';
    expect(labels(open(before, 'dc.units.yaml', group))).toEqual(['乙街道', '甲街道']);
    expect(labels(open(before, 'dc.units.yaml', 'groups:\n  - open: ¦'))).toEqual(['true', 'false']);
  });
});

test('a long list is cut, and its first items carry what is to be known', () => {
  const names = Array.from({ length: 300 }, (_, i) => `  - name: 区第${i}局`).join('\n');
  const opened = openPlan('units: [m.units.yaml]\nmeasures:\n  - lead: [¦]', `--- m.units.yaml\nunits:\n${names}`);
  const all = items(opened);
  expect(all.length).toBe(200);
  expect(all[0]?.documentation?.value).toContain('**区第0局**');
});

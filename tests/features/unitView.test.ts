import { describe, expect, test } from 'vitest';
import type { ViewUnit } from '../../server/src/features/unitView.ts';
import { units, unitTable } from '../../server/src/service/units.ts';
import type { PlanDocument } from '../../server/src/workspace/document.ts';
import { defaultSettings } from '../../server/src/workspace/settings.ts';
import type { Snapshot } from '../../server/src/workspace/snapshot.ts';
import { fileOf, filesIn, pathOf, workspace } from '../support/fixture.ts';

const REGISTRIES = `
--- units/bj.units.yaml
title: 北京市机构名录
area: 北京市
units:
  - name: 市生态环境局
  - name: 综合中心
--- units/dc.units.yaml
title: 东城区机构名录
area: 东城区
units:
  - name: 区发展改革委
  - name: 区生态环境局
    aliases: [区环境局]
    since: 2019-03
  - name: 区环保局
    until: 2019-03
    succeededBy: 区生态环境局
  - name: 景山街道办事处
  - name: 东四街道办事处
  - name: 综合中心
    official: 东城区综合中心
  - name: 综合中心
    official: 东城区城市综合中心
groups:
  - name: 各街道办事处
    aliases: [各街道]
    members: [景山街道办事处, 东四街道办事处]
  - {name: 相关街道办事处, open: true}
`;

/** The head of a plan of Dongcheng. */
const HEAD = (title: string, year = 2023): string => `title: ${title}
area: 东城区
year: ${year}
units: [units/bj.units.yaml, units/dc.units.yaml]
`;

function open(plans: Readonly<Record<string, string>>): Snapshot {
  return workspace({ ...filesIn(REGISTRIES), ...plans });
}

function view(snapshot: Snapshot, locale = defaultSettings.locale) {
  return units({ snapshot, settings: { ...defaultSettings, locale } }, plansOf(snapshot));
}

function plansOf(snapshot: Snapshot): readonly PlanDocument[] {
  return [...snapshot.documents.values()].filter((each): each is PlanDocument => each.kind === 'plan');
}

/** A unit of one plan's view, with its tasks: `lead 甲。 2023-06-30`. */
function dutiesOf(plan: string, name: string, year?: number): readonly string[] | undefined {
  const seen = view(open({ 'a.plan.yaml': HEAD('东城区计划', year) + plan }));
  const unit = seen.registries.flatMap((registry) => registry.units).find((each) => each.name === name);
  return unit && show(unit, seen.tasks);
}

function show({ duties }: ViewUnit, tasks: ReturnType<typeof view>['tasks']): readonly string[] {
  return duties.map(({ role, task, through }) =>
    [role, tasks[task]!.text, tasks[task]!.latest, through && `(${through})`].filter(Boolean).join(' '),
  );
}

describe('what a unit has to do', () => {
  test('comes by role, then by date, those without an end last, then in the order of plan and text', () => {
    const snapshot = open({
      'b.plan.yaml': `${HEAD('乙计划')}measures:
  - tasks:
      - {text: 乙一。, deadline: 年底前, lead: [区生态环境局]}
`,
      'a.plan.yaml': `${HEAD('甲计划')}measures:
  - number: 1
    title: 目标
    tasks:
      - {text: 甲一。, deadline: 长期实施, lead: [区生态环境局]}
      - {text: 甲二。, deadline: 按时间节点完成, lead: [区生态环境局]}
      - {text: 甲三。, deadline: 年底前, lead: [区生态环境局]}
      - {text: 甲四。, deadline: 年底前, support: [区生态环境局]}
      - {text: 甲五。, deadline: 年底前, responsible: [区生态环境局]}
      - {text: 甲六。, deadline: 6月底前, lead: [区生态环境局]}
`,
    });
    const { registries, tasks, plans } = view(snapshot);
    expect(plans).toBe(2);
    expect(registries.map(({ title }) => title)).toEqual(['东城区机构名录']);
    const [unit] = registries[0]!.units;
    expect(unit).toMatchObject({ name: '区生态环境局', note: '2019年3月起' });
    expect(unit!.counts).toEqual({ lead: 5, responsible: 1, support: 1 });
    expect(show(unit!, tasks)).toEqual([
      'lead 甲六。 2023-06-30',
      'lead 甲三。 2023-12-31',
      'lead 乙一。 2023-12-31',
      'lead 甲二。',
      'lead 甲一。',
      'responsible 甲五。 2023-12-31',
      'support 甲四。 2023-12-31',
    ]);
  });

  test('is known with its plan, its measure, its deadline in words, and its place', () => {
    const snapshot = open({
      'a.plan.yaml': `${HEAD('甲计划')}measures:
  - number: '3.10'
    title: 加强源头防控
    tasks:
      - {text: 无。}
      - text: |
          更新名录，
          督促排查。
        deadline: 6月底前
        lead: 区发展改革委
`,
    });
    const { tasks } = view(snapshot);
    expect(tasks).toHaveLength(1);
    expect(tasks[0]).toMatchObject({
      id: 'm3_10-t2',
      plan: '甲计划',
      number: '3.10',
      measure: '加强源头防控',
      text: '更新名录， 督促排查。',
      deadline: '6月底前',
      dates: '不晚于2023年6月30日',
      latest: '2023-06-30',
    });
    expect(pathOf(tasks[0]!.uri)).toBe('a.plan.yaml');
    const { lines, text } = fileOf(snapshot, 'a.plan.yaml');
    expect(text.slice(lines.offsetAt(tasks[0]!.range.start))).toMatch(/^(?:\|\s+)?更新名录/);
  });

  test('takes what the measure says, unless the task says something else', () => {
    const plan = `measures:
  - number: 1
    title: 目标
    deadline: 6月底前
    lead: [区发展改革委]
    tasks:
      - {text: 甲。}
      - {text: 乙。, deadline: 年底前}
      - {text: 丙。, lead: [区生态环境局]}
  - number: 2
    title: 只有标题
    lead: [区发展改革委]
`;
    expect(dutiesOf(plan, '区发展改革委')).toEqual(['lead 甲。 2023-06-30', 'lead 乙。 2023-12-31', 'lead 只有标题']);
    expect(dutiesOf(plan, '区生态环境局')).toEqual(['lead 丙。 2023-06-30']);
  });

  test('is the same by whichever name it is called, once for each role', () => {
    const plan = `measures:
  - tasks:
      - {text: 甲。, lead: [区环境局, 区 生态环境局], responsible: [区生态环境局], support: ——}
`;
    expect(dutiesOf(plan, '区生态环境局')).toEqual(['lead 甲。', 'responsible 甲。']);
  });

  test('stands with the name of its time; a name of the past in a plan of today stays what is written', () => {
    const plan = 'measures:\n  - tasks:\n      - {text: 甲。, lead: [区环保局]}\n';
    expect(dutiesOf(plan, '区环保局', 2018)).toEqual(['lead 甲。']);
    expect(dutiesOf(plan, '区环保局', 2023)).toEqual(['lead 甲。']);
    expect(dutiesOf(plan, '区生态环境局', 2023)).toBeUndefined();
  });
});

describe('a group', () => {
  test('gives its tasks to its members, who tell by what name', () => {
    const plan = `measures:
  - tasks:
      - {text: 甲。, support: [各街道]}
      - {text: 乙。, support: [各街道办事处, 景山街道办事处]}
`;
    expect(dutiesOf(plan, '景山街道办事处')).toEqual(['support 甲。 (各街道办事处)', 'support 乙。']);
    expect(dutiesOf(plan, '东四街道办事处')).toEqual(['support 甲。 (各街道办事处)', 'support 乙。 (各街道办事处)']);
    expect(dutiesOf(plan, '各街道办事处')).toBeUndefined();
  });

  test('that names nobody keeps its tasks, after the units of its registry', () => {
    const snapshot = open({
      'a.plan.yaml': `${HEAD('甲')}measures: [{tasks: [{text: 甲。, lead: [相关街道办事处, 区发展改革委]}]}]\n`,
    });
    expect(view(snapshot).registries.map(({ units }) => units.map(({ name, note }) => [name, note]))).toEqual([
      [
        ['区发展改革委', ''],
        ['相关街道办事处', '统称，不列名'],
      ],
    ]);
  });

  test('means its members as they are called on the date of the plan', () => {
    const others = filesIn(`
      --- x.units.yaml
      units:
        - {name: 旧局, until: 2019-03, succeededBy: 新局}
        - {name: 新局, since: 2019-04}
      groups:
        - {name: 各局, members: [旧局]}
        - {name: 各新局, members: [新局]}
        - {name: 空列, members: [没有的局]}
    `);
    const named = (year: number, group: string) => {
      const plan = `year: ${year}\nunits: [x.units.yaml]\nmeasures: [{tasks: [{text: 甲。, lead: [${group}]}]}]\n`;
      return view(workspace({ ...others, 'a.plan.yaml': plan })).registries.flatMap(({ units }) =>
        units.map(({ name }) => name),
      );
    };
    expect(named(2018, '各局')).toEqual(['旧局']);
    expect(named(2023, '各局')).toEqual(['新局']);
    expect(named(2018, '各新局')).toEqual(['旧局']);
    expect(named(2023, '空列')).toEqual(['空列']);
  });
});

describe('the order of units', () => {
  const snapshot = open({
    'a.plan.yaml': `${HEAD('甲')}measures:
  - tasks:
      - {text: 甲。, lead: [区没有局, 区环保局, 市生态环境局, 综合中心], support: [区发展改革委, 区 没有局, 另一家]}
`,
  });

  test('is that of the registries; what they do not settle comes last, under its own heading', () => {
    const { registries } = view(snapshot);
    expect(registries.map(({ title, units }) => `${title}：${units.map(({ name }) => name).join(' ')}`)).toEqual([
      '北京市机构名录：市生态环境局',
      '东城区机构名录：区发展改革委 区环保局',
      '名录中不止一个：综合中心',
      '名录之外：区没有局 另一家',
    ]);
    expect(registries[2]!.units[0]!.note).toContain('综合中心（东城区机构名录）');
    expect(registries[3]!.units[0]!.counts).toEqual({ lead: 1, responsible: 0, support: 1 });
  });

  test('has ids that are all different, also of units with one name', () => {
    const ids = view(snapshot).registries.flatMap(({ id, units }) => units.map((unit) => `${id} ${unit.id}`));
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('one plan alone can be asked for', () => {
    const both = open({
      'a.plan.yaml': `${HEAD('甲')}measures: [{tasks: [{text: 甲。, lead: [区发展改革委]}]}]\n`,
      'b.plan.yaml': `${HEAD('乙')}measures: [{tasks: [{text: 乙。, lead: [区生态环境局]}]}]\n`,
    });
    const only = plansOf(both).filter(({ uri }) => uri.endsWith('b.plan.yaml'));
    const { tasks } = units({ snapshot: both, settings: defaultSettings }, only);
    expect(tasks.map(({ text }) => text)).toEqual(['乙。']);
  });
});

test('half-written plans have an answer too', () => {
  const snapshot = workspace({
    'a.plan.yaml': 'measures:\n  - tasks:\n      - lead: [区\n',
    'b.plan.yaml': '',
    'c.plan.yaml': 'units: [no.units.yaml]\nmeasures: [{lead: [甲局]}, {}, {tasks: [{lead: }]}]',
  });
  expect(view(snapshot).registries.map(({ id, units }) => [id, units.map(({ name }) => name)])).toEqual([
    ['unknown', ['区', '甲局']],
  ]);
});

describe('the table by unit', () => {
  const snapshot = open({
    'a.plan.yaml': `${HEAD('“甲|乙”计划')}measures:
  - number: 1
    title: '*目标*'
    tasks:
      - text: |
          更新 a|b 与 <script>，
          见 [名录](x)。
        deadline: 年底前
        lead: [区发展改革委]
        support: [各街道]
`,
  });

  test('has a heading and a table for each unit; what is written cannot break out of its cell', () => {
    const table = unitTable({ snapshot, settings: defaultSettings }, plansOf(snapshot));
    expect(table.split('\n').slice(0, 10)).toEqual([
      '# 按单位汇总',
      '',
      '## 东城区机构名录',
      '',
      '### 区发展改革委（牵头 1）',
      '',
      '| 角色 | 重点任务 | 工作措施 | 完成时限 | 计划 |',
      '| --- | --- | --- | --- | --- |',
      '| 牵头 | 1 \\*目标\\* | 更新 a\\|b 与 \\<script\\>， 见 \\[名录\\](x)。 | 年底前 | “甲\\|乙”计划 |',
      '',
    ]);
    expect(table).toContain('### 景山街道办事处（配合 1）');
    expect(table).toContain('| 配合（各街道办事处） |');
  });

  test('is in English where that is asked for, and says so when there is nothing', () => {
    const english = unitTable({ snapshot, settings: { ...defaultSettings, locale: 'en' } }, plansOf(snapshot));
    expect(english).toContain('| Role | Measure | Task | Deadline | Plan |');
    expect(english).toContain('### 区发展改革委 (Lead 1)');
    expect(unitTable({ snapshot, settings: defaultSettings }, [])).toBe(
      '# 按单位汇总\n\n计划中还没有写明单位的任务。\n',
    );
  });
});

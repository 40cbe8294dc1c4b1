import { describe, expect, test } from 'vitest';
import { diffPlans } from '../../server/src/compare/diff.ts';
import { comparisonOf } from '../../server/src/features/diff/comparison.ts';
import { newPlan } from '../../server/src/service/years.ts';
import { defaultSettings } from '../../server/src/workspace/settings.ts';
import { dedent, planIn, uriOf, workspace } from '../support/fixture.ts';

const HEAD = 'level: district\narea: 东城区\nparent: city.plan.yaml\nunits: [a.units.yaml]\n';
const FILES = {
  'a.units.yaml': 'area: 东城区\nunits: [{name: 区生态环境局}, {name: 区体育局}]\n',
  'city.plan.yaml': dedent(`
    title: 市计划
    level: municipal
    year: 2023
    measures:
      - {number: 1, title: 加强扬尘管控, tasks: [{text: 工地监控联网。}, {text: 道路机械化清扫。}]}
      - {number: 2, title: 推进餐饮油烟治理, tasks: [{text: 安装在线监测。}]}
      - {number: 3, title: 规范汽修喷涂作业, tasks: [{text: 密闭作业。}]}
  `),
  'last.plan.yaml': `title: 2023年计划\nyear: 2023\n${HEAD}${dedent(`
    sections:
      - title: 一、市级任务
        measures:
          - {number: 1, title: 加强扬尘管控, implements: 1, lead: [区生态环境局], tasks: [{text: 施工工地全部安装视频监控并与区平台联网。}, {text: 辖区道路每日机械化清扫两次，背街小巷人工保洁。}]}
          - {number: 2, title: 推进餐饮油烟治理, implements: 2, lead: [区生态环境局], tasks: [{text: 规模以上餐饮企业全部安装油烟在线监测。}]}
          - {number: 3, title: 规范汽修喷涂作业, implements: 3, lead: [区生态环境局], tasks: [{text: 汽修企业喷漆房密闭作业，废气达标排放。}]}
      - title: 二、区级实事
        measures:
          - {number: 4, title: 建设社区健身园, basis: 区政府工作报告, lead: [区体育局], tasks: [{text: 新建社区健身园五处。}]}
  `)}`,
};
const NOW = `title: 2024年计划\nyear: 2024\nprevious: last.plan.yaml\n${HEAD}${dedent(`
  sections:
    - title: 一、市级任务
      measures:
        - {number: 1, title: 加强施工扬尘管控, implements: 1, lead: [区生态环境局], tasks: [{text: 施工工地全部安装视频监控并与区平台联网。}]}
        - {number: 2, title: 加强道路扬尘管控, implements: 1, lead: [区生态环境局], tasks: [{text: 辖区道路每日机械化清扫两次，背街小巷人工保洁。}]}
        - {number: 3, title: 推进餐饮油烟和汽修喷涂治理, implements: [2, 3], lead: [区生态环境局], tasks: [{text: 规模以上餐饮企业全部安装油烟在线监测。}, {text: 汽修企业喷漆房密闭作业，废气达标排放。}]}
    - title: 二、区级实事
      measures:
        - {number: 4, title: 建设社区健身园, basis: 区政府工作报告, lead: [区体育局], tasks: [{text: 新建社区健身园五处。}]}
`)}`;
const WRITTEN = [
  [1, '1'],
  [2, '1'],
  [3, '[2, 3]'],
  [4, '4'],
].reduce(
  (text, [number, continues]) => text.replace(`number: ${number},`, `number: ${number}, continues: ${continues},`),
  NOW,
);

describe.each([
  ['as the plan says itself', WRITTEN],
  ['by what they say', NOW],
])('a measure that was split, two that were merged, and one of the district’s own, %s', (_, now) => {
  const snapshot = workspace({ ...FILES, 'now.plan.yaml': now });
  const [from, to] = [planIn(snapshot, 'last.plan.yaml'), planIn(snapshot, 'now.plan.yaml')];

  test('the comparison tells them', () => {
    const { measures } = diffPlans(snapshot, from, to);
    const told = measures.map((each) => [each.relation, each.from?.number?.text, each.to?.number?.text].join(' '));
    expect(told).toEqual(['split 1 1', 'split 1 2', 'merged 2 3', 'merged 3 3', 'goes-on 4 4']);
    // no task is told to have come or gone
    expect(measures.flatMap(({ tasks }) => tasks.filter((task) => !task.from || !task.to))).toEqual([]);
  });

  test('the review proposes all that went into one', () => {
    const items = comparisonOf(snapshot, from, to, 'zh-CN').review?.items ?? [];
    const proposed = [...items]
      .sort((a, b) => a.place - b.place)
      .map(({ from: best, alsoFrom }) =>
        [best, ...alsoFrom]
          .map((each) => each?.number)
          .sort()
          .join('、'),
      );
    expect(proposed).toEqual(['1', '1', '2、3', '4']);
  });
});

test('the draft of the next year keeps them, the section of its own and its reason, which is to be looked at', () => {
  const snapshot = workspace({ ...FILES, 'now.plan.yaml': NOW });
  const { text, report } = newPlan(
    { snapshot, settings: defaultSettings },
    {
      uri: uriOf('next.plan.yaml'),
      area: '东城区',
      year: 2025,
      parent: planIn(snapshot, 'city.plan.yaml'),
      previous: planIn(snapshot, 'now.plan.yaml'),
    },
  );
  expect(text.match(/(?:number|implements|continues): .*/gu)).toEqual([
    ...['number: 1', 'implements: 1', 'continues: 1', 'number: 2', 'implements: 1', 'continues: 2'],
    ...['number: 3', 'implements: [2, 3]', 'continues: 3', 'number: 4', 'continues: 4'],
  ]);
  expect(text).toMatch(/title: 二、区级实事\n +measures:\n +- number: 4\n[\s\S]*basis: 区政府工作报告 # 待核/u);
  expect(report.open.map(({ about }) => about)).toEqual(['', '4 建设社区健身园']);
});

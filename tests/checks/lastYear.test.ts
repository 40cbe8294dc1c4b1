import { expect, test } from 'vitest';
import { shown, workspace } from '../support/fixture.ts';

/** Two years of a district's plan; `this year` differs from last year's by what is replaced. */
function thisYear(...replaced: readonly (readonly [string, string])[]): readonly string[] {
  const measures = `measures:
  - number: 1
    title: 加大政府投入
    implements: 1
    deadline: 持续推进
    lead: [区财政局]
    tasks:
      - text: 2023年统筹资金，全市开展绩效评价。区环卫中心负责清运，宣传到村民。
  - number: 2
    title: 开展宣传
    deadline: 长期实施
    lead: [区财政局]
    tasks: [{text: 组织宣传。}]
`;
  const own = `level: district\narea: 东城区\nparent: bj.plan.yaml\nunits: [a.units.yaml]\n`;
  const now = `title: 今年\nyear: 2024\nprevious: last.plan.yaml\n${own}${measures}`
    .replaceAll(/number: (\d)\n/gu, 'number: $1\n    continues: $1\n')
    .replace('2023年统筹', '2024年统筹');
  const files = {
    'bj.plan.yaml': 'title: 市计划\nlevel: municipal\nyear: 2024\nmeasures: [{number: 1, title: 加大财政投入}]\n',
    'a.units.yaml': 'area: 东城区\nunits: [{name: 区财政局}, {name: 区环卫中心}]\n',
    'last.plan.yaml': `title: 去年\nyear: 2023\n${own}${measures}`,
    'now.plan.yaml': replaced.reduce((text, [from, to]) => text.replace(from, to), now),
  };
  const snapshot = workspace(files);
  const codes = (path: string): readonly string[] =>
    shown(snapshot, path).map((line) => line.split(' ').slice(1).join(' '));
  expect(codes('last.plan.yaml')).toEqual(SUSPECTED);
  return codes('now.plan.yaml').filter((line) => !line.startsWith('measure.derived'));
}

const SUSPECTED = [
  'measure.title-differs 加大政府投入',
  'deadline.inconsistent-wording 持续推进',
  'text.municipal-scope 全市',
  'unit.mention-not-listed 区环卫中心',
  'text.municipal-scope 村民',
  'measure.derived-without-basis 开展宣传',
];

test('what was only suspected and went out so last year is not suspected again', () => {
  expect(thisYear()).toEqual([]);
});

test('but where it does not go on, or says something else, it is', () => {
  expect(thisYear(['continues: 1', 'continues: []'])).toContain('text.municipal-scope 全市');
  expect(thisYear(['绩效评价', '绩效考评'])).toEqual([
    'text.municipal-scope 全市',
    'unit.mention-not-listed 区环卫中心',
    'text.municipal-scope 村民',
  ]);
  expect(thisYear(['title: 加大政府投入', 'title: 加大政府的投入'])).toEqual(['measure.title-differs 加大政府的投入']);
  expect(thisYear(['持续推进', '长期坚持'])).toContain('deadline.inconsistent-wording 长期坚持');
});

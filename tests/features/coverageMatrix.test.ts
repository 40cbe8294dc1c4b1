import { describe, expect, test } from 'vitest';
import { coverageMatrix, coverageTable, coverageView } from '../../server/src/service/parent.ts';
import type { PlanDocument } from '../../server/src/workspace/document.ts';
import { defaultSettings } from '../../server/src/workspace/settings.ts';
import { dedent, fileOf, uriOf, workspace } from '../support/fixture.ts';

const FILES = `
--- bj.plan.yaml
title: 市计划
level: municipal
area: 北京市
year: 2023
measures:
  - number: 1
    title: 目标任务
    lead: [各区政府]
  - number: 2
    title: 源头防控
    lead: [各区政府]
    tasks:
      - text: 更新名录。
      - text: 宣传培训。
      - text: 巡查检修。
  - number: 3
    title: 保护耕地
    districts: [密云区]
  - number: 4
    title: 标准体系
    lead: [相关区政府]
  - number: 5
    title: =SUM(A1), "试点"
    lead: [各区政府]
  - title: 没有编号
--- dc.plan.yaml
level: district
area: 东城区
year: 2023
parent: bj.plan.yaml
measures:
  - {number: 1, title: 目标任务, implements: 1}
  - number: 2
    implements: 2
    tasks:
      - {text: 名录。, implements: 2-1}
notApplicable:
  - {measure: 5, reason: 本区没有试点}
--- my.plan.yaml
level: district
area: 密云区
year: 2023
parent: bj.plan.yaml
measures:
  - {number: 1, implements: [1, 2]}
`;

function opened(files = FILES) {
  const context = { snapshot: workspace(files), settings: defaultSettings };
  return { context, parent: fileOf(context.snapshot, 'bj.plan.yaml') as PlanDocument };
}

describe('the matrix of measures by districts', () => {
  test('says how each district deals with each measure that has a number', () => {
    const { context, parent } = opened();
    expect(coverageTable(context, coverageMatrix(context, parent), 'text')).toBe(
      `${dedent(`
        市计划：承接情况

        序号  任务              东城区                  密云区
        1     目标任务          承接                    承接
        2     源头防控          部分（缺 2-2、2-3）     承接
        3     保护耕地          非本区任务              缺
        4     标准体系          待定                    待定
        5     =SUM(A1), "试点"  不涉及（本区没有试点）  缺

        东城区：承接 1 · 部分 1 · 待定 1 · 不涉及 1 · 非本区任务 1
        密云区：承接 2 · 缺 2 · 待定 1`)}\n`,
    );
  });

  test('in English as Markdown, with the signs of users escaped', () => {
    const { context, parent } = opened();
    const english = { ...context, settings: { ...defaultSettings, locale: 'en' as const } };
    const lines = coverageTable(english, coverageMatrix(english, parent, [uriOf('dc.plan.yaml')]), 'md').split('\n');
    expect(lines.slice(2, 9)).toEqual([
      '| No. | Measure | 东城区 |',
      '| --- | --- | --- |',
      '| 1 | 目标任务 | carried out |',
      '| 2 | 源头防控 | in part (without 2-2, 2-3) |',
      '| 3 | 保护耕地 | not for this district |',
      '| 4 | 标准体系 | to be settled |',
      '| 5 | =SUM(A1), "试点" | not applicable (本区没有试点) |',
    ]);
  });

  test('as CSV that Excel opens, in which nothing is a formula', () => {
    const { context, parent } = opened();
    const csv = coverageTable(context, coverageMatrix(context, parent), 'csv');
    expect(csv.startsWith('\ufeff序号,任务,东城区,密云区\r\n')).toBe(true);
    expect(csv.endsWith('\r\n5,"\'=SUM(A1), ""试点""",不涉及（本区没有试点）,缺\r\n')).toBe(true);
  });

  test.each(['=1', '+1', '-1', '@1', '＝1', '＋1', '－1', '＠1'])('a title that begins like a formula: %s', (title) => {
    const { context, parent } = opened(FILES.replace('title: 目标任务', `title: "${title}"`));
    const csv = coverageTable(context, coverageMatrix(context, parent), 'csv');
    expect(csv.split('\r\n')[1]).toBe(`1,'${title},承接,承接`);
  });

  test('tells two plans of one area apart by the year, then by the file', () => {
    const draft = (name: string, year: number): string =>
      `--- ${name}.plan.yaml\narea: 密云区\nyear: ${year}\nparent: bj.plan.yaml\n`;
    const { context, parent } = opened(`${FILES}${draft('x', 2024)}${draft('y', 2025)}${draft('z', 2025)}`);
    expect(coverageMatrix(context, parent).districts.map(({ name }) => name)).toEqual([
      '东城区',
      '密云区 2023',
      '密云区 2024',
      '密云区 2025 y.plan.yaml',
      '密云区 2025 z.plan.yaml',
    ]);
  });

  test('numbers the measures as the children cite them', () => {
    const { context, parent } = opened(`
      --- bj.plan.yaml
      measures:
        - {number: 1, title: 甲, alsoNumbered: {breakdown: 3}, lead: [各区政府]}
        - {title: 乙, alsoNumbered: {breakdown: 1}, lead: [各区政府]}
        - {number: 2, title: 丙}
      --- dc.plan.yaml
      level: district
      area: 东城区
      parent: bj.plan.yaml
      numbering: breakdown
      measures:
        - {number: 1, implements: 3}
    `);
    const rows = coverageMatrix(context, parent).rows;
    expect(rows.map(({ number, title, cells }) => `${number} ${title} ${cells[0]!.status}`)).toEqual([
      '3 甲 full',
      '1 乙 missing',
    ]);
  });

  test('is empty without children', () => {
    const { context, parent } = opened(FILES.replaceAll('parent: bj', 'parent: other'));
    expect(coverageMatrix(context, parent)).toMatchObject({ districts: [], rows: [] });
  });
});

describe('the matrix in an editor', () => {
  test('every cell leads to its source: where the plan speaks of the measure, else where it names its parent', () => {
    const { context, parent } = opened();
    const view = coverageView(context, parent)!;
    const texts = view.rows.map(({ offset, cells }) => [
      parent.text.slice(offset).split('\n')[0],
      ...cells.map((cell, column) => {
        const { text } = fileOf(context.snapshot, column === 0 ? 'dc.plan.yaml' : 'my.plan.yaml');
        return `${cell.isHole ? '! ' : ''}${text.slice(cell.offset).split('\n')[0]}`;
      }),
    ]);
    expect(texts).toEqual([
      ['目标任务', '1}', '1, 2]}'],
      ['源头防控', '! 2', '2]}'],
      ['保护耕地', 'bj.plan.yaml', '! bj.plan.yaml'],
      ['标准体系', 'bj.plan.yaml', 'bj.plan.yaml'],
      ['=SUM(A1), "试点"', '5, reason: 本区没有试点}', '! bj.plan.yaml'],
    ]);
    expect(view.districts[0]!.counts.map(({ text }) => text).join(' ')).toContain('承接 1 部分 1');
  });

  test('a district’s plan shows the matrix of its parent; a plan without either has none', () => {
    const { context, parent } = opened();
    const child = fileOf(context.snapshot, 'dc.plan.yaml');
    expect(coverageView(context, child)).toEqual(coverageView(context, parent));
    const alone = { ...context, snapshot: workspace('--- a.plan.yaml\ntitle: 甲\n') };
    expect(coverageView(alone, fileOf(alone.snapshot, 'a.plan.yaml'))).toBeNull();
  });
});

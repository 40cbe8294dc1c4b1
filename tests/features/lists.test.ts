import { describe, expect, test } from 'vitest';
import { supervisionList } from '../../server/src/features/supervision.ts';
import { unitSheet } from '../../server/src/features/unitSheet.ts';
import { renderHtml } from '../../server/src/render/html.ts';
import type { Table } from '../../server/src/table/model.ts';
import { openDocument, type PlanDocument } from '../../server/src/workspace/document.ts';
import { type Snapshot, withDocument } from '../../server/src/workspace/snapshot.ts';
import { dedent, fileOf, uriOf, workspace } from '../support/fixture.ts';
import { draw } from '../table/draw.ts';

const FILES = `
  --- a.units.yaml
  area: 甲区
  units:
    - {name: 区生态环境局, aliases: [区环境局]}
    - {name: 区财政局}
    - {name: 东街道}
  groups:
    - {name: 各街道, members: [东街道]}
  --- soil.plan.yaml
  title: 甲区土壤计划
  area: 甲区
  year: 2023
  issued: 2023-04-14
  units: [a.units.yaml]
  measures:
    - number: 3
      title: 普查
      deadline: 年底前
      lead: 区环境局
      tasks:
        - {text: 查清家底。, support: [区财政局, 各街道]}
        - {text: 出资。, lead: 区财政局, support: [区生态环境局], deadline: 长期实施}
    - {number: 4, title: 治理, lead: [区财政局], support: ['——']}
  --- air.plan.yaml
  title: 甲区大气计划
  area: 甲区
  year: 2024
  units: [a.units.yaml]
  measures:
    - {number: 1, title: 扬尘, lead: 东街道, responsible: 区生态环境局, deadline: 6月底前}
  --- other.units.yaml
  area: 乙区
  units: [{name: 区生态环境局}]
  --- other.plan.yaml
  title: 乙区计划
  area: 乙区
  year: 2023
  units: [other.units.yaml]
  measures: [{number: 1, title: 查, lead: 区生态环境局}]
`;
const files = workspace(FILES);
const plans = (...names: readonly string[]): readonly PlanDocument[] =>
  names.map((name) => fileOf(files, `${name}.plan.yaml`) as PlanDocument);

function sheet(snapshot: Snapshot, of: readonly PlanDocument[], name: string): Table {
  const made = unitSheet(snapshot, of, { name });
  if ('reason' in made) throw new Error(made.reason);
  return made;
}

describe('the task sheet of a unit', () => {
  test('has every task that names it, in all plans, with what it does there', () => {
    const table = sheet(files, plans('soil', 'air'), '区生态环境局');
    expect(table.title?.text).toBe('区生态环境局任务书');
    expect(table.document?.text).toBe('依据《甲区土壤计划》《甲区大气计划》');
    expect(draw(table)).toBe(
      dedent(`
        序号 | 来源计划 | 重点任务 | 工作措施 | 本单位职责 | 完成时限
        1 | 甲区大气计划 | 扬尘 |  | 主责 | 6月底前（不晚于2024年6月30日）
        2 | 甲区土壤计划 | 普查 | 查清家底。 | 牵头 | 年底前（不晚于2023年12月31日）
        3 | 甲区土壤计划 | 普查 | 出资。 | 配合 | 长期实施
      `),
    );
  });

  test('of one plan does not name it in every row, and a notice is no plan with tasks', () => {
    const withNotice = withDocument(
      files,
      openDocument(uriOf('notice.plan.yaml'), 'title: 通知\nnotice: {text: [印发。]}'),
    );
    const notice = fileOf(withNotice, 'notice.plan.yaml') as PlanDocument;
    const table = sheet(withNotice, [...plans('soil'), notice], '区财政局');
    expect(table.document?.text).toBe('依据《甲区土壤计划》');
    expect(draw(table).split('\n')[0]).toBe('序号 | 重点任务 | 工作措施 | 本单位职责 | 完成时限');
  });

  test('is found by any name of the unit, and as a member of a group', () => {
    expect(draw(sheet(files, plans('soil'), '区环境局'))).toBe(draw(sheet(files, plans('soil'), '区生态环境局')));
    expect(draw(sheet(files, plans('soil'), '东街道'))).toContain('配合（各街道）');
  });

  test('has rows with ids of their own', () => {
    const { rows } = sheet(files, plans('soil', 'air'), '区生态环境局');
    expect(new Set(rows.map(({ id }) => id)).size).toBe(3);
  });

  test('points into no file', () => {
    expect(renderHtml(sheet(files, plans('soil'), '区生态环境局'))).not.toContain('data-offset');
  });

  test('is not made of a unit without tasks, nor of two units of one name', () => {
    expect(unitSheet(files, plans('soil'), { name: '区公安局' })).toEqual({ reason: 'none' });
    const two = unitSheet(files, plans('soil', 'other'), { name: '区生态环境局' });
    expect(two).toMatchObject({ reason: 'ambiguous' });
    const registry = fileOf(files, 'other.units.yaml').uri;
    const one = unitSheet(files, plans('soil', 'other'), { name: '区生态环境局', registry });
    expect('rows' in one && one.rows).toHaveLength(1);
  });
});

test('the list for following up says who, since when and until when', () => {
  const table = supervisionList(plans('soil'));
  expect(table.title?.text).toBe('甲区土壤计划督办清单');
  expect(draw(table)).toBe(
    dedent(`
      序号 | 任务名称 | 任务内容 | 主办单位 | 协办单位 | 交办时间 | 办理时限
      1 | 普查 | 查清家底。 | 区环境局 | 区财政局、各街道 | 2023年4月14日 | 年底前（不晚于2023年12月31日）
      2 | 普查 | 出资。 | 区财政局 | 区生态环境局 | 2023年4月14日 | 长期实施
      3 | 治理 |  | 区财政局 | —— | 2023年4月14日 |
    `),
  );
  const both = supervisionList(plans('soil', 'air'));
  expect(both.title?.text).toBe('督办清单');
  expect(both.rows).toHaveLength(4);
});

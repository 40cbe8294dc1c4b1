import { describe, expect, test } from 'vitest';
import { type UnitNode, unitNodes } from '../../client/src/unitView/unitNodes.ts';
import type { UnitsResult } from '../../server/src/lsp/protocol/units.ts';

const range = { start: { line: 7, character: 14 }, end: { line: 7, character: 20 } };
const TASK = {
  id: 'm3-t1',
  uri: 'file:///plans/a.plan.yaml',
  plan: '东城区2023年计划',
  number: '3',
  measure: '加强源头防控',
  text: '更新重点监管单位名录，督促其履行排查、监测、报告义务，并公开结果。',
  deadline: '年底前',
  dates: '不晚于2023年12月31日',
  latest: '2023-12-31',
  ongoing: false,
  range,
};
const UNITS: UnitsResult = {
  plans: 1,
  roles: { lead: '牵头', responsible: '主责', support: '配合' },
  tasks: [TASK, { ...TASK, id: 'm4-t1', number: '', measure: '', text: '', deadline: '', dates: '' }],
  registries: [
    {
      id: 'file:///plans/dc.units.yaml',
      title: '东城区机构名录',
      units: [
        {
          id: '区生态环境局',
          name: '区生态环境局',
          note: '2019年3月起',
          counts: { lead: 2, responsible: 0, support: 1 },
          duties: [
            { role: 'lead', task: 0 },
            { role: 'lead', task: 1 },
            { role: 'support', task: 0, through: '各部门' },
          ],
        },
        {
          id: '区教委',
          name: '区教委',
          note: '',
          counts: { lead: 0, responsible: 0, support: 1 },
          duties: [{ role: 'support', task: 0 }],
        },
      ],
    },
    {
      id: 'unknown',
      title: '名录之外',
      units: [
        {
          id: '区教委',
          name: '区教委',
          note: '',
          counts: { lead: 1, responsible: 0, support: 0 },
          duties: [{ role: 'lead', task: 0 }],
        },
      ],
    },
  ],
};

function all(nodes: readonly UnitNode[]): readonly UnitNode[] {
  return nodes.flatMap((node) => [node, ...all(node.children())]);
}

function draw(nodes: readonly UnitNode[], indent = ''): readonly string[] {
  return nodes.flatMap(({ label, description, children }) => [
    `${indent}${label} | ${description}`,
    ...draw(children(), `${indent}  `),
  ]);
}

describe('the tree by unit', () => {
  test('goes from registries over units and roles to tasks', () => {
    expect(draw(unitNodes(UNITS))).toEqual([
      '东城区机构名录 | 2',
      '  区生态环境局 | 牵头 2 · 配合 1',
      '    牵头 | 2',
      '      更新重点监管单位名录，… | 年底前 · 东城区2023年计划',
      '      … | 东城区2023年计划',
      '    配合 | 1',
      '      更新重点监管单位名录，… | 年底前 · 各部门 · 东城区2023年计划',
      '  区教委 | 配合 1',
      '    配合 | 1',
      '      更新重点监管单位名录，… | 年底前 · 东城区2023年计划',
      '名录之外 | 1',
      '  区教委 | 牵头 1',
      '    牵头 | 1',
      '      更新重点监管单位名录，… | 年底前 · 东城区2023年计划',
    ]);
  });

  test('tells all of a task in its tooltip, and aloud', () => {
    const task = all(unitNodes(UNITS)).find(({ kind }) => kind === 'task')!;
    expect(task.tooltip.split('\n')).toEqual([
      TASK.text,
      '3 加强源头防控',
      '年底前（不晚于2023年12月31日）',
      '东城区2023年计划',
    ]);
    expect(task.spoken).toBe(`${TASK.text}, 年底前（不晚于2023年12月31日）, 东城区2023年计划`);
  });

  test('says when the name of a unit is right', () => {
    const unit = all(unitNodes(UNITS)).find(({ kind }) => kind === 'unit')!;
    expect(unit.tooltip.split('\n')).toEqual(['区生态环境局', '2019年3月起', '牵头 2 · 配合 1']);
    expect(unit.spoken).toBe('区生态环境局, 牵头 2 · 配合 1, 2019年3月起');
  });

  test('leads to the task, and to nothing from anywhere else', () => {
    for (const { kind, place } of all(unitNodes(UNITS))) {
      expect(place).toEqual(kind === 'task' ? { uri: TASK.uri, range } : undefined);
    }
  });

  test('has an id for every line, which an edit elsewhere does not change', () => {
    const ids = all(unitNodes(UNITS)).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const moved = UNITS.tasks.map((task) => ({ ...task, text: '改', range: { start: range.end, end: range.end } }));
    expect(all(unitNodes({ ...UNITS, tasks: moved })).map(({ id }) => id)).toEqual(ids);
  });

  test('is empty where no plan names a unit', () => {
    expect(unitNodes({ ...UNITS, registries: [], tasks: [] })).toEqual([]);
  });
});

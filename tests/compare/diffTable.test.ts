import { expect, it } from 'vitest';
import { diffPlans } from '../../server/src/compare/diff.ts';
import { diffTable } from '../../server/src/features/diff/table.ts';
import { speaker } from '../../server/src/features/diff/words.ts';
import { columnWidths } from '../../server/src/render/columnWidths.ts';
import { exampleWorkspace } from '../support/exampleWorkspace.ts';
import { planIn } from '../support/fixture.ts';

const examples = exampleWorkspace();
const diff = diffPlans(
  examples,
  planIn(examples, 'dongcheng/soil-2023.plan.yaml'),
  planIn(examples, 'dongcheng/soil-2024-draft.plan.yaml'),
);
const table = diffTable(diff, speaker('zh-CN'));

it('is a table of both years and of what changed, every measure in it', () => {
  expect(table.columns.map(({ heading }) => heading)).toEqual(['序号', '2023年', '2024年', '变化']);
  const texts = table.rows.map((row) =>
    row.kind === 'task' ? row.cells.map(({ content }) => content.map(({ text }) => text).join('')) : [],
  );
  expect(texts).toContainEqual(['8 → 9', '实行信息共享制度', '实行信息共享制度', '序号由 8 改为 9']);
  expect(texts).toContainEqual(['5', '', '加强种植业土壤污染源头防控', '新增']);
});

it('gives both years and the changes the same width in Word', () => {
  const [number, ...others] = columnWidths(table, 60);
  expect(new Set(others).size).toBe(1);
  expect(number! + others.reduce((sum, width) => sum + width, 0)).toBeCloseTo(60);
  expect(number).toBeLessThan(8);
});

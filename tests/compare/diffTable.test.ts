import { describe, expect, it } from 'vitest';
import { diffPlans } from '../../server/src/compare/diff.ts';
import { diffTable } from '../../server/src/features/diff/table.ts';
import { speaker } from '../../server/src/features/diff/words.ts';
import { readSheets } from '../../server/src/importers/read/xlsx.ts';
import { columnWidths } from '../../server/src/render/columnWidths.ts';
import * as exportsService from '../../server/src/service/exports.ts';
import { defaultSettings } from '../../server/src/workspace/settings.ts';
import { exampleWorkspace } from '../support/exampleWorkspace.ts';
import { planIn, workspace } from '../support/fixture.ts';
import { partsOf, schemaErrors } from '../support/office.ts';

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

describe('words that changed', () => {
  const files = workspace({
    'a.plan.yaml': planOf('整治河道，清理垃圾。'),
    'b.plan.yaml': planOf('整治河道及岸线。'),
  });
  const marked = diffPlans(files, planIn(files, 'a.plan.yaml'), planIn(files, 'b.plan.yaml'));
  const context = { snapshot: files, settings: defaultSettings };

  function planOf(text: string): string {
    return JSON.stringify({
      title: '甲区计划',
      measures: [{ number: 1, title: '治水', tasks: [{ text, lead: ['甲局'] }] }],
    });
  }

  it('are struck through before and underlined after in Word, by more than their colour', async () => {
    const { bytes } = await exportsService.exportDiff(context, marked, 'docx');
    expect(schemaErrors(bytes, 'docx')).toEqual([]);
    const runs = partsOf(bytes)['word/document.xml']!.split('<w:r>').slice(1);
    const textOf = (mark: string): readonly string[] =>
      runs.filter((run) => run.includes(mark)).map((run) => /<w:t[^>]*>([^<]*)/.exec(run)![1]!);
    expect(textOf('<w:strike/>')).toEqual(['，清理垃圾']);
    expect(textOf('<w:u w:val="single"/>')).toEqual(['及岸线']);
    expect(runs.join('')).toContain('删去的文字加删除线，加上的文字加下划线');
  });

  it('are so in Excel too, and the texts stay whole', async () => {
    const { bytes } = await exportsService.exportDiff(context, marked, 'xlsx');
    expect(schemaErrors(bytes, 'xlsx')).toEqual([]);
    const strings = partsOf(bytes)['xl/sharedStrings.xml']!;
    expect(strings).toMatch(/<strike\/>(?:(?!<r>).)*，清理垃圾<\/t>/s);
    expect(strings).toMatch(/<u\/><\/rPr><t xml:space="preserve">及岸线<\/t>/);
    const [sheet] = readSheets(bytes);
    const texts = sheet!.table.rows.flatMap(({ cells }) => cells.map(({ text }) => text));
    expect(texts).toContain('整治河道，清理垃圾。\n牵头：甲局');
  });

  it('stand under the number of their measure, which goes over its tasks', () => {
    const rows = diffTable(marked, speaker('zh-CN')).rows.flatMap((row) =>
      row.kind === 'task' ? [row.cells[0]!] : [],
    );
    expect(rows.map(({ rowSpan }) => rowSpan)).toEqual([2, 0]);
  });
});

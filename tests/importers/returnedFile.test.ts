import { describe, expect, it } from 'vitest';
import { Refused } from '../../server/src/base/refused.ts';
import { applyEdits } from '../../server/src/base/textEdit.ts';
import * as bringInService from '../../server/src/service/bringIn.ts';
import * as exportsService from '../../server/src/service/exports.ts';
import { openDocument, type PlanDocument } from '../../server/src/workspace/document.ts';
import { defaultSettings } from '../../server/src/workspace/settings.ts';
import { emptySnapshot } from '../../server/src/workspace/snapshot.ts';
import { dedent, fileOf, uriOf, workspace } from '../support/fixture.ts';
import { typeInto, withoutHiddenSheet } from '../support/xlsxCells.ts';

const TEXT = dedent(`
  title: 东城区2024年计划
  area: 东城区
  year: 2024
  columns:
    - number: 序号
    - measure: 重点任务
    - task: 工作措施
    - {deadline: 时限, group: 要求}
    - {lead: 牵头, group: 责任单位}
    - {support: 协办, group: 责任单位}
  sections:
    - title: 一、源头防控
      measures:
        - number: 1
          title: 加强源头防控
          lead: [区生态环境局, 规自分局]
          tasks:
            - text: |-
                更新名录。
                督促履行义务。
              deadline: 年底前
            - text: 开展隐患排查。
              deadline: 6月底前
              support: [区科信局]
`);

const context = { snapshot: emptySnapshot, settings: defaultSettings };

function plan(text = TEXT): PlanDocument {
  const document = openDocument(uriOf('dc.plan.yaml'), text);
  if (document.kind !== 'plan') throw new Error('no plan');
  return document;
}

async function sentOut(): Promise<Uint8Array> {
  return (await exportsService.exportPlan(context, plan(), 'xlsx', {})).bytes;
}

describe('an exported workbook that came back', () => {
  it('changes nothing as it went out', async () => {
    const { merge, decisions } = bringInService.mergeReturned(plan(), 'a.xlsx', await sentOut());
    expect(merge).toMatchObject({ by: 'id', hasBase: true });
    expect(decisions).toEqual([]);
  });

  it('is merged by its hidden ids: below a head of two rows, merged cells by their first', async () => {
    const typed = {
      B5: '加强污染源头防控',
      E5: '区生态环境局',
      E6: '区生态环境局',
      D6: '10月底前',
      F6: '区科信局，区应急局',
    };
    const { merge, decisions } = bringInService.mergeReturned(plan(), 'a.xlsx', typeInto(await sentOut(), typed));
    expect(merge.by).toBe('id');
    expect(decisions.every(({ kind }) => kind === 'accepted')).toBe(true);
    expect(applyEdits(TEXT, bringInService.returnedEdits(plan(), decisions))).toBe(
      TEXT.replace('title: 加强源头防控', 'title: 加强污染源头防控')
        .replace('[区生态环境局, 规自分局]', '[区生态环境局]')
        .replace('deadline: 6月底前', 'deadline: 10月底前')
        .replace('support: [区科信局]', 'support: [区科信局, 区应急局]'),
    );
  });

  it('says what it cannot know without the hidden sheet', async () => {
    const xlsx = withoutHiddenSheet(typeInto(await sentOut(), { D6: '10月底前' }));
    const returned = bringInService.mergeReturned(plan(), 'a.xlsx', xlsx);
    expect(returned.merge).toMatchObject({
      by: 'id',
      hasBase: false,
      accepted: [],
      conflicts: [{ theirs: '10月底前' }],
    });
    const names = { file: 'a.xlsx', plan: 'dc.plan.yaml' };
    const report = bringInService.returnedReport(context, plan(), returned, names);
    expect(bringInService.returnedReportText(context, [report], 'text')).toBe(
      `a.xlsx 合并到 dc.plan.yaml
  文件中已没有导出时的内容，分不清是对方改的还是本计划后来改的，凡不同之处都列为冲突
  不同之处：1
    第6行 1 加强源头防控 开展隐患排查。·时限：返回“10月底前”，现为“6月底前”
`,
    );
  });

  it('is refused where it is the task sheet of a unit, which counts and dates its tasks in its own way', async () => {
    const made = await exportsService.exportUnitSheet(
      { snapshot: workspace({ 'dc.plan.yaml': TEXT }), settings: defaultSettings },
      [plan()],
      { name: '区科信局' },
      'xlsx',
    );
    if ('reason' in made) throw new Error(made.reason);
    expect(() => bringInService.mergeReturned(plan(), 'a.xlsx', made.bytes)).toThrow('returned.unit-sheet');
  });

  it.each([
    ['a.xlsx', new Uint8Array([1, 2, 3])],
    ['a.xlsx', new TextEncoder().encode('序号,重点任务')],
    ['a.docx', new Uint8Array()],
  ])('is refused with a reason where it is none: %s', (name, bytes) => {
    expect(() => bringInService.mergeReturned(plan(), name, bytes)).toThrow(Refused);
  });
});

describe('a workbook with several annexes', () => {
  const water = TEXT.replace('2024年计划', '2024年水计划').replace('更新名录。', '巡查河道。');
  const files = workspace({
    'notice.plan.yaml': 'title: 通知\nnotice: {text: [印发。]}\nannexes: [dc.plan.yaml, water.plan.yaml]\n',
    'dc.plan.yaml': TEXT,
    'water.plan.yaml': water,
  });
  const planAt = (path: string): PlanDocument => fileOf(files, path) as PlanDocument;

  it('is merged into each plan from its own sheet, also by the title of a plan whose file has another name', async () => {
    const book = await exportsService.exportPlan(
      { snapshot: files, settings: defaultSettings },
      planAt('notice.plan.yaml'),
      'xlsx',
    );
    const typed = typeInto(book.bytes, { D7: '10月底前' });
    expect(bringInService.mergeReturned(planAt('water.plan.yaml'), 'a.xlsx', typed).merge).toMatchObject({
      ...{ by: 'id', hasBase: true, accepted: [], conflicts: [], added: [], deleted: [] },
    });
    const { decisions } = bringInService.mergeReturned(planAt('dc.plan.yaml'), 'a.xlsx', typed);
    const edits = bringInService.returnedEdits(planAt('dc.plan.yaml'), decisions);
    expect(applyEdits(TEXT, edits)).toBe(TEXT.replace('6月底前', '10月底前'));
    const renamed = openDocument(uriOf('other.plan.yaml'), water) as PlanDocument;
    expect(bringInService.mergeReturned(renamed, 'a.xlsx', typed).merge).toMatchObject({ accepted: [], conflicts: [] });
  });

  it('of other plans is refused', async () => {
    const book = await exportsService.exportPlan(
      { snapshot: files, settings: defaultSettings },
      planAt('notice.plan.yaml'),
      'xlsx',
    );
    const other = openDocument(uriOf('air.plan.yaml'), TEXT.replace('2024年', '2025年')) as PlanDocument;
    expect(() => bringInService.mergeReturned(other, 'a.xlsx', book.bytes)).toThrow(Refused);
  });
});

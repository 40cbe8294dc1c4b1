import { beforeAll, describe, expect, it } from 'vitest';
import { applyEdits } from '../../server/src/base/textEdit.ts';
import * as bringInService from '../../server/src/service/bringIn.ts';
import * as exportsService from '../../server/src/service/exports.ts';
import type { PlanDocument } from '../../server/src/workspace/document.ts';
import { defaultSettings } from '../../server/src/workspace/settings.ts';
import { dedent, fileOf, workspace } from '../support/fixture.ts';
import { schemaErrors } from '../support/office.ts';
import { DAY_STYLE, number, rich, type SheetEditor, typed, workOn } from '../support/sheetEditor.ts';

/* What people do to a sheet before they send it back, in the bytes of real workbooks. */

const PLAN = dedent(`
  title: 东城区2024年计划
  area: 东城区
  year: 2024
  units: [dc.units.yaml]
  columns:
    - number: 序号
    - measure: 重点任务
    - task: 工作措施
    - deadline: 完成时限
    - lead: 牵头部门
    - support: 协办部门
  sections:
    - title: 一、源头防控
      measures:
        - number: 3-1
          title: 加强源头防控
          lead: [区生态环境局, 规自分局]
          tasks:
            - text: 更新名录。  # 与市级一致
              deadline: 年底前
              support: [区科信局]
            - text: 开展隐患排查。
              deadline: 6月底前
              support: [区科信局]
            - text: 加强监测。
              deadline: 年底前
              lead: [规自分局]
              support: [区城管委]
    - title: 二、安全利用
      measures:
        - number: 3.10
          title: 严格准入
          lead: [规自分局]
          deadline: 长期坚持
          tasks:
            - text: 严格准入管理。
            - text: 开展调查评估。
`);
const UNITS = dedent(`
  title: 东城区机构名录
  area: 东城区
  units:
    - {name: 区生态环境局, level: district}
    - {name: 规自分局, level: dispatched}
    - {name: 区科信局, level: district}
    - {name: 区城管委, level: district}
`);

// rows of the sheet, from 0: title, head, section, three tasks, section, two tasks
const [HEAD, T1, T2, T3, SECTION2, U1, U2] = [1, 3, 4, 5, 6, 7, 8] as const;
const [NUMBER, MEASURE, TASK, DEADLINE, LEAD, SUPPORT, ID] = [0, 1, 2, 3, 4, 5, 6] as const;

function files(text: string): { context: Parameters<typeof bringInService.returnedReport>[0]; document: PlanDocument } {
  const snapshot = workspace({ 'dc.plan.yaml': text, 'dc.units.yaml': UNITS });
  const document = fileOf(snapshot, 'dc.plan.yaml');
  if (document.kind !== 'plan') throw new Error('no plan');
  return { context: { snapshot, settings: defaultSettings }, document };
}

let sent: Uint8Array;
beforeAll(async () => {
  const { context, document } = files(PLAN);
  sent = (await exportsService.exportPlan(context, document, 'xlsx', {})).bytes;
});

interface Came {
  /** The plan with all that nothing stands against. */
  readonly text: string;
  /** The plan with the other decisions of these kinds, too. */
  readonly with: (...kinds: readonly bringInService.DecisionKind[]) => string;
  readonly report: readonly string[];
}

function cameBack(xlsx: Uint8Array, now = PLAN): Came {
  const { context, document } = files(now);
  const returned = bringInService.mergeReturned(document, '返回.xlsx', xlsx);
  const names = { file: '返回.xlsx', plan: 'dc.plan.yaml' };
  const { notes, parts } = bringInService.returnedReport(context, document, returned, names);
  const take = (...kinds: readonly bringInService.DecisionKind[]): string => {
    const all = new Set([...bringInService.TAKEN_KINDS, ...kinds]);
    const chosen = returned.decisions.filter((decision) => bringInService.isTaken(decision, all));
    return applyEdits(now, bringInService.returnedEdits(document, chosen));
  };
  return {
    text: take(),
    with: take,
    report: [...notes, ...parts.flatMap(({ heading, lines }) => [heading, ...lines])],
  };
}

function worked(work: (sheet: SheetEditor) => void): Came {
  return cameBack(workOn(sent, work));
}

function put(sheet: SheetEditor, row: number, column: number, cell: string): void {
  sheet.rows[row]!.cells[column] = cell;
}

/** What undoing merges leaves: the text in the first cell alone. */
function unmerge(sheet: SheetEditor): void {
  sheet.merges = [];
  for (const row of [T2, T3, U2]) for (const column of [NUMBER, MEASURE]) put(sheet, row, column, '');
  put(sheet, T2, LEAD, '');
  put(sheet, U2, LEAD, '');
  put(sheet, U2, DEADLINE, '');
}

describe('a sheet is merged the same when it was', () => {
  const changed = PLAN.replace('deadline: 6月底前', 'deadline: 10月底前');
  const nothingElse = ['采纳（只有对方修改）：1', expect.stringContaining('“6月底前” → “10月底前”')];

  it.each<[string, (sheet: SheetEditor) => void]>([
    ['left in its order', () => undefined],
    [
      'filtered',
      (sheet) => {
        for (const row of [T1, T3, U1, U2]) sheet.rows[row]!.hidden = true;
      },
    ],
    ['freed of its merges', unmerge],
    [
      'freed of its merges and sorted',
      (sheet) => {
        unmerge(sheet);
        const body = sheet.rows.splice(T1);
        sheet.rows.push(...[5, 2, 0, 4, 1, 3].map((at) => body[at]!));
      },
    ],
    [
      'given its columns in another order, one of them hidden',
      (sheet) => {
        sheet.merges = [];
        for (const row of sheet.rows) {
          row.cells = [DEADLINE, TASK, NUMBER, MEASURE, ID, SUPPORT, LEAD].map((column) => row.cells[column] ?? '');
        }
        sheet.cols = '<col min="1" max="7" width="9" hidden="1"/>';
      },
    ],
    [
      'wrapped, with spaces behind',
      (sheet) => {
        put(sheet, T1, TASK, typed('更新\n名录。  '));
        put(sheet, U1, MEASURE, typed('严格 准入'));
        put(sheet, T1, LEAD, typed('区生态\n环境局'));
        put(sheet, T1, LEAD, typed('区生态环境局、规自分局'));
      },
    ],
    ['set in several fonts', (sheet) => put(sheet, T1, TASK, rich('更新', '名录。'))],
    [
      'turned into numbers and days by Excel',
      (sheet) => {
        // 3-2 typed into a cell is a day of this year; 3.10 is 3.1
        put(sheet, T1, NUMBER, number(45_352, DAY_STYLE));
        put(sheet, U1, NUMBER, number(3.1));
      },
    ],
    [
      'sorted without the hidden column',
      (sheet) => {
        sheet.merges = [];
        const ids = [T1, T2, T3].map((row) => sheet.rows[row]!.cells[ID]!);
        const rows = [T3, T1, T2].map((row) => [...sheet.rows[row]!.cells]);
        for (const [at, row] of [T1, T2, T3].entries()) sheet.rows[row]!.cells = [...rows[at]!.slice(0, ID), ids[at]!];
      },
    ],
  ])('%s', (name, work) => {
    const { text, report } = worked((sheet) => {
      put(sheet, T2, DEADLINE, typed('10月底前'));
      work(sheet);
    });
    expect(text).toBe(changed);
    const moved = name === 'sorted without the hidden column';
    expect(report).toEqual(moved ? [expect.stringContaining('只对部分列排过序'), ...nothingElse] : nothingElse);
  });
});

describe('who changed what is told by what the sheet said when it went out', () => {
  const theirs = workOnCells([[T2, DEADLINE, '10月底前']]);

  it('they alone', () => {
    const { text, report } = cameBack(theirs());
    expect(text).toBe(PLAN.replace('6月底前', '10月底前'));
    expect(report[0]).toBe('采纳（只有对方修改）：1');
  });

  it('we alone', () => {
    const now = PLAN.replace('6月底前', '9月底前');
    const { text, report } = cameBack(sent, now);
    expect(text).toBe(now);
    expect(report).toEqual([]);
  });

  it('both', () => {
    const now = PLAN.replace('6月底前', '9月底前');
    const { text, report, with: take } = cameBack(theirs(), now);
    expect(text).toBe(now);
    expect(report).toEqual([
      '冲突（双方都已修改）：1',
      '第5行 3-1 加强源头防控 开展隐患排查。·完成时限：导出时“6月底前”，返回“10月底前”，现为“9月底前”',
    ]);
    expect(take('conflicts')).toBe(PLAN.replace('6月底前', '10月底前'));
  });

  it('both, the same', () => {
    const now = PLAN.replace('6月底前', '10月底前');
    expect(cameBack(theirs(), now)).toMatchObject({ text: now, report: [] });
  });

  it('in a workbook that is in order, the same for the same plan', async () => {
    const { context, document } = files(PLAN);
    expect((await exportsService.exportPlan(context, document, 'xlsx', {})).bytes).toEqual(sent);
    expect(schemaErrors(sent, 'xlsx')).toEqual([]);
    expect(schemaErrors(theirs(), 'xlsx')).toEqual([]);
  });
});

function workOnCells(cells: readonly (readonly [row: number, column: number, text: string])[]): () => Uint8Array {
  return () =>
    workOn(sent, (sheet) => {
      for (const [row, column, text] of cells) put(sheet, row, column, text === '' ? '' : typed(text));
    });
}

describe('emptied cells and rows left out are taken where they are asked for', () => {
  it('a value of a task goes; one of a merged cell goes from all its rows, wherever it is said', () => {
    const came = cameBack(
      workOnCells([
        [T1, SUPPORT, ''],
        [T2, DEADLINE, ''],
        [T3, SUPPORT, ''],
        [U1, DEADLINE, ''],
      ])(),
    );
    expect(came.text).toBe(PLAN);
    expect(came.report).toEqual([
      '对方清空的单元格：4',
      '第4行 3-1 加强源头防控 更新名录。·协办部门：原为“区科信局”',
      '第5行 3-1 加强源头防控 开展隐患排查。·完成时限：原为“6月底前”',
      '第6行 3-1 加强源头防控 加强监测。·协办部门：原为“区城管委”',
      '第8行 3.10 严格准入 严格准入管理。·完成时限：原为“长期坚持”',
    ]);
    expect(came.with('emptied')).toBe(
      PLAN.replace(/^ +support: .*\n/gmu, '')
        .replace(/ +deadline: 6月底前\n/u, '')
        .replace(/ +deadline: 长期坚持\n/u, ''),
    );
  });

  it('a value that its measure says for other tasks is a dash', () => {
    const came = cameBack(workOnCells([[T3, LEAD, '']])());
    expect(came.report).toEqual(['对方清空的单元格：1', expect.stringContaining('加强监测。·牵头部门')]);
    expect(came.with('emptied')).toBe(PLAN.replace('            lead: [规自分局]\n', '            lead: [——]\n'));
  });

  it('a row, and with the last of its rows the measure', () => {
    const one = worked((sheet) => {
      unmerge(sheet);
      sheet.rows.splice(T2, 1);
    });
    expect(one.text).toBe(PLAN);
    expect(one.report).toEqual(['对方删去的行：1', '3-1 加强源头防控 开展隐患排查。']);
    expect(one.with('deleted')).toBe(PLAN.replace(/ +- text: 开展隐患排查。\n.*\n.*\n/u, ''));
    const all = worked((sheet) => {
      unmerge(sheet);
      sheet.rows.splice(SECTION2, 3);
    });
    expect(all.report).toEqual(['对方删去的行：2', '3.10 严格准入 严格准入管理。', '3.10 严格准入 开展调查评估。']);
    expect(all.with('deleted')).toBe(PLAN.replace(/ +- number: 3\.10[\s\S]*$/u, ''));
  });

  it('but not where the sheet holds a part of the table', () => {
    const unit = worked((sheet) => {
      unmerge(sheet);
      sheet.rows = sheet.rows.filter((_, row) => ![T3, SECTION2, U1, U2].includes(row as typeof T3));
    });
    expect(unit.report).toEqual(['只返回了区生态环境局的任务（2行，导出时共5行），其他行不作删去']);
    const few = worked((sheet) => {
      unmerge(sheet);
      sheet.rows = sheet.rows.filter((_, row) => ![T2, T3, U2].includes(row as typeof T3));
      put(sheet, T1 + 2, TASK, typed('严格准入和管理。'));
    });
    expect(few.report[0]).toBe('导出5行，返回2行：视为只返回了一部分，没有返回的行不作删去');
    expect(few.with('deleted')).toBe(PLAN.replace('严格准入管理。', '严格准入和管理。'));
  });
});

describe('new rows', () => {
  it('stand where they stand in the sheet: in front of the first, behind the last, in their section', () => {
    const { text, report } = worked((sheet) => {
      sheet.merges = [];
      const row = (...texts: readonly string[]) => ({ cells: texts.map((each) => each && typed(each)) });
      sheet.rows.splice(
        T1,
        0,
        row('3-1', '加强源头防控', '制定方案。', '3月底前', '区生态环境局、规自分局', '区科信局'),
      );
      const section = SECTION2 + 1;
      sheet.rows.splice(section + 1, 0, row('4', '加强宣传', '开展宣传。', '年底前', '区城管局', ''));
      sheet.rows.splice(section + 2, 0, row('', '', '举办培训。', '每季度', '区城管委', ''));
      sheet.rows.push(row('', '规范档案', '建立档案。', '年底前', '规自分局', ''));
    });
    expect(text).toBe(
      PLAN.replace(
        '          - text: 更新名录。',
        `          - text: 制定方案。
            deadline: 3月底前
            support: [区科信局]
          - text: 更新名录。`,
      )
        .replace(
          '      - number: 3.10',
          `      - number: 4
        title: 加强宣传
        tasks:
          - text: 开展宣传。
            deadline: 年底前
            lead: [区城管局]
          - text: 举办培训。
            deadline: 每季度
            lead: [区城管委]
      - number: 3.10`,
        )
        .replace(
          '          - text: 开展调查评估。',
          `          - text: 开展调查评估。
      # 待定：返回的表格新增的一项，序号未定
      - title: 规范档案
        tasks:
          - text: 建立档案。
            deadline: 年底前
            lead: [规自分局]`,
        ),
    );
    expect(report).toEqual([
      '名录中没有的单位：1',
      '第9行 区城管局（相近的有：区城管委）',
      '新增的行：3',
      '第4行 3-1 加强源头防控 制定方案。：加为一条措施，在“更新名录。”之前',
      '第9行 4 加强宣传 开展宣传。（共2行）：加为一项任务，在“3.10 严格准入”之前',
      '第13行 规范档案 建立档案。：加为一项任务，在“3.10 严格准入”之后，没有序号，标为待定或待核',
    ]);
  });

  it('get the next number where numbers go on, and a mark where another has theirs', () => {
    const now = PLAN.replace('3-1', '1').replace('3.10', '2');
    const came = cameBack(
      workOn(sent, (sheet) => {
        sheet.merges = [];
        sheet.rows.push({ cells: ['', typed('规范档案'), typed('建立档案。')] });
        sheet.rows.push({ cells: [typed('2'), typed('另起一项'), typed('另做一事。')] });
      }),
      now,
    );
    expect(came.text).toContain('- number: 3 # 待核：返回的表格没有写序号，按次序暂编\n        title: 规范档案');
    expect(came.text).toContain('- number: 2 # 待核：序号与“严格准入”相同\n        title: 另起一项');
  });

  it('that are copies are told apart from those that were copied to be changed', () => {
    const { text, report } = worked((sheet) => {
      sheet.merges = [];
      const copy = { cells: [...sheet.rows[T2]!.cells] };
      sheet.rows.splice(T2 + 1, 0, copy, { cells: [...copy.cells] });
      put(sheet, T2 + 1, TASK, typed('开展风险评估。'));
    });
    expect(text).toBe(
      PLAN.replace(
        '            deadline: 6月底前\n            support: [区科信局]\n',
        (found) => `${found}          - text: 开展风险评估。\n${found}`,
      ),
    );
    expect(report).toEqual([
      '复制后未改的行，没有加入：1',
      '第7行 3-1 加强源头防控 开展隐患排查。（与第5行相同）',
      '新增的行：1',
      '第6行 3-1 加强源头防控 开展风险评估。：加为一条措施，在“开展隐患排查。”之后',
    ]);
  });
});

describe('what is no value of the table is in the report', () => {
  it('a column that was added, a remark below, a comment on a cell', () => {
    const comments =
      '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author/></authors><commentList><comment ref="D5" authorId="0"><text><r><t>时间太紧</t></r></text></comment></commentList></comments>';
    const rels =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="../comments1.xml"/></Relationships>';
    const xlsx = workOn(
      sent,
      (sheet) => {
        put(sheet, HEAD, ID + 1, typed('反馈意见'));
        put(sheet, T2, ID + 1, typed('建议延至10月'));
        sheet.rows.push({ cells: [typed('联系人另行报送')] });
      },
      { 'xl/comments1.xml': comments, 'xl/worksheets/_rels/sheet1.xml.rels': rels },
    );
    const { text, report } = cameBack(xlsx);
    expect(text).toBe(PLAN);
    expect(report).toEqual([
      '批注、修订等：1',
      '第5行 批注：时间太紧',
      '表格以外的文字：2',
      '第5行 增加的栏“反馈意见”：建议延至10月',
      '第10行 联系人另行报送',
    ]);
  });
});

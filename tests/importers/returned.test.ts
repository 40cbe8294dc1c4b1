import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../server/src/base/textEdit.ts';
import type { RawTable } from '../../server/src/importers/rawTable.ts';
import { type DecisionKind, decidedEdits, isTaken } from '../../server/src/importers/returned/decisions.ts';
import { decisionWords } from '../../server/src/importers/returned/decisionWords.ts';
import { mergeFile, type Returned } from '../../server/src/importers/returned/returned.ts';
import { returnedReport } from '../../server/src/importers/returned/returnedReport.ts';
import { planRows } from '../../server/src/importers/returned/returnedRows.ts';
import { readReturned } from '../../server/src/importers/returned/returnedSheet.ts';
import { say } from '../../server/src/messages/say.ts';
import { tableColumns } from '../../server/src/table/columns.ts';
import { layOut } from '../../server/src/table/layout.ts';
import { readSent, sentTexts } from '../../server/src/table/wayBack.ts';
import { openDocument, type PlanDocument } from '../../server/src/workspace/document.ts';
import { dedent, uriOf } from '../support/fixture.ts';

const PLAN = dedent(`
  # 草稿
  title: 东城区2024年计划
  area: 东城区
  year: 2024
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
        - number: 1
          title: 加强源头防控
          deadline: 年底前  # 与市级一致
          lead: [区生态环境局, 规自分局]
          tasks:
            - text: 更新名录，督促履行义务。
              support: [区科信局]
            - text: 开展隐患排查。
              deadline: 6月底前
              support:
                - 区科信局  # 待定
                - 区城管委
            - {text: 加强监测。, support: ['——']}
        - number: 2
          title: 严格准入
          lead: [规自分局]
`);

function plan(text: string): PlanDocument {
  const document = openDocument(uriOf('dc.plan.yaml'), text);
  if (document.kind !== 'plan') throw new Error('no plan');
  return document;
}

/** The sheet as it goes out: a row of texts for each row, the id last; merged cells repeat what covers them. */
function sheetOf(text: string): string[][] {
  const table = layOut(plan(text).plan);
  return [
    [table.title!.text],
    [...table.columns.map(({ heading }) => heading), 'district-plan:id'],
    ...table.rows.map((row) =>
      row.kind === 'section'
        ? [...table.columns.map(() => row.title.text), row.id]
        : [...row.cells.map(({ content }) => content.map((piece) => piece.text).join('\n')), row.id],
    ),
  ];
}

function raw(rows: readonly (readonly string[])[]): RawTable {
  return {
    kind: 'table',
    hiddenColumns: [],
    place: {},
    rows: rows.map((texts, index) => ({
      cells: texts.flatMap((text, column) => (text === '' ? [] : [{ text, column, rowSpan: 1, colSpan: 1 }])),
      heading: false,
      hidden: false,
      place: { row: index + 1 },
    })),
  };
}

const SHEET = sheetOf(PLAN);
const [TITLE, HEAD, SECTION, ROW1, ROW2, ROW3, ROW4] = [0, 1, 2, 3, 4, 5, 6];
const [NUMBER, MEASURE, TASK, DEADLINE, LEAD, SUPPORT, ID] = [0, 1, 2, 3, 4, 5, 6];

interface Options {
  readonly base?: boolean;
  readonly ids?: boolean;
  readonly rows?: readonly (readonly string[])[];
}

/** Sends the plan out, changes cells of the sheet (row, column, text), and merges it into the plan as it is now. */
function merge(now: string, cells: readonly (readonly [number, number, string])[], options: Options = {}): Returned {
  const rows = (options.rows ?? SHEET).map((row) => [...row]);
  for (const [row, column, text] of cells) rows[row]![column] = text;
  const sent = options.ids === false ? rows.map((row) => row.filter((_, at) => at !== ID)) : rows;
  const base = options.base === false ? undefined : readSent(sentTexts(layOut(plan(PLAN).plan), 'dc.plan.yaml'));
  const document = plan(now);
  const columns = tableColumns(document.plan);
  return mergeFile(document, readReturned([raw(sent)], { sent: base, columns, remarks: [], hasRevisions: false }));
}

/** The plan with the decisions of some kinds taken. */
function taken(now: string, { decisions }: Returned, ...kinds: readonly DecisionKind[]): string {
  const chosen = decisions.filter((decision) => isTaken(decision, new Set(kinds)));
  return applyEdits(now, decidedEdits(plan(now), chosen));
}

function accepted(now: string, returned: Returned): string {
  return taken(now, returned, 'accepted', 'added');
}

function report(now: string, returned: Returned): readonly string[] {
  const names = { file: '返回.xlsx', plan: 'dc.plan.yaml' };
  const { notes, parts } = returnedReport(plan(now), returned, { names, locale: 'zh-CN', units: [] });
  return [...notes, ...parts.flatMap(({ heading, lines }) => [heading, ...lines])];
}

describe('a sheet that came back', () => {
  it('as it went out changes nothing', () => {
    const returned = merge(PLAN, []);
    expect(accepted(PLAN, returned)).toBe(PLAN);
    expect(report(PLAN, returned)).toEqual([]);
  });

  it('changes what they alone changed, as the smallest edits, comments kept', () => {
    const returned = merge(PLAN, [
      [ROW2, DEADLINE, '10月底前'],
      [ROW2, SUPPORT, '区科信局、区城管委、区应急局'],
      [ROW1, TASK, '更新名录，督促落实义务。'],
      [ROW3, SUPPORT, '区城管委'],
    ]);
    expect(accepted(PLAN, returned)).toBe(
      PLAN.replace('deadline: 6月底前', 'deadline: 10月底前')
        .replace('- 区城管委\n', '- 区城管委\n              - 区应急局\n')
        .replace('督促履行义务', '督促落实义务')
        .replace("support: ['——']", 'support: [区城管委]'),
    );
    expect(report(PLAN, returned)).toEqual([
      '采纳（只有对方修改）：4',
      '第4行 1 加强源头防控 更新名录，督促履行义务。·工作措施：“更新名录，督促履行义务。” → “更新名录，督促落实义务。”',
      '第5行 1 加强源头防控 开展隐患排查。·完成时限：“6月底前” → “10月底前”',
      '第5行 1 加强源头防控 开展隐患排查。·协办部门：“区科信局、区城管委” → “区科信局、区城管委、区应急局”',
      '第6行 1 加强源头防控 加强监测。·协办部门：“——” → “区城管委”',
    ]);
  });

  it('changes a value once on the measure where all its tasks take it from there, else on the task', () => {
    const everywhere = merge(
      PLAN,
      [ROW1, ROW2, ROW3].map((row) => [row, LEAD, '区生态环境局'] as const),
    );
    expect(accepted(PLAN, everywhere)).toBe(PLAN.replace('[区生态环境局, 规自分局]', '[区生态环境局]'));
    expect(everywhere.merge.accepted).toHaveLength(1);
    const one = merge(PLAN, [[ROW3, LEAD, '区生态环境局']]);
    expect(accepted(PLAN, one)).toBe(
      PLAN.replace("{text: 加强监测。, support: ['——']}", "{text: 加强监测。, lead: [区生态环境局], support: ['——']}"),
    );
    // the second task has a deadline of its own; the two others take the measure's
    const deadline = merge(
      PLAN,
      [ROW1, ROW3].map((row) => [row, DEADLINE, '11月底前'] as const),
    );
    expect(accepted(PLAN, deadline)).toBe(PLAN.replace('deadline: 年底前  #', 'deadline: 11月底前  #'));
  });

  it('shows both where both changed, and overwrites nothing', () => {
    const now = PLAN.replace('deadline: 6月底前', 'deadline: 9月底前');
    const returned = merge(now, [
      [ROW2, DEADLINE, '10月底前'],
      [ROW2, TASK, '开展隐患排查和整治。'],
    ]);
    expect(accepted(now, returned)).toBe(now.replace('开展隐患排查。', '开展隐患排查和整治。'));
    expect(report(now, returned).slice(0, 2)).toEqual([
      '冲突（双方都已修改）：1',
      '第5行 1 加强源头防控 开展隐患排查。·完成时限：导出时“6月底前”，返回“10月底前”，现为“9月底前”',
    ]);
    expect(taken(now, returned, 'conflicts')).toBe(now.replace('9月底前', '10月底前'));
  });

  it('shows long texts from where they differ', () => {
    const long = '对辖区内重点监管单位逐一开展土壤污染隐患排查，建立问题台账，明确整改措施、责任人和完成时限，';
    const [base, theirs] = [`${long}按月调度。`, `${long}按季调度。`];
    const rows = [planRows(plan(PLAN).plan)[2]!];
    const change = { role: 'task' as const, rows, sheetRow: 6, base, ours: base, theirs, disagrees: false };
    const speaking = { columns: tableColumns(plan(PLAN).plan), hasBase: true, say: say.bind(undefined, 'zh-CN') };
    expect(decisionWords({ kind: 'accepted', change }, speaking)).toEqual({
      what: '第6行 1 加强源头防控 加强监测。',
      column: '工作措施',
      how: '“…责任人和完成时限，按月调度。” → “…责任人和完成时限，按季调度。”',
    });
  });

  it('is no conflict where both say the same now', () => {
    const now = PLAN.replace('deadline: 6月底前', 'deadline: 10月底前');
    expect(report(now, merge(now, [[ROW2, DEADLINE, '10月底前']]))).toEqual([]);
  });

  it('finds its rows when the plan has got others, lost some and moved the rest', () => {
    const now = PLAN.replace('    - text: 更新名录', '    - text: 新的第一条。\n          - text: 更新名录');
    const moved = now.replace(/ +- \{text: 加强监测。.*\n/u, '');
    const returned = merge(moved, [
      [ROW1, SUPPORT, '区应急局'],
      [ROW2, DEADLINE, '10月底前'],
      [ROW3, TASK, '加强例行监测。'],
    ]);
    const text = accepted(moved, returned);
    expect(text).toContain('text: 更新名录，督促履行义务。\n            support: [区应急局]');
    expect(text).toContain('deadline: 10月底前');
    expect(report(moved, returned).slice(0, 2)).toEqual([
      '对方有修改，但计划中已没有的行：1',
      '第6行 1 加强源头防控 加强例行监测。',
    ]);
  });

  it('adds new rows where they stand: in their measure, and as new measures', () => {
    const rows = SHEET.map((row) => [...row]);
    rows.splice(ROW2, 0, ['', '', '建立台账。', '3月底前', '区生态环境局\n规自分局', '区城管委', '']);
    rows.push(['3', '加强宣传', '开展宣传，：普及知识。', '年底前', '区生态环境局', '', '']);
    rows.push(['3', '加强宣传', '举办培训。', '每季度', '区生态环境局', '', '']);
    const returned = merge(PLAN, [], { rows });
    const task = `
          - text: 建立台账。
            deadline: 3月底前
            support: [区城管委]`;
    const measure = `
      - number: 3
        title: 加强宣传
        tasks:
          - text: 开展宣传，：普及知识。
            deadline: 年底前
            lead: [区生态环境局]
          - text: 举办培训。
            deadline: 每季度
            lead: [区生态环境局]`;
    expect(accepted(PLAN, returned)).toBe(PLAN.replace('support: [区科信局]', (found) => found + task) + measure);
    // once more, and what is there already does not come twice
    const after = accepted(PLAN, returned);
    expect(accepted(after, merge(after, [], { rows }))).toBe(after);
  });

  it('lists rows that were left out and cells that were emptied, and keeps them', () => {
    const rows = SHEET.filter((_, index) => index !== ROW1);
    const returned = merge(PLAN, [[ROW1, SUPPORT, '']], { rows });
    expect(accepted(PLAN, returned)).toBe(PLAN);
    expect(report(PLAN, returned)).toEqual([
      '对方清空的单元格：1',
      '第4行 1 加强源头防控 开展隐患排查。·协办部门：原为“区科信局、区城管委”',
      '对方删去的行：1',
      '1 加强源头防控 更新名录，督促履行义务。',
    ]);
    expect(taken(PLAN, returned, 'deleted')).toBe(PLAN.replace(/ +- text: 更新名录.*\n.*support: \[区科信局\]\n/u, ''));
  });

  it('of two people merges one after the other', () => {
    const first = accepted(PLAN, merge(PLAN, [[ROW1, SUPPORT, '区应急局']]));
    const second = merge(first, [
      [ROW2, DEADLINE, '10月底前'],
      [ROW1, SUPPORT, '区城管委'],
    ]);
    expect(accepted(first, second)).toBe(first.replace('6月底前', '10月底前'));
    expect(second.merge.conflicts).toMatchObject([{ base: '区科信局', ours: '区应急局', theirs: '区城管委' }]);
  });

  it('without its hidden column is merged by number, title and text, and says so', () => {
    const returned = merge(
      PLAN,
      [
        [ROW2, TASK, '开展隐患排查和整治。'],
        [ROW2, DEADLINE, '10月底前'],
      ],
      { ids: false },
    );
    expect(accepted(PLAN, returned)).toBe(
      PLAN.replace('开展隐患排查。', '开展隐患排查和整治。').replace('deadline: 6月底前', 'deadline: 10月底前'),
    );
    expect(report(PLAN, returned)[0]).toBe('表格中已没有行标识，按序号、名称和内容对应各行，请逐条核对');
  });

  it('without what went out shows every difference and writes none', () => {
    const returned = merge(PLAN, [[ROW2, DEADLINE, '10月底前']], { base: false, ids: false });
    expect(accepted(PLAN, returned)).toBe(PLAN);
    const lines = report(PLAN, returned);
    expect(lines).toContain('不同之处：1');
    expect(lines.at(-1)).toContain('返回“10月底前”，现为“6月底前”');
    expect(taken(PLAN, returned, 'conflicts')).toBe(PLAN.replace('deadline: 6月底前', 'deadline: 10月底前'));
  });

  it('tells of what stands beside the table, of another plan, of titles that disagree', () => {
    const rows = [...SHEET, ['联系人另行报送', '', '', '', '', '', '']];
    const now = PLAN.replace('东城区2024年计划', '东城区2025年计划');
    const returned = merge(
      now,
      [
        [ROW1, MEASURE, '甲'],
        [ROW2, MEASURE, '乙'],
      ],
      { rows },
    );
    expect(report(now, returned)).toEqual([
      '表格是从《东城区2024年计划》导出的，请确认没有选错计划',
      '冲突（双方都已修改）：2',
      expect.stringContaining('返回“甲”'),
      expect.stringContaining('返回“乙”'),
      '表格以外的文字：1',
      '第8行 联系人另行报送',
    ]);
  });

  it('says which columns it could not compare, and tells what stands in columns the plan has not', () => {
    const returned = merge(PLAN, [
      [HEAD, DEADLINE, '意见'],
      [ROW1, DEADLINE, ''],
      [ROW2, DEADLINE, '同意'],
      [ROW3, DEADLINE, ''],
    ]);
    expect(accepted(PLAN, returned)).toBe(PLAN);
    expect(report(PLAN, returned)).toEqual([
      '表格中没有这几栏（或表头已改），未作比较：完成时限',
      '表格以外的文字：1',
      '第5行 增加的栏“意见”：同意',
    ]);
  });

  it('knows a column under another heading by what stands in it', () => {
    const returned = merge(PLAN, [
      [HEAD, DEADLINE, '时间要求'],
      [ROW2, DEADLINE, '10月底前'],
    ]);
    expect(accepted(PLAN, returned)).toBe(PLAN.replace('deadline: 6月底前', 'deadline: 10月底前'));
    expect(report(PLAN, returned)[0]).toBe('表头“完成时限”已改为“时间要求”，按内容认出，仍按原来的栏合并');
  });

  it('is refused where it is no table of the plan', () => {
    expect(() =>
      merge(PLAN, [
        [HEAD, NUMBER, 'A'],
        [HEAD, MEASURE, 'B'],
        [HEAD, TASK, 'C'],
      ]),
    ).toThrow('returned.no-table');
    expect([TITLE, SECTION, ROW4].map((row) => SHEET[row]![0])).toEqual(['东城区2024年计划', '一、源头防控', '2']);
  });
});

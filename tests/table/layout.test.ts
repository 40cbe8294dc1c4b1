import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { layOut } from '../../server/src/table/layout.ts';
import type { Table } from '../../server/src/table/model.ts';
import { openDocument } from '../../server/src/workspace/document.ts';
import { dedent } from '../support/fixture.ts';
import { draw } from './draw.ts';

function tableFrom(text: string): Table {
  const document = openDocument('file:///plans/a.plan.yaml', text);
  if (document.kind !== 'plan') throw new Error('not a plan');
  return layOut(document.plan);
}

function drawn(text: string): string {
  return draw(tableFrom(dedent(text)));
}

function example(path: string): Table {
  return tableFrom(readFileSync(`examples/${path}.plan.yaml`, 'utf8'));
}

describe('columns', () => {
  test('follow the plan, in its order and with its headings', () => {
    const text = drawn(`
      columns: [{number: 编号}, {lead: 责任单位}, {measure: 任务}]
      measures:
        - {number: 1, title: 普查, lead: 区园林绿化局, support: 区财政局}
    `);
    expect(text).toBe('编号 | 责任单位 | 任务\n1 | 区园林绿化局 | 普查');
  });

  test('are the usual ones where the plan names none; the middle tier only where it is used', () => {
    expect(drawn('measures: [{number: 1, title: 普查}]')).toBe(
      '序号 | 重点任务 | 工作措施 | 完成时限 | 牵头单位\n1 | 普查 |  |  |',
    );
    expect(drawn('measures: [{number: 1, tasks: [{text: 查, responsible: 甲局, support: 乙局}]}]')).toBe(
      '序号 | 重点任务 | 工作措施 | 完成时限 | 牵头单位 | 主责单位 | 协办单位\n1 |  | 查 |  |  | 甲局 | 乙局',
    );
  });

  test('have the usual heading while their own is not typed yet', () => {
    expect(drawn('columns:\n  - number:\n  - task: ""\n')).toBe('序号 | 工作措施');
  });
});

describe('rows', () => {
  test('come in the order of the text, sections nested, loose measures where they stand', () => {
    const text = drawn(`
      columns: [{number: 序号}, {measure: 任务}]
      measures:
        - {number: 1, title: 总则}
      sections:
        - title: 一、调查
          sections:
            - title: （一）详查
              measures: [{number: 2, title: 甲}]
          measures: [{number: 3, title: 乙}]
        - title: 二、只有文字
    `);
    expect(text).toBe(
      dedent(`
        序号 | 任务
        1 | 总则
        = 一、调查
        == （一）详查
        2 | 甲
        3 | 乙
        = 二、只有文字
      `),
    );
  });

  test('are there while the plan is half-written', () => {
    const text = drawn(`
      columns: [{number: 序号}, {task: 措施}, {lead: 牵头}]
      sections:
        - title:
          measures:
            - number:
              tasks:
                - text: 查
                - lead:
    `);
    expect(text).toBe('序号 | 措施 | 牵头\n | 查 |\n^ |  |');
  });

  test('have ids that an edit elsewhere leaves alone and that never meet twice', () => {
    const ids = (text: string): readonly string[] => tableFrom(dedent(text)).rows.map(({ id }) => id);
    const plan = `
      sections:
        - title: 一
          measures:
            - {number: 3, tasks: [{text: 甲}, {text: 乙}]}
            - {number: "3.10"}
            - {number: 3}
            - {number: 3_2}
            - {title: 没有序号}
            - {title: 也没有}
    `;
    const before = ids(plan);
    expect(before).toEqual(['s1', 'm3-t1', 'm3-t2', 'm3_10-t1', 'm3_2-t1', 'm3_2_2-t1', 'm-t1', 'm_2-t1']);
    expect(ids(plan.replace('甲', '改了的文字'))).toEqual(before);
    expect(ids(plan.replace('- title: 一', '- title: 一、改了'))).toEqual(before);
  });
});

describe('cells', () => {
  test('take from the measure what the task does not say', () => {
    const text = drawn(`
      measures:
        - number: 1
          deadline: 年底前
          lead: [甲局]
          tasks:
            - text: 一
            - {text: 二, deadline: 6月底前, lead: [乙局]}
    `);
    expect(text.split('\n').slice(1)).toEqual(['1 |  | 一 | 年底前 | 甲局', '^ | ^ | 二 | 6月底前 | 乙局']);
  });

  test('print every placeholder one way, and what is not said as nothing', () => {
    const text = drawn(`
      columns: [{number: 序号}, {deadline: 时限}, {lead: 牵头}, {support: 协办}]
      measures:
        - {number: 1, deadline: '---', lead: ['—', '———'], support: [甲局, '－－']}
        - {number: 2, support: ---}
    `);
    expect(text.split('\n').slice(1)).toEqual(['1 | —— | —— | 甲局、——', '2 |  |  | ——']);
    const [first] = tableFrom('measures: [{lead: ["---"]}, {lead: [甲局, "---"]}]').rows;
    expect(first?.kind === 'task' && first.cells.map(({ placeholder }) => placeholder)).toEqual([
      false,
      false,
      false,
      false,
      true,
    ]);
  });

  test('keep the lines of a text; names stand on one', () => {
    const text = tableFrom(
      'measures:\n  - title: "甲\\n乙"\n    tasks:\n      - text: |\n          第一段\n\n          第二段\n',
    );
    expect(draw(text).split('\n')[1]).toBe(' | 甲 乙 | 第一段¶第二段 |  |');
  });

  test('know their place in the source, inherited ones that of the measure', () => {
    const source = dedent(`
      title: '某区计划'
      columns: [{number: 序号}, {task: 措施}, {lead: 牵头}]
      measures:
        - number: 7
          lead: [甲局, "乙局"]
          tasks: [{text: 查清}]
    `);
    const table = tableFrom(source);
    const [row] = table.rows;
    if (row?.kind !== 'task') throw new Error('no row');
    const pieces = [table.title, ...row.cells.flatMap(({ content }) => content)];
    expect(pieces.map((piece) => source.slice(piece?.span.start, piece?.span.end))).toEqual([
      '某区计划',
      '7',
      '查清',
      '甲局',
      '乙局',
    ]);
    expect(table.columns.map(({ span }) => source.slice(span?.start, span?.end))).toEqual(['序号', '措施', '牵头']);
    expect(source.slice(row.cells[2]?.span?.start, row.cells[2]?.span?.end)).toBe('[甲局, "乙局"]');
  });
});

describe('merging', () => {
  const columns = 'columns: [{number: 号}, {task: 措施}, {deadline: 时限}, {lead: 牵头}, {support: 协办}]';

  function merged(tasks: string): readonly string[] {
    return drawn(`${columns}\nmeasures:\n  - number: 1\n    tasks: [${tasks}]`).split('\n').slice(1);
  }

  test('joins units where the whole assignment is the same, and then equal deadlines', () => {
    expect(
      merged(`
        {text: a, deadline: 年底前, lead: [甲局, 乙局], support: 丙局},
        {text: b, deadline: 年底前, lead: [甲局, 乙局], support: 丙局},
        {text: c, deadline: 长期实施, lead: [甲局, 乙局], support: 丙局}`),
    ).toEqual(['1 | a | 年底前 | 甲局、乙局 | 丙局', '^ | b | ^ | ^ | ^', '^ | c | 长期实施 | ^ | ^']);
  });

  test('leaves an equal lead and an equal deadline alone where the other units differ', () => {
    expect(
      merged(
        '{text: a, deadline: 年底前, lead: 甲局, support: 乙局}, {text: b, deadline: 年底前, lead: 甲局, support: 丙局}',
      ),
    ).toEqual(['1 | a | 年底前 | 甲局 | 乙局', '^ | b | 年底前 | 甲局 | 丙局']);
  });

  test('the order of units counts, the width of brackets, spaces and the length of dashes do not', () => {
    expect(merged('{lead: [甲局, 乙局]}, {lead: [乙局, 甲局]}')).toEqual([
      '1 |  |  | 甲局、乙局 |',
      '^ |  |  | 乙局、甲局 |',
    ]);
    expect(merged('{lead: 各街道（地区）, support: "---"}, {lead: 各街道 (地区), support: "—"}')).toEqual([
      '1 |  |  | 各街道（地区） | ——',
      '^ |  |  | ^ | ^',
    ]);
  });

  test('joins equal notes of rows with the same units, and leaves each other note on its own row', () => {
    const noted = '{text: a, lead: 甲局, note: 一}, {text: b, lead: 甲局, note: 一}, {text: c, lead: 甲局, note: 二}';
    const plan = `columns: [{task: 措施}, {lead: 牵头}, {note: 备注}]\nmeasures:\n  - tasks: [${noted}]`;
    expect(drawn(plan).split('\n').slice(1)).toEqual(['a | 甲局 | 一', 'b | ^ | ^', 'c | ^ | 二']);
  });

  test('never joins what nobody has said', () => {
    expect(merged('{text: a, lead: 甲局}, {text: b, lead: 甲局}')).toEqual(['1 | a |  | 甲局 |', '^ | b |  | ^ |']);
  });

  test('never crosses a measure', () => {
    const two = 'measures: [{number: 1, deadline: 年底前, lead: 甲局}, {number: 1, deadline: 年底前, lead: 甲局}]';
    expect(drawn(`${columns}\n${two}`).split('\n').slice(1)).toEqual([
      '1 |  | 年底前 | 甲局 |',
      '1 |  | 年底前 | 甲局 |',
    ]);
  });

  test('of Xicheng 2017 is that of the printed plan', () => {
    const table = example('xicheng/soil-2017');
    const spans = (number: string): readonly string[] =>
      table.rows
        .filter((row) => row.kind === 'task' && row.id.startsWith(`m${number}-`))
        .map((row) => (row.kind === 'task' ? row.cells.map(({ rowSpan }) => rowSpan).join(' ') : ''));
    // columns: number, measure, task, lead, support, deadline
    expect(spans('2')).toEqual(['2 2 1 2 2 2', '0 0 1 0 0 0']);
    expect(spans('7')).toEqual(['3 3 1 1 1 1', '0 0 1 1 1 1', '0 0 1 1 1 1']);
    expect(spans('10')).toEqual(['2 2 1 2 2 1', '0 0 1 0 0 1']);
    expect(spans('17')).toEqual(['3 3 1 1 1 1', '0 0 1 1 1 1', '0 0 1 1 1 1']);
    expect(spans('35')).toEqual([
      '7 7 1 1 1 1',
      '0 0 1 2 1 1',
      '0 0 1 0 1 1',
      '0 0 1 1 1 1',
      '0 0 1 1 1 1',
      '0 0 1 2 1 1',
      '0 0 1 0 1 1',
    ]);
  });
});

test('a plan whose units stand in prose, without columns, prints as a table', () => {
  const table = example('beijing/soil-2016');
  expect(table.columns.map(({ heading }) => heading).join(' ')).toBe(
    '序号 重点任务 工作措施 完成时限 牵头单位 协办单位',
  );
  expect(draw(table).split('\n').slice(1, 4)).toEqual(['= 一、总体要求', '== (一)指导思想', '== (二)防治目标']);
});

test('hostile text is only its visible characters', () => {
  const lead = '甲局\u202e局乙\u0000';
  const table = tableFrom(JSON.stringify({ title: '\u202e\u200f', measures: [{ number: '\u0007', lead: [lead] }] }));
  expect(table.title).toBeUndefined();
  expect(draw(table).split('\n')[1]).toBe('� |  |  |  | 甲局局乙�');
});

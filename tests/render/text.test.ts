import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { renderCsv } from '../../server/src/render/csv.ts';
import { renderMarkdown } from '../../server/src/render/markdown.ts';
import { print } from '../../server/src/table/print.ts';
import { dedent } from '../support/fixture.ts';
import { everywhere, HOSTILE, planFrom, tableFrom } from '../support/printed.ts';

const markdown = (text: string, draft = false): string => renderMarkdown(print(planFrom(text)), { draft });
const csv = (text: string, draft = false): string => renderCsv(tableFrom(text), { draft });

describe.each(['dongcheng/soil-2023', 'xicheng/soil-2017', 'beijing/soil-2016'])('%s is as before', (path) => {
  const source = readFileSync(`examples/${path}.plan.yaml`, 'utf8');
  const golden = `../golden/table/${path.replace('/', '-')}`;

  test('as Markdown', async () => {
    await expect(markdown(source)).toMatchFileSnapshot(`${golden}.md`);
  });

  test('as CSV', async () => {
    await expect(csv(source)).toMatchFileSnapshot(`${golden}.csv`);
  });
});

const PLAN = dedent(`
  title: 甲区计划
  annex: 4
  columns: [{number: 序号}, {measure: 任务}, {task: 措施}, {lead: 牵头, group: 责任单位}, {support: 配合, group: 责任单位}]
  sections:
    - title: 一、目标
      sections:
        - title: （一）调查
          measures:
            - {number: 1, title: 普查, lead: [甲局, 乙局], tasks: [{text: 查}, {text: "报|送\\n归档"}]}
    - title: 二、空
`);

describe('Markdown', () => {
  test('has a table for each section, a measure named on its first row only', () => {
    expect(markdown(PLAN)).toBe(
      `${dedent(`
        附件4

        # 甲区计划

        ## 一、目标

        ### （一）调查

        | 序号 | 任务 | 措施 | 责任单位：牵头 | 责任单位：配合 |
        | --- | --- | --- | --- | --- |
        | 1 | 普查 | 查 | 甲局、乙局 |  |
        |  |  | 报\\|送<br>归档 | 甲局、乙局 |  |

        ## 二、空
      `)}\n`,
    );
  });

  test('has the paragraphs of a text, none of which is taken for an item of a list', () => {
    const text = markdown('layout: prose\nmeasures: [{number: 1, title: 普查, tasks: [{text: 查清。, lead: 甲局}]}]');
    expect(text).toBe('1\\. 普查。查清。（甲局牵头）\n');
  });

  test('says of a draft that it is one', () => {
    expect(markdown(PLAN, true)).toMatch(/^\*\*草稿\*\*\n/);
  });

  test.each(HOSTILE)('%s makes no tag, no link and no cell', (_, text) => {
    const made = markdown(everywhere(text));
    const rows = made.split('\n').filter((line) => line.startsWith('|'));
    expect(rows).toHaveLength(4);
    for (const row of rows) expect(row.replace(/\\./gu, '').split('|')).toHaveLength(9);
    expect(made.replace(/\\./gsu, '').replaceAll('<br>', '')).not.toMatch(/[<>[\]*`~!]/);
    expect(made).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]/);
  });
});

describe('CSV', () => {
  test('is complete in every row, for Excel', () => {
    expect(csv(PLAN)).toBe(
      [
        '\ufeff序号,任务,措施,责任单位：牵头,责任单位：配合',
        '一、目标',
        '（一）调查',
        '1,普查,查,甲局、乙局,',
        '1,普查,"报|送\n归档",甲局、乙局,',
        '二、空',
        '',
      ].join('\r\n'),
    );
  });

  test('says of a draft that it is one', () => {
    expect(csv(PLAN, true)).toMatch(/^\ufeff草稿\r\n序号/);
  });

  test.each(HOSTILE)('%s is no formula and no further cell', (_, text) => {
    const cells = cellsOf(csv(everywhere(text)));
    expect(cells.map((row) => row.length)).toEqual([7, 1, 7, 7]);
    for (const cell of cells.flat()) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]/u);
  });

  test.each(['=1', '+1', '-1', '@甲', '\uff1d1'])('%s is a text that shows an apostrophe', (text) => {
    expect(csv(`measures: [{tasks: [{text: "${text}"}]}]`)).toContain(`,'${text},`);
  });
});

/** The cells of a CSV file, read by its rules (RFC 4180). */
function cellsOf(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.slice(1).matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

import { readFileSync } from 'node:fs';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Sentence } from '../../server/src/base/sentence.ts';
import { exportPlan } from '../../server/src/render/export.ts';
import { sheetNames } from '../../server/src/render/xlsx/sheetNames.ts';
import { type Book, renderXlsx } from '../../server/src/render/xlsx/xlsx.ts';
import { defaultSettings } from '../../server/src/workspace/settings.ts';
import { exampleWorkspace } from '../support/exampleWorkspace.ts';
import { normalised, partsOf, schemaErrors } from '../support/office.ts';
import { everywhere, HOSTILE, tableFrom } from '../support/printed.ts';

interface Written {
  readonly bytes: Uint8Array;
  readonly notices: readonly Sentence[];
}

function written(text: string, options: { readonly draft?: boolean; readonly source?: string } = {}): Written {
  const notices: Sentence[] = [];
  const { draft = false, source = 'a.plan.yaml' } = options;
  const bytes = renderXlsx(bookOf([{ table: tableFrom(text), mark: undefined, source }]), {
    draft,
    notice: (each) => notices.push(each),
  });
  return { bytes, notices };
}

function bookOf(sheets: Book['sheets']): Book {
  return { title: sheets[0]!.table.title, sheets };
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

function unescaped(xml: string): string {
  return xml.replace(/&([^;]+);/g, (_, name: string) => ENTITIES[name]!);
}

/** The cells of a sheet by their references, as Excel reads them. */
function cellsOf({ bytes }: Pick<Written, 'bytes'>, sheet = 1): ReadonlyMap<string, string> {
  const parts = partsOf(bytes);
  const strings = [...parts['xl/sharedStrings.xml']!.matchAll(/<si><t xml:space="preserve">([^<]*)<\/t><\/si>/g)].map(
    ([, text]) => unescaped(text!).replace(/_x005F_/g, '_'),
  );
  const cells = parts[`xl/worksheets/sheet${sheet}.xml`]!.matchAll(/<c r="(\w+)" s="\d+" t="s"><v>(\d+)<\/v><\/c>/g);
  return new Map([...cells].map(([, reference, number]) => [reference!, strings[Number(number)]!]));
}

function sheetOf({ bytes }: Pick<Written, 'bytes'>): string {
  return partsOf(bytes)['xl/worksheets/sheet1.xml']!;
}

/** The numbers of the rows above which a page begins, less one. */
function breaksOf(made: Pick<Written, 'bytes'>): readonly number[] {
  return [...sheetOf(made).matchAll(/<brk id="(\d+)" max="16383" man="1"\/>/g)].map(([, row]) => Number(row));
}

const PLAN = `
title: 甲区计划
annex: 4
columns: [{number: 序号}, {measure: 任务}, {task: 措施}, {lead: 牵头, group: 责任单位}, {support: 配合, group: 责任单位}]
sections:
  - title: 一、目标
    measures:
      - {number: 1, title: 普查, tasks: [{text: 查, lead: [甲局, 乙局]}, {text: 报, lead: [丙局], support: ['--']}]}
      - {number: 3-2, title: 治理}
`;

describe.each([
  ['dongcheng/soil-2023', 'xlsx'],
  ['xicheng/soil-2017', 'xlsx'],
  ['beijing/soil-2016', 'xlsx'],
])('%s', (path) => {
  const made = written(readFileSync(`examples/${path}.plan.yaml`, 'utf8'), { source: `${path}.plan.yaml` });

  test('is as before', async () => {
    await expect(normalised(partsOf(made.bytes))).toMatchFileSnapshot(
      `../golden/table/${path.replace('/', '-')}.xlsx.xml`,
    );
  });

  test('is what Excel takes', () => {
    expect(schemaErrors(made.bytes, 'xlsx')).toEqual([]);
  });
});

describe('every example', () => {
  const snapshot = exampleWorkspace();
  const plans = [...snapshot.documents.values()].filter((document) => document.kind === 'plan');

  test.each(plans.map((plan) => [plan.uri.replace(/^.*\/plans\//, ''), plan] as const))(
    '%s opens in Excel, the same every time',
    async (_, plan) => {
      const context = { snapshot, settings: defaultSettings };
      const { bytes } = await exportPlan(context, plan, 'xlsx');
      expect(schemaErrors(bytes, 'xlsx')).toEqual([]);
      expect((await exportPlan(context, plan, 'xlsx')).bytes).toEqual(bytes);
    },
  );
});

test('the validator finds what is broken', () => {
  const parts = partsOf(written(PLAN).bytes);
  const broken = { ...parts, 'xl/worksheets/sheet1.xml': sheetOf(written(PLAN)).replace('<pane ', '<pain ') };
  const bytes = zipSync(
    Object.fromEntries(Object.entries(broken).map(([name, text]) => [name, new TextEncoder().encode(text)])),
  );
  expect(schemaErrors(bytes, 'xlsx')).not.toEqual([]);
});

describe('the sheet', () => {
  const made = written(PLAN);
  const cells = cellsOf(made);

  test('has the mark of the annex, the title, a head of two rows, sections and rows', () => {
    const rows = [1, 2, 3, 4, 5, 6, 7, 8].map((row) =>
      ['A', 'B', 'C', 'D', 'E', 'F'].map((column) => cells.get(`${column}${row}`)),
    );
    expect(rows.map((row) => [row[0], row[3], row[5]])).toEqual([
      ['附件4', '附件4', undefined],
      ['甲区计划', '甲区计划', undefined],
      ['序号', '责任单位', undefined],
      ['序号', '牵头', 'district-plan:id'],
      ['一、目标', '一、目标', 's1'],
      ['1', '甲局\n乙局', 'm1-t1'],
      ['1', '丙局', 'm1-t2'],
      ['3-2', '', 'm3_2-t1'],
    ]);
    expect(cells.get('E7')).toBe('——');
  });

  test('merges as the page does', () => {
    const merged = [...sheetOf(made).matchAll(/mergeCell ref="([^"]+)"/g)].map(([, reference]) => reference);
    expect(merged).toEqual(['A1:E1', 'A2:E2', 'A3:A4', 'B3:B4', 'C3:C4', 'D3:E3', 'A5:E5', 'A6:A7', 'B6:B7']);
  });

  test('is printed across with its head on every page, filtered and frozen below the head, the ids hidden', () => {
    const sheet = sheetOf(made);
    expect(sheet).toContain('<pageSetup paperSize="9" orientation="landscape"/>');
    expect(sheet).toContain('<pane ySplit="4" topLeftCell="A5"');
    expect(sheet).toContain('<autoFilter ref="A4:F8"/>');
    expect(sheet).toContain('<col min="6" max="6" width="12" hidden="1" customWidth="1"/>');
    const workbook = partsOf(made.bytes)['xl/workbook.xml'];
    expect(workbook).toContain(
      '<definedName name="_xlnm.Print_Titles" localSheetId="0">&#39;任务表&#39;!$3:$4</definedName>',
    );
    expect(workbook).toContain('name="district-plan" sheetId="2" state="veryHidden"');
  });

  test('a row is as high as its lines, and a merged cell has room in the rows it goes over', () => {
    const tall = written(`measures: [{number: 1, title: ${'很长的名称'.repeat(12)}, tasks: [{text: 短}, {text: 短}]}]`);
    const heights = [...sheetOf(tall).matchAll(/<row r="\d+" ht="(\d+)"/g)].map(([, height]) => Number(height));
    const [head, first, second] = heights as [number, number, number];
    expect(first).toBe(second);
    expect(first + second).toBeGreaterThan(head * 5);
  });

  test('a draft says so on the sheet and on every page', () => {
    const draft = written(PLAN, { draft: true });
    expect(cellsOf(draft).get('A1')).toBe('草稿');
    expect(sheetOf(draft)).toMatch(/<oddHeader>[^<]*草稿<\/oddHeader>/);
    expect(sheetOf(made)).not.toContain('草稿');
  });

  test('is the same every time', () => {
    expect(written(PLAN).bytes).toEqual(made.bytes);
  });

  test('has nothing for a way back where it comes from no plan', () => {
    const bytes = renderXlsx(bookOf([{ table: tableFrom(PLAN), mark: undefined, source: undefined }]), {
      notice: () => {},
    });
    expect(Object.keys(partsOf(bytes))).not.toContain('xl/worksheets/sheet2.xml');
    expect(normalised(partsOf(bytes))).not.toContain('district-plan');
    expect(schemaErrors(bytes, 'xlsx')).toEqual([]);
  });
});

describe('pages', () => {
  /** `lines` lines in each of the tasks of some measures. */
  const plan = (measures: readonly (readonly number[])[]): string =>
    JSON.stringify({
      columns: [{ number: '序号' }, { measure: '任务' }, { task: '措施' }],
      sections: [
        {
          title: '一、目标',
          measures: measures.map((tasks, index) => ({
            ...{ number: index + 1, title: '任务' },
            tasks: tasks.map((lines) => ({ text: Array.from({ length: lines }, () => '查').join('\n') })),
          })),
        },
      ],
    });
  const mergesOf = (made: Written): readonly string[] =>
    [...sheetOf(made).matchAll(/mergeCell ref="(A[^"]+)"/g)].map(([, reference]) => reference!);

  test('break between measures: one that would go over the end of a page begins the next one', () => {
    const made = written(
      plan([
        [10, 10],
        [3, 3, 3],
      ]),
    );
    expect(breaksOf(made)).toEqual([4]);
    expect(mergesOf(made)).toEqual(['A2:C2', 'A3:A4', 'A5:A7']);
  });

  test('a measure that no page holds breaks between its tasks, and its number stands again on the next page', () => {
    const made = written(plan([[12, 12, 12]]));
    expect(breaksOf(made)).toEqual([4]);
    expect(mergesOf(made)).toEqual(['A2:C2', 'A3:A4']);
    expect(cellsOf(made).get('A5')).toBe('1');
    expect(schemaErrors(made.bytes, 'xlsx')).toEqual([]);
  });

  test('no more than half a page stays empty for a measure to stay whole', () => {
    expect(breaksOf(written(plan([[8], [5, 5, 5, 5]])))).toEqual([6]);
  });

  test('the title of a section never ends a page', () => {
    const section = (title: string, lines: number): object => ({
      title,
      measures: [{ number: 1, title: '任务', tasks: [{ text: Array.from({ length: lines }, () => '查').join('\n') }] }],
    });
    const text = JSON.stringify({
      sections: [section('一、目标', 20), section('二、任务', 6), section('三、保障', 9)],
    });
    const made = written(text);
    expect(breaksOf(made).map((row) => cellsOf(made).get(`A${row + 1}`))).toEqual(['二、任务']);
  });

  test('one page has no breaks', () => {
    expect(sheetOf(written(plan([[1]])))).not.toContain('rowBreaks');
  });

  test('a title longer than a page still has its rows', () => {
    const made = written(`title: ${'长'.repeat(3000)}\nmeasures: [{number: 1, tasks: [{text: 查}, {text: 报}]}]`);
    expect(cellsOf(made).get('C4')).toBe('报');
    expect(schemaErrors(made.bytes, 'xlsx')).toEqual([]);
  });
});

describe('several tables', () => {
  const sheet = (title: string, mark: string | undefined): Book['sheets'][number] => ({
    ...{ table: tableFrom(`title: ${title}\nmeasures: [{number: 1, tasks: [{text: ${title}的措施}]}]`), mark },
    source: `${title}.plan.yaml`,
  });
  const bytes = renderXlsx(bookOf([sheet('大气', '附件1'), sheet('土壤', '附件2')]), { notice: () => {} });

  test('are a sheet each, named by their marks, printed and filtered by itself', () => {
    expect(schemaErrors(bytes, 'xlsx')).toEqual([]);
    const workbook = unescaped(partsOf(bytes)['xl/workbook.xml']!);
    expect(
      [...workbook.matchAll(/<sheet name="([^"]+)"[^>]*?(state="\w+")?( r:id="\w+")/g)].map(([, name]) => name),
    ).toEqual([...['附件1', '附件2', 'district-plan', 'district-plan-2']]);
    expect(workbook).toContain(`<definedName name="_xlnm.Print_Titles" localSheetId="1">'附件2'!$2:$2</definedName>`);
    expect(cellsOf({ bytes }, 2).get('C3')).toBe('土壤的措施');
    expect(cellsOf({ bytes }, 4).get('C1')).toBe('土壤');
    expect(cellsOf({ bytes }, 4).get('E1')).toBe('附件2');
  });

  test.each([
    [
      ['附件1', '附件1'],
      ['附件1', '附件1（2）'],
    ],
    [
      ["'a[b]:c*?/\\'", 'A B C'],
      ['a b c', 'A B C（2）'],
    ],
    [
      ['', 'History'],
      ['任务表', 'History（2）'],
    ],
    [
      ['district-plan', '长'.repeat(40)],
      ['district-plan（2）', '长'.repeat(31)],
    ],
    [
      ['长'.repeat(40), '长'.repeat(40)],
      ['长'.repeat(31), `${'长'.repeat(28)}（2）`],
    ],
  ])('of which the names %j are legal and unique', (marks, names) => {
    expect(sheetNames(marks.map((mark) => ({ mark, table: tableFrom('') })))).toEqual(names);
  });
});

test('the hidden sheet says what went out, for when it comes back', () => {
  const cells = cellsOf(written(PLAN), 2);
  const rows = [1, 2, 3, 4, 5].map((row) => [...'ABCDEFGHI'].map((column) => cells.get(`${column}${row}`) ?? ''));
  expect(rows).toEqual([
    ['version', '1', '甲区计划', 'a.plan.yaml', '任务表', '', '', '', ''],
    ['id', 'number', 'title', 'text', 'deadline', 'lead', 'responsible', 'support', 'note'],
    ['m1-t1', '1', '普查', '查', '', '甲局\n乙局', '', '', ''],
    ['m1-t2', '1', '普查', '报', '', '丙局', '', '——', ''],
    ['m3_2-t1', '3-2', '治理', '', '', '', '', '', ''],
  ]);
});

describe('bad input', () => {
  test.each(HOSTILE)('%s stays text in a file that opens', (_, text) => {
    const made = written(everywhere(text));
    const parts = normalised(partsOf(made.bytes));
    expect(parts).not.toMatch(/<f>|t="str"|t="e"|[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
    expect(parts.match(/<c /g)).toHaveLength(
      normalised(partsOf(written(everywhere('甲')).bytes)).match(/<c /g)!.length,
    );
    expect(schemaErrors(made.bytes, 'xlsx')).toEqual([]);
  });

  test('is there as it was typed', () => {
    for (const text of ['=HYPERLINK("http://a.invalid","甲")', '<script>alert(1)</script>', '_x0041_甲', '&lt;']) {
      expect(cellsOf(written(`measures: [{tasks: [{text: ${JSON.stringify(text)}}]}]`)).get('C2')).toBe(text);
    }
  });

  test('a text that no cell can hold is cut, and that is told', () => {
    const long = written(`measures: [{tasks: [{text: ${'长'.repeat(40_000)}}]}]`);
    const text = cellsOf(long).get('C2')!;
    expect(text).toHaveLength(32_767);
    expect(text.endsWith('长…')).toBe(true);
    expect(long.notices).toEqual([{ key: 'export.cut', args: { count: 1, most: 32_767 } }]);
    expect(written(`measures: [{tasks: [{text: ${'长'.repeat(20_000)}}]}]`).notices).toEqual([]);
  });

  test('a plan without sections is a head without rows', () => {
    const made = written('title: 甲区计划');
    expect(schemaErrors(made.bytes, 'xlsx')).toEqual([]);
    expect(cellsOf(made).get('A2')).toBe('序号');
  });

  test('5,000 rows', () => {
    const tasks = Array.from({ length: 5000 }, (_, index) => `{text: 第${index}项, lead: [甲局, 乙局]}`);
    const made = written(`measures: [{number: 1, title: 全部, tasks: [${tasks.join(', ')}]}]`);
    expect(cellsOf(made).get('C5001')).toBe('第4999项');
    const merges = [...sheetOf(made).matchAll(/mergeCell ref="A(\d+):A(\d+)"/g)].map(([, from, to]) => [
      Number(from),
      Number(to),
    ]);
    // every row is under one number, and each page has it again
    expect(merges[0]![0]).toBe(2);
    expect(merges.at(-1)![1]).toBe(5001);
    expect(merges.slice(1).map(([from]) => from! - 1)).toEqual(breaksOf(made));
    expect(merges.slice(1).every(([from], index) => from === merges[index]![1]! + 1)).toBe(true);
  });

  test('more columns than letters', () => {
    const made = written(`columns: [${'{task: 措施}, '.repeat(30)}]\nmeasures: [{tasks: [{text: 查}]}]`);
    expect(cellsOf(made).get('AD2')).toBe('查');
    expect(schemaErrors(made.bytes, 'xlsx')).toEqual([]);
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { isPlanFile } from '../../server/src/plan/vocabulary.ts';
import { exportPlan } from '../../server/src/render/export.ts';
import { headings } from '../../server/src/table/headings.ts';
import { layOut } from '../../server/src/table/layout.ts';
import type { Table } from '../../server/src/table/model.ts';
import type { PlanDocument } from '../../server/src/workspace/document.ts';
import { defaultSettings, readFonts, type Settings } from '../../server/src/workspace/settings.ts';
import type { Snapshot } from '../../server/src/workspace/snapshot.ts';
import { fileOf, workspace } from '../support/fixture.ts';
import { normalised, partsOf, schemaErrors } from '../support/office.ts';
import { everywhere, HOSTILE } from '../support/printed.ts';
import { type ReadRow, readDocx } from '../support/readDocx.ts';

const FOLDER = new URL('../../examples/', import.meta.url);
const paths = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.yaml'));
const examples = workspace(
  Object.fromEntries(paths.map((path) => [path, readFileSync(new URL(path, FOLDER), 'utf8')])),
);

function planIn(snapshot: Snapshot, path: string): PlanDocument {
  const document = fileOf(snapshot, path);
  if (document.kind !== 'plan') throw new Error(`${path} is no plan`);
  return document;
}

async function written(
  snapshot: Snapshot,
  path: string,
  options: { readonly draft?: boolean; readonly settings?: Partial<Settings> } = {},
): Promise<Uint8Array> {
  const context = { snapshot, settings: { ...defaultSettings, ...options.settings } };
  const { bytes } = await exportPlan(context, planIn(snapshot, path), 'docx', { draft: options.draft ?? false });
  return bytes;
}

async function writtenText(text: string, draft = false): Promise<Uint8Array> {
  return written(workspace({ 'a.plan.yaml': text }), 'a.plan.yaml', { draft });
}

const NOTICE = `
title: 甲市乙区人民政府办公室关于印发《乙区土壤污染防治2023年行动计划》的通知
level: district
area: 乙区
year: 2023
document: 乙政办发〔2023〕12号
issued: 2023-04-04
notice:
  issuer: 甲市乙区人民政府办公室
  to: 各街道办事处，各有关单位
  text:
    - 经区政府同意，现将行动计划印发给你们。
    - 一、明确责任。“第一责任人”按分工落实——不推诿。
    - （一）加强督查
  remark: 此件公开发布
  copies: 区委办公室，区人大常委会办公室
  printed: 2023-04-06
annexes: [soil.plan.yaml]
`;
const ANNEX = `
title: 乙区土壤污染防治2023年行动计划
year: 2023
annex: 7
sections:
  - title: 一、目标
    measures:
      - {number: 1, title: 普查, lead: [甲局], deadline: 年底前, tasks: [{text: 查清底数。}, {text: 建立台账。}]}
`;
const small = workspace({ 'notice.plan.yaml': NOTICE, 'soil.plan.yaml': ANNEX });

/** The grid of a table, row by row: the text of each cell in each column it takes up, `^` where the cell above covers it. */
function gridOf(table: Table): readonly (readonly string[])[] {
  const width = table.columns.length;
  const head = headings(table);
  const upper = head.map((cells) => {
    const line = Array.from({ length: width }, () => '^');
    for (const { text, column, colSpan } of cells) line.fill(text, column, column + colSpan);
    return line;
  });
  const rows = table.rows.map((row) =>
    row.kind === 'section'
      ? Array.from({ length: width }, () => row.title.text)
      : row.cells.map(({ rowSpan, content }) =>
          rowSpan === 0 ? '^' : content.flatMap(({ text }) => text.split('\n')).join('\n'),
        ),
  );
  return [...upper, ...rows];
}

function gridRead(rows: readonly ReadRow[]): readonly (readonly string[])[] {
  return rows.map(({ cells }) =>
    cells.flatMap(({ text, colSpan, merge }) =>
      Array.from({ length: colSpan }, () => (merge === 'continue' ? '^' : text)),
    ),
  );
}

describe('the examples', () => {
  const plans = paths.filter(isPlanFile);

  test.each(plans)('%s opens in Word: nothing is wrong with its file', async (path) => {
    expect(schemaErrors(await written(examples, path), 'docx')).toEqual([]);
  });

  test.each(['dongcheng/soil-2023.plan.yaml', 'xicheng/soil-2017.plan.yaml', 'beijing/soil-2023.plan.yaml'])(
    '%s: the table in the file is the table of the plan, cell by cell',
    async (path) => {
      const table = layOut(planIn(examples, path).plan);
      const { tables } = readDocx(await written(examples, path));
      expect(tables).toHaveLength(1);
      expect(gridRead(tables[0]!)).toEqual(gridOf(table));
      const heads = headings(table).length;
      expect(tables[0]!.map(({ head }) => head)).toEqual(tables[0]!.map((_, row) => row < heads));
    },
  );

  test('Dongcheng 2023 prints as before', async () => {
    const { 'word/document.xml': document } = partsOf(await written(examples, 'dongcheng/soil-2023.plan.yaml'));
    await expect(normalised({ document: document! })).toMatchFileSnapshot('../golden/docx/dongcheng-soil-2023.xml');
  });

  test('Xicheng 2021 is one document: the notice, its three annexes, the imprint', async () => {
    const { paragraphs, tables, boxes } = readDocx(await written(examples, 'xicheng/notice-2021.plan.yaml'));
    const shown = paragraphs.filter(Boolean);
    expect(shown.slice(0, 5)).toEqual([
      '北京市西城区人民政府办公室文件',
      '西政办发〔2021〕2号',
      '北京市西城区人民政府办公室关于',
      '印发《北京市西城区深入打好污染防治攻坚战',
      '2021年行动计划》的通知',
    ]);
    expect(shown.slice(-12)).toEqual([
      '附件：1.\t北京市西城区大气污染防治2021年行动计划',
      '2.\t北京市西城区水污染防治2021年行动计划',
      '3.\t北京市西城区土壤污染防治2021年行动计划',
      '北京市西城区人民政府办公室',
      '2021年3月11日',
      '（此件公开发布）',
      ...['附件1', '北京市西城区大气污染防治2021年行动计划'],
      ...['附件2', '北京市西城区水污染防治2021年行动计划'],
      ...['附件3', '北京市西城区土壤污染防治2021年行动计划'],
    ]);
    expect(tables.map((rows) => rows.filter(({ head }) => head).length)).toEqual([1, 1, 1]);
    expect(boxes.filter(Boolean)).toEqual(['北京市西城区人民政府办公室\t2021年3月18日印发']);
  });

  test('Beijing 2016, which is no table, is text with headings', async () => {
    const bytes = await written(examples, 'beijing/soil-2016.plan.yaml');
    const { paragraphs, tables } = readDocx(bytes);
    expect(tables).toEqual([]);
    expect(paragraphs).toContain('二、防治任务');
    const xml = partsOf(bytes)['word/document.xml']!;
    expect(xml).toMatch(/<w:pStyle w:val="Heading1"\/>[^/]*\/?.{0,400}黑体.{0,300}二、防治任务/);
    expect(xml).toMatch(/<w:pStyle w:val="Heading2"\/>.{0,400}楷体_GB2312.{0,300}（一）开展土壤环境调查/);
  });
});

describe('a notice', () => {
  let bytes: Uint8Array;
  beforeAll(async () => {
    bytes = await written(small, 'notice.plan.yaml');
  });

  test('prints as before, every part of it', async () => {
    const { 'word/document.xml': document, 'word/styles.xml': styles, ...parts } = partsOf(bytes);
    const frame = Object.entries(parts).filter(([name]) =>
      /^word\/(footer|header|settings)|^docProps\/core/.test(name),
    );
    await expect(
      normalised({ 'word/document.xml': document!, 'word/styles.xml': styles!, ...Object.fromEntries(frame) }),
    ).toMatchFileSnapshot('../golden/docx/notice.xml');
  });

  test('with one annex numbers neither it nor its mark', () => {
    const { paragraphs } = readDocx(bytes);
    expect(paragraphs).toContain('附件：乙区土壤污染防治2023年行动计划');
    expect(paragraphs).toContain('附件');
    expect(paragraphs.join()).not.toContain('附件7');
  });

  test('sets 一、 in 黑体, （一） in 楷体, and quotes and dashes in the font of the text', () => {
    const xml = partsOf(bytes)['word/document.xml']!;
    const fontOf = (text: string): string | undefined =>
      xml
        .split('<w:r>')
        .find((run) => run.includes(`>${text}<`))
        ?.match(/w:eastAsia="([^"]+)"/)?.[1];
    expect(fontOf('一、明确责任。')).toBe('黑体');
    expect(fontOf('（一）加强督查')).toBe('楷体_GB2312');
    expect(fontOf('“第一责任人”按分工落实——不推诿。')).toBe('仿宋_GB2312');
    const runs = [...xml.matchAll(/<w:r>.*?<\/w:r>/gs)].map(([run]) => run).filter((run) => run.includes('<w:t '));
    expect(runs.filter((run) => !/w:ascii="[^"]+".*w:hint="eastAsia"/.test(run))).toEqual([]);
  });

  test('names no font of the theme and tells nobody who made it when', () => {
    const parts = partsOf(bytes);
    expect(Object.values(parts).join('')).not.toMatch(/w:asciiTheme|w:eastAsiaTheme|w:hAnsiTheme/);
    const core = parts['docProps/core.xml']!;
    expect(core).toContain('<dc:creator>甲市乙区人民政府办公室</dc:creator>');
    expect([...core.matchAll(/>(\d{4}-[^<]+)</g)].map(([, time]) => time)).toEqual([
      '2023-04-04T00:00:00Z',
      '2023-04-04T00:00:00Z',
    ]);
  });

  test('says which fonts of Windows and Office stand in for its own, and that it is in Chinese', () => {
    const parts = partsOf(bytes);
    expect(parts['word/fontTable.xml']).toMatch(/<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋"\/>/);
    expect(parts['word/fontTable.xml']).toMatch(/<w:font w:name="方正小标宋简体"><w:altName w:val="华文中宋"\/>/);
    expect(parts['docProps/core.xml']).toMatch(/<dc:title>[^<]+<\/dc:title>/);
    expect(parts['docProps/core.xml']).toContain('<dc:language>zh-CN</dc:language>');
    expect(parts['word/styles.xml']).toContain('w:eastAsia="zh-CN"');
  });

  test('takes the fonts of the house', async () => {
    const fonts = { ...defaultSettings.fonts, title: '华文中宋', body: '仿宋' };
    const xml = partsOf(await written(small, 'notice.plan.yaml', { settings: { fonts } }))['word/document.xml']!;
    expect(xml).toContain('w:eastAsia="华文中宋"');
    expect(xml).not.toMatch(/方正小标宋简体|仿宋_GB2312/);
  });

  test('says 草稿 on every page of a draft, and nowhere else', async () => {
    const draft = await written(small, 'notice.plan.yaml', { draft: true });
    const headers = (file: Uint8Array): readonly boolean[] =>
      Object.entries(partsOf(file))
        .filter(([name]) => name.startsWith('word/header'))
        .map(([, xml]) => xml.includes('草稿'));
    expect(new Set(headers(draft))).toEqual(new Set([true]));
    expect(headers(draft).length).toBeGreaterThanOrEqual(2);
    expect(new Set(headers(bytes))).toEqual(new Set([false]));
    expect(schemaErrors(draft, 'docx')).toEqual([]);
  });

  test('goes out without an annex that is not there, which keeps its place in the list', async () => {
    const broken = workspace({
      'notice.plan.yaml': NOTICE.replace('[soil.plan.yaml]', '[water.plan.yaml, soil.plan.yaml]'),
      'soil.plan.yaml': ANNEX,
    });
    const { paragraphs, tables } = readDocx(await written(broken, 'notice.plan.yaml'));
    expect(paragraphs).toContain('附件：1.\twater.plan.yaml');
    expect(paragraphs).toContain('附件2');
    expect(paragraphs).not.toContain('附件1');
    expect(tables).toHaveLength(1);
  });

  test('with its own plan sends it out on a new page, as an annex only if it says so', async () => {
    const own = `${NOTICE.replace(/annexes:.*/, '')}${ANNEX.slice(ANNEX.indexOf('sections:'))}`;
    const plain = readDocx(await writtenText(own));
    expect(plain.tables).toHaveLength(1);
    expect(plain.paragraphs.join()).not.toContain('附件');
    const annexed = readDocx(await writtenText(`annex: 附件\n${own}`));
    expect(annexed.paragraphs).toContain('附件');
  });
});

describe('the end of a page', () => {
  /** Of each row of the only table: whether it must not split, and whether it stays with the next one. */
  async function holdsOf(measures: readonly (readonly number[])[]): Promise<readonly string[]> {
    const text = JSON.stringify({
      columns: [{ number: '序号' }, { task: '措施' }],
      measures: measures.map((tasks, index) => ({
        number: index + 1,
        tasks: tasks.map((lines) => ({ text: Array.from({ length: lines }, () => '查').join('\n') })),
      })),
    });
    const xml = partsOf(await writtenText(text))['word/document.xml']!;
    return [...xml.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) => {
      const whole = row.includes('<w:cantSplit/>') ? 'whole' : 'free';
      return `${whole}${row.includes('<w:keepNext/>') ? ' with next' : ''}${row.includes('<w:vAlign w:val="top"/>') ? ' top' : ''}`;
    });
  }

  test('a short measure stays on one page, a long one breaks between its tasks with its number at the top', async () => {
    expect(await holdsOf([[3, 3, 3], [9, 9, 9], [2]])).toEqual([
      'whole with next',
      ...['whole with next', 'whole with next', 'whole'],
      ...['whole top', 'whole top', 'whole top'],
      'whole',
    ]);
  });

  test('only a task that is longer than a page splits', async () => {
    expect(await holdsOf([[40], [1]])).toEqual(['whole with next', 'free', 'whole']);
  });
});

test('a plan printed apart from its notice says whose annex it is', async () => {
  const { paragraphs } = readDocx(await writtenText(`document: 甲政发〔2023〕1号\n${ANNEX}`));
  expect(paragraphs.filter(Boolean)).toEqual(['甲政发〔2023〕1号附件7', '乙区土壤污染防治2023年行动计划']);
});

describe('the same plan gives the same bytes', () => {
  test('twice, and in every time zone', async () => {
    const before = process.env.TZ;
    const made: string[] = [];
    for (const zone of ['UTC', 'UTC', 'Asia/Shanghai', 'America/New_York']) {
      process.env.TZ = zone;
      made.push(Buffer.from(await written(small, 'notice.plan.yaml')).toString('base64'));
    }
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
    expect(new Set(made).size).toBe(1);
  });

  test('another plan gives others', async () => {
    const other = workspace({ 'notice.plan.yaml': NOTICE.replace('12号', '13号'), 'soil.plan.yaml': ANNEX });
    expect(await written(other, 'notice.plan.yaml')).not.toEqual(await written(small, 'notice.plan.yaml'));
  });
});

describe('whatever a field holds', () => {
  test.each(HOSTILE)('%s is text', async (_, text) => {
    const bytes = await writtenText(everywhere(text));
    const { tables } = readDocx(bytes);
    expect(gridRead(tables[0]!)).toEqual(
      gridOf(layOut(planIn(workspace({ 'a.plan.yaml': everywhere(text) }), 'a.plan.yaml').plan)),
    );
    // no field that Word would run, no link it would follow
    expect(partsOf(bytes)['word/document.xml']).not.toMatch(/<w:(?:instrText|fldSimple|hyperlink)\b/);
  });

  test('a notice with all of it opens in Word', async () => {
    const all = HOSTILE.map(([, text]) => text.slice(0, 2000)).join(' ');
    const text = JSON.stringify({
      title: all,
      document: all,
      issued: all,
      notice: { issuer: all, to: all, text: [all, ''], remark: all, copies: all, printedBy: all, printed: all },
      annexes: [all, 'a.plan.yaml'],
      measures: [{ number: all, title: all, tasks: [{ text: all, lead: [all] }] }],
    });
    expect(schemaErrors(await writtenText(text, true), 'docx')).toEqual([]);
  });

  test.each([
    '',
    'title:',
    '{',
    'notice: {}',
    'annexes: [b.plan.yaml]',
    'layout: prose',
    'columns: []\nsections: [{}]',
  ])('a plan of which there is only %j is a document', async (text) => {
    expect(() => readDocx(new Uint8Array())).toThrow();
    expect(readDocx(await writtenText(text)).paragraphs.length).toBeGreaterThan(0);
  });

  test('5,000 rows are all there', async () => {
    const measures = Array.from({ length: 2500 }, (_, index) => ({
      number: index + 1,
      title: '任务',
      tasks: [
        { text: '甲', lead: ['乙局'] },
        { text: '丙', lead: ['丁局'] },
      ],
    }));
    const { tables } = readDocx(await writtenText(JSON.stringify({ title: '大', measures })));
    expect(tables[0]).toHaveLength(5001);
  }, 60_000);
});

test('a broken file is found out', async () => {
  const parts = partsOf(await writtenText(ANNEX));
  const document = parts['word/document.xml']!.replace('<w:tblGrid>', '<w:tblGrit>').replace(
    '</w:tblGrid>',
    '</w:tblGrit>',
  );
  const files = Object.entries({ ...parts, 'word/document.xml': document }).map(
    ([name, text]) => [name, new TextEncoder().encode(text)] as const,
  );
  expect(schemaErrors(zipSync(Object.fromEntries(files)), 'docx').length).toBeGreaterThan(0);
});

test('the setting of the fonts takes names, and leaves the usual ones for the rest', () => {
  const usual = defaultSettings.fonts;
  expect(readFonts({ title: ' 华文中宋 ', body: 3, other: '宋体', heading: '' })).toEqual({
    ...usual,
    title: '华文中宋',
  });
  for (const value of [undefined, null, '宋体', []]) expect(readFonts(value)).toEqual(usual);
});

import { describe, expect, test } from 'vitest';
import type { PreviewSelection } from '../../server/src/features/preview/shown.ts';
import { previewMarks, previewTable } from '../../server/src/service/preview.ts';
import { openDocument } from '../../server/src/workspace/document.ts';
import { defaultSettings } from '../../server/src/workspace/settings.ts';
import { emptySnapshot } from '../../server/src/workspace/snapshot.ts';
import { fileOf, workspace } from '../support/fixture.ts';

function shownFor(text: string, path = '东城/soil.plan.yaml'): { state: string; title: string; shows: boolean } {
  const document = openDocument(`file:///plans/${path}`, text);
  const { state, title, frame } = previewTable({ snapshot: emptySnapshot, settings: defaultSettings }, document);
  return { state, title, shows: frame.includes('<table') };
}

describe('the preview of', () => {
  test('a plan is its table', () => {
    expect(shownFor('title: 甲区计划\nmeasures: [{number: 1}]')).toEqual({
      state: 'ok',
      title: '甲区计划',
      shows: true,
    });
  });

  test('a plan without a title is called like its file', () => {
    expect(shownFor('measures: [{number: 1}]')).toEqual({ state: 'ok', title: 'soil.plan.yaml', shows: true });
  });

  test('a plan that YAML cannot read shows what could be read, and says so', () => {
    expect(shownFor('title: 甲区计划\nmeasures: [{number: 1}\n')).toEqual({
      state: 'broken',
      title: '甲区计划',
      shows: true,
    });
    expect(shownFor('"')).toEqual({ state: 'broken', title: 'soil.plan.yaml', shows: false });
  });

  test('findings that are not about syntax leave it alone', () => {
    expect(shownFor('title: 甲\ntitle: 乙\ntitel: 丙\nmeasures: [{number: 1}]').state).toBe('ok');
  });

  test('a registry or an empty file is nothing', () => {
    expect(shownFor('units: [{name: 区财政局}]', 'a.units.yaml')).toEqual({
      state: 'not-a-plan',
      title: 'a.units.yaml',
      shows: false,
    });
    expect(shownFor('# 还没有写\n').state).toBe('not-a-plan');
  });
});

describe('the preview of a notice that sends plans out', () => {
  const NOTICE = `
    title: 关于印发两个计划的通知
    document: 甲政办发〔2021〕2号
    issued: 2021-03-11
    notice: {issuer: 甲区政府办公室, to: 各街道, text: [现印发给你们。, '<请>照办。']}
    annexes: [air.plan.yaml, gone.plan.yaml]`;
  const files = (own: string) =>
    workspace(`
    --- notice.plan.yaml${NOTICE}${own}
    --- air.plan.yaml
    title: 大气计划
    measures: [{number: 1, title: 扬尘}]
  `);
  const preview = (own = '', selection: PreviewSelection = {}) => {
    const snapshot = files(own);
    return previewTable({ snapshot, settings: defaultSettings }, fileOf(snapshot, 'notice.plan.yaml'), selection);
  };

  test('is the letter with the list of its annexes, no table without rows', () => {
    const { state, status, frame, rows, choices } = preview();
    expect({ state, status }).toEqual({ state: 'ok', status: '' });
    expect(frame).toContain('关于印发两个计划的通知');
    expect(frame).toContain('甲政办发〔2021〕2号');
    expect(frame).not.toContain('<table');
    expect(rows.map(({ html }) => html.replace(/<[^>]+>/gu, '').trim())).toEqual([
      '各街道：',
      '现印发给你们。',
      '&lt;请&gt;照办。',
      '附件：1. 大气计划',
      '2. gone.plan.yaml',
      '甲区政府办公室',
      '2021年3月11日',
    ]);
    expect(choices).toEqual({ units: [], ranges: [], wordings: [] });
  });

  test('leads back to the source from each of its lines, and to the annexes that are there', () => {
    const { rows, frame } = preview();
    const { text } = fileOf(files(''), 'notice.plan.yaml');
    const sources = rows.map(({ span }) => text.slice(span.start, span.end));
    expect(sources).toEqual([
      ...['各街道', '现印发给你们。', '<请>照办。', 'air.plan.yaml', 'gone.plan.yaml', '甲区政府办公室', '2021-03-11'],
    ]);
    expect(text.slice(Number(/plan-title" data-offset="(\d+)"/.exec(frame)![1]))).toMatch(/^关于印发/);
    expect(rows.map(({ annex }) => annex).filter(Boolean)).toEqual(['file:///plans/air.plan.yaml']);
  });

  test('has what was found at the line it is about', () => {
    const snapshot = files('');
    const { marks } = previewMarks({ snapshot, settings: defaultSettings }, fileOf(snapshot, 'notice.plan.yaml'));
    const [missing, ...others] = marks.filter(({ label }) => label.includes('gone.plan.yaml'));
    expect(missing).toMatchObject({ row: 'notice-annex-2', severity: 'error' });
    expect(others).toEqual([]);
  });

  test('stays the letter when a filter of another plan is still set', () => {
    expect(preview('', { text: '扬尘', group: 'unit' }).frame).not.toContain('<table');
  });

  test('with tasks of its own is their table', () => {
    expect(preview('\n    measures: [{number: 1, title: 本级任务}]').frame).toContain('<table');
  });
});

const PLANS = workspace(`
  --- a.units.yaml
  title: 名录
  area: 甲区
  units:
    - {name: 区生态环境局, aliases: [区环境局]}
    - name: 区财政局
    - name: 东街道
    - name: 西街道
  groups:
    - {name: 各街道, members: [东街道, 西街道]}
  --- city.plan.yaml
  title: 市计划
  level: municipal
  year: 2023
  measures:
    - number: 1
      title: 工业源头防控
      tasks:
        - {text: 更新名录, deadline: 6月底前}
        - {text: 开展监测, deadline: 年底前}
    - {number: 2, title: 农用地, deadline: 年底前}
  --- a.plan.yaml
  title: 甲区计划
  area: 甲区
  year: 2023
  parent: city.plan.yaml
  units: [a.units.yaml]
  sections:
    - title: 一、防控
      measures:
        - number: 1
          title: 工业源头防控
          lead: [区环境局]
          tasks:
            - {text: 更新土壤名录, deadline: 9月底前, implements: 1-1}
            - {text: 按季监测, deadline: 年底前, implements: 1-2, support: [各街道]}
            - {text: 安排经费, deadline: 长期实施, lead: [区财政局]}
    - title: 二、农用地
      measures:
        - number: 2
          title: 农用地
          implements: 2
          tasks:
            - {text: 巡查, deadline: 年底前, lead: [东街道]}
`);

function preview(selection: PreviewSelection) {
  return previewTable({ snapshot: PLANS, settings: defaultSettings }, fileOf(PLANS, 'a.plan.yaml'), selection);
}

/** The rows as a reader sees them: ids of tasks, titles of sections and groups. */
function rowsFor(selection: PreviewSelection): readonly string[] {
  return preview(selection).rows.map(({ id, kind, html }) =>
    kind === 'task' ? id : html.replace(/<[^>]*>/g, '').trim(),
  );
}

function unitId(name: string): string {
  const all = preview({}).choices.units.flatMap(({ choices }) => choices);
  const found = all.find(({ label }) => label.startsWith(`${name}（`));
  if (!found) throw new Error(all.map(({ label }) => label).join(' '));
  return found.id;
}

describe('the rows chosen', () => {
  test('are all, in the plan’s order, unless something is asked for', () => {
    expect(rowsFor({})).toEqual(['一、防控', 'm1-t1', 'm1-t2', 'm1-t3', '二、农用地', 'm2-t1']);
    expect(preview({}).status).toBe('共4项');
  });

  test('by unit: under its alias, by the measure’s default, as a member of a group', () => {
    expect(rowsFor({ unit: unitId('区生态环境局') })).toEqual(['一、防控', 'm1-t1', 'm1-t2']);
    expect(rowsFor({ unit: unitId('东街道') })).toEqual(['一、防控', 'm1-t2', '二、农用地', 'm2-t1']);
    expect(preview({ unit: unitId('东街道') }).status).toBe('共4项，显示2项');
  });

  test('a merged cell goes over the rows that are left', () => {
    const [, first] = preview({ text: '监测' }).rows;
    expect(first!.id).toBe('m1-t2');
    expect(first!.html).toContain('工业源头防控');
    expect(first!.html).not.toContain('rowspan');
    expect(preview({}).rows[1]!.html).toContain('rowspan="3"');
  });

  test('by words, in characters, pinyin or initials; all words must be there', () => {
    expect(rowsFor({ text: '名录' })).toEqual(['一、防控', 'm1-t1']);
    expect(rowsFor({ text: 'xuncha' })).toEqual(['二、农用地', 'm2-t1']);
    expect(rowsFor({ text: 'czj' })).toEqual(['一、防控', 'm1-t3']);
    expect(rowsFor({ text: '监测 名录' })).toEqual([]);
    expect(preview({ text: '监测 名录' }).status).toBe('共4项，没有符合筛选条件的');
  });

  test('by deadline: its wording, what is overdue, what has no day', () => {
    const wording = preview({}).choices.wordings.find(({ label }) => label.startsWith('年底前'));
    expect(wording?.label).toBe('年底前（2）');
    expect(rowsFor({ due: wording!.id })).toEqual(['一、防控', 'm1-t2', '二、农用地', 'm2-t1']);
    expect(rowsFor({ due: 'overdue', today: '2023-10-01' })).toEqual(['一、防控', 'm1-t1']);
    expect(rowsFor({ due: 'next-30', today: '2023-09-10' })).toEqual(['一、防控', 'm1-t1']);
    expect(rowsFor({ due: 'no-day', today: '2023-10-01' })).toEqual(['一、防控', 'm1-t3']);
  });

  test('by findings', () => {
    const flagged = new Set(
      previewMarks({ snapshot: PLANS, settings: defaultSettings }, fileOf(PLANS, 'a.plan.yaml')).marks.map(
        ({ row }) => row,
      ),
    );
    const rows = rowsFor({ findings: true }).filter((id) => id.startsWith('m'));
    expect(rows.length).toBeGreaterThan(0);
    expect(new Set(rows)).toEqual(flagged);
  });

  test('a choice that is there no longer hides nothing', () => {
    expect(rowsFor({ unit: 'gone', due: '=gone' })).toEqual(rowsFor({}));
  });
});

describe('the rows in groups', () => {
  test('by unit, in the order of the registry, each task under each of its units', () => {
    expect(rowsFor({ group: 'unit' })).toEqual([
      ...['区生态环境局：牵头2项', 'g1-m1-t1', 'g1-m1-t2'],
      ...['区财政局：牵头1项', 'g2-m1-t3'],
      ...['东街道：牵头1项、配合1项', 'g3-m1-t2', 'g3-m2-t1'],
      ...['西街道：配合1项', 'g4-m1-t2'],
    ]);
    expect(preview({ group: 'unit' }).status).toBe('共4项');
  });

  test('by deadline, the earliest first', () => {
    expect(rowsFor({ group: 'deadline' })).toEqual([
      ...['9月底前：1项（不晚于2023年9月30日）', 'g1-m1-t1'],
      ...['年底前：2项（不晚于2023年12月31日）', 'g2-m1-t2', 'g2-m2-t1'],
      ...['长期实施：1项（长期，没有截止日期）', 'g3-m1-t3'],
    ]);
  });

  test('with a filter, without empty groups', () => {
    expect(rowsFor({ group: 'unit', text: '经费' })).toEqual(['区财政局：牵头1项', 'g2-m1-t3']);
  });
});

describe('the parent beside', () => {
  test('number, text and deadline of what a row carries out; a later deadline is told', () => {
    const { frame, rows, parentUri } = preview({ parent: true });
    expect(frame).toContain('上级任务');
    expect(parentUri).toBe('file:///plans/city.plan.yaml');
    const cells = rows[1]!.html.slice(rows[1]!.html.indexOf('beside'));
    expect(cells).toContain('1-1 更新名录');
    expect(cells).toContain('6月底前');
    expect(cells).toContain('本计划更晚');
    expect(rows[2]!.html).toContain('1-2 开展监测');
    expect(rows[2]!.html).not.toContain('本计划更晚');
    expect(rows[3]!.html).toContain('未对应上级任务');
    expect(rows[5]!.html).toContain('2 农用地');
  });

  test('leads to the parent’s file', () => {
    const parent = fileOf(PLANS, 'city.plan.yaml').text;
    const [, offset] = /data-parent="(\d+)"/.exec(preview({ parent: true }).rows[1]!.html)!;
    expect(parent.slice(Number(offset))).toMatch(/^更新名录/);
  });
});

describe('the places in the source', () => {
  test('count from the row, so that typing elsewhere changes nothing in it', () => {
    const document = fileOf(PLANS, 'a.plan.yaml');
    const longer = openDocument(document.uri, document.text.replace('甲区计划', '甲区二〇二三年计划'));
    const context = { snapshot: PLANS, settings: defaultSettings };
    const before = previewTable(context, document).rows;
    const after = previewTable(context, longer).rows;
    expect(after.map(({ html }) => html)).toEqual(before.map(({ html }) => html));
    expect(after[1]!.span.start).toBe(before[1]!.span.start + 5);
  });

  test('are those of the cells’ own words', () => {
    const { text } = fileOf(PLANS, 'a.plan.yaml');
    for (const { span, html } of preview({}).rows) {
      for (const [, start, end, words] of html.matchAll(/data-offset="(-?\d+)" data-end="(-?\d+)">([^<\s][^<]*)</g)) {
        expect(text.slice(span.start + Number(start), span.start + Number(end))).toBe(words);
      }
    }
  });
});

describe('what was found', () => {
  const context = { snapshot: PLANS, settings: defaultSettings };
  const { marks, summary } = previewMarks(context, fileOf(PLANS, 'a.plan.yaml'));

  test('stands at the unit, in every row that has it from its measure', () => {
    const alias = marks.filter(({ label }) => label.includes('区环境局'));
    expect(alias.map(({ row, item }) => [row, item])).toEqual(
      expect.arrayContaining([
        ['m1-t1', 0],
        ['m1-t2', 0],
      ]),
    );
    expect(alias.map(({ row }) => row)).not.toContain('m1-t3');
    expect(alias[0]!.label).toMatch(/^(错误|警告|信息|提示)：/);
  });

  test('stands at the deadline that is later than the parent’s', () => {
    const late = marks.find(({ label }) => label.includes('6月底前'));
    expect(late).toMatchObject({ row: 'm1-t1', severity: 'error' });
    expect(fileOf(PLANS, 'a.plan.yaml').text.slice(late!.offset)).toMatch(/^9月底前/);
  });

  test('is counted in words', () => {
    expect(summary).toMatch(/\d+个错误/);
  });

  test('what the table does not show is told apart', () => {
    const broken = workspace({
      'a.plan.yaml': 'title: 甲\nunits: [gone.units.yaml]\nmeasures: [{number: 1, title: 乙}]\n',
    });
    const { elsewhere } = previewMarks({ ...context, snapshot: broken }, fileOf(broken, 'a.plan.yaml'));
    expect(elsewhere.some(({ label }) => label.includes('gone.units.yaml'))).toBe(true);
  });
});

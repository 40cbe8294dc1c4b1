import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { cannotExport, exportPlan } from '../../server/src/render/export.ts';
import { renderHtml, renderHtmlPages } from '../../server/src/render/html.ts';
import type { PlanDocument } from '../../server/src/workspace/document.ts';
import { defaultSettings } from '../../server/src/workspace/settings.ts';
import { fileOf, workspace } from '../support/fixture.ts';
import { everywhere, HOSTILE, tableFrom } from '../support/printed.ts';

describe.each(['dongcheng/soil-2023', 'xicheng/soil-2017'])('%s', (path) => {
  const source = readFileSync(`examples/${path}.plan.yaml`, 'utf8');
  const html = renderHtml(tableFrom(source));

  test('prints as before', async () => {
    await expect(html).toMatchFileSnapshot(`../golden/table/${path.replace('/', '-')}.html`);
  });

  test('every unit points at its own name in the source', () => {
    const items = [...html.matchAll(/<li data-offset="(\d+)">([^<]+)<\/li>/g)];
    expect(items.length).toBeGreaterThan(20);
    for (const [, offset, name] of items) expect(source.slice(Number(offset)).startsWith(name!)).toBe(true);
  });
});

describe('hostile text', () => {
  test.each(HOSTILE)('%s adds no tag and no attribute', (_, text) => {
    const page = renderHtmlPages([tableFrom(everywhere(text))]);
    const innocent = renderHtmlPages([tableFrom(everywhere('甲'))]);
    const names = (markup: string): readonly string[] =>
      [...markup.matchAll(/<(\/?\w+)((?: [\w-]+(?:="[^"<>]*")?)*)>/g)]
        .filter(([tag]) => tag !== '<br>')
        .map(([, tag, attributes]) => `${tag} ${attributes!.replace(/="[^"]*"/g, '')}`);
    expect(names(page)).toEqual(names(innocent));
    // what is left when the tags are gone is text without a single angle bracket or quote
    const [, body = ''] = page.split('<body>');
    expect(body.replace(/<\/?\w+(?: [\w-]+(?:="[^"<>]*")?)*>/g, '')).not.toMatch(/[<>"']/);
    expect(page).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069]/);
    expect(page.isWellFormed()).toBe(true);
  });

  test('is still there to be read, whole', () => {
    expect(renderHtml(tableFrom(everywhere('=1+<2>&"3"')))).toContain('>=1+&lt;2&gt;&amp;&quot;3&quot;</li>');
    expect(renderHtml(tableFrom(everywhere('长'.repeat(20_000))))).toContain(`>${'长'.repeat(20_000)}</li>`);
  });
});

describe('markup', () => {
  test('says what is a heading, a section and a list, for those who do not see the table', () => {
    const html = renderHtml(
      tableFrom(
        'title: 甲区计划\nsections: [{title: 一、目标, measures: [{number: 1, tasks: [{lead: [甲局, 乙局]}, {}]}]}]',
      ),
    );
    expect(html.replace(/ data-offset="\d+"/g, '')).toBe(
      `<h1 class="plan-title">甲区计划</h1>
<table class="plan">
<caption>甲区计划</caption>
<colgroup>
<col class="number">
<col class="measure">
<col class="task">
<col class="deadline">
<col class="units lead">
</colgroup>
<thead>
<tr>
<th scope="col" class="number">序号</th>
<th scope="col" class="measure">重点任务</th>
<th scope="col" class="task">工作措施</th>
<th scope="col" class="deadline">完成时限</th>
<th scope="col" class="units lead">牵头单位</th>
</tr>
</thead>
<tbody>
<tr class="section level-1" id="s1">
<th scope="col" colspan="5">一、目标</th>
</tr>
<tr id="m1-t1">
<td class="number" rowspan="2">1</td>
<td class="measure" rowspan="2"></td>
<td class="task"></td>
<td class="deadline"></td>
<td class="units lead"><ul class="units"><li>甲局</li><li>乙局</li></ul></td>
</tr>
<tr id="m1-t2">
<td class="task"></td>
<td class="deadline"></td>
<td class="units lead"></td>
</tr>
</tbody>
</table>
`,
    );
  });

  test('a text of several lines keeps them; a placeholder is no list', () => {
    const html = renderHtml(tableFrom('measures: [{tasks: [{text: "一\\n二", lead: ["---"]}]}]'));
    expect(html).toMatch(/<td class="task" data-offset="\d+">一<br>二<\/td>/);
    expect(html).toMatch(/<td class="units lead placeholder" data-offset="\d+">——<\/td>/);
  });
});

describe('page', () => {
  const page = renderHtmlPages([tableFrom('title: 甲区计划\ndocument: 甲政发〔2023〕1号\nmeasures: [{number: 1}]')], {
    lang: 'zh-CN',
  });

  test('needs nothing from outside and runs nothing', () => {
    expect(page).toMatch(/^<!DOCTYPE html>\n<html lang="zh-CN">/);
    expect(page).toContain('<title>甲区计划</title>');
    expect(page).not.toMatch(/<script|<link|<img|@import|url\(|https?:/);
    expect(page).toContain("default-src 'none'");
  });

  test('prints on A4 across, with the head on every page, always black on white', () => {
    expect(page).toContain('size: A4 landscape');
    expect(page).toMatch(/thead \{ display: table-header-group; \}/);
    expect(page).toMatch(/tr \{ break-inside: avoid; \}/);
    expect(page).toContain('color-scheme: only light');
    expect(page).not.toContain('prefers-color-scheme');
  });

  test('shows what the preview shows', () => {
    const table = tableFrom('title: 甲区计划\nmeasures: [{number: 1, tasks: [{text: 查}]}]');
    const rows = (markup: string): string => markup.slice(markup.indexOf('<thead>'), markup.indexOf('</tbody>'));
    expect(rows(renderHtmlPages([table]))).toBe(rows(renderHtml(table)));
  });
});

describe('a notice with the plans it sends out', () => {
  const files = workspace(`
    --- notice.plan.yaml
    title: 关于印发两个计划的通知
    document: 甲政办发〔2021〕2号
    issued: 2021-03-11
    notice: {issuer: 甲区政府办公室, to: 各街道, text: [现印发给你们。], remark: 此件公开发布}
    annexes: [air.plan.yaml, soil.plan.yaml]
    --- air.plan.yaml
    title: 大气计划
    document: 甲政办发〔2021〕2号
    measures: [{number: 1, title: 扬尘}]
    --- soil.plan.yaml
    title: 土壤计划
    layout: prose
    measures: [{number: 1, title: 详查, lead: 甲局}]
  `);
  const context = { snapshot: files, settings: defaultSettings };
  const notice = fileOf(files, 'notice.plan.yaml') as PlanDocument;
  const text = async (format: 'html' | 'md'): Promise<string> =>
    new TextDecoder().decode((await exportPlan(context, notice, format)).bytes);

  test('is one page for the browser: the notice, then each annex with its mark on paper of its own', async () => {
    const page = await text('html');
    expect(page.match(/<article class="sheet (?:prose|table)">/g)).toEqual([
      '<article class="sheet prose">',
      '<article class="sheet table">',
      '<article class="sheet prose">',
    ]);
    const plain = page.replace(/ data-offset="\d+"/g, '');
    expect(plain).toMatch(
      /<p id="notice-to">各街道：<\/p>[\s\S]*现印发给你们。[\s\S]*附件：1\. 大气计划[\s\S]*2\. 土壤计划/,
    );
    expect(plain).toMatch(/<p id="notice-date">2021年3月11日<\/p>\n<p id="notice-remark">（此件公开发布）<\/p>/);
    expect(page).toMatch(/<p class="plan-annex">附件1<\/p>\n<h1 [^>]*>大气计划<\/h1>\n<table/);
    expect(page).toMatch(/<tr id="part2-m1-t1"[\s\S]*<p id="part3-m1-t1"/);
    expect(page).toMatch(/@page table \{\n {2}size: A4 landscape[\s\S]*\.table \{ page: table; \}/);
  });

  test('is one Markdown document', async () => {
    const parts = (await text('md')).split('\n---\n');
    expect(parts.map((part) => part.match(/^# (.*)$/m)?.[1])).toEqual([
      '关于印发两个计划的通知',
      '大气计划',
      '土壤计划',
    ]);
  });

  test('is a sheet for each annex, but no CSV file, and that is told', () => {
    const context = { snapshot: files };
    expect(cannotExport(context, notice, 'csv')).toEqual({ key: 'export.several-tables', args: {} });
    for (const format of ['xlsx', 'html', 'docx'] as const)
      expect(cannotExport(context, notice, format)).toBeUndefined();
    expect(cannotExport(context, fileOf(files, 'air.plan.yaml') as PlanDocument, 'csv')).toBeUndefined();
    const alone = workspace({ 'notice.plan.yaml': 'notice: {text: [印发。]}\nannexes: [gone.plan.yaml]' });
    const letter = fileOf(alone, 'notice.plan.yaml') as PlanDocument;
    expect(cannotExport({ snapshot: alone }, letter, 'xlsx')).toEqual({ key: 'export.no-table', args: {} });
    expect(cannotExport({ snapshot: alone }, letter, 'docx')).toBeUndefined();
  });
});

test('5,000 rows', () => {
  const tasks = Array.from({ length: 5000 }, (_, index) => `{text: 第${index}项, lead: [甲局, 乙局]}`);
  const page = renderHtmlPages([tableFrom(`measures: [{number: 1, tasks: [${tasks.join(', ')}]}]`)]);
  expect(page.match(/<tr id=/g)).toHaveLength(5000);
});

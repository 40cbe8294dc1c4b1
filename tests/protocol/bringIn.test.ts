import { afterEach, expect, it } from 'vitest';
import { applyEdits } from '../../server/src/base/textEdit.ts';
import { spanOf } from '../../server/src/features/place.ts';
import type { MergedReturned, MergeReturnedResult } from '../../server/src/lsp/protocol/mergeReturned.ts';
import type { PastedTable } from '../../server/src/lsp/protocol/paste.ts';
import type { ReformResult } from '../../server/src/lsp/protocol/reform.ts';
import type { UnknownUnitsResult } from '../../server/src/lsp/protocol/unknownUnits.ts';
import { openDocument } from '../../server/src/workspace/document.ts';
import { type Client, startClient } from '../support/lspClient.ts';
import { typeInto } from '../support/xlsxCells.ts';

const UNITS = 'area: 东城区\nunits:\n  - name: 区环保局\n    level: district\n';
const PLAN = `title: 区计划
area: 东城区
year: 2024
units: [a.units.yaml]
measures:
  - number: 1
    title: 目标任务
    tasks:
      - {text: 开展排查。, deadline: 年底前, lead: [区环保局], support: [区科信局]}
`;

let client: Client | undefined;
afterEach(async () => {
  const code = await client?.end();
  client = undefined;
  expect(code ?? 0).toBe(0);
});

async function ask<Result>(method: string, name: string | undefined, params: object = {}): Promise<Result> {
  const textDocument = name === undefined ? {} : { textDocument: { uri: client!.uri(name) } };
  return client!.connection.sendRequest<Result>(`districtPlan/${method}`, { ...textDocument, ...params });
}

function after(text: string, edits: MergedReturned['edits']): string {
  const document = openDocument('file:///a.plan.yaml', text);
  return applyEdits(
    text,
    edits.map(({ range, newText }) => ({ span: spanOf(document, range), newText })),
  );
}

it('unknown names, a reform and a sheet that came back are answered for an unsaved document', async () => {
  client = await startClient({ 'a.units.yaml': UNITS, 'a.plan.yaml': 'title: 旧的\n' }, {});
  await client.open('a.plan.yaml', PLAN);
  await client.open('a.units.yaml', UNITS);

  const { names } = await ask<UnknownUnitsResult>('unknownUnits', undefined);
  expect(names).toMatchObject([{ name: '区科信局', area: '东城区', places: [{ range: { start: { line: 8 } } }] }]);

  const reform = await ask<ReformResult>('reform', 'a.units.yaml', {
    list: '区环保局 → 区生态环境局\n加挂牌子',
    date: '2019-03',
  });
  expect(after(UNITS, reform.edits)).toContain('until: 2019-03\n    succeededBy: 区生态环境局');
  expect(reform.open).toEqual(['第2行“加挂牌子”：没有读懂这一行']);
  expect(await ask('reform', 'a.plan.yaml', { list: '' })).toBeNull();

  const { file } = await ask<{ file: { base64: string } }>('export', 'a.plan.yaml', { format: 'xlsx', draft: true });
  const xlsx = typeInto(Buffer.from(file.base64, 'base64'), { D4: '10月底前' });
  const base64 = Buffer.from(xlsx).toString('base64');
  const merged = await ask<MergedReturned>('mergeReturned', 'a.plan.yaml', { name: '返回.xlsx', base64 });
  expect(after(PLAN, merged.edits)).toBe(PLAN.replace('年底前', '10月底前'));
  expect(merged).toMatchObject({
    decisions: [{ kind: 'accepted', how: '“年底前” → “10月底前”', taken: true }],
    hasOpen: false,
  });
  expect(merged.report).toContain('## 采纳（只有对方修改）：1');
  const none = await ask<MergedReturned>('mergeReturned', 'a.plan.yaml', { name: '返回.xlsx', base64, take: [] });
  expect(none.edits).toEqual([]);
  expect(none.report).toContain('（没有采纳）');
  expect(await ask<MergeReturnedResult>('mergeReturned', 'a.plan.yaml', { name: '返回.xlsx', base64: '!' })).toEqual({
    refused: expect.stringMatching(/\p{Script=Han}/u),
  });
});

it('a table on the clipboard is an edit at the cursor; words are left to the editor', async () => {
  client = await startClient({ 'a.units.yaml': UNITS }, {});
  await client.open('a.plan.yaml', `${PLAN}  `);
  const html =
    '<table><tr><td>2</td><td>加强宣传</td><td>开展宣传。</td><td>年底前</td><td>区环保局</td></tr><tr><td>3</td><td>加强监测</td><td>开展监测。</td><td>年底前</td><td>区环保局</td></tr></table>';
  // five columns are not the plan's six: without a heading nobody knows which is which
  expect(await ask('paste', 'a.plan.yaml', { position: { line: 9, character: 2 }, html })).toBeNull();
  const headed = html.replace(
    '<table>',
    '<table><tr><td>序号</td><td>重点任务</td><td>工作措施</td><td>完成时限</td><td>牵头单位</td></tr>',
  );
  const pasted = await ask<PastedTable>('paste', 'a.plan.yaml', {
    position: { line: 9, character: 2 },
    html: headed,
    text: '',
  });
  expect(pasted.label).toBe('粘贴为重点任务（2项）');
  expect(pasted.edit.range).toEqual({ start: { line: 9, character: 0 }, end: { line: 9, character: 2 } });
  expect(pasted.edit.newText).toMatch(/^ {2}- number: 2\n {4}title: 加强宣传\n/u);
  const words = { position: { line: 9, character: 2 }, text: '加强宣传' };
  expect(await ask('paste', 'a.plan.yaml', words)).toBeNull();
  const many = `<table><tr>${'<td>1</td>'.repeat(200)}</tr></table>`;
  expect(await ask('paste', 'a.plan.yaml', { ...words, html: many })).toEqual({
    refused: expect.stringContaining('100 列'),
  });
});

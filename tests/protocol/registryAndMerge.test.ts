import { afterEach, expect, it } from 'vitest';
import { applyEdits } from '../../server/src/base/textEdit.ts';
import { spanOf } from '../../server/src/features/place.ts';
import type { MergedReturned, MergeReturnedResult } from '../../server/src/lsp/protocol/mergeReturned.ts';
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

function after(text: string, edits: MergedReturned['accepted']): string {
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
  expect(after(PLAN, merged.accepted)).toBe(PLAN.replace('年底前', '10月底前'));
  expect(merged).toMatchObject({ conflicts: [], deleted: [], hasOpen: false });
  expect(merged.report).toContain('## 采纳（只有对方修改）：1');
  expect(await ask<MergeReturnedResult>('mergeReturned', 'a.plan.yaml', { name: '返回.xlsx', base64: '!' })).toEqual({
    refused: expect.stringMatching(/\p{Script=Han}/u),
  });
});

import { describe, expect, test } from 'vitest';
import type { ExportResult } from '../../server/src/lsp/protocol/export.ts';
import { startClient } from '../support/lspClient.ts';
import { partsOf } from '../support/office.ts';

const PLAN = `title: 甲区/计划
year: 2024
measures:
  - {number: 1, title: 查, tasks: [{text: 查清, lead: [甲局]}]}
`;
const BROKEN = PLAN.replace('year: 2024', 'year: 2024\nyear: 2025');

describe('an export', () => {
  test('is the open document as it is being written, as a file with a good name', async () => {
    const client = await startClient({ 'a.plan.yaml': PLAN, 'b.plan.yaml': BROKEN }, {});
    const ask = (name: string, params: object): Promise<ExportResult | null> =>
      client.connection.sendRequest('districtPlan/export', { textDocument: { uri: client.uri(name) }, ...params });

    await client.open('a.plan.yaml', PLAN.replace('查清', '未保存'));
    const sheet = await ask('a.plan.yaml', { format: 'xlsx' });
    expect(sheet).toMatchObject({ errors: [], file: { name: '甲区_计划.xlsx', notices: [] } });
    const parts = partsOf(Buffer.from(sheet!.file!.base64, 'base64'));
    expect(parts['xl/sharedStrings.xml']).toContain('未保存');

    const refused = await ask('b.plan.yaml', { format: 'md' });
    expect(refused?.file).toBeUndefined();
    expect(refused?.errors).toMatchObject([
      { uri: client.uri('b.plan.yaml'), code: 'yaml.duplicate-key', range: { start: { line: 2 } } },
    ]);
    const draft = await ask('b.plan.yaml', { format: 'md', draft: true });
    expect(draft?.file?.name).toBe('甲区_计划（草稿）.md');
    expect(Buffer.from(draft!.file!.base64, 'base64').toString()).toMatch(/^\*\*草稿\*\*\n/);

    const list = await ask('a.plan.yaml', { format: 'csv', list: { kind: 'unit', name: '甲局' } });
    expect(list?.file?.name).toBe('甲局任务书.csv');
    const none = await ask('a.plan.yaml', { format: 'csv', list: { kind: 'unit', name: '乙局' } });
    expect(none).toEqual({ errors: [], problem: '这些计划中没有“乙局”的任务' });
    expect(await ask('nowhere.plan.yaml', { format: 'md' })).toBeNull();
    expect(await client.end()).toBe(0);
  });
});

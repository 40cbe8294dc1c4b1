import { describe, expect, test } from 'vitest';
import type { ImportFileResult } from '../../server/src/lsp/protocol/importFile.ts';
import { startClient } from '../support/lspClient.ts';

const TABLE = `<p>西山区治水2023年行动计划</p><table>
<tr><td>序号<td>重点任务<td>工作措施<td>完成时限<td>牵头单位<td>协办单位
<tr><td>1<td>排查排口<td>建立台账。<td>年底前<td>区水务局区教委<td>——</table>`;

describe('an import', () => {
  test('gives the text of a plan with the registries of the workspace, or says why it cannot', async () => {
    const client = await startClient(
      {
        'a.units.yaml': 'area: 西山区\nunits:\n  - name: 区水务局\n  - name: 区教委\n',
        'up.plan.yaml': 'title: 市计划\nmeasures:\n  - {number: 7, title: 排查排口}\n',
      },
      {},
    );
    const ask = (name: string, content: string): Promise<ImportFileResult | null> =>
      client.connection.sendRequest('districtPlan/import', {
        name,
        base64: Buffer.from(content).toString('base64'),
        target: client.uri('new.plan.yaml'),
        parent: client.uri('up.plan.yaml'),
      });

    const done = await ask('a.html', TABLE);
    expect(done).toMatchObject({ questions: 0, files: [{ uri: client.uri('new.plan.yaml') }] });
    if (!done || 'refused' in done) throw new Error('refused');
    expect(done.files[0]!.text).toContain('parent: up.plan.yaml\nunits: [a.units.yaml]');
    expect(done.files[0]!.text).toContain('implements: 7');
    expect(done.files[0]!.text).toContain('lead: [区水务局, 区教委]');
    expect(done.report).toMatch(/^# 导入报告：a\.html\n/);
    expect(await ask('a.docx', TABLE)).toEqual({ refused: expect.stringContaining('另存为 .docx') });
    expect(await client.end()).toBe(0);
  });
});

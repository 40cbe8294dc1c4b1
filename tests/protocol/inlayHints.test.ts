import { afterEach, expect, it } from 'vitest';
import type { CodeAction, InlayHint } from 'vscode-languageserver-protocol';
import { type Client, startClient } from '../support/lspClient.ts';

const CITY = 'title: 市计划\nyear: 2023\nmeasures:\n  - {number: 1, title: 甲}\n  - {number: 3, title: 乙}\n';
const DISTRICT =
  'title: 区计划\nyear: 2023\nparent: city.plan.yaml\nmeasures:\n  - {deadline: 年底前, implements: 3}\n';

let client: Client | undefined;
afterEach(async () => {
  const code = await client?.end();
  client = undefined;
  expect(code ?? 0).toBe(0);
});

async function hints(): Promise<readonly InlayHint['label'][]> {
  const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
  const params = { textDocument: { uri: client!.uri('d.plan.yaml') }, range };
  const found = await client!.connection.sendRequest<InlayHint[]>('textDocument/inlayHint', params);
  return found.map(({ label }) => label);
}

it('shows hints once they are turned on, and asks the editor to look again', async () => {
  client = await startClient({ 'city.plan.yaml': CITY }, { workspace: { inlayHint: { refreshSupport: true } } });
  let refresh = (): void => {};
  client.connection.onRequest('workspace/inlayHint/refresh', () => {
    refresh();
    return null;
  });
  await client.open('d.plan.yaml', DISTRICT);
  expect(await hints()).toEqual([]);
  const refreshed = new Promise<void>((resolve) => {
    refresh = resolve;
  });
  const settings = { districtPlan: { inlayHints: { deadlines: true, parentTitles: true } } };
  await client.connection.sendNotification('workspace/didChangeConfiguration', { settings });
  await refreshed;
  expect(await hints()).toEqual(['→ 2023-12-31', '乙']);
});

it('renumbers a plan with the files that nobody has opened', async () => {
  client = await startClient({ 'd.plan.yaml': DISTRICT }, {});
  await client.open('city.plan.yaml', CITY);
  const at = { line: 4, character: 13 };
  const actions = await client.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri: client.uri('city.plan.yaml') },
    range: { start: at, end: at },
    context: { diagnostics: [], only: ['refactor'] },
  });
  expect(actions.map(({ title }) => title)).toEqual(['按顺序重新编号，并更新1处引用', '上移到“1 甲”之前，编号不变']);
  expect(Object.keys(actions[0]?.edit?.changes ?? {})).toHaveLength(2);
});

import { afterEach, expect, it } from 'vitest';
import type { DocumentDiagnosticReport } from 'vscode-languageserver-protocol';
import type { LockResult } from '../../server/src/lsp/protocol/lock.ts';
import { type Client, startClient } from '../support/lspClient.ts';

const PARENT = `title: 市计划
level: municipal
year: 2023
measures:
  - number: 1
    title: 目标任务
    deadline: 年底前
`;
const CHILD = `title: 区计划
parent: city.plan.yaml
measures:
  - number: 1
    title: 目标任务
    implements: 1
`;
const PULL = { textDocument: { diagnostic: {} }, workspace: { diagnostics: { refreshSupport: true } } };

let client: Client | undefined;
afterEach(async () => {
  const code = await client?.end();
  client = undefined;
  expect(code ?? 0).toBe(0);
});

async function codes(): Promise<readonly unknown[]> {
  const report: DocumentDiagnosticReport = await client!.connection.sendRequest('textDocument/diagnostic', {
    textDocument: { uri: client!.uri('a.plan.yaml') },
  });
  return report.kind === 'full' ? report.items.map(({ code }) => code) : ['unchanged'];
}

function askLock(): Promise<LockResult | null> {
  return client!.connection.sendRequest('districtPlan/lock', { textDocument: { uri: client!.uri('a.plan.yaml') } });
}

/** Asks again after each call to do so, until the findings are these. */
async function found(...expected: readonly string[]): Promise<void> {
  let calls = -1;
  while (JSON.stringify(await codes()) !== JSON.stringify(expected)) calls = await client!.refreshed(calls);
}

it('a lock file is followed on disk and while it is typed in', async () => {
  client = await startClient({ 'city.plan.yaml': PARENT }, PULL);
  await client.open('a.plan.yaml', CHILD);
  const fresh = await askLock();
  expect(fresh).toMatchObject({ uri: client.uri('a.plan.lock.yaml'), state: 'new' });

  client.write('a.plan.lock.yaml', fresh!.text.replace('年底前', '6月底前'));
  await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
    changes: [{ uri: fresh!.uri, type: 1 }],
  });
  expect(await askLock()).toMatchObject({ state: 'changed', differing: 1 });
  await found('measure.parent-changed');

  await client.open('a.plan.lock.yaml', fresh!.text);
  await found();
  expect(await askLock()).toMatchObject({ state: 'same' });
});

it('a lock file that is already there is read when its plan is opened', async () => {
  client = await startClient({ 'city.plan.yaml': PARENT, 'a.plan.lock.yaml': 'version: 9\n' }, PULL);
  await client.open('a.plan.yaml', CHILD);
  await found('measure.parent-changed');
});

import { afterEach, expect, it } from 'vitest';
import type { UnitsResult, UnitTableResult } from '../../server/src/lsp/protocol/units.ts';
import { type Client, startClient } from '../support/lspClient.ts';

const PLAN = (unit: string): string => `title: 计划
area: 东城区
year: 2023
units: [d.units.yaml]
measures:
  - number: 1
    title: 目标
    tasks:
      - {text: 甲。, deadline: 年底前, lead: [${unit}]}
`;
const FILES = {
  'd.units.yaml': 'title: 东城区机构名录\narea: 东城区\nunits: [{name: 区教委}, {name: 区科信局}]\n',
  'a.plan.yaml': PLAN('区教委'),
  'b.plan.yaml': PLAN('区教委'),
};
const PULL = { textDocument: { diagnostic: {} } };
const WANTED = { notifications: ['districtPlan/changed'] };

let client: Client | undefined;
afterEach(async () => {
  const code = await client?.end();
  client = undefined;
  expect(code ?? 0).toBe(0);
});

/** Starts a client; the function it gives waits for the next news, and counts them. */
async function start(options: object): Promise<{ next: () => Promise<void>; news: () => number }> {
  let count = 0;
  let wake: () => void = () => {};
  client = await startClient(FILES, PULL, { ...options });
  client.connection.onNotification('districtPlan/changed', () => {
    count += 1;
    wake();
  });
  return { next: () => new Promise((resolve) => (wake = resolve)), news: () => count };
}

async function ask<T>(method: string, params: object = {}): Promise<T> {
  return client!.connection.sendRequest<T>(method, params);
}

/** The units and how many tasks each has: `区教委 2`. */
async function shown(): Promise<readonly string[]> {
  const { registries } = await ask<UnitsResult>('districtPlan/units');
  return registries.flatMap(({ units }) => units.map(({ name, duties }) => `${name} ${duties.length}`));
}

it('a client that wants the news hears of edits not saved yet and of files changed on disk', async () => {
  const { next } = await start(WANTED);
  const read = next();
  await client!.open('a.plan.yaml', PLAN('区教委'));
  await read;
  expect(await shown()).toEqual(['区教委 2']);

  const edited = next();
  await client!.change('a.plan.yaml', { text: PLAN('区科信局') });
  await edited;
  expect(await shown()).toEqual(['区教委 1', '区科信局 1']);

  const saved = next();
  client!.write('b.plan.yaml', PLAN('没有的局'));
  await client!.connection.sendNotification('workspace/didChangeWatchedFiles', {
    changes: [{ uri: client!.uri('b.plan.yaml'), type: 2 }],
  });
  await saved;
  expect(await shown()).toEqual(['区科信局 1', '没有的局 1']);
});

it('a client that does not ask for news is sent none', async () => {
  const { news } = await start({});
  await client!.open('a.plan.yaml', PLAN('区科信局'));
  await shown();
  await client!.change('a.plan.yaml', { text: PLAN('区教委') });
  await shown();
  await shown();
  expect(news()).toBe(0);
});

it('one plan can be asked for, as data or as a table; a file that is no plan has no units', async () => {
  await start({});
  await client!.open('b.plan.yaml', PLAN('区科信局'));
  const params = { textDocument: { uri: client!.uri('b.plan.yaml') } };
  const { tasks, registries } = await ask<UnitsResult>('districtPlan/units', params);
  expect(registries[0]!.units.map(({ name }) => name)).toEqual(['区科信局']);
  expect(tasks).toMatchObject([{ text: '甲。', latest: '2023-12-31', uri: client!.uri('b.plan.yaml') }]);
  const { markdown } = await ask<UnitTableResult>('districtPlan/unitTable', params);
  expect(markdown).toContain('| 牵头 | 1 目标 | 甲。 | 年底前 | 计划 |');
  const registry = { textDocument: { uri: client!.uri('d.units.yaml') } };
  expect(await ask('districtPlan/units', registry)).toMatchObject({ plans: 0, tasks: [], registries: [] });
});

import { afterEach, expect, it } from 'vitest';
import type { NewPlanChoicesResult, NewPlanResult } from '../../server/src/lsp/protocol/newPlan.ts';
import { type Client, startClient } from '../support/lspClient.ts';

const CITY =
  'title: 北京市2024年计划\nlevel: municipal\narea: 北京市\nyear: 2024\nmeasures:\n  - {number: 1, title: 宣传}\n';
const LAST = `title: 东城区2023年计划
level: district
area: 东城区
year: 2023
measures:
  - {number: 1, title: 宣传, tasks: [{text: 开展宣传。, deadline: 2023年底前}]}
`;

let client: Client | undefined;
afterEach(async () => {
  const code = await client?.end();
  client = undefined;
  expect(code ?? 0).toBe(0);
});

it('offers what is there, drafts from files that nobody has opened, and writes nothing', async () => {
  client = await startClient({ 'city.plan.yaml': CITY, 'last.plan.yaml': LAST }, {});
  const [parent, previous] = [client.uri('city.plan.yaml'), client.uri('last.plan.yaml')];
  const chosen = { parent, area: '东城区', year: 2024, previous };
  const offered = await client.connection.sendRequest<NewPlanChoicesResult>('districtPlan/newPlanChoices', chosen);
  expect(offered.parents[0]).toEqual({
    uri: parent,
    title: '北京市2024年计划',
    description: '市级 · 北京市 · 2024 · city.plan.yaml',
  });
  expect([offered.areas, offered.years[0]]).toEqual([['东城区'], 2024]);
  expect(offered.uri).toBe(client.uri('last-2024.plan.yaml'));

  const params = { ...chosen, uri: client.uri('new.plan.yaml') };
  const { draft } = await client.connection.sendRequest<NewPlanResult>('districtPlan/newPlan', params);
  expect(draft?.text).toContain('deadline: 2024年底前');
  expect(draft?.report).toMatch(/^# 起草说明：东城区2024年计划\n/);
});

it('names the file that cannot be read as a whole', async () => {
  client = await startClient({ 'city.plan.yaml': `${CITY}  - {number: [\n` }, {});
  const params = { parent: client.uri('city.plan.yaml'), area: '东城区', year: 2024, uri: client.uri('n.plan.yaml') };
  const result = await client.connection.sendRequest<NewPlanResult>('districtPlan/newPlan', params);
  expect(result).toEqual({ unreadable: client.uri('city.plan.yaml') });
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type CompareResult,
  compareRequest,
  type DecideResult,
  decideRequest,
} from '../../server/src/lsp/protocol/compare.ts';
import { type Client, startClient } from '../support/lspClient.ts';

const OLD =
  'title: 计划\nyear: 2023\nmeasures:\n  - {number: 1, title: 推进清洁取暖, tasks: [{text: 完成平房煤改电。}]}\n';
const NEW = `${OLD.replace('2023', '2024')}previous: old.plan.yaml\n`;

let client: Client;
beforeAll(async () => {
  client = await startClient({ 'old.plan.yaml': OLD, 'a.units.yaml': 'units: []\n' }, {});
  await client.open('new.plan.yaml', NEW);
});
afterAll(() => client.end());

const ask = <Result>(request: string, name: string, params: object = {}): Promise<Result> =>
  client.connection.sendRequest<Result>(request, { textDocument: { uri: client.uri(name) }, ...params });

test('compares with the previous plan, and follows the text as it is typed', async () => {
  const first = await ask<CompareResult>(compareRequest, 'new.plan.yaml');
  expect(first.comparison).toMatchObject({ from: { uri: client.uri('old.plan.yaml'), name: '2023年', broken: false } });
  expect(first.comparison?.counts).toMatchObject({ same: 1, changed: 0 });
  await client.change('new.plan.yaml', { text: NEW.replace('平房', '平房院落') });
  const second = await ask<CompareResult>(compareRequest, 'new.plan.yaml');
  expect(second.comparison?.html).toContain('完成平房<ins>院落</ins>煤改电。');
});

test('gives the edit of a decision as a range of the file', async () => {
  const result = await ask<DecideResult>(decideRequest, 'new.plan.yaml', {
    decisions: [{ place: 0, continues: ['1'] }],
  });
  expect(result.edits).toEqual([
    { range: { start: { line: 3, character: 29 }, end: { line: 3, character: 29 } }, newText: ', continues: 1' },
  ]);
});

test('has nothing to compare where there is no previous plan, and no answer for a registry', async () => {
  expect(await ask<CompareResult>(compareRequest, 'old.plan.yaml')).toEqual({});
  expect(await ask<CompareResult | null>(compareRequest, 'a.units.yaml')).toBeNull();
});

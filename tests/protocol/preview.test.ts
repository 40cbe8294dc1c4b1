import { afterEach, expect, it } from 'vitest';
import type { CellCandidatesResult, CellResult, EditCellResult } from '../../server/src/lsp/protocol/cell.ts';
import type { MarksResult, TableResult, TableSelection } from '../../server/src/lsp/protocol/table.ts';
import { type Client, startClient } from '../support/lspClient.ts';

const REGISTRY = `title: 名录
area: 甲区
units:
  - {name: 区生态环境局, aliases: [区环境局]}
  - name: 区财政局
`;
const PLAN = `title: 甲区计划
area: 甲区
year: 2023
units: [a.units.yaml]
measures:
  - number: 1
    title: 防控
    tasks:
      - {text: 更新名录, deadline: 年底前, lead: [区环境局]}
      - {text: 安排经费, deadline: 年底前, lead: [区财政局]}
`;
const NAME = 'a.plan.yaml';

let client: Client | undefined;
afterEach(async () => {
  const code = await client?.end();
  client = undefined;
  expect(code ?? 0).toBe(0);
});

async function start(): Promise<Client> {
  client = await startClient({ 'a.units.yaml': REGISTRY }, { textDocument: { diagnostic: {} } });
  await client.open(NAME, PLAN);
  return client;
}

function ask<Result>(method: string, params: object = {}): Promise<Result> {
  return client!.connection.sendRequest<Result>(`districtPlan/${method}`, {
    textDocument: { uri: client!.uri(NAME) },
    ...params,
  });
}

function table(selection: TableSelection = {}, since?: number): Promise<TableResult> {
  return ask('table', { selection, ...(since === undefined ? {} : { since }) });
}

/** The ids of rows, those that come with their html in brackets. */
function sent({ rows }: TableResult): readonly string[] {
  return rows.map(({ id, html }) => (html === undefined ? id : `[${id}]`));
}

it('sends only the rows that changed since an answer the client has', async () => {
  await start();
  const first = await table();
  expect(sent(first)).toEqual(['[m1-t1]', '[m1-t2]']);
  expect(first.frame).toContain('<table');

  const insert = { line: 9, character: 19 };
  await client!.change(NAME, { range: { start: insert, end: insert }, text: '专项' });
  const second = await table({}, first.result);
  expect(second.version).toBe(2);
  expect(sent(second)).toEqual(['m1-t1', '[m1-t2]']);
  expect(second).not.toHaveProperty('frame');
  expect(second).not.toHaveProperty('choices');

  const title = { line: 0, character: 7 };
  await client!.change(NAME, { range: { start: title, end: title }, text: '二〇二三年' });
  const third = await table({}, second.result);
  expect(sent(third)).toEqual(['m1-t1', 'm1-t2']);
  expect(third.frame).toContain('二〇二三年甲区计划');
  expect(third.rows[1]!.start).toBe(second.rows[1]!.start + 5);
});

it('still has the answer a client stands on after many that it did not take', async () => {
  await start();
  const good = await table();
  await client!.change(NAME, { text: `${PLAN}x: [` });
  for (let key = 0; key < 12; key++) expect((await table({}, good.result)).state).toBe('broken');
  await client!.change(NAME, { text: PLAN });
  expect(sent(await table({}, good.result))).toEqual(['m1-t1', 'm1-t2']);
});

it('sends everything to a client that stands on nothing it knows', async () => {
  await start();
  expect(sent(await table({}, 4711))).toEqual(['[m1-t1]', '[m1-t2]']);
});

it('chooses rows, and tells what was found in which cell', async () => {
  await start();
  const { choices } = await table();
  const unit = choices!.units[0]!.choices.find(({ label }) => label === '区财政局（1）')!.id;
  expect(sent(await table({ unit }))).toEqual(['[m1-t2]']);
  const { marks, version } = await ask<MarksResult>('tableMarks');
  expect(version).toBe(1);
  expect(marks.find(({ label }) => label.includes('区环境局'))).toMatchObject({ row: 'm1-t1', item: 0 });
});

it('edits a cell: what stands there, what could, and the change for this version', async () => {
  await start();
  const place = { rows: ['m1-t1'], role: 'lead' };
  const cell = await ask<CellResult>('cell', place);
  expect(cell).toMatchObject({ kind: 'units', values: ['区环境局'] });
  const { candidates } = await ask<CellCandidatesResult>('cellCandidates', { ...place, typed: 'czj', items: [] });
  expect(candidates[0]?.text).toBe('区财政局');

  const change = { ...place, values: ['区生态环境局'], scope: 'task', stamp: cell.stamp };
  const edit = await ask<EditCellResult>('editCell', change);
  const at = { line: 8, character: PLAN.split('\n')[8]!.indexOf('环境局') };
  expect(edit).toEqual({ version: 1, edits: [{ range: { start: at, end: at }, newText: '生态' }] });
  await client!.change(NAME, { text: PLAN.replace('更新名录', '更新台账') });
  const refused = await ask<EditCellResult>('editCell', change);
  expect(refused.edits).toEqual([]);
  expect(refused.refused).toContain('已被改动');
});

it('answers for what is no plan, and for cells that are not there', async () => {
  await start();
  const unknown = { textDocument: { uri: 'untitled:Untitled-1' }, rows: ['m1-t1'], role: 'number' };
  expect(await client!.connection.sendRequest('districtPlan/table', unknown)).toMatchObject({ state: 'not-a-plan' });
  expect(await client!.connection.sendRequest('districtPlan/cell', unknown)).toBeNull();
  expect(await ask('cell', { rows: [], role: 'x' })).toBeNull();
});

import { afterEach, expect, it } from 'vitest';
import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CodeAction,
  CodeLens,
  Location,
  LocationLink,
} from 'vscode-languageserver-protocol';
import { type CoverageResult, coverageRequest } from '../../server/src/lsp/protocol/coverage.ts';
import { type Client, startClient } from '../support/lspClient.ts';

const PARENT = `title: 市计划
level: municipal
measures:
  - number: 1
    title: 目标任务
    lead: [各区政府]
`;
const CHILD = `level: district
area: 东城区
parent: ../city.plan.yaml
measures:
  - number: 7
    title: 本区目标
    implements: 1
`;

let client: Client | undefined;
afterEach(async () => {
  const code = await client?.end();
  client = undefined;
  expect(code ?? 0).toBe(0);
});

it('answers for the plans of the folder that are not open: who carries out a measure of the open one', async () => {
  const options = { commands: ['districtPlan.showReferences'] };
  client = await startClient({ 'city.plan.yaml': PARENT, 'dc/dc.plan.yaml': CHILD }, {}, options);
  await client.open('city.plan.yaml', PARENT);
  const ask = <Result>(method: string, params: object): Promise<Result> =>
    client!.connection.sendRequest(`textDocument/${method}`, params);
  const textDocument = { uri: client.uri('city.plan.yaml') };
  const here = { textDocument, position: { line: 4, character: 12 } };
  const child = client.uri('dc/dc.plan.yaml');

  const links = await ask<LocationLink[]>('implementation', here);
  expect(links).toMatchObject([{ targetUri: child, targetSelectionRange: { start: { line: 4, character: 12 } } }]);
  const places = await ask<Location[]>('references', { ...here, context: { includeDeclaration: false } });
  expect(places).toMatchObject([{ uri: child, range: { start: { line: 6, character: 16 } } }]);

  const [lens] = await ask<CodeLens[]>('codeLens', { textDocument });
  const resolved = await client.connection.sendRequest<CodeLens>('codeLens/resolve', lens);
  expect(resolved.command).toMatchObject({ title: '承接 1 区', arguments: [textDocument.uri, {}, places] });

  const [item] = await ask<CallHierarchyItem[]>('prepareCallHierarchy', here);
  const incoming = await client.connection.sendRequest<CallHierarchyIncomingCall[]>('callHierarchy/incomingCalls', {
    item,
  });
  expect(incoming).toMatchObject([{ from: { name: '7 本区目标', uri: child } }]);
  const outgoing = await client.connection.sendRequest('callHierarchy/outgoingCalls', { item: incoming[0]!.from });
  expect(outgoing).toMatchObject([{ to: { name: '1 目标任务', uri: textDocument.uri } }]);

  const matrix = await client.connection.sendRequest<CoverageResult>(coverageRequest, { textDocument });
  expect(matrix).toMatchObject({
    uri: textDocument.uri,
    districts: [{ uri: child, name: '东城区', counts: [{ status: 'full', text: '承接 1' }] }],
    rows: [{ number: '1', title: '目标任务', offset: PARENT.indexOf('目标任务') }],
  });
  const [cell] = matrix.rows[0]!.cells;
  expect(cell).toEqual({ status: 'full', text: '承接', isHole: false, offset: CHILD.lastIndexOf('1') });
  const fromBelow = await client.connection.sendRequest(coverageRequest, { textDocument: { uri: child } });
  expect(fromBelow).toEqual(matrix);
});

/** A client of which the server does not know the folder until `register` is called. */
async function startSlowly(files: Readonly<Record<string, string>>): Promise<{ client: Client; register: () => void }> {
  const capabilities = { workspace: { didChangeConfiguration: { dynamicRegistration: true } } };
  const started = await startClient(files, capabilities);
  let register = (): void => {};
  const registered = new Promise<null>((resolve) => {
    register = () => resolve(null);
  });
  started.connection.onRequest('client/registerCapability', () => registered);
  return { client: started, register: () => register() };
}

it('a question about the whole folder waits until the folder is known, however long the client takes', async () => {
  const slow = await startSlowly({ 'city.plan.yaml': PARENT, 'dc/dc.plan.yaml': CHILD });
  client = slow.client;
  await client.open('city.plan.yaml', PARENT);
  const textDocument = { uri: client.uri('city.plan.yaml') };
  const matrix = client.connection.sendRequest<CoverageResult>(coverageRequest, { textDocument });
  await client.connection.sendRequest('textDocument/hover', { textDocument, position: { line: 0, character: 0 } });
  slow.register();
  expect(await matrix).toMatchObject({ districts: [{ name: '东城区' }] });
});

it('quick fixes are there at once; a new number waits for the files that refer to the old one', async () => {
  const text = `${PARENT}  - number: 3\n    title: 又一项\n    deadline: 年地前\n`;
  const slow = await startSlowly({
    'city.plan.yaml': text,
    'dc/dc.plan.yaml': CHILD.replace('implements: 1', 'implements: 3'),
  });
  client = slow.client;
  await client.open('city.plan.yaml', text);
  const actionsAt = (words: string): Promise<CodeAction[]> => {
    const line = text.split('\n').findLastIndex((each) => each.includes(words));
    const at = { line, character: text.split('\n')[line]!.length - 1 };
    const textDocument = { uri: client!.uri('city.plan.yaml') };
    const params = { textDocument, range: { start: at, end: at }, context: { diagnostics: [] } };
    return client!.connection.sendRequest<CodeAction[]>('textDocument/codeAction', params);
  };
  const renumbering = actionsAt('number: 3');
  expect((await actionsAt('deadline')).map(({ title }) => title)).toContain('改为“年底前”');
  slow.register();
  const files = (await renumbering).flatMap(({ edit }) => Object.keys(edit?.changes ?? {}));
  expect(files).toContain(client.uri('dc/dc.plan.yaml'));
});

it('a lens that opens the matrix is whole from the start, and stays so for a client that asks for more', async () => {
  const options = { commands: ['districtPlan.showReferences', 'districtPlan.showCoverage'] };
  client = await startClient({ 'city.plan.yaml': PARENT, 'dc/dc.plan.yaml': CHILD }, {}, options);
  await client.open('city.plan.yaml', PARENT);
  const uri = client.uri('city.plan.yaml');
  const [lens] = await client.connection.sendRequest<CodeLens[]>('textDocument/codeLens', { textDocument: { uri } });
  const command = { title: '承接 1 区', command: 'districtPlan.showCoverage', arguments: [uri] };
  expect(lens?.command).toEqual(command);
  expect(await client.connection.sendRequest('codeLens/resolve', lens)).toMatchObject({ command });
});

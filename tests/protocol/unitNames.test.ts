import { afterEach, describe, expect, it } from 'vitest';
import type {
  ClientCapabilities,
  CodeAction,
  CodeLens,
  DocumentHighlight,
  Location,
  SemanticTokens,
  WorkspaceEdit,
  WorkspaceSymbol,
} from 'vscode-languageserver-protocol';
import { type Client, startClient } from '../support/lspClient.ts';

const REGISTRY = `title: 东城区机构名录
area: 东城区
units:
  - name: 区生态环境局
    aliases: [区环境局]
  - name: 区教委
  - name: 区科信局
`;
const PLAN = `title: 区计划
area: 东城区
year: 2023
units: [d.units.yaml]
measures:
  - number: 1
    title: 区教委牵头的工作
    lead: [区教委]
    support: [区生态环境局, 区科信局, 区教委]
`;
const FILES = { 'd.units.yaml': REGISTRY, 'a.plan.yaml': PLAN, 'b.plan.yaml': PLAN };
/** 区教委 in `lead`. */
const AT = { line: 7, character: 12 };

const PLAIN: ClientCapabilities = { textDocument: { diagnostic: {} } };
const RICH: ClientCapabilities = {
  textDocument: { diagnostic: {}, rename: { prepareSupport: true } },
  workspace: {
    workspaceEdit: { documentChanges: true, changeAnnotationSupport: { groupsOnLabel: true } },
    codeLens: { refreshSupport: true },
    semanticTokens: { refreshSupport: true },
  },
};
const OPTIONS = {
  commands: ['districtPlan.showReferences'],
  tokenTypes: ['unit', 'deadline', 'reference'],
};

let client: Client | undefined;
afterEach(async () => {
  const code = await client?.end();
  client = undefined;
  expect(code ?? 0).toBe(0);
});

async function start(capabilities: ClientCapabilities, options: object = {}): Promise<void> {
  client = await startClient(FILES, capabilities, { ...options });
  await client.open('a.plan.yaml', PLAN);
}

function ask<T>(method: string, params: object = {}, name = 'a.plan.yaml'): Promise<T> {
  return client!.connection.sendRequest<T>(method, { textDocument: { uri: client!.uri(name) }, ...params });
}

describe('any client', () => {
  it('finds, marks and renames a unit in open and closed files', async () => {
    await start(PLAIN);
    const references = await ask<Location[]>('textDocument/references', {
      position: AT,
      context: { includeDeclaration: true },
    });
    const files = ['d.units.yaml', 'a.plan.yaml', 'b.plan.yaml'].map((name) => client!.uri(name));
    expect(new Set(references.map(({ uri }) => uri))).toEqual(new Set(files));
    expect(references).toHaveLength(7);
    expect(await ask<DocumentHighlight[]>('textDocument/documentHighlight', { position: AT })).toHaveLength(3);
    expect(await ask('textDocument/documentHighlight', { position: { line: 0, character: 8 } })).toBeNull();

    expect(client!.initialized.capabilities.renameProvider).toBe(true);
    const { changes, documentChanges } = await ask<WorkspaceEdit>('textDocument/rename', {
      position: AT,
      newName: '区教育局',
    });
    expect(documentChanges).toBeUndefined();
    expect(Object.keys(changes ?? {}).sort()).toEqual(files.toSorted());
    expect(changes?.[client!.uri('d.units.yaml')]).toEqual([
      { range: { start: { line: 5, character: 10 }, end: { line: 5, character: 13 } }, newText: '区教育局' },
    ]);
  });

  it('is told in its language why a name cannot be, and that there is nothing to rename', async () => {
    await start(PLAIN);
    await expect(ask('textDocument/rename', { position: AT, newName: '区科信局' })).rejects.toThrow(
      '“区科信局”已是另一单位的名称，不能重名',
    );
    await expect(ask('textDocument/rename', { position: AT, newName: ' ' })).rejects.toThrow('名称不能为空');
    expect(await ask('textDocument/rename', { position: { line: 0, character: 0 }, newName: '甲' })).toBeNull();
    expect(await ask('textDocument/prepareRename', { position: { line: 0, character: 0 } })).toBeNull();
  });

  it('finds symbols of all files, by pinyin too', async () => {
    await start(PLAIN);
    const found = await client!.connection.sendRequest<WorkspaceSymbol[]>('workspace/symbol', { query: 'qsthj' });
    expect(found).toMatchObject([
      { name: '区生态环境局', containerName: '东城区机构名录', location: { uri: client!.uri('d.units.yaml') } },
    ]);
  });

  it('sees counts above units, and words in the protocol’s own types', async () => {
    await start(PLAIN);
    const lenses = await ask<CodeLens[]>('textDocument/codeLens', {}, 'd.units.yaml');
    expect(lenses.map(({ command }) => command)).toEqual([
      { title: '配合 2', command: '' },
      { title: '牵头 2 · 配合 2 · 文中 2', command: '' },
      { title: '配合 2', command: '' },
    ]);
    expect(client!.initialized.capabilities.semanticTokensProvider?.legend.tokenTypes[0]).toBe('class');
    expect((await ask<SemanticTokens>('textDocument/semanticTokens/full')).data.slice(0, 5)).toEqual([6, 11, 3, 0, 0]);
  });

  it('can put lists into official order', async () => {
    await start(PLAIN);
    const range = { start: AT, end: AT };
    const context = { diagnostics: [], only: ['source.organize'] };
    expect(await ask<CodeAction[]>('textDocument/codeAction', { range, context })).toMatchObject([
      { title: '按机构序列排列1处协办单位', kind: 'source.organize' },
    ]);
  });
});

describe('a client that can do more', () => {
  it('gets a rename with versions, and annotations that ask to confirm mentions', async () => {
    await start(RICH);
    expect(client!.initialized.capabilities.renameProvider).toEqual({ prepareProvider: true });
    expect(await ask('textDocument/prepareRename', { position: AT })).toEqual({
      range: { start: { line: 7, character: 11 }, end: { line: 7, character: 14 } },
      placeholder: '区教委',
    });
    const edit = await ask<WorkspaceEdit>('textDocument/rename', { position: AT, newName: '区教育局' });
    expect(edit.changes).toBeUndefined();
    expect(edit.documentChanges).toContainEqual({
      textDocument: { uri: client!.uri('a.plan.yaml'), version: 1 },
      edits: [
        expect.objectContaining({ annotationId: 'mention a.plan.yaml' }),
        expect.objectContaining({ annotationId: 'list a.plan.yaml' }),
        expect.objectContaining({ annotationId: 'list a.plan.yaml' }),
      ],
    });
    expect(edit.documentChanges).toContainEqual(
      expect.objectContaining({ textDocument: { uri: client!.uri('d.units.yaml'), version: null } }),
    );
    expect(edit.changeAnnotations?.['mention a.plan.yaml']).toEqual({
      label: '正文中的提及',
      description: 'a.plan.yaml',
      needsConfirmation: true,
    });
  });

  it('gets the places of a lens when it is seen, and our own types of words', async () => {
    await start(RICH, OPTIONS);
    expect(client!.initialized.capabilities.semanticTokensProvider?.legend.tokenTypes).toEqual(OPTIONS.tokenTypes);
    const [, lens] = await ask<CodeLens[]>('textDocument/codeLens', {}, 'd.units.yaml');
    expect(lens?.command).toBeUndefined();
    const { command } = await client!.connection.sendRequest<CodeLens>('codeLens/resolve', lens);
    expect(command).toMatchObject({ title: '牵头 2 · 配合 2 · 文中 2', command: 'districtPlan.showReferences' });
    const [uri, position, locations] = command!.arguments!;
    expect([uri, position]).toEqual([client!.uri('d.units.yaml'), { line: 5, character: 10 }]);
    expect(locations).toHaveLength(6);
  });

  it('is told to ask again when an edit elsewhere changes counts or the meaning of words', async () => {
    await start(RICH);
    const waiting = new Map<string, () => void>();
    const next = (kind: string): Promise<void> => new Promise((resolve) => waiting.set(kind, resolve));
    for (const kind of ['codeLens', 'semanticTokens']) {
      client!.connection.onRequest(`workspace/${kind}/refresh`, () => {
        waiting.get(kind)?.();
        return null;
      });
    }
    await client!.open('d.units.yaml', REGISTRY);
    const lenses = next('codeLens');
    await client!.change('a.plan.yaml', { text: PLAN.replace('区科信局, ', '') });
    await lenses;
    expect(await ask<CodeLens[]>('textDocument/codeLens', {}, 'd.units.yaml')).toMatchObject([
      { command: { title: '配合 2' } },
      { command: { title: '牵头 2 · 配合 2 · 文中 2' } },
      { command: { title: '配合 1' } },
    ]);
    const tokens = next('semanticTokens');
    await client!.change('d.units.yaml', { text: REGISTRY.replace('区教委', '区教育局') });
    await tokens;
    const { data } = await ask<SemanticTokens>('textDocument/semanticTokens/full');
    expect(data.slice(0, 5)).toEqual([8, 14, 6, 0, 0]);
  });
});

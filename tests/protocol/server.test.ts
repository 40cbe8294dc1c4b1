import { afterEach, describe, expect, it } from 'vitest';
import type {
  CompletionList,
  DocumentDiagnosticReport,
  WorkspaceDiagnosticReport,
} from 'vscode-languageserver-protocol';
import { type Client, startClient } from '../support/lspClient.ts';

const REGISTRY = `title: 名录
area: 东城区
units:
  - name: 区生态环境局
    since: 2019-03
  - name: 区环保局
    until: 2019-03
    succeededBy: 区生态环境局
`;
const PARENT = `title: 市计划
level: municipal
year: 2023
measures:
  - number: 1
    title: 目标任务
    tasks:
      - text: 甲。
        deadline: 年底前
`;
const CHILD = `title: 区计划
level: district
area: 东城区
year: 2023
parent: city.plan.yaml
units: [d.units.yaml]
measures:
  - number: 1
    title: 目标任务
    implements: 1
    tasks:
      - text: 乙。
        deadline: 年底前
        lead: [区环保局]
`;
const FILES = { 'city.plan.yaml': PARENT, 'd.units.yaml': REGISTRY, '区计划（一）.plan.yaml': CHILD };
const NAME = '区计划（一）.plan.yaml';

const PUSH = { textDocument: { publishDiagnostics: { relatedInformation: true } } };
const PULL = { textDocument: { diagnostic: {} }, workspace: { diagnostics: { refreshSupport: true } } };

let client: Client | undefined;
afterEach(async () => {
  const code = await client?.end();
  client = undefined;
  expect(code ?? 0).toBe(0);
});

async function pull(name: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
  return client!.connection.sendRequest('textDocument/diagnostic', {
    textDocument: { uri: client!.uri(name) },
    previousResultId,
  });
}

async function pulledCodes(name: string): Promise<readonly string[]> {
  const report = await pull(name);
  return report.kind === 'full' ? report.items.map(({ code }) => String(code)) : ['unchanged'];
}

describe('a client that is told its findings', () => {
  it('hears of files it has not opened, in Chinese, with a page, tags and related places', async () => {
    client = await startClient(FILES, PUSH);
    const [finding] = await client.pushed(NAME, (codes) => codes.includes('unit.former-name'));
    expect(finding).toMatchObject({
      code: 'unit.former-name',
      source: 'district-plan',
      severity: 2,
      tags: [2],
      message: '“区环保局”已于2019年3月停用，现为“区生态环境局”',
      range: { start: { line: 13, character: 15 }, end: { line: 13, character: 19 } },
    });
    expect(finding?.codeDescription?.href).toMatch(/docs\/checks\/unit\.former-name\.md$/);
    expect(finding?.relatedInformation?.[0]?.location.uri).toBe(client.uri('d.units.yaml'));
  });

  it('sees a finding go when the text is edited, and come back when the file is closed unsaved', async () => {
    client = await startClient(FILES, PUSH);
    await client.open(NAME, CHILD);
    await client.pushed(NAME, (codes) => codes.length === 1);
    await client.change(NAME, {
      range: { start: { line: 13, character: 15 }, end: { line: 13, character: 19 } },
      text: '区生态环境局',
    });
    await client.pushed(NAME, (codes) => codes.length === 0);
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: client.uri(NAME) } });
    await client.pushed(NAME, (codes) => codes.length === 1);
  });

  it('counts columns in UTF-16 and takes several edits in one message', async () => {
    client = await startClient(FILES, PUSH);
    await client.open(NAME, CHILD);
    await client.change(
      NAME,
      { range: { start: { line: 11, character: 14 }, end: { line: 11, character: 15 } }, text: '𠮷𠮷' },
      {
        range: { start: { line: 11, character: 18 }, end: { line: 11, character: 18 } },
        text: '\n        deadline: 年地前',
      },
      { range: { start: { line: 13, character: 8 }, end: { line: 14, character: 8 } }, text: '' },
    );
    const findings = await client.pushed(NAME, (codes) => codes.includes('deadline.unreadable'));
    const unreadable = findings.find(({ code }) => code === 'deadline.unreadable');
    expect(unreadable?.range.start).toEqual({ line: 12, character: 18 });
  });

  it('re-checks a child when its parent changes in an unsaved editor, and when a registry changes on disk', async () => {
    client = await startClient(FILES, PUSH);
    await client.open('city.plan.yaml', PARENT);
    await client.pushed(NAME, (codes) => codes.length === 1);
    await client.change('city.plan.yaml', {
      range: { start: { line: 8, character: 18 }, end: { line: 8, character: 21 } },
      text: '6月底前',
    });
    await client.pushed(NAME, (codes) => codes.includes('deadline.after-parent'));
    client.write('d.units.yaml', REGISTRY.replace('    until: 2019-03\n    succeededBy: 区生态环境局\n', ''));
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: client.uri('d.units.yaml'), type: 2 }],
    });
    const findings = await client.pushed(NAME, (codes) => !codes.includes('unit.former-name'));
    expect(findings.map(({ code }) => code)).toEqual(['deadline.after-parent']);
  });
});

describe('what does not change what is found', () => {
  /** A comment at the end of the parent: its children are checked anew, and nothing else is found. */
  const comment = { range: { start: { line: 9, character: 0 }, end: { line: 9, character: 0 } }, text: '# 说明\n' };

  it('is not told again of another document, nor of the document itself', async () => {
    client = await startClient(FILES, PUSH);
    await client.open(NAME, CHILD);
    await client.open('city.plan.yaml', PARENT);
    await client.pushed(NAME, (codes) => codes.length === 1);
    expect(client.pushes(NAME)).toBe(1);
    await client.change('city.plan.yaml', comment);
    // behind the document's own words, which move nothing
    await client.change(NAME, {
      range: { start: { line: 14, character: 0 }, end: { line: 14, character: 0 } },
      text: '# 说明\n',
    });
    await client.change('city.plan.yaml', {
      range: { start: { line: 8, character: 18 }, end: { line: 8, character: 21 } },
      text: '6月底前',
    });
    await client.pushed(NAME, (codes) => codes.includes('deadline.after-parent'));
    expect(client.pushes(NAME)).toBe(2);
  });

  it('is “unchanged” to who asks', async () => {
    client = await startClient(FILES, PULL);
    await client.open(NAME, CHILD);
    await client.open('city.plan.yaml', PARENT);
    const { resultId } = await pull(NAME);
    if (resultId === undefined) throw new Error('no id');
    await client.change('city.plan.yaml', comment);
    expect(await pull(NAME, resultId)).toEqual({ kind: 'unchanged', resultId });
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: { districtPlan: {} } });
    const [report] = (
      await client.connection.sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', {
        previousResultIds: [{ uri: client.uri(NAME), value: resultId }],
      })
    ).items.filter(({ uri }) => uri === client!.uri(NAME));
    expect(report).toMatchObject({ kind: 'unchanged', resultId });
  });
});

describe('a client that asks', () => {
  it('gets the findings of a document, and “unchanged” while nothing has changed', async () => {
    client = await startClient(FILES, PULL);
    await client.refreshed(0);
    await client.open(NAME, CHILD);
    const first = await pull(NAME);
    expect(first.kind).toBe('full');
    expect(await pull(NAME, first.resultId!)).toEqual({ kind: 'unchanged', resultId: first.resultId });
  });

  it('gets all files of the workspace', async () => {
    client = await startClient(FILES, PULL);
    const report = await client.connection.sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', {
      previousResultIds: [],
    });
    expect(report.items.map(({ uri }) => uri).sort()).toEqual(
      Object.keys(FILES)
        .map((name) => client!.uri(name))
        .sort(),
    );
  });

  it('is told to ask again when an unsaved parent changes what an open child has to fit', async () => {
    client = await startClient(FILES, PULL);
    await client.refreshed(0);
    await client.open(NAME, CHILD);
    await client.open('city.plan.yaml', PARENT);
    const before = await client.refreshed(0);
    await client.change('city.plan.yaml', {
      range: { start: { line: 4, character: 12 }, end: { line: 4, character: 13 } },
      text: '7',
    });
    await client.refreshed(before);
    expect(await pulledCodes(NAME)).toContain('measure.unknown-parent');
  });

  it('gets answers to everything else: completion, hover, definition, symbols, fixes, the table', async () => {
    client = await startClient(FILES, PULL);
    await client.refreshed(0);
    await client.open(NAME, CHILD);
    const textDocument = { uri: client.uri(NAME) };
    const position = { line: 13, character: 17 };
    const ask = <T>(method: string, params: object = {}): Promise<T> =>
      client!.connection.sendRequest<T>(method, { textDocument, ...params });

    const completion = await ask<CompletionList>('textDocument/completion', { position: { line: 13, character: 15 } });
    expect(completion.items.map(({ label }) => label)).toContain('区生态环境局');
    expect(JSON.stringify(await ask('textDocument/hover', { position }))).toContain('区生态环境局');
    expect(await ask('textDocument/definition', { position })).toMatchObject([
      { targetUri: client.uri('d.units.yaml') },
    ]);
    expect(JSON.stringify(await ask('textDocument/documentSymbol'))).toContain('目标任务');
    const actions = await ask<{ title: string }[]>('textDocument/codeAction', {
      range: { start: position, end: position },
      context: { diagnostics: [] },
    });
    expect(actions[0]?.title).toBe('改为“区生态环境局”');
    expect(await ask('districtPlan/table')).toMatchObject({
      version: 1,
      state: 'ok',
      title: '区计划',
    });
  });

  it('answers nothing, and lives, for documents it does not know and places that are not there', async () => {
    client = await startClient(FILES, PULL);
    const unknown = { textDocument: { uri: 'untitled:Untitled-1' }, position: { line: 1e6, character: 1e6 } };
    expect(await client.connection.sendRequest('textDocument/hover', unknown)).toBeNull();
    await client.open(NAME, CHILD);
    const outside = { textDocument: { uri: client.uri(NAME) }, position: { line: 1e6, character: 1e6 } };
    await client.connection.sendRequest('textDocument/hover', outside);
    await client.connection.sendRequest('textDocument/completion', outside);
    expect(await pulledCodes(NAME)).toEqual(['unit.former-name']);
  });
});

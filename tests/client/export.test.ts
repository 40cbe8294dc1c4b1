import { beforeEach, describe, expect, test, vi } from 'vitest';
import { registerExport } from '../../client/src/commands/export.ts';
import { registerExportUnitSheet } from '../../client/src/commands/exportUnitSheet.ts';
import type { ServerConnection } from '../../client/src/serverConnection.ts';
import type { ExportParams, ExportResult } from '../../server/src/lsp/protocol/export.ts';

/** As much of the editor as the commands touch. */
const editor = vi.hoisted(() => ({
  run: new Map<string, (argument?: unknown) => Promise<void>>(),
  /** What the user picks, one after the other, by the beginning of its label. */
  picks: [] as string[],
  offered: [] as string[][],
  said: [] as string[],
  detail: '',
  answer: undefined as string | undefined,
  saveTo: undefined as string | undefined,
  suggested: '',
  files: new Map<string, string>(),
  failsTo: undefined as 'write' | 'rename' | undefined,
  executed: [] as string[],
  shown: [] as string[],
}));

vi.mock('vscode', () => {
  class Uri {
    readonly path: string;
    constructor(path: string) {
      this.path = path;
    }
    static parse(uri: string): Uri {
      return new Uri(uri.slice('file://'.length));
    }
    static joinPath({ path }: Uri, ...parts: readonly string[]): Uri {
      const folder = parts[0] === '..' ? path.slice(0, path.lastIndexOf('/')) : path;
      return new Uri([folder, ...parts.filter((part) => part !== '..')].join('/'));
    }
  }
  const say = (sentence: string, ...rest: readonly unknown[]) => {
    editor.said.push(sentence);
    const [options] = rest;
    if (typeof options === 'object' && options !== null && 'detail' in options) editor.detail = String(options.detail);
    return Promise.resolve(editor.answer);
  };
  return {
    Uri,
    Range: class {},
    ProgressLocation: { Notification: 15 },
    QuickPickItemKind: { Separator: -1 },
    UIKind: { Desktop: 1 },
    commands: {
      registerCommand: (name: string, run: () => Promise<void>) => editor.run.set(name, run),
      executeCommand: (name: string) => Promise.resolve(editor.executed.push(name)),
    },
    env: { language: 'zh-cn', uiKind: 1, remoteName: undefined, openExternal: () => editor.executed.push('open') },
    window: {
      activeTextEditor: { document: { uri: new Uri('/计划/区.plan.yaml') } },
      visibleTextEditors: [],
      showWarningMessage: say,
      showInformationMessage: say,
      showErrorMessage: say,
      showTextDocument: ({ path }: Uri) => Promise.resolve(editor.shown.push(path)),
      showQuickPick: (items: readonly { label: string }[]) => {
        editor.offered.push(items.map(({ label }) => label));
        const pick = editor.picks.shift();
        return Promise.resolve(pick === undefined ? undefined : items.find(({ label }) => label.startsWith(pick)));
      },
      showSaveDialog: ({ defaultUri }: { defaultUri: Uri }) => {
        editor.suggested = defaultUri.path;
        return Promise.resolve(editor.saveTo === undefined ? undefined : new Uri(editor.saveTo));
      },
      withProgress: (_: unknown, task: () => unknown) => task(),
    },
    workspace: {
      getConfiguration: () => ({ get: () => 'auto' }),
      workspaceFolders: [{ uri: new Uri('/计划') }],
      fs: {
        writeFile: ({ path }: Uri, bytes: Uint8Array) => {
          if (editor.failsTo === 'write') return Promise.reject(new Error('EROFS'));
          editor.files.set(path, new TextDecoder().decode(bytes));
          return Promise.resolve();
        },
        rename: (from: Uri, to: Uri) => {
          if (editor.failsTo === 'rename') return Promise.reject(new Error('EBUSY'));
          editor.files.set(to.path, editor.files.get(from.path)!);
          editor.files.delete(from.path);
          return Promise.resolve();
        },
        delete: ({ path }: Uri) =>
          editor.files.delete(path) ? Promise.resolve() : Promise.reject(new Error('ENOENT')),
      },
    },
  };
});

const ERROR = {
  uri: 'file:///计划/区.plan.yaml',
  range: { start: { line: 4, character: 2 }, end: { line: 4, character: 4 } },
  code: 'measure.duplicate-number',
  message: '序号重复',
};

/** A server that answers with a file, or with errors unless a draft is asked for; it keeps what it was asked. */
function server(errors: ExportResult['errors'] = [], problem?: string) {
  const asked: (Partial<ExportParams> & { plan?: string })[] = [];
  const answer = (params: ExportParams): ExportResult => {
    if (problem !== undefined) return { errors: [], problem };
    if (errors.length > 0 && !params.draft) return { errors };
    return { errors, file: { name: `甲区计划.${params.format}`, base64: btoa('bytes'), notices: [] } };
  };
  const units = {
    roles: { lead: '牵头', responsible: '主责', support: '配合' },
    registries: [
      {
        ...{ id: 'r', title: '甲区机构名录' },
        units: [{ name: '区财政局', counts: { lead: 2, responsible: 0, support: 1 } }],
      },
    ],
  };
  const connection = {
    askAbout: (request: string, { path }: { path: string }, params: ExportParams) => {
      if (request === 'districtPlan/units') return Promise.resolve(units);
      asked.push({ plan: path, ...params });
      return Promise.resolve(answer(params));
    },
    ask: (_: string, params: ExportParams) => {
      asked.push(params);
      return Promise.resolve(answer(params));
    },
  } as unknown as ServerConnection;
  registerExport(connection);
  registerExportUnitSheet(connection);
  return asked;
}

beforeEach(() => {
  Object.assign(editor, { picks: [], offered: [], said: [], detail: '', answer: undefined, suggested: '' });
  Object.assign(editor, { saveTo: '/别处/甲.xlsx', failsTo: undefined, executed: [], shown: [] });
  editor.files = new Map([['/别处/甲.xlsx', 'old']]);
});

const exportPlan = (argument?: unknown): Promise<void> => editor.run.get('districtPlan.export')!(argument);

describe('the plan of the active editor', () => {
  test('is saved where the user says, under the name the server suggests beside the plan', async () => {
    editor.picks = ['Excel'];
    const asked = server();
    await exportPlan();
    expect(asked).toEqual([{ plan: '/计划/区.plan.yaml', format: 'xlsx', draft: false }]);
    expect(editor.suggested).toBe('/计划/甲区计划.xlsx');
    expect([...editor.files]).toEqual([['/别处/甲.xlsx', 'bytes']]);
    expect(editor.said).toEqual(['已导出：甲.xlsx']);
  });

  test('is opened or shown in its folder afterwards', async () => {
    server();
    editor.picks = ['Excel', 'Excel'];
    editor.answer = '打开';
    await exportPlan();
    editor.answer = '在文件夹中显示';
    await exportPlan();
    expect(editor.executed).toEqual(['open', 'revealFileInOS']);
  });

  test.each(['write', 'rename'] as const)('leaves what was there when it cannot %s, and says so', async (step) => {
    server();
    editor.picks = ['Excel'];
    editor.failsTo = step;
    await exportPlan();
    expect([...editor.files]).toEqual([['/别处/甲.xlsx', 'old']]);
    expect(editor.said.join()).toMatch(/文件未能写入，原有文件没有改动：甲\.xlsx（E/);
  });

  test('is not exported when the user leaves a question open', async () => {
    const asked = server();
    await exportPlan();
    expect(asked).toEqual([]);
    editor.picks = ['Excel'];
    editor.saveTo = undefined;
    await exportPlan();
    expect([...editor.files.values()]).toEqual(['old']);
  });
});

describe('while errors stand', () => {
  const seven = Array.from({ length: 7 }, () => ERROR);

  test('they are told, and nothing is saved', async () => {
    const asked = server(seven);
    editor.picks = ['Excel'];
    await exportPlan();
    expect(editor.said).toEqual(['还有 7 个错误，改正之前只能导出草稿。']);
    expect(editor.detail.split('\n')).toHaveLength(6);
    expect(editor.detail).toMatch(/^区\.plan\.yaml 第 5 行：序号重复（measure\.duplicate-number）\n/);
    expect(editor.detail).toMatch(/……另有 2 个$/);
    expect(asked).toHaveLength(1);
    expect([...editor.files.values()]).toEqual(['old']);
  });

  test('a draft is saved if the user wants one', async () => {
    const asked = server([ERROR]);
    editor.picks = ['Excel'];
    editor.answer = '标“草稿”导出';
    await exportPlan();
    expect(asked.map(({ draft }) => draft)).toEqual([false, true]);
    expect([...editor.files.values()]).toEqual(['bytes']);
  });

  test('the first of them is shown if the user wants to see them', async () => {
    server([ERROR]);
    editor.picks = ['Excel'];
    editor.answer = '查看问题';
    await exportPlan();
    expect(editor.executed).toEqual(['workbench.actions.view.problems']);
    expect(editor.shown).toEqual(['/计划/区.plan.yaml']);
  });
});

describe('lists', () => {
  test('the task sheet of a unit chosen among those of the plan', async () => {
    const asked = server();
    editor.picks = ['单位任务书', '区财政局', 'CSV'];
    await exportPlan();
    expect(editor.offered[1]).toEqual(['甲区机构名录', '区财政局']);
    const list = { kind: 'unit', name: '区财政局', registry: 'r' };
    expect(asked).toEqual([{ plan: '/计划/区.plan.yaml', format: 'csv', draft: false, list }]);
  });

  test('the list for following up', async () => {
    const asked = server();
    editor.picks = ['督办清单', '网页'];
    await exportPlan();
    expect(asked).toMatchObject([{ format: 'html', list: { kind: 'supervision' } }]);
  });

  test('the task sheet of a unit of the side bar, over all plans', async () => {
    const asked = server();
    editor.picks = ['Excel'];
    await editor.run.get('districtPlan.exportUnitSheet')!({ unit: { name: '区财政局', registry: 'r' } });
    expect(asked).toEqual([{ format: 'xlsx', draft: false, list: { kind: 'unit', name: '区财政局', registry: 'r' } }]);
    expect(editor.suggested).toBe('/计划/甲区计划.xlsx');
  });

  test('what cannot be made is told', async () => {
    server([], '这些计划中没有“区财政局”的任务');
    editor.picks = ['督办清单', '网页'];
    await exportPlan();
    expect(editor.said).toEqual(['这些计划中没有“区财政局”的任务']);
  });
});

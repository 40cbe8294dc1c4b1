import { beforeEach, expect, test, vi } from 'vitest';
import { printPlan } from '../../client/src/exporting/printPlan.ts';
import type { ServerConnection } from '../../client/src/serverConnection.ts';
import type { ExportParams } from '../../server/src/lsp/protocol/export.ts';

/** As much of the editor as printing touches. */
const editor = vi.hoisted(() => ({
  env: { language: 'zh-cn', uiKind: 1, remoteName: undefined as string | undefined },
  files: new Map<string, string>(),
  opened: [] as string[],
  opens: true,
  said: [] as string[],
}));

vi.mock('vscode', () => {
  class Uri {
    readonly path: string;
    constructor(path: string) {
      this.path = path;
    }
    static parse(uri: string): Uri {
      return new Uri(uri);
    }
    static joinPath({ path }: Uri, ...parts: readonly string[]): Uri {
      return new Uri([path, ...parts].join('/'));
    }
  }
  const say = (sentence: string) => Promise.resolve(editor.said.push(sentence) && undefined);
  return {
    Uri,
    ProgressLocation: { Notification: 15 },
    UIKind: { Desktop: 1, Web: 2 },
    env: Object.assign(editor.env, {
      openExternal: ({ path }: Uri) => {
        editor.opened.push(path);
        return Promise.resolve(editor.opens);
      },
    }),
    window: {
      showWarningMessage: say,
      showInformationMessage: say,
      showErrorMessage: say,
      withProgress: (_: unknown, task: () => unknown) => task(),
    },
    workspace: {
      getConfiguration: () => ({ get: () => 'auto' }),
      fs: {
        writeFile: ({ path }: Uri, bytes: Uint8Array) =>
          Promise.resolve(editor.files.set(path, new TextDecoder().decode(bytes))),
        delete: ({ path }: Uri) => {
          for (const file of editor.files.keys()) if (file.startsWith(`${path}/`)) editor.files.delete(file);
          return Promise.resolve();
        },
      },
    },
  };
});

const { Uri } = await import('vscode');
const at = (path: string) => Uri.joinPath({ path: '' } as never, path);

/** Prints a plan with a server that answers so; gives the names of what was downloaded. */
async function print(errors: readonly object[] = []): Promise<readonly string[]> {
  const downloaded: string[] = [];
  const askAbout = (_: string, __: unknown, { draft, format }: ExportParams) =>
    Promise.resolve(
      errors.length > 0 && !draft
        ? { errors }
        : { errors, file: { name: `甲区计划.${format}`, base64: btoa('<html>'), notices: [] } },
    );
  const server = { askAbout } as unknown as ServerConnection;
  await printPlan({ server, storage: at('store'), download: ({ name }) => downloaded.push(name) }, at('a.plan.yaml'));
  return downloaded;
}

beforeEach(() => {
  Object.assign(editor.env, { uiKind: 1, remoteName: undefined });
  Object.assign(editor, { opens: true, opened: [], said: [] });
  editor.files.clear();
});

test('on the user’s own machine the browser opens the page, which takes the place of the one before', async () => {
  editor.files.set('/store/print/去年的.html', '');
  expect(await print()).toEqual([]);
  expect([...editor.files]).toEqual([['/store/print/甲区计划.html', '<html>']]);
  expect(editor.opened).toEqual(['/store/print/甲区计划.html']);
  expect(editor.said).toEqual(['已在浏览器中打开，在那里按 Ctrl+P 打印。']);
});

test.each([
  ['in a browser', { uiKind: 2 }],
  ['with files far away', { remoteName: 'ssh-remote' }],
])('%s it is downloaded', async (_, env) => {
  Object.assign(editor.env, env);
  expect(await print()).toEqual(['甲区计划.html']);
  expect(editor.opened).toEqual([]);
  expect(editor.said).toEqual(['已下载：甲区计划.html。用浏览器打开后按 Ctrl+P 打印。']);
});

test('without a browser it is told', async () => {
  editor.opens = false;
  await print();
  expect(editor.said).toEqual(['无法打开打印用的网页：甲区计划.html']);
});

test('while errors stand it is asked first, and nothing goes out unasked', async () => {
  const error = { uri: 'file:///a', range: { start: { line: 0, character: 0 } }, code: 'x', message: '错' };
  expect(await print([error])).toEqual([]);
  expect(editor.opened).toEqual([]);
  expect(editor.said[0]).toContain('还有 1 个错误');
});

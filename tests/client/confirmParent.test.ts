import { beforeEach, describe, expect, test, vi } from 'vitest';
import { registerConfirmParent } from '../../client/src/commands/confirmParent.ts';
import type { ServerConnection } from '../../client/src/serverConnection.ts';
import type { LockResult } from '../../server/src/lsp/protocol/lock.ts';

/** As much of the editor as the command touches. */
const editor = vi.hoisted(() => ({
  run: undefined as (() => Promise<void>) | undefined,
  said: [] as string[],
  edits: [] as unknown[][],
  saved: 0,
  answer: undefined as string | undefined,
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
  }
  const say = (sentence: string) => {
    editor.said.push(sentence);
    return Promise.resolve(editor.answer);
  };
  return {
    Uri,
    Range: class {
      readonly at: readonly number[];
      constructor(...at: readonly number[]) {
        this.at = at;
      }
    },
    WorkspaceEdit: class {
      createFile({ path }: Uri, { contents }: { contents: Uint8Array }): void {
        editor.edits.push(['create', path, new TextDecoder().decode(contents)]);
      }
      replace({ path }: Uri, { at }: { at: readonly number[] }, text: string): void {
        editor.edits.push(['replace', path, at, text]);
      }
    },
    commands: {
      registerCommand: (_: string, run: () => Promise<void>) => {
        editor.run = run;
      },
    },
    env: { language: 'zh-cn' },
    window: {
      activeTextEditor: { document: { uri: new Uri('/区.plan.yaml') } },
      visibleTextEditors: [],
      showWarningMessage: say,
      showInformationMessage: say,
      showErrorMessage: say,
    },
    workspace: {
      getConfiguration: () => ({ get: () => 'auto' }),
      applyEdit: () => Promise.resolve(true),
      openTextDocument: () =>
        Promise.resolve({
          lineCount: 7,
          isDirty: true,
          save: () => {
            editor.saved += 1;
            return Promise.resolve(true);
          },
        }),
    },
  };
});

const URI = 'file:///区.plan.lock.yaml';

async function confirm(lock: Partial<LockResult> | null | undefined): Promise<void> {
  const result = lock && { uri: URI, text: 'version: 1\n', state: 'new', differing: 0, ...lock };
  registerConfirmParent({ askAbout: () => Promise.resolve(result) } as unknown as ServerConnection);
  await editor.run!();
}

beforeEach(() => Object.assign(editor, { said: [], edits: [], saved: 0, answer: undefined }));

describe('confirming that a plan was checked against its parent', () => {
  test('writes a new lock file beside the plan', async () => {
    await confirm({ state: 'new' });
    expect(editor.edits).toEqual([['create', '/区.plan.lock.yaml', 'version: 1\n']]);
    expect(editor.said).toEqual(['已记录与上级计划核对：区.plan.lock.yaml']);
  });

  test('asks before entries are replaced, and does nothing without a yes', async () => {
    await confirm({ state: 'changed', differing: 3 });
    expect(editor.said).toEqual(['核对记录中有3项与现在不同，是否更新？']);
    expect(editor.edits).toEqual([]);
  });

  test('replaces and saves the whole file after a yes', async () => {
    editor.answer = '更新';
    await confirm({ state: 'changed', differing: 3 });
    expect(editor.edits).toEqual([['replace', '/区.plan.lock.yaml', [0, 0, 7, 0], 'version: 1\n']]);
    expect(editor.saved).toBe(1);
  });

  test('does not ask where entries are only added', async () => {
    await confirm({ state: 'changed', differing: 0 });
    expect(editor.edits).toHaveLength(1);
    expect(editor.said).toEqual(['已记录与上级计划核对：区.plan.lock.yaml']);
  });

  test.each([
    [{ state: 'same' as const }, '上次核对之后没有改动。'],
    [{ state: 'broken' as const }, '核对记录无法读取，未作修改：区.plan.lock.yaml'],
    [{ state: 'newer' as const }, '核对记录无法读取，未作修改：区.plan.lock.yaml'],
    [null, '找不到这份计划的上级计划。'],
    [undefined, '区级行动计划的语言服务没有应答。'],
  ])('writes nothing for %j', async (lock, sentence) => {
    await confirm(lock);
    expect(editor.said).toEqual([sentence]);
    expect(editor.edits).toEqual([]);
  });
});

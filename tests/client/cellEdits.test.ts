import { beforeEach, describe, expect, test, vi } from 'vitest';
import { editCell } from '../../client/src/preview/cellEdits.ts';
import type { EditCellResult } from '../../server/src/lsp/protocol/cell.ts';

/** As much of the editor as an edit touches. */
const editor = vi.hoisted(() => ({ version: 3, applied: [] as unknown[], takes: true }));

vi.mock('vscode', () => ({
  Range: class {
    readonly at: readonly number[];
    constructor(...at: readonly number[]) {
      this.at = at;
    }
  },
  WorkspaceEdit: class {
    readonly edits: unknown[] = [];
    replace(uri: unknown, { at }: { at: readonly number[] }, newText: string): void {
      this.edits.push([uri, at, newText]);
    }
  },
  workspace: {
    openTextDocument: (uri: unknown) =>
      Promise.resolve({
        uri,
        get version() {
          return editor.version;
        },
      }),
    applyEdit: ({ edits }: { edits: unknown[] }) => {
      editor.applied.push(...edits);
      return Promise.resolve(editor.takes);
    },
  },
}));

const URI = 'file:///a.plan.yaml' as never;

/** Makes the edit with these answers of the server, one after the other. */
function edit(...answers: readonly (EditCellResult | null | undefined)[]): Promise<{ refused?: string }> {
  const left = [...answers];
  const askAbout = <Result>(): Promise<Result | undefined> => Promise.resolve(left.shift() as Result | undefined);
  return editCell({ askAbout, locale: () => 'zh-CN' }, URI, {});
}

function changeFor(version: number): EditCellResult {
  const at = { line: 8, character: 4 };
  return { version, edits: [{ range: { start: at, end: at }, newText: '生态' }] };
}

beforeEach(() => {
  editor.version = 3;
  editor.applied = [];
  editor.takes = true;
});

describe('an edited cell', () => {
  test('changes the document as the server says', async () => {
    expect(await edit(changeFor(3))).toEqual({});
    expect(editor.applied).toEqual([[URI, [8, 4, 8, 4], '生态']]);
  });

  test('is asked for again when somebody typed meanwhile, and never written over that', async () => {
    expect(await edit(changeFor(2), changeFor(3))).toEqual({});
    expect(editor.applied).toHaveLength(1);
    editor.applied = [];
    expect((await edit(changeFor(1), changeFor(1), changeFor(1))).refused).toBe('文件正在被改动，请再保存一次。');
    expect(editor.applied).toEqual([]);
  });

  test('is not changed where the server refuses, and the reason is told', async () => {
    expect(await edit({ version: 3, edits: [], refused: '已被改动' })).toEqual({ refused: '已被改动' });
    expect(editor.applied).toEqual([]);
  });

  test('that stays as it is changes nothing', async () => {
    expect(await edit({ version: 3, edits: [] })).toEqual({});
    expect(editor.applied).toEqual([]);
  });

  test('tells when there is no server, and when the file cannot be written', async () => {
    expect((await edit(undefined)).refused).toBe('区级行动计划的语言服务没有应答。');
    editor.takes = false;
    expect((await edit(changeFor(3))).refused).toBe('文件无法修改。');
  });
});

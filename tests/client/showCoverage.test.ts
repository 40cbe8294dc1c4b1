import { beforeEach, expect, test, vi } from 'vitest';
import { registerShowCoverage } from '../../client/src/commands/showCoverage.ts';
import type { CoverageManager } from '../../client/src/coverage/coverageManager.ts';
import type { ServerConnection } from '../../client/src/serverConnection.ts';

/** As much of the editor as the command touches. */
const editor = vi.hoisted(() => ({ run: undefined as ((resource?: unknown) => Promise<void>) | undefined }));

vi.mock('vscode', () => {
  class Uri {
    readonly text: string;
    constructor(text: string) {
      this.text = text;
    }
    get path(): string {
      return this.text.replace('file://', '');
    }
    static parse(text: string): Uri {
      return new Uri(text);
    }
  }
  return {
    Uri,
    window: { activeTextEditor: { document: { uri: new Uri('file:///active.plan.yaml') } }, visibleTextEditors: [] },
    commands: {
      registerCommand: (_: string, run: typeof editor.run) => {
        editor.run = run;
      },
    },
  };
});

const asked: unknown[] = [];
const shown: unknown[] = [];

beforeEach(() => {
  asked.length = 0;
  shown.length = 0;
  const server = {
    askAbout: async (_: unknown, uri: { text: string }) => {
      asked.push(uri.text);
      return { uri: uri.text };
    },
  };
  registerShowCoverage(
    server as unknown as ServerConnection,
    { show: (uri: unknown) => void shown.push(uri) } as unknown as CoverageManager,
  );
});

test('a code lens names its plan by a text, whichever editor is active', async () => {
  await editor.run!('file:///city.plan.yaml');
  expect(asked).toEqual(['file:///city.plan.yaml']);
  expect(shown).toMatchObject([{ text: 'file:///city.plan.yaml' }]);
});

test('the palette means the plan of the active editor', async () => {
  await editor.run!();
  expect(asked).toEqual(['file:///active.plan.yaml']);
});

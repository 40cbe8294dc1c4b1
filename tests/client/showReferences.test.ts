import { expect, test, vi } from 'vitest';
import { registerShowReferences } from '../../client/src/commands/showReferences.ts';

/** As much of the editor as the command touches. */
const editor = vi.hoisted(() => ({
  registered: new Map<string, (...args: unknown[]) => unknown>(),
  called: [] as unknown[][],
}));

vi.mock('vscode', () => {
  class Parts {
    readonly parts: readonly unknown[];
    constructor(...parts: unknown[]) {
      this.parts = parts;
    }
  }
  return {
    Position: class extends Parts {},
    Range: class extends Parts {},
    Location: class extends Parts {},
    Uri: { parse: (uri: string) => `parsed ${uri}` },
    commands: {
      registerCommand: (name: string, run: (...args: unknown[]) => unknown) => editor.registered.set(name, run),
      executeCommand: (...args: unknown[]) => editor.called.push(args),
    },
  };
});

test('places as the server sends them reach the peek view as the editor’s own objects', async () => {
  registerShowReferences();
  const range = { start: { line: 4, character: 2 }, end: { line: 4, character: 6 } };
  await editor.registered.get('districtPlan.showReferences')!('file:///d.units.yaml', { line: 1, character: 10 }, [
    { uri: 'file:///a.plan.yaml', range },
  ]);
  const place = { parts: [{ parts: [4, 2] }, { parts: [4, 6] }] };
  expect(editor.called).toEqual([
    [
      'editor.action.showReferences',
      'parsed file:///d.units.yaml',
      { parts: [1, 10] },
      [{ parts: ['parsed file:///a.plan.yaml', place] }],
    ],
  ]);
});

import { beforeEach, expect, test, vi } from 'vitest';
import { planInQuestion } from '../../client/src/commands/planInQuestion.ts';

interface Pick {
  title: string;
  items: readonly { label: string; value?: unknown }[];
  selectedItems: readonly unknown[];
  accept: () => void;
}

const editor = vi.hoisted(() => ({
  active: undefined as unknown,
  visible: [] as unknown[],
  plans: [] as unknown[],
  pick: undefined as Pick | undefined,
  said: [] as string[],
}));

vi.mock('vscode', () => {
  class Uri {
    constructor(readonly path: string) {}
  }
  const ignored = () => ({ dispose: () => {} });
  const createQuickPick = () => {
    const pick = {
      title: '',
      items: [],
      selectedItems: [],
      accept: () => {},
      onDidHide: ignored,
      onDidChangeValue: ignored,
      onDidTriggerButton: ignored,
      onDidAccept: (listener: () => void) => {
        pick.accept = listener;
        return { dispose: () => {} };
      },
      show: () => {},
      dispose: () => {},
    };
    editor.pick = pick;
    return pick;
  };
  return {
    Uri,
    QuickInputButtons: {},
    env: { language: 'zh-cn' },
    workspace: {
      getConfiguration: () => ({ get: () => 'zh-CN' }),
      findFiles: async () => editor.plans,
      asRelativePath: ({ path }: Uri) => path.slice(1),
    },
    window: {
      get activeTextEditor() {
        return editor.active;
      },
      get visibleTextEditors() {
        return editor.visible;
      },
      createQuickPick,
      showInformationMessage: async (words: string) => void editor.said.push(words),
    },
  };
});

const { Uri } = (await import('vscode')) as unknown as { Uri: new (path: string) => { readonly path: string } };
const showing = (path: string) => ({ document: { uri: new Uri(path) } });

beforeEach(() => {
  editor.active = undefined;
  editor.visible = [];
  editor.plans = [];
  editor.said = [];
});

test('the plan of the menu, else that of the active editor, else the one in sight', async () => {
  const menu = new Uri('/乙.plan.yaml');
  editor.active = showing('/甲.plan.yaml');
  expect(await planInQuestion(menu)).toBe(menu);
  expect((await planInQuestion(undefined))?.path).toBe('/甲.plan.yaml');
  editor.active = showing('/名录.units.yaml');
  editor.visible = [editor.active, showing('/丙.plan.yaml')];
  expect((await planInQuestion(undefined))?.path).toBe('/丙.plan.yaml');
});

test('with no plan in sight, as from the walkthrough, the one that is chosen', async () => {
  editor.plans = [new Uri('/东城/乙.plan.yaml'), new Uri('/东城/甲.plan.yaml')];
  const chosen = planInQuestion(undefined);
  await vi.waitFor(() => expect(editor.pick?.items).toHaveLength(2));
  const { title, items } = editor.pick!;
  expect([title, ...items.map(({ label }) => label)]).toEqual(['选择计划', '东城/乙.plan.yaml', '东城/甲.plan.yaml']);
  editor.pick!.selectedItems = [items[1]];
  editor.pick!.accept();
  expect((await chosen)?.path).toBe('/东城/甲.plan.yaml');
});

test('a workspace without plans is told so', async () => {
  expect(await planInQuestion(undefined)).toBeUndefined();
  expect(editor.said).toEqual(['工作区中还没有计划，请先新写一份或导入。']);
});

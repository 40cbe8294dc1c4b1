import { beforeEach, expect, test, vi } from 'vitest';
import { UnitTree } from '../../client/src/unitView/unitTree.ts';
import type { UnitsResult } from '../../server/src/lsp/protocol/units.ts';

/** As much of the editor as the tree touches. */
const editor = vi.hoisted(() => ({
  visible: false,
  show: (_: { visible: boolean }): void => {},
  context: new Map<string, unknown>(),
}));

vi.mock('vscode', () => {
  class EventEmitter {
    private readonly listeners: ((value: unknown) => void)[] = [];
    readonly event = (listener: (value: unknown) => void): void => void this.listeners.push(listener);
    fire(value: unknown): void {
      for (const listener of this.listeners) listener(value);
    }
    dispose(): void {}
  }
  class TreeItem {
    constructor(
      readonly label: string,
      readonly collapsibleState: number,
    ) {}
  }
  return {
    EventEmitter,
    TreeItem,
    TreeItemCollapsibleState: { None: 0, Collapsed: 1, Expanded: 2 },
    ThemeIcon: class {},
    Range: class {
      readonly numbers: readonly number[];
      constructor(...numbers: number[]) {
        this.numbers = numbers;
      }
    },
    Uri: { parse: (uri: string) => uri },
    commands: {
      executeCommand: (_: string, key: string, value: unknown) => {
        editor.context.set(key, value);
      },
    },
    window: {
      createTreeView: () => ({
        get visible() {
          return editor.visible;
        },
        onDidChangeVisibility: (listener: typeof editor.show) => {
          editor.show = listener;
        },
        dispose: () => {},
      }),
    },
  };
});

const EMPTY: UnitsResult = {
  plans: 0,
  roles: { lead: '牵头', responsible: '主责', support: '配合' },
  tasks: [],
  registries: [],
};
const ONE: UnitsResult = {
  ...EMPTY,
  plans: 1,
  tasks: [
    {
      ...{ id: 'm1-t1', uri: 'file:///a.plan.yaml', plan: '计划', number: '1', measure: '目标' },
      ...{ text: '甲。', deadline: '', dates: '', ongoing: false },
      range: { start: { line: 8, character: 15 }, end: { line: 8, character: 17 } },
    },
  ],
  registries: [
    {
      id: 'file:///d.units.yaml',
      title: '名录',
      units: [
        {
          ...{ id: '区教委', name: '区教委', note: '', counts: { lead: 1, responsible: 0, support: 0 } },
          duties: [{ role: 'lead', task: 0 }],
        },
      ],
    },
  ],
};

let asked = 0;
let answer: () => Promise<UnitsResult | undefined>;
const errors: unknown[] = [];

function open(visible: boolean): UnitTree {
  editor.visible = visible;
  return new UnitTree({
    requestUnits: () => {
      asked += 1;
      return answer();
    },
    logError: (error) => errors.push(error),
  });
}

async function settled(): Promise<void> {
  for (let turn = 0; turn < 10; turn++) await Promise.resolve();
}

function look(visible: boolean): void {
  editor.visible = visible;
  editor.show({ visible });
}

beforeEach(() => {
  asked = 0;
  errors.length = 0;
  editor.context.clear();
  answer = async () => ONE;
});

test('nothing is asked while nobody looks, and once when somebody does', async () => {
  const tree = open(false);
  tree.filesChanged();
  tree.filesChanged();
  expect(asked).toBe(0);
  look(true);
  await settled();
  expect(asked).toBe(1);
  expect(tree.getChildren().map(({ label }) => label)).toEqual(['名录']);
  look(false);
  look(true);
  expect(asked).toBe(1);
});

test('what changes meanwhile is asked for once more, and the editor is told each time', async () => {
  const tree = open(true);
  let told = 0;
  tree.onDidChangeTreeData(() => {
    told += 1;
  });
  tree.filesChanged();
  tree.filesChanged();
  tree.filesChanged();
  await settled();
  expect([asked, told]).toEqual([2, 2]);
});

test('what is shown stays when there is no answer, and is asked for again', async () => {
  const tree = open(true);
  tree.filesChanged();
  await settled();
  answer = async () => undefined;
  tree.filesChanged();
  await settled();
  answer = () => Promise.reject(new Error('lost'));
  tree.filesChanged();
  await settled();
  expect(errors).toHaveLength(1);
  expect(tree.getChildren()).toHaveLength(1);
  answer = async () => EMPTY;
  look(true);
  await settled();
  expect(tree.getChildren()).toEqual([]);
});

test('an empty view tells why it is empty, but not before it is known', async () => {
  const tree = open(true);
  const state = async (units: UnitsResult): Promise<unknown> => {
    answer = async () => units;
    tree.refresh();
    await settled();
    return editor.context.get('districtPlan.unitsState');
  };
  expect(editor.context.size).toBe(0);
  expect(await state(EMPTY)).toBe('no-plans');
  expect(await state({ ...EMPTY, plans: 2 })).toBe('no-units');
  expect(await state(ONE)).toBe('units');
});

test('a click on a task opens its plan there, and a screen reader says what stands there', async () => {
  const tree = open(true);
  tree.refresh();
  await settled();
  const [registry] = tree.getChildren();
  const [unit] = tree.getChildren(registry);
  const [role] = tree.getChildren(unit);
  const [task] = tree.getChildren(role);
  expect([registry, unit, role, task].map((node) => tree.getTreeItem(node!).collapsibleState)).toEqual([2, 1, 2, 0]);
  expect(tree.getTreeItem(unit!)).toMatchObject({ label: '区教委', description: '牵头 1' });
  expect(tree.getTreeItem(unit!).command).toBeUndefined();
  expect(tree.getTreeItem(task!)).toMatchObject({
    accessibilityInformation: { label: '甲。, 计划' },
    command: { command: 'vscode.open', arguments: ['file:///a.plan.yaml', { selection: { numbers: [8, 15, 8, 15] } }] },
  });
});

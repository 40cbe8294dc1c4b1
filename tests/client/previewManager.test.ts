import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { FromPage, ShowMessage, ToPage } from '../../client/src/preview/messages.ts';
import { PreviewManager } from '../../client/src/preview/previewManager.ts';
import type { TableResult, TableSelection } from '../../server/src/lsp/protocol/table.ts';

type Listener<Event> = (event: Event) => void;

/** As much of a webview panel as a preview touches. */
class Panel {
  title = '';
  visible = true;
  active = true;
  iconPath: unknown;
  readonly sent: ToPage[] = [];
  private fromPage: Listener<FromPage> = () => {};
  private readonly stateListeners: Listener<void>[] = [];
  private readonly disposeListeners: Listener<void>[] = [];
  readonly webview = {
    options: {},
    html: '',
    cspSource: 'csp',
    asWebviewUri: (uri: unknown) => uri,
    postMessage: (message: ToPage) => {
      this.sent.push(message);
    },
    onDidReceiveMessage: (listener: Listener<FromPage>) => {
      this.fromPage = listener;
      return { dispose: () => {} };
    },
  };
  onDidChangeViewState(listener: Listener<void>): void {
    this.stateListeners.push(listener);
  }
  onDidDispose(listener: Listener<void>): void {
    this.disposeListeners.push(listener);
  }
  dispose(): void {
    for (const listener of this.disposeListeners) listener();
  }
  reveal(): void {}
  show(visible: boolean): void {
    this.visible = visible;
    for (const listener of this.stateListeners) listener();
  }
  say(message: FromPage): void {
    this.fromPage(message);
  }
  /** The last message of a kind. */
  last<Kind extends ToPage['kind']>(kind: Kind): Extract<ToPage, { kind: Kind }> | undefined {
    return this.sent.findLast((message) => message.kind === kind) as never;
  }
}

const editor = vi.hoisted(() => ({
  panels: [] as unknown[],
  selectionMoved: (_: unknown): void => {},
  editorChanged: (_: unknown): void => {},
  context: undefined as unknown,
}));

vi.mock('vscode', () => {
  const uriOf = (path: string) => ({ path, toString: () => `file://${path}` });
  return {
    Uri: {
      parse: (uri: string) => uriOf(uri.slice('file://'.length)),
      joinPath: (uri: { path: string }, ...parts: string[]) => uriOf([uri.path, ...parts].join('/')),
    },
    ViewColumn: { Active: -1, Beside: -2 },
    Disposable: { from: () => ({ dispose: () => {} }) },
    commands: {
      executeCommand: (_: string, __: string, value: unknown) => {
        editor.context = value;
      },
    },
    window: {
      activeTextEditor: undefined,
      visibleTextEditors: [],
      registerWebviewPanelSerializer: () => {},
      onDidChangeTextEditorSelection: (listener: (event: unknown) => void) => {
        editor.selectionMoved = listener;
      },
      onDidChangeActiveTextEditor: (listener: (event: unknown) => void) => {
        editor.editorChanged = listener;
      },
      createWebviewPanel: () => {
        const panel = new Panel();
        editor.panels.push(panel);
        return panel;
      },
    },
  };
});

const { Uri } = await import('vscode');
const A = Uri.parse('file:///a.plan.yaml');
const B = Uri.parse('file:///b.plan.yaml');

const asked: { uri: string; selection: TableSelection; since: number | undefined }[] = [];
let version = 1;
let previews: PreviewManager;

function answer(uri: { path: string }): TableResult {
  const rows = [{ id: 'm1-t1', kind: 'task' as const, start: 10, end: 20, html: `<tr>${uri.path}</tr>` }];
  return { version, state: 'ok', title: uri.path, result: asked.length, frame: '<table></table>', rows, status: '' };
}

beforeEach(() => {
  editor.panels = [];
  asked.length = 0;
  version = 1;
  previews = new PreviewManager({
    extensionUri: Uri.parse('file:///extension'),
    requestTable: (uri, selection, since) => {
      asked.push({ uri: uri.toString(), selection, since });
      return Promise.resolve(answer(uri));
    },
    requestMarks: () => Promise.resolve({ version, marks: [], elsewhere: [], summary: '' }),
    ask: (_, question) => Promise.resolve({ answers: question }),
    act: () => Promise.resolve(),
    locale: () => 'zh-CN',
    logError: (error) => {
      throw error;
    },
  });
});

async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
}

async function open(uri: typeof A): Promise<Panel> {
  previews.show(uri, true);
  await settle();
  return editor.panels.at(-1) as Panel;
}

function editorOf(uri: typeof A, offset: number) {
  return { document: { uri, version, offsetAt: () => offset }, selection: { active: {} } };
}

function uriShown(panel: Panel): string | undefined {
  return panel.last('show')?.uri;
}

describe('previews', () => {
  test('one for each plan; asked for again, it is the one there is', async () => {
    await open(A);
    await open(B);
    await open(A);
    expect(editor.panels).toHaveLength(2);
  });

  test('stay with their plan while another one is edited', async () => {
    const panel = await open(A);
    editor.editorChanged(editorOf(B, 0));
    await settle();
    expect(uriShown(panel)).toBe('file:///a.plan.yaml');
  });

  test('follow the active editor when told to, only to plans, and without the filter of the other plan', async () => {
    const panel = await open(A);
    panel.say({ kind: 'select', selection: { unit: 'u', group: 'unit' } });
    await settle();
    previews.follow(previews.active!, true);
    editor.editorChanged(editorOf(Uri.parse('file:///a.units.yaml'), 0));
    await settle();
    expect(uriShown(panel)).toBe('file:///a.plan.yaml');
    editor.editorChanged(editorOf(B, 12));
    await settle();
    expect(uriShown(panel)).toBe('file:///b.plan.yaml');
    expect(panel.title).toBe('预览 /b.plan.yaml');
    expect(asked.at(-1)).toMatchObject({ selection: { group: 'unit' }, since: undefined });
    expect(panel.last('cursor')).toEqual({ kind: 'cursor', offset: 12, byHand: false });
  });

  test('only one of them follows, and none to a plan that another one shows', async () => {
    const first = await open(A);
    const [followerA] = [previews.active!];
    previews.follow(followerA, true);
    first.active = false;
    const second = await open(B);
    previews.follow(previews.active!, true);
    expect((first.last('show') as ShowMessage).following).toBe(false);
    expect((second.last('show') as ShowMessage).following).toBe(true);
    editor.editorChanged(editorOf(A, 0));
    await settle();
    expect(uriShown(second)).toBe('file:///b.plan.yaml');
    expect(editor.context).toBe(true);
  });

  test('come back as they were left, with the same filter', async () => {
    const panel = new Panel();
    const state = { uri: 'file:///a.plan.yaml', top: 5, left: 0, selection: { text: '土壤' }, following: true };
    await previews.deserializeWebviewPanel(panel as never, state);
    await settle();
    expect(asked.at(-1)).toMatchObject({ uri: 'file:///a.plan.yaml', selection: { text: '土壤' } });
    expect(panel.last('show')).toMatchObject({ following: true, selection: { text: '土壤' } });
  });
});

describe('the cursor', () => {
  test('goes to the preview of its document', async () => {
    const a = await open(A);
    const b = await open(B);
    editor.selectionMoved({ kind: 1, textEditor: editorOf(A, 15) });
    expect(a.last('cursor')).toEqual({ kind: 'cursor', offset: 15, byHand: true });
    expect(b.last('cursor')).toBeUndefined();
  });

  test('put back by the editor itself is not a move by hand; a page that is made again is told where it stands', async () => {
    const panel = await open(A);
    editor.selectionMoved({ kind: undefined, textEditor: editorOf(A, 15) });
    expect(panel.last('cursor')).toEqual({ kind: 'cursor', offset: 15, byHand: false });
    editor.selectionMoved({ kind: 1, textEditor: editorOf(A, 16) });
    panel.say({ kind: 'ready' });
    await settle();
    expect(panel.last('cursor')).toEqual({ kind: 'cursor', offset: 16, byHand: false });
  });

  test('in a newer text waits for the table of that text', async () => {
    const panel = await open(A);
    version = 2;
    editor.selectionMoved({ kind: 1, textEditor: editorOf(A, 16) });
    expect(panel.last('cursor')).toBeUndefined();
    previews.refreshAll();
    await settle();
    expect(panel.last('cursor')).toEqual({ kind: 'cursor', offset: 16, byHand: true });
    expect(asked.at(-1)?.since).toBe(1);
  });
});

describe('changes', () => {
  test('are asked for when a hidden preview is seen again, not before', async () => {
    const panel = await open(A);
    panel.show(false);
    previews.refreshAll();
    previews.refreshAll();
    await settle();
    expect(asked).toHaveLength(1);
    panel.show(true);
    await settle();
    expect(asked).toHaveLength(2);
  });

  test('that are none send no row again, and a reloaded page gets all', async () => {
    const panel = await open(A);
    previews.refreshAll();
    await settle();
    expect(panel.last('show')?.rows[0]).not.toHaveProperty('html');
    panel.say({ kind: 'ready' });
    await settle();
    expect(panel.last('show')?.rows[0]).toHaveProperty('html');
  });

  test('questions of the page are answered under their number', async () => {
    const panel = await open(A);
    panel.say({ kind: 'ask', id: 7, question: 'cell', params: {} });
    await settle();
    expect(panel.last('answer')).toEqual({ kind: 'answer', id: 7, result: { answers: 'cell' } });
  });
});

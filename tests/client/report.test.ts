import { beforeEach, describe, expect, test, vi } from 'vitest';
import { linkTarget } from '../../client/src/report/linkTarget.ts';
import {
  isFromPage,
  isPageState,
  isShowMessage,
  type PageState,
  type Report,
} from '../../client/src/report/messages.ts';
import { ReportManager } from '../../client/src/report/reportManager.ts';

/** As much of a webview panel as a report touches. */
class Panel {
  title = '';
  iconPath: unknown;
  revealed: unknown;
  readonly sent: unknown[] = [];
  private fromPage: (message: unknown) => void = () => {};
  private readonly onDisposed: (() => void)[] = [];
  readonly webview = {
    options: {},
    html: '',
    cspSource: 'csp',
    asWebviewUri: (uri: unknown) => uri,
    postMessage: (message: unknown) => this.sent.push(message),
    onDidReceiveMessage: (listener: (message: unknown) => void) => {
      this.fromPage = listener;
      return { dispose: () => {} };
    },
  };
  constructor(
    readonly viewColumn: number,
    readonly preserveFocus: boolean | undefined,
  ) {}
  onDidDispose(listener: () => void): void {
    this.onDisposed.push(listener);
  }
  dispose(): void {
    for (const listener of this.onDisposed) listener();
  }
  reveal(column: unknown, preserveFocus: boolean): void {
    this.revealed = { column, preserveFocus };
  }
  say(message: unknown): void {
    this.fromPage(message);
  }
}

const editor = vi.hoisted(() => ({ panels: [] as unknown[], visible: [] as unknown[], executed: [] as string[] }));

vi.mock('vscode', () => {
  const uriOf = (path: string) => ({ path, toString: () => `file://${path}` });
  return {
    Uri: {
      parse: (uri: string) => uriOf(uri.slice('file://'.length)),
      joinPath: (uri: { path: string }, ...parts: string[]) => uriOf([uri.path, ...parts].join('/')),
    },
    commands: { executeCommand: async (command: string) => void editor.executed.push(command) },
    ViewColumn: { Active: -1, Beside: -2, One: 1 },
    window: {
      get visibleTextEditors() {
        return editor.visible;
      },
      registerWebviewPanelSerializer: () => ({ dispose: () => {} }),
      createWebviewPanel: (_: string, __: string, place: { viewColumn: number; preserveFocus?: boolean }) => {
        const panel = new Panel(place.viewColumn, place.preserveFocus);
        editor.panels.push(panel);
        return panel;
      },
    },
  };
});

const { Uri } = await import('vscode');
const PLAN = Uri.parse('file:///区/土壤.plan.yaml');
const FILE: Report = { file: 'file:///区/土壤.report.md' };
const MERGED: Report = { title: '合并报告 a.xlsx', markdown: '# 合并', about: PLAN.toString() };

let files: Map<string, string>;
let changed: () => void;
let opened: unknown[];
let canRender: boolean;
let manager: ReportManager;

beforeEach(() => {
  files = new Map([[FILE.file, '# 报告']]);
  opened = [];
  canRender = true;
  editor.panels = [];
  editor.visible = [{ document: { uri: PLAN }, viewColumn: 1 }];
  manager = new ReportManager({
    extensionUri: Uri.parse('file:///extension'),
    read: async (file) => files.get(file.toString()),
    watch: (_, onChange) => {
      changed = onChange;
      return { dispose: () => {} };
    },
    toHtml: async (markdown) => (canRender ? `<h1>${markdown.slice(2)}</h1>` : undefined),
    openLink: async (report, href, column) => void opened.push([report.path, href, column]),
    locale: () => 'zh-CN',
    logError: (error) => {
      throw error;
    },
  });
});

const panel = (index: number): Panel => editor.panels[index] as Panel;
const settled = (): Promise<void> => new Promise((done) => setImmediate(done));

test('beside a plan a report leaves the focus in the column of the plan', () => {
  manager.showBeside(FILE, PLAN);
  expect(panel(0)).toMatchObject({ viewColumn: 2, preserveFocus: true, title: '报告 土壤' });
  manager.showBeside(FILE, PLAN);
  expect(editor.panels).toHaveLength(1);
  expect(panel(0).revealed).toEqual({ column: undefined, preserveFocus: true });
});

test('from a notification the focus goes to the plan, not on to the next notification', async () => {
  await manager.showFromNotification(MERGED, PLAN);
  expect(panel(0)).toMatchObject({ viewColumn: 2, preserveFocus: true });
  expect(editor.executed).toEqual(['workbench.action.focusActiveEditorGroup']);
});

test('a plan that is not in sight has its report beside whatever is', () => {
  editor.visible = [];
  manager.showBeside(FILE, PLAN);
  expect(panel(0)).toMatchObject({ viewColumn: -2, preserveFocus: true });
});

test('who asks for a report gets it in the place of the editor', () => {
  manager.show(FILE);
  expect(panel(0)).toMatchObject({ viewColumn: -1, preserveFocus: false });
});

test('the page of a file shows what the file says now, and says when it is gone', async () => {
  manager.show(FILE);
  await settled();
  panel(0).say({ kind: 'ready' });
  expect(panel(0).sent.at(-1)).toEqual({ kind: 'show', report: FILE, html: '<h1>报告</h1>', notice: '' });
  files.set(FILE.file, '# 新的报告');
  changed();
  await settled();
  expect(panel(0).sent.at(-1)).toMatchObject({ html: '<h1>新的报告</h1>' });
  files.clear();
  changed();
  await settled();
  expect(panel(0).sent.at(-1)).toEqual({ kind: 'show', report: FILE, notice: '这份报告的文件已不在原处。' });
});

test('a second report of the same name takes the place of the first', async () => {
  manager.showBeside(MERGED, PLAN);
  manager.showBeside({ ...MERGED, markdown: '# 再次合并' }, PLAN);
  await settled();
  expect(editor.panels).toHaveLength(1);
  expect(panel(0).sent.at(-1)).toMatchObject({ html: '<h1>再次合并</h1>' });
  manager.showBeside({ ...MERGED, title: '合并报告 b.xlsx' }, PLAN);
  expect(editor.panels).toHaveLength(2);
});

test('what the page kept brings a report back after a reload, without a file too', async () => {
  const back = new Panel(2, undefined);
  const state: PageState = { report: MERGED, top: 120 };
  await manager.deserializeWebviewPanel(back as never, state);
  await settled();
  expect(back.title).toBe('合并报告 a.xlsx');
  expect(back.sent.at(-1)).toEqual({ kind: 'show', report: MERGED, html: '<h1>合并</h1>', notice: '' });
});

test('without Markdown in the editor the source is shown', async () => {
  canRender = false;
  manager.show(MERGED);
  await settled();
  expect(panel(0).sent.at(-1)).toEqual({ kind: 'show', report: MERGED, source: '# 合并', notice: '' });
});

test('a link opens in the other column, from the folder of the file', async () => {
  manager.showBeside(MERGED, PLAN);
  panel(0).say({ kind: 'open', href: '土壤.plan.yaml#L3' });
  await settled();
  expect(opened).toEqual([[PLAN.path, '土壤.plan.yaml#L3', 1]]);
});

describe('a link', () => {
  test.each([
    ['a.plan.yaml', { path: 'a.plan.yaml' }],
    ['../b/%E5%9C%9F.plan.yaml#L12', { path: '../b/土.plan.yaml', line: 11 }],
    ['a.plan.yaml#章', { path: 'a.plan.yaml' }],
    ['a.plan.yaml#L0', { path: 'a.plan.yaml' }],
  ])('%s leads to a file', (href, target) => expect(linkTarget(href)).toEqual(target));

  test.each([
    '',
    '#heading',
    'command:workbench.action.quit',
    'file:///etc/passwd',
    '/etc/passwd',
    '//host/a',
    '%E5%9',
  ])('%s leads nowhere', (href) => expect(linkTarget(href)).toBeUndefined());
});

describe('messages', () => {
  test.each([
    null,
    'show',
    {},
    { kind: 'show', report: {}, notice: '' },
    { kind: 'show', report: FILE, html: 1, notice: '' },
    { kind: 'open' },
    { report: { title: 'a', markdown: 'b' }, top: 0 },
  ])('%j is none', (value) => {
    expect([isShowMessage, isFromPage, isPageState].some((is) => is(value))).toBe(false);
  });

  test('the real ones are taken', () => {
    expect(isShowMessage({ kind: 'show', report: FILE, html: '', notice: '' })).toBe(true);
    expect(isFromPage({ kind: 'ready' }) && isFromPage({ kind: 'open', href: 'a' })).toBe(true);
    expect(isPageState({ report: MERGED, top: 2 })).toBe(true);
  });
});

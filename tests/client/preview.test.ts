import { describe, expect, test } from 'vitest';
import { coalesce } from '../../client/src/coalesce.ts';
import {
  isFromPage,
  isToPage,
  readPageState,
  type ShowMessage,
  type ToPage,
} from '../../client/src/preview/messages.ts';
import { PagePost } from '../../client/src/preview/pagePost.ts';
import { previewBody } from '../../client/src/preview/previewBody.ts';
import { nextShown, type Shown } from '../../client/src/preview/shown.ts';
import { today } from '../../client/src/preview/today.ts';
import { text } from '../../client/src/text.ts';
import { pageHtml } from '../../client/src/webview/page.ts';
import type { TableResult, TableRow } from '../../server/src/lsp/protocol/table.ts';

function row(id: string, html?: string): TableRow {
  return { id, kind: 'task', start: 0, end: 9, ...(html === undefined ? {} : { html }) };
}

function answer(state: TableResult['state'], rows: readonly TableRow[], title = '计划'): TableResult {
  return { version: 1, state, title, result: 1, frame: '<table></table>', rows, status: '' };
}

function texts({ rows }: Shown): readonly (string | undefined)[] {
  return rows.map(({ html }) => html);
}

describe('what the preview shows', () => {
  const good = nextShown(undefined, answer('ok', [row('m1-t1', '一'), row('m1-t2', '二')], '东城区行动计划'));

  test('a complete table, without a notice', () => {
    expect(good).toMatchObject({ title: '东城区行动计划', frame: '<table></table>', complete: true, notice: 'none' });
    expect(texts(good)).toEqual(['一', '二']);
  });

  test('what an answer leaves out is as before', () => {
    const { frame: _, ...rest } = answer('ok', [row('m1-t2'), row('m2-t1', '三')]);
    const shown = nextShown(good, rest);
    expect(shown.frame).toBe('<table></table>');
    expect(texts(shown)).toEqual(['二', '三']);
  });

  test('the last complete table, its title and the name of its answer stay while the source is broken', () => {
    const broken = { ...answer('broken', [row('m1-t1', '残缺')], ''), result: 7 };
    const shown = nextShown(good, broken);
    expect(shown).toEqual({ ...good, notice: 'last-complete' });
    expect(nextShown(shown, broken)).toEqual(shown);
  });

  test('an emptied file keeps the last complete table too', () => {
    expect(texts(nextShown(good, answer('not-a-plan', [])))).toEqual(['一', '二']);
  });

  test('the mended source takes the notice away', () => {
    const broken = nextShown(good, answer('broken', []));
    const mended = nextShown(broken, answer('ok', [row('m1-t1', '新')]));
    expect(mended.notice).toBe('none');
    expect(texts(mended)).toEqual(['新']);
  });

  test('a source broken from the start shows what could be read, and replaces it by the next guess', () => {
    const first = nextShown(undefined, answer('broken', [row('m1-t1', '一')]));
    expect(first.notice).toBe('partial');
    expect(texts(nextShown(first, answer('broken', [row('m1-t1', '二')])))).toEqual(['二']);
  });

  test('a file without a plan shows nothing but the reason', () => {
    expect(nextShown(undefined, answer('not-a-plan', []))).toMatchObject({ rows: [], notice: 'no-plan' });
  });
});

describe('what goes to the page', () => {
  const rest = { uri: 'file:///a', notice: '', selection: {}, following: false };
  const shown = nextShown(undefined, answer('ok', [row('m1-t1', '一'), row('m1-t2', '二')]));

  function postTo(sent: ToPage[]): PagePost {
    return new PagePost((message) => sent.push(message));
  }

  test('is everything at first, then only the rows that changed, in their new order', () => {
    const sent: ToPage[] = [];
    const post = postTo(sent);
    post.show(shown, rest);
    post.show(nextShown(shown, answer('ok', [row('m1-t2', '二改'), row('m1-t1')])), rest);
    const [first, second] = sent as ShowMessage[];
    expect(first!.rows.map(({ html }) => html)).toEqual(['一', '二']);
    expect(first!.frame).toBe('<table></table>');
    expect(second!.rows.map(({ id, html }) => [id, html])).toEqual([
      ['m1-t2', '二改'],
      ['m1-t1', undefined],
    ]);
    expect(second).not.toHaveProperty('frame');
    expect(second).not.toHaveProperty('choices');
  });

  test('is everything again once the page has been reloaded', () => {
    const sent: ToPage[] = [];
    const post = postTo(sent);
    post.show(shown, rest);
    post.forget();
    post.show(shown, rest);
    expect(sent[1]).toEqual(sent[0]);
  });
});

describe('asking the server', () => {
  test('one request runs, however many changes come meanwhile one more follows', async () => {
    let text = 0;
    const asked: number[] = [];
    const answers: (() => void)[] = [];
    const trigger = coalesce(async () => {
      asked.push(text);
      await new Promise<void>((resolve) => answers.push(resolve));
    });
    const settle = async (): Promise<void> => {
      answers.shift()?.();
      for (let turn = 0; turn < 5; turn++) await Promise.resolve();
    };

    for (text = 1; text < 5; text++) trigger();
    text = 5;
    trigger();
    expect(asked).toEqual([1]);
    await settle();
    expect(asked).toEqual([1, 5]);
    await settle();
    expect(asked).toEqual([1, 5]);
    text = 6;
    trigger();
    expect(asked).toEqual([1, 5, 6]);
  });
});

describe('the page', () => {
  const body = previewBody((sentence) => text('zh-CN', sentence));
  const html = pageHtml({
    cspSource: 'https://webview.test',
    nonce: 'bm9uY2U=',
    scriptUri: 'https://webview.test/dist/preview.js',
    styleUri: 'https://webview.test/dist/preview.css?a=1&b=2',
    locale: 'zh-CN',
    title: '行动计划"表"<1>',
    body,
  });

  test('allows its own style sheet and the script with the nonce, and nothing else', () => {
    expect(html).toContain(
      `content="default-src 'none'; style-src https://webview.test; script-src 'nonce-bm9uY2U=';"`,
    );
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html).not.toMatch(/\son\w+=|style=|unsafe-/);
  });

  test('every field and button has a name, in Chinese, and what changes is read aloud', () => {
    for (const [field] of body.matchAll(/<(?:input|select)[^>]*>/g)) expect(field).toMatch(/aria-label="[^"a-z]+"/);
    for (const [, name] of body.matchAll(/<button[^>]*>([^<]+)<\/button>/g)) expect(name).toMatch(/^[\u4e00-\u9fff]+$/);
    expect(body).toContain('role="toolbar"');
    expect(body).toContain('role="region"');
    expect(body.match(/role="status"/g)).toHaveLength(2);
  });

  test('escapes what it is given', () => {
    expect(html).toContain('preview.css?a=1&amp;b=2');
    expect(html).not.toContain('<1>');
    expect(previewBody(() => '"<b>')).not.toContain('<b>');
  });
});

test('the day is the reader’s own, not that of Greenwich', () => {
  expect(today(new Date(2024, 0, 5, 0, 30))).toBe('2024-01-05');
  expect(today(new Date(2024, 11, 31, 23, 59))).toBe('2024-12-31');
});

describe('messages that are none', () => {
  test.each([null, undefined, 1, 'show', {}, { kind: 'show' }, { kind: 'show', uri: 'u', rows: 1 }])(
    'are refused: %j',
    (value) => {
      expect(isToPage(value)).toBe(false);
      expect(isFromPage(value)).toBe(false);
      expect(readPageState(value)).toBeUndefined();
    },
  );

  test.each([
    { kind: 'reveal', offset: Number.NaN },
    { kind: 'reveal', offset: 1, fix: 'yes' },
    { kind: 'select', selection: { unit: 3 } },
    { kind: 'select', selection: { group: 'month' } },
    { kind: 'ask', id: 1, question: 'table', params: {} },
    { kind: 'annex', row: 3 },
  ])('are refused from the page: %j', (value) => {
    expect(isFromPage(value)).toBe(false);
  });

  test('the real ones are taken', () => {
    expect(isToPage({ kind: 'show', uri: 'file:///a', rows: [] })).toBe(true);
    expect(isToPage({ kind: 'cursor', offset: 3, byHand: true })).toBe(true);
    expect(isToPage({ kind: 'download', name: '甲.html', base64: '' })).toBe(true);
    expect(isToPage({ kind: 'download', name: '甲.html' })).toBe(false);
    expect(isFromPage({ kind: 'annex', row: 'notice-annex-1' })).toBe(true);
    expect(isFromPage({ kind: 'print' })).toBe(true);
    expect(isFromPage({ kind: 'ready' })).toBe(true);
    expect(isFromPage({ kind: 'left' })).toBe(true);
    expect(isFromPage({ kind: 'reveal', offset: 12, fix: true })).toBe(true);
    expect(isFromPage({ kind: 'select', selection: { text: '土壤', group: 'unit', parent: true } })).toBe(true);
    expect(isFromPage({ kind: 'ask', id: 1, question: 'editCell', params: {} })).toBe(true);
  });

  test('what a page of an earlier version remembered still says where the reader was', () => {
    const position = { uri: 'file:///a', top: 3, left: 0 };
    expect(readPageState(position)).toEqual({ ...position, selection: {}, following: false });
    expect(readPageState({ ...position, selection: { unit: 'a' }, following: true })).toEqual({
      ...position,
      selection: { unit: 'a' },
      following: true,
    });
  });
});

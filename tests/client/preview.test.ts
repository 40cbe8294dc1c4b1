import { describe, expect, test } from 'vitest';
import { coalesce } from '../../client/src/coalesce.ts';
import { isPageState, isReadyMessage, isRevealMessage, isShowMessage } from '../../client/src/preview/messages.ts';
import { previewBody } from '../../client/src/preview/previewBody.ts';
import { nextShown, type Shown } from '../../client/src/preview/shown.ts';
import { pageHtml } from '../../client/src/webview/page.ts';
import type { TableResult } from '../../server/src/lsp/protocol/table.ts';

function answer(state: TableResult['state'], html: string, title = '计划'): TableResult {
  return { version: 1, state, title, html };
}

describe('what the preview shows', () => {
  const good = nextShown(undefined, answer('ok', '<table>完整</table>', '东城区行动计划'));

  test('a complete table, without a notice', () => {
    expect(good).toEqual<Shown>({
      title: '东城区行动计划',
      html: '<table>完整</table>',
      complete: true,
      notice: 'none',
    });
  });

  test('the last complete table and its title stay while the source is broken', () => {
    const shown = nextShown(good, answer('broken', '<table>残缺</table>', ''));
    expect(shown).toEqual({ ...good, notice: 'last-complete' });
    expect(nextShown(shown, answer('broken', '<table>更残缺</table>'))).toEqual(shown);
  });

  test('an emptied file keeps the last complete table too', () => {
    expect(nextShown(good, answer('not-a-plan', '')).html).toBe(good.html);
  });

  test('the mended source takes the notice away', () => {
    const broken = nextShown(good, answer('broken', ''));
    expect(nextShown(broken, answer('ok', '<table>新</table>'))).toMatchObject({
      html: '<table>新</table>',
      notice: 'none',
    });
  });

  test('a source broken from the start shows what could be read, and replaces it by the next guess', () => {
    const first = nextShown(undefined, answer('broken', '<table>一</table>'));
    expect(first).toMatchObject({ html: '<table>一</table>', notice: 'partial' });
    expect(nextShown(first, answer('broken', '<table>二</table>')).html).toBe('<table>二</table>');
  });

  test('a file without a plan shows nothing but the reason', () => {
    expect(nextShown(undefined, answer('not-a-plan', ''))).toMatchObject({ html: '', notice: 'no-plan' });
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
  const html = pageHtml({
    cspSource: 'https://webview.test',
    nonce: 'bm9uY2U=',
    scriptUri: 'https://webview.test/dist/preview.js',
    styleUri: 'https://webview.test/dist/preview.css?a=1&b=2',
    locale: 'zh-CN',
    title: '行动计划"表"<1>',
    body: previewBody('行动计划"表"<1>'),
  });

  test('allows its own style sheet and the script with the nonce, and nothing else', () => {
    expect(html).toContain(
      `content="default-src 'none'; style-src https://webview.test; script-src 'nonce-bm9uY2U=';"`,
    );
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html).not.toMatch(/\son\w+=|style=|unsafe-/);
  });

  test('can be reached by keyboard and read aloud', () => {
    expect(html).toContain('role="region" tabindex="0" aria-label="行动计划&quot;表&quot;&lt;1&gt;"');
    expect(html).toContain('role="status"');
  });

  test('escapes what it is given', () => {
    expect(html).toContain('preview.css?a=1&amp;b=2');
    expect(html).not.toContain('<1>');
  });
});

describe('messages that are none', () => {
  test.each([null, undefined, 1, 'show', {}, { kind: 'show' }, { kind: 'show', uri: 'u', html: 1, notice: '' }])(
    'are refused: %j',
    (value) => {
      expect(isShowMessage(value)).toBe(false);
      expect(isReadyMessage(value)).toBe(false);
      expect(isRevealMessage(value)).toBe(false);
      expect(isPageState(value)).toBe(false);
    },
  );

  test('the real ones are taken', () => {
    expect(isShowMessage({ kind: 'show', uri: 'file:///a', html: '', notice: '' })).toBe(true);
    expect(isReadyMessage({ kind: 'ready' })).toBe(true);
    expect(isRevealMessage({ kind: 'reveal', offset: 12 })).toBe(true);
    expect(isRevealMessage({ kind: 'reveal', offset: Number.NaN })).toBe(false);
    expect(isPageState({ uri: 'file:///a', top: 3, left: 0 })).toBe(true);
  });
});

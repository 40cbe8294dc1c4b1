import { describe, expect, test } from 'vitest';
import { coverageBody } from '../../client/src/coverage/coverageBody.ts';
import { isPageState, isReadyMessage, isRevealMessage, isShowMessage } from '../../client/src/coverage/messages.ts';

test('the page can be read aloud, and escapes what it is given', () => {
  const html = coverageBody('各项任务"<1>', '只看<缺漏>');
  expect(html).toContain('role="region" tabindex="0" aria-label="各项任务&quot;&lt;1&gt;"');
  expect(html).toContain('role="status"');
  expect(html).toContain('只看&lt;缺漏&gt;');
});

describe('messages of the matrix that are none', () => {
  test.each([null, 1, 'show', {}, { kind: 'show' }, { kind: 'reveal', uri: 'u', offset: -1 }, { uri: 'u', top: 0 }])(
    'are refused: %j',
    (value) => {
      expect([isShowMessage, isReadyMessage, isRevealMessage, isPageState].some((is) => is(value))).toBe(false);
    },
  );

  test('the real ones are taken', () => {
    expect(isShowMessage({ kind: 'show', coverage: {}, words: {} })).toBe(true);
    expect(isReadyMessage({ kind: 'ready' })).toBe(true);
    expect(isRevealMessage({ kind: 'reveal', uri: 'file:///a', offset: 3 })).toBe(true);
    expect(isPageState({ uri: 'file:///a', onlyHoles: true, top: 0, left: 2 })).toBe(true);
  });
});

import { describe, expect, test } from 'vitest';
import { compareBody } from '../../client/src/compare/compareBody.ts';
import { isFromPage, isPageState, isShowMessage } from '../../client/src/compare/messages.ts';

describe('the compare page', () => {
  const body = compareBody('zh-CN');

  test('speaks Chinese, and has its words with it for what it makes itself', () => {
    for (const word of ['对照', '接续', '全部', '新增', '取消', '修改', '移动', '导出…']) expect(body).toContain(word);
    const words = /<template id="words">(.*)<\/template>/.exec(body)![1]!;
    expect(JSON.parse(words.replaceAll('&quot;', '"'))).toMatchObject({ yes: '接续', no: '今年新增', other: '另选…' });
    expect(compareBody('en')).toContain('What goes on');
  });

  test('has no script, no inline style and no handler in it', () => {
    expect(body).not.toMatch(/<script|style=| on[a-z]+=/);
  });
});

describe('what comes over the wire is checked', () => {
  test('decisions, choices and places', () => {
    expect(isFromPage({ kind: 'decide', decisions: [{ place: 0, continues: ['3-2'] }, { place: 1 }] })).toBe(true);
    expect(isFromPage({ kind: 'choose', place: 4 })).toBe(true);
    expect(isFromPage({ kind: 'reveal', side: 'from', offset: 0 })).toBe(true);
    for (const wrong of [
      null,
      { kind: 'decide', decisions: [{ place: -1 }] },
      { kind: 'decide', decisions: [{ place: 0, continues: [3] }] },
      { kind: 'decide', decisions: { place: 0 } },
      { kind: 'reveal', side: 'left', offset: 0 },
      { kind: 'reveal', side: 'to', offset: 0.5 },
      { kind: 'run' },
    ]) {
      expect(isFromPage(wrong)).toBe(false);
    }
  });

  test('what is to be shown, and what an older page kept', () => {
    const shown = { kind: 'show', from: 'file:///a', to: 'file:///b', mode: 'table', notice: '' };
    expect(isShowMessage(shown)).toBe(true);
    expect(isShowMessage({ ...shown, mode: 'other' })).toBe(false);
    const state = { from: 'file:///a', to: 'file:///b', mode: 'review', filter: 'added', top: 12 };
    expect(isPageState(state)).toBe(true);
    expect(isPageState({ ...state, filter: 'none' })).toBe(false);
    expect(isPageState({ uri: 'file:///a', top: 0, left: 0 })).toBe(false);
  });
});

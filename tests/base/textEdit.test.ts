import { expect, test } from 'vitest';
import { span } from '../../server/src/base/span.ts';
import { applyEdits } from '../../server/src/base/textEdit.ts';

const TEXT = '[区住建委, 区城管委]';

test('edits are given in places of the old text, in any order', () => {
  const edits = [
    { span: span(7, 11), newText: '区城市管理委' },
    { span: span(1, 5), newText: '区住房城市建设委' },
  ];
  expect(applyEdits(TEXT, edits)).toBe('[区住房城市建设委, 区城市管理委]');
});

test('insertions at one place come in the order they are listed', () => {
  const edits = ['a', 'b', 'c'].map((newText) => ({ span: span(1, 1), newText }));
  expect(applyEdits('[]', edits)).toBe('[abc]');
});

test('an insertion before a replacement that begins at the same place is kept', () => {
  const edits = [
    { span: span(0, 0), newText: '<' },
    { span: span(0, 1), newText: 'b' },
  ];
  expect(applyEdits('a', edits)).toBe('<b');
});

test('edits that overlap are refused: half of one would be lost', () => {
  const edits = [
    { span: span(0, 3), newText: '' },
    { span: span(2, 4), newText: '' },
  ];
  expect(() => applyEdits('abcdef', edits)).toThrow(RangeError);
});

test('no edit, no change', () => {
  expect(applyEdits(TEXT, [])).toBe(TEXT);
});

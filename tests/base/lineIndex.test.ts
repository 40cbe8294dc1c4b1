import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { lineIndex } from '../../server/src/base/lineIndex.ts';

const texts = fc.string({ unit: fc.constantFrom('区', '𠮷', 'a', ' ', '\n', '\r', '\r\n') });

test('counts characters as editors do: 𠮷 takes two places', () => {
  const lines = lineIndex('牵头：𠮷区\n协办');
  expect(lines.positionAt(5)).toEqual({ line: 0, character: 5 });
  expect(lines.positionAt(7)).toEqual({ line: 1, character: 0 });
  expect(lines.offsetAt({ line: 1, character: 2 })).toBe(9);
});

test.each(['\n', '\r\n', '\r'])('lines end with %j', (end) => {
  const lines = lineIndex(`一${end}二${end}`);
  expect(lines.lineCount).toBe(3);
  expect(lines.lineStart(1)).toBe(1 + end.length);
  expect(lines.lineEnd(0)).toBe(1);
  expect(lines.lineEnd(2)).toBe(2 + 2 * end.length);
});

test('agrees with the text document of the language server protocol', () => {
  fc.assert(
    fc.property(texts, fc.nat(40), fc.nat(6), fc.nat(20), (text, offset, line, character) => {
      const lines = lineIndex(text);
      const document = TextDocument.create('file:///a', 'yaml', 1, text);
      expect(lines.lineCount).toBe(document.lineCount);
      // between CR and LF there is no place for a cursor
      const insideBreak = text[offset - 1] === '\r' && text[offset] === '\n';
      if (!insideBreak && !/[\r\n]/.test(text.slice(offset - 1, offset)))
        expect(lines.positionAt(offset)).toEqual(document.positionAt(offset));
      expect(lines.offsetAt({ line, character })).toBe(document.offsetAt({ line, character }));
    }),
  );
});

test('an offset goes to a position and back', () => {
  fc.assert(
    fc.property(texts, fc.nat(40), (text, raw) => {
      const offset = Math.min(raw, text.length);
      if (text[offset - 1] === '\r' && text[offset] === '\n') return;
      const lines = lineIndex(text);
      expect(lines.offsetAt(lines.positionAt(offset))).toBe(offset);
    }),
  );
});

test('what is out of the text is moved to its nearest end', () => {
  const lines = lineIndex('一二\n三');
  expect(lines.positionAt(-3)).toEqual({ line: 0, character: 0 });
  expect(lines.positionAt(99)).toEqual({ line: 1, character: 1 });
  expect(lines.offsetAt({ line: 0, character: 99 })).toBe(2);
  expect(lines.offsetAt({ line: 99, character: 0 })).toBe(4);
  expect(lines.offsetAt({ line: -1, character: -1 })).toBe(0);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../server/src/base/textEdit.ts';
import { removeItem, removePair, replaceScalar, writeScalar } from '../../server/src/yaml/edit.ts';
import { childOf, type MappingNode, type ScalarNode, type SequenceNode } from '../../server/src/yaml/node.ts';
import { parse } from '../../server/src/yaml/parse.ts';
import { toPlain } from '../../server/src/yaml/plain.ts';

/** Whatever somebody may type or paste: names, punctuation that means something in YAML, line breaks, odd characters. */
const contents = fc.oneof(
  fc.string({
    unit: fc.constantFrom(
      '区',
      'a',
      '1',
      ' ',
      ':',
      '-',
      '#',
      ',',
      '[',
      ']',
      '{',
      '}',
      "'",
      '"',
      '&',
      '*',
      '!',
      '|',
      '>',
    ),
    maxLength: 8,
  }),
  fc.string({ unit: fc.constantFrom('区', '%', '@', '`', '?', '\\', '\n', '\r', '\t', '\u0085', '\u2028', '\ufeff') }),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
);

describe('a text is written so that it reads back as the same text', () => {
  test('as the value of a key', () => {
    fc.assert(
      fc.property(contents, (content) => {
        const text = `a: ${writeScalar(content, 'block')}\nb: 1\n`;
        expect(read(text)).toEqual({ a: content, b: '1' });
      }),
      { numRuns: 2000 },
    );
  });

  test('in a list in brackets', () => {
    fc.assert(
      fc.property(contents, (content) => {
        expect(read(`a: [x, ${writeScalar(content, 'flow')}, y]\n`)).toEqual({ a: ['x', content, 'y'] });
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ['年底前', '年底前'],
    ['95%以上', '95%以上'],
    ['3-2', '3-2'],
    ['——', '——'],
    ['---', "'---'"],
    ['重点: 普法', "'重点: 普法'"],
    ['区管委会 #2', "'区管委会 #2'"],
    ["'区局'", "'''区局'''"],
    ['', "''"],
    ['一\n二', '"一\\n二"'],
  ])('%j is written %s: quotes only where they are needed', (content, written) => {
    expect(writeScalar(content, 'block')).toBe(written);
  });

  test('a comma needs quotes in brackets only', () => {
    expect([writeScalar('甲,乙', 'block'), writeScalar('甲,乙', 'flow')]).toEqual(['甲,乙', "'甲,乙'"]);
  });
});

describe('another content in the place of one', () => {
  const WAYS = ['旧', "'旧'", '"旧"', '|\n  旧', '>-\n  旧\n  旧'];

  test('reads back as what was meant, and leaves all else as it was', () => {
    fc.assert(
      fc.property(fc.constantFrom(...WAYS), contents, (old, content) => {
        const text = `# 前\na: ${old}\nb: 1 # 后\n`;
        const after = replaced(text, content, 'block');
        expect(read(after)).toEqual({ a: content, b: '1' });
        expect(after.startsWith('# 前\na: ')).toBe(true);
        expect(after.endsWith('\nb: 1 # 后\n')).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ['a: 旧 # 注', 'a: 新 # 注'],
    ["a: '旧' # 注", "a: '新' # 注"],
    ['a: "旧" # 注', 'a: "新" # 注'],
  ])('%s becomes %s: the quotes of the author stay', (before, after) => {
    expect(replaced(before, '新', 'block')).toBe(after);
  });
});

describe('an item is taken out of a list', () => {
  const names = fc.uniqueArray(fc.constantFrom('区政府', '规自分局', "'——'", '"区科信局"', '区卫健委'), {
    minLength: 2,
  });
  const list = names.chain((items) =>
    fc.record({
      items: fc.constant(items),
      index: fc.nat(items.length - 1),
      text: fc.constantFrom(
        `a: [${items.join(', ')}]\nb: 1\n`,
        `a: [ ${items.join(' ,')} ] # 注\nb: 1\n`,
        `a: [\n  ${items.join(',\n  ')},\n]\nb: 1\n`,
        `a:\n  - ${items.join('\n  - ')}\nb: 1\n`,
        `a:\r\n- ${items.join(' # 注\r\n- ')}\r\nb: 1\r\n`,
        `b: 1\na:\n  - ${items.join('\n\n  # 注\n  -   ')}`,
      ),
    }),
  );

  test('and the others stay', () => {
    fc.assert(
      fc.property(list, ({ items, index, text }) => {
        const bare = items.map((item) => item.replaceAll(/['"]/g, ''));
        expect(read(removed(text, index))).toEqual({ a: bare.toSpliced(index, 1), b: '1' });
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ['a: [甲, 乙, 丙] # 注', 1, 'a: [甲, 丙] # 注'],
    ['a: [甲, 乙, 丙] # 注', 0, 'a: [乙, 丙] # 注'],
    ['a: [甲, 乙, 丙] # 注', 2, 'a: [甲, 乙] # 注'],
    ['a: [甲]', 0, 'a: []'],
    ['a:\n  - 甲 # 一\n  - 乙 # 二\n  - 丙\n', 1, 'a:\n  - 甲 # 一\n  - 丙\n'],
    ['a:\n  - 甲\n  - 乙', 1, 'a:\n  - 甲\n'],
  ])('%j without item %i', (before, index, after) => {
    expect(removed(before, index)).toBe(after);
  });
});

function read(text: string) {
  const { root, problems } = parse(text);
  expect(problems).toEqual([]);
  return { ...(toPlain(root!) as Record<string, unknown>) };
}

function replaced(text: string, content: string, context: 'flow' | 'block'): string {
  return applyEdits(text, [replaceScalar(childOf(parse(text).root, 'a') as ScalarNode, content, context)]);
}

function removed(text: string, index: number): string {
  return applyEdits(text, [removeItem(text, childOf(parse(text).root, 'a') as SequenceNode, index)]);
}

describe('a key goes with its value and what is remarked behind it', () => {
  /** A text that begins with a dash is a list of items under a key. */
  const without = (text: string): string | undefined => {
    const head = text.startsWith('-') ? 'x:\n' : '';
    const { root } = parse(head + text);
    const list = childOf(root, 'x') as SequenceNode | undefined;
    const edit = removePair(head + text, (list?.items[0] ?? root) as MappingNode, 'b');
    return edit && applyEdits(head + text, [edit]).slice(head.length);
  };

  test.each([
    ['the last one', 'a: 1\nb: 2 # zwei\n', 'a: 1\n'],
    ['one in between, with a list', 'a: 1\nb:\n  - 2\n  - 3\n# drei\nc: 4\n', 'a: 1\n# drei\nc: 4\n'],
    ['the first one of an item', '- b: 2 # zwei\n  c: 3\n', '- c: 3\n'],
    ['the first one, with a list', '- b: [2, 3]\n  c: 3\n- d: 4\n', '- c: 3\n- d: 4\n'],
    ['the first one before a remark', '- b: 2\n  # drei\n  c: 3\n', '- # drei\n  c: 3\n'],
    ['the first one, with the line breaks of the file', '- b: 2\r\n  c: 3\r\n', '- c: 3\r\n'],
    ['the first one on one line', '{b: 2, c: 3}', '{c: 3}'],
    ['the last one on one line', '{a: 1, b: 2}', '{a: 1}'],
    ['the only one', '- b: 2\n', undefined],
  ])('%s', (_, before, after) => {
    expect(without(before)).toBe(after);
  });
});

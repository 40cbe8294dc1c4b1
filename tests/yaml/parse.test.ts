import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ALL_MESSAGES } from '../../server/src/messages/say.ts';
import { buildPlan } from '../../server/src/plan/build.ts';
import type { MappingNode, YamlNode } from '../../server/src/yaml/node.ts';
import { childOf } from '../../server/src/yaml/node.ts';
import { parse, type Tree } from '../../server/src/yaml/parse.ts';
import { toPlain } from '../../server/src/yaml/plain.ts';
import { dedent } from '../support/fixture.ts';

/** The whole tree as plain data; undefined where nothing could be read. */
function read(text: string) {
  const { root } = parse(text);
  return root && toPlain(root);
}

/** Each problem as `kind text`: what is wrong, and what is underlined. */
function problems(text: string): readonly string[] {
  return parse(text).problems.map(
    ({ message, span }) =>
      `${message.key.replace('yaml.syntax.', '')} ${JSON.stringify(text.slice(span.start, span.end))}`,
  );
}

function nodeUnder(text: string, key: string): YamlNode | undefined {
  return childOf(parse(text).root, key);
}

describe('a scalar means what was typed', () => {
  test.each(['3.10', '08', 'no', 'yes', 'null', '~', 'true', '2025-06', '1e3', '0x1F', '1_000', '.5', '95%以上'])(
    '%s',
    (typed) => {
      expect(read(`a: ${typed}\nb: [${typed}]\n`)).toEqual({ a: typed, b: [typed] });
    },
  );

  test('quotes, escapes and folding are undone', () => {
    expect(read(`a: '区''局'\nb: "一\\n二"\nc: >-\n  一\n  二\nd: |\n  一\n  二\ne: 一\n  二\n`)).toEqual({
      a: "区'局",
      b: '一\n二',
      c: '一 二',
      d: '一\n二\n',
      e: '一 二',
    });
  });

  test('its span has the quotes, and the text of a block without the blank lines behind it', () => {
    const text = "a: '区局'\nb: |\n  一\n\n\nc: 三  # 注\n";
    const spans = ['a', 'b', 'c'].map((key) => {
      const { start, end } = nodeUnder(text, key)!.span;
      return text.slice(start, end);
    });
    expect(spans).toEqual(["'区局'", '|\n  一', '三']);
  });
});

describe('what cannot be read gives a tree all the same', () => {
  test.each([
    ['an empty file', '', []],
    ['blank lines and comments', '\n# 注\n\n', []],
    ['a word', '计划', ['not-a-mapping "计划"']],
    ['a list at the top', '- a\n- b\n', ['not-a-mapping "- a"']],
    ['a tab as indentation', 'a:\n\tb: 1\n', ['TAB_AS_INDENT "\\t"']],
    ['two documents', 'a: 1\n---\nb: 2\n', ['MULTIPLE_DOCS "---"']],
    ['a list as key', '? [a]\n: b\nc: d\n', ['NON_STRING_KEY "[a]"']],
    ['an alias', 'a: &x 1\nb: *x\n', ['alias "*x"']],
    ['a tag', 'a: !!python/object 1\n', ['TAG_RESOLVE_FAILED "!!python/object"']],
    ['a tag of the wrong kind', 'a: !!seq {b: 1}\n', ['TAG_RESOLVE_FAILED "!!seq"']],
    ['an item that is not there yet', '- ', ['not-a-mapping "-"']],
    ['a quote that is not closed', 'a: "区\n', ['MISSING_CHAR "区"']],
  ])('%s', (_, text, expected) => {
    expect(problems(text)).toEqual(expected);
  });

  test('what stands around the mistake is kept', () => {
    expect(read('a: 1\nb: *x\nc: 3\n')).toEqual({ a: '1', c: '3' });
    expect(read('a: 1\nb:\n\tc: 2\nd: 4\n')).toMatchObject({ a: '1', d: '4' });
    expect(read('? [a]\n: b\nc: d\n')).toEqual({ c: 'd' });
  });

  test('of a key that stands twice both are there, and the last one counts', () => {
    const { root, problems: found } = parse('a: 1\na: 2\n');
    expect(root?.pairs.map(({ key }) => key.text)).toEqual(['a', 'a']);
    expect(childOf(root, 'a')).toMatchObject({ text: '2' });
    expect(found).toMatchObject([{ code: 'yaml.duplicate-key', span: { start: 5 }, related: { span: { start: 0 } } }]);
  });
});

describe('all the ways a text can be written', () => {
  test('lines that end with CR LF', () => {
    const text = 'title: 计划\r\nmeasures:\r\n  - number: 1  # 注\r\n';
    const { root, comments, problems: found } = parse(text);
    expect(found).toEqual([]);
    expect(root && toPlain(root)).toEqual({ title: '计划', measures: [{ number: '1' }] });
    expect(comments.map(({ text: comment }) => comment)).toEqual(['# 注']);
    expectSound(parse(text));
  });

  test('a byte order mark', () => {
    const text = '\ufefftitle: 计划\n';
    expect(read(text)).toEqual({ title: '计划' });
    const { start, end } = parse(text).root!.pairs[0]!.key.span;
    expect(text.slice(start, end)).toBe('title');
  });

  test('characters outside the basic plane, and halves of them', () => {
    expect(read('a: 𠮷野\nb: "\ud842"\n\udfb7: c\n')).toEqual({ a: '𠮷野', b: '\ud842', '\udfb7': 'c' });
  });

  test('comments are found wherever they stand', () => {
    const text = '# 一\na: 1 # 二\nb: # 三\n  # 四\n  - x # 五\nc: [y, # 六\n  z]\n# 七';
    expect(parse(text).comments.map(({ text: comment }) => comment.slice(-1))).toEqual([...'一二三四五六七']);
    expect(parse(text).comments.every(({ span, text: comment }) => text.startsWith(comment, span.start))).toBe(true);
    expect(parse("a: '# 不是'\nb: x#y\nc: |\n  # 也不是\n").comments).toEqual([]);
  });
});

describe('no file can take the server down', () => {
  test('ten million characters are refused at once', () => {
    const started = performance.now();
    expect(problems('a: 区政府\n'.repeat(1_250_000))).toEqual(['too-large "a: 区政府"']);
    expect(performance.now() - started).toBeLessThan(500);
  });

  test.each([
    ['200,000 brackets', '['.repeat(200_000)],
    ['braces', '{a: '.repeat(20_000)],
    ['lists', '- '.repeat(20_000)],
    ['keys', '? '.repeat(20_000)],
    ['blocks', Array.from({ length: 1_000 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('')],
  ])('%s in one another', (_, text) => {
    const tree = parse(text);
    expect(tree.root).toBeUndefined();
    expect(tree.problems.map(({ message }) => message.key)).toEqual(['yaml.syntax.too-deep']);
    expectSound(tree);
  });

  test('forty sections in one another are none too many', () => {
    const sections = Array.from(
      { length: 40 },
      (_, depth) => `${'  '.repeat(depth)}sections:\n${'  '.repeat(depth)}- title: x\n`,
    );
    expect(parse(sections.join('')).problems).toEqual([]);
  });

  test('aliases that would multiply a billion times are not followed', () => {
    const levels = Array.from({ length: 30 }, (_, i) => `l${i + 1}: &l${i + 1} [${`*l${i},`.repeat(10)}]\n`);
    const started = performance.now();
    const tree = parse(`l0: &l0 区\n${levels.join('')}`);
    expect(performance.now() - started).toBeLessThan(1000);
    expect(tree.problems).toHaveLength(50);
    expect(childOf(tree.root, 'l0')).toMatchObject({ text: '区' });
  });

  test('a hundred thousand mistakes are told in fifty', () => {
    expect(parse('a: *x\n'.repeat(20_000)).problems).toHaveLength(50);
  });

  test('a key named like something built in is a key', () => {
    expect(parse('__proto__: 1\nconstructor: 2\n').root?.pairs.map(({ key }) => key.text)).toEqual([
      '__proto__',
      'constructor',
    ]);
    expect(Object.keys(read('__proto__: 1\nconstructor: 2\n')!)).toEqual(['__proto__', 'constructor']);
  });
});

describe('a half-written plan is still a plan', () => {
  const HEAD = dedent(`
    title: 东城区土壤污染防治2023年行动计划
    measures:
      - number: 1
        title: 目标任务
        lead: [区生态环境局]
  `);

  test.each([
    ['a new item', '  -'],
    ['a new item with a space', '  - '],
    ['a key', '    supp'],
    ['a key and a colon', '    support:'],
    ['an open bracket', '    support: ['],
    ['an open bracket and a name', '    support: [规自分局, 区科'],
    ['an open bracket and a comma', '    support: [规自分局,'],
    ['an open quote', "    support: ['规自"],
    ['an open brace', '    targets: [{indicator: 安全利用率, tar'],
    ['a new task', '    tasks:\n      - text: '],
    ['an open block', '    tasks:\n      - text: |\n'],
    ['an alias', '    support: *'],
    ['a full-width colon', '    support：区科信局'],
    ['a tab', '\t'],
    ['an indented word', '      区科信局'],
  ])('%s', (_, typed) => {
    for (const end of ['', '\n', '\nnotApplicable:\n  - {measure: 6, reason: 本区无耕地}\n']) {
      const plan = buildPlan(parse(`${HEAD}\n${typed}${end}`));
      expect(plan.title?.text).toBe('东城区土壤污染防治2023年行动计划');
      expect(plan.measures[0]?.number?.text).toBe('1');
      expect(plan.measures[0]?.title?.text).toBe('目标任务');
    }
  });

  test('a key without a value is a pair without one', () => {
    const [pair] = parse('deadline:\n').root!.pairs;
    expect(pair).toMatchObject({ key: { text: 'deadline' }, value: undefined });
    expect(read('a:\nb: 1\n')).toEqual({ b: '1' });
  });
});

describe('any text at all', () => {
  const pieces = [
    'a',
    '区',
    ':',
    ': ',
    '-',
    '- ',
    '\n',
    '\n  ',
    '\n    ',
    '[',
    ']',
    '{',
    '}',
    ',',
    '#',
    ' #',
    '"',
    "'",
  ];
  const rare = [
    '|\n',
    '>-\n',
    '&x ',
    '*x',
    '!!',
    '%',
    '---',
    '...',
    '?',
    '? ',
    '\t',
    '\r\n',
    '\r',
    '\ufeff',
    '\ud800',
    '\\',
  ];
  const texts = fc.oneof(
    fc.string({ unit: fc.constantFrom(...pieces, ...rare), maxLength: 60 }),
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
  );

  test('gives a tree whose spans lie in the text and in one another', () => {
    fc.assert(
      fc.property(texts, (text) => expectSound(parse(text))),
      { numRuns: 2000 },
    );
  });
});

describe('every beginning of a plan', () => {
  const EXAMPLES = new URL('../../examples/', import.meta.url);
  const whole = readFileSync(new URL('dongcheng/soil-2023.plan.yaml', EXAMPLES), 'utf8');

  test('keeps what stands on the lines before', () => {
    const all = scalars(parse(whole));
    // each offset of the first lines, where every construct of the format occurs, then one in 37
    const cuts = Array.from({ length: whole.length }, (_, cut) => cut).filter((cut) => cut < 900 || cut % 37 === 0);
    for (const cut of cuts) {
      const tree = parse(whole.slice(0, cut));
      const lineStart = whole.lastIndexOf('\n', cut - 1) + 1;
      const before = ({ end }: Word): boolean => end < lineStart;
      expect(scalars(tree).filter(before)).toEqual(all.filter(before));
      expectSound(tree);
    }
  });
});

test('there is a sentence for each error of the YAML library', () => {
  const types = readFileSync(new URL('../../node_modules/yaml/dist/errors.d.ts', import.meta.url), 'utf8');
  const codes = /ErrorCode = ([^;]+);/.exec(types)![1]!.match(/[A-Z_0-9]+/g)!;
  expect(codes.length).toBeGreaterThan(15);
  // told in other words: yaml.duplicate-key has its own code, and a tag of the wrong kind is a tag
  const own = codes.filter((code) => code !== 'DUPLICATE_KEY' && code !== 'BAD_COLLECTION_TYPE');
  expect(own.filter((code) => !(`yaml.syntax.${code}` in ALL_MESSAGES))).toEqual([]);
});

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Every scalar of a tree in the order of the text. */
function scalars(tree: Tree): readonly Word[] {
  const found: Word[] = [];
  const walk = (node: YamlNode | undefined): void => {
    if (!node) return;
    if (node.kind === 'scalar') found.push({ text: node.text, start: node.span.start, end: node.span.end });
    else if (node.kind === 'sequence') node.items.forEach(walk);
    else for (const { key, value } of node.pairs) [key, value].forEach(walk);
  };
  walk(tree.root);
  return found;
}

/** Spans lie in the text, those of children in their parent's and in order; problems have something to underline. */
function expectSound(tree: Tree): void {
  expect([...unsound(tree)]).toEqual([]);
}

function* unsound({ text, root, problems: found, comments }: Tree): Generator<string> {
  if (root) yield* unsoundIn(root, { start: 0, end: text.length });
  let last = 0;
  for (const { span, message } of found) {
    const visible = span.end > span.start || text.trim() === '';
    if (span.start < last || span.end > text.length || !visible) yield `${message.key} at ${span.start}-${span.end}`;
    last = span.start;
  }
  for (const { span, text: comment } of comments) {
    if (text.slice(span.start, span.end) !== comment) yield `comment at ${span.start}`;
  }
}

function* unsoundIn(node: YamlNode, outer: { start: number; end: number }): Generator<string> {
  const { start, end } = node.span;
  if (start < outer.start || start > end || end > outer.end) yield `${node.kind} at ${start}-${end}`;
  let done = start;
  for (const child of childrenOf(node)) {
    yield* unsoundIn(child, { start: done, end });
    done = child.span.end;
  }
}

function childrenOf(node: YamlNode): readonly YamlNode[] {
  if (node.kind === 'scalar') return [];
  if (node.kind === 'sequence') return node.items;
  return (node satisfies MappingNode).pairs.flatMap(({ key, value }) => (value ? [key, value] : [key]));
}

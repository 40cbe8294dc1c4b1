import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../server/src/base/textEdit.ts';
import { type CodeAction, codeActions } from '../../server/src/features/codeActions.ts';
import { spanOf } from '../../server/src/features/place.ts';
import { documentAt } from '../../server/src/workspace/snapshot.ts';
import { parse } from '../../server/src/yaml/parse.ts';
import { toPlain } from '../../server/src/yaml/plain.ts';
import { pathOf, workspace } from '../support/fixture.ts';
import { type Opened, open } from './editor.ts';

const CITY = `title: 市计划
sections:
  - title: 一、总则
    measures:
      # 首要
      - number: 1   # 编号
        title: 甲¦
        tasks:
          - text: >-
              甲的
              措施
            # 甲的说明

      # plan-ignore measure.title-differs: 沿用
      - number: 2
        title: 乙
  - title: 二、防控
    sections:
      - title: （一）源头
        measures:
          - number: 3
            title: 丙
  - title: 三、保障
notApplicable: []
`;
const CHILD = `--- dc.plan.yaml
title: 区计划
parent: bj.plan.yaml
measures:
  - {number: 1, implements: [1, 2~3]}
`;

function at(mark: string, text = CITY, others = CHILD): Opened {
  return open(workspace(others), 'bj.plan.yaml', text.replace('¦', '').replace(mark, `${mark}¦`));
}

function moves({ snapshot, document, position }: Opened): readonly CodeAction[] {
  const range = { start: position, end: position };
  return codeActions(snapshot, document, range, [], { locale: 'zh-CN' }, ['refactor.move']);
}

function titles(opened: Opened): readonly string[] {
  return moves(opened).map(({ title }) => title);
}

/** The files after the move whose title begins so, and only those that change. */
function movedTo(opened: Opened, title: string): Readonly<Record<string, string>> {
  const action = moves(opened).find((each) => each.title.startsWith(title));
  if (!action) throw new Error(`${title} is none of ${titles(opened)}`);
  return Object.fromEntries(
    Object.entries(action.edit.changes).map(([uri, edits]) => {
      const document = documentAt(opened.snapshot, uri)!;
      const changes = edits.map(({ range, newText }) => ({ span: spanOf(document, range), newText }));
      return [pathOf(uri), applyEdits(document.text, changes)];
    }),
  );
}

describe('where a measure can go', () => {
  test('down in its section, or to the end of another one', () => {
    expect(titles(at('title: 甲'))).toEqual([
      '下移到“2 乙”之后，并按顺序重新编号，更新2处引用',
      '移到“（一）源头”一节末尾，并按顺序重新编号，更新2处引用',
      '移到“三、保障”一节末尾，并按顺序重新编号，更新2处引用',
    ]);
    expect(titles(at('number: 2'))[0]).toBe('上移到“1 甲”之前，并按顺序重新编号，更新2处引用');
  });

  test('the only one of its section can only leave it', () => {
    expect(titles(at('title: 丙')).map((title) => title.slice(0, 8))).toEqual(['移到“一、总则”', '移到“三、保障”']);
  });

  test.each([
    ['anywhere else', at('甲的')],
    ['in flow style', at('title: 甲', 'title: 市计划\nmeasures: [{number: 1, title: 甲}, {number: 2}]\n')],
    ['in a text with errors', at('title: 甲', `${CITY}x: [\n`)],
    [
      'where several items share a line',
      at('title: 甲', 'measures:\n  - number: 1\n    title: 甲\n  -\n    number: 2\n'),
    ],
  ])('not offered %s', (_, opened) => {
    expect(titles(opened)).toEqual([]);
  });
});

describe('what a move changes', () => {
  test('down: the lines go with their comments, what stands in between stays, numbers and references follow', () => {
    const files = movedTo(at('title: 甲'), '下移');
    expect(files['bj.plan.yaml']).toBe(`title: 市计划
sections:
  - title: 一、总则
    measures:
      # plan-ignore measure.title-differs: 沿用
      - number: 1
        title: 乙

      # 首要
      - number: 2   # 编号
        title: 甲
        tasks:
          - text: >-
              甲的
              措施
            # 甲的说明
  - title: 二、防控
    sections:
      - title: （一）源头
        measures:
          - number: 3
            title: 丙
  - title: 三、保障
notApplicable: []
`);
    expect(files['dc.plan.yaml']).toContain('implements: [2, 1, 3]');
  });

  test('up is the same move from the other side', () => {
    expect(movedTo(at('title: 乙'), '上移')).toEqual(movedTo(at('title: 甲'), '下移'));
  });

  test('into a deeper section, indented as that is; the way back gives the text that was', () => {
    const there = movedTo(at('title: 乙'), '移到“（一）')['bj.plan.yaml']!;
    expect(there).toContain(`          - number: 2
            title: 丙
          # plan-ignore measure.title-differs: 沿用
          - number: 3
            title: 乙
  - title: 三、保障
`);
    const back = movedTo(at('title: 乙', there), '移到“一、总则”')['bj.plan.yaml']!;
    const withoutBlank = (text: string) => text.replaceAll('\n\n', '\n');
    expect(withoutBlank(back)).toBe(withoutBlank(CITY.replace('¦', '')));
  });

  test('into a section without measures, and out of one that has no other', () => {
    const text = movedTo(at('title: 丙'), '移到“三、')['bj.plan.yaml']!;
    expect(text).toContain(`  - title: 二、防控
    sections:
      - title: （一）源头
  - title: 三、保障
    measures:
      - number: 3
        title: 丙
notApplicable: []
`);
  });

  test('numbers that are not 1 to n are kept', () => {
    const opened = at('title: 甲', CITY.replace('number: 2', 'number: 5'));
    expect(titles(opened)[0]).toBe('下移到“5 乙”之后，编号不变');
    expect(movedTo(opened, '下移')['bj.plan.yaml']).toContain('- number: 1   # 编号');
  });

  test('and so are they where a plan that carries it out cannot be read', () => {
    expect(titles(at('title: 甲', CITY, `${CHILD}  - {number: 3\n`))[0]).toBe('下移到“2 乙”之后，编号不变');
  });

  test('the last line of a file needs no line break, and CRLF stays', () => {
    const two = 'measures:\n  - number: 1\n    title: 甲\n  - number: 2\n    title: 乙';
    const result = 'measures:\n  - number: 1\n    title: 乙\n  - number: 2\n    title: 甲';
    expect(movedTo(at('title: 甲', two, ''), '下移')['bj.plan.yaml']).toBe(result);
    expect(movedTo(at('title: 乙', two, ''), '上移')['bj.plan.yaml']).toBe(result);
    const windows = (text: string) => text.replaceAll('\n', '\r\n');
    expect(movedTo(at('title: 乙', windows(two), ''), '上移')['bj.plan.yaml']).toBe(windows(result));
  });
});

test('whatever the layout, a move down reads back as the list with two items changed', () => {
  const lines = fc.array(fc.constantFrom('', '# 注', '        # 深', '    # 浅'), { maxLength: 3 });
  const item = fc.tuple(
    lines,
    fc.constantFrom('title: 甲', 'title: "甲\n\n      乙"', 'note: |\n      一\n\n      二'),
    fc.boolean(),
  );
  fc.assert(
    fc.property(fc.array(item, { minLength: 2, maxLength: 4 }), fc.boolean(), (items, isOpenEnd) => {
      const body = items.map(([above, rest, isDeep], index) => {
        const comments = above.map((line) => `${line}\n`).join('');
        return `${comments}  - number: ${index + 1}\n    ${rest}\n${isDeep ? '      # 说明\n' : ''}`;
      });
      const text = `measures:\n${body.join('')}`;
      const opened = at('number: 1', isOpenEnd ? text.replace(/\n$/u, '') : text, '');
      const now = movedTo(opened, '下移')['bj.plan.yaml']!;
      const before = toPlain(parse(opened.document.text).root!) as { measures: object[] };
      const [first, second, ...others] = before.measures as [object, object, ...object[]];
      expect(toPlain(parse(now).root!)).toEqual({
        measures: [{ ...second, number: '1' }, { ...first, number: '2' }, ...others],
      });
      const sorted = (all: string) =>
        all
          .split('\n')
          .map((line) => line.trim())
          .filter(Boolean)
          .sort();
      expect(sorted(now).filter((line) => line.startsWith('#'))).toEqual(
        sorted(text).filter((line) => line.startsWith('#')),
      );
    }),
  );
});

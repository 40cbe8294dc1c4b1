import { describe, expect, test } from 'vitest';
import { cursorAt } from '../../server/src/yaml/cursor.ts';
import type { Cursor } from '../../server/src/yaml/cursorModel.ts';

/** The cursor at the `¦` of a text. */
function at(marked: string): { cursor: Cursor | undefined; text: string } {
  const offset = marked.indexOf('¦');
  const text = marked.replace('¦', '');
  return { cursor: cursorAt(text, offset), text };
}

/** `key a/b` or `value a/-`, and what is being typed in brackets. */
function shown(marked: string): string {
  const { cursor, text } = at(marked);
  if (!cursor) return 'nothing';
  const { slot, path, token } = cursor;
  return `${slot} ${path.join('/')} [${text.slice(token.start, token.end)}]`;
}

const MEASURE = `title: 计划
sections:
  - title: 一、总则
    measures:
      - number: 1
        title: 甲
        lead: [区教委]
        tasks:
          - text: 做事。
            deadline: 年底前
`;

describe('what is being typed', () => {
  test.each([
    // the top of a file
    ['¦', 'key  []'],
    ['ti¦', 'key  [ti]'],
    ['title: 计划\nye¦', 'key  [ye]'],
    ['title: 计划\n\n¦\n\nyear: 2024', 'key  []'],
    ['# 注释\n¦', 'key  []'],
    ['¦\ntitle: 计划', 'key  []'],
    ['\nti¦\nyear: 2024', 'key  [ti]'],
    ['\n\n¦', 'key  []'],
    ['---\nti¦', 'key  [ti]'],
    ['\ufeffti¦', 'key  [ti]'],
    ['ti¦tle: 计划', 'key  [title]'],
    ['title¦: 计划', 'key  [title]'],
    ['"ti¦tle": 计划', 'key  [title]'],
    // a value behind its key
    ['title: ¦', 'value title []'],
    ['title: 计¦划', 'value title [计划]'],
    ['level: dis¦ # 层级', 'value level [dis]'],
    ['level: ¦ # 层级', 'value level []'],
    ['level:   dis¦', 'value level [dis]'],
    ['level: ¦  district', 'value level [  district]'],
    ['level: district  ¦', 'value level [district  ]'],
    ['period:\n  from: 20¦', 'value period/from [20]'],
    ['lead: 区教委、qs¦', 'value lead [qs]'],
    ['lead: 区教委，qs¦、区科信局', 'value lead [qs]'],
    ['lead: 区教委, q¦', 'value lead [q]'],
    ['lead: 区教¦委、区科信局', 'value lead [区教委]'],
    // on the lines below the key
    ['lead:\n  ¦', 'start lead []'],
    ['lead:\n  区¦', 'start lead [区]'],
    ['lead:\n  - ¦', 'start lead/- []'],
    ['lead:\n  - 区¦', 'start lead/- [区]'],
    ['lead:\n  - 区教委\n  - 区¦\nsupport: []', 'start lead/- [区]'],
    ['lead:\n  - 区教委\n  ¦', 'start lead []'],
    ['lead:\n  - 区教委\n  区¦', 'start lead [区]'],
    ['lead:\n- 区¦', 'start lead/- [区]'],
    ['lead:\n- 区教委\n¦', 'key  []'],
    ['lead:\n  -\n    区¦', 'start lead/- [区]'],
    ['sections:\n  - ¦', 'start sections/- []'],
    ['sections:\n  - ti¦', 'start sections/- [ti]'],
    ['sections:\n  - ti¦tle: 一', 'key sections/- [title]'],
    ['sections:\n  - title: 一\n    me¦', 'key sections/- [me]'],
    ['sections:\n  - title: 一\n    ¦', 'key sections/- []'],
    ['sections:\n  - title: 一\n  ¦', 'start sections []'],
    ['sections:\n  - title: 一\n¦', 'key  []'],
    ['sections:\n- title: 一\n  ¦', 'key sections/- []'],
    ['sections:\n- title: 一\n¦', 'key  []'],
    ['a:\n  - - b¦', 'start a/-/- [b]'],
    [`${MEASURE}            ¦`, 'key sections/-/measures/-/tasks/- []'],
    [`${MEASURE}          ¦`, 'start sections/-/measures/-/tasks []'],
    [`${MEASURE}          - ¦`, 'start sections/-/measures/-/tasks/- []'],
    [`${MEASURE}        ¦`, 'key sections/-/measures/- []'],
    [`${MEASURE}      ¦`, 'start sections/-/measures []'],
    [`${MEASURE}    ¦`, 'key sections/- []'],
    [`${MEASURE}  ¦`, 'start sections []'],
    [`${MEASURE}¦`, 'key  []'],
    [`${MEASURE}            lead: ¦`, 'value sections/-/measures/-/tasks/-/lead []'],
    [`${MEASURE}            lead: [区¦`, 'value sections/-/measures/-/tasks/-/lead/- [区]'],
    // brackets
    ['lead: [¦]', 'value lead/- []'],
    ['lead: [¦', 'value lead/- []'],
    ['lead: [区¦', 'value lead/- [区]'],
    ['lead: [区教委, ¦]', 'value lead/- []'],
    ['lead: [区教委,¦]', 'value lead/- []'],
    ['lead: [区教委, 区¦, 区科信局]', 'value lead/- [区]'],
    ['lead: [区教委、qs¦]', 'value lead/- [qs]'],
    ['lead: [区教¦委]', 'value lead/- [区教委]'],
    ["lead: ['区¦']", 'value lead/- [区]'],
    ["lead: ['区¦", 'value lead/- [区]'],
    ["lead: ['区¦]", 'value lead/- [区]'],
    ['lead: ["区¦", 区科信局]', 'value lead/- [区]'],
    ['lead: [区教委,\n  区¦', 'value lead/- [区]'],
    ['lead: [\n  区教委,\n  ¦\n]', 'value lead/- []'],
    ['lead: [区¦\nsupport: [区教委]', 'value lead/- [区]'],
    ['notApplicable:\n  - {¦}', 'key notApplicable/- []'],
    ['notApplicable:\n  - {mea¦', 'key notApplicable/- [mea]'],
    ['notApplicable:\n  - {mea¦sure: 6}', 'key notApplicable/- [measure]'],
    ['notApplicable:\n  - {measure: ¦}', 'value notApplicable/-/measure []'],
    ['notApplicable:\n  - {measure: 6¦, reason: 无}', 'value notApplicable/-/measure [6]'],
    ['notApplicable:\n  - {measure: 6, ¦}', 'key notApplicable/- []'],
    ['notApplicable: [{measure: 6, re¦', 'key notApplicable/- [re]'],
    ['notApplicable: [{measure: [¦', 'value notApplicable/-/measure/- []'],
    ['targets: [a: ¦]', 'value targets/-/a []'],
    // quotes
    ['lead: "¦"', 'value lead []'],
    ['lead: "区¦', 'value lead [区]'],
    ["lead: '区¦'", 'value lead [区]'],
    ["lead:\n  - '区¦'", 'start lead/- [区]'],
    // text above or below that is broken
    ['lead: [区教委\ndeadline: ¦', 'value deadline []'],
    ['text: "没有收尾\ndeadline: ¦', 'value deadline []'],
    ['tasks:\n  - text: “引号\n    deadline: ¦', 'value tasks/-/deadline []'],
    ['}}}\n]]\ndeadline: ¦', 'value deadline []'],
    ['lead：区教委\ndeadline: ¦', 'value deadline []'],
    ['deadline: ¦\nlead: [区教委\n  "', 'value deadline []'],
    ['text: >-\n  一段\n\n  二段\ndeadline: ¦', 'value deadline []'],
    ['text: |\n  key: value\n¦', 'key  []'],
    ['a: 1\r\nb: ¦\r\nc: 3', 'value b []'],
    ['a:\r\n  - x\r\n  - ¦', 'start a/- []'],
  ])('%j', (text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  test.each([
    ['a comment', '# 注¦释'],
    ['a comment behind a value', 'level: district # 层¦级'],
    ['a comment in brackets', 'lead: [ # 注¦释\n  区教委]'],
    ['a block scalar', 'text: >-\n  一¦段'],
    ['the empty first line of a block scalar', 'text: |\n  ¦'],
    ['a blank line in a block scalar', 'text: |\n  一\n¦\n  二'],
    ['the line below the end of a block scalar', 'text: |\n  一\n  ¦'],
    ['the head of a block scalar', 'text: >¦-\n  一段'],
    ['the second line of a plain text', 'text: 一段\n  二¦段'],
    ['the second line of a quoted text', 'text: "一段\n  二¦段"'],
    ['the place right behind a colon', 'lead:¦'],
    ['the place right behind a dash', 'lead:\n  -¦'],
    ['the place before a dash', 'lead:\n  ¦- 区教委'],
    ['the indentation', 'period:\n ¦ from: 2016'],
    ['behind closed brackets', 'lead: [区教委] ¦'],
    ['behind closed quotes', "lead: '区教委' ¦"],
    ['a key whose value stands below', 'lead: ¦\n  - 区教委'],
    ['a key whose list stands below in its column', 'lead: ¦\n- 区教委\nsupport: []'],
    ['deeper than a value', 'level: district\n  ¦'],
    ['a mark between documents', '--¦-\ntitle: 一'],
  ])('nothing in %s', (_, text) => {
    expect(shown(text)).toBe('nothing');
  });
});

describe('what is there already', () => {
  test.each([
    ['title: 一\n¦\nyear: 2024\nperiod:\n  from: 1', 'title year period'],
    ['sections:\n  - title: 一\n    ¦\n    measures:\n      - number: 1\n  - sections: []', 'title measures'],
    ['sections:\n  - ¦\n    title: 一', 'title'],
    ['sections:\n  - title: 一\n  - ti¦\n  - measures: []', ''],
    ['- {measure: 6, ¦, reason: 无}', 'measure reason'],
    ['tit¦le: 一\nyear: 2024', 'year'],
    ['lead:\n- a\n¦\nyear: 1', 'lead year'],
  ])('keys of %j', (text, keys) => {
    expect(at(text).cursor?.keys.join(' ')).toBe(keys);
  });

  test.each([
    ['lead: [区教委, ¦, 区科信局]', '区教委 区科信局'],
    ["lead: ['区教委', ¦]", '区教委'],
    ['lead:\n  - 区教委\n  - ¦\n  - "区科信局"\nsupport:\n  - 无', '区教委 区科信局'],
    ['lead:\n  - 区教委 # 牵头\n  ¦\n  - 区科信局', '区教委 区科信局'],
    ['lead:\n  ¦\n  - 区科信局', '区科信局'],
    ['lead:\n- 区教委\n- 区¦\nsupport:\n- 无', '区教委'],
  ])('items of %j', (text, items) => {
    expect(at(text).cursor?.items.join(' ')).toBe(items);
  });
});

test('the mappings around the cursor are known by where they begin', () => {
  const { cursor, text } = at(`${MEASURE}            lead: [¦`);
  const starts = cursor?.mappings.map((start) => text.slice(start, start + 5));
  expect(starts).toEqual(['title', 'numbe', 'text:']);
  const bare = at('measures:\n-\n  number: 1\n  title: 甲\n  tasks:\n    - lead: [¦');
  expect(bare.cursor?.mappings.map((start) => bare.text.slice(start, start + 5))).toEqual(['numbe', 'lead:']);
  expect(at('notApplicable: [{measure: ¦}]').cursor?.mappings).toEqual([16]);
});

test('column, quotes and dash tell how to write', () => {
  expect(at('sections:\n  - ti¦').cursor).toMatchObject({ column: 4, ownLine: false, style: 'plain' });
  expect(at('lead:\n  ¦').cursor).toMatchObject({ column: 2, ownLine: true, container: 'block' });
  expect(at('lead: ["区¦"]').cursor).toMatchObject({ style: 'double', container: 'flow' });
  expect(at('lead¦: 区教委').cursor).toMatchObject({ hasColon: true });
  expect(at('lead¦').cursor).toMatchObject({ hasColon: false });
});

test('every offset of cut and broken texts has an answer, and the token holds the cursor', () => {
  const pieces = [
    MEASURE,
    'a: [b, {c: "d',
    "e: 'f\n  g",
    '- - -\n-',
    'x: >-\n\n  y\n',
    '\t- ?\n:',
    '}{][,:#"\'',
    '\r\n\r',
  ];
  for (const left of pieces) {
    for (const right of pieces) {
      const text = left + right;
      for (let offset = 0; offset <= text.length; offset++) {
        for (const part of [text, text.slice(0, offset)]) {
          const cursor = cursorAt(part, offset);
          if (!cursor) continue;
          expect(cursor.token.start <= offset && offset <= cursor.token.end).toBe(true);
          expect(cursor.scalar.start <= cursor.token.start && cursor.token.end <= cursor.scalar.end).toBe(true);
          expect(part.slice(cursor.token.start, cursor.token.end)).not.toMatch(/[\r\n]/);
        }
      }
    }
  }
});

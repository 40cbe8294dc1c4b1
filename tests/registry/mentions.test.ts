import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../server/src/base/textEdit.ts';
import { makeLookup, type UnitLookup } from '../../server/src/registry/lookup.ts';
import { findMentions } from '../../server/src/registry/mentions.ts';
import { openDocument } from '../../server/src/workspace/document.ts';
import { afterFix, check, dedent, fileOf, show, uriOf, workspace } from '../support/fixture.ts';

function lookupOf(text: string): UnitLookup {
  const document = openDocument(uriOf('a.units.yaml'), dedent(text));
  if (document.kind !== 'registry') throw new Error('no registry');
  return makeLookup([document]);
}

const LOOKUP = lookupOf(`
  units:
    - {name: 市公安局}
    - {name: 市公安局交通管理局}
    - {name: 市城市管理委}
    - {name: 市局, aliases: [市环境局]}
    - {name: 区政府}
    - {name: 区政府办公室}
    - {name: 区财政局, official: 北京市东城区财政局}
    - {name: 区环保局, until: 2019-03}
    - {name: 区卫健委, aliases: [卫健]}
    - {name: 区园林市政管理中心}
    - {name: 环雅丽都（北京）公司}
    - {name: 𠮷祥街道办事处}
  groups:
    - {name: 各街道（地区）, open: true}
`);

/** The names found in a text, as they stand in it. */
function found(text: string, lookup = LOOKUP): readonly string[] {
  return findMentions(lookup, text).map(({ start, end }) => text.slice(start, end));
}

describe('of names that begin at one place the longest is meant', () => {
  test.each([
    ['市公安局交通管理局负责', ['市公安局交通管理局']],
    ['市公安局交通管理处负责', ['市公安局']],
    ['区政府办公室汇总后报区政府', ['区政府办公室', '区政府']],
    ['北京市东城区财政局安排资金', ['北京市东城区财政局']],
  ])('%s', (text, names) => {
    expect(found(text)).toEqual(names);
  });

  test('wherever it stands in the registry', () => {
    const names = ['市公安局', '市公安局交通管理局'];
    for (const order of [names, names.toReversed()]) {
      const lookup = lookupOf(`units:\n${order.map((name) => `  - {name: ${name}}\n`).join('')}`);
      expect(found('市公安局交通管理局、市公安局', lookup)).toEqual(['市公安局交通管理局', '市公安局']);
    }
  });
});

test('every mention is found once, in the order of the text, and none overlaps another', () => {
  const text = '区财政局、区卫健委会同各街道（地区）落实，区财政局报区政府。';
  const mentions = findMentions(LOOKUP, text);
  expect(mentions.map(({ start, end }) => text.slice(start, end))).toEqual([
    '区财政局',
    '区卫健委',
    '各街道（地区）',
    '区财政局',
    '区政府',
  ]);
  for (const [index, { start }] of mentions.entries())
    expect(start).toBeGreaterThanOrEqual(mentions[index - 1]?.end ?? 0);
});

describe('white space and width do not matter', () => {
  test.each([
    ['a space', '由区园林市政管 理中心养护', '区园林市政管 理中心'],
    ['an ideographic space', '由区财　政局拨付', '区财　政局'],
    ['a line break and the indentation of the next line', '由区财\n        政局拨付', '区财\n        政局'],
    ['a Windows line break', '由区财\r\n  政局拨付', '区财\r\n  政局'],
    ['a space that cannot be seen', '由区财\u200b政局拨付', '区财\u200b政局'],
    ['brackets of half width', '环雅丽都(北京)公司清运', '环雅丽都(北京)公司'],
    ['brackets of full width', '各街道（地区）巡查', '各街道（地区）'],
  ])('%s', (_, text, name) => {
    expect(found(text)).toEqual([name]);
  });

  test('white space around a name is no part of it', () => {
    expect(found(' 区财政局 \n')).toEqual(['区财政局']);
  });
});

describe('a word that only contains a name is none', () => {
  test.each([
    '加强城市管理，提升城市管理委托水平',
    '全区政府系统',
    '各区政府',
    '园区政府采购',
    '社区卫健委员',
    '开发区财政局',
    '首都功能核心区政府投资',
    '新区政府',
    '各市公安局',
    '会同通州区财政局联合检查',
    '西城区财政局、门头沟区财政局',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });

  test.each([
    ['更新区环保局台账', ['区环保局']],
    ['会同区财政局', ['区财政局']],
    ['协助区卫健委开展检查', ['区卫健委']],
    ['全区园区由区政府统筹', ['区政府']],
    ['北京市公安局', ['市公安局']],
  ])('but not in %s', (text, names) => {
    expect(found(text)).toEqual(names);
  });
});

test('names of one or two characters are not looked for: they stand in other words', () => {
  expect(found('市局要求加强卫健工作')).toEqual([]);
  expect(found('市环境局要求')).toEqual(['市环境局']);
});

test('a name that means something in a pattern is looked for as it is', () => {
  const lookup = lookupOf(`
    units:
      - {name: 'A.B公司'}
      - {name: 'C+公司(*)'}
      - {name: '甲-乙公司'}
  `);
  expect(found('由A.B公司、AxB公司、C+公司(*)、甲-乙公司运营', lookup)).toEqual(['A.B公司', 'C+公司(*)', '甲-乙公司']);
});

test('without names, or without text, nothing is found', () => {
  expect(found('区财政局', lookupOf('units: []'))).toEqual([]);
  expect(found('')).toEqual([]);
});

describe('offsets are those of the text as it stands', () => {
  test('behind characters that are two UTF-16 units long', () => {
    const text = '𠮷祥街道办事处、𠮷区财政局…½区卫健委';
    expect(findMentions(LOOKUP, text)).toEqual([
      { start: 0, end: 8 },
      { start: 11, end: 15 },
      { start: 17, end: 21 },
    ]);
    expect(found(text)).toEqual(['𠮷祥街道办事处', '区财政局', '区卫健委']);
  });

  const files = (lineBreak: string) => ({
    'a.units.yaml': [
      'units:',
      '  - {name: 区生态环境局}',
      '  - {name: 区环保局, until: 2019-03, succeededBy: 区生态环境局}',
      '',
    ].join(lineBreak),
    'a.plan.yaml': [
      'year: 2023 # 𠮷',
      'units: a.units.yaml',
      'measures:',
      '  - number: 1',
      '    title: "𠮷：区环保局"',
      '    tasks:',
      '      - text: >-',
      '          𠮷祥街道会同区环',
      '          保局检查。',
      "      - text: '区环保局''区环保局'",
      '',
    ].join(lineBreak),
  });

  test.each([
    ['\n', 'LF'],
    ['\r\n', 'CRLF'],
  ])('in a file with line breaks %j', (lineBreak) => {
    const snapshot = workspace(files(lineBreak));
    const document = fileOf(snapshot, 'a.plan.yaml');
    const findings = check(snapshot, 'a.plan.yaml').filter(({ code }) => code === 'unit.former-name');
    expect(findings.map((finding) => show(document, finding))).toEqual([
      '5 unit.former-name 区环保局',
      `8 unit.former-name 区环${lineBreak}          保局`,
      '10 unit.former-name 区环保局',
      '10 unit.former-name 区环保局',
    ]);
    // a sentence for a person has no line break of the file in it
    expect(findings.map(({ message: { args } }) => args)).toMatchObject(Array(4).fill({ name: '区环保局' }));
  });

  test.each(['\n', '\r\n'])('so a change falls in the right place, with line breaks %j', (lineBreak) => {
    const snapshot = workspace(files(lineBreak));
    const document = fileOf(snapshot, 'a.plan.yaml');
    const findings = check(snapshot, 'a.plan.yaml').filter(({ code }) => code === 'unit.former-name');
    const edits = findings.flatMap((finding) => finding.fixes(snapshot)[0]!.edits.flatMap((each) => each.edits));
    const expected = document.text
      .replace(`环${lineBreak}          保局`, '环保局')
      .replaceAll('区环保局', '区生态环境局');
    expect(applyEdits(document.text, edits)).toBe(expected);
    expect(fileOf(afterFix(snapshot, findings[0]!.fixes(snapshot)[0]!), 'a.plan.yaml').text).toContain(
      '"𠮷：区生态环境局"',
    );
  });
});

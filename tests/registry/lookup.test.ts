import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Answer, lookUp, makeLookup, nearEntries, type UnitLookup } from '../../server/src/registry/lookup.ts';
import { openDocument } from '../../server/src/workspace/document.ts';
import { dedent, uriOf } from '../support/fixture.ts';

/** The names of some registries; each is the text of a file. */
function registries(texts: Readonly<Record<string, string>>, area?: string): UnitLookup {
  const sources = Object.entries(texts).map(([path, text]) => {
    const document = openDocument(uriOf(path), dedent(text));
    if (document.kind !== 'registry') throw new Error(`${path} is no registry`);
    return { uri: document.uri, registry: document.registry };
  });
  return makeLookup(sources, area);
}

function registry(text: string): UnitLookup {
  return registries({ 'a.units.yaml': text });
}

/** An answer in one line: `former 区环保局 -> 区生态环境局`. */
function tell(answer: Answer): string {
  switch (answer.kind) {
    case 'exact':
    case 'alias':
      return `${answer.kind} ${answer.entry.unit.name.text}`;
    case 'former':
      return `former ${answer.entry.unit.name.text} -> ${names(answer.successors)}`;
    case 'not-yet':
      return `not-yet ${answer.entry.unit.name.text} <- ${names(answer.predecessors)}`;
    case 'group':
      return `group ${answer.entry.group.name.text}`;
    case 'ambiguous':
      return `ambiguous ${names(answer.entries)}`;
    default:
      return answer.kind;
  }
}

function names(entries: readonly { readonly unit: { readonly name: { readonly text: string } } }[]): string {
  return entries.map(({ unit }) => unit.name.text).join('、');
}

describe('a name means', () => {
  const lookup = registry(`
    area: 东城区
    units:
      - {name: 区生态环境局, official: 北京市东城区生态环境局, aliases: [区环境局], since: 2019-03}
      - {name: 区环保局, until: 2019-03, succeededBy: 区生态环境局}
      - {name: 区城市管理委, aliases: [区城管]}
      - {name: 区城管执法局, aliases: [区城管]}
      - {name: 区园林市政管理中心}
      - {name: 区文化局, aliases: [文化馆], until: 2016-07}
      - {name: 文化馆}
    groups:
      - {name: 各街道办事处, aliases: [各街道（地区）], open: true}
      - {name: 区城市管理委, open: true}
  `);

  test.each([
    ['the unit of that name', '区生态环境局', 'exact 区生态环境局'],
    ['spaces and line breaks aside', '区园林市政管 理\n中心', 'exact 区园林市政管理中心'],
    ['by its official name', '北京市东城区生态环境局', 'alias 区生态环境局'],
    ['by another form', '区环境局', 'alias 区生态环境局'],
    ['one that was renamed', '区环保局', 'former 区环保局 -> 区生态环境局'],
    ['either of two', '区城管', 'ambiguous 区城市管理委、区城管执法局'],
    ['a group, full width or half', '各街道(地区)', 'group 各街道办事处'],
    ['a unit rather than a group', '区城市管理委', 'exact 区城市管理委'],
    ['the one that carries the name now', '文化馆', 'exact 文化馆'],
    ['nobody: a dash', '— —', 'none'],
    ['nothing known', '区住建委', 'unknown'],
    ['nothing known: an empty text', '', 'unknown'],
  ])('%s: %j', (_, name, expected) => {
    expect(tell(lookUp(lookup, name, '2023-04-14'))).toBe(expected);
  });

  test('what it meant on the day of the plan', () => {
    expect(tell(lookUp(lookup, '区环保局', '2018-12-31'))).toBe('exact 区环保局');
    expect(tell(lookUp(lookup, '区生态环境局', '2018-12-31'))).toBe('not-yet 区生态环境局 <- 区环保局');
    expect(tell(lookUp(lookup, '文化馆', '2016-01-01'))).toBe('exact 文化馆');
  });

  test('without a day, what it means today', () => {
    expect(tell(lookUp(lookup, '区环保局', undefined))).toBe('former 区环保局 -> 区生态环境局');
    expect(tell(lookUp(lookup, '区生态环境局', undefined))).toBe('exact 区生态环境局');
  });
});

describe('an unknown name is near', () => {
  const lookup = registry(`
    units:
      - {name: 区住房城市建设委, aliases: [区住建委]}
      - {name: 区生态环境局, since: 2019-03}
      - {name: 区环保局, until: 2019-03, succeededBy: 区生态环境局}
      - {name: 市生态环境局}
    groups:
      - {name: 各街道办事处, open: true}
  `);
  const near = (name: string, date = '2023-01-01') => nearEntries(lookup, name, date).map(({ name: { text } }) => text);

  test.each([
    ['区住房城乡建设委', '区住房城市建设委'],
    ['区住建局', '区住房城市建设委'],
    ['区环境生态局', '区生态环境局'],
    ['区生态环境委', '区生态环境局'],
    ['各街道办', '各街道办事处'],
  ])('%s: %s', (name, expected) => {
    expect(near(name)[0]).toBe(expected);
  });

  test('only names in use on the day are proposed', () => {
    expect(near('区环境保护局', '2023-01-01')).not.toContain('区环保局');
    expect(near('区环保', '2017-01-01')).toContain('区环保局');
    expect(near('区生态环境', '2017-01-01')).not.toContain('区生态环境局');
  });

  test('nothing is near a word of another kind', () => {
    expect(near('某某有限公司')).toEqual([]);
    expect(near('')).toEqual([]);
  });
});

describe('over several reforms', () => {
  const lookup = registry(`
    units:
      - {name: 丙, since: 2018-11}
      - {name: 乙, since: 2016-07, until: 2018-11, succeededBy: 丙}
      - {name: 甲一, until: 2016-07, succeededBy: 乙}
      - {name: 甲二, until: 2016-07, succeededBy: 乙}
      - {name: 丁, until: 2018-11, succeededBy: [戊, 己]}
      - {name: 戊, since: 2018-11}
      - {name: 己, since: 2018-11, until: 2020, succeededBy: [戊, 庚]}
      - {name: 庚, since: 2020}
      - {name: 辛, until: 2020}
  `);

  test.each([
    ['the name in force on the day, over one reform', '甲一', '2017-05-26', 'former 甲一 -> 乙'],
    ['over two', '甲一', '2023-01-01', 'former 甲一 -> 丙'],
    ['all that took over its duties', '丁', '2019-06-01', 'former 丁 -> 戊、己'],
    ['each of them once', '丁', '2023-01-01', 'former 丁 -> 戊、庚'],
    ['none where the registry names none', '辛', '2023-01-01', 'former 辛 -> '],
    ['backwards: the name at the time', '丙', '2017-05-26', 'not-yet 丙 <- 乙'],
    ['backwards: all that were merged', '丙', '2015-01-01', 'not-yet 丙 <- 甲一、甲二'],
  ])('%s', (_, name, date, expected) => {
    expect(tell(lookUp(lookup, name, date))).toBe(expected);
  });

  test('units that succeed each other for ever are followed once', () => {
    const circle = registry(`
      units:
        - {name: 甲, until: 2016, succeededBy: [乙, 甲]}
        - {name: 乙, until: 2017, succeededBy: 丙}
        - {name: 丙, until: 2018, succeededBy: 甲}
        - {name: 丁, since: 2020, until: 2021, succeededBy: 丁}
    `);
    expect(tell(lookUp(circle, '甲', '2023-01-01'))).toBe('former 甲 -> ');
    expect(tell(lookUp(circle, '丁', '2019-01-01'))).toBe('not-yet 丁 <- ');
  });

  test('a successor that no registry knows is none', () => {
    expect(tell(lookUp(registry('units:\n  - {name: 甲, until: 2016, succeededBy: 乙}'), '甲', '2023-01-01'))).toBe(
      'former 甲 -> ',
    );
  });
});

describe('an end or a beginning is the whole of what is written', () => {
  const lookup = registry(`
    units:
      - {name: 年, since: 2017, until: 2018}
      - {name: 月, since: 2017-09, until: 2018-02}
      - {name: 日, since: 2017-09-09, until: 2018-02-10}
      - {name: 错, until: 二〇一八年}
  `);

  test.each([
    ['年', '2017-01-01', '2018-12-31'],
    ['月', '2017-09-01', '2018-02-28'],
    ['日', '2017-09-09', '2018-02-10'],
  ])('%s', (name, first, last) => {
    expect([first, last].map((date) => lookUp(lookup, name, date).kind)).toEqual(['exact', 'exact']);
    expect(lookUp(lookup, name, '2016-12-31').kind).toBe('not-yet');
    expect(lookUp(lookup, name, '2019-01-01').kind).toBe('former');
  });

  test('what is no date says nothing', () => {
    expect(lookUp(lookup, '错', '2023-01-01').kind).toBe('exact');
  });
});

describe('several registries', () => {
  const texts = {
    'dongcheng.units.yaml': 'area: 东城区\nunits:\n  - {name: 区环卫中心}\n  - {name: 规自分局}\n',
    'xicheng.units.yaml': `
      area: 西城区
      units:
        - {name: 环雅丽都公司}
        - {name: 区环卫中心, until: 2020-12, succeededBy: 环雅丽都公司}
    `,
  };

  test('the same name is another unit in every district: the own district is meant', () => {
    expect(tell(lookUp(registries(texts, '东城区'), '区环卫中心', '2021-03-11'))).toBe('exact 区环卫中心');
    expect(tell(lookUp(registries(texts, '西城区'), '区环卫中心', '2021-03-11'))).toBe(
      'former 区环卫中心 -> 环雅丽都公司',
    );
  });

  test('a unit that only another area has is found there', () => {
    expect(tell(lookUp(registries(texts, '西城区'), '规自分局', '2021-03-11'))).toBe('exact 规自分局');
  });

  test('for a plan of neither district it may be either', () => {
    expect(tell(lookUp(registries(texts, '北京市'), '区环卫中心', '2017-05-26'))).toBe(
      'ambiguous 区环卫中心、区环卫中心',
    );
    expect(tell(lookUp(registries(texts), '区环卫中心', '2017-05-26'))).toBe('ambiguous 区环卫中心、区环卫中心');
  });
});

describe('the reforms as they were', () => {
  const example = (name: string) => readFileSync(new URL(`../../examples/units/${name}`, import.meta.url), 'utf8');
  const xicheng = registries(
    { 'beijing.units.yaml': example('beijing.units.yaml'), 'xicheng.units.yaml': example('xicheng.units.yaml') },
    '西城区',
  );

  test.each([
    // the city's reform was in November 2018, the district's in March 2019
    ['市环保局', '2018-12-01', 'former 市环保局 -> 市生态环境局'],
    ['市生态环境局', '2018-12-01', 'exact 市生态环境局'],
    ['区环保局', '2018-12-01', 'exact 区环保局'],
    ['区生态环境局', '2018-12-01', 'not-yet 区生态环境局 <- 区环保局'],
    ['区环保局', '2019-04-01', 'former 区环保局 -> 区生态环境局'],
    ['区生态环境局', '2019-04-01', 'exact 区生态环境局'],
    // the month of the reform itself is right for either
    ['区环保局', '2019-03-18', 'exact 区环保局'],
    ['区生态环境局', '2019-03-18', 'exact 区生态环境局'],
    // the city renamed this one in July 2016, Xicheng in September 2017
    ['市市政市容委', '2016-12-24', 'former 市市政市容委 -> 市城市管理委'],
    ['区市政市容委', '2017-05-26', 'exact 区市政市容委'],
    ['区市政市容委', '2017-09-30', 'exact 区市政市容委'],
    ['区市政市容委', '2017-10-01', 'former 区市政市容委 -> 区城市管理委'],
    ['区城市管理委', '2017-05-26', 'not-yet 区城市管理委 <- 区市政市容委'],
    // two reforms in a row, and duties that were merged or divided
    ['市国土局', '2016-12-24', 'former 市国土局 -> 市规划和国土资源管理委员会'],
    ['市国土局', '2023-01-01', 'former 市国土局 -> 市规划自然资源委'],
    ['市农业农村局', '2016-12-24', 'not-yet 市农业农村局 <- 市农委、市农业局'],
    ['市新闻出版广电局', '2019-01-01', 'former 市新闻出版广电局 -> 市广电局、市委宣传部'],
    ['区安全监管局', '2021-03-11', 'former 区安全监管局 -> 区应急管理局'],
    // a service that a company took over
    ['区环卫中心', '2017-05-26', 'exact 区环卫中心'],
    ['区环卫中心', '2021-03-11', 'former 区环卫中心 -> 环雅丽都公司'],
    ['各街道办事处', '2021-03-11', 'group 各街道办事处'],
  ])('%s on %s: %s', (name, date, expected) => {
    expect(tell(lookUp(xicheng, name, date))).toBe(expected);
  });
});

import { describe, expect, test } from 'vitest';
import { diagnostics } from '../../server/src/service/language.ts';
import { newPlan } from '../../server/src/service/years.ts';
import { openDocument } from '../../server/src/workspace/document.ts';
import { defaultSettings } from '../../server/src/workspace/settings.ts';
import { documentAt, withDocument } from '../../server/src/workspace/snapshot.ts';
import { dedent, filesIn, planIn, uriOf, workspace } from '../support/fixture.ts';

const UNITS = `
--- bj.units.yaml
title: 北京市机构名录
area: 北京市
units:
  - {name: 市一局, level: municipal}
  - {name: 市二局, level: municipal}
  - {name: 市三局, level: municipal}
--- dc.units.yaml
title: 东城区机构名录
area: 东城区
units:
  - {name: 区一局, aliases: [一局], counterpart: 市一局}
  - {name: 区旧局, until: 2023-03, succeededBy: 区二局}
  - {name: 区二局, since: 2023-03, counterpart: 市二局}
  - {name: 区并局, until: 2023-03, succeededBy: [区一局, 区二局]}
  - {name: 区撤局, until: 2023-03}
`;

const CITY = `
--- city-2023.plan.yaml
title: 北京市2023年计划
level: municipal
area: 北京市
year: 2023
units: [bj.units.yaml]
sections:
  - title: 一、防控
    measures:
      - number: 1
        title: 加强源头防控
        tasks:
          - {text: 更新重点单位名录。, deadline: 6月底前, lead: [市一局], responsible: [各区政府]}
      - number: 2
        title: 开展专项整治
        tasks:
          - {text: 整治散乱企业。, deadline: 年底前, lead: [市二局], responsible: [各区政府]}
`;

const LAST = `
--- dc-2023.plan.yaml
title: 东城区2023年计划
level: district
area: 东城区
year: 2023
parent: city-2023.plan.yaml
units: [bj.units.yaml, dc.units.yaml]
sections:
  - title: 一、本区防控
    measures:
      - number: 1
        title: 加强源头防控
        implements: 1
        tasks:
          - {text: 区旧局更新名录。, deadline: 6月底前, lead: [区旧局, 区一局], support: [一局]}
      - number: 2
        title: 开展专项整治
        implements: 2
        tasks:
          - {text: 整治企业。, deadline: 年底前, lead: [区并局, 区撤局]}
`;

interface Asked {
  readonly parent?: string;
  readonly previous?: string;
  readonly year?: number;
}

function draft(files: string, { parent, previous, year = 2024 }: Asked) {
  const snapshot = workspace(filesIn(files));
  const plan = (path: string | undefined) => (path === undefined ? undefined : planIn(snapshot, path));
  const request = {
    uri: uriOf('dc-2024.plan.yaml'),
    area: '东城区',
    year,
    parent: plan(parent),
    previous: plan(previous),
  };
  return newPlan({ snapshot, settings: defaultSettings }, request);
}

/** The lines of the draft from the one that begins with a text. */
function from(text: string, start: string): string {
  const lines = text.split('\n');
  return lines.slice(lines.findIndex((line) => line.trim().startsWith(start))).join('\n');
}

describe('names that are no longer used', () => {
  const { text, report } = draft(UNITS + CITY + LAST, { parent: 'city-2023.plan.yaml', previous: 'dc-2023.plan.yaml' });

  test('one successor takes the place, in lists and in text, and a comment says so', () => {
    expect(
      from(text, '# 原“区旧局”')
        .split('\n')
        .slice(0, 4)
        .map((line) => line.trim()),
    ).toEqual([
      '# 原“区旧局”，现为“区二局”',
      '- text: 区二局更新名录。',
      'deadline: 6月底前',
      'lead: [区二局, 区一局] # 原“区旧局”，现为“区二局”',
    ]);
    expect(report.replaced.map((line) => line.text)).toContain('“区旧局”已停用，改为“区二局”');
  });

  test('an alias becomes the form for plans', () => {
    expect(text).toContain('support: [区一局]');
    expect(report.replaced.map((line) => line.text)).toContain('“一局”写作规范简称“区一局”');
  });

  test('several successors, or none, are for a person to decide: one finding each, and told in the report', () => {
    expect(text).toMatch(/lead: \[区并局, 区撤局\]$/mu);
    const uri = uriOf('dc-2024.plan.yaml');
    const all = withDocument(workspace(filesIn(UNITS + CITY + LAST)), openDocument(uri, text));
    const line = text.split('\n').findIndex((each) => each.includes('区并局'));
    const findings = diagnostics({ snapshot: all, settings: defaultSettings }, documentAt(all, uri)!);
    expect(findings.filter(({ range }) => range.start.line === line).map(({ code }) => code)).toEqual([
      'unit.former-name',
      'unit.former-name',
    ]);
    expect(report.open.filter((each) => each.line === line)).toEqual([
      { line, about: '2 开展专项整治', text: '“区并局”已于2023年3月停用，其职责由区一局、区二局承担，请选定其一' },
      { line, about: '2 开展专项整治', text: '“区撤局”已于2023年3月停用，名录未列后继机构' },
    ]);
  });
});

describe('another edition of the parent', () => {
  const NEXT = `
--- city-2024.plan.yaml
title: 北京市2024年计划
level: municipal
area: 北京市
year: 2024
units: [bj.units.yaml]
sections:
  - title: 一、监测
    measures:
      - number: 1
        title: 扩大监测网络
        tasks:
          - {text: 布设新的监测点位并联网。, deadline: 9月底前, lead: [市三局], responsible: [各区政府]}
  - title: 二、防控
    measures:
      - number: 2
        title: 加强源头防控
        tasks:
          - {text: 更新重点单位名录。, deadline: 5月底前, lead: [市一局], responsible: [各区政府]}
`;
  const { text, report } = draft(UNITS + CITY + LAST + NEXT, {
    parent: 'city-2024.plan.yaml',
    previous: 'dc-2023.plan.yaml',
  });

  test('a measure that goes on is linked to its new number, keeps its words and takes the new deadline, marked', () => {
    expect(
      from(text, '# 待核：上级第2项')
        .split('\n')
        .slice(0, 8)
        .map((line) => line.trim()),
    ).toEqual([
      '# 待核：上级第2项今年有改动：完成时限由“6月底前”改为“5月底前”',
      '- number: 2',
      'title: 加强源头防控',
      'implements: 2',
      'continues: 1',
      'tasks:',
      '# 原“区旧局”，现为“区二局”',
      '- text: 区二局更新名录。',
    ]);
    expect(text).toContain('deadline: 5月底前');
  });

  test('what its parent does not have any more is left out and asked about', () => {
    expect(text).toMatch(/^# 待定：上年“2 开展专项整治”承接的上级任务“2 开展专项整治”今年没有，未列入；保留的请补写\n/);
    expect(report.dropped.map(({ about }) => about)).toContain('2 开展专项整治');
    expect(text).not.toContain('整治企业');
  });

  test('a new measure comes with its section, which is counted on; a lead that nobody answers to is asked for', () => {
    expect(
      from(text, '- title: 一、监测')
        .split('\n')
        .slice(0, 9)
        .map((line) => line.trim()),
    ).toEqual([
      '- title: 一、监测',
      'measures:',
      '- number: 1',
      'title: 扩大监测网络',
      'implements: 1',
      'tasks:',
      '# 待定：上级今年新增，内容为上级原文；牵头单位（上级为市三局，没有对口单位）',
      '- text: 布设新的监测点位并联网。',
      'deadline: 9月底前',
    ]);
    expect(text).toContain('- title: 二、本区防控');
  });
});

test('last year’s own measures are kept, and their reason is to be confirmed', () => {
  const own = `${LAST}      - number: 3\n        title: 办好区级实事\n        tasks: [{text: 建设宣传角。, lead: [区一局]}]\n`;
  const { text } = draft(UNITS + CITY + own, { parent: 'city-2023.plan.yaml', previous: 'dc-2023.plan.yaml' });
  expect(text).toContain('basis: 上年计划第3项 # 待核：上级计划中没有，今年是否保留，依据是什么');
});

test('of a plan without a parent, measures are linked to the parent’s by title and text, marked', () => {
  const loose = LAST.replace('parent: city-2023.plan.yaml\n', '').replace(/ +implements: \d\n/g, '');
  const { text } = draft(UNITS + CITY + loose, { parent: 'city-2023.plan.yaml', previous: 'dc-2023.plan.yaml' });
  expect(text).toContain('implements: 1 # 待核：按名称和内容对应到上级第1项“加强源头防控”');
});

test('under a parent for several years the deadline of the year is to be set', () => {
  const years = CITY.replace('year: 2023', 'period: {from: 2021, to: 2025}')
    .replace('deadline: 6月底前', 'deadline: 2025年底前')
    .replace('deadline: 年底前', 'deadline: 2022年底前');
  const { text } = draft(UNITS + years, { parent: 'city-2023.plan.yaml' });
  expect(text).toContain('# 待定：时限（上级为“2025年底前”，本年度做到什么程度、何时完成）');
  expect(text).toContain('# 待定：时限（上级的“2022年底前”已过）');
  expect(text).not.toContain('deadline:');
});

test('without any registry of the area that is said, and no lead is made up', () => {
  const { text } = draft(CITY, { parent: 'city-2023.plan.yaml' });
  expect(text).toContain('待定：牵头单位（上级为市一局，没有对口单位）');
  expect(text).not.toMatch(/^ +lead:/m);
});

test('a title that does not say the year is to be checked; another year than the last is told', () => {
  const { text } = draft(UNITS + LAST.replace('title: 东城区2023年计划', 'title: 东城区工作方案'), {
    previous: 'dc-2023.plan.yaml',
    year: 2025,
  });
  expect(text).toContain('title: 东城区工作方案 # 待核：标题按来源改写');
  expect(text).toContain('previous: dc-2023.plan.yaml # 待核：参照的不是上一年的计划（2023年）');
});

test('what belongs to last year’s document is not carried over', () => {
  const sent = LAST.replace('year: 2023', 'year: 2023\ndocument: 东政办发〔2023〕1号\nissued: 2023-04-14\nannex: 2');
  const { text, report } = draft(UNITS + CITY + sent, { parent: 'city-2023.plan.yaml', previous: 'dc-2023.plan.yaml' });
  expect(text).not.toMatch(/东政办发|2023-04-14|annex/);
  expect(report.dropped.map((line) => line.text)).toEqual(['上年的发文字号、成文日期', '上年的印发通知、附件序号']);
});

test('what last year left out with a reason stays out; what it may leave out without one asks for it', () => {
  const city = `${CITY}      - {number: 3, title: 保护耕地, tasks: [{text: 保护耕地。, lead: [相关区政府]}]}
      - {number: 4, title: 保护林地, tasks: [{text: 保护林地。, lead: [相关区政府]}]}
`;
  const last = `${LAST}notApplicable:\n  - {measure: 4, reason: 本区无林地}\n`;
  const { text } = draft(UNITS + city + last, { parent: 'city-2023.plan.yaml', previous: 'dc-2023.plan.yaml' });
  expect(from(text, 'notApplicable:').trimEnd()).toBe(
    dedent(`
      notApplicable:
        # 上级写的是“相关区政府”，上年没有承接；今年承接的移到正文
        - {measure: 3, reason: 待填}
        - {measure: 4, reason: 本区无林地}
    `),
  );
});

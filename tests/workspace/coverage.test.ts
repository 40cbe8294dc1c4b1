import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Coverage, coverageOf, taskReference } from '../../server/src/workspace/coverage.ts';
import { viewPlan } from '../../server/src/workspace/resolve.ts';
import type { Snapshot } from '../../server/src/workspace/snapshot.ts';
import { fileOf, workspace } from '../support/fixture.ts';

const FOLDER = new URL('../../examples/', import.meta.url);
const examples = workspace(
  Object.fromEntries(
    readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.yaml'))
      .map((path) => [path.replaceAll('\\', '/'), readFileSync(new URL(path, FOLDER), 'utf8')]),
  ),
);

function coverage(snapshot: Snapshot, path: string) {
  const document = fileOf(snapshot, path);
  if (document.kind !== 'plan') throw new Error(`${path} is no plan`);
  return coverageOf(viewPlan(snapshot, document));
}

/** The numbers of the parent's measures, by how the plan deals with them. */
function numbers(snapshot: Snapshot, path: string): Partial<Record<Coverage, string>> {
  const found: Partial<Record<Coverage, string>> = {};
  for (const { status, number } of coverage(snapshot, path)) {
    found[status] = [found[status], number.text].filter(Boolean).join(' ');
  }
  return found;
}

/** The references of the parent's tasks, by how the plan deals with them. */
function tasks(snapshot: Snapshot, path: string, status: Coverage): readonly string[] {
  return coverage(snapshot, path).flatMap((each) =>
    each.tasks.filter((task) => task.status === status).map(({ task }) => taskReference(each, task)),
  );
}

describe('the pairs of real plans', () => {
  test('Xicheng 2017: 36 of 50 carried out; asked for are those that name every district', () => {
    expect(numbers(examples, 'xicheng/soil-2017.plan.yaml')).toEqual({
      full: '1 3 4 5 7 8 11 13 14 15 16 17 18 19 20 21 22 29 30 31 32 34 35 36 37 38 39 42 43 44 45 46 47 48 49 50',
      missing: '6 9 40 41',
      // farmland, unused land: 相关区政府
      ask: '2 10 12 23 24 25 26 27 28',
      // a statute: the city alone
      'not-for-this-district': '33',
    });
  });

  test('Dongcheng 2023: by measure', () => {
    expect(numbers(examples, 'dongcheng/soil-2023.plan.yaml')).toEqual({
      full: '1 2 4 5 14 15 16 17',
      partly: '3',
      missing: '7 18',
      'not-applicable': '6 8 9 10 11 12 13',
    });
  });

  test('Dongcheng 2023: by task', () => {
    const path = 'dongcheng/soil-2023.plan.yaml';
    expect(tasks(examples, path, 'full')).toEqual(
      '1 2 3-3 3-5 4-1 4-2 4-3 4-4 4-5 4-6 5 14 15-2 16 17-1 17-3'.split(' '),
    );
    expect(tasks(examples, path, 'missing')).toEqual(['3-2', '3-4', '7-2', '18']);
    expect(tasks(examples, path, 'not-for-this-district')).toEqual(['3-6', '15-1']);
    expect(tasks(examples, path, 'ask')).toEqual(['3-1', '7-1', '17-2']);
  });

  test('the draft carries out, or leaves out, all that is asked of it', () => {
    const all = numbers(examples, 'dongcheng/soil-2024-draft.plan.yaml');
    expect([all.missing, all.partly]).toEqual([undefined, undefined]);
  });
});

describe('whom a measure of the parent concerns', () => {
  /** What a plan that carries out nothing has to do with a measure. */
  function concern(measure: string, head = 'level: district\narea: 密云区'): Coverage | undefined {
    const files = {
      'a.units.yaml':
        'title: 名录\nunits: []\ngroups:\n  - {name: 生态涵养区政府, members: [密云区政府, 怀柔区政府]}\n',
      'a.plan.yaml': `title: 市计划\nmeasures:\n  - {number: 1, ${measure}}\n`,
      'b.plan.yaml': `title: 区计划\n${head}\nparent: a.plan.yaml\nunits: a.units.yaml\n`,
    };
    return coverage(workspace(files), 'b.plan.yaml')[0]?.status;
  }

  test.each<[string, Coverage]>([
    ['support: [市财政局, 各区政府]', 'missing'],
    ['responsible: [各区人民政府]', 'missing'],
    ['responsible: [各区政府(含北京经济技术开发区管委会)]', 'missing'],
    ['lead: [市生态环境局, 密云区政府]', 'missing'],
    ['lead: [生态涵养区政府]', 'missing'],
    ['districts: [密云区, 怀柔区], lead: [市生态环境局]', 'missing'],
    ['districts: [密云区], lead: [相关区政府]', 'missing'],
    ['title: 受污染耕地安全利用率, lead: [密云区政府]', 'missing'],
    ['districts: [怀柔区], lead: [各区政府]', 'not-for-this-district'],
    ['lead: [怀柔区政府]', 'not-for-this-district'],
    ['lead: [市生态环境局], support: [市财政局]', 'not-for-this-district'],
    ['lead: [市生态环境局], support: ["——"]', 'not-for-this-district'],
    ['lead: [相关区政府]', 'ask'],
    ['lead: [各相关区政府]', 'ask'],
    ['support: [区政府]', 'ask'],
    ['support: [各级政府]', 'ask'],
    ['title: 受污染耕地安全利用率, lead: [各区政府]', 'ask'],
    ['title: 没有写单位', 'ask'],
  ])('%s: %s', (measure, status) => {
    expect(concern(measure)).toBe(status);
  });

  test('a street is asked by its own words, and a plan without an area by those that name all', () => {
    const street = 'level: street\narea: 安定门街道';
    expect(concern('lead: [各街道办事处]', street)).toBe('missing');
    expect(concern('lead: [安定门街道办事处]', street)).toBe('missing');
    expect(concern('lead: [相关街道办事处]', street)).toBe('ask');
    expect(concern('lead: [区生态环境局]', street)).toBe('not-for-this-district');
    expect(concern('districts: [密云区]', '')).toBe('ask');
    expect(concern('lead: [各区政府]', '')).toBe('missing');
    expect(concern('lead: [各区政府]', 'level: municipal')).toBe('ask');
  });
});

describe('what a plan carries out', () => {
  const parent = `title: 市计划
measures:
  - number: 3
    lead: [各区政府]
    tasks: [{text: 一}, {text: 二}, {text: 三}]
`;
  function statuses(measures: string): readonly string[] {
    const child = `title: 区计划\nlevel: district\narea: 东城区\nparent: a.plan.yaml\n${measures}`;
    const [entry] = coverage(workspace({ 'a.plan.yaml': parent, 'b.plan.yaml': child }), 'b.plan.yaml');
    return [entry!.status, ...entry!.tasks.map(({ status }) => status)];
  }

  test('the whole measure, where its tasks say nothing', () => {
    expect(statuses('measures: [{implements: 3, tasks: [{text: 甲}, {text: 乙}]}]')).toEqual([
      ...['full', 'full', 'full', 'full'],
    ]);
  });

  test('what its tasks say one by one', () => {
    expect(statuses('measures: [{implements: 3, tasks: [{text: 甲, implements: 3-1}]}]')).toEqual([
      ...['partly', 'full', 'missing', 'missing'],
    ]);
    expect(statuses('measures: [{implements: 3, tasks: [{text: 甲, implements: 3-1}, {text: 乙}]}]')).toEqual([
      'full',
      'full',
      'full',
      'full',
    ]);
  });

  test('a task left out with a reason is no gap', () => {
    const left = 'notApplicable: [{measure: 3-2, reason: 无}, {measure: 3-3, reason: 无}]';
    expect(statuses(`measures: [{implements: 3-1}]\n${left}`)).toEqual([
      ...['full', 'full', 'not-applicable', 'not-applicable'],
    ]);
    expect(statuses(left)).toEqual(['missing', 'missing', 'not-applicable', 'not-applicable']);
  });

  test('nothing is covered by a reference that leads nowhere', () => {
    expect(statuses('measures: [{implements: [4, 3-9, ""]}]')[0]).toBe('missing');
  });
});

import { describe, expect, test } from 'vitest';
import { checkDocument } from '../../server/src/checks/run.ts';
import { openDocument } from '../../server/src/workspace/document.ts';
import type { Host } from '../../server/src/workspace/host.ts';
import { load } from '../../server/src/workspace/load.ts';
import { resolveUnit, viewPlan } from '../../server/src/workspace/resolve.ts';
import { defaultSettings } from '../../server/src/workspace/settings.ts';
import { emptySnapshot, type Snapshot, withDocument, withoutDocument } from '../../server/src/workspace/snapshot.ts';
import { type Files, fileOf, filesIn, shown, uriOf, workspace } from '../support/fixture.ts';

const FILES: Files = filesIn(`
  --- units/beijing.units.yaml
  area: 北京市
  units:
    - {name: 市财政局, level: municipal}
    - {name: 市生态环境局, level: municipal}

  --- units/dongcheng.units.yaml
  area: 东城区
  extends: beijing.units.yaml
  units:
    - {name: 区财政局, counterpart: 市财政局}
    - {name: 区环保局, until: 2019-03, succeededBy: 市生态环境局}
  groups:
    - {name: 财政部门, members: [市财政局, 区财政局]}

  --- streets/andingmen.units.yaml
  area: 安定门街道
  extends: [../units/dongcheng.units.yaml]
  units:
    - {name: 安定门街道办事处}

  --- streets/a.plan.yaml
  title: 安定门街道计划
  year: 2023
  units: andingmen.units.yaml
  measures:
    - number: 1
      lead: [安定门街道办事处]
      support: [区财政局, 市财政局, 财政部门, 区财政所]
`);

const PLAN = 'streets/a.plan.yaml';

function edited(snapshot: Snapshot, path: string, from: string, to: string): Snapshot {
  const { text } = fileOf(snapshot, path);
  expect(text).toContain(from);
  return withDocument(snapshot, openDocument(uriOf(path), text.replace(from, to)));
}

function meaning(snapshot: Snapshot, name: string): string {
  const plan = fileOf(snapshot, PLAN);
  if (plan.kind !== 'plan') throw new Error('no plan');
  return resolveUnit(viewPlan(snapshot, plan), name).kind;
}

describe('a plan knows the names of', () => {
  const snapshot = workspace(FILES);

  test.each([
    ['its registry', '安定门街道办事处', 'exact'],
    ['the registry that one extends', '区财政局', 'exact'],
    ['the registry that one extends in turn', '市财政局', 'exact'],
    ['groups on the way', '财政部门', 'group'],
    ['former units on the way', '区环保局', 'former'],
    ['and no other names', '区财政所', 'unknown'],
  ])('%s', (_, name, kind) => {
    expect(meaning(snapshot, name)).toBe(kind);
  });

  test('so only what none of them knows is a finding', () => {
    expect(shown(snapshot, PLAN)).toEqual(['7 unit.unknown 区财政所']);
  });
});

test('a registry may name the units of what it extends', () => {
  expect(shown(workspace(FILES), 'units/dongcheng.units.yaml').filter((line) => line.includes('dangling'))).toEqual([]);
  const alone = edited(workspace(FILES), 'units/dongcheng.units.yaml', 'extends: beijing.units.yaml', 'extends: []');
  const orphaned = edited(alone, PLAN, 'andingmen.units.yaml', '../units/dongcheng.units.yaml');
  expect(shown(orphaned, 'units/dongcheng.units.yaml').filter((line) => line.includes('dangling'))).toEqual([
    '5 registry.dangling-successor 市生态环境局',
    '7 registry.dangling-member 市财政局',
  ]);
});

test('and of what a plan lists beside it', () => {
  const alone = edited(workspace(FILES), 'units/dongcheng.units.yaml', 'extends: beijing.units.yaml', 'extends: []');
  const beside = edited(alone, PLAN, 'andingmen.units.yaml', '[andingmen.units.yaml, ../units/beijing.units.yaml]');
  expect(shown(beside, 'units/dongcheng.units.yaml').filter((line) => line.includes('dangling'))).toEqual([]);
});

test('a registry that extends itself, directly or through others, is read once', () => {
  const circle = edited(
    workspace(FILES),
    'units/beijing.units.yaml',
    'area: 北京市',
    'area: 北京市\nextends: [../streets/andingmen.units.yaml, beijing.units.yaml]',
  );
  expect(meaning(circle, '市财政局')).toBe('exact');
  expect(shown(circle, PLAN)).toEqual(['7 unit.unknown 区财政所']);
  // no name is there twice
  for (const path of Object.keys(FILES))
    expect(shown(circle, path).filter((line) => /ambiguous|duplicate/.test(line))).toEqual([]);
});

test('reading from disk follows the circle to its end, each file once', async () => {
  const files: Files = {
    ...FILES,
    'units/beijing.units.yaml': `extends: ../streets/andingmen.units.yaml\n${FILES['units/beijing.units.yaml']}`,
  };
  const asked: string[] = [];
  const host: Host = {
    read(uri) {
      const path = Object.keys(files).find((each) => uriOf(each) === uri);
      asked.push(path ?? uri);
      return Promise.resolve(path === undefined ? undefined : files[path]);
    },
    list: () => Promise.resolve([]),
  };
  const snapshot = await load(emptySnapshot, [uriOf(PLAN)], host);
  expect(asked).toEqual([
    PLAN,
    'streets/andingmen.units.yaml',
    uriOf('streets/a.plan.lock.yaml'),
    'units/dongcheng.units.yaml',
    'units/beijing.units.yaml',
  ]);
  expect(meaning(snapshot, '市财政局')).toBe('exact');
});

describe('a plan is checked anew when an extended registry', () => {
  const before = workspace(FILES);
  const found = (snapshot: Snapshot) => checkDocument(snapshot, fileOf(snapshot, PLAN), defaultSettings);
  // what was found before must not be kept
  expect(found(before)).toHaveLength(1);

  test('gets a unit', () => {
    const after = edited(before, 'units/beijing.units.yaml', 'units:', 'units:\n  - {name: 区财政所}');
    expect(shown(after, PLAN)).toEqual([]);
  });

  test('loses one', () => {
    const after = edited(before, 'units/beijing.units.yaml', '市财政局', '市审计局');
    expect(shown(after, PLAN)).toEqual(['7 unit.unknown 市财政局', '7 unit.unknown 区财政所']);
  });

  test('gives one an end', () => {
    const after = edited(before, 'units/dongcheng.units.yaml', '{name: 区财政局,', '{name: 区财政局, until: 2020-12,');
    expect(shown(after, PLAN)).toEqual(['7 unit.former-name 区财政局', '7 unit.unknown 区财政所']);
  });

  test('goes away, and comes back', () => {
    const without = withoutDocument(before, uriOf('units/beijing.units.yaml'));
    expect(shown(without, PLAN)).toEqual(['7 unit.unknown 市财政局', '7 unit.unknown 区财政所']);
    const back = withDocument(without, fileOf(before, 'units/beijing.units.yaml'));
    expect(shown(back, PLAN)).toEqual(['7 unit.unknown 区财政所']);
  });

  test('extends another one', () => {
    const more = withDocument(before, openDocument(uriOf('units/more.units.yaml'), 'units: [{name: 区财政所}]\n'));
    expect(shown(more, PLAN)).toEqual(['7 unit.unknown 区财政所']);
    const after = edited(more, 'units/beijing.units.yaml', 'area: 北京市', 'area: 北京市\nextends: more.units.yaml');
    expect(shown(after, PLAN)).toEqual([]);
  });

  test('and not when a file changes that it does not build on', () => {
    const other = withDocument(before, openDocument(uriOf('other.plan.yaml'), 'title: 其他计划\n'));
    expect(found(other)).toBe(found(before));
  });
});

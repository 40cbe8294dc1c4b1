import { describe, expect, test } from 'vitest';
import { codeLenses, lensCommand } from '../../server/src/features/codeLens.ts';
import type { Locale } from '../../server/src/messages/locale.ts';
import { documentAt } from '../../server/src/workspace/snapshot.ts';
import { fileOf, pathOf, workspace } from '../support/fixture.ts';
import { HEAD, openPlan, textIn } from './editor.ts';

const PLAN = `${HEAD}measures:
  - number: 1
    title: 由区教委牵头
    lead: [区生态环境局]
    support: [区教委]
    tasks:
      - text: 甲。
      - text: 乙，区教委配合。
        support: [区园林绿化局, 区环境局]
      - text: 丙。
        lead: [区教委]
        responsible: [区教委, 北京市东城区教育委员会]
  - number: 2
    lead: [区教委]
    support: [各街道]
  - number: 3
    lead: [区环保局]
    tasks:
      - lead: [区教委]
`;
const { snapshot } = openPlan(`¦${PLAN}`);
const registry = fileOf(snapshot, 'dc.units.yaml');

/** `区教委: 牵头 3 · 文中 2`. */
function lenses(locale: Locale = 'zh-CN', commands: readonly string[] = []): readonly string[] {
  return codeLenses(snapshot, registry, locale, commands).map(
    ({ range, command }) => `${textIn(registry, range)}: ${command?.title}`,
  );
}

describe('above a unit in its registry', () => {
  test('in how many tasks it has each role, and how often texts name it', () => {
    expect(lenses()).toEqual([
      // measure 1: the third task; measure 2, which has no tasks; the task of measure 3
      '区教委: 牵头 3 · 主责 1 · 配合 2 · 文中 2',
      // leads the two tasks that name no other lead; co-operates under its alias
      '区生态环境局: 牵头 2 · 配合 1',
      // measure 3 gives its lead to nobody: 区环保局 has none
      '区园林绿化局: 配合 1',
      '各街道办事处: 配合 1',
    ]);
  });

  test('in English', () => {
    expect(lenses('en')[0]).toBe('区教委: Lead 3 · Responsible 1 · Co-operating 2 · In text 2');
  });

  test('none in a plan that no plan has as its parent', () => {
    expect(codeLenses(snapshot, fileOf(snapshot, 'dc.plan.yaml'), 'zh-CN', [])).toEqual([]);
  });

  test('only tells, where the client cannot list places', () => {
    expect(codeLenses(snapshot, registry, 'zh-CN', ['other'])[0]?.command).toEqual({
      title: '牵头 3 · 主责 1 · 配合 2 · 文中 2',
      command: '',
    });
  });

  test('lists its places in plans, where the client can', () => {
    const [lens] = codeLenses(snapshot, registry, 'zh-CN', ['districtPlan.showReferences']);
    expect(lens?.command).toBeUndefined();
    const command = lensCommand(snapshot, lens?.data, 'zh-CN');
    expect(command).toMatchObject({
      title: '牵头 3 · 主责 1 · 配合 2 · 文中 2',
      command: 'districtPlan.showReferences',
    });
    const [uri, position, locations = []] = command.arguments!;
    expect([uri, position]).toEqual([registry.uri, lens?.range.start]);
    const texts = locations.map((each) => `${pathOf(each.uri)} ${textIn(documentAt(snapshot, each.uri)!, each.range)}`);
    expect(texts).toHaveLength(8);
    expect(new Set(texts)).toEqual(new Set(['dc.plan.yaml 区教委', 'dc.plan.yaml 北京市东城区教育委员会']));
  });

  test.each([
    undefined,
    null,
    7,
    {},
    { uri: registry.uri, index: 99 },
    { uri: registry.uri, index: -1 },
    { uri: 'x', index: 0 },
  ])('says nothing for a place that is not there: %j', (place) => {
    expect(lensCommand(snapshot, place, 'zh-CN')).toEqual({ title: '', command: '' });
  });
});

describe('above a measure of a plan with plans below it', () => {
  const files = workspace(`
    --- bj.plan.yaml
    level: municipal
    measures:
      - {number: 1, title: 目标, lead: [各区政府]}
      - {number: 2, title: 防控, lead: [各区政府]}
      - {number: 3, title: 市级任务, lead: [市财政局]}
      - number: 4
        title: 监测
        lead: [各区政府]
        tasks: [{text: 甲。}, {text: 乙。}]
    --- cy.plan.yaml
    level: district
    area: 朝阳区
    parent: bj.plan.yaml
    measures:
      - {number: 1, implements: [1, 2, 4-1]}
    --- dc-2022.plan.yaml
    level: district
    area: 东城区
    parent: bj.plan.yaml
    --- dc-2023.plan.yaml
    level: district
    area: 东城区
    parent: bj.plan.yaml
    measures:
      - {number: 1, implements: [1, 4]}
    --- xc.plan.yaml
    level: district
    area: 西城区
    parent: bj.plan.yaml
    notApplicable:
      - {measure: 1, reason: 无}
  `);
  const parent = fileOf(files, 'bj.plan.yaml');

  test('how many areas carry it out, each once, and how many do not', () => {
    const shown = codeLenses(files, parent, 'zh-CN', []).map(
      ({ range, command }) => `${textIn(parent, range)}: ${command?.title}`,
    );
    expect(shown).toEqual([
      '1: 承接 2 区 · 1 区不涉及',
      '2: 承接 1 区 · 2 区缺',
      '4: 承接 1 区 · 1 区只承接一部分 · 1 区缺',
    ]);
    expect(codeLenses(files, parent, 'en', [])[1]?.command?.title).toBe(
      'carried out, districts: 1 · missing, districts: 2',
    );
  });

  test('opens the coverage matrix where the client can, while a unit still lists its places', () => {
    const commands = ['districtPlan.showReferences', 'districtPlan.showCoverage'];
    expect(codeLenses(files, parent, 'zh-CN', commands)[1]?.command).toEqual({
      title: '承接 1 区 · 2 区缺',
      command: 'districtPlan.showCoverage',
      arguments: [parent.uri],
    });
    const [unit] = codeLenses(snapshot, registry, 'zh-CN', commands);
    expect(lensCommand(snapshot, unit?.data, 'zh-CN').command).toBe('districtPlan.showReferences');
  });

  test('lists where it is carried out, and the plans that lack it, where there is no matrix', () => {
    const lens = codeLenses(files, parent, 'zh-CN', ['districtPlan.showReferences'])[1];
    const command = lensCommand(files, lens?.data, 'zh-CN');
    expect(command).toMatchObject({ title: '承接 1 区 · 2 区缺', command: 'districtPlan.showReferences' });
    const [uri, position, locations = []] = command.arguments!;
    expect([uri, position]).toEqual([parent.uri, lens?.range.start]);
    expect(locations.map((each) => `${pathOf(each.uri)} ${textIn(documentAt(files, each.uri)!, each.range)}`)).toEqual([
      'cy.plan.yaml 2',
      'dc-2022.plan.yaml bj.plan.yaml',
      'dc-2023.plan.yaml bj.plan.yaml',
      'xc.plan.yaml bj.plan.yaml',
    ]);
  });
});

import { describe, expect, test } from 'vitest';
import { codeLenses, lensCommand } from '../../server/src/features/codeLens.ts';
import type { Locale } from '../../server/src/messages/locale.ts';
import { documentAt } from '../../server/src/workspace/snapshot.ts';
import { fileOf, pathOf } from '../support/fixture.ts';
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

  test('none in a plan', () => {
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
    const [uri, position, locations] = command.arguments!;
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

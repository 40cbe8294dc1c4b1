import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../server/src/base/textEdit.ts';
import type { Decision } from '../../server/src/draft/reparent/reparentEdits.ts';
import * as parentService from '../../server/src/service/parent.ts';
import { openDocument, type PlanDocument } from '../../server/src/workspace/document.ts';
import { defaultSettings } from '../../server/src/workspace/settings.ts';
import { withDocument } from '../../server/src/workspace/snapshot.ts';
import { fileOf, shown, uriOf, workspace } from '../support/fixture.ts';

const FILES = `
--- city/2023.plan.yaml
title: 市计划（2023年版）
level: municipal
year: 2023
measures:
  - number: 1
    title: 严格建设用地准入
    tasks: [{text: 收回土地前完成调查并组织评审。, deadline: 年底前}]
  - number: 2
    title: 加强工业源头防控
    tasks:
      - {text: 更新重点监管单位名录，督促自行监测。, deadline: 年底前}
      - {text: 排查加油站埋地储罐的渗漏隐患。, deadline: 年底前}
  - number: 3
    title: 深入开展普法宣传
    tasks: [{text: 面向工业企业组织法规培训。, deadline: 长期实施}]
  - number: 4
    title: 防控畜禽养殖污染
    tasks: [{text: 推广粪污还田利用。, deadline: 年底前}]
  - number: 5
    title: 试点垃圾分类积分
    tasks: [{text: 在社区试行分类积分兑换。, deadline: 年底前}]
--- city/2024.plan.yaml
title: 市计划（2024年版）
level: municipal
year: 2024
measures:
  - number: 1
    title: 完善地下水监测网络
    tasks: [{text: 新建监测井并联网。, deadline: 年底前}]
  - number: 2
    title: 严格建设用地准入
    tasks: [{text: 收回土地前完成调查并组织评审。, deadline: 年底前}]
  - number: 3
    title: 加强工业源头防控
    tasks:
      - {text: 更新重点监管单位名录，督促自行监测。, deadline: 6月底前}
      - {text: 排查加油站埋地储罐的渗漏隐患。, deadline: 年底前}
  - number: 4
    title: 深入开展普法宣传
    tasks: [{text: 面向工业企业组织法规培训。, deadline: 长期实施}]
  - number: 5
    title: 防控畜禽养殖污染
    tasks: [{text: 推广粪污还田利用。, deadline: 年底前}]
--- dc/dc.plan.yaml
title: 区计划
level: district
area: 东城区
year: 2024
parent: ../city/2023.plan.yaml # 市级
notApplicable:
  - {measure: 4, reason: 本区无养殖}
measures:
  - number: 1
    title: 严格建设用地准入
    implements: '1'
  - number: 2
    title: 加强工业源头防控
    implements: 2
    tasks:
      - text: 更新名录。
        implements: 2-1
      - text: 排查储罐。
        implements: [2-2]
  - number: 3
    title: 宣传和积分
    implements: [3, 5]
  - number: 4
    title: 没有的
    implements: 9
`;

function follow(files = FILES) {
  const context = { snapshot: workspace(files), settings: defaultSettings };
  const plan = fileOf(context.snapshot, 'dc/dc.plan.yaml') as PlanDocument;
  const to = fileOf(context.snapshot, 'city/2024.plan.yaml') as PlanDocument;
  return { context, plan, reparenting: parentService.reparent(context, plan, to)! };
}

function settled(decide?: (reference: string) => Decision | undefined, files = FILES) {
  const { context, plan, reparenting } = follow(files);
  const decisions = reparenting.links.map(
    ({ value, state }) => decide?.(value.text) ?? (state === 'holds' ? 'take' : 'keep'),
  );
  const result = parentService.settleReparenting(context, reparenting, decide && decisions);
  const text = applyEdits(plan.text, result.edits);
  const snapshot = withDocument(context.snapshot, openDocument(uriOf('dc/dc.plan.yaml'), text));
  return { ...result, text, snapshot };
}

describe('a new edition of the parent', () => {
  test('is told link by link: what holds under which number, what changed and how, what is gone', () => {
    const { context, reparenting } = follow();
    const report = parentService.reparentReport(context, reparenting);
    expect(
      parentService.reparentText(context, report),
    ).toBe(`区计划：上级计划由“市计划（2023年版）”改为“市计划（2024年版）”

没有变化的 4处，编号随新一版更新
  4 防控畜禽养殖污染 → 5 防控畜禽养殖污染（不涉及）
  1 严格建设用地准入 → 2 严格建设用地准入
  2-2 排查加油站埋地储罐的渗漏隐患。 → 3-2 排查加油站埋地储罐的渗漏隐患。
  3 深入开展普法宣传 → 4 深入开展普法宣传

内容有改动、须核对的 2处
  2 加强工业源头防控 → 3 加强工业源头防控
      第1条完成时限由“年底前”改为“6月底前”
  2-1 更新重点监管单位名录，督促自行监测。 → 3-1 更新重点监管单位名录，督促自行监测。
      完成时限由“年底前”改为“6月底前”

新一版没有的 1处
  5 试点垃圾分类积分 → （没有）

原上级计划中就没有的 1处：9
`);
  });

  test('by default takes what holds and marks the rest, in the smallest edits', () => {
    const { text, taken, kept } = settled();
    expect([taken, kept]).toEqual([4, 4]);
    expect(text).toBe(`title: 区计划
level: district
area: 东城区
year: 2024
parent: ../city/2024.plan.yaml # 市级
notApplicable:
  - {measure: 5, reason: 本区无养殖}
measures:
  - number: 1
    title: 严格建设用地准入
    implements: '2'
  - number: 2
    title: 加强工业源头防控
    # 待核：新一版上级计划中，“加强工业源头防控”（原第2项）有改动，这里的编号没有更新
    implements: 2
    tasks:
      - text: 更新名录。
        # 待核：新一版上级计划中，“加强工业源头防控”（原第2-1项）有改动，这里的编号没有更新
        implements: 2-1
      - text: 排查储罐。
        implements: [3-2]
  - number: 3
    title: 宣传和积分
    # 待核：新一版上级计划中没有“试点垃圾分类积分”（原第5项）
    implements: [4, 5]
  - number: 4
    title: 没有的
    # 待核：原上级计划中就没有“9”，没有更新
    implements: 9
`);
  });

  test('what is left open is found until it is settled', () => {
    const { snapshot } = settled();
    const open = shown(snapshot, 'dc/dc.plan.yaml').filter((line) => line.includes('draft.open-question'));
    expect(open).toHaveLength(4);
  });

  test('decided one by one: taken, kept, or not carried out any more', () => {
    const { text, kept } = settled(
      (reference) =>
        ({ '2': 'leave-out', '2-1': 'take', '2-2': 'take', '3': 'leave-out' })[reference] as Decision | undefined,
    );
    expect(kept).toBe(2);
    expect(text).toContain(
      '  - {measure: 5, reason: 本区无养殖}\n  - {measure: 3, reason: 待填}\n  - {measure: 4, reason: 待填}\n',
    );
    expect(text).toContain(
      '    title: 加强工业源头防控\n    tasks:\n      - text: 更新名录。\n        implements: 3-1\n',
    );
    expect(text).toMatch(/# 待核：新一版上级计划中没有“试点垃圾分类积分”（原第5项）\n {4}implements: \[5\]\n/);
  });

  test('what is not carried out any more leaves the item as it is, wherever the reference stands in it', () => {
    const first = FILES.replace(
      "  - number: 1\n    title: 严格建设用地准入\n    implements: '1'\n",
      "  - implements: '1' # 市级\n    number: 1\n    title: 严格建设用地准入\n",
    ).replace('implements: [3, 5]', 'implements: [3]');
    const { text, kept } = settled((reference) => (['1', '3'].includes(reference) ? 'leave-out' : 'take'), first);
    expect(text).toContain('measures:\n  - number: 1\n    title: 严格建设用地准入\n  - number: 2\n');
    expect(text).toContain('    title: 宣传和积分\n  - number: 4\n');
    expect(text).toContain('  - {measure: 2, reason: 待填}\n  - {measure: 4, reason: 待填}\n');
    expect(kept).toBe(1);
  });

  test('a range goes on as a range, or stays whole with a mark', () => {
    const ranged = FILES.replace('implements: [3, 5]', 'implements: 3~4').replace(
      '  - {measure: 4, reason: 本区无养殖}',
      '  - {measure: 5, reason: 无}',
    );
    expect(settled(undefined, ranged).text).toContain('    implements: 4~5\n');
    const partly = settled(undefined, FILES.replace('implements: [3, 5]', 'implements: 3~5'));
    expect(partly.text).toContain(
      '# 待核：新一版上级计划中，“3~5”所指的任务有的须核对，这里的编号没有更新\n    implements: 3~5\n',
    );
  });

  test('two measures that became one are named once', () => {
    const { context, reparenting } = follow();
    const [link] = reparenting.links.filter(({ value }) => value.text === '3');
    const both = {
      ...reparenting,
      links: reparenting.links.map((each) => (each.value.text === '5' ? { ...link!, value: each.value } : each)),
    };
    const { edits } = parentService.settleReparenting(context, both);
    expect(applyEdits(reparenting.view.document.text, edits)).toContain('implements: [4]\n');
  });

  test('the lock file follows: new numbers with what the new edition says, the rest as it was checked', () => {
    const { context, plan } = follow();
    const lock = parentService.lock(context, plan)!;
    const withLock = `${FILES}--- dc/dc.plan.lock.yaml\n${lock.text}`;
    const { lock: now, snapshot } = settled((reference) => (reference === '2' ? 'take' : undefined), withLock);
    expect(now?.text.match(/measure: .*/gu)).toEqual([
      'measure: 2',
      'measure: 3',
      'measure: 3-2',
      'measure: 4',
      'measure: 5',
      'measure: 2-1',
    ]);
    const after = withDocument(snapshot, openDocument(now!.uri, now!.text));
    const changed = shown(after, 'dc/dc.plan.yaml').filter((line) => line.includes('measure.parent-changed'));
    // kept under its old number, which names nothing like it now: that is told
    expect(changed.map((line) => line.split(' ').at(-1))).toEqual(['2-1']);
  });

  test('a lock file that cannot be read is left alone', () => {
    expect(settled(undefined, `${FILES}--- dc/dc.plan.lock.yaml\nversion: 9\nconfirmed: []\n`).lock).toBeUndefined();
  });

  test('nothing to follow without a parent', () => {
    const { context, plan } = follow(FILES.replace('../city/2023', '../city/1999'));
    expect(parentService.reparent(context, plan, plan)).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../server/src/base/textEdit.ts';
import { comparisonOf } from '../../server/src/features/diff/comparison.ts';
import { type Continuation, decide } from '../../server/src/features/diff/decide.ts';
import type { Snapshot } from '../../server/src/workspace/snapshot.ts';
import { exampleWorkspace } from '../support/exampleWorkspace.ts';
import { check, planIn, workspace } from '../support/fixture.ts';

const OLD = `title: 去年
year: 2023
measures:
  - number: 1
    title: 推进清洁取暖
    tasks: [{text: 完成平房煤改电。}]
  - number: 2
    title: 加强扬尘管控
    tasks: [{text: 施工工地全部安装视频监控。}]
  - title: 开展宣传教育
    tasks: [{text: 组织世界环境日活动。}]
`;
const NEW = `title: 今年
year: 2024
measures:
  - number: 1
    title: 加强扬尘管控   # 沿用
    tasks: [{text: 施工工地全部安装视频监控。}]
  - number: 2
    title: 建设无废城市
    tasks: [{text: 编制无废城市建设方案。}]
  - {number: 3, title: 开展宣传教育, tasks: [{text: 组织世界环境日活动。}]}
`;

const plans = (now = NEW): Snapshot => workspace({ 'a/old.plan.yaml': OLD, 'b/new.plan.yaml': now });

function reviewed(now = NEW) {
  const snapshot = plans(now);
  const from = planIn(snapshot, 'a/old.plan.yaml');
  return comparisonOf(snapshot, from, planIn(snapshot, 'b/new.plan.yaml'), 'zh-CN').review;
}

/** The later plan after decisions, without what stands before its measures. */
function textAfter(decisions: readonly Continuation[], now = NEW): string {
  const snapshot = plans(now);
  const to = planIn(snapshot, 'b/new.plan.yaml');
  return applyEdits(to.text, decide(planIn(snapshot, 'a/old.plan.yaml'), to, decisions));
}

describe('the review', () => {
  it('proposes what is alike with score and reasons, and what is open comes first', () => {
    expect(
      reviewed()?.items.map(({ to, from, certainty, evidence }) => [to.title, from?.title, certainty, evidence]),
    ).toEqual([
      ['建设无废城市', undefined, 'none', []],
      ['加强扬尘管控', '加强扬尘管控', 'certain', ['名称相同', '内容相同']],
      ['开展宣传教育', '开展宣传教育', 'certain', ['名称相同', '内容相同']],
    ]);
    expect(reviewed()?.choices.map(({ number }) => number)).toEqual(['1', '2', '']);
    expect(reviewed()?.dropped).toEqual([0]);
  });

  it('shows the unsure ones before the likely and the certain ones', () => {
    const [from, to] = ['xicheng/soil-2017.plan.yaml', 'xicheng/soil-2021.plan.yaml'] as const;
    const examples = exampleWorkspace();
    const { review } = comparisonOf(examples, planIn(examples, from), planIn(examples, to), 'zh-CN');
    const certainties = review!.items.map(({ certainty }) => certainty);
    expect(certainties[0]).toBe('unsure');
    const order = ['unsure', 'likely', 'none', 'certain'];
    expect(certainties).toEqual([...certainties].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
  });

  it('is not offered where `continues` speaks of another plan', () => {
    const other = NEW.replace('year: 2024', 'year: 2024\nprevious: ../a/other.plan.yaml');
    expect(reviewed(other)).toBeUndefined();
    expect(reviewed(NEW.replace('2024', '2023'))).toBeUndefined();
    const [city, district] = ['beijing/soil-2023.plan.yaml', 'dongcheng/soil-2023.plan.yaml'] as const;
    const examples = exampleWorkspace();
    const { review } = comparisonOf(examples, planIn(examples, city), planIn(examples, district), 'zh-CN');
    expect(review).toBeUndefined();
  });
});

describe('a decision', () => {
  it('writes `continues` and, the first time, `previous`; comments and everything else stay', () => {
    const text = textAfter([{ place: 0, continues: ['2'] }]);
    expect(text).toContain('year: 2024\nprevious: ../a/old.plan.yaml\n');
    expect(text).toContain('    title: 加强扬尘管控   # 沿用\n    continues: 2\n');
    expect(text.replace(/(?:previous| {4}continues): .*\n/g, '')).toBe(NEW);
    expect(reviewed(text)?.items.at(-1)).toMatchObject({ decision: 'goes-on', written: ['2'] });
  });

  it('writes several at once, into a mapping on one line too', () => {
    const text = textAfter([
      { place: 0, continues: ['2'] },
      { place: 2, continues: ['1', '2'] },
    ]);
    expect(text).toContain('    continues: 2\n');
    expect(text).toContain('continues: [1, 2]');
    expect(reviewed(text)?.items.map(({ decision }) => decision)).toEqual(['open', 'goes-on', 'goes-on']);
  });

  it('that a measure is new is written as an empty list, and nothing is proposed for it any more', () => {
    const text = textAfter([{ place: 0, continues: [] }]);
    expect(text).toContain('    continues: []\n');
    const item = reviewed(text)?.items.find(({ place }) => place === 0);
    expect(item).toMatchObject({ decision: 'new', certainty: 'none' });
    expect(item?.from).toBeUndefined();
    expect(check(plans(text), 'b/new.plan.yaml').filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('can be changed and taken back: then the file is as it was', () => {
    const text = textAfter([{ place: 1, continues: ['1'] }]);
    expect(textAfter([{ place: 1, continues: [] }], text)).toBe(text.replace('continues: 1', 'continues: []'));
    expect(textAfter([{ place: 1, continues: ['2'] }], text)).toBe(text.replace('continues: 1', 'continues: 2'));
    expect(textAfter([{ place: 1 }], text)).toBe(
      NEW.replace('year: 2024\n', 'year: 2024\nprevious: ../a/old.plan.yaml\n'),
    );
  });

  it('of a measure that is not there changes nothing', () => {
    expect(textAfter([{ place: 9, continues: ['1'] }])).toBe(NEW);
  });
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { diffPlans } from '../../server/src/compare/diff.ts';
import type { PlanDiff } from '../../server/src/compare/diffModel.ts';
import { isEmpty, kindsOfMeasure, kindsOfTask, summaryOf } from '../../server/src/compare/kinds.ts';
import { diffInWords } from '../../server/src/features/diff/formats.ts';
import { exampleWorkspace } from '../support/exampleWorkspace.ts';
import { planIn, workspace } from '../support/fixture.ts';

const REGISTRY = `
area: 东城区
units:
  - {name: 区环保局, until: 2019-03, succeededBy: 区生态环境局}
  - {name: 区生态环境局, since: 2019-03, aliases: [区环境局]}
  - {name: 区住建委}
  - {name: 区科信局}
`;
const HEAD = 'area: 东城区\nunits: [a.units.yaml]\n';

function diffOf(old: string, now: string): PlanDiff {
  const snapshot = workspace({
    'a.units.yaml': REGISTRY,
    'old.plan.yaml': `${HEAD}${old}`,
    'new.plan.yaml': `${HEAD}${now}`,
  });
  return diffPlans(snapshot, planIn(snapshot, 'old.plan.yaml'), planIn(snapshot, 'new.plan.yaml'));
}

/** What an officer reads in a terminal, without the title and the sums. */
function told(diff: PlanDiff): readonly string[] {
  const [, , , ...lines] = diffInWords(diff, 'text', 'zh-CN').trimEnd().split('\n');
  return lines.map((line) => line.trim());
}

const task = (duties: string, year = 2023): string =>
  `year: ${year}\nmeasures:\n  - number: 1\n    title: 管控建设用地风险\n    tasks:\n      - text: 开展土壤污染状况调查。\n${duties.replace(/^/gm, '        ')}\n`;

/** The changes of the one task of `task`. */
const changes = (old: string, now: string, year = 2023): readonly string[] =>
  told(diffOf(task(old), task(now, year))).filter((line) => !/^(?:~|年度)/.test(line));

it.each([
  ['deadline: 6月底前', 'deadline: 年底前', ['时限推迟：6月底前 → 年底前']],
  ['deadline: 年底前', 'deadline: 6月底前', ['时限提前：年底前 → 6月底前']],
  ['deadline: 年底前', 'deadline: 12月底前', ['时限写法：年底前 → 12月底前（期限相同）']],
  ['deadline: 年底前', 'deadline: 长期实施', ['时限放宽：年底前 → 长期实施']],
  ['deadline: 年底前', '', ['时限：年底前 → （无）']],
  ['lead: [区住建委]', 'lead: [区住建委, 区科信局]', ['增加牵头单位：区科信局']],
  ['lead: [区住建委, 区科信局]', 'lead: [区住建委]', ['减少牵头单位：区科信局']],
  ['lead: [区住建委, 区科信局]', 'lead: [区科信局, 区住建委]', ['牵头单位首位：区住建委 → 区科信局']],
  ['lead: [区环境局]', 'lead: [区生态环境局]', ['牵头单位改写名称：区环境局 → 区生态环境局（同一单位）']],
  ['lead: [区住建委]\nsupport: [区科信局]', 'lead: [区住建委, 区科信局]\nsupport: [——]', ['区科信局由协办改为牵头']],
  [
    'targets: [{indicator: 污染地块安全利用率, target: 95%以上}]',
    'targets: [{indicator: 污染地块安全利用率, target: 90%以上}]',
    ['指标“污染地块安全利用率”降低：95%以上 → 90%以上'],
  ],
  [
    'targets: [{indicator: 污染地块安全利用率, target: 95%以上}]',
    'targets: [{indicator: 污染地块安全利用率, target: 100%}]',
    ['指标“污染地块安全利用率”提高：95%以上 → 100%'],
  ],
  ['', 'targets: [{indicator: 完成筛查, target: 30块}]', ['新增指标“完成筛查”：30块']],
  ['note: 试点', 'note: 全面推开', ['备注：试点 → 全面推开']],
])('%s > %s', (old, now, expected) => {
  expect(changes(old, now)).toEqual(expected);
});

it('a unit under its successor’s name is renamed, not gone and come', () => {
  const old = task('lead: [区环保局]').replace('2023', '2018');
  expect(told(diffOf(old, task('lead: [区生态环境局]'))).at(-1)).toBe(
    '牵头单位改写名称：区环保局 → 区生态环境局（同一单位）',
  );
});

it('a deadline that moves on with the year is the same day, each in its year', () => {
  expect(changes('deadline: 年底前', 'deadline: 年底前', 2024)).toEqual([]);
  expect(changes('deadline: 2023年6月底前', 'deadline: 2024年6月底前', 2024)).toEqual([
    '时限写法：2023年6月底前 → 2024年6月底前（期限相同）',
  ]);
});

it('marks what changed in a text word by word, and says where only the year moved on', () => {
  const measure = (text: string): string => `measures: [{number: 1, title: 完成调查, tasks: [{text: ${text}}]}]\n`;
  expect(told(diffOf(measure('完成2023年重点地块调查。'), measure('完成2024年重点地块调查。')))).toEqual([
    '~ 1 完成调查',
    '~ 完成[-2023-]{+2024+}年重点地块调查。',
    '只改了年份',
  ]);
  expect(told(diffOf(measure('完成重点地块调查。'), measure('完成全部重点地块调查。'))).slice(1)).toEqual([
    '~ 完成{+全部+}重点地块调查。',
    '内容有修改',
  ]);
});

it('what changed alike in all tasks is said once, of the measure', () => {
  const measure = (lead: string): string =>
    `measures: [{number: 1, title: 完成调查, lead: [${lead}], tasks: [{text: 组织地块调查}, {text: 编制调查报告}]}]\n`;
  expect(told(diffOf(measure('区住建委'), measure('区科信局')))).toEqual([
    '~ 1 完成调查',
    '增加牵头单位：区科信局',
    '减少牵头单位：区住建委',
  ]);
  // the same said by the tasks themselves is no change
  const own = measure('区住建委')
    .replace('lead: [区住建委], ', '')
    .replaceAll('}', ', lead: [区住建委]}')
    .replace('], lead: [区住建委]}', ']}');
  expect(isEmpty(diffOf(measure('区住建委'), own))).toBe(true);
});

it('a measure is split, another two are merged', () => {
  const dust = '施工工地全部安装扬尘在线监测设备，实时联网。';
  const road = '提高道路机械化清扫保洁水平，重点道路每日冲洗。';
  const one = `measures: [{number: 1, title: 加强扬尘污染管控, tasks: [{text: ${dust}}, {text: ${road}}]}]\n`;
  const two = `measures: [{number: 1, title: 加强扬尘污染管控, tasks: [{text: ${dust}}]}, {number: 2, title: 提升道路保洁质量, tasks: [{text: ${road}}]}]\n`;
  const split = diffOf(one, two);
  expect(split.measures.map(({ relation }) => relation)).toEqual(['split', 'split']);
  expect(summaryOf(split)).toMatchObject({ split: 1, added: 0, dropped: 0 });
  expect(told(split)).toContain('由原第1项“加强扬尘污染管控”拆分');
  // without number and title a measure is called by what its text begins with
  const nameless = (text: string): string => text.replace(/number: \d, title: [^,]+, /g, '');
  expect(told(diffOf(nameless(one), nameless(two)))).toContain('由原“施工工地全部安装扬尘在线监测设备…”拆分');
  const merged = diffOf(two, one);
  expect(merged.measures.map(({ relation }) => relation)).toEqual(['merged', 'merged']);
  expect(summaryOf(merged)).toMatchObject({ merged: 1, added: 0, dropped: 0 });
  expect(merged.measures.flatMap(({ tasks }) => tasks.flatMap(kindsOfTask))).toEqual([]);
});

it('a task that moved to another measure is shown where it went, and is not gone', () => {
  const moved = '对辖区内加油站、储油库的地下储罐逐一检查防渗漏设施，建立台账。';
  const plan = (first: string, second: string): string => `
measures:
  - {number: 1, title: 强化油品储运监管, tasks: [{text: 油气回收设施全部联网监控。}${first}]}
  - {number: 2, title: 防控地下水污染, tasks: [{text: 完成地下水环境状况调查评估。}${second}]}
`;
  const diff = diffOf(plan(`, {text: ${moved}}`, ''), plan('', `, {text: ${moved}}`));
  expect(summaryOf(diff)).toMatchObject({ added: 0, dropped: 0, changed: 0, moved: 1, same: 1 });
  expect(told(diff)).toEqual(['~ 2 防控地下水污染', `~ ${moved}`, '由第1项“强化油品储运监管”移来']);
});

it('what moved to another section says from where to where; a section that was only renamed moved nothing', () => {
  const plan = (first: string, a: string, b: string): string => `
sections:
  - {title: ${first}, measures: [{number: 1, title: 推进清洁取暖}${a}]}
  - {title: 二、生活源, measures: [{number: 3, title: 垃圾分类处理}${b}]}
`;
  const oil = ', {number: 2, title: 餐饮油烟治理}';
  expect(told(diffOf(plan('一、能源', oil, ''), plan('一、能源', '', oil)))).toEqual([
    '~ 2 餐饮油烟治理',
    '由“一、能源”移到“二、生活源”',
  ]);
  const renamed = diffOf(plan('一、能源', oil, ''), plan('一、能源结构', oil, ''));
  expect(summaryOf(renamed)).toMatchObject({ moved: 0, changed: 0, same: 3 });
  expect(told(renamed)).toEqual(['分节：一、能源 → 一、能源结构']);
});

it('what only looks a little alike is added and dropped, and says what it may be', () => {
  const old = 'measures: [{number: 1, title: 强化空间布局管控, tasks: [{text: 合理安排生活垃圾处理设施。}]}]\n';
  const now = 'measures: [{number: 2, title: 严格空间布局管控, tasks: [{text: 产业园区规划开展环评。}]}]\n';
  const diff = diffOf(old, now);
  expect(summaryOf(diff)).toMatchObject({ added: 1, dropped: 1 });
  expect(told(diff).filter((line) => line.includes('待确认'))).toHaveLength(2);
});

it('compares the head and what is not applicable', () => {
  expect(
    told(
      diffOf(
        'title: 甲计划\nissued: 2023-04-14\nnotApplicable: [{measure: 6, reason: 无耕地}, {measure: 7, reason: 无农田}]\n',
        'title: 甲计划\nissued: 2023-04-15\nnotApplicable: [{measure: 6, reason: 本区无耕地}]\n',
      ),
    ),
  ).toEqual([
    '成文日期：2023-04-14 → 2023-04-15',
    '不涉及的上级任务 6：无耕地 → 本区无耕地',
    '不涉及的上级任务 7：无农田 → （无）',
  ]);
});

it('a plan does not differ from itself', () => {
  const examples = exampleWorkspace();
  for (const document of examples.documents.values()) {
    if (document.kind !== 'plan') continue;
    const diff = diffPlans(examples, document, document);
    expect(isEmpty(diff)).toBe(true);
    expect(diffInWords(diff, 'text', 'zh-CN')).toBe('两个计划没有不同\n');
  }
});

interface Made {
  readonly title: string;
  readonly texts: readonly string[];
}

const words = fc.constantFrom(
  '土壤',
  '扬尘',
  '油烟',
  '污水',
  '调查',
  '监测',
  '整治',
  '台账',
  '培训',
  '企业',
  '道路',
  '公园',
  '学校',
);
const sentence = fc.array(words, { minLength: 4, maxLength: 9 }).map((parts) => parts.join(''));
const plans = fc.uniqueArray(sentence, { minLength: 9, maxLength: 24 }).map((all): readonly Made[] =>
  Array.from({ length: Math.floor(all.length / 3) }, (_, n) => ({
    title: all[3 * n]!,
    texts: [all[3 * n + 1]!, all[3 * n + 2]!],
  })),
);
const written = (plan: readonly Made[]): string =>
  `measures:\n${plan
    .map(
      ({ title, texts }) =>
        `  - title: ${title}\n    tasks:\n${texts.map((each) => `      - text: ${each}`).join('\n')}`,
    )
    .join('\n')}\n`;

it('of a measure that was moved it only says that it moved', () => {
  fc.assert(
    fc.property(plans, fc.nat(), fc.nat(), (plan, from, to) => {
      const rest = plan.toSpliced(from % plan.length, 1);
      const moved = rest.toSpliced(to % plan.length, 0, plan[from % plan.length]!);
      const diff = diffOf(written(plan), written(moved));
      const isSame = moved.every((each, index) => each === plan[index]);
      expect(diff.measures.map(kindsOfMeasure).filter((kinds) => kinds.length > 0)).toEqual(isSame ? [] : [['moved']]);
    }),
    { numRuns: 50 },
  );
});

it('finds the one measure that was added or dropped, and no other', () => {
  fc.assert(
    fc.property(plans, fc.nat(), (plan, place) => {
      const [at, without] = [place % plan.length, plan.toSpliced(place % plan.length, 1)];
      const kindsOf = (diff: PlanDiff) => diff.measures.map(kindsOfMeasure).filter((kinds) => kinds.length > 0);
      const dropped = diffOf(written(plan), written(without));
      expect(kindsOf(dropped)).toEqual([['dropped']]);
      expect(dropped.measures.findIndex(({ relation }) => relation === 'dropped')).toBe(at);
      const added = diffOf(written(without), written(plan));
      expect(kindsOf(added)).toEqual([['added']]);
      expect(added.measures.findIndex(({ relation }) => relation === 'added')).toBe(at);
    }),
    { numRuns: 50 },
  );
});

it('finds the one text that was edited, word for word', () => {
  fc.assert(
    fc.property(plans, fc.nat(), fc.nat(1), (plan, place, which) => {
      const at = place % plan.length;
      const edited = plan.map((each, index) =>
        index === at ? { ...each, texts: each.texts.with(which, `${each.texts[which]}并公示结果`) } : each,
      );
      const found = diffOf(written(plan), written(edited)).measures.flatMap(({ tasks }) =>
        tasks.flatMap((each) => each.changes.text?.parts.filter(({ kind }) => kind !== 'same') ?? []),
      );
      expect(found).toEqual([{ kind: 'added', text: '并公示结果' }]);
    }),
    { numRuns: 50 },
  );
});

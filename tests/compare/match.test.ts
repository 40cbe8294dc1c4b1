import { expect, it } from 'vitest';
import { matchMeasures } from '../../server/src/compare/match.ts';
import { matchDocuments } from '../../server/src/compare/matchDocuments.ts';
import type { MeasureMatch } from '../../server/src/compare/model.ts';
import type { Measure } from '../../server/src/plan/model.ts';
import type { PlanDocument } from '../../server/src/workspace/document.ts';
import { parentsOf, viewPlan } from '../../server/src/workspace/resolve.ts';
import { exampleWorkspace } from '../support/exampleWorkspace.ts';
import { pathOf, planIn, workspace } from '../support/fixture.ts';

const examples = exampleWorkspace();

/** `3 严控工矿污染 > 4 严控工业企业污染 unsure`, with `part` where it is one. */
function line({ from, to, certainty, extent }: MeasureMatch): string {
  const name = (measure: Measure): string => [measure.number?.text, measure.title?.text].filter(Boolean).join(' ');
  return `${name(from)} > ${name(to)} ${certainty}${extent === 'part' ? ' part' : ''}`;
}

function matched(from: string, to: string): readonly string[] {
  const snapshot = workspace({ 'old.plan.yaml': from, 'new.plan.yaml': to });
  return matchMeasures(planIn(snapshot, 'old.plan.yaml').plan, planIn(snapshot, 'new.plan.yaml').plan).map(line);
}

/** One plan with measures of one task, written `number|title|text`. */
function plan(year: number, ...measures: readonly string[]): string {
  const entries = measures.map((measure) => {
    const [number, title, text, more] = measure.split('|');
    return [
      `  - number: ${number}`,
      `    title: ${title}`,
      ...(more ? [`    ${more}`] : []),
      ...(text ? ['    tasks:', ...text.split('/').map((each) => `      - text: ${each}`)] : []),
    ];
  });
  return ['area: 东城区', `year: ${year}`, 'measures:', ...entries.flat(), ''].join('\n');
}

/** A district's plan against its parent by titles and texts alone: what `implements` says is the truth. */
function againstTruth(parent: string, district: string) {
  const document = planIn(examples, district);
  const view = viewPlan(examples, document);
  const matches = matchMeasures(planIn(examples, parent).plan, document.plan);
  const truth = (measure: Measure): Set<Measure> =>
    new Set(
      [undefined, ...measure.tasks].flatMap((task) => parentsOf(view, measure, task)).map((each) => each.measure),
    );
  return {
    wrong: matches.filter(({ from, to }) => !truth(to).has(from)).map(line),
    sure: matches.filter(({ certainty }) => certainty !== 'unsure').length,
    unsure: matches.filter(({ certainty }) => certainty === 'unsure').map(line),
  };
}

it('finds the measures of Beijing 2016 behind the 36 of Xicheng 2017 by wording alone, none wrong', () => {
  expect(againstTruth('beijing/soil-2016.plan.yaml', 'xicheng/soil-2017.plan.yaml')).toEqual({
    wrong: [],
    sure: 32,
    unsure: [
      '9 严控工矿污染 > 7 严控工业企业污染 unsure',
      '27 制定土壤污染治理修复规划 > 18 落实北京市土壤污染治理修复规划 unsure',
      '41 加大财政投入 > 29 加大政府投入 unsure',
    ],
  });
});

it('finds the measures of Beijing 2023 behind all of Dongcheng 2023 by wording alone, none wrong', () => {
  expect(againstTruth('beijing/soil-2023.plan.yaml', 'dongcheng/soil-2023.plan.yaml')).toEqual({
    wrong: [],
    sure: 9,
    unsure: [],
  });
});

it('claims nothing of two plans that have little to do with each other', () => {
  const [from, to] = ['xicheng/soil-2017.plan.yaml', 'xicheng/soil-2021.plan.yaml'] as const;
  expect(matchDocuments(examples, planIn(examples, from), planIn(examples, to)).map(line)).toEqual([
    '6 强化空间布局管控 > 2 严格空间布局管控 unsure',
  ]);
});

it('follows the measures of Dongcheng 2023 into the draft of 2024 through their numbers', () => {
  const [from, to] = ['dongcheng/soil-2023.plan.yaml', 'dongcheng/soil-2024-draft.plan.yaml'] as const;
  expect(matchDocuments(examples, planIn(examples, from), planIn(examples, to)).map(line)).toEqual([
    '1 目标任务 > 1 目标任务 certain',
    '2 保障建设用地土壤环境安全 > 2 保障建设用地土壤环境安全 certain',
    '3 加强土壤污染工业源头防控 > 3 加强土壤污染工业源头防控 certain',
    '4 优化建设用地风险防控制度 > 4 优化建设用地风险防控制度 certain',
    '5 加强国土空间规划统筹 > 5 完善政策标准体系 likely',
    '6 深入开展普法宣传 > 6 深入开展普法宣传 certain',
    '7 提升危险废物收运处置能力 > 7 提升危险废物收运处置能力 certain',
    '8 实行信息共享制度 > 9 实行信息共享制度 certain',
    '9 提升监测监管能力 > 10 提升监测监管能力 certain',
  ]);
});

it('what the plan says itself comes first, whatever looks more alike', () => {
  expect(
    matched(
      plan(2023, '1|加强扬尘管控|施工工地全部安装视频监控。', '2|推进清洁取暖|完成平房煤改电。'),
      plan(2024, '1|加强扬尘管控|施工工地全部安装视频监控。|continues: 2'),
    ),
  ).toEqual(['2 推进清洁取暖 > 1 加强扬尘管控 certain']);
});

it('does not read `continues` where it speaks of another plan', () => {
  const snapshot = workspace(`
    --- old.plan.yaml
    measures: [{number: 1, title: 推进清洁取暖}, {number: 2, title: 加强扬尘管控}]
    --- other.plan.yaml
    measures: [{number: 1, title: 加强扬尘管控}]
    --- new.plan.yaml
    previous: other.plan.yaml
    measures: [{number: 1, title: 加强扬尘管控, continues: 1}]
  `);
  const [old, now] = [planIn(snapshot, 'old.plan.yaml'), planIn(snapshot, 'new.plan.yaml')];
  expect(matchDocuments(snapshot, old, now).map(line)).toEqual(['2 加强扬尘管控 > 1 加强扬尘管控 certain']);
});

it('neither another number, nor the year, nor width and punctuation make another measure', () => {
  expect(
    matched(
      plan(2023, '1|做好2023年防汛工作|2023年6月底前完成隐患排查。', '2|开展宣传教育|组织宣传活动。'),
      plan(2024, '1|开展宣传教育|组织宣传活动', '5|做好 2024 年防汛工作|２０２４年6月底前完成隐患排查。'),
    ),
  ).toEqual(['2 开展宣传教育 > 1 开展宣传教育 certain', '1 做好2023年防汛工作 > 5 做好 2024 年防汛工作 certain']);
});

it('a text that was kept under another title is the same measure', () => {
  const text = '对辖区内加油站、储油库的地下储罐逐一检查防渗漏设施，建立台账并按季度报送。';
  expect(matched(plan(2023, `1|强化油品储运监管|${text}`), plan(2024, `1|防控地下储罐风险|${text}`))).toEqual([
    '1 强化油品储运监管 > 1 防控地下储罐风险 certain',
  ]);
});

it('shares out what is alike so that it fits best all together', () => {
  expect(
    matched(
      plan(2023, '1|加强餐饮油烟治理|餐饮单位安装净化设备。', '2|加强餐饮油烟深度治理|集中整治夜市大排档。'),
      plan(2024, '1|加强餐饮油烟深度治理|餐饮单位安装净化设备。', '2|深化餐饮油烟深度治理|集中整治夜市大排档。'),
    ).map((each) => each.slice(0, each.lastIndexOf(' '))),
  ).toEqual(['1 加强餐饮油烟治理 > 1 加强餐饮油烟深度治理', '2 加强餐饮油烟深度治理 > 2 深化餐饮油烟深度治理']);
});

it('a measure whose tasks now stand in two is split; two that became one are merged', () => {
  const dust = '施工工地全部安装扬尘在线监测设备，实时联网。';
  const road = '提高道路机械化清扫保洁水平，重点道路每日冲洗。';
  const whole = plan(2023, `1|加强扬尘污染管控|${dust}/${road}`);
  const parts = plan(2024, `1|加强扬尘污染管控|${dust}`, `2|提升道路保洁质量|${road}`);
  expect(matched(whole, parts)).toEqual([
    '1 加强扬尘污染管控 > 1 加强扬尘污染管控 certain',
    '1 加强扬尘污染管控 > 2 提升道路保洁质量 likely part',
  ]);
  expect(matched(parts, whole)).toEqual([
    '1 加强扬尘污染管控 > 1 加强扬尘污染管控 certain',
    '2 提升道路保洁质量 > 1 加强扬尘污染管控 likely part',
  ]);
});

it('`continues` with several numbers is a merge, several measures with one number a split', () => {
  expect(
    matched(
      plan(2023, '1|加强扬尘管控|甲。', '2|推进清洁取暖|乙。'),
      plan(2024, '1|推进清洁取暖和扬尘管控|丙。|continues: [1, 2]'),
    ),
  ).toHaveLength(2);
  expect(
    matched(
      plan(2023, '1|加强扬尘管控|甲。'),
      plan(2024, '1|加强工地管控|乙。|continues: 1', '2|加强扬尘管控|丙。|continues: 1'),
    ),
  ).toEqual(['1 加强扬尘管控 > 1 加强工地管控 certain part', '1 加强扬尘管控 > 2 加强扬尘管控 certain']);
});

it('matches the tasks of a measure by their wording, not by their place', () => {
  const [first, second, third] = ['开展土壤污染状况调查。', '建立重点单位名录。', '组织从业人员培训。'];
  const snapshot = workspace({
    'old.plan.yaml': plan(2023, `1|防控土壤污染风险|${first}/${second}/${third}`),
    'new.plan.yaml': plan(2024, `1|防控土壤污染风险|${third}/${first}/对地块逐一编号。`),
  });
  const [old, now] = [planIn(snapshot, 'old.plan.yaml').plan, planIn(snapshot, 'new.plan.yaml').plan];
  const tasks = matchMeasures(old, now)[0]!.tasks;
  expect(tasks.map(({ from, to }) => `${from.index + 1} > ${to.index + 1}`)).toEqual(['3 > 1', '1 > 2']);
});

it('every measure of a plan goes on in itself, duplicates too', () => {
  for (const document of examples.documents.values()) {
    if (document.kind !== 'plan') continue;
    const matches = matchDocuments(examples, document, document);
    expect(matches.map(({ to }) => to)).toEqual(document.plan.measures);
    expect(matches.filter(({ from, to }) => from !== to)).toEqual([]);
    expect(matches.flatMap(({ tasks }) => tasks).filter(({ from, to }) => from !== to)).toEqual([]);
  }
});

it('keeps up with 2,000 tasks, also where they all begin alike', () => {
  const measures = Array.from(
    { length: 1000 },
    (_, n) => `${n + 1}|推进第${n}类地块治理|完成第${n}批地块调查/落实第${n}批地块管控`,
  );
  const moved = measures.toReversed().map((each, n) => each.replace(/^\d+/, String(n + 1)).replace('治理', '修复治理'));
  const found = matched(plan(2023, ...measures), plan(2024, ...moved));
  expect(found).toHaveLength(1000);
  expect(found.filter((each) => /第(\d+)类.* > .*第\1类/.test(each))).toHaveLength(1000);
});

it('half a plan is compared as far as it goes', () => {
  expect(matched('title: 甲\n', plan(2024, '1|推进清洁取暖|'))).toEqual([]);
  expect(matched('measures:\n  - number: 1\n  - title:\n', 'measures:\n  - tasks: [{text: }]\n')).toEqual([]);
});

it('finds in each two of the real plans what it found before, as sure as before', async () => {
  const plans = [...examples.documents.values()].filter(
    (each): each is PlanDocument => each.kind === 'plan' && each.plan.measures.length > 0,
  );
  const found = plans.flatMap((from) =>
    plans
      .filter((to) => to !== from)
      .flatMap((to) => {
        const matches = matchDocuments(examples, from, to);
        return matches.length > 0 ? [`${pathOf(from.uri)} > ${pathOf(to.uri)}`, ...matches.map(detailed), ''] : [];
      }),
  );
  await expect(found.join('\n')).toMatchFileSnapshot('../golden/compare/matches.txt');
});

/** A line of a match, with its score and the tasks that go on: `1 甲 > 2 甲 certain 1.00 (1>1 2>3?)`, `?` for unsure. */
function detailed(match: MeasureMatch): string {
  const tasks = match.tasks.map(
    ({ from, to, certainty }) => `${from.index + 1}>${to.index + 1}${certainty === 'unsure' ? '?' : ''}`,
  );
  return `${line(match)} ${match.score.toFixed(2)} (${tasks.join(' ')})`;
}

import { describe, expect, test } from 'vitest';
import { newPlan } from '../../server/src/service/years.ts';
import { openDocument } from '../../server/src/workspace/document.ts';
import { defaultSettings } from '../../server/src/workspace/settings.ts';
import { withDocument } from '../../server/src/workspace/snapshot.ts';
import { exampleWorkspace } from '../support/exampleWorkspace.ts';
import { check, planIn, uriOf } from '../support/fixture.ts';

const examples = exampleWorkspace();

interface Asked {
  readonly path: string;
  readonly area: string;
  readonly year: number;
  readonly parent?: string;
  readonly previous?: string;
}

function draft({ path, area, year, parent, previous }: Asked) {
  return newPlan(
    { snapshot: examples, settings: defaultSettings },
    {
      uri: uriOf(path),
      area,
      year,
      parent: parent === undefined ? undefined : planIn(examples, parent),
      previous: previous === undefined ? undefined : planIn(examples, previous),
    },
  );
}

/** What the checks find in a draft, hints and all: `49 draft.open-question`. */
function findings(asked: Asked): readonly string[] {
  const document = openDocument(uriOf(asked.path), draft(asked).text);
  return check(withDocument(examples, document), asked.path).map(
    ({ span, code }) => `${document.lines.positionAt(span.start).line + 1} ${code}`,
  );
}

const DONGCHENG: Asked = {
  path: 'dongcheng/soil-2024.plan.yaml',
  area: '东城区',
  year: 2024,
  parent: 'beijing/soil-2023.plan.yaml',
  previous: 'dongcheng/soil-2023.plan.yaml',
};
const XICHENG: Asked = {
  path: 'xicheng/soil-2018.plan.yaml',
  area: '西城区',
  year: 2018,
  parent: 'beijing/soil-2016.plan.yaml',
  previous: 'xicheng/soil-2017.plan.yaml',
};
const GOLDEN = [
  ['Dongcheng 2024 from Beijing 2023 and its own 2023', 'dongcheng-soil-2024', DONGCHENG],
  ['Xicheng 2018 from the breakdown of Beijing 2016 and its own 2017', 'xicheng-soil-2018', XICHENG],
] as const;

describe.each(GOLDEN)('%s', (_, name, asked) => {
  test('the plan', async () => {
    await expect(draft(asked).text).toMatchFileSnapshot(`../golden/draft/${name}.plan.yaml`);
  });

  test('the report', async () => {
    await expect(draft(asked).reportText).toMatchFileSnapshot(`../golden/draft/${name}.report.md`);
  });

  test('the report lists every open place of the plan, on its line', () => {
    const open = findings(asked).filter((each) => each.endsWith('draft.open-question'));
    expect(draft(asked).report.open.map(({ line }) => `${line + 1} draft.open-question`)).toEqual(open);
  });
});

test('Dongcheng 2024: what is found are the decisions that are left, and nothing else', () => {
  expect(draft(DONGCHENG).report.open.map(({ about, text }) => `${about}｜${text.slice(0, 18)}`)).toEqual([
    '｜待核：上级是2023年的计划，202',
    '3 加强土壤污染工业源头防控｜待定：上级要求各区落实，上年没有承接',
    '3 加强土壤污染工业源头防控｜待定：上级要求各区落实，上年没有承接',
    '4 优化建设用地风险防控制度｜待核：文中“2022年度”是否顺延为',
    '6 加强种植业土壤污染源头防控｜待定：上级要求各区落实，上年没有承接',
    '11 开展规划中期评估｜待定：上级要求各区落实，上年没有承接',
    '3-1｜上级第3-1项不涉及的理由待填写',
    '7-1｜上级第7-1项不涉及的理由待填写',
    '17-2｜上级第17-2项不涉及的理由待填写',
  ]);
  expect(new Set(findings(DONGCHENG).map((each) => each.split(' ')[1]))).toEqual(new Set(['draft.open-question']));
});

test('Xicheng 2018: what else is found was wrong last year already', () => {
  const others = findings(XICHENG).filter((each) => !each.endsWith('draft.open-question'));
  expect(others.map((each) => each.split(' ')[1])).toEqual([
    'unit.unknown',
    'unit.role-overlap',
    'unit.unknown-mention',
  ]);
});

test('from last year’s plan alone: everything goes on, one mark for all of it', () => {
  const asked = {
    ...XICHENG,
    path: 'xicheng/soil-2022.plan.yaml',
    year: 2022,
    previous: 'xicheng/soil-2021.plan.yaml',
  };
  const { parent: _, ...alone } = asked;
  const { text, report } = draft(alone);
  expect(text).toMatch(/^# 待核：没有上级计划.*\ntitle: 北京市西城区土壤污染防治2022年行动计划\n/);
  expect([report.measures, report.tasks]).toEqual([14, 21]);
  expect(report.open.map(({ text: words }) => words.slice(0, 12))).toEqual([
    '待核：没有上级计划，任务',
    '待核：文中“2020年”',
  ]);
});

test('from the city’s plan alone: what concerns the district, each measure with its counterpart in the lead', () => {
  const { previous: _, ...alone } = DONGCHENG;
  const { text, report } = draft(alone);
  const { plan } = openDocument(uriOf('x.plan.yaml'), text) as { plan: ReturnType<typeof planIn>['plan'] };
  const cited = plan.measures.map((measure) => measure.implements.map((each) => each.text).join());
  // 10 is for other districts, 13 is the city's own
  expect(cited).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '11', '12', '14', '15', '16', '17', '18']);
  expect(plan.measures[1]!.tasks[0]!.duties.lead?.items.map((each) => each.text)).toEqual(['区生态环境局', '规自分局']);
  expect(plan.columns.map(({ role }) => role)).not.toContain('responsible');
  expect(report.leftOut.map(({ about }) => about)).toEqual(
    expect.arrayContaining(['10 开展第三次全国土壤普查', '13 完善政策标准体系']),
  );
});

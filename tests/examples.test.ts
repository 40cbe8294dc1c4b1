import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Plan } from '../server/src/plan/model.ts';
import { isPlanFile } from '../server/src/plan/vocabulary.ts';
import { exampleWorkspace } from './support/exampleWorkspace.ts';
import { check, planIn, shown } from './support/fixture.ts';

const FOLDER = new URL('../examples/', import.meta.url);
const DRAFT = 'dongcheng/soil-2024-draft.plan.yaml';

const paths = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.yaml'))
  .sort();
const text = (path: string): string => readFileSync(new URL(path, FOLDER), 'utf8');
const examples = exampleWorkspace();
const finished = paths.filter((path) => path !== DRAFT);

function planOf(path: string): Plan {
  return planIn(examples, path).plan;
}

function tasksIn({ measures }: Plan): number {
  return measures.reduce((sum, { tasks }) => sum + tasks.length, 0);
}

describe('an example has as many measures and tasks as its source', () => {
  test.each([
    ['xicheng/soil-2017.plan.yaml', 36, 52],
    ['xicheng/air-2021.plan.yaml', 32, 58],
    ['xicheng/water-2021.plan.yaml', 15, 27],
    ['xicheng/soil-2021.plan.yaml', 14, 21],
    ['beijing/soil-2023.plan.yaml', 18, 37],
    ['dongcheng/soil-2023.plan.yaml', 9, 16],
  ])('%s: %i measures, %i tasks', (path, measures, tasks) => {
    const plan = planOf(path);
    expect([plan.measures.length, tasksIn(plan)]).toEqual([measures, tasks]);
    expect(plan.measures.map(({ number }) => number?.text)).toEqual(counted(1, measures));
  });

  test('Beijing 2016: 45 measures with a number, and 5 that only the breakdown of tasks numbers', () => {
    const { measures } = planOf('beijing/soil-2016.plan.yaml');
    const numbered = measures.filter(({ number }) => number);
    const others = measures.filter(({ number }) => !number);
    expect(numbered.map(({ number }) => number?.text)).toEqual(counted(1, 45));
    expect(others.map(inBreakdown)).toEqual(['1', '2', '48', '49', '50']);
    expect(measures.map(inBreakdown)).toEqual(counted(1, 50));
    // number n of the text is n + 2 of the breakdown
    expect(numbered.every((each) => Number(inBreakdown(each)) === Number(each.number?.text) + 2)).toBe(true);
  });

  test('Xicheng 2017 carries out 36 of the 50, each by its number in the breakdown', () => {
    const plan = planOf('xicheng/soil-2017.plan.yaml');
    const cited = plan.measures.flatMap((measure) => measure.implements.map(({ text: number }) => Number(number)));
    const left = counted(1, 50)
      .map(Number)
      .filter((number) => !cited.includes(number));
    expect(plan.numbering?.text).toBe('breakdown');
    expect(cited).toHaveLength(36);
    expect(left).toEqual([2, 6, 9, 10, 12, 23, 24, 25, 26, 27, 28, 33, 40, 41]);
  });
});

function counted(from: number, to: number): readonly string[] {
  return Array.from({ length: to - from + 1 }, (_, index) => String(from + index));
}

function inBreakdown({ alsoNumbered }: Plan['measures'][number]): string | undefined {
  return alsoNumbered.get('breakdown')?.text;
}

describe('the finished plans and the registries', () => {
  test.each(finished)('%s has no error', (path) => {
    expect(check(examples, path).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('findings are as they were', () => {
    const found = finished.flatMap((path) => summed(shown(examples, path)).map((line) => `${path} ${line}`));
    expect(found.join('\n')).toMatchInlineSnapshot(`
      "beijing/soil-2016.plan.yaml unit.alias 市城市管理委员会 ×12
      beijing/soil-2016.plan.yaml unit.alias 市网信办
      beijing/soil-2016.plan.yaml unit.inconsistent-in-plan 市食品药品监督管理局 ×2
      beijing/soil-2016.plan.yaml unit.order - 市住房城乡建设委 - 市城市管理委员会 - 市发展改革委 - 市财政局 - 市水务局 - 市科委 - 市安全监管局 - 市地勘局 ×2
      beijing/soil-2016.plan.yaml unit.order - 市农业局 - 市园林绿化局 - 市经济信息化委 - 市住房城乡建设委 - 市城市管理委员会 - 市发展改革委 - 市财政局 - 市水务局 - 市科委 - 市安全监管局 - 市地勘局
      beijing/soil-2016.plan.yaml unit.order - 市环保局 - 市规划和国土资源管理委员会 - 市农委 - 市农业局 - 市园林绿化局 - 市经济信息化委 - 市政府督查室
      beijing/soil-2016.plan.yaml unit.order [市农业局, 市园林绿化局, 市规划和国土资源管理委员会, 市环保局]
      beijing/soil-2016.plan.yaml unit.order [市农业局, 市园林绿化局, 市规划和国土资源管理委员会]
      beijing/soil-2016.plan.yaml unit.order [市规划和国土资源管理委员会, 市农委, 市编办]
      beijing/soil-2016.plan.yaml unit.unknown 区政府 ×3
      beijing/soil-2016.plan.yaml unit.unknown 各级政府 ×4
      beijing/soil-2023.plan.yaml unit.order - 市规划自然资源委 - 市住房城乡建设委 - 市城市管理委 - 市发展改革委 - 市生态环境局 - 市经济和信息化局
      beijing/soil-2023.plan.yaml unit.order [市城市管理委, 市生态环境局, 市卫生健康委, 市交通委, 市公安局]
      beijing/soil-2023.plan.yaml unit.order [市生态环境局, 市农业农村局, 市水务局]
      beijing/soil-2023.plan.yaml unit.order [市经济和信息化局, 市城市管理委, 市住房城乡建设委]
      beijing/soil-2023.plan.yaml unit.order [市规划自然资源委, 市城市管理委, 市生态环境局]
      dongcheng/soil-2023.plan.yaml coverage.missing ../beijing/soil-2023.plan.yaml
      dongcheng/soil-2023.plan.yaml coverage.partly 3
      dongcheng/soil-2023.plan.yaml deadline.inconsistent-wording 持续推进
      dongcheng/soil-2023.plan.yaml unit.alias 区住建委 ×7
      dongcheng/soil-2023.plan.yaml unit.order [区环卫中心, 交通支队, 公安分局]
      units/beijing.units.yaml registry.unused-name 市司法局
      units/beijing.units.yaml registry.unused-name 市商务局
      units/beijing.units.yaml registry.unused-name 市地勘院
      units/beijing.units.yaml registry.unused-name 市委编办
      units/beijing.units.yaml registry.unused-name 市广电局
      units/beijing.units.yaml registry.unused-name 市文化和旅游局
      units/beijing.units.yaml registry.unused-name 市监委
      units/beijing.units.yaml registry.unused-name 市粮食和储备局
      units/dongcheng.units.yaml registry.unused-name 区政府
      units/xicheng.units.yaml registry.unused-name 中国邮政集团有限公司北京市西城区分公司
      units/xicheng.units.yaml registry.unused-name 区城市管理指挥中心
      units/xicheng.units.yaml registry.unused-name 区政务服务管理局
      units/xicheng.units.yaml registry.unused-name 区融媒体中心
      units/xicheng.units.yaml registry.unused-name 区金融服务办
      units/xicheng.units.yaml registry.unused-name 西城园管委会
      xicheng/air-2021.plan.yaml text.placeholder-style ---
      xicheng/air-2021.plan.yaml unit.mention-not-listed 区交通委 ×4
      xicheng/air-2021.plan.yaml unit.order [区住房城乡建设委, '市规划自然资源委 西城分局', 区城市管理委, 区房管局]
      xicheng/air-2021.plan.yaml unit.split-name 市规划自然资源委 西城分局 ×4
      xicheng/air-2021.plan.yaml unit.unknown 区住房城乡建设委 ×15
      xicheng/air-2021.plan.yaml unit.unknown 区科技和信息化局
      xicheng/air-2021.plan.yaml unit.unknown 及其他大气小组各成员单位
      xicheng/air-2021.plan.yaml unit.unknown-mention 区住房城乡建设委 ×5
      xicheng/soil-2017.plan.yaml coverage.missing ../beijing/soil-2016.plan.yaml
      xicheng/soil-2017.plan.yaml deadline.outside-period 3月底前
      xicheng/soil-2017.plan.yaml measure.section-order 八、强化科技支撑，引导多元投入
      xicheng/soil-2017.plan.yaml measure.section-order 六、有序推进土壤污染治理修复
      xicheng/soil-2017.plan.yaml measure.section-order 四、强化建设用地环境风险管控
      xicheng/soil-2017.plan.yaml measure.title-differs 严控工业企业污染
      xicheng/soil-2017.plan.yaml measure.title-differs 严格用地准入
      xicheng/soil-2017.plan.yaml measure.title-differs 加大政府投入
      xicheng/soil-2017.plan.yaml measure.title-differs 加强危险废物环境风险防控
      xicheng/soil-2017.plan.yaml measure.title-differs 落实北京市土壤污染治理修复规划
      xicheng/soil-2017.plan.yaml measure.title-differs 配合北京市建立土壤环境信息化管理平台
      xicheng/soil-2017.plan.yaml unit.role-overlap 区科信委
      xicheng/soil-2017.plan.yaml unit.unknown 区科信委等相关部门和各街道办事处
      xicheng/soil-2017.plan.yaml unit.unknown-mention 区安监局
      xicheng/soil-2021.plan.yaml deadline.text-disagrees 6月底前
      xicheng/soil-2021.plan.yaml unit.split-name 市规划自然资源委 西城分局 ×2
      xicheng/soil-2021.plan.yaml unit.unknown 区住房城乡建设委 ×3
      xicheng/soil-2021.plan.yaml unit.unknown 区城管管理委 ×2
      xicheng/water-2021.plan.yaml text.municipal-scope 全市 ×5
      xicheng/water-2021.plan.yaml text.municipal-scope 村 ×2
      xicheng/water-2021.plan.yaml text.placeholder-style ---
      xicheng/water-2021.plan.yaml unit.split-name 市规划自然资源委 西城分局 ×4
      xicheng/water-2021.plan.yaml unit.unknown 区住房城乡建设委"
    `);
  });
});

/** Findings without their lines, each once with how often it occurs; text of several lines on one. */
function summed(lines: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const line of lines) {
    const finding = line.replace(/^\d+ /, '').replace(/\s*\n\s*/g, ' ');
    counts.set(finding, (counts.get(finding) ?? 0) + 1);
  }
  return [...counts].map(([finding, count]) => (count > 1 ? `${finding} ×${count}` : finding)).sort();
}

describe('the draft', () => {
  /** What its comments promise for the line below: `# 错误：…（unit.alias）`. */
  const promised = text(DRAFT)
    .split('\n')
    .flatMap((line, index) => {
      const code = /# 错误：.*（([a-z]+\.[a-z-]+)）$/.exec(line)?.[1];
      return code === undefined ? [] : [{ code, line: index + 2 }];
    });

  test('shows each mistake once, on the line below the comment that tells it', () => {
    expect(promised.length).toBeGreaterThanOrEqual(15);
    const found = shown(examples, DRAFT).map((line) => line.split(' ').slice(0, 2).join(' '));
    expect(found).toEqual(promised.map(({ code, line }) => `${line} ${code}`));
    expect(new Set(promised.map(({ code }) => code)).size).toBe(promised.length);
  });

  test('and how one is silenced', () => {
    expect(text(DRAFT)).toMatch(/# plan-ignore unit\.alias: \S/);
  });
});

test('a notice without tasks of its own has nothing to be found', () => {
  expect(shown(examples, 'xicheng/notice-2021.plan.yaml')).toEqual([]);
});

test('every plan names files that are there', () => {
  for (const path of paths.filter((each) => isPlanFile(each) && each !== DRAFT)) {
    expect(shown(examples, path).filter((line) => / file\./.test(line))).toEqual([]);
  }
});

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { say } from '../../server/src/messages/say.ts';
import type { Snapshot } from '../../server/src/workspace/snapshot.ts';
import { afterFix, check, type Files, fileOf, shown, workspace } from '../support/fixture.ts';

const FOLDER = new URL('../../examples/', import.meta.url);
const DONGCHENG = 'dongcheng/soil-2023.plan.yaml';
const XICHENG = 'xicheng/soil-2017.plan.yaml';
const PATHS = [
  ...['beijing/soil-2016', 'beijing/soil-2023', 'dongcheng/soil-2023', 'xicheng/soil-2017'].map(
    (path) => `${path}.plan.yaml`,
  ),
  ...['beijing', 'dongcheng', 'xicheng'].map((path) => `units/${path}.units.yaml`),
];
const real: Files = Object.fromEntries(PATHS.map((path) => [path, readFileSync(new URL(path, FOLDER), 'utf8')]));

const AGAINST_PARENT =
  /^(coverage\.|deadline\.|measure\.(wrong-level|derived|lead-not|unknown|duplicate|number|section)|file\.)/;

/** What is found about a plan and its parent: code, severity, and the words underlined. */
function found(snapshot: Snapshot, path: string): readonly string[] {
  const { text } = fileOf(snapshot, path);
  return check(snapshot, path)
    .filter(({ code }) => AGAINST_PARENT.test(code))
    .map(({ code, severity, span }) => `${code} ${severity} ${text.slice(span.start, span.end)}`);
}

/** What is found in an altered copy of a real plan and was not found in the plan as it is. */
function altered(path: string, from: string | RegExp, to: string): readonly string[] {
  const text = real[path]!;
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  const before = new Set(found(workspace(real), path));
  return found(workspace({ ...real, [path]: changed }), path).filter((line) => !before.has(line));
}

describe('the real pairs', () => {
  test('Dongcheng 2023: two measures and two tasks that nobody took up, and two words for one thing', () => {
    expect(found(workspace(real), DONGCHENG)).toEqual([
      'coverage.missing warning ../beijing/soil-2023.plan.yaml',
      'coverage.partly hint 3',
      'deadline.inconsistent-wording hint 持续推进',
    ]);
    const [missing] = check(workspace(real), DONGCHENG).filter(({ code }) => code === 'coverage.missing');
    expect(missing!.message.args).toEqual({
      count: 2,
      listed: '7 加强种植业土壤污染源头防控、18 开展规划中期评估',
    });
  });

  test('Xicheng 2017: four measures, three numbers of sections left out, and a date that had passed', () => {
    expect(found(workspace(real), XICHENG)).toEqual([
      'coverage.missing warning ../beijing/soil-2016.plan.yaml',
      'measure.section-order warning 四、强化建设用地环境风险管控',
      'measure.section-order warning 六、有序推进土壤污染治理修复',
      'measure.section-order warning 八、强化科技支撑，引导多元投入',
      'deadline.outside-period warning 3月底前',
    ]);
  });
});

describe('altered copies', () => {
  test('a date of the city became a standing duty', () => {
    expect(altered(DONGCHENG, 'deadline: 年底前', 'deadline: 长期实施')).toEqual([
      'deadline.looser-than-parent warning 长期实施',
    ]);
  });

  test('the year of another plan', () => {
    expect(altered(DONGCHENG, 'deadline: 年底前', 'deadline: 2022年底前')).toEqual([
      'deadline.outside-period warning 2022年底前',
    ]);
  });

  test('a measure dropped', () => {
    const measure = /[ ]{6}- number: 6\n(?:[ ]{8}.*\n)+/;
    expect(altered(DONGCHENG, measure, '')).toEqual(['measure.number-gap warning 7']);
    const text = real[DONGCHENG]!.replace(measure, '');
    const [missing] = check(workspace({ ...real, [DONGCHENG]: text }), DONGCHENG).filter(
      ({ code }) => code === 'coverage.missing',
    );
    expect(missing!.message.args.listed).toContain('14 深入开展普法宣传');
  });

  test('a measure that carries out nothing any more', () => {
    expect(altered(DONGCHENG, '        implements: 14\n', '')).toEqual([
      'measure.derived-without-basis hint 深入开展普法宣传',
    ]);
  });

  test('a measure that is left out and carried out', () => {
    expect(altered(DONGCHENG, '  - {measure: 6,', '  - {measure: 16, reason: 无}\n  - {measure: 6,')).toEqual([
      'coverage.not-applicable-and-implemented warning 16',
    ]);
  });

  test('another unit leads', () => {
    expect(altered(DONGCHENG, 'lead: [规自分局]', 'lead: [区科信局]')).toEqual([
      'measure.lead-not-counterpart hint 区科信局',
    ]);
    expect(altered(XICHENG, 'lead: [区法院, 区检察院]', 'lead: [区教委]')).toEqual([
      'measure.lead-not-counterpart hint 区教委',
    ]);
  });

  test('the parent of another level', () => {
    expect(altered(DONGCHENG, 'level: district', 'level: street')).toContain(
      'measure.wrong-level warning ../beijing/soil-2023.plan.yaml',
    );
  });
});

describe('a plan with an older parent', () => {
  test('what was to be done last year may be done: a hint', () => {
    const snapshot = workspace({ ...real, [DONGCHENG]: real[DONGCHENG]!.replace('year: 2023', 'year: 2024') });
    expect(found(snapshot, DONGCHENG)).toContain('coverage.missing hint ../beijing/soil-2023.plan.yaml');
  });
});

describe('stubs of missing measures', () => {
  /** The plan after the first fix for what is missing. */
  function completed(child: string): Snapshot {
    const snapshot = workspace({ ...real, 'a/b.plan.yaml': child });
    const missing = check(snapshot, 'a/b.plan.yaml').find(({ code }) => code === 'coverage.missing')!;
    return afterFix(snapshot, missing.fixes(snapshot)[0]!);
  }

  test('count on, and leave nothing missing', () => {
    const snapshot = workspace(real);
    const missing = check(snapshot, DONGCHENG).find(({ code }) => code === 'coverage.missing')!;
    const after = afterFix(snapshot, missing.fixes(snapshot)[0]!);
    const { text } = fileOf(after, DONGCHENG);
    expect(text).toContain(`      - number: 10
        title: 加强种植业土壤污染源头防控
        implements: 7
        tasks:
          - text: '' # 待填
            implements: 7-2
            deadline: 年底前
            lead: [区园林绿化局]
      - number: 11
        title: 开展规划中期评估
        implements: 18
        tasks:
          - text: '' # 待填
            deadline: 年底前
            lead: [区生态环境局]
notApplicable:
`);
    const codes = check(after, DONGCHENG).map(({ code }) => code);
    expect(codes).not.toContain('coverage.missing');
    expect(codes).not.toContain('structure.schema');
  });

  test('behind a text of several lines, in a file with other line breaks', () => {
    const child = `title: 东城区计划
level: district
area: 东城区
year: 2023
parent: ../beijing/soil-2023.plan.yaml
measures:
- number: 1
  title: 目标任务
  implements: [1, 2, 3, 4, 5, 14, 15, 16, 17, 7]
  tasks:
  - deadline: 年底前
    text: |
      第一行
      第二行

# 末尾的注释
`;
    for (const text of [child, child.replaceAll('\n', '\r\n')]) {
      const after = completed(text);
      const document = fileOf(after, 'a/b.plan.yaml');
      expect(document.tree.problems).toEqual([]);
      const { measures } = document.kind === 'plan' ? document.plan : { measures: [] };
      expect(measures.map(({ title }) => title?.text)).toEqual(['目标任务', '开展规划中期评估']);
      expect(measures[0]!.tasks[0]!.text?.text.trim()).toMatch(/第二行$/);
      expect(document.text.split('\n').filter((line) => line.endsWith('\r')).length).toBe(
        text.includes('\r') ? document.text.split('\n').length - 1 : 0,
      );
    }
  });

  test('not where there is no list to add to: then only what is not applicable is offered', () => {
    const files = {
      ...real,
      'a/b.plan.yaml': 'title: 东城区计划\narea: 东城区\nyear: 2023\nparent: ../beijing/soil-2023.plan.yaml',
    };
    const snapshot = workspace(files);
    const missing = check(snapshot, 'a/b.plan.yaml').find(({ code }) => code === 'coverage.missing')!;
    expect(missing.related).toHaveLength(5);
    const fixes = missing.fixes(snapshot);
    expect(fixes.map(({ title }) => title.key)).toEqual(Array(5).fill('coverage.missing.fix-not-applicable'));
    expect(fileOf(afterFix(snapshot, fixes[0]!), 'a/b.plan.yaml').text).toMatch(
      /\.plan\.yaml\nnotApplicable:\n {2}- \{measure: 1, reason: 待填\}\n$/,
    );
  });
});

describe('parents in a ring', () => {
  const plan = (title: string, parent: string): string => `title: ${title}\nparent: ${parent}.plan.yaml\n`;

  test('each plan of the ring is told, with the way round; a plan outside it is not', () => {
    const snapshot = workspace({
      'a.plan.yaml': plan('甲', 'b'),
      'b.plan.yaml': plan('乙', 'c'),
      'c.plan.yaml': plan('丙', 'a'),
      'd.plan.yaml': plan('丁', 'a'),
    });
    expect(shown(snapshot, 'a.plan.yaml')).toEqual(['2 file.cycle b.plan.yaml']);
    expect(shown(snapshot, 'c.plan.yaml')).toEqual(['2 file.cycle a.plan.yaml']);
    expect(shown(snapshot, 'd.plan.yaml')).toEqual([]);
    const [ring] = check(snapshot, 'b.plan.yaml');
    expect(say('zh-CN', ring!.message)).toBe('上级计划成环：乙 → 丙 → 甲 → 乙');
    expect(ring!.related).toHaveLength(2);
  });
});

describe('the dates in a text', () => {
  const hints = (text: string, deadline = '年底前'): readonly string[] => {
    const plan = `title: 计划\nyear: 2021\nmeasures:\n  - tasks:\n      - text: ${text}\n        deadline: ${deadline}\n`;
    return check(workspace({ 'a.plan.yaml': plan }), 'a.plan.yaml').map(
      ({ code, severity, message }) => `${code} ${severity} ${message.args.words ?? ''}`,
    );
  };

  test.each<[string, string, readonly string[]]>([
    ['6月底前评估。', '年底前', ['deadline.text-disagrees warning 6月底前']],
    ['3月底前制定方案，6月底前评估。', '年底前', ['deadline.text-disagrees hint 6月底前']],
    ['11月底前完成。', '9月底前', ['deadline.text-disagrees hint 11月底前']],
    ['6月\n\n          底前评估。', '年底前', ['deadline.text-disagrees warning 6月底前']],
    ['到2025年达到95%以上。', '年底前', []],
    ['每季度报送，12月15日前总结。', '按时间节点完成', []],
    ['2021年底前完成。', '年底前', []],
    ['12月底前完成。', '年底前', []],
    ['6月底前评估。', '长期实施', []],
    ['2019年1月1日前已收回的地块完成调查。', '年底前', []],
    ['供地前完成。', '年底前', []],
  ])('%s | %s', (text, deadline, expected) => {
    expect(hints(text, deadline)).toEqual(expected);
  });
});

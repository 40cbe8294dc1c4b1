import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { check, fileOf, shown, workspace } from '../support/fixture.ts';

const FOLDER = new URL('../../examples/', import.meta.url);
const D23 = 'dongcheng/soil-2023.plan.yaml';
const X17 = 'xicheng/soil-2017.plan.yaml';
const examples = Object.fromEntries(
  readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .map((path) => [path.replaceAll('\\', '/'), readFileSync(new URL(path, FOLDER), 'utf8')]),
);

/** What is found about targets in an example after some words of it were changed, with the severity. */
function afterChange(path: string, changes: readonly (readonly [string, string])[]): readonly string[] {
  const text = changes.reduce((before, [old, now]) => {
    expect(before).toContain(old);
    return before.replaceAll(old, now);
  }, examples[path]!);
  const snapshot = workspace({ ...examples, [path]: text });
  const document = fileOf(snapshot, path);
  return check(snapshot, path)
    .filter(({ code }) => code.startsWith('target.'))
    .map(({ code, severity, span }) => `${severity} ${code} ${document.text.slice(span.start, span.end)}`);
}

describe('a real plan whose targets were changed', () => {
  test.each([
    [
      'a lower one',
      D23,
      [['target: 95%以上', 'target: 90%以上']],
      ['warning target.text-disagrees 95%', 'error target.weaker-than-parent 90%以上'],
    ],
    ['lower in the text as well', D23, [['95%以上', '90%以上']], ['error target.weaker-than-parent 90%以上']],
    ['below both alternatives', D23, [['100%', '90%']], ['warning target.weaker-than-parent 90%']],
    ['between the alternatives, without the condition', D23, [['100%', '97%']], []],
    ['a stricter one', D23, [['95%以上', '98%以上']], []],
    ['the same in other words', D23, [['target: 95%以上', 'target: 不低于95%']], []],
    [
      'only wished for',
      D23,
      [['target: 95%以上', 'target: 力争95%以上']],
      ['warning target.weaker-than-parent 力争95%以上'],
    ],
    ['another kind of thing', D23, [['target: 95%以上', 'target: 12个']], []],
    [
      'one dropped',
      D23,
      [['              - {indicator: 污染地块安全利用率, target: 95%以上}\n', '']],
      ['hint target.missing-from-parent 2'],
    ],
    [
      'another in the text',
      D23,
      [['污染地块安全利用率95%', '污染地块安全利用率93%']],
      ['warning target.text-disagrees 93%'],
    ],
    ['a slip', D23, [['target: 95%以上', 'target: 95以上%']], ['hint target.unreadable 95以上%']],
    [
      'before the year of the parent’s target',
      X17,
      [
        ['target: 95%以上', 'target: 85%以上'],
        ['达到95%', '达到85%'],
      ],
      ['hint target.weaker-than-parent 85%以上'],
    ],
    ['short of what the parent wants in 2030 only', X17, [['95%以上', '92%以上']], []],
  ] as const)('%s (%s)', (_, path, changes, findings) => {
    expect(afterChange(path, changes)).toEqual(findings);
  });

  test('the parent’s measure with targets for certain districts asks nothing of the others', () => {
    const snapshot = workspace(`
      --- city.plan.yaml
      level: municipal
      year: 2023
      measures:
        - number: 1
          districts: [密云区]
          targets: [{indicator: 畜禽粪污综合利用率, target: 95%以上}]
        - number: 2
          targets: [{indicator: 各区公园数量, target: 5个以上}, {indicator: 管线改造, target: 100公里以上}]
      --- own.plan.yaml
      title: 东城区2023年行动计划
      level: district
      area: 东城区
      year: 2023
      parent: city.plan.yaml
      measures:
        - number: 1
          implements: [1, 2]
          targets: [{indicator: 公园数量, target: 3个以上}, {indicator: 管线改造, target: 8公里以上}]
    `);
    expect(shown(snapshot, 'own.plan.yaml')).toEqual(['9 target.weaker-than-parent 3个以上']);
  });
});

describe('a target that only the text states', () => {
  const found = (text: string, targets = '') =>
    shown(
      workspace({
        'bj.plan.yaml':
          'title: 市计划\nlevel: municipal\nyear: 2023\nmeasures:\n  - number: 1\n    targets:\n      - {indicator: 达标率, target: 95%以上}\n      - {indicator: 重点地块达标率, target: 90%以上}\n',
        'dc.plan.yaml': `title: 区计划\nlevel: district\narea: 东城区\nyear: 2023\nparent: bj.plan.yaml\nmeasures:\n  - number: 1\n    implements: 1\n${targets}    tasks:\n      - text: ${text}\n`,
      }),
      'dc.plan.yaml',
    ).filter((line) => line.includes('weaker-than-parent'));

  test.each([
    ['辖区达标率达到92%以上。', ['达到92%以上']],
    ['辖区达标率92%，比上年提高。', ['92%']],
    ['辖区达标率达到96%以上。', []],
    // another indicator that ends with the same words
    ['重点地块达标率达到92%以上。', []],
    ['重点地块达标率达到85%以上。', ['达到85%以上']],
    // two figures: nobody can tell which is meant
    ['一季度达标率达到80%，年底达标率达到95%以上。', []],
    ['推进达标改造92处。', []],
  ])('%s', (text, expected) => {
    expect(found(text).map((line) => line.split(' ').at(-1))).toEqual(expected);
  });

  test('what stands under targets speaks for itself', () => {
    expect(found('辖区达标率达到92%以上。', '    targets: [{indicator: 达标率, target: 95%以上}]\n')).toEqual([]);
  });
});

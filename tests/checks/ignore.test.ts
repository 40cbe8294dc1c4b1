import { describe, expect, test } from 'vitest';
import { afterFix, check, dedent, fileOf, shown, workspace } from '../support/fixture.ts';

const UNITS = 'area: 东城区\nunits:\n  - {name: 区城市管理委, aliases: [区城管委]}\n  - {name: 规自分局}\n';

/** The findings of a plan whose first measure ends with these lines. */
function found(lines: string): readonly string[] {
  return shown(around(lines), 'a.plan.yaml').map((line) => line.replace(/^\d+ /, ''));
}

function around(lines: string) {
  const plan = dedent(`
    title: 东城区土壤污染防治2023年行动计划
    year: 2023
    units: a.units.yaml
    measures:
      - number: 1
  `);
  const indented = dedent(lines).replace(/^(?=.)/gm, '    ');
  return workspace({ 'a.units.yaml': UNITS, 'a.plan.yaml': `${plan}\n${indented}\n` });
}

describe('one finding is silenced', () => {
  test.each([
    ['at the end of its line', 'lead: [区城管委] # plan-ignore unit.alias: 来文如此'],
    ['on the line above', '# plan-ignore unit.alias: 来文如此\nlead: [区城管委]'],
    ['on the line above, with another indentation', '      # plan-ignore unit.alias: 来文如此\nlead: [区城管委]'],
    ['above other comments and blank lines', '# plan-ignore unit.alias: 来文如此\n# 另一条注释\n\nlead: [区城管委]'],
    ['with a full-width colon', '# plan-ignore unit.alias：来文如此\nlead: [区城管委]'],
    ['without a space after the number sign', '#plan-ignore unit.alias: 来文如此\nlead: [区城管委]'],
    ['in the middle of a list', 'lead:\n  - 规自分局\n  - 区城管委 # plan-ignore unit.alias: 来文如此'],
    ['within brackets on several lines', 'lead: [规自分局,\n  # plan-ignore unit.alias: 来文如此\n  区城管委]'],
  ])('%s', (_, lines) => {
    expect(found(lines)).toEqual([]);
  });

  test('all findings of the code on the line', () => {
    expect(found('lead: [区城管委, 区城管委] # plan-ignore unit.alias, unit.duplicate: 来文如此')).toEqual([]);
    expect(found('lead: [区城管委, 区城管委] # plan-ignore unit.alias: 来文如此')).toEqual(['unit.duplicate 区城管委']);
  });

  test.each([',', '，', '、', ' , '])('several codes, with %j between them', (comma) => {
    expect(found(`lead: [区城管委, 区城管委] # plan-ignore unit.alias${comma}unit.duplicate: 来文如此`)).toEqual([]);
  });

  test('several comments above one line', () => {
    const lines =
      '# plan-ignore unit.alias: 来文如此\n# plan-ignore unit.duplicate: 来文如此\nlead: [区城管委, 区城管委]';
    expect(found(lines)).toEqual([]);
  });

  test('in a registry as well', () => {
    const text = 'units:\n  - name: 区城市管理委\n    备注: 待核 # plan-ignore structure.schema: 交接用\n';
    expect(shown(workspace({ 'a.units.yaml': text }), 'a.units.yaml')).toEqual([]);
  });
});

describe('and no other', () => {
  test('not one of another code', () => {
    expect(found('lead: [区城管委] # plan-ignore unit.unknown: 来文如此')).toEqual([
      'unit.alias 区城管委',
      'ignore.unused unit.unknown',
    ]);
  });

  test('not one on the next line, where the comment stands behind something', () => {
    expect(found('deadline: 年底前 # plan-ignore unit.alias: 来文如此\nlead: [区城管委]')).toEqual([
      'ignore.unused unit.alias',
      'unit.alias 区城管委',
    ]);
  });

  test('not one two lines further down', () => {
    expect(found('# plan-ignore unit.alias: 来文如此\ndeadline: 年底前\nlead: [区城管委]')).toEqual([
      'ignore.unused unit.alias',
      'unit.alias 区城管委',
    ]);
  });

  test('text that only looks like a comment silences nothing', () => {
    expect(found("title: '# plan-ignore unit.alias: 来文如此'\nlead: [区城管委]")).toEqual(['unit.alias 区城管委']);
  });
});

describe('a comment that does no work', () => {
  test('is told, each code for itself', () => {
    expect(found('lead: [区城管委] # plan-ignore unit.alias, unit.duplicate: 来文如此')).toEqual([
      'ignore.unused unit.duplicate',
    ]);
  });

  test('also at the end of the file, where no line follows', () => {
    expect(found('# plan-ignore unit.alias: 来文如此')).toEqual(['ignore.unused unit.alias']);
  });

  test.each([
    ['lead: [规自分局] # plan-ignore unit.alias: 无', 'lead: [规自分局]'],
    ['# plan-ignore unit.alias: 无\nlead: [规自分局]', 'lead: [规自分局]'],
  ])('%j is removed by its fix', (lines, after) => {
    const snapshot = around(lines);
    const fix = check(snapshot, 'a.plan.yaml')[0]!.fixes(snapshot)[0]!;
    expect(fileOf(afterFix(snapshot, fix), 'a.plan.yaml').text).toBe(fileOf(around(after), 'a.plan.yaml').text);
  });

  test('one of several codes is removed without the others', () => {
    const snapshot = around('lead: [区城管委] # plan-ignore unit.duplicate, unit.alias: 来文如此');
    const fix = check(snapshot, 'a.plan.yaml')[0]!.fixes(snapshot)[0]!;
    const after = fileOf(afterFix(snapshot, fix), 'a.plan.yaml').text;
    expect(after).toContain('lead: [区城管委] # plan-ignore unit.alias: 来文如此\n');
  });

  test('a comment that only mentions the word is a comment', () => {
    expect(found('# 不要用 plan-ignore\n# plan-ignore\n# plan-ignored unit.alias\nlead: [规自分局]')).toEqual([]);
  });
});

test('without a reason it works, and is told', () => {
  expect(found('lead: [区城管委] # plan-ignore unit.alias')).toEqual(['ignore.without-reason unit.alias']);
  expect(found('lead: [区城管委] # plan-ignore unit.alias:')).toEqual(['ignore.without-reason unit.alias']);
});

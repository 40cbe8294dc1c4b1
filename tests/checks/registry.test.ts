import { describe, expect, test } from 'vitest';
import { type Files, filesIn, shown, workspace } from '../support/fixture.ts';

/** The findings of one file that begin with a code, as an officer sees them. */
function found(files: Files, path: string, code: string): readonly string[] {
  return shown(workspace(files), path).filter((line) => line.split(' ')[1]?.startsWith(code));
}

describe('a registry in which', () => {
  const told = (units: string, code: string): readonly string[] =>
    found({ 'a.units.yaml': `units:\n${units}` }, 'a.units.yaml', code);

  test.each([
    ['the month is the same', 'until: 2019-03', 'since: 2019-03', []],
    ['a day lies in the month', 'until: 2019-03-17', 'since: 2019-03', []],
    ['only the year is known', 'until: 2019', 'since: 2019', []],
    ['one day is the last and the first', 'until: 2019-03-18', 'since: 2019-03-18', []],
    ['a date cannot be read', 'until: 2019年', 'since: 2018-03', []],
    [
      'the new one begins a month early',
      'until: 2019-03',
      'since: 2019-02',
      ['3 registry.overlapping-validity 区环卫中心'],
    ],
    [
      'the new one has no beginning',
      'until: 2019-03',
      'level: district',
      ['3 registry.overlapping-validity 区环卫中心'],
    ],
  ])('a name passes on, and %s', (_, until, since, expected) => {
    const units = `  - {name: 区环卫中心, ${until}}\n  - {name: 区环卫中心, ${since}}\n`;
    expect(told(units, 'registry.')).toEqual(expected);
  });

  test('the second and the third unit of a name collide, though neither does with the first', () => {
    const units = ['until: 2018-11', 'since: 2018-12', 'since: 2019-03'].map(
      (date) => `  - {name: 区环卫中心, ${date}}\n`,
    );
    expect(told(units.join(''), 'registry.')).toEqual(['4 registry.overlapping-validity 区环卫中心']);
  });

  test('three undated units have one name: each but the first is told', () => {
    expect(told('  - {name: 区城管}\n'.repeat(3), 'registry.')).toEqual([
      '3 registry.duplicate-name 区城管',
      '4 registry.duplicate-name 区城管',
    ]);
  });

  test('a name given up is taken up again: that is no circle', () => {
    const units = `  - {name: 区城管委, until: 2010-12, succeededBy: 区市政市容委}
  - {name: 区市政市容委, since: 2010-12, until: 2017-09, succeededBy: 区城管委}
  - {name: 区城管委, since: 2017-09}
`;
    expect(told(units, 'registry.')).toEqual([]);
  });

  test('a circle is told once, wherever it is entered', () => {
    const units = `  - {name: 区农委, until: 2015, succeededBy: 区甲局}
  - {name: 区甲局, until: 2016, succeededBy: 区乙局}
  - {name: 区乙局, until: 2017, succeededBy: 区甲局}
`;
    expect(told(units, 'registry.successor-cycle')).toEqual(['3 registry.successor-cycle 区乙局']);
  });

  test('no plan uses anything says nothing about single names, whatever other registries are used', () => {
    const files = filesIn(`
      --- a.units.yaml
      units: [{name: 区财政局}, {name: 区审计局}]

      --- b.units.yaml
      units: [{name: 区教委}]

      --- a.plan.yaml
      title: 计划
      units: [a.units.yaml]
      measures: [{number: 1, lead: 区财政局}]
    `);
    expect(found(files, 'a.units.yaml', 'registry.')).toEqual(['1 registry.unused-name 区审计局']);
    expect(found(files, 'b.units.yaml', 'registry.')).toEqual([]);
  });
});

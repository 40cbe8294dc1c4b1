import { describe, expect, test } from 'vitest';
import { readSeverities } from '../../server/src/workspace/settings.ts';
import { check, workspace } from '../support/fixture.ts';

const WORKSPACE = workspace(`
  --- a.units.yaml
  area: 东城区
  units:
    - {name: 区城市管理委, aliases: [区城管委]}
    - {name: 规自分局}

  --- a.plan.yaml
  title: 东城区土壤污染防治2023年行动计划
  year: 2023
  units: a.units.yaml
  measures:
    - number: 1
      lead: [区住建委]
      support: [规自分局, 规自分局]
      备注: 待定
    - number: 1
      # plan-ignore unit.alias: 来文如此
      lead: [区城管委]
`);

/** Code and severity of each finding under some settings. */
function found(severity: Parameters<typeof check>[2] = {}): readonly string[] {
  return check(WORKSPACE, 'a.plan.yaml', severity).map((finding) => `${finding.code} ${finding.severity}`);
}

const ALL = [
  'unit.unknown warning',
  'unit.duplicate warning',
  'structure.schema warning',
  'measure.duplicate-number error',
];

test('each check has its own severity, and a report may have another', () => {
  expect(found()).toEqual(ALL);
});

describe('a setting', () => {
  test('changes the severity of one code and of no other', () => {
    expect(found({ severity: { 'unit.duplicate': 'error' } })).toEqual(ALL.with(1, 'unit.duplicate error'));
  });

  test('holds for all findings of the code', () => {
    expect(found({ severity: { 'structure.schema': 'hint' } })).toEqual(ALL.with(2, 'structure.schema hint'));
  });

  test('turns a code off', () => {
    expect(found({ severity: { 'unit.unknown': 'off', 'unit.duplicate': 'off' } })).toEqual(ALL.slice(2));
  });

  test('for a code that is not there changes nothing', () => {
    expect(found({ severity: { 'unit.nonsense': 'error' } })).toEqual(ALL);
  });

  test('that turns a code off leaves its ignore comments in peace', () => {
    expect(found({ severity: { 'unit.alias': 'off' } })).toEqual(ALL);
  });
});

test('of what an editor sends only severities are taken', () => {
  expect(readSeverities({ 'unit.alias': 'off', 'unit.unknown': 'Error', 'unit.duplicate': 3, a: null })).toEqual({
    'unit.alias': 'off',
  });
  expect([undefined, null, 'off', 7].map(readSeverities)).toEqual([{}, {}, {}, {}]);
});

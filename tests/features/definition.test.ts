import { expect, test } from 'vitest';
import { definitionAt } from '../../server/src/features/definition.ts';
import { documentAt } from '../../server/src/workspace/snapshot.ts';
import { pathOf, workspace } from '../support/fixture.ts';
import { BASE, HEAD, type Opened, open, openPlan, textIn } from './editor.ts';

/** `file: name` of each place, the name as it stands there. */
function places({ snapshot, document, position }: Opened): readonly string[] {
  return definitionAt(snapshot, document, position).map((link) => {
    const there = documentAt(snapshot, link.targetUri)!;
    const whole = textIn(there, link.targetRange);
    const name = textIn(there, link.targetSelectionRange);
    expect(whole).toContain(name);
    expect(textIn(document, link.originSelectionRange)).not.toBe('');
    return `${pathOf(link.targetUri)}: ${name}`;
  });
}

const measure = (rest: string): Opened => openPlan(`${HEAD}measures:\n  - ${rest}\n`);

test.each([
  ['a unit', 'lead: [区教¦委]', 'dc.units.yaml: 区教委'],
  ['an alias', 'lead: [区环境¦局]', 'dc.units.yaml: 区生态环境局'],
  ['a former name: its own entry', 'lead: [区环保¦局]', 'dc.units.yaml: 区环保局'],
  ['a group', 'support: [各街¦道]', 'dc.units.yaml: 各街道办事处'],
  ['a unit of the city', 'lead: 市教¦委', 'bj.units.yaml: 市教委'],
  ['a measure of the parent', 'implements: 1¦3', 'bj.plan.yaml: 13'],
  ['a task of the parent', 'implements: [1, 3-¦2]', 'bj.plan.yaml: 宣传培训。'],
])('%s', (_, rest, expected) => {
  expect(places(measure(rest))).toEqual([expected]);
});

test('a measure that is left out', () => {
  expect(places(openPlan(`${HEAD}notApplicable:\n  - {measure: ¦3, reason: 无}`))).toEqual(['bj.plan.yaml: 3']);
});

test('files lead to their beginning', () => {
  expect(places(openPlan('parent: bj¦.plan.yaml'))).toEqual(['bj.plan.yaml: ']);
  expect(places(openPlan('annexes: [no.plan.yaml, bj¦.plan.yaml]'))).toEqual(['bj.plan.yaml: ']);
  expect(places(openPlan('units: [bj.units.yaml, dc¦.units.yaml]'))).toEqual(['dc.units.yaml: ']);
});

test('a name of several units leads to all of them', () => {
  const others = '--- x.units.yaml\nunits:\n  - {name: 区一局, aliases: [一局]}\n  - {name: 市一局, aliases: [一局]}';
  const opened = openPlan('units: [x.units.yaml]\nmeasures:\n  - lead: 一¦局', others);
  expect(places(opened)).toEqual(['x.units.yaml: 区一局', 'x.units.yaml: 市一局']);
});

test('in a registry, from successor, counterpart and member to the entry', () => {
  const before = workspace(BASE);
  const text = (mark: string): string => {
    const registry = `units:
  - {name: 区新局}
  - {name: 区旧局, until: 2019, succeededBy: 区新局, counterpart: 市教委}
groups:
  - {name: 各局, members: [区新局]}
`;
    return registry.replace(mark, mark.replace(/(.)$/, '¦$1'));
  };
  expect(places(open(before, 'dc.units.yaml', text('succeededBy: 区新')))).toEqual(['dc.units.yaml: 区新局']);
  expect(places(open(before, 'dc.units.yaml', text('counterpart: 市教')))).toEqual(['bj.units.yaml: 市教委']);
  expect(places(open(before, 'dc.units.yaml', text('members: [区新')))).toEqual(['dc.units.yaml: 区新局']);
  expect(places(open(before, 'x.units.yaml', 'extends: [bj¦.units.yaml]\nunits: []'))).toEqual(['bj.units.yaml: ']);
});

test.each(['lead: [区某¦局]', 'implements: 9¦9', "support: ['—¦—']", 'title: 标¦题', 'dead¦line: 年底前'])(
  'nothing for %s',
  (rest) => {
    expect(places(measure(rest))).toEqual([]);
  },
);

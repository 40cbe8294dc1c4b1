import { expect, test } from 'vitest';
import type { HierarchyItem } from '../../server/src/features/callHierarchy.ts';
import { incomingCalls, outgoingCalls, prepareHierarchy } from '../../server/src/service/language.ts';
import { defaultSettings } from '../../server/src/workspace/settings.ts';
import { documentAt } from '../../server/src/workspace/snapshot.ts';
import { fileOf, pathOf, workspace } from '../support/fixture.ts';
import { open, textIn } from './editor.ts';

const snapshot = workspace(`
  --- bj.plan.yaml
  title: 市计划
  level: municipal
  measures:
    - number: 2
      title: 源头防控
      tasks:
        - text: 更新名录。
        - text: 宣传培训。
  --- dc.plan.yaml
  title: 区计划
  level: district
  parent: bj.plan.yaml
  measures:
    - number: 8
      title: 东城防控
      implements: 2
      tasks:
        - text: 东城名录。
          implements: [2-1, 2-2]
  --- jd.plan.yaml
  level: street
  parent: dc.plan.yaml
  measures:
    - implements: 8
      tasks:
        - {}
`);
const context = { snapshot, settings: defaultSettings };

/** The item at a text of a file. */
function itemAt(path: string, text: string): HierarchyItem {
  const opened = open(snapshot, path, fileOf(snapshot, path).text.replace(text, `¦${text}`));
  const [item] = prepareHierarchy(context, opened.document, opened.position) ?? [];
  expect(item).toBeDefined();
  return item!;
}

function named({ name, uri }: HierarchyItem): string {
  return `${pathOf(uri)} ${name}`;
}

/** `dc.plan.yaml 东城名录。 <- 2-1, 2-2`: who carries it out, and the words that say so. */
function up(item: HierarchyItem): readonly string[] {
  return incomingCalls(context, item).map(({ from, fromRanges }) => {
    const words = fromRanges.map((range) => textIn(documentAt(snapshot, from.uri)!, range));
    return `${named(from)} <- ${words.join(', ')}`;
  });
}

function down(item: HierarchyItem): readonly string[] {
  return outgoingCalls(context, item).map(({ to, fromRanges }) => {
    const words = fromRanges.map((range) => textIn(documentAt(snapshot, item.uri)!, range));
    return `${named(to)} <- ${words.join(', ')}`;
  });
}

test('an item says what it is and in which plan, and selects its name', () => {
  const item = itemAt('bj.plan.yaml', '源头防控');
  expect(item).toMatchObject({ name: '2 源头防控', detail: '市计划' });
  expect(textIn(fileOf(snapshot, 'bj.plan.yaml'), item.selectionRange)).toBe('2');
  expect(named(itemAt('dc.plan.yaml', '2-2'))).toBe('bj.plan.yaml 宣传培训。');
});

test('from the city down to the street: who carries it out', () => {
  const city = itemAt('bj.plan.yaml', '源头防控');
  expect(up(city)).toEqual(['dc.plan.yaml 东城名录。 <- 2-1, 2-2']);
  const [district] = incomingCalls(context, city);
  expect(up(district!.from)).toEqual(['jd.plan.yaml （无标题） <- 8']);
  expect(up(itemAt('bj.plan.yaml', '宣传培训'))).toEqual(['dc.plan.yaml 东城名录。 <- 2-2']);
});

test('from the street up to the city: what it carries out', () => {
  const street = itemAt('jd.plan.yaml', '{}');
  expect(down(street)).toEqual(['dc.plan.yaml 8 东城防控 <- 8']);
  expect(down(outgoingCalls(context, street)[0]!.to)).toEqual([
    'bj.plan.yaml 2 源头防控 <- 2',
    'bj.plan.yaml 更新名录。 <- 2-1',
    'bj.plan.yaml 宣传培训。 <- 2-2',
  ]);
  expect(down(itemAt('dc.plan.yaml', '东城名录'))).toEqual([
    'bj.plan.yaml 更新名录。 <- 2-1',
    'bj.plan.yaml 宣传培训。 <- 2-2',
  ]);
});

test('nothing outside measures, and for an item whose file or place is gone', () => {
  const { document, position } = open(snapshot, 'x.plan.yaml', 'title: ¦甲\n');
  expect(prepareHierarchy(context, document, position)).toBeNull();
  const item = itemAt('bj.plan.yaml', '源头防控');
  const away = { line: 999, character: 0 };
  for (const gone of [
    { ...item, uri: 'file:///plans/none.plan.yaml' },
    { ...item, selectionRange: { start: { line: 0, character: 0 }, end: away } },
  ]) {
    expect(incomingCalls(context, gone)).toEqual([]);
    expect(outgoingCalls(context, gone)).toEqual([]);
  }
});

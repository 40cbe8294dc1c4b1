import { describe, expect, test } from 'vitest';
import { complete } from '../../server/src/features/completion/complete.ts';
import { definitionAt } from '../../server/src/features/definition.ts';
import { hoverAt } from '../../server/src/features/hover.ts';
import { referencesAt } from '../../server/src/features/references.ts';
import { renameNumberAt } from '../../server/src/features/renameNumber.ts';
import { semanticTokens } from '../../server/src/features/semanticTokens.ts';
import { documentAt } from '../../server/src/workspace/snapshot.ts';
import { pathOf, workspace } from '../support/fixture.ts';
import { type Opened, open, textIn } from './editor.ts';

const LAST_YEAR = `
--- 2023.plan.yaml
title: 东城区2023年计划
level: district
area: 东城区
year: 2023
measures:
  - number: 1
    title: 目标任务
    deadline: 年底前
    tasks:
      - text: 环境质量保持良好。
  - number: 2
    title: 普法宣传
    tasks:
      - text: 组织培训。
        deadline: 6月底前
      - text: 面向公众宣传。
`;

const THIS_YEAR = `title: 东城区2024年计划
level: district
area: 东城区
year: 2024
previous: 2023.plan.yaml
measures:
  - number: 1
    title: 目标任务
    continues: 1
  - number: 2
    title: 深入开展普法宣传
    continues: 2
    tasks:
      - text: 组织法规培训。
        continues: 2-1
`;

function openAt(text: string, change: (plan: string) => string = (plan) => plan): Opened {
  const marked = change(THIS_YEAR).replace(text, (found) => `${found}¦`);
  return open(workspace(LAST_YEAR), '2024.plan.yaml', marked);
}

function labels({ snapshot, document, position }: Opened): readonly string[] {
  return complete(snapshot, document, position, { locale: 'zh-CN' })?.items.map(({ label }) => label) ?? [];
}

describe('completion', () => {
  test('last year’s measures with their titles, the one with the own title first', () => {
    const opened = openAt('continues: ', (plan) => plan.replace('continues: 1', 'continues: '));
    expect(labels(opened)).toEqual(['1 目标任务', '2 普法宣传']);
  });

  test('by pinyin', () => {
    expect(labels(openAt('continues: pf', (plan) => plan.replace('continues: 1', 'continues: pf')))).toEqual([
      '2 普法宣传',
    ]);
  });

  test('for a task the tasks of the measure that its own goes on with', () => {
    const opened = openAt('continues: 2-', (plan) => plan.replace('continues: 2-1', 'continues: 2-'));
    expect(labels(opened)).toEqual(['2-1 组织培训。', '2-2 面向公众宣传。']);
  });
});

test('the hover shows last year’s measure with the dates it had', () => {
  const { snapshot, document, position } = openAt('continues: 2-1');
  const { value } = hoverAt(snapshot, document, position, { locale: 'zh-CN' })!.contents;
  expect(value).toContain('**2 普法宣传**');
  expect(value).toContain('东城区2023年计划');
  expect(value).toContain('时限：6月底前（不晚于2023年6月30日）');
});

test('the definition is last year’s task', () => {
  const { snapshot, document, position } = openAt('continues: 2-1');
  const [link] = definitionAt(snapshot, document, position);
  const there = documentAt(snapshot, link!.targetUri)!;
  expect([pathOf(there.uri), textIn(there, link!.targetSelectionRange)]).toEqual(['2023.plan.yaml', '组织培训。']);
});

test('from last year’s measure: where it goes on', () => {
  const { snapshot } = openAt('continues: 2');
  const opened = open(snapshot, '2023.plan.yaml', documentAt(snapshot, uri('2023'))!.text.replace('普法', '¦普法'));
  const found = referencesAt(opened.snapshot, opened.document, opened.position, false);
  expect(found.map((each) => `${pathOf(each.uri)} ${each.range.start.line + 1}`)).toEqual([
    '2024.plan.yaml 12',
    '2024.plan.yaml 15',
  ]);
});

test('a number that last year’s plan has is coloured as a reference, another is not', () => {
  const { snapshot, document } = openAt('continues: 2-1', (plan) => plan.replace('continues: 1', 'continues: 7'));
  expect(semanticTokens(snapshot, document).filter((_, index) => index % 5 === 3)).toEqual([2, 2]);
});

test('a measure of last year that gets another number keeps what goes on from it', () => {
  const { snapshot } = openAt('continues: 2');
  const marked = documentAt(snapshot, uri('2023'))!.text.replace('number: 2', 'number: ¦2');
  const opened = open(snapshot, '2023.plan.yaml', marked);
  const renamed = renameNumberAt(opened.snapshot, opened.document, opened.position, '5');
  const later = renamed && 'places' in renamed ? renamed.places.filter((each) => each.uri === uri('2024')) : [];
  expect(later.map(({ edit }) => edit.newText)).toEqual(['5', '5-1']);
});

function uri(year: string): string {
  return `file:///plans/${year}.plan.yaml`;
}

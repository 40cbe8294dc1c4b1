import { describe, expect, test } from 'vitest';
import { definition, implementations, references } from '../../server/src/service/language.ts';
import { defaultSettings } from '../../server/src/workspace/settings.ts';
import { documentAt, type Snapshot } from '../../server/src/workspace/snapshot.ts';
import { fileOf, pathOf, workspace } from '../support/fixture.ts';
import { type Opened, open, textIn } from './editor.ts';

const FILES = workspace(`
  --- bj.plan.yaml
  title: 市计划
  measures:
    - number: 1
      title: 目标任务
    - number: 2
      title: 源头防控
      tasks:
        - text: 更新名录。
        - text: 宣传培训。
    - number: 3
      title: 无人承接
  --- dc.plan.yaml
  area: 东城区
  parent: bj.plan.yaml
  measures:
    - number: 7
      title: 东城目标
      implements: 1
    - number: 8
      title: 东城防控
      implements: 2
      tasks:
        - {text: 东城名录。, implements: 2-1}
  notApplicable:
    - {measure: 2-2, reason: 无}
  --- xc.plan.yaml
  area: 西城区
  parent: bj.plan.yaml
  measures:
    - number: 9
      title: 西城全部
      implements: [1, 2]
`);

/** Opens a file with the cursor in front of a text. */
function at(path: string, text: string): Opened {
  const before = fileOf(FILES, path).text;
  return open(FILES, path, before.replace(text, `¦${text}`));
}

function shown(snapshot: Snapshot, uri: string, range: Parameters<typeof textIn>[1]): string {
  return `${pathOf(uri)} ${range.start.line + 1} ${textIn(documentAt(snapshot, uri)!, range)}`;
}

function implementers({ snapshot, document, position }: Opened): readonly string[] {
  return implementations({ snapshot, settings: defaultSettings }, document, position).map((link) =>
    shown(snapshot, link.targetUri, link.targetSelectionRange),
  );
}

function referred({ snapshot, document, position }: Opened, includeDeclaration = false): readonly string[] {
  return references({ snapshot, settings: defaultSettings }, document, position, includeDeclaration).map((each) =>
    shown(snapshot, each.uri, each.range),
  );
}

describe('who carries out', () => {
  test('a measure: the measures and tasks of all plans below', () => {
    expect(implementers(at('bj.plan.yaml', '目标任务'))).toEqual(['dc.plan.yaml 4 7', 'xc.plan.yaml 4 9']);
  });

  test('a measure whose tasks are carried out one by one: these tasks, and not the heading above them', () => {
    expect(implementers(at('bj.plan.yaml', '源头防控'))).toEqual(['dc.plan.yaml 11 东城名录。', 'xc.plan.yaml 4 9']);
  });

  test('a task: who names it, and who carries out the whole measure', () => {
    expect(implementers(at('bj.plan.yaml', '更新名录'))).toEqual(['dc.plan.yaml 11 东城名录。', 'xc.plan.yaml 4 9']);
    expect(implementers(at('bj.plan.yaml', '宣传培训'))).toEqual(['xc.plan.yaml 4 9']);
  });

  test('what a reference names: the others that carry it out as well', () => {
    expect(implementers(at('dc.plan.yaml', '2-1'))).toEqual(['dc.plan.yaml 11 东城名录。', 'xc.plan.yaml 4 9']);
  });

  test.each([
    ['bj.plan.yaml', '无人承接'],
    ['bj.plan.yaml', '市计划'],
    ['dc.plan.yaml', '东城目标'],
  ])('nobody: %s %s', (path, text) => {
    expect(implementers(at(path, text))).toEqual([]);
  });
});

describe('references of a measure', () => {
  test.each([
    ['its title', at('bj.plan.yaml', '源头防控')],
    ['its number', at('bj.plan.yaml', '2\n')],
    ['where it is carried out', at('xc.plan.yaml', '2]')],
  ])('from %s: where it is carried out and where it is left out', (_, opened) => {
    const places = ['dc.plan.yaml 9 2', 'dc.plan.yaml 11 2-1', 'dc.plan.yaml 13 2-2', 'xc.plan.yaml 6 2'];
    expect(referred(opened)).toEqual(places);
    expect(referred(opened, true)).toEqual(['bj.plan.yaml 5 2', ...places]);
  });

  test('of a task: not where another task of its measure is meant', () => {
    expect(referred(at('bj.plan.yaml', '宣传培训'), true)).toEqual([
      'bj.plan.yaml 9 宣传培训。',
      'dc.plan.yaml 9 2',
      'dc.plan.yaml 13 2-2',
      'xc.plan.yaml 6 2',
    ]);
  });

  test('none beside the words that name it', () => {
    expect(referred(at('bj.plan.yaml', 'tasks:'), true)).toEqual([]);
  });
});

test('the definition of a reference stays the one measure it names', () => {
  const { snapshot, document, position } = at('dc.plan.yaml', '2-1');
  const links = definition({ snapshot, settings: defaultSettings }, document, position);
  expect(links.map((link) => shown(snapshot, link.targetUri, link.targetSelectionRange))).toEqual([
    'bj.plan.yaml 8 更新名录。',
  ]);
});

import { describe, expect, test } from 'vitest';
import { applyEdits, type TextEdit } from '../../server/src/base/textEdit.ts';
import { prepareRename, renameAt } from '../../server/src/features/rename.ts';
import { renameEdit } from '../../server/src/features/renameEdit.ts';
import { say } from '../../server/src/messages/say.ts';
import { openDocument } from '../../server/src/workspace/document.ts';
import { documentAt, type Snapshot, withDocument } from '../../server/src/workspace/snapshot.ts';
import { fileOf, pathOf, shown, workspace } from '../support/fixture.ts';
import { HEAD, type Opened, open, openPlan, textIn } from './editor.ts';

/** The texts of all files that a rename changes, or why it is refused. */
function renamed({ snapshot, document, position }: Opened, name: string): Readonly<Record<string, string>> | string {
  const result = renameAt(snapshot, document, position, name);
  if (!result) return 'nothing';
  if ('error' in result) return say('zh-CN', result.error);
  const edits = new Map<string, TextEdit[]>();
  for (const { uri, edit } of result.places) edits.set(uri, [...(edits.get(uri) ?? []), edit]);
  return Object.fromEntries(
    [...edits].map(([uri, all]) => [pathOf(uri), applyEdits(documentAt(snapshot, uri)!.text, all)]),
  );
}

/** The workspace after a rename. */
function after(opened: Opened, name: string): Snapshot {
  const texts = renamed(opened, name);
  if (typeof texts === 'string') throw new Error(texts);
  return Object.entries(texts).reduce(
    (snapshot, [path, text]) => withDocument(snapshot, openDocument(fileOf(snapshot, path).uri, text)),
    opened.snapshot,
  );
}

/** The lines that a rename changes, as they are then: `dc.plan.yaml 9 lead: [区环境局]`. */
function changed(opened: Opened, name: string): readonly string[] {
  const texts = renamed(opened, name);
  if (typeof texts === 'string') return [texts];
  return Object.entries(texts).flatMap(([path, text]) => {
    const before = fileOf(opened.snapshot, path).text.split('\n');
    return text.split('\n').flatMap((line, index) => (line === before[index] ? [] : [`${path} ${line.trim()}`]));
  });
}

const plan = (text: string): Opened => openPlan(`${HEAD}measures:\n${text}`);

describe('what is asked', () => {
  test.each([
    ['a name in a list', '  - lead: [区生¦态环境局]', '区生态环境局'],
    ['a name in quotes', '  - lead: ["区环¦境局"]', '区环境局'],
    ['a former name', '  - lead: 区环保¦局', '区环保局'],
    ['a mention', '  - title: 由区环境¦局牵头', '区环境局'],
    ['a group', '  - support: [¦各街道]', '各街道'],
  ])('%s', (_, text, name) => {
    const { snapshot, document, position } = plan(text);
    const start = prepareRename(snapshot, document, position);
    expect(start?.placeholder).toBe(name);
    expect(textIn(document, start!.range)).toBe(name);
  });

  test('a name over two lines is asked for on one', () => {
    const { snapshot, document, position } = plan('  - title: 由区生\n      态¦环境局牵头');
    expect(prepareRename(snapshot, document, position)?.placeholder).toBe('区生态环境局');
  });

  test.each([
    '  - lead: [区无¦此局]',
    '  - lead: [——¦]',
    '  - title: 目标¦任务',
    '  - deadline: 年¦底前',
    '  - le¦ad: []',
  ])('nothing: %s', (text) => {
    const { snapshot, document, position } = plan(text);
    expect(prepareRename(snapshot, document, position)).toBeUndefined();
    expect(renamed({ snapshot, document, position }, '区新局')).toBe('nothing');
  });
});

test('nothing where a name is still empty', () => {
  const opened = open(
    workspace({}),
    'a.units.yaml',
    'units:\n  - name: 区教委\n    official: >¦-\n    aliases: [区教育委]\n',
  );
  expect(prepareRename(opened.snapshot, opened.document, opened.position)).toBeUndefined();
  expect(renamed(opened, '区新设局')).toBe('nothing');
});

test('nothing where a quote is open: all that follows seems to be part of the name', () => {
  const registry = 'units:\n  - {name: 区教委}\n  - name: "区¦新局\n    level: district\n';
  const opened = open(workspace({}), 'a.units.yaml', registry);
  expect(prepareRename(opened.snapshot, opened.document, opened.position)).toBeUndefined();
  expect(renamed(opened, '区新设局')).toBe('nothing');
});

describe('the new name', () => {
  const TASKS = `  - lead: [区生¦态环境局, '区教委']
    tasks:
      - text: 由区生态环境局会同区环境局推进。
        support: ["区生态环境局"]
      - {text: '区生态环境局负责。', lead: 区生态环境局}
      - lead:
          - 区生态 环境局  # 空格
`;

  test('goes to the registry, to what points at the entry, to lists and texts; other names of the unit stay', () => {
    expect(changed(plan(TASKS), '区环境生态局')).toEqual([
      'dc.units.yaml - name: 区环境生态局',
      'dc.units.yaml succeededBy: 区环境生态局',
      "dc.plan.yaml - lead: [区环境生态局, '区教委']",
      'dc.plan.yaml - text: 由区环境生态局会同区环境局推进。',
      'dc.plan.yaml support: ["区环境生态局"]',
      "dc.plan.yaml - {text: '区环境生态局负责。', lead: 区环境生态局}",
      'dc.plan.yaml - 区环境生态局  # 空格',
    ]);
  });

  test('of an alias goes to the alias and to where it is used', () => {
    expect(changed(plan('  - lead: [区环¦境局, 区生态环境局]\n    title: 区环境局牵头\n'), '区生态局')).toEqual([
      'dc.units.yaml aliases: [区生态局]',
      'dc.plan.yaml - lead: [区生态局, 区生态环境局]',
      'dc.plan.yaml title: 区生态局牵头',
    ]);
  });

  test('of the official name goes to it', () => {
    const { snapshot } = openPlan(`¦${HEAD}`);
    const text = fileOf(snapshot, 'dc.units.yaml').text.replace('北京市东城区教育', '北京市东城区¦教育');
    expect(changed(open(snapshot, 'dc.units.yaml', text), '东城区教育委员会')).toEqual([
      'dc.units.yaml official: 东城区教育委员会',
    ]);
  });

  test('of a group goes to where the group is named', () => {
    expect(changed(plan('  - support: [¦各街道办事处, 各街道]\n'), '全体街道')).toEqual([
      'dc.units.yaml - name: 全体街道',
      'dc.plan.yaml - support: [全体街道, 各街道]',
    ]);
  });

  test('reaches counterparts, and the plans of other levels', () => {
    expect(changed(openPlan(`${HEAD}notes: ¦`), '市教育局')).toEqual(['nothing']);
    const { snapshot } = openPlan(`¦${HEAD}`);
    const city = fileOf(snapshot, 'bj.plan.yaml').text.replace('support: [市教委]', 'support: [市教¦委]');
    expect(changed(open(snapshot, 'bj.plan.yaml', city), '市教育局')).toEqual([
      'bj.units.yaml - name: 市教育局',
      'dc.units.yaml counterpart: 市教育局',
      'bj.plan.yaml support: [市教育局]',
      'bj.plan.yaml lead: [市教育局]',
    ]);
  });

  test('leaves a unit of the same name in another district alone', () => {
    const others = `
--- xc.units.yaml
area: 西城区
units:
  - name: 区教委
--- xc.plan.yaml
area: 西城区
units: [xc.units.yaml]
measures:
  - lead: [区教委]`;
    const opened = openPlan(`${HEAD}measures:\n  - lead: [¦区教委]\n`, others);
    expect(Object.keys(renamed(opened, '区教育局'))).toEqual(['dc.units.yaml', 'dc.plan.yaml']);
  });

  test('after which the plan says the same', () => {
    const opened = plan(TASKS);
    const codes = (snapshot: Snapshot) => shown(snapshot, 'dc.plan.yaml').map((line) => line.split(' ')[1]);
    // the name that was split by a space no longer is
    const before = codes(opened.snapshot).filter((code) => code !== 'unit.split-name');
    expect(codes(after(opened, '区环境生态局'))).toEqual(before);
  });

  test('loses the blanks around it', () => {
    expect(changed(plan('  - lead: [¦区教委]\n'), '  区教育局 ')).toContain('dc.plan.yaml - lead: [区教育局]');
  });

  test('an alias becomes the right name in plans, and stays in the registry', () => {
    expect(changed(plan('  - lead: [区环¦境局]\n'), '区生态环境局')).toEqual(['dc.plan.yaml - lead: [区生态环境局]']);
  });

  test('that YAML reads otherwise is put in quotes', () => {
    expect(changed(plan('  - lead: [¦区教委]\n    support: 区教委\n'), '区教委, 区委')).toEqual([
      'dc.units.yaml - name: 区教委, 区委',
      "dc.plan.yaml - lead: ['区教委, 区委']",
      'dc.plan.yaml support: 区教委, 区委',
    ]);
    expect(changed(plan("  - title: '区教委牵头'\n    lead: [¦区教委]\n"), "区'教'委")).toContain(
      "dc.plan.yaml - title: '区''教''委牵头'",
    );
    expect(changed(plan('  - title: "区教委牵头"\n    lead: [¦区教委]\n'), '区"教"委')).toContain(
      'dc.plan.yaml - title: "区\\"教\\"委牵头"',
    );
    expect(changed(plan('  - title: >-\n      区教委牵头\n    lead: [¦区教委]\n'), '区: 委')).toContain(
      'dc.plan.yaml 区: 委牵头',
    );
  });
});

describe('refused', () => {
  test.each([
    ['', '名称不能为空'],
    [' \t', '名称不能为空'],
    ['区生态\n环境局', '名称不能换行'],
    ['——', '“——”在计划中表示“无”，不能作名称'],
    ['区园林绿化局', '“区园林绿化局”已是另一单位的名称，不能重名'],
    ['区 园林绿化局', '“区 园林绿化局”已是另一单位的名称，不能重名'],
    ['区环境局', '“区环境局”已是“区生态环境局”的另一写法，不能重名'],
    ['各街道', '“各街道”已是“各街道办事处”的另一写法，不能重名'],
    ['市园林绿化局', '“市园林绿化局”已是另一单位的名称，不能重名'],
  ])('%j: %s', (name, message) => {
    expect(renamed(plan('  - lead: [¦区教委]\n'), name)).toBe(message);
  });

  test('the name of what it became', () => {
    expect(renamed(plan('  - lead: [¦区环保局]\n'), '区生态环境局')).toContain('重名');
    expect(renamed(plan('  - lead: [¦区生态环境局]\n'), '区环保局')).toContain('重名');
  });

  test('not the name that another unit had before', () => {
    const registry = `units:
  - {name: 区城管委, until: 2010-05}
  - {name: ¦区市政委, since: 2012-01}
`;
    expect(changed(open(workspace({}), 'a.units.yaml', registry), '区城管委')).toEqual([
      'a.units.yaml - {name: 区城管委, since: 2012-01}',
    ]);
  });

  test('a name that plain text cannot hold', () => {
    const opened = plan('  - title: 区教委牵头\n    lead: [¦区教委]\n');
    expect(renamed(opened, '区: 委')).toBe('“区: 委”中的标点会改变 YAML 的读法，不能写入正文');
  });
});

describe('as an edit', () => {
  const opened = plan('  - title: 区教委牵头\n    lead: [¦区教委]\n');
  const { snapshot, document, position } = opened;
  const result = renameAt(snapshot, document, position, '区教育局');
  const places = result && 'places' in result ? result.places : [];

  test('annotated by place and file, with versions; mentions to be confirmed', () => {
    const edit = renameEdit(snapshot, places, 'zh-CN', true);
    if (!('documentChanges' in edit)) throw new Error('plain');
    expect(edit.documentChanges.map(({ textDocument: { uri, version } }) => [pathOf(uri), version])).toEqual([
      ['dc.units.yaml', null],
      ['dc.plan.yaml', 1],
    ]);
    const annotations = edit.documentChanges.flatMap(({ edits }) =>
      edits.map(({ annotationId }) => edit.changeAnnotations[annotationId]),
    );
    expect(annotations).toEqual([
      { label: '名录', description: 'dc.units.yaml' },
      { label: '正文中的提及', description: 'dc.plan.yaml', needsConfirmation: true },
      { label: '计划中的单位', description: 'dc.plan.yaml' },
    ]);
  });

  test('plain', () => {
    const edit = renameEdit(snapshot, places, 'zh-CN', false);
    if (!('changes' in edit)) throw new Error('annotated');
    expect(Object.keys(edit.changes).map(pathOf)).toEqual(['dc.units.yaml', 'dc.plan.yaml']);
    expect(edit.changes[document.uri]).toEqual([
      { range: { start: { line: 7, character: 11 }, end: { line: 7, character: 14 } }, newText: '区教育局' },
      { range: { start: { line: 8, character: 11 }, end: { line: 8, character: 14 } }, newText: '区教育局' },
    ]);
  });
});

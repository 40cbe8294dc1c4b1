import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../server/src/base/textEdit.ts';
import { checkDocument } from '../../server/src/checks/run.ts';
import { type CodeAction, codeActions } from '../../server/src/features/codeActions.ts';
import { spanOf } from '../../server/src/features/place.ts';
import { openDocument } from '../../server/src/workspace/document.ts';
import { defaultSettings } from '../../server/src/workspace/settings.ts';
import { documentAt, type Snapshot, withDocument } from '../../server/src/workspace/snapshot.ts';
import { fileOf, pathOf, shown, workspace } from '../support/fixture.ts';
import { type Opened, open } from './editor.ts';

const CHILD = `
--- dc.plan.yaml
title: 东城区计划
parent: bj.plan.yaml
notApplicable:
  - {measure: "3", reason: 无此任务}
measures:
  - number: 1
    implements: [1, '4', 5-1]  # 三项
  - number: 2
    tasks:
      - implements: 3-2
      - {text: 第5项, implements: ５}
`;
const CITY = `title: 市计划
sections:
  - title: 一
    measures:
      - number: 1
        title: 甲
      - number: ¦3
        title: 乙
        tasks: [{text: 子}, {text: 丑}]
  - title: 二
    measures:
      - {number: "4", title: 丙}
      - number: 5、 # 末
        tasks: [{text: 寅}]
`;

/** The city's plan, `¦` in it, beside the plans that carry it out. */
function city(text = CITY, children = CHILD): Opened {
  return open(workspace(children), 'bj.plan.yaml', text);
}

function actions({ snapshot, document, position }: Opened, only?: readonly string[]): readonly CodeAction[] {
  const findings = checkDocument(snapshot, document, defaultSettings);
  return codeActions(snapshot, document, { start: position, end: position }, findings, { locale: 'zh-CN' }, only);
}

const renumbering = (opened: Opened): CodeAction | undefined => actions(opened, ['refactor.rewrite'])[0];

function after(snapshot: Snapshot, { edit }: CodeAction): Snapshot {
  return Object.entries(edit.changes).reduce((result, [uri, edits]) => {
    const document = documentAt(result, uri)!;
    const changes = edits.map(({ range, newText }) => ({ span: spanOf(document, range), newText }));
    return withDocument(result, openDocument(uri, applyEdits(document.text, changes)));
  }, snapshot);
}

test('a fix changes a child as it is now, however long ago the finding was made', () => {
  const opened = city();
  const childOf = (snapshot: Snapshot): string =>
    fileOf(after(snapshot, actions({ ...opened, snapshot }, ['quickfix'])[0]!), 'dc.plan.yaml').text;
  const before = childOf(opened.snapshot);
  const { uri, text } = fileOf(opened.snapshot, 'dc.plan.yaml');
  expect(before).not.toBe(text);
  const later = withDocument(opened.snapshot, openDocument(uri, `# 新的一行\n${text}`));
  expect(childOf(later)).toBe(`# 新的一行\n${before}`);
});

/** The lines that the action changes, as they are then. */
function changed(opened: Opened): readonly string[] {
  const action = renumbering(opened);
  if (!action) return [];
  const result = after(opened.snapshot, action);
  return Object.keys(action.edit.changes).flatMap((uri) => {
    const before = documentAt(opened.snapshot, uri)!.text.split('\n');
    const lines = documentAt(result, uri)!.text.split('\n');
    return lines.flatMap((line, index) => (line === before[index] ? [] : [`${pathOf(uri)} ${line.trim()}`]));
  });
}

const measures = (...numbers: readonly string[]): string =>
  `title: 市计划\nmeasures:\n${numbers.map((number) => `  - number: ${number}\n`).join('')}`;

describe('renumbering', () => {
  test('counts on from 1, and every reference in every file goes along, in the quotes it has', () => {
    const opened = city();
    expect(renumbering(opened)?.title).toBe('按顺序重新编号，并更新5处引用');
    expect(changed(opened)).toEqual([
      'bj.plan.yaml - number: 2',
      'bj.plan.yaml - {number: "3", title: 丙}',
      'bj.plan.yaml - number: 4、 # 末',
      'dc.plan.yaml - {measure: "2", reason: 无此任务}',
      "dc.plan.yaml implements: [1, '3', 4-1]  # 三项",
      'dc.plan.yaml - implements: 2-2',
      'dc.plan.yaml - {text: 第5项, implements: 4}',
    ]);
  });

  test('settles what was found, and nothing else comes up', () => {
    const opened = city();
    const result = after(opened.snapshot, renumbering(opened)!);
    expect(shown(opened.snapshot, 'bj.plan.yaml').join()).toContain('measure.number-gap');
    expect(shown(result, 'bj.plan.yaml').join()).not.toContain('measure.number-gap');
    const codes = (snapshot: Snapshot) => shown(snapshot, 'dc.plan.yaml').map((line) => line.split(' ')[1]);
    expect(codes(result)).toEqual(codes(opened.snapshot));
    expect(renumbering(open(result, 'bj.plan.yaml', fileOf(result, 'bj.plan.yaml').text.replace('1', '¦1')))).toBe(
      undefined,
    );
  });

  test('is also a fix of a gap and of a double number, never one to take unseen', () => {
    const fixes = (text: string) => actions(city(text), ['quickfix']).filter(({ title }) => title.includes('重新编号'));
    expect(fixes(CITY)).toMatchObject([{ kind: 'quickfix', finding: { code: 'measure.number-gap' } }]);
    expect(fixes(measures('1', '¦1', '2'))).toMatchObject([{ finding: { code: 'measure.duplicate-number' } }]);
    expect(fixes(CITY)[0]).not.toHaveProperty('isPreferred');
  });

  test('a double number: references stay with the first, and the title says they are to be checked', () => {
    const opened = city(measures('1', '2', '¦2', '3'), CHILD.replace('3-2', '2'));
    expect(renumbering(opened)?.title).toBe('按顺序重新编号，并更新1处引用（2处所指不明，须人工核对）');
    expect(changed(opened)).toContain('bj.plan.yaml - number: 4');
    expect(changed(opened).join()).not.toContain('implements');
  });

  test('a reference to a number that is not there yet is said to be unclear', () => {
    const opened = city(measures('1', '¦5'), '--- dc.plan.yaml\nparent: bj.plan.yaml\nmeasures: [{implements: [2]}]\n');
    expect(renumbering(opened)?.title).toBe('按顺序重新编号（1处引用所指不明，须人工核对）');
    expect(changed(opened)).toEqual(['bj.plan.yaml - number: 2']);
  });

  test('keeps the zeros in front', () => {
    expect(changed(city(measures('01', '¦03', '11'), ''))).toEqual([
      'bj.plan.yaml - number: 02',
      'bj.plan.yaml - number: 03',
    ]);
  });

  test('leaves plans alone that refer by another numbering, or have another parent', () => {
    const children = `${CHILD.replace('notApplicable', 'numbering: 分解\nnotApplicable')}
--- xc.plan.yaml
parent: sh.plan.yaml
measures: [{implements: 3}]
--- sh.plan.yaml
measures: [{number: 3}]
`;
    expect(changed(city(CITY, children)).filter((line) => !line.startsWith('bj.'))).toEqual([]);
  });

  test.each([
    ['numbers of another kind', measures('1', '¦3.10', '4')],
    ['numbers that begin anew in each section', CITY.replace('"4"', '1')],
    ['numbers in order', measures('1', '¦2')],
    ['a file that cannot be read', `${CITY}      - {number: 9\n`],
    ['a place that is no number', CITY.replace('¦', '').replace('乙', '¦乙')],
  ])('not for %s', (_, text) => {
    expect(renumbering(city(text))).toBeUndefined();
  });

  test('not where a plan that carries it out cannot be read', () => {
    expect(renumbering(city(CITY, `${CHILD}  - {number: 3\n`))).toBeUndefined();
  });
});

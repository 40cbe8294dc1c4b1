import { describe, expect, test } from 'vitest';
import { applyEdits, type TextEdit } from '../../server/src/base/textEdit.ts';
import { spanOf } from '../../server/src/features/place.ts';
import { say } from '../../server/src/messages/say.ts';
import * as languageService from '../../server/src/service/language.ts';
import { defaultSettings } from '../../server/src/workspace/settings.ts';
import { documentAt } from '../../server/src/workspace/snapshot.ts';
import { pathOf, workspace } from '../support/fixture.ts';
import { type Opened, open, textIn } from './editor.ts';

const CHILD = `
--- dc.plan.yaml
parent: bj.plan.yaml
measures:
  - number: 3
    implements: ["3", 3-1, 4]
`;
const CITY = `measures:
  - number: '¦3'
    tasks: [{text: 甲}]
  - number: 4
    tasks: [{text: 乙}]
`;

const city = (text = CITY, children = CHILD): Opened => open(workspace(children), 'bj.plan.yaml', text);
const context = ({ snapshot }: Opened) => ({ snapshot, settings: defaultSettings });

/** The changed lines of all files, or why it is refused. */
function renamed(opened: Opened, number: string): string | readonly string[] {
  const { snapshot, document, position } = opened;
  const result = languageService.rename(context(opened), document, position, number, false);
  if (!result) return 'nothing';
  if ('error' in result) return say('zh-CN', result.error);
  if (!('changes' in result)) throw new Error('annotated');
  return Object.entries(result.changes).flatMap(([uri, all]) => {
    const there = documentAt(snapshot, uri)!;
    const edits = all.map(({ range, newText }): TextEdit => ({ span: spanOf(there, range), newText }));
    const before = there.text.split('\n');
    const lines = applyEdits(there.text, edits).split('\n');
    return lines.flatMap((line, index) => (line === before[index] ? [] : [`${pathOf(uri)} ${line.trim()}`]));
  });
}

describe('the number of a measure', () => {
  test('is asked for without its quotes, and only on the number', () => {
    const opened = city();
    const start = languageService.prepareRename(context(opened), opened.document, opened.position);
    expect([start?.placeholder, start && textIn(opened.document, start.range)]).toEqual(['3', '3']);
    for (const text of [
      'measures: [{number: 3, title: 甲¦}]',
      'measures: [{nu¦mber: 3}]',
      'measures:\n  - number: >¦-\n    title: 甲',
    ]) {
      const other = city(text);
      expect(languageService.prepareRename(context(other), other.document, other.position)).toBeNull();
      expect(renamed(other, '7')).toBe('nothing');
    }
  });

  test('changes with every reference to it, also to its tasks', () => {
    expect(renamed(city(), ' 7 ')).toEqual(["bj.plan.yaml - number: '7'", 'dc.plan.yaml implements: ["7", 7-1, 4]']);
    expect(renamed(city(), '三')).toContain('dc.plan.yaml implements: ["三", 三-1, 4]');
  });

  test('is told apart from the references in the preview of the changes', () => {
    const opened = city();
    const result = languageService.rename(context(opened), opened.document, opened.position, '7', true);
    expect(result).toMatchObject({
      changeAnnotations: {
        'number bj.plan.yaml': { label: '序号', description: 'bj.plan.yaml' },
        'reference dc.plan.yaml': { label: '承接的序号' },
      },
    });
  });

  test('may be spelled another way: the references mean it all the same', () => {
    expect(renamed(city(), '３．')).toEqual(["bj.plan.yaml - number: '３．'"]);
  });

  test('changes in what the lock file remembers of it too', () => {
    const lock = "--- dc.plan.lock.yaml\nversion: 1\nconfirmed:\n  - measure: '3'\n  - measure: 3-1\n  - measure: 4\n";
    expect(renamed(city(CITY, CHILD + lock), '7').slice(2)).toEqual([
      "dc.plan.lock.yaml - measure: '7'",
      'dc.plan.lock.yaml - measure: 7-1',
    ]);
    expect(renamed(city(CITY, `${CHILD}${lock}  - measure: 7\n`), '7')).toContain('“dc.plan.lock.yaml”');
    expect(renamed(city(CITY, CHILD + lock.replace('1', '甲')), '7')).toContain('无法完整读取');
  });

  test('is written on one line where it stood below its key', () => {
    const child = '--- dc.plan.yaml\nparent: bj.plan.yaml\nmeasures:\n  - implements: >-\n      3\n    title: 甲\n';
    expect(renamed(city('measures:\n  - number: |-\n      ¦3\n    title: 乙\n', child), '7')).toEqual([
      'bj.plan.yaml - number: 7',
      'bj.plan.yaml title: 乙',
      'bj.plan.yaml ',
      'dc.plan.yaml - implements: 7',
      'dc.plan.yaml title: 甲',
      'dc.plan.yaml ',
    ]);
  });

  test('in a plan of its own', () => {
    expect(renamed(city('measures: [{number: ¦1}]', ''), '1, 2')).toEqual([
      "bj.plan.yaml measures: [{number: '1, 2'}]",
    ]);
  });
});

describe('refused', () => {
  test.each([
    ['', '序号不能为空'],
    ['3\n4', '序号不能换行'],
    ['——', '“——”在计划中表示“无”，不能作序号'],
    ['4', '本计划已有序号“4”，不能重号'],
    ['４、', '本计划已有序号“４、”，不能重号'],
    ['4-1', '“4-1”已指第4项第1条措施，不能作序号'],
  ])('%j: %s', (number, message) => {
    expect(renamed(city(), number)).toBe(message);
  });

  test('where a reference to a task would mean a measure', () => {
    expect(renamed(city(`${CITY}  - number: 7-1\n`), '7')).toBe(
      '改为“7”后，“dc.plan.yaml”中的承接序号会指向别的内容，未作改动',
    );
  });

  test('where references could be missed', () => {
    expect(renamed(city(CITY, `${CHILD}  - {number: 3\n`), '7')).toContain('“dc.plan.yaml”无法完整读取');
  });
});

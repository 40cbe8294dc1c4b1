import { describe, expect, test } from 'vitest';
import { definitionAt } from '../../server/src/features/definition.ts';
import { highlightsAt } from '../../server/src/features/documentHighlight.ts';
import { hoverAt } from '../../server/src/features/hover.ts';
import { referencesAt } from '../../server/src/features/references.ts';
import { documentAt } from '../../server/src/workspace/snapshot.ts';
import { pathOf, workspace } from '../support/fixture.ts';
import { HEAD, type Opened, open, openPlan, textIn } from './editor.ts';

const PLAN = `${HEAD}measures:
  - number: 1
    title: 区生态环境局牵头的工作
    lead: [区生态环境局]
    tasks:
      - text: 由区环境局会同区教委推进。
        support: [区教委, 区环保局]
      - text: 依据《区环保局工作规则》办理。
        lead: ["区环境局"]
`;

/** Opens the plan, or another file beside it, with the cursor in front of the `nth` place of a text. */
function at(text: string, path = 'dc.plan.yaml', nth = 1, plan = PLAN): Opened {
  const { snapshot } = openPlan(`¦${plan}`);
  const before = [...snapshot.documents.values()].find(({ uri }) => pathOf(uri) === path)!.text;
  const offset = before.split(text).slice(0, nth).join(text).length;
  return open(snapshot, path, `${before.slice(0, offset)}¦${before.slice(offset)}`);
}

/** `dc.plan.yaml 9 区生态环境局`, the line one-based. */
function found(opened: Opened, includeDeclaration = false): readonly string[] {
  const { snapshot, document, position } = opened;
  return referencesAt(snapshot, document, position, includeDeclaration).map(({ uri, range }) => {
    const text = textIn(documentAt(snapshot, uri)!, range);
    return `${pathOf(uri)} ${range.start.line + 1} ${text}`;
  });
}

const USES = [
  'dc.units.yaml 17 区生态环境局',
  'dc.plan.yaml 9 区生态环境局',
  'dc.plan.yaml 10 区生态环境局',
  'dc.plan.yaml 12 区环境局',
  'dc.plan.yaml 15 区环境局',
];

describe('references', () => {
  test.each([
    ['its name in the registry', at('区生态环境局', 'dc.units.yaml')],
    ['its alias there', at('区环境局', 'dc.units.yaml')],
    ['its official name there', at('北京市东城区生态环境局', 'dc.units.yaml')],
    ['the successor of another unit', at('区生态环境局', 'dc.units.yaml', 3)],
    ['a list', at('区生态环境局]')],
    ['an alias in quotes', at('区环境局"')],
    ['a title', at('区生态环境局牵头')],
    ['a text', at('区环境局会同')],
  ])('from %s: all names of the unit, in lists, texts and other entries', (_, opened) => {
    expect(found(opened)).toEqual(USES);
  });

  test('with the declaration: the name in its entry as well', () => {
    expect(found(at('区环境局会同'), true)).toEqual(['dc.units.yaml 8 区生态环境局', ...USES]);
  });

  test('a former name is a unit of its own', () => {
    expect(found(at('区环保局]'))).toEqual(['dc.plan.yaml 13 区环保局', 'dc.plan.yaml 14 区环保局']);
  });

  test('counterparts and members of groups', () => {
    expect(found(at('市教委', 'bj.units.yaml'))).toEqual([
      'dc.units.yaml 7 市教委',
      'bj.plan.yaml 27 市教委',
      'bj.plan.yaml 30 市教委',
    ]);
    expect(found(at('大栅栏街道办事处', 'dc.units.yaml', 2))).toEqual(['dc.units.yaml 27 大栅栏街道办事处']);
  });

  test('groups', () => {
    const plan = `${HEAD}measures:\n  - support: [各街道, 相关部门]\n    tasks:\n      - text: 由各街道办事处落实。\n`;
    expect(found(at('各街道,', 'dc.plan.yaml', 1, plan))).toEqual([
      'dc.plan.yaml 8 各街道',
      'dc.plan.yaml 10 各街道办事处',
    ]);
  });

  test('an ambiguous name: the uses of each unit it may mean', () => {
    const files = `
      --- a.units.yaml
      units:
        - {name: 区甲局, official: 东城区甲局, counterpart: 市甲局}
        - {name: 市甲局}
      --- b.units.yaml
      units:
        - {name: 区甲局, official: 西城区甲局}
      --- c.plan.yaml
      units: [a.units.yaml]
      measures:
        - lead: [区甲局]
    `;
    const opened = open(
      workspace(files),
      'd.plan.yaml',
      'units: [a.units.yaml, b.units.yaml]\nmeasures:\n  - lead: [¦区甲局]\n',
    );
    expect(found(opened, true)).toEqual(['a.units.yaml 2 区甲局', 'c.plan.yaml 3 区甲局', 'b.units.yaml 2 区甲局']);
  });

  test.each(['title: ¦东城区', 'measures:\n  - lead: [区无¦此局]', 'measures:\n  - lead: [¦——]', '¦'])(
    'none: %j',
    (text) => {
      expect(found(openPlan(`${HEAD}${text}`), true)).toEqual([]);
    },
  );
});

describe('highlights', () => {
  function marked({ snapshot, document, position }: Opened): readonly string[] | undefined {
    return highlightsAt(snapshot, document, position)?.map(
      ({ range, kind }) => `${range.start.line + 1} ${textIn(document, range)} ${kind}`,
    );
  }

  test('the places of this file, mentions as text and lists as uses', () => {
    expect(marked(at('区生态环境局]'))).toEqual([
      '9 区生态环境局 1',
      '10 区生态环境局 2',
      '12 区环境局 1',
      '15 区环境局 2',
    ]);
  });

  test('in a registry the entry’s own spellings and what points at it', () => {
    expect(marked(at('区生态环境局', 'dc.units.yaml', 3))).toEqual([
      '8 区生态环境局 3',
      '9 北京市东城区生态环境局 3',
      '10 区环境局 3',
      '17 区生态环境局 2',
    ]);
  });

  test('none elsewhere, so that an editor marks equal words', () => {
    expect(marked(openPlan(`title: 东¦城区\n`))).toBeUndefined();
  });
});

describe('a unit in running text', () => {
  test('says what it is, under the name that stands there', () => {
    const { snapshot, document, position } = at('区环境局会同');
    const hover = hoverAt(snapshot, document, position, { locale: 'zh-CN' });
    expect(hover?.contents.value).toContain('“区环境局”的规范简称是“区生态环境局”');
    expect(hover?.contents.value).toContain('北京市东城区生态环境局');
    expect(hover && textIn(document, hover.range)).toBe('区环境局');
  });

  test('leads to its entry', () => {
    const { snapshot, document, position } = at('区生态环境局牵头');
    const [link] = definitionAt(snapshot, document, position);
    expect(pathOf(link!.targetUri)).toBe('dc.units.yaml');
    expect(textIn(document, link!.originSelectionRange)).toBe('区生态环境局');
  });

  test('that a line break divides is one name', () => {
    const opened = openPlan(`${HEAD}measures:\n  - title: 由区生¦态\n      环境局牵头\n`);
    const { snapshot, document, position } = opened;
    expect(hoverAt(snapshot, document, position, { locale: 'zh-CN' })?.contents.value).toContain('**区生态环境局**');
    expect(definitionAt(snapshot, document, position)).toHaveLength(1);
  });

  test('where one name ends and the next begins, the next is meant', () => {
    const { snapshot, document, position } = openPlan(`${HEAD}measures:\n  - title: 由区教委¦区园林绿化局牵头\n`);
    const [link] = definitionAt(snapshot, document, position);
    expect(textIn(document, link!.originSelectionRange)).toBe('区园林绿化局');
  });
});

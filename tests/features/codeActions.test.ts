import { describe, expect, test } from 'vitest';
import { checkDocument } from '../../server/src/checks/run.ts';
import { type CodeAction, codeActions } from '../../server/src/features/codeActions.ts';
import { rangeOf } from '../../server/src/features/place.ts';
import { openDocument } from '../../server/src/workspace/document.ts';
import { defaultSettings } from '../../server/src/workspace/settings.ts';
import { documentAt, withDocument } from '../../server/src/workspace/snapshot.ts';
import { HEAD, type Opened, openPlan, textIn } from './editor.ts';

/** The actions offered at the cursor. */
function actions({ snapshot, document, position }: Opened, only?: readonly string[]): readonly CodeAction[] {
  const findings = checkDocument(snapshot, document, defaultSettings);
  return codeActions(snapshot, document, { start: position, end: position }, findings, { locale: 'zh-CN' }, only);
}

function titled(opened: Opened, title: string): CodeAction {
  const all = actions(opened);
  const action = all.find((each) => each.title === title);
  if (!action) throw new Error(`${title} is not among ${all.map((each) => each.title).join(' | ')}`);
  return action;
}

/** The document after an action on it alone. */
function applied({ document }: Opened, { edit }: CodeAction): string {
  expect(Object.keys(edit.changes)).toEqual([document.uri]);
  const { offsetAt } = document.lines;
  return edit.changes[document.uri]!.toSorted((a, b) => offsetAt(b.range.start) - offsetAt(a.range.start)).reduce(
    (text, { range, newText }) => text.slice(0, offsetAt(range.start)) + newText + text.slice(offsetAt(range.end)),
    document.text,
  );
}

const MEASURE = `${HEAD}measures:
  - number: 1
    title: 甲
`;

describe('quick fixes', () => {
  test('of the findings at the cursor, the first preferred, each with what it settles', () => {
    const opened = openPlan(`${MEASURE}    lead: [区环境¦局]\n`);
    const action = titled(opened, '改为规范简称“区生态环境局”');
    expect(action).toMatchObject({ kind: 'quickfix', isPreferred: true, finding: { code: 'unit.alias' } });
    expect(textIn(opened.document, action.finding!.range)).toBe('区环境局');
    expect(applied(opened, action)).toBe(`${MEASURE}    lead: [区生态环境局]\n`);
  });

  test('none for findings elsewhere', () => {
    expect(
      actions(openPlan(`ti¦tle: 甲\n${MEASURE}    lead: [区环境局]\n`)).map(({ finding }) => finding?.code),
    ).not.toContain('unit.alias');
  });

  test('settle what they are for', () => {
    const opened = openPlan(`${MEASURE}    lead: [区环保¦局]\n`);
    const text = applied(opened, titled(opened, '改为“区生态环境局”'));
    const after = openDocument(opened.document.uri, text, 2);
    const findings = checkDocument(withDocument(opened.snapshot, after), after, defaultSettings);
    expect(findings.map(({ code }) => code)).not.toContain('unit.former-name');
  });
});

describe('ignoring a finding', () => {
  test('puts a comment with room for the reason on the line above, and then it is silent', () => {
    const opened = openPlan(`${MEASURE}    lead: [区环境¦局]\n`);
    const text = applied(opened, titled(opened, '忽略此处的 unit.alias'));
    expect(text).toBe(`${MEASURE}    # plan-ignore unit.alias: 理由\n    lead: [区环境局]\n`);
    const after = openDocument(opened.document.uri, text, 2);
    const codes = checkDocument(withDocument(opened.snapshot, after), after, defaultSettings).map(({ code }) => code);
    expect(codes).not.toContain('unit.alias');
    expect(codes.filter((code) => code.startsWith('ignore.'))).toEqual([]);
  });

  test('keeps CRLF', () => {
    const opened = openPlan(`${MEASURE}    lead: [区环境¦局]\n`.replace(/\n/g, '\r\n'));
    expect(applied(opened, titled(opened, '忽略此处的 unit.alias'))).toContain('理由\r\n    lead');
  });

  test('once for each code and line', () => {
    const opened = openPlan(`${MEASURE}    lead: [区环境局, 区环¦保局]\n`);
    const whole = { start: { line: 0, character: 0 }, end: opened.document.lines.positionAt(1e9) };
    const findings = checkDocument(opened.snapshot, opened.document, defaultSettings);
    const all = codeActions(opened.snapshot, opened.document, whole, findings, { locale: 'en' });
    const titles = all.map(({ title }) => title).filter((title) => title.startsWith('Ignore'));
    expect(new Set(titles).size).toBe(titles.length);
    expect(titles).toContain('Ignore unit.former-name here');
  });

  test('is not offered for text that cannot be read', () => {
    expect(actions(openPlan('title: "甲¦\n')).map(({ title }) => title)).not.toContain('忽略此处的 yaml.syntax');
  });

  test('is not offered where the comment would become part of a text', () => {
    const opened = openPlan('measures:\n  - title: >-\n      甲\n      乙¦丙\n');
    const at = opened.document.text.indexOf('乙丙');
    const finding = {
      code: 'text.municipal-scope',
      severity: 'hint',
      span: { start: at, end: at + 2 },
      message: { key: 'x', args: {} },
      related: [],
      fixes: () => [],
    } as const;
    const range = rangeOf(opened.document, finding.span);
    expect(codeActions(opened.snapshot, opened.document, range, [finding], { locale: 'zh-CN' })).toEqual([]);
  });
});

describe('fixing all', () => {
  const opened = openPlan(`${MEASURE}    lead: [区环境局, 区环保局]
    support: [区教委, 区教委]
    deadline: 年¦地前
`);

  test('applies what is certain, without overlaps', () => {
    const action = actions(opened).find(({ kind }) => kind === 'source.fixAll');
    const text = applied(opened, action!);
    expect(text).toContain('support: [区教委]\n');
    expect(text).toContain('区生态环境局');
    expect(text).toContain('deadline: 年地前');
  });

  test('only the kinds that are asked for', () => {
    expect(new Set(actions(opened, ['source.fixAll']).map(({ kind }) => kind))).toEqual(new Set(['source.fixAll']));
    expect(new Set(actions(opened, ['source']).map(({ kind }) => kind))).toEqual(new Set(['source.fixAll']));
    expect(new Set(actions(opened, ['quickfix']).map(({ kind }) => kind))).toEqual(new Set(['quickfix']));
    expect(actions(opened, ['refactor'])).toEqual([]);
  });

  test('nothing where nothing is certain', () => {
    const fine = openPlan(`title: ¦甲\nyear: 2023\n`);
    expect(actions(fine).filter(({ kind }) => kind === 'source.fixAll')).toEqual([]);
  });

  test('two fixes of one place: the first', () => {
    const { snapshot, document, position } = openPlan('title: ¦甲\n');
    const fix = (newText: string) => ({
      title: { key: 'x', args: {} },
      edits: [{ uri: document.uri, edits: [{ span: { start: 7, end: 8 }, newText }] }],
      certain: true,
    });
    const finding = (newText: string) => ({
      code: 'unit.alias',
      severity: 'info' as const,
      span: { start: 7, end: 8 },
      message: { key: 'x', args: {} },
      related: [],
      fixes: () => [fix(newText)],
    });
    const range = { start: position, end: position };
    const all = codeActions(snapshot, document, range, [finding('乙'), finding('丙')], { locale: 'zh-CN' }, ['source']);
    expect(all[0]?.edit.changes[document.uri]?.map(({ newText }) => newText)).toEqual(['乙']);
  });
});

describe('organizing', () => {
  const LISTS = `${MEASURE}    lead: [区生态环境局, 区教委]
    support: [区园林绿化局, "区生态环境局", 区教委] # 排序
    tasks:
      - support:
          - 区教委
          - 大栅栏街道办事处 # 最后
          - 区园林绿化局
      - support: [区教委, 各街道, 区生态环境局]
`;
  const organize = (opened: Opened): CodeAction | undefined => actions(opened, ['source.organize'])[0];

  test('sorts the co-operating units of the whole file behind the first one, and nothing else', () => {
    const opened = openPlan(`¦${LISTS}`);
    const action = organize(opened);
    expect(action?.title).toBe('按机构序列排列2处协办单位');
    const sorted = applied(opened, action!);
    expect(sorted).toContain('lead: [区生态环境局, 区教委]');
    expect(sorted.match(/\[区园林绿化局.*/)?.[0].replaceAll('"', '')).toBe(
      '[区园林绿化局, 区教委, 区生态环境局] # 排序',
    );
    expect(sorted).toMatch(/- 区教委\n *- 区园林绿化局.*\n *- 大栅栏街道办事处/);
    expect(sorted).toContain('[区教委, 各街道, 区生态环境局]');
    expect(organize(openPlan(`¦${sorted}`))).toBeUndefined();
  });

  test('leaves a list alone whose order is said to be deliberate', () => {
    const opened = openPlan(`¦${LISTS.replace('# 排序', '# plan-ignore unit.order: 按来文')}`);
    expect(organize(opened)?.title).toBe('按机构序列排列1处协办单位');
    expect(applied(opened, organize(opened)!)).toContain('[区园林绿化局, "区生态环境局", 区教委]');
  });

  test('is offered only when it is asked for, or everything is', () => {
    const kinds = (only?: readonly string[]) => actions(openPlan(`¦${LISTS}`), only).map(({ kind }) => kind);
    expect(kinds(['source'])).toContain('source.organize');
    expect(kinds()).toContain('source.organize');
    expect(kinds(['source.organizeImports'])).toEqual([]);
    expect(kinds(['source.fixAll'])).not.toContain('source.organize');
  });

  test('fixing all changes no order: that is a matter of judgement', () => {
    const opened = openPlan(`¦${LISTS}`);
    const all = actions(opened, ['source.fixAll'])[0];
    expect(all ? applied(opened, all) : opened.document.text).toContain('[区园林绿化局, "区生态环境局", 区教委]');
  });
});

test('a fix of another file is counted in that file’s lines', () => {
  const opened = openPlan(`${MEASURE}    lead: [区教¦委]\n`);
  const registry = documentAt(opened.snapshot, opened.document.uri.replace('dc.plan', 'dc.units'))!;
  const at = registry.text.indexOf('区生态环境局');
  const finding = {
    code: 'unit.alias',
    severity: 'info',
    span: { start: opened.document.text.indexOf('区教委'), end: opened.document.text.indexOf('区教委') + 3 },
    message: { key: 'x', args: {} },
    related: [],
    fixes: () => [
      {
        title: { key: 'x', args: {} },
        edits: [{ uri: registry.uri, edits: [{ span: { start: at, end: at + 6 }, newText: '甲' }] }],
        certain: true,
      },
    ],
  } as const;
  const range = { start: opened.position, end: opened.position };
  const [action] = codeActions(opened.snapshot, opened.document, range, [finding], { locale: 'zh-CN' });
  const [edit] = action!.edit.changes[registry.uri]!;
  expect(textIn(registry, edit!.range)).toBe('区生态环境局');
});

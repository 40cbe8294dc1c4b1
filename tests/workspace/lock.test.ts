import { describe, expect, test } from 'vitest';
import type { Fix } from '../../server/src/checks/check.ts';
import { say } from '../../server/src/messages/say.ts';
import { foldWording } from '../../server/src/plan/fingerprint.ts';
import { isLockFile, isPlanFile, isRegistryFile, lockFileOf } from '../../server/src/plan/vocabulary.ts';
import * as languageService from '../../server/src/service/language.ts';
import * as parentService from '../../server/src/service/parent.ts';
import * as previewService from '../../server/src/service/preview.ts';
import type { FreshLock } from '../../server/src/workspace/confirmed.ts';
import { openDocument } from '../../server/src/workspace/document.ts';
import type { Host } from '../../server/src/workspace/host.ts';
import { load } from '../../server/src/workspace/load.ts';
import { defaultSettings } from '../../server/src/workspace/settings.ts';
import {
  dependenciesOf,
  dependentsOf,
  documentAt,
  emptySnapshot,
  type Snapshot,
  withDocument,
  withoutDocument,
} from '../../server/src/workspace/snapshot.ts';
import { afterFix, check, fileOf, filesIn, shown, uriOf, workspace } from '../support/fixture.ts';

const PLAN = 'dc.plan.yaml';
const LOCK = 'dc.plan.lock.yaml';
const FILES = filesIn(`
  --- bj.plan.yaml
  title: 市计划
  level: municipal
  year: 2023
  measures:
    - number: 1
      title: 目标任务
      deadline: 年底前
      lead: [市生态环境局]
      targets:
        - {indicator: 安全利用率, target: 95%以上}
      tasks:
        - text: "甲：推进治理，完成3.5公里。"
        - text: 乙。
          deadline: 6月底前
          support: [市财政局, 市水务局]
    - number: 2
      title: 普法宣传
    - number: 3
      title: 不承接

  --- dc.plan.yaml
  title: 区计划
  parent: bj.plan.yaml
  measures:
    - number: 1
      title: 目标任务
      tasks:
        - text: 推进。
          implements: 1-1
        - text: 完成。
          implements: 1-2
    - number: 2
      title: 普法宣传
      implements: [2, ２]
`);

function ask(snapshot: Snapshot): FreshLock {
  const lock = parentService.lock({ snapshot, settings: defaultSettings }, fileOf(snapshot, PLAN));
  if (!lock) throw new Error('no lock');
  return lock;
}

function withText(snapshot: Snapshot, path: string, text: string): Snapshot {
  return withDocument(snapshot, openDocument(uriOf(path), text));
}

/** The workspace with the lock file that the command writes. */
function confirmed(snapshot: Snapshot): Snapshot {
  return withText(snapshot, LOCK, ask(snapshot).text);
}

function edited(snapshot: Snapshot, path: string, from: string, to: string): Snapshot {
  const { text } = fileOf(snapshot, path);
  expect(text).toContain(from);
  return withText(snapshot, path, text.replace(from, to));
}

/** What is said about changes of the parent. */
function said(snapshot: Snapshot): readonly string[] {
  return check(snapshot, PLAN)
    .filter(({ code }) => code === 'measure.parent-changed')
    .map(({ message }) => say('zh-CN', message));
}

function fixes(snapshot: Snapshot, at: number): readonly Fix[] {
  return check(snapshot, PLAN)
    .filter(({ code }) => code === 'measure.parent-changed')
    [at]!.fixes(snapshot);
}

const CHECKED = confirmed(workspace(FILES));

test('the lock file says what the parent says of all that is carried out, and of nothing else', () => {
  const { uri, text, state, differing } = ask(workspace(FILES));
  expect({ uri, state, differing }).toEqual({ uri: uriOf(LOCK), state: 'new', differing: 0 });
  expect(text.split('\n').slice(1).join('\n')).toBe(`version: 1
confirmed:
  - measure: 1-1
    title: 目标任务
    text: 甲：推进治理，完成3.5公里。
    deadline: 年底前
    lead: 市生态环境局
    targets: 安全利用率 95%以上
  - measure: 1-2
    title: 目标任务
    text: 乙。
    deadline: 6月底前
    lead: 市生态环境局
    support: 市财政局、市水务局
    targets: 安全利用率 95%以上
  - measure: 2
    title: 普法宣传
`);
  expect(text).toMatch(/^# .*上级/);
});

test('right after that nothing has changed, and nothing is found', () => {
  expect(said(CHECKED)).toEqual([]);
  expect(ask(CHECKED)).toMatchObject({ state: 'same', differing: 0 });
});

test('a plan without a parent has no lock file', () => {
  const alone = withoutDocument(workspace(FILES), uriOf('bj.plan.yaml'));
  const ask = (path: string) =>
    parentService.lock({ snapshot: alone, settings: defaultSettings }, fileOf(CHECKED, path));
  expect([ask(PLAN), ask(LOCK)]).toEqual([null, null]);
});

describe('a change of the parent is told with its field, old and new', () => {
  test.each([
    ['a deadline', 'deadline: 6月底前', 'deadline: 9月底前', ['第1-2项有改动：完成时限由“6月底前”改为“9月底前”']],
    [
      'a target',
      '95%以上',
      '98%以上',
      ['第1-1项有改动：指标由“安全利用率 95%以上”改为“安全利用率 98%以上”', '第1-2项'],
    ],
    ['a percent sign', '95%以上', '95以上', ['第1-1项有改动：指标', '第1-2项有改动：指标']],
    ['a decimal point', '3.5公里', '35公里', ['第1-1项有改动：内容由“完成3.5公里”改为“完成35公里”']],
    [
      'a supporting unit gone',
      'support: [市财政局, 市水务局]',
      'support: [市财政局]',
      ['第1-2项有改动：协办单位减少“市水务局”'],
    ],
    [
      'the inherited lead',
      'lead: [市生态环境局]',
      'lead: [市住建委]',
      ['第1-1项有改动：牵头单位由“市生态环境局”改为“市住建委”', '第1-2项有改动：牵头单位'],
    ],
    ['a title', 'title: 普法宣传', 'title: 宣传', ['第2项有改动：名称由“普法宣传”改为“宣传”', '第2项']],
    ['another measure', 'title: 不承接', 'title: 别的', []],
  ])('%s', (_, from, to, expected) => {
    const found = said(edited(CHECKED, 'bj.plan.yaml', from, to));
    expect(found).toHaveLength(expected.length);
    for (const [index, words] of expected.entries()) expect(found[index]).toContain(words);
  });

  test('several fields of one task are one finding that leads to each of them', () => {
    const after = edited(edited(CHECKED, 'bj.plan.yaml', '6月底前', '9月底前'), 'bj.plan.yaml', '乙。', '丙。');
    expect(said(after)).toEqual([
      '核对之后，上级计划第1-2项有改动：内容由“乙”改为“丙”；完成时限由“6月底前”改为“9月底前”',
    ]);
    const [finding] = check(after, PLAN).filter(({ code }) => code === 'measure.parent-changed');
    expect(say('en', finding!.message)).toContain('has changed: text “乙” is now “丙”; deadline “6月底前” is now');
    const { text } = fileOf(after, 'bj.plan.yaml');
    expect(finding?.related.map(({ span }) => text.slice(span.start, span.end))).toEqual(['丙。', '9月底前']);
  });

  test('a long text shows where it differs', () => {
    const long = '结合实际组织开展土壤污染状况调查并汇总集成';
    const before = confirmed(
      edited(workspace(FILES), 'bj.plan.yaml', '乙。', `${long}，报市生态环境局备案，再由其抽查后分送各有关单位。`),
    );
    expect(said(edited(before, 'bj.plan.yaml', '报市', '送区'))).toEqual([
      '核对之后，上级计划第1-2项有改动：内容由“报市生态环境局备案”改为“送区生态环境局备案”',
    ]);
  });
});

test.each([
  ['punctuation', '推进治理，完成', '推进治理、完成'],
  ['the end of a sentence', '乙。', '乙'],
  ['width', '6月底前', '６月底前'],
  ['spaces', 'title: 普法宣传', 'title: 普法 宣传'],
  ['quotation marks', 'title: 普法宣传', 'title: “普法”宣传'],
  ['the rest of the parent', 'title: 市计划', 'title: 市行动计划'],
])('%s is no change', (_, from, to) => {
  expect(said(edited(CHECKED, 'bj.plan.yaml', from, to))).toEqual([]);
});

test.each([
  ['3.5', '35', false],
  ['6-8月', '68月', false],
  ['1/3', '13', false],
  ['-5%', '5%', false],
  ['95%', '95', false],
  ['≥95', '≤95', false],
  ['1,000吨', '1000 吨', true],
  ['——', '', true],
  ['《条例》（修订）', '“条例”[修订]', true],
])('%s and %s: the same is %s', (a, b, same) => {
  expect(foldWording(a) === foldWording(b)).toBe(same);
});

describe('confirming', () => {
  const changed = edited(edited(CHECKED, 'bj.plan.yaml', '6月底前', '9月底前'), 'bj.plan.yaml', '普法宣传', '宣传');

  test('one item rewrites its entry and leaves every other character', () => {
    const text = fileOf(changed, LOCK).text.replace('version: 1', 'version: 1 # 不动');
    const [one] = fixes(withText(changed, LOCK, text), 0);
    const after = afterFix(withText(changed, LOCK, text), one!);
    expect(fileOf(after, LOCK).text).toBe(text.replace('6月底前', '9月底前'));
    expect(said(after)).toEqual([expect.stringContaining('第2项'), expect.stringContaining('第2项')]);
  });

  test('all of them is offered where there are several', () => {
    const titles = fixes(changed, 0).map(({ title }) => say('zh-CN', title));
    expect(titles).toEqual(['确认这一项（第1-2项已重新核对）', '全部确认（2项已重新核对）']);
    const after = afterFix(changed, fixes(changed, 0)[1]!);
    expect(said(after)).toEqual([]);
    expect(fileOf(after, LOCK).text).toBe(ask(changed).text);
  });

  test('keeps the line breaks of the file', () => {
    const crlf = withText(changed, LOCK, fileOf(changed, LOCK).text.replaceAll('\n', '\r\n'));
    const after = afterFix(crlf, fixes(crlf, 0)[1]!);
    expect(fileOf(after, LOCK).text).toBe(ask(changed).text.replaceAll('\n', '\r\n'));
  });

  test('a measure with several tasks remembers each, whatever its words are', () => {
    const whole = edited(CHECKED, PLAN, 'implements: 1-1', 'implements: 1');
    const odd = edited(whole, 'bj.plan.yaml', '- text: 乙。', "- text: '- 甲: ''乙'' # 丙'");
    const written = confirmed(odd);
    expect(fileOf(written, LOCK).text).toContain(
      "    text:\n      - 甲：推进治理，完成3.5公里。\n      - '- 甲: ''乙'' # 丙'\n",
    );
    expect(fileOf(written, LOCK).text).toContain("    support:\n      - ''\n      - 市财政局、市水务局\n");
    expect(said(written)).toEqual([]);
    expect(said(edited(written, 'bj.plan.yaml', '# 丙', '# 丁'))).toHaveLength(2);
  });

  test('is counted by the command before it replaces anything', () => {
    expect(ask(changed)).toMatchObject({ state: 'changed', differing: 2 });
    const more = edited(CHECKED, PLAN, 'implements: [2, ２]', 'implements: [2, 3]');
    expect(ask(more)).toMatchObject({ state: 'changed', differing: 0 });
  });
});

describe('a parent that was renumbered', () => {
  const shifted = (by: number): Snapshot =>
    withText(
      CHECKED,
      'bj.plan.yaml',
      fileOf(CHECKED, 'bj.plan.yaml').text.replace(/number: (\d)/gu, (_, n: string) => `number: ${Number(n) + by}`),
    );

  test('is told by the new numbers, not as a change of everything', () => {
    expect(said(shifted(2))).toEqual([
      '核对之后，上级计划重新编号：原第1-1项“目标任务”现为第3-1项',
      '核对之后，上级计划重新编号：原第1-2项“目标任务”现为第3-2项',
      ...Array<string>(2).fill('核对之后，上级计划重新编号：原第2项“普法宣传”现为第4项'),
    ]);
  });

  test('is followed in the plan and its lock file at once, and then all is as it was checked', () => {
    const snapshot = shifted(1);
    const [fix, ...others] = fixes(snapshot, 0);
    expect([say('zh-CN', fix!.title), others]).toEqual(['按上级计划的新编号改写（3项）', []]);
    const after = afterFix(snapshot, fix!);
    expect(fileOf(after, PLAN).text).toContain('implements: [3, 3]');
    expect(fileOf(after, PLAN).text).toContain('implements: 2-2');
    expect(said(after)).toEqual([]);
    expect(ask(after)).toMatchObject({ state: 'same', differing: 0 });
  });

  test('is not followed by halves where a number would be meant twice', () => {
    const taken = edited(
      CHECKED,
      'bj.plan.yaml',
      '- number: 2\n    title: 普法宣传',
      '- number: 3\n    title: 普法宣传',
    );
    const gone = edited(taken, 'bj.plan.yaml', '- number: 3\n    title: 不承接', '- number: 5\n    title: 不承接');
    const both = withText(gone, LOCK, `${fileOf(gone, LOCK).text}  - measure: 3\n    title: 另一项\n`);
    const found = withText(both, PLAN, fileOf(both, PLAN).text.replace('[2, ２]', '[2, 3]'));
    expect(said(found)).toEqual([
      '核对之后，上级计划重新编号：原第2项“普法宣传”现为第3项',
      '核对之后，上级计划第3项有改动：名称由“另一项”改为“普法宣传”',
    ]);
    expect(fixes(found, 0)).toEqual([]);
  });
});

test('what a plan leaves out is remembered, too: its parent may ask for it now', () => {
  const leftOut = `${fileOf(CHECKED, PLAN).text}notApplicable: [{measure: 3, reason: 本区没有}]\n`;
  const snapshot = confirmed(withText(CHECKED, PLAN, leftOut));
  expect(said(snapshot)).toEqual([]);
  expect(said(edited(snapshot, 'bj.plan.yaml', '不承接', '各区都要做'))).toEqual([
    '核对之后，上级计划第3项有改动：名称由“不承接”改为“各区都要做”',
  ]);
});

test('the hover on a reference shows old against new, word by word', () => {
  const changed = edited(CHECKED, 'bj.plan.yaml', '推进治理', '推进整治');
  const document = fileOf(changed, PLAN);
  const place = document.lines.positionAt(document.text.indexOf('1-1'));
  const hover = languageService.hover({ snapshot: changed, settings: defaultSettings }, document, place);
  expect(hover?.contents.value).toContain('核对之后，上级计划有改动：');
  expect(hover?.contents.value).toContain('推进~~治理~~**整治**，完成');
});

describe('a lock file that cannot be read', () => {
  test.each([
    ['is empty', '', 'broken'],
    ['has no version', 'confirmed: []\n', 'broken'],
    ['has a version that is none', 'version: 1.0\nconfirmed: []\n', 'broken'],
    ['is cut off', 'version: 1\nconfirmed:\n  - measure: "1', 'broken'],
    ['holds the marks of a merge', '<<<<<<< HEAD\nversion: 1\n=======\nconfirmed: []\n>>>>>>> b\n', 'broken'],
    ['has no list', 'version: 1\nconfirmed: {}\n', 'broken'],
    ['lists a word', 'version: 1\nconfirmed: [1]\n', 'broken'],
    ['names no measure', 'version: 1\nconfirmed:\n  - title: 甲\n', 'broken'],
    ['names one twice', 'version: 1\nconfirmed:\n  - {measure: 2}\n  - {measure: ２}\n', 'broken'],
    ['is of a newer version', 'version: 2\nentries: {}\n', 'newer'],
  ])('%s', (_, text, state) => {
    const snapshot = withText(workspace(FILES), LOCK, text);
    const findings = check(snapshot, PLAN).filter(({ code }) => code === 'measure.parent-changed');
    expect(findings).toMatchObject([{ severity: 'info', message: { key: `measure.parent-changed.${state}` } }]);
    expect(findings[0]!.fixes(snapshot)).toEqual([]);
    expect(ask(snapshot)).toMatchObject({ state });
    expect(shown(snapshot, LOCK)).toEqual([]);
  });
});

describe('a lock file is no plan', () => {
  test('by its name', () => {
    for (const name of ['x.plan.lock.yaml', 'x.plan.lock.yml']) {
      expect([isPlanFile(name), isRegistryFile(name), isLockFile(name)]).toEqual([false, false, true]);
    }
    expect(['a.plan.yaml', 'a.plan.yml', 'a.units.yaml', 'untitled:1'].map(lockFileOf)).toEqual([
      'a.plan.lock.yaml',
      'a.plan.lock.yml',
      undefined,
      undefined,
    ]);
  });

  test('and has neither findings nor answers', () => {
    const document = fileOf(CHECKED, LOCK);
    const context = { snapshot: CHECKED, settings: defaultSettings };
    const place = { line: 3, character: 6 };
    expect(languageService.diagnostics(context, document)).toEqual([]);
    expect(languageService.complete(context, document, place)).toBeNull();
    expect(languageService.hover(context, document, place)).toBeNull();
    expect(languageService.symbols(context, document)).toEqual([]);
    expect(languageService.semanticTokens(context, document)).toEqual([]);
    expect(languageService.codeActions(context, document, { start: place, end: place }, undefined)).toEqual([]);
    expect(languageService.workspaceSymbols(context, '普法宣传').map(({ location }) => location.uri)).not.toContain(
      uriOf(LOCK),
    );
    expect(previewService.previewTable(context, document).state).toBe('not-a-plan');
  });
});

describe('the files a plan builds on', () => {
  const hostOf = (files: Readonly<Record<string, string>>, asked: string[]): Host => ({
    read(uri) {
      const path = uri.slice(uriOf('').length);
      asked.push(path);
      return Promise.resolve(files[path]);
    },
    list: () => Promise.resolve([]),
  });

  test('are read with its lock file', async () => {
    const snapshot = await load(emptySnapshot, [uriOf(PLAN)], hostOf({ ...FILES, [LOCK]: ask(CHECKED).text }, []));
    expect(documentAt(snapshot, uriOf(LOCK))?.kind).toBe('lock');
  });

  test('a lock file that is not there is not missing', async () => {
    const asked: string[] = [];
    const snapshot = await load(emptySnapshot, [uriOf(PLAN)], hostOf(FILES, asked));
    expect(asked).toContain(LOCK);
    expect(dependenciesOf(snapshot, fileOf(snapshot, PLAN))).not.toContain(undefined);
  });

  test('the plan is looked at again when its lock file comes or goes', () => {
    expect(dependentsOf(CHECKED, uriOf(LOCK)).map(({ uri }) => uri)).toEqual([uriOf(PLAN)]);
    const changed = edited(CHECKED, 'bj.plan.yaml', '6月底前', '9月底前');
    expect(said(changed)).toHaveLength(1);
    expect(said(withoutDocument(changed, uriOf(LOCK)))).toEqual([]);
    expect(said(withText(withoutDocument(changed, uriOf(LOCK)), LOCK, 'version: 2\n'))).toHaveLength(1);
  });
});

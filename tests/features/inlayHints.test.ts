import { describe, expect, test } from 'vitest';
import { rangeOf } from '../../server/src/features/place.ts';
import * as languageService from '../../server/src/service/language.ts';
import { defaultSettings, readInlayHints, type Settings } from '../../server/src/workspace/settings.ts';
import { HEAD, openPlan } from './editor.ts';

const ALL = { deadlines: true, parentTitles: true };

/** The plan's lines with hints, as an editor shows them in the range between two `¦`, or in the whole file. */
function shownIn(text: string, settings: Partial<Settings> = { inlayHints: ALL }): readonly string[] {
  const [before = '', inside, after] = text.split('¦');
  const { snapshot, document } = openPlan(`¦${text.replaceAll('¦', '')}`);
  const start = inside === undefined ? 0 : before.length;
  const end = after === undefined ? document.text.length : before.length + inside!.length;
  const context = { snapshot, settings: { ...defaultSettings, ...settings } };
  const hints = languageService.inlayHints(context, document, rangeOf(document, { start, end }));
  const lines = document.text.split('\n');
  for (const { position, label } of hints.toSorted((a, b) => b.position.character - a.position.character)) {
    const line = lines[position.line]!;
    lines[position.line] = `${line.slice(0, position.character)} «${label}»${line.slice(position.character)}`;
  }
  return lines.filter((line) => line.includes('«')).map((line) => line.trim());
}

const measure = (text: string): string => `${HEAD}measures:\n  - ${text}\n`;

describe('behind deadlines', () => {
  test.each([
    ['deadline: 年底前', 'deadline: 年底前 «→ 2023-12-31»'],
    ['deadline: "6月底前" # 先', 'deadline: "6月底前" «→ 2023-06-30» # 先'],
    ['deadline: 2024年2月底前', 'deadline: 2024年2月底前 «→ 2024-02-29»'],
    ['deadline: 全年', 'deadline: 全年 «→ 2023-01-01～2023-12-31»'],
    ['deadline: 6月底前启动，12月底前完成', 'deadline: 6月底前启动，12月底前完成 «→ 2023-06-30、2023-12-31»'],
    ['deadline: 每季度', 'deadline: 每季度 «→ 首次2023-03-31»'],
    ['{tasks: [{deadline: 6月底前}]}', '{tasks: [{deadline: 6月底前 «→ 2023-06-30»}]}'],
  ])('%s', (text, expected) => {
    expect(shownIn(measure(text))).toEqual([`- ${expected}`]);
  });

  test.each(['长期实施', '年地前', '——', '按要求', '2023-06-30'])('nothing behind %s', (wording) => {
    expect(shownIn(measure(`deadline: ${wording}`))).toEqual([]);
  });

  test('nothing where the plan has no year', () => {
    expect(shownIn('measures: [{deadline: 年底前}]')).toEqual([]);
  });

  test('in the language of the findings', () => {
    expect(shownIn(measure('deadline: 每季度'), { inlayHints: ALL, locale: 'en' })).toEqual([
      '- deadline: 每季度 «→ first 2023-03-31»',
    ]);
  });
});

describe('behind numbers of the parent', () => {
  test('the title, or the task, shortened', () => {
    expect(shownIn(measure(`implements: [1, '3-2', 99]\n    tasks: [{implements: 13}]`))).toEqual([
      "- implements: [1 «目标任务», '3-2' «宣传培训。», 99]",
      'tasks: [{implements: 13 «完善政策标准»}]',
    ]);
  });

  test('also of what is not applicable', () => {
    expect(shownIn(`${HEAD}notApplicable: [{measure: 2, reason: 无耕地}]\n`)).toEqual([
      'notApplicable: [{measure: 2 «保护耕地», reason: 无耕地}]',
    ]);
  });
});

test('only in the range that is seen', () => {
  const text = `${HEAD}measures:\n  - deadline: 年底前\n  - ¦deadline: 6月底前¦\n  - {deadline: 3月底前, implements: 1}\n`;
  expect(shownIn(text)).toEqual(['- deadline: 6月底前 «→ 2023-06-30»']);
});

test('each kind is shown only when it is turned on', () => {
  const text = measure('{deadline: 年底前, implements: 1}');
  const on = (setting: unknown) => shownIn(text, { inlayHints: readInlayHints(setting) });
  expect(shownIn(text, {})).toEqual([]);
  expect(on({ deadlines: true })).toEqual(['- {deadline: 年底前 «→ 2023-12-31», implements: 1}']);
  expect(on({ parentTitles: true })).toEqual(['- {deadline: 年底前, implements: 1 «目标任务»}']);
  for (const setting of [undefined, null, 'yes', { deadlines: 'on' }]) expect(on(setting)).toEqual([]);
});

test('nothing in registries', () => {
  const { snapshot } = openPlan('¦');
  for (const document of snapshot.documents.values()) {
    if (document.kind === 'plan') continue;
    const context = { snapshot, settings: { ...defaultSettings, inlayHints: ALL } };
    const range = rangeOf(document, { start: 0, end: document.text.length });
    expect(languageService.inlayHints(context, document, range)).toEqual([]);
  }
});

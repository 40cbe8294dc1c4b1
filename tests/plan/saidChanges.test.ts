import { expect, test } from 'vitest';
import { say } from '../../server/src/messages/say.ts';
import { fingerprintOf } from '../../server/src/plan/fingerprint.ts';
import { changesBetween } from '../../server/src/plan/saidChanges.ts';
import { changeSentences } from '../../server/src/plan/saidWords.ts';
import { planIn, workspace } from '../support/fixture.ts';

const FIRST = '督促依法调查。土地使用权收回前完成土壤污染状况调查;2019年1月1日前已经收回的,在供地前完成。';
const SECOND =
  '开展风险筛查。筛查关停企业原址用地,筛选土壤污染风险较高的地块。完善筛查台账,更新地块现状和开发利用情况。';
const THIRD = '强化后期监管。对开展后期管理的地块,督促编制、备案并实施后期管理计划。';

/** A measure with these tasks; what a task says besides stands behind a bar. */
function measure(...tasks: readonly string[]) {
  const lines = tasks.map((task) => {
    const [text, more = ''] = task.split('|');
    return `      - {text: '${text}', deadline: 年底前, lead: [市生态环境局]${more}}`;
  });
  const text = ['measures:', '  - title: 优化建设用地风险防控制度', '    tasks:', ...lines, ''].join('\n');
  return fingerprintOf(planIn(workspace({ 'a.plan.yaml': text }), 'a.plan.yaml').plan.measures[0]!, undefined);
}

function told(before: ReturnType<typeof measure>, after: ReturnType<typeof measure>): readonly string[] {
  return changesBetween(before, after)
    .flatMap(changeSentences)
    .map((sentence) => say('zh-CN', sentence));
}

const ALL = [FIRST, SECOND, THIRD] as const;
const SUPPORT = ', support: [市财政局, 市水务局]';

test.each([
  ['punctuation and width', [FIRST.replace(';', '；').replaceAll(',', '，'), SECOND, THIRD], []],
  ['tasks in another order', [THIRD, FIRST, SECOND], []],
  [
    'a date in the text',
    [FIRST.replace('2019年', '2020年'), SECOND, THIRD],
    ['第1条内容由“2019年1月1日前已经…”改为“2020年1月1日前已经…”'],
  ],
  [
    'two places of one text',
    [FIRST, SECOND.replace('较高', '高').replace('更新', '每季度更新'), THIRD],
    [
      '第2条内容由“筛选土壤污染风险较高的地块”改为“筛选土壤污染风险高的地块”',
      '第2条内容由“更新地块现状和开…”改为“每季度更新地块现状和开…”',
    ],
  ],
  ['a task that was put in', [FIRST, '建立分级管理制度。', SECOND, THIRD], ['增加一条措施“建立分级管理制度。”']],
  ['a task that was taken out', [FIRST, THIRD], [`删去一条措施“${SECOND.slice(0, 39)}…”`]],
  [
    'a task that was split',
    [FIRST, ...SECOND.split(/(?<=地块。)/u), THIRD],
    [
      '第2条删去内容“完善筛查台账,更新地块现状和开发利用情况。”',
      '增加一条措施“完善筛查台账,更新地块现状和开发利用情况。”',
    ],
  ],
] as const)('%s', (_, tasks, expected) => {
  expect(told(measure(...ALL), measure(...tasks))).toEqual(expected);
});

test('units are told by who came and who went', () => {
  const before = measure(`${FIRST}|${SUPPORT}`, SECOND);
  expect(told(before, measure(`${FIRST}|${SUPPORT.replace('市水务局', '市科委')}`, SECOND))).toEqual([
    '第1条协办单位由“市水务局”改为“市科委”',
  ]);
  expect(told(before, measure(`${FIRST}|, support: [市水务局, 市财政局]`, SECOND))).toEqual([
    '第1条协办单位的次序由“市财政局、市水务局”改为“市水务局、市财政局”',
  ]);
  expect(told(before, measure(`${FIRST}|, support: [——]`, SECOND))).toEqual(['第1条删去协办单位“市财政局、市水务局”']);
});

test('the same change of several tasks is told once', () => {
  const before = measure(...ALL);
  const of = (...places: readonly number[]) => ({
    ...before,
    deadline: before.deadline.map((day, task) => (places.includes(task) ? '9月底前' : day)),
  });
  expect(told(before, of(0, 1, 2))).toEqual(['完成时限由“年底前”改为“9月底前”']);
  expect(told(before, of(0, 2))).toEqual(['第1、3条完成时限由“年底前”改为“9月底前”']);
});

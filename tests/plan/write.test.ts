import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildPlan } from '../../server/src/plan/build.ts';
import type { Duties, Plan, Section } from '../../server/src/plan/model.ts';
import type { PlainMeasure, PlainPlan, PlainSection, PlainTask } from '../../server/src/plan/plain.ts';
import { withSharedDuties, writeMeasures, writePlan } from '../../server/src/plan/write.ts';
import { parse } from '../../server/src/yaml/parse.ts';

test('keys come in the order of the format, comments above their part and remarks behind their value', () => {
  const text = writePlan({
    comments: ['据2023年计划起草'],
    title: '东城区土壤污染防治2024年行动计划',
    level: 'district',
    year: '2024',
    remarks: { year: '待核' },
    units: ['../units/beijing.units.yaml'],
    columns: [
      { role: 'number', heading: '序号' },
      { role: 'lead', heading: '牵头', group: '责任单位' },
    ],
    sections: [
      {
        title: '一、目标',
        measures: [
          {
            comments: ['上年第2项'],
            number: '1',
            title: '目标任务',
            implements: ['3'],
            tasks: [
              { text: '更新名录。\n开展排查。', deadline: '年底前', lead: ['区生态环境局', '规自分局'] },
              { text: '', support: ['——'], remarks: { text: '待填' } },
            ],
          },
        ],
      },
    ],
    notApplicable: [{ measure: '6', reason: '本区无耕地' }],
  });
  expect(text).toBe(`# 据2023年计划起草
title: 东城区土壤污染防治2024年行动计划
level: district
year: 2024 # 待核
units: [../units/beijing.units.yaml]
columns:
  - number: 序号
  - lead: 牵头
    group: 责任单位
sections:
  - title: 一、目标
    measures:
      # 上年第2项
      - number: 1
        title: 目标任务
        implements: 3
        tasks:
          - text: |-
              更新名录。
              开展排查。
            deadline: 年底前
            lead: [区生态环境局, 规自分局]
          - text: '' # 待填
            support: [——]
notApplicable:
  - {measure: 6, reason: 本区无耕地}
`);
});

test('a list stays on its line as far as that is a hundred columns wide, Chinese characters taking two', () => {
  const written = (list: readonly string[]): string => writeMeasures([{ number: '1', lead: list }], '');
  const nine = Array.from({ length: 9 }, () => '区管局');
  // `lead: []` takes 8 columns, the nine units 54, the commas 18: the last one has 20
  const fits = [...nine, '名'.repeat(10)];
  expect(written(fits)).toBe(`- number: 1\n  lead: [${fits.join(', ')}]`);
  const tooWide = [...nine, `${'名'.repeat(10)}a`];
  expect(written(tooWide)).toBe(['- number: 1', '  lead:', ...tooWide.map((unit) => `    - ${unit}`)].join('\n'));
});

test('a long list has a line for each of its units', () => {
  const units = Array.from({ length: 9 }, (_, index) => `第${index + 1}街道办事处和有关单位`);
  expect(writeMeasures([{ number: '1', support: units }], '  ')).toBe(
    ['  - number: 1', '    support:', ...units.map((unit) => `      - ${unit}`)].join('\n'),
  );
});

describe('what all tasks say alike', () => {
  const task = { deadline: '年底前', lead: ['区生态环境局'] };
  test('is said once', () => {
    const measure = {
      tasks: [
        { text: '甲', ...task },
        { text: '乙', ...task, support: ['区科信局'] },
      ],
    };
    expect(withSharedDuties(measure)).toEqual({
      ...task,
      tasks: [{ text: '甲' }, { text: '乙', support: ['区科信局'] }],
    });
  });
  test('stays where there is one task, where the measure has its own, where a remark belongs to it', () => {
    for (const measure of [
      { tasks: [{ text: '甲', deadline: '年底前' }] },
      { deadline: '6月底前', tasks: [{ deadline: '年底前' }, { deadline: '年底前' }] },
      { tasks: [{ deadline: '年底前', remarks: { deadline: '待核' } }, { deadline: '年底前' }] },
    ]) {
      expect(withSharedDuties(measure)).toEqual(measure);
    }
  });
});

const word = fc.oneof(
  fc.constantFrom(
    '年底前',
    '区生态环境局',
    'a: b',
    '# 不是注释',
    '- 项',
    '[括号]',
    "引'号",
    '"双"',
    '3.10',
    '08',
    'no',
    '——',
    '甲\n乙',
    '甲\n\n 乙',
    '末尾 ',
    '*星',
    '&锚',
    '@',
    '%',
    '|',
    '>',
    '？',
    '{花}',
    '甲 #乙',
    '',
  ),
  fc.string({ unit: 'grapheme', maxLength: 20 }).filter((text) => !/[\p{Cc}\ufeff\p{Cs}]/u.test(text)),
);
const words = fc.array(word, { minLength: 1, maxLength: 4 });
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 });
const remarks = { comments: optional(fc.array(word, { maxLength: 2 })) };
const duty = {
  ...remarks,
  deadline: optional(word),
  lead: optional(words),
  support: optional(words),
  note: optional(word),
  implements: optional(words),
  continues: optional(words),
  targets: optional(fc.array(fc.record({ indicator: word, target: word }), { minLength: 1, maxLength: 2 })),
};
const task = fc.record({ ...duty, text: word });
const measure = fc.record({
  ...duty,
  number: word,
  title: optional(word),
  tasks: optional(fc.array(task, { maxLength: 3 })),
});
const section = fc.record({ ...remarks, title: word, measures: optional(fc.array(measure, { maxLength: 3 })) });
const plan = fc.record({
  ...remarks,
  title: word,
  area: optional(word),
  units: optional(words),
  notice: optional(fc.record({ issuer: optional(word), text: optional(words) })),
  sections: optional(fc.array(section, { maxLength: 3 })),
  notApplicable: optional(fc.array(fc.record({ measure: word, reason: word }), { minLength: 1, maxLength: 2 })),
});

/** What a plan says, without places and remarks; absent and empty lists are the same. */
function sayings(plain: unknown): unknown {
  return JSON.parse(
    JSON.stringify(plain, (key, value) =>
      key === 'comments' || key === 'remarks' || (Array.isArray(value) && value.length === 0) ? undefined : value,
    ),
  );
}

function plainOf(built: Plan): PlainPlan {
  const texts = (values: readonly { text: string }[] | undefined) => values?.map(({ text }) => text);
  const duties = ({ deadline, lead, support }: Duties) => ({
    deadline: deadline?.text,
    lead: texts(lead?.items),
    support: texts(support?.items),
  });
  const plainSection = ({ title, measures }: Section) => ({
    title: title?.text,
    measures: measures.map((each) => ({
      ...duties(each.duties),
      number: each.number?.text,
      title: each.title?.text,
      note: each.note?.text,
      implements: texts(each.implements),
      continues: texts(each.continues),
      targets: each.targets.map(({ indicator, target }) => ({ indicator: indicator?.text, target: target?.text })),
      tasks: each.tasks.map((one) => ({
        ...duties(one.own),
        text: one.text?.text,
        note: one.note === each.note ? undefined : one.note?.text,
        implements: texts(one.implements),
        continues: texts(one.continues),
        targets: one.targets.map(({ indicator, target }) => ({ indicator: indicator?.text, target: target?.text })),
      })),
    })),
  });
  return {
    title: built.title?.text,
    area: built.area?.text,
    units: texts(built.units),
    notice: built.notice && { issuer: built.notice.issuer?.text, text: texts(built.notice.text) },
    sections: built.sections.map(plainSection),
    notApplicable: built.notApplicable.map(({ measure, reason }) => ({ measure: measure?.text, reason: reason?.text })),
  } as unknown as PlainPlan;
}

test('what is written reads back as it was, whatever the words', () => {
  fc.assert(
    fc.property(plan, (plain) => {
      const text = writePlan(
        plain as PlainPlan & { sections?: PlainSection[]; measures?: PlainMeasure[]; tasks?: PlainTask[] },
      );
      const tree = parse(text);
      expect(tree.problems).toEqual([]);
      const said = sayings(plain) as { notice?: object };
      // a notice that says nothing is not written
      if (said.notice && Object.keys(said.notice).length === 0) delete said.notice;
      expect(sayings(plainOf(buildPlan(tree)))).toEqual(said);
    }),
    { numRuns: 300 },
  );
});

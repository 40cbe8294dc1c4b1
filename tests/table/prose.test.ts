import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isUnitColumn } from '../../server/src/plan/vocabulary.ts';
import { renderHtml } from '../../server/src/render/html.ts';
import type { Printed, Prose } from '../../server/src/table/model.ts';
import { print } from '../../server/src/table/print.ts';
import { dedent } from '../support/fixture.ts';
import { planFrom } from '../support/printed.ts';

function proseFrom(text: string): Prose {
  const printed: Printed = print(planFrom(text));
  if (printed.kind !== 'prose') throw new Error('a table');
  return printed;
}

/** Headings after one `#` for each level, paragraphs as their text. */
function drawn(text: string): string {
  return proseFrom(`layout: prose\n${dedent(text)}`)
    .blocks.map((block) =>
      block.kind === 'heading'
        ? `${'#'.repeat(block.level)} ${block.title.text}`
        : block.runs.map((run) => run.text).join(''),
    )
    .join('\n');
}

test('sections are headings, a task is a paragraph, the first of a measure after its number and title', () => {
  const text = drawn(`
    sections:
      - title: 一、任务
        sections:
          - title: （一）调查
            measures:
              - number: 1
                title: 开展详查
                tasks:
                  - {text: 查清底数。, lead: [市甲局, 市乙局], support: [市丙局]}
                  - {text: 定期更新。, lead: 市甲局}
  `);
  expect(text).toBe(
    dedent(`
      # 一、任务
      ## （一）调查
      1. 开展详查。查清底数。（市甲局、市乙局牵头，市丙局参与）
      定期更新。（市甲局牵头）
    `),
  );
});

describe('the bracket of responsibility', () => {
  test('stands once after neighbouring tasks that have the same units', () => {
    expect(drawn('measures: [{lead: 甲局, tasks: [{text: 一。}, {text: 二。}, {text: 三。, lead: 乙局}]}]')).toBe(
      '一。\n二。（甲局牵头）\n三。（乙局牵头）',
    );
  });

  test('names three tiers, and none for a dash', () => {
    expect(drawn('measures: [{title: 查, lead: 甲局, responsible: [乙局, 丙局], support: "——"}]')).toBe(
      '查。（甲局牵头，乙局、丙局负责）',
    );
    expect(drawn('measures: [{title: 查, support: 甲局}]')).toBe('查。（甲局参与）');
    expect(drawn('measures: [{title: 查, lead: "—"}]')).toBe('查。');
  });

  test('says the deadline where the text does not', () => {
    expect(drawn('measures: [{tasks: [{text: 2020 年底前查清。, deadline: 2020年底前, lead: 甲局}]}]')).toBe(
      '2020 年底前查清。（甲局牵头）',
    );
    expect(drawn('measures: [{tasks: [{text: 查清。, deadline: 2020年底前, lead: 甲局}]}]')).toBe(
      '查清。（甲局牵头；完成时限：2020年底前）',
    );
    expect(drawn('measures: [{title: 查, deadline: 长期实施}]')).toBe('查。（完成时限：长期实施）');
  });
});

test('a half-written plan prints what it has', () => {
  expect(drawn('')).toBe('');
  expect(drawn('sections: [{title: , measures: [{number: }, {number: "（2）", title: 查？}, {tasks: [{}]}]}]')).toBe(
    '（2）查？',
  );
});

test('every part that is in the source points at itself, a unit on its own', () => {
  const source = readFileSync('examples/beijing/soil-2016.plan.yaml', 'utf8');
  const prose = proseFrom(source);
  const runs = prose.blocks.flatMap((block) => (block.kind === 'paragraph' ? block.runs : []));
  const units = runs.filter(({ role, span }) => role && isUnitColumn(role) && span);
  expect(units.length).toBeGreaterThan(400);
  for (const { text, span } of units) expect(source.slice(span!.start, span!.end)).toContain(text);
  for (const { role, text, span } of runs) expect(span === undefined).toBe(role === undefined || text === '、');
});

test('Beijing 2016 prints as before', async () => {
  const html = renderHtml(proseFrom(readFileSync('examples/beijing/soil-2016.plan.yaml', 'utf8')));
  await expect(html).toMatchFileSnapshot('../golden/table/beijing-soil-2016.html');
});

test('rows of the table and paragraphs of the text have the same ids', () => {
  const text = 'sections: [{title: 一, measures: [{number: 1, tasks: [{text: 查}, {text: 报}]}]}]';
  const table = print(planFrom(text));
  const ids = table.kind === 'table' ? table.rows.map(({ id }) => id) : [];
  expect(proseFrom(`layout: prose\n${text}`).blocks.map(({ id }) => id)).toEqual(ids);
});

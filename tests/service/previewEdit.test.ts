import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../server/src/base/textEdit.ts';
import type { CellPlace, CellScope } from '../../server/src/features/preview/cell.ts';
import type { Context } from '../../server/src/service/context.ts';
import { previewCandidates, previewCell, previewEdit } from '../../server/src/service/preview.ts';
import type { Document } from '../../server/src/workspace/document.ts';
import { defaultSettings } from '../../server/src/workspace/settings.ts';
import { dedent, fileOf, workspace } from '../support/fixture.ts';

const REGISTRY = `title: 名录
area: 甲区
units:
  - {name: 区生态环境局, counterpart: 市生态环境局}
  - {name: 区财政局, aliases: [区财局]}
  - name: 区教委
`;
const PARENT = `title: 市计划
year: 2023
measures:
  - number: 1
    title: 防控
    tasks:
      - {text: 更新名录, deadline: 6月底前, lead: [市生态环境局]}
`;
const PLAN = `${dedent(`
  title: 甲区计划
  area: 甲区
  year: 2023
  parent: city.plan.yaml
  units: [a.units.yaml]
  measures:
    # 第一条
    - number: 1
      title: 防控
      implements: 1
      deadline: 年底前 # 默认
      lead: [区生态环境局]
      tasks:
        - text: 更新名录
          support: [区财政局]
        - text: 开展监测
          support: [区财政局]
        - text: 安排经费
          deadline: 9月底前
    - number: 2
      title: 农用地
`)}\n`;

function contextOf(text: string): { context: Context; document: Document } {
  const snapshot = workspace({ 'a.units.yaml': REGISTRY, 'city.plan.yaml': PARENT, 'a.plan.yaml': text });
  return { context: { snapshot, settings: defaultSettings }, document: fileOf(snapshot, 'a.plan.yaml') };
}

/** The text after a cell was given other values, or why it was not. */
function edited(
  text: string,
  rows: string | readonly string[],
  role: CellPlace['role'],
  values: readonly string[],
  scope: CellScope = 'task',
): string {
  const { context, document } = contextOf(text);
  const place = { rows: typeof rows === 'string' ? [rows] : rows, role };
  const stamp = previewCell(context, document, place)?.stamp ?? '';
  return afterEdit(context, document, { ...place, values, scope, stamp });
}

function afterEdit(context: Context, document: Document, change: Parameters<typeof previewEdit>[2]): string {
  const { edits, refused } = previewEdit(context, document, change);
  if (refused !== undefined) return refused;
  const { lines, text } = document;
  return applyEdits(
    text,
    edits.map(({ range, newText }) => ({
      span: { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) },
      newText,
    })),
  );
}

function cell(rows: readonly string[], role: CellPlace['role']) {
  const { context, document } = contextOf(PLAN);
  return previewCell(context, document, { rows, role });
}

describe('a cell', () => {
  test('says what stands in it and under which heading', () => {
    expect(cell(['m1-t1'], 'task')).toMatchObject({ kind: 'text', heading: '工作措施', values: ['更新名录'] });
    expect(cell(['m1-t3'], 'deadline')).toMatchObject({ kind: 'deadline', values: ['9月底前'] });
    expect(cell(['m1-t1'], 'support')).toMatchObject({ kind: 'units', values: ['区财政局'] });
  });

  test('that takes its content from the measure asks what to change, the task alone first', () => {
    expect(cell(['m1-t1'], 'deadline')?.scopes.map(({ label }) => label)).toEqual([
      '只改这一项',
      '改整条重点任务（2项）',
    ]);
    expect(cell(['m1-t3'], 'deadline')?.scopes.map(({ scope }) => scope)).toEqual(['task']);
  });

  test('that is merged is changed as one', () => {
    expect(cell(['m1-t1', 'm1-t2'], 'support')?.scopes.map(({ label }) => label)).toEqual([
      '合并的2项一起改',
      '只改这一项',
    ]);
  });

  test('that is not there (any more) is none', () => {
    expect(cell(['m9-t1'], 'task')).toBeNull();
    expect(cell(['m1-t1', 'm2-t1'], 'task')).toBeNull();
    expect(cell(['m1-t1'], 'note')).toBeNull();
    expect(cell([], 'task')).toBeNull();
  });
});

describe('the smallest change', () => {
  test('of a text, a number, a title', () => {
    expect(edited(PLAN, 'm1-t1', 'task', ['更新两份名录'])).toBe(PLAN.replace('更新名录', '更新两份名录'));
    expect(edited(PLAN, 'm2-t1', 'number', ['3'], 'measure')).toBe(PLAN.replace('number: 2', 'number: 3'));
    expect(edited(PLAN, ['m1-t1', 'm1-t2', 'm1-t3'], 'measure', ['源头防控'], 'measure')).toBe(
      PLAN.replace('title: 防控', 'title: 源头防控'),
    );
  });

  test('of a task’s own deadline', () => {
    expect(edited(PLAN, 'm1-t3', 'deadline', ['8月底前'])).toBe(PLAN.replace('9月底前', '8月底前'));
  });

  test('of one task where the measure says it: the key is added to the task', () => {
    expect(edited(PLAN, 'm1-t1', 'deadline', ['6月底前'])).toBe(
      PLAN.replace('- text: 更新名录\n', '- text: 更新名录\n        deadline: 6月底前\n'),
    );
    expect(edited(PLAN, 'm1-t2', 'lead', ['区教委', '区财政局'])).toBe(
      PLAN.replace('- text: 开展监测\n', '- text: 开展监测\n        lead: [区教委, 区财政局]\n'),
    );
  });

  test('of the measure: its default, with its comment', () => {
    expect(edited(PLAN, 'm1-t1', 'deadline', ['11月底前'], 'measure')).toBe(
      PLAN.replace('年底前 # 默认', '11月底前 # 默认'),
    );
  });

  test('of all merged rows', () => {
    expect(edited(PLAN, ['m1-t1', 'm1-t2'], 'support', ['区财政局', '区教委'], 'rows')).toBe(
      PLAN.replaceAll('[区财政局]', '[区财政局, 区教委]'),
    );
  });

  test('of a measure without tasks', () => {
    expect(edited(PLAN, 'm2-t1', 'deadline', ['年底前'])).toBe(`${PLAN.trimEnd()}\n    deadline: 年底前\n`);
    expect(edited(PLAN, 'm2-t1', 'task', ['巡查: 每季度'])).toBe(
      `${PLAN.trimEnd()}\n    tasks:\n      - text: '巡查: 每季度'\n`,
    );
  });

  test('of a cell that is emptied: the key goes, or says “none” where the measure would speak instead', () => {
    expect(edited(PLAN, 'm1-t2', 'support', [])).toBe(
      PLAN.replace('- text: 开展监测\n        support: [区财政局]\n', '- text: 开展监测\n'),
    );
    expect(edited(PLAN, 'm1-t1', 'lead', [])).toBe(
      PLAN.replace('- text: 更新名录\n', '- text: 更新名录\n        lead: ——\n'),
    );
  });

  test('is none where nothing is different', () => {
    expect(edited(PLAN, 'm1-t1', 'task', [' 更新名录 '])).toBe(PLAN);
    expect(edited(PLAN, 'm1-t1', 'support', ['区财政局', ''])).toBe(PLAN);
  });

  test('in braces stays in braces', () => {
    const flow = 'measures: [{number: 1, title: 甲, tasks: [{text: 乙}]}]\n';
    expect(edited(flow, 'm1-t1', 'deadline', ['年底前'])).toBe(
      'measures: [{number: 1, title: 甲, tasks: [{text: 乙, deadline: 年底前}]}]\n',
    );
    expect(edited(flow, 'm1-t1', 'task', ['乙，{丙}'])).toContain("{text: '乙，{丙}'}");
  });
});

describe('nothing is changed', () => {
  test('while YAML cannot read the file', () => {
    expect(edited(`${PLAN}x: [`, 'm1-t1', 'task', ['新'])).toContain('语法错误');
  });

  test('when the row is another one by now', () => {
    const before = contextOf(PLAN);
    const place = { rows: ['m1-t2'], role: 'support' as const };
    const { stamp } = previewCell(before.context, before.document, place)!;
    const change = { ...place, values: ['区教委'], scope: 'task' as const, stamp };
    // a task put in before it: row m1-t2 has the same units, but is another task
    const moved = contextOf(
      PLAN.replace('    - text: 更新名录\n', '    - text: 新增\n        support: [区财政局]\n      - text: 更新名录\n'),
    );
    expect(afterEdit(moved.context, moved.document, change)).toContain('已被改动');
    const gone = contextOf('title: 空\n');
    expect(afterEdit(gone.context, gone.document, change)).toContain('已被改动');
    // typing elsewhere is no reason
    const elsewhere = contextOf(PLAN.replace('甲区计划', '甲区行动计划'));
    expect(afterEdit(elsewhere.context, elsewhere.document, change)).toContain(
      '- text: 开展监测\n        support: [区教委]\n',
    );
  });

  test('when a text would be empty', () => {
    expect(edited(PLAN, 'm1-t1', 'task', ['  '])).toContain('不能留空');
  });

  test('when the task would be nothing without it', () => {
    expect(edited('measures: [{number: 1, tasks: [{lead: [甲]}]}]\n', 'm1-t1', 'lead', [])).toContain('源文件中修改');
  });
});

test.each([
  ['formula', '=HYPERLINK("http://a.invalid")'],
  ['quotes', `他说："'好'"`],
  ['a comment', '甲 # 乙'],
  ['a key', '甲: 乙'],
  ['a list', '- 甲'],
  ['an alias', '*甲 &乙 !丙'],
  ['lines', '甲\n\n  乙\n丙'],
  ['a document mark', '---\n甲'],
  ['a bell', '甲\u0007乙'],
  ['no', 'no'],
  ['half a character', '甲\ud83d'],
  ['an emoji', '甲😀乙'],
])('any text is read back as it was typed: %s', (_, text) => {
  for (const plan of [PLAN, 'measures: [{number: 1, title: 甲, tasks: [{text: 更新名录}]}]\n']) {
    const after = edited(plan, 'm1-t1', 'task', [text]);
    const { context, document } = contextOf(after);
    expect(previewCell(context, document, { rows: ['m1-t1'], role: 'task' as const })?.values).toEqual([text]);
  }
});

describe('what could be written', () => {
  const { context, document } = contextOf(PLAN);
  const candidates = (role: CellPlace['role'], typed: string, items: readonly string[] = []) =>
    previewCandidates(context, document, { rows: ['m1-t1'], role }, { typed, items }).map(({ text }) => text);

  test('units by pinyin, the parent’s counterpart first', () => {
    expect(candidates('lead', 'czj')[0]).toBe('区财政局');
    expect(candidates('lead', '')[0]).toBe('区生态环境局');
    expect(candidates('lead', '', ['区生态环境局'])[0]).not.toBe('区生态环境局');
  });

  test('deadlines, the parent’s first', () => {
    expect(candidates('deadline', '')[0]).toBe('6月底前');
    expect(candidates('deadline', '9月')).toContain('9月底前');
  });

  test('nothing for a text', () => {
    expect(candidates('task', '更')).toEqual([]);
  });
});

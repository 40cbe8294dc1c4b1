import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../server/src/base/textEdit.ts';
import type { CellPlace, CellScope } from '../../server/src/features/preview/cell.ts';
import type { PreviewSelection } from '../../server/src/features/preview/shown.ts';
import { previewCell, previewEdit, previewMarks, previewTable } from '../../server/src/service/preview.ts';
import { defaultSettings } from '../../server/src/workspace/settings.ts';
import { dedent, fileOf, workspace } from '../support/fixture.ts';

const REGISTRY = `title: 名录
area: 甲区
units:
  - {name: 区生态环境局, aliases: [区环境局]}
  - name: 区财政局
  - name: 区教委
`;
const PARENT = `title: 市计划
year: 2023
measures:
  - number: 1
    title: 防控
    tasks:
      - {text: 更新名录, deadline: 6月底前}
      - {text: 开展监测, deadline: 年底前}
`;
const PLAN = `${dedent(`
  title: 甲区计划
  area: 甲区
  year: 2023
  layout: prose
  parent: city.plan.yaml
  units: [a.units.yaml]
  sections:
    - title: 一、防控
      measures:
        - number: 1
          title: 源头防控
          lead: [区环境局]
          tasks:
            - {text: 更新名录。, deadline: 9月底前, implements: 1-1}
            - {text: 开展监测。, support: [区财政局], implements: 1-2}
            - {text: 公开结果。, support: [区财政局], implements: 1-2}
    - title: 二、保障
      measures:
        - number: 2
          title: 安排经费
          deadline: 年底前
          lead: [区财政局]
`)}\n`;

const FILES = workspace({ 'a.units.yaml': REGISTRY, 'city.plan.yaml': PARENT, 'a.plan.yaml': PLAN });
const CONTEXT = { snapshot: FILES, settings: defaultSettings };
const DOCUMENT = fileOf(FILES, 'a.plan.yaml');

function preview(selection: PreviewSelection = {}) {
  return previewTable(CONTEXT, DOCUMENT, selection);
}

/** The headings and paragraphs as a reader sees them. */
function seen(selection: PreviewSelection = {}): readonly string[] {
  return preview(selection).rows.map(({ html }) => html.replace(/<[^>]*>/gu, '').trim());
}

function unitId(name: string): string {
  const all = preview().choices.units.flatMap(({ choices }) => choices);
  return all.find(({ label }) => label.startsWith(`${name}（`))!.id;
}

describe('a plan that is a text', () => {
  test('is shown as it is printed', () => {
    expect(seen()).toEqual([
      '一、防控',
      '1. 源头防控。更新名录。（区环境局牵头；完成时限：9月底前）',
      '开展监测。',
      '公开结果。（区环境局牵头，区财政局参与）',
      '二、保障',
      '2. 安排经费。（区财政局牵头；完成时限：年底前）',
    ]);
    expect(preview().status).toBe('共4项');
  });

  test('stays a text when it is filtered, with the headings and the title above what is left', () => {
    expect(seen({ text: '监测' })).toEqual(['一、防控', '1. 源头防控。开展监测。（区环境局牵头，区财政局参与）']);
    expect(seen({ unit: unitId('区财政局') })).toEqual([
      '一、防控',
      '1. 源头防控。开展监测。',
      '公开结果。（区环境局牵头，区财政局参与）',
      '二、保障',
      '2. 安排经费。（区财政局牵头；完成时限：年底前）',
    ]);
    expect(preview({ text: '监测' }).status).toBe('共4项，显示1项');
    expect(preview({ text: '没有的' })).toMatchObject({ rows: [], status: '共4项，没有符合筛选条件的' });
    expect(preview({ text: '监测' }).frame).not.toContain('<table');
  });

  test('stays a text in groups, each with its own title', () => {
    expect(seen({ group: 'unit' })).toEqual([
      '区生态环境局：牵头3项',
      '1. 源头防控。更新名录。（区环境局牵头；完成时限：9月底前）',
      '开展监测。',
      '公开结果。（区环境局牵头，区财政局参与）',
      '区财政局：牵头1项、配合2项',
      '1. 源头防控。开展监测。',
      '公开结果。（区环境局牵头，区财政局参与）',
      '2. 安排经费。（区财政局牵头；完成时限：年底前）',
    ]);
    expect(preview({ group: 'deadline', text: '经费' }).rows.map(({ id }) => id)).toEqual(['g2', 'g2-m2-t1']);
  });

  test('has the parent beside its paragraphs, said once where neighbours say the same', () => {
    const { rows, frame, parentUri } = preview({ parent: true });
    expect(frame).not.toContain('<table');
    expect(parentUri).toBe('file:///plans/city.plan.yaml');
    expect(rows[1]!.html).toMatch(/<aside [^>]*>.*1-1 更新名录（6月底前） <strong class="later">本计划更晚<\/strong>/s);
    expect(rows[2]!.html).toContain('1-2 开展监测');
    expect(rows[3]!.html).not.toContain('<aside');
    const [, offset] = /data-parent="(\d+)"/.exec(rows[1]!.html)!;
    expect(PARENT.slice(Number(offset))).toMatch(/^更新名录/);
  });

  test('points with every part at its own words, which typing elsewhere leaves as they are', () => {
    for (const { span, html } of preview().rows) {
      for (const [, start, end, words] of html.matchAll(/data-offset="(-?\d+)" data-end="(-?\d+)">([^<\s][^<]*)</g)) {
        expect(PLAN.slice(span.start + Number(start), span.start + Number(end))).toBe(words);
      }
    }
    const longer = workspace({ 'a.plan.yaml': PLAN.replace('甲区计划', '甲区二〇二三年计划') });
    const after = previewTable({ ...CONTEXT, snapshot: longer }, fileOf(longer, 'a.plan.yaml'));
    expect(after.rows.map(({ html }) => html)).toEqual(preview().rows.map(({ html }) => html));
  });

  test('says for which paragraphs a bracket speaks', () => {
    const ids = preview().rows.map(({ html }) => /data-bracket-of="([^"]*)"/.exec(html)?.[1]);
    expect(ids).toEqual([undefined, undefined, undefined, 'm1-t2 m1-t3', undefined, undefined]);
  });

  test('has what was found at the part it is about', () => {
    const { marks } = previewMarks(CONTEXT, DOCUMENT);
    const alias = marks.filter(({ label }) => label.includes('区环境局'));
    expect(alias).toContainEqual(expect.objectContaining({ row: 'm1-t3', role: 'lead', item: 0 }));
    const late = marks.find(({ label }) => label.includes('6月底前'));
    expect(late).toMatchObject({ row: 'm1-t1', role: 'deadline' });
  });
});

describe('a part of a paragraph', () => {
  function cell(rows: readonly string[], role: CellPlace['role']) {
    return previewCell(CONTEXT, DOCUMENT, { rows, role });
  }

  /** The text after a part was given other values, or why it was not. */
  function edited(place: CellPlace, values: readonly string[], scope: CellScope): string {
    const { stamp } = previewCell(CONTEXT, DOCUMENT, place)!;
    const { edits, refused } = previewEdit(CONTEXT, DOCUMENT, { ...place, values, scope, stamp });
    const { lines, text } = DOCUMENT;
    const spans = edits.map(({ range, newText }) => ({
      span: { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) },
      newText,
    }));
    return refused ?? applyEdits(text, spans);
  }

  test('is edited with the others of its paragraph at hand, also those that are not printed', () => {
    expect(cell(['m1-t2'], 'task')).toMatchObject({ kind: 'text', heading: '工作措施', values: ['开展监测。'] });
    expect(cell(['m1-t2'], 'task')?.parts.map(({ heading }) => heading)).toEqual([
      ...['序号', '重点任务', '工作措施', '牵头单位', '协办单位', '完成时限'],
    ]);
    expect(cell(['m1-t2'], 'deadline')).toMatchObject({ kind: 'deadline', values: [] });
    expect(cell(['m1-t2'], 'responsible')).toBeNull();
  });

  test('changes what was typed and nothing else', () => {
    const task = { rows: ['m1-t2'], role: 'task' } as const;
    expect(edited(task, ['按季开展监测。'], 'task')).toBe(PLAN.replace('开展监测', '按季开展监测'));
    const deadline = { rows: ['m1-t2'], role: 'deadline' } as const;
    expect(edited(deadline, ['年底前'], 'task')).toBe(
      PLAN.replace(
        '开展监测。, support: [区财政局], implements: 1-2}',
        '开展监测。, support: [区财政局], implements: 1-2, deadline: 年底前}',
      ),
    );
    expect(edited({ rows: ['m1-t1'], role: 'measure' }, ['防控'], 'measure')).toBe(PLAN.replace('源头防控', '防控'));
  });

  test('of a bracket that speaks for several paragraphs is changed for all of them, or for the one it stands in', () => {
    const bracket = { rows: ['m1-t3', 'm1-t2'], role: 'support' } as const;
    expect(cell(bracket.rows, 'support')?.scopes.map(({ label }) => label)).toEqual([
      '共用括号的2段一起改',
      '只改这一项',
    ]);
    expect(edited(bracket, ['区教委'], 'rows')).toBe(PLAN.replaceAll('support: [区财政局]', 'support: [区教委]'));
    expect(edited(bracket, ['区教委'], 'task')).toBe(
      PLAN.replace('公开结果。, support: [区财政局]', '公开结果。, support: [区教委]'),
    );
    expect(cell(bracket.rows, 'lead')?.scopes.map(({ label }) => label)).toEqual([
      ...['只改这一项', '共用括号的2段一起改', '改整条重点任务（3项）'],
    ]);
  });

  test('is refused in the same words as a cell', () => {
    expect(edited({ rows: ['m1-t2'], role: 'task' }, [' '], 'task')).toContain('不能留空');
  });
});

import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../server/src/base/textEdit.ts';
import { hierarchyItemsAt } from '../../server/src/features/callHierarchy.ts';
import { definitionAt } from '../../server/src/features/definition.ts';
import { hoverAt } from '../../server/src/features/hover.ts';
import { implementationsAt } from '../../server/src/features/implementation.ts';
import { inlayHints } from '../../server/src/features/inlayHints.ts';
import { referencesAt } from '../../server/src/features/references.ts';
import { renameNumberAt } from '../../server/src/features/renameNumber.ts';
import { semanticTokens } from '../../server/src/features/semanticTokens.ts';
import { freshLock } from '../../server/src/workspace/confirmed.ts';
import { coverageOf } from '../../server/src/workspace/coverage.ts';
import type { PlanDocument } from '../../server/src/workspace/document.ts';
import { numbersInOrder, renumber } from '../../server/src/workspace/renumber.ts';
import { resolveReference, viewPlan } from '../../server/src/workspace/resolve.ts';
import type { Snapshot } from '../../server/src/workspace/snapshot.ts';
import { check, fileOf, workspace } from '../support/fixture.ts';

const six = [1, 2, 3, 4, 5, 6].map((number) => `{number: ${number}, title: 任务${number}}`);

function plans(implemented: string, measures: readonly string[] = six, more = ''): Snapshot {
  return workspace({
    'bj.plan.yaml': `title: 市计划\nlevel: municipal\nmeasures:\n${measures.map((each) => `  - ${each}\n`).join('')}`,
    'dc.plan.yaml': `title: 区计划\nlevel: district\narea: 东城区\nparent: bj.plan.yaml\nmeasures:\n  - number: 1\n    title: 一并落实\n    implements: ${implemented}\n${more}`,
  });
}

function plan(snapshot: Snapshot, path: string): PlanDocument {
  const document = fileOf(snapshot, path);
  if (document.kind !== 'plan') throw new Error(path);
  return document;
}

function meant(snapshot: Snapshot, reference: string): string {
  const found = resolveReference(viewPlan(snapshot, plan(snapshot, 'dc.plan.yaml')), reference);
  return found.map(({ measure, task }) => measure.number!.text + (task ? `-${task.index + 1}` : '')).join(' ');
}

function unknown(snapshot: Snapshot): readonly string[] {
  return check(snapshot, 'dc.plan.yaml')
    .filter(({ code }) => code === 'measure.unknown-parent')
    .map(({ message }) => `${message.key.slice('measure.'.length)} ${Object.values(message.args).join(' ')}`);
}

const at = (snapshot: Snapshot, path: string, text: string) => {
  const document = plan(snapshot, path);
  return { document, position: document.lines.positionAt(document.text.indexOf(text) + 1) };
};

describe('a range of measures', () => {
  test.each(['3~5', '3～5', '3 ~ 5', '３〜５'])('%s is measures 3 to 5', (reference) => {
    expect(meant(plans('1'), reference)).toBe('3 4 5');
  });

  test('of one is that one, and a gap in the numbers is no matter', () => {
    expect(meant(plans('1'), '4~4')).toBe('4');
    expect(meant(plans('1', [six[1]!, six[3]!, six[5]!]), '2~6')).toBe('2 4 6');
  });

  test('a dash is a task, and 至 is nothing', () => {
    const withTasks = [...six.slice(0, 5), '{number: 6, tasks: [{text: 甲}, {text: 乙}]}'];
    expect([meant(plans('1', withTasks), '6-2'), meant(plans('1'), '3-5'), meant(plans('1'), '3至5')]).toEqual([
      '6-2',
      '',
      '',
    ]);
  });

  test('a number that looks like a range is that number first', () => {
    expect(meant(plans('1', ['{number: 1~3}', ...six]), '1~3')).toBe('1~3');
  });

  test('follows the numbering that the plan uses', () => {
    const measures = ['{number: 7, alsoNumbered: {breakdown: 1}}', '{number: 8}', '{alsoNumbered: {breakdown: 2}}'];
    const snapshot = plans('1~2', measures, 'numbering: breakdown\n');
    expect(resolveReference(viewPlan(snapshot, plan(snapshot, 'dc.plan.yaml')), '1~2')).toHaveLength(2);
  });

  test.each([
    ['2~9', six, 'range-end 2~9 9'],
    ['5~2', six, 'range-turned 5~2'],
    ['2-1~3', six, 'range-not-whole 2-1~3'],
    ['一~三', ['{number: 一}', '{number: 二}', '{number: 三}'], 'range-not-whole 一~三'],
    ['1~3', ['{number: 1}', '{number: 2}', '{number: 2}', '{number: 3}'], 'range-unclear 1~3'],
    ['1~3', ['{number: 1}', '{number: 1甲}', '{number: 3}'], 'range-unclear 1~3'],
    ['1~3', ['{number: 3}', '{number: 2}', '{number: 1}'], 'range-unclear 1~3'],
    ['1~3', ['{number: 1}', '{number: 3}', '{number: 2}'], 'range-unclear 1~3'],
    ['2~', six, 'unknown-parent 2~'],
  ])('%s is no guess', (reference, measures, expected) => {
    expect(unknown(plans(reference, measures))).toEqual([expected]);
  });
});

describe('who reads a range', () => {
  const snapshot = plans('2~4', six, 'notApplicable:\n  - {measure: 5～6, reason: 本区不涉及}\n');
  const child = plan(snapshot, 'dc.plan.yaml');

  test('coverage, and nothing is found in a plan that is right', () => {
    const statuses = coverageOf(viewPlan(snapshot, child)).map(({ number, status }) => `${number.text} ${status}`);
    expect(statuses).toEqual(['1 ask', '2 full', '3 full', '4 full', '5 not-applicable', '6 not-applicable']);
    expect(check(snapshot, 'dc.plan.yaml').map(({ code }) => code)).toEqual([]);
  });

  test('what is left out and carried out all the same', () => {
    const both = plans('2~4', six, 'notApplicable:\n  - {measure: 4~5, reason: 本区不涉及}\n');
    expect(check(both, 'dc.plan.yaml').map(({ code }) => code)).toEqual(['coverage.not-applicable-and-implemented']);
  });

  test('definition, hover, call hierarchy, inlay hints and colours', () => {
    const { position } = at(snapshot, 'dc.plan.yaml', '2~4');
    expect(definitionAt(snapshot, child, position)).toHaveLength(3);
    expect(hoverAt(snapshot, child, position, { locale: 'zh-CN' })?.contents.value).toBe(
      '**2\\~4** · 共3项\n\n市计划\n\n2 任务2  \n3 任务3  \n4 任务4',
    );
    expect(hierarchyItemsAt(snapshot, child, position, 'zh-CN').map(({ name }) => name)).toEqual([
      '2 任务2',
      '3 任务3',
      '4 任务4',
    ]);
    const all = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
    const wanted = { deadlines: false, parentTitles: true };
    expect(inlayHints(snapshot, child, all, { locale: 'zh-CN', inlayHints: wanted }).map(({ label }) => label)).toEqual(
      ['任务5等2项', '任务2等3项'],
    );
    expect(semanticTokens(snapshot, child)).toHaveLength(2 * 5);
  });

  test('the way back from each measure in it', () => {
    const { document, position } = at(snapshot, 'bj.plan.yaml', '任务3');
    expect(implementationsAt(snapshot, document, position)).toHaveLength(1);
    const line = child.lines.positionAt(child.text.indexOf('2~4')).line;
    expect(referencesAt(snapshot, document, position, false).map(({ range }) => range.start.line)).toEqual([line]);
    const here = at(snapshot, 'dc.plan.yaml', '2~4').position;
    expect(referencesAt(snapshot, child, here, false)).toHaveLength(1);
  });

  test('the lock file has an entry for each measure, also of what is left out', () => {
    const { text } = freshLock(snapshot, viewPlan(snapshot, child), '核对')!;
    expect(text.match(/measure: .*/gu)).toEqual([2, 3, 4, 5, 6].map((number) => `measure: ${number}`));
  });
});

describe('numbers that change under a range', () => {
  /** The child's line after measures of the parent got other numbers. */
  function renumbered(snapshot: Snapshot, from: string, to: string): string | undefined {
    const { document, position } = at(snapshot, 'bj.plan.yaml', `number: ${from}`);
    const start = { ...position, character: position.character + 8 };
    const renamed = renameNumberAt(snapshot, document, start, to);
    if (!renamed || 'error' in renamed) return renamed?.error.key;
    const child = plan(snapshot, 'dc.plan.yaml');
    const edits = renamed.places.filter(({ uri }) => uri === child.uri).map(({ edit }) => edit);
    return /implements:([\s\S]*?)\n(?=\S|$)/u.exec(applyEdits(child.text, edits))?.[1];
  }

  test('an end that moves on takes the range along', () => {
    expect(renumbered(plans('2~6'), '6', '8')).toBe(' 2~8');
    expect(renumbered(plans('2~3'), '2', '3甲')).toBe(' [3甲, 3]');
  });

  test('one that leaves is named by itself, in the list that is there', () => {
    expect(renumbered(plans('2~5'), '4', '9')).toBe(' [2~3, 9, 5]');
    expect(renumbered(plans('[1, 2~5]'), '5', '7')).toBe(' [1, 2~4, 7]');
    expect(renumbered(plans('\n      - 2~5'), '3', '三')).toBe(' \n      - 2\n      - 三\n      - 4~5');
  });

  test('what cannot be said in one reference is not done', () => {
    expect(renumbered(plans('1', six, 'notApplicable:\n  - {measure: 2~5, reason: 不涉及}\n'), '3', '三')).toBe(
      'feature.rename.number-clash',
    );
  });

  test('one that nobody could read before stays, and is told', () => {
    const doubled = plans('2~3', ['{number: 1}', '{number: 2}', '{number: 2}', '{number: 3}']);
    const disordered = plans('2~3', ['{number: 1}', '{number: 2}', '{number: 7}', '{number: 3}']);
    for (const each of [doubled, disordered]) {
      const parent = plan(each, 'bj.plan.yaml');
      expect(renumber(each, parent, numbersInOrder(parent.plan)!)).toMatchObject({ unsure: 1 });
    }
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits, type TextEdit } from '../../server/src/base/textEdit.ts';
import type { YamlNode } from '../../server/src/yaml/node.ts';
import { childOf } from '../../server/src/yaml/node.ts';
import { parse, type Tree } from '../../server/src/yaml/parse.ts';
import { anyMove, edited } from '../support/edits.ts';
import { TEXTS } from '../support/yamlTexts.ts';

const plan = TEXTS.find(({ name }) => name === 'plan')!.text;

/** The tree after an edit, and how many of the measures are still those of the tree before. */
function afterEdit(text: string, edit: TextEdit): { tree: Tree; kept: number } {
  const before = parse(text);
  const measures = measuresOf(before);
  const tree = parse(applyEdits(text, [edit]), { tree: before, edit });
  return { tree, kept: measuresOf(tree).filter((measure) => measures.includes(measure)).length };
}

function measuresOf({ root }: Tree): readonly YamlNode[] {
  const list = childOf(root, 'measures');
  return list?.kind === 'sequence' ? list.items : [];
}

/** Puts a text before, or in the place of, another that stands in the plan. */
function typed(newText: string, at: string, removed = 0): TextEdit {
  const start = plan.indexOf(at, plan.indexOf('number: 2'));
  return { span: { start, end: start + removed }, newText };
}

describe('the tree after an edit is the tree of the new text', () => {
  test('whatever is edited, however often', () => {
    const run = fc.property(
      fc.constantFrom(...TEXTS),
      fc.constantFrom('\n', '\r\n'),
      fc.array(anyMove, { minLength: 1, maxLength: 12 }),
      (start, lineBreak, moves) => {
        const first = start.text.replaceAll('\n', lineBreak);
        let tree = parse(first);
        for (const { edit, text } of edited(first, moves, isBroken)) {
          tree = parse(text, { tree, edit });
          expect(tree).toEqual(parse(text));
        }
      },
    );
    fc.assert(run, { numRuns: 40 });
  }, 120_000);

  test('a tree that was given as the one before is not used a second time', () => {
    const before = parse(plan);
    const edit = typed('新', '台账');
    const text = applyEdits(plan, [edit]);
    parse(text, { tree: before, edit });
    expect(parse(text, { tree: before, edit })).toEqual(parse(text));
  });

  test('an edit that is not the one that was made is not believed', () => {
    const text = applyEdits(plan, [typed('新', '台账')]);
    expect(parse(text, { tree: parse(plan), edit: typed('旧', '台账') })).toEqual(parse(text));
    expect(parse(text, { tree: parse(plan), edit: typed('', '台账') })).toEqual(parse(text));
  });
});

/** `plan` has three measures; all edits are in the second. */
describe('the measures that are not edited stay the same objects', () => {
  test.each([
    ['a character in a text', typed('新', '台账')],
    ['a character before a key', typed('x', 'deadline')],
    ['a new line in a text', typed('\n          ', '台账')],
    ['a quote within a text', typed('"', '年底前')],
    ['quotes before a text', typed('""', '区')],
    ['a bracket that is gone', typed('', ']\n', 1)],
    ['a bracket that opens another', typed('[', '区', 0)],
    ['the title of a measure', typed('新', '重点任务之2')],
    ['the number of a measure', typed('1', '2')],
    ['half a key', typed('lea\n        ', 'support: ')],
    ['an empty item', typed('- \n      ', '- text: ')],
    ['a whole task', typed('- text: 新任务\n        deadline: 3月底前\n      ', '- text: ')],
    ['a line that is indented more', typed('  ', 'lead: ')],
    ['a colon that is gone', typed('', ': 年底前', 1)],
    ['a comment', typed(' # 注', '\n        lead')],
  ])('%s', (_, edit) => {
    const { tree, kept } = afterEdit(plan, edit);
    expect(tree).toEqual(parse(tree.text));
    expect(kept).toBe(2);
  });

  test('a line that is typed, character by character', () => {
    const line = '\n        targets: [{indicator: 完成率, target: 95%以上}] # 注';
    let text = plan;
    let tree = parse(plan);
    const [first, , third] = measuresOf(tree);
    const start = plan.indexOf('\n      - text', plan.indexOf('number: 2') + 200);
    for (let typedSoFar = 0; typedSoFar < line.length; typedSoFar++) {
      const at = start + typedSoFar;
      const edit = { span: { start: at, end: at }, newText: line[typedSoFar]! };
      text = applyEdits(text, [edit]);
      tree = parse(text, { tree, edit });
      expect(tree).toEqual(parse(text));
      expect(measuresOf(tree)[0]).toBe(first);
      expect(measuresOf(tree)[2]).toBe(third);
    }
  });

  test('a character in the head', () => {
    const at = plan.indexOf('行动计划');
    expect(afterEdit(plan, { span: { start: at, end: at }, newText: '年' }).kept).toBe(3);
  });
});

function isBroken(text: string): boolean {
  return parse(text).problems.length > 0;
}

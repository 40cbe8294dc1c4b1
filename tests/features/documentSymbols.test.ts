import { expect, test } from 'vitest';
import type { Position } from '../../server/src/base/lineIndex.ts';
import { type DocumentSymbol, documentSymbols } from '../../server/src/features/documentSymbols.ts';
import type { Range } from '../../server/src/features/place.ts';
import { openDocument } from '../../server/src/workspace/document.ts';
import { fileOf, uriOf, workspace } from '../support/fixture.ts';
import { BASE } from './editor.ts';

const zh = { locale: 'zh-CN' } as const;

function outline(text: string, path = 'a.plan.yaml'): readonly string[] {
  const lines = (symbols: readonly DocumentSymbol[], indent: string): readonly string[] =>
    symbols.flatMap(({ name, detail, children }) => [
      `${indent}${name}${detail === '' ? '' : ` | ${detail}`}`,
      ...lines(children, `${indent}  `),
    ]);
  return lines(documentSymbols(openDocument(uriOf(path), text), zh), '');
}

test('sections, measures and tasks, with leads and deadlines', () => {
  expect(outline(fileOf(workspace(BASE), 'bj.plan.yaml').text)).toEqual([
    '一、总则',
    '  1 目标任务 | 市生态环境局 · 年底前',
    '  2 保护耕地 | 市园林绿化局 · 10月底前',
    '    保护耕地。 | 10月底前',
    '二、防控',
    '  3 加强源头防控 | 市生态环境局、市教委 · 6月底前、每季度',
    '    更新名录。 | 6月底前',
    '    宣传培训。 | 每季度',
    '  13 完善政策标准 | 市园林绿化局 · 长期实施',
    '    制定标准。 | 长期实施',
  ]);
});

test('nested sections, measures outside them, and what is not applicable', () => {
  const text = `measures:
  - number: 1
    title: 甲
sections:
  - title: 一、
    sections:
      - title: （一）
        measures:
          - title: 乙
notApplicable:
  - {measure: 6, reason: 无耕地}
`;
  expect(outline(text)).toEqual(['1 甲', '一、', '  （一）', '    乙', '不涉及事项', '  6 | 无耕地']);
});

test('units with level and time, and groups', () => {
  expect(outline(fileOf(workspace(BASE), 'dc.units.yaml').text, 'dc.units.yaml').slice(0, 4)).toEqual([
    '机构',
    '  区教委 | 区级',
    '  区生态环境局 | 区级 · 2019年3月起',
    '  区环保局 | 区级 · 至2019年3月',
  ]);
});

test('what is half-written has a name as well', () => {
  expect(outline('sections:\n  - measures:\n      - number: 1\n        tasks:\n          - lead: 甲')).toEqual([
    '（无标题的节）',
    '  1 （无标题） | 甲',
    '    （空措施）',
  ]);
  expect(outline('measures:\n  - {title: "", tasks: [{text: " "}]}')).toEqual(['…', '  …']);
});

test('long texts are cut', () => {
  const [, , task] = outline(
    `measures:\n  - title: 甲\n    tasks:\n      - text: ${'长'.repeat(90)}`,
    'a.plan.yaml',
  ).concat('');
  expect([...outline(`measures:\n  - tasks:\n      - text: ${'𠮷'.repeat(90)}`)[1]!.trim()].length).toBe(40);
  expect(task).toBe('');
});

test('every range holds those of its children and its own name', () => {
  for (const path of ['bj.plan.yaml', 'dc.units.yaml']) {
    const symbols = documentSymbols(fileOf(workspace(BASE), path), zh);
    const visit = (symbol: DocumentSymbol): void => {
      expect(holds(symbol.range, symbol.selectionRange)).toBe(true);
      for (const child of symbol.children) {
        expect(holds(symbol.range, child.range)).toBe(true);
        visit(child);
      }
    };
    symbols.forEach(visit);
  }
});

function holds(outer: Range, inner: Range): boolean {
  const before = (a: Position, b: Position): boolean =>
    a.line < b.line || (a.line === b.line && a.character <= b.character);
  return before(outer.start, inner.start) && before(inner.end, outer.end);
}

import { describe, expect, test } from 'vitest';
import { semanticTokens, tokenLegend } from '../../server/src/features/semanticTokens.ts';
import type { Document } from '../../server/src/workspace/document.ts';
import type { Snapshot } from '../../server/src/workspace/snapshot.ts';
import { fileOf } from '../support/fixture.ts';
import { HEAD, openPlan } from './editor.ts';

const { tokenTypes, tokenModifiers } = tokenLegend(['unit', 'deadline', 'reference']);

/** What the numbers say, as an editor reads them: `区教委 unit`, `区环保局 unit deprecated`. */
function read(snapshot: Snapshot, document: Document): readonly string[] {
  const data = semanticTokens(snapshot, document);
  const words: string[] = [];
  let [line, character] = [0, 0];
  for (let at = 0; at < data.length; at += 5) {
    const [down = 0, right = 0, length = 0, type = 0, modifiers = 0] = data.slice(at, at + 5);
    line += down;
    character = down > 0 ? right : character + right;
    const start = document.lines.offsetAt({ line, character });
    const names = tokenModifiers.filter((_, bit) => modifiers & (1 << bit));
    words.push([document.text.slice(start, start + length), tokenTypes[type], ...names].join(' '));
  }
  return words;
}

function inPlan(text: string): readonly string[] {
  const { snapshot, document } = openPlan(`¦${HEAD}${text}`);
  return read(snapshot, document);
}

describe('words whose meaning is known', () => {
  test('units and groups in lists, former ones as such; not what no registry knows', () => {
    expect(
      inPlan("measures:\n  - lead: [区教委, '区环境局', 区环保局, 区无此局, ——]\n    support: 相关部门\n"),
    ).toEqual(['区教委 unit', '区环境局 unit', '区环保局 unit deprecated', '相关部门 unit']);
  });

  test('units in titles, texts and targets; a former name that is only cited is not marked', () => {
    const text = `measures:
  - title: 区教委牵头
    targets:
      - {indicator: 区环保局管理的地块, target: 3}
    tasks:
      - text: 由区生态环境局（原区环保局）负责。
`;
    expect(inPlan(text)).toEqual(['区教委 unit', '区环保局 unit deprecated', '区生态环境局 unit', '区环保局 unit']);
  });

  test('deadlines that can be read, and numbers that the parent has', () => {
    const text = `notApplicable:
  - {measure: 2, reason: 无}
measures:
  - implements: [3-1, 99]
    deadline: 年底前
    tasks:
      - deadline: 年地前
        implements: 13
      - deadline: ——
`;
    expect(inPlan(text)).toEqual(['2 reference', '3-1 reference', '年底前 deadline', '13 reference']);
  });

  test('a name over two lines is two words, without the indentation', () => {
    expect(inPlan('measures:\n  - title: 由区生态\n      环境局牵头\n')).toEqual(['区生态 unit', '环境局 unit']);
    expect(inPlan('measures:\r\n  - title: 由区生态\r\n      环境局牵头\r\n')).toEqual(['区生态 unit', '环境局 unit']);
  });

  test('behind characters of two UTF-16 units', () => {
    expect(inPlan('measures:\n  - title: 𠮷𠮷区教委、区园林绿化局\n')).toEqual(['区教委 unit', '区园林绿化局 unit']);
  });

  test('all names of a registry, those that have ended as such', () => {
    const { snapshot } = openPlan('¦');
    const words = read(snapshot, fileOf(snapshot, 'dc.units.yaml'));
    expect(words.slice(0, 3)).toEqual(['区教委 unit', '北京市东城区教育委员会 unit', '市教委 unit']);
    expect(words).toContain('区环境局 unit');
    expect(words.slice(7, 10)).toEqual(['区环保局 unit deprecated', '区生态环境局 unit', '市环保局 unit deprecated']);
    expect(words.slice(-4)).toEqual(['各街道办事处 unit', '各街道 unit', '大栅栏街道办事处 unit', '相关部门 unit']);
  });
});

test('a client that does not know our types gets those of the protocol', () => {
  expect(tokenLegend(['class', 'keyword'])).toEqual({
    tokenTypes: ['class', 'enumMember', 'number'],
    tokenModifiers: ['deprecated'],
  });
});

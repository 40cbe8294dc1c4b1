import { describe, expect, test } from 'vitest';
import { type WorkspaceSymbol, workspaceSymbols } from '../../server/src/features/workspaceSymbols.ts';
import { openDocument } from '../../server/src/workspace/document.ts';
import { documentAt, withDocument } from '../../server/src/workspace/snapshot.ts';
import { pathOf, uriOf } from '../support/fixture.ts';
import { openPlan, textIn } from './editor.ts';

const { snapshot } = openPlan(
  '¦title: 东城区2023年计划\nmeasures:\n  - {number: 3, title: 推进源头防控}\n  - {number: 31}\n',
);

function found(query: string): readonly WorkspaceSymbol[] {
  return workspaceSymbols(snapshot, query);
}

function names(query: string): readonly string[] {
  return found(query).map(({ name }) => name);
}

describe('finds', () => {
  test.each([
    ['区生态', ['区生态环境局']],
    ['qsthjj', ['区生态环境局']],
    ['shengtaihuanjing', ['市生态环境局', '区生态环境局']],
    ['sthj', ['市生态环境局', '区生态环境局']],
    ['dsl', ['大栅栏街道办事处']],
    ['各街道', ['各街道办事处']],
    ['区环境局', ['区生态环境局']],
    ['北京市东城区教', ['区教委']],
    ['源头防控', ['3 推进源头防控', '3 加强源头防控']],
    ['ytfk', ['3 推进源头防控', '3 加强源头防控']],
    ['没有这个', []],
  ])('%s', (query, expected) => {
    expect(names(query).toSorted()).toEqual(expected.toSorted());
  });

  test('the measure of a number before those that begin with it, and those that hold it', () => {
    expect(names('3')).toEqual(['3 加强源头防控', '3 推进源头防控', '31', '13 完善政策标准']);
    expect(names('３')).toEqual(['3 加强源头防控', '3 推进源头防控', '31', '13 完善政策标准']);
  });

  test('names that begin with what is typed before others', () => {
    expect(names('环境')).toEqual(['区生态环境局', '市生态环境局']);
    expect(names('市')[0]).toMatch(/^市/);
  });

  test('names with characters left out, only where nothing fits better', () => {
    expect(names('区绿化')).toEqual(['区园林绿化局']);
    // not 区生态环境局, although it begins with q and ends with j
    expect(names('qj')).toEqual(['区教委']);
  });

  test('everything for nothing, at most 200', () => {
    expect(names('').length).toBeGreaterThan(15);
    const many = Array.from({ length: 300 }, (_, index) => `  - {name: 区${index}局}`).join('\n');
    const large = withDocument(snapshot, openDocument(uriOf('many.units.yaml'), `units:\n${many}\n`));
    expect(workspaceSymbols(large, '区')).toHaveLength(200);
  });
});

describe('what is found', () => {
  test('stands at its name, in its file', () => {
    const [unit] = found('区环保局');
    expect(unit).toMatchObject({ name: '区环保局', kind: 19, containerName: '东城区机构名录', tags: [1] });
    expect(pathOf(unit!.location.uri)).toBe('dc.units.yaml');
    expect(textIn(documentAt(snapshot, unit!.location.uri)!, unit!.location.range)).toBe('区环保局');
    expect(found('推进')[0]).toMatchObject({ kind: 5, containerName: '东城区2023年计划' });
    expect(found('区教委')[0]?.tags).toBeUndefined();
  });

  test('is under the name of the file where that has no title', () => {
    const untitled = withDocument(
      snapshot,
      openDocument(uriOf('x.units.yaml'), 'units:\n  - name: 区新局\n  - name: ""\n'),
    );
    expect(workspaceSymbols(untitled, '区新局')[0]?.containerName).toBe('x.units.yaml');
    expect(workspaceSymbols(untitled, '').every(({ name }) => name.trim() !== '')).toBe(true);
  });
});

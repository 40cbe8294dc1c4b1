import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fileName, normalizeUri, relativePath, resolveUri } from '../../server/src/base/uri.ts';

const PLAN = 'file:///plans/dongcheng/soil-2023.plan.yaml';

describe('one spelling for each file', () => {
  test.each([
    ['file:///c%3A/%E8%AE%A1%E5%88%92/a.plan.yaml', 'file:///C:/计划/a.plan.yaml'],
    ['FILE:///plans/a b.plan.yaml', 'file:///plans/a%20b.plan.yaml'],
    ['file:///plans/%28a%29.plan.yaml', 'file:///plans/(a).plan.yaml'],
    ['file:///plans/a%23b.plan.yaml?x#y', 'file:///plans/a%23b.plan.yaml'],
    ['vscode-vfs://github/a/b.plan.yaml', 'vscode-vfs://github/a/b.plan.yaml'],
  ])('%s is %s', (one, other) => {
    expect(normalizeUri(one)).toBe(normalizeUri(other));
  });

  test('what is no URI stays as it is', () => {
    expect(normalizeUri('untitled:Untitled-1')).toBe('untitled:Untitled-1');
  });

  test('any path: the spelling is final, and never fails', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (path) => {
        const uri = normalizeUri(`file:///${path}`);
        expect(normalizeUri(uri)).toBe(uri);
      }),
    );
  });
});

describe('paths as a plan writes them', () => {
  test.each([
    ['../units/beijing.units.yaml', 'file:///plans/units/beijing.units.yaml'],
    ['soil-2022.plan.yaml', 'file:///plans/dongcheng/soil-2022.plan.yaml'],
    ['./a.plan.yaml ', 'file:///plans/dongcheng/a.plan.yaml'],
    ['..\\units\\beijing.units.yaml', 'file:///plans/units/beijing.units.yaml'],
    ['../../../../a.plan.yaml', 'file:///a.plan.yaml'],
    ['/etc/a.plan.yaml', 'file:///etc/a.plan.yaml'],
    ['../东城区/100%达标.plan.yaml', normalizeUri('file:///plans/东城区/100%25达标.plan.yaml')],
    ['第1批#2.plan.yaml', normalizeUri('file:///plans/dongcheng/第1批%232.plan.yaml')],
  ])('%s', (path, uri) => {
    expect(resolveUri(PLAN, path)).toBe(uri);
  });

  test('the path from one file to another is readable and leads there', () => {
    expect(relativePath(PLAN, normalizeUri('file:///plans/市级/土壤 2023.plan.yaml'))).toBe(
      '../市级/土壤 2023.plan.yaml',
    );
    const names = fc.array(fc.constantFrom('a', 'b', '东城区', 'c d', '100%', 'x#y'), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(names, names, (from, to) => {
        const [here, there] = [from, to].map((parts) => resolveUri('file:///', parts.join('/')));
        expect(resolveUri(here!, relativePath(here!, there!))).toBe(there);
      }),
    );
  });

  test('a file is called by the last part of its path', () => {
    expect(fileName('file:///plans/%E5%8C%BA/%E5%9C%9F%E5%A3%A4.plan.yaml')).toBe('土壤.plan.yaml');
  });
});

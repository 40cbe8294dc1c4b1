import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { exportPlan } from '../../server/src/render/export.ts';
import { renderHtmlPages } from '../../server/src/render/html.ts';
import { defaultSettings } from '../../server/src/workspace/settings.ts';
import { exampleWorkspace } from '../support/exampleWorkspace.ts';
import { pathOf, planIn } from '../support/fixture.ts';
import { everywhere, HOSTILE, tableFrom } from '../support/printed.ts';

type Element = DefaultTreeAdapterTypes.Element;

/** What a validator would say of a page: nothing, if it is as it should be. */
function faults(page: string): readonly string[] {
  const found: string[] = [];
  const document = parse(page, { onParseError: ({ code, startLine }) => found.push(`${code} in line ${startLine}`) });
  const elements = elementsIn(document);
  const named = (name: string) => elements.filter(({ tagName }) => tagName === name);
  const ids = elements.flatMap((element) => attribute(element, 'id') ?? []);
  const known = new Set<string>();
  for (const id of ids) {
    if (known.has(id)) found.push(`two elements #${id}`);
    known.add(id);
  }
  if (named('main').length !== 1) found.push(`${named('main').length} main elements`);
  if (!attribute(named('html')[0]!, 'lang')) found.push('no language');
  if (textOf(named('title')[0]!) === '') found.push('no title');
  found.push(...named('th').flatMap((th) => (attribute(th, 'scope') === 'col' ? [] : ['a heading without its scope'])));
  found.push(...named('table').flatMap(faultsOfTable));
  return found;
}

/** A table is named, and each of its rows fills all its columns. */
function faultsOfTable(table: Element): readonly string[] {
  const parts = elementsIn(table);
  const columns = parts.filter(({ tagName }) => tagName === 'col').length;
  const found = parts.some(({ tagName }) => tagName === 'caption') ? [] : ['a table without a caption'];
  // of each column that a cell above covers, for how many rows more
  let covered: readonly number[] = [];
  for (const row of parts.filter(({ tagName }) => tagName === 'tr')) {
    const size = (cell: Element, name: string): number => Number(attribute(cell, name) ?? 1);
    const cells = elementsIn(row)
      .filter(({ tagName }) => tagName === 'td' || tagName === 'th')
      .flatMap((cell) => Array<number>(size(cell, 'colspan')).fill(size(cell, 'rowspan')));
    const width = covered.length + cells.length;
    if (width !== columns) found.push(`a row of ${width} columns in a table of ${columns}`);
    covered = [...covered, ...cells].map((rows) => rows - 1).filter((rows) => rows > 0);
  }
  return found;
}

function elementsIn(node: DefaultTreeAdapterTypes.ParentNode): readonly Element[] {
  return node.childNodes.flatMap((child) => ('tagName' in child ? [child, ...elementsIn(child)] : []));
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((each) => each.name === name)?.value;
}

function textOf(element: Element): string {
  return element.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
}

const EXAMPLES = exampleWorkspace();
const PLANS = [...EXAMPLES.documents.values()].filter(({ kind }) => kind === 'plan').map(({ uri }) => pathOf(uri));

describe('a page is valid: each id once, headings with their scope, rows that fill the table', () => {
  test.each(PLANS)('%s', async (path) => {
    const context = { snapshot: EXAMPLES, settings: defaultSettings };
    const { bytes } = await exportPlan(context, planIn(EXAMPLES, path), 'html');
    expect(faults(new TextDecoder().decode(bytes))).toEqual([]);
  });

  test.each(HOSTILE)('with %s in every field', (_, text) => {
    expect(faults(renderHtmlPages([tableFrom(everywhere(text))]))).toEqual([]);
  });

  test('of a plan that says nothing yet', () => {
    expect(faults(renderHtmlPages([tableFrom('title: 甲区计划')]))).toEqual([]);
  });
});

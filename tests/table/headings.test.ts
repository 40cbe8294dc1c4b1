import { expect, test } from 'vitest';
import { renderHtml } from '../../server/src/render/html.ts';
import { headings } from '../../server/src/table/headings.ts';
import { tableFrom } from '../support/printed.ts';

/** The head row by row: the text, and how many columns and rows it takes up where that is more than one. */
function drawn(columns: string): readonly string[] {
  return headings(tableFrom(`columns: [${columns}]`)).map((row) =>
    row
      .map(({ text, colSpan, rowSpan }) => `${text}${colSpan > 1 ? ` ×${colSpan}` : ''}${rowSpan > 1 ? ' ↓' : ''}`)
      .join(' | '),
  );
}

test('a head without groups is one row', () => {
  expect(drawn('{number: 序号}, {task: 措施}')).toEqual(['序号 | 措施']);
});

test('neighbours of one group stand below it, others take up both rows', () => {
  expect(
    drawn('{number: 序号}, {lead: 牵头, group: 责任单位}, {support: 配合, group: 责任 单位}, {deadline: 时限}'),
  ).toEqual(['序号 ↓ | 责任单位 ×2 | 时限 ↓', '牵头 | 配合']);
});

test('a group that comes again after another column stands there again; a group of one column is a group', () => {
  expect(drawn('{lead: 牵头, group: 甲}, {task: 措施}, {support: 配合, group: 甲}, {note: 备注, group: 乙}')).toEqual([
    '甲 | 措施 ↓ | 甲 | 乙',
    '牵头 | 配合 | 备注',
  ]);
});

test('a group that is not typed yet is none', () => {
  expect(drawn('{lead: 牵头, group: }, {support: 配合, group: ""}')).toEqual(['牵头 | 配合']);
});

test('HTML says which headings belong together', () => {
  const html = renderHtml(
    tableFrom('columns: [{number: 序号}, {lead: 牵头, group: 责任单位}, {support: 配合, group: 责任单位}]'),
  );
  const head = html.slice(html.indexOf('<thead>'), html.indexOf('</thead>')).replace(/ data-offset="\d+"/g, '');
  expect(head).toBe(`<thead>
<tr>
<th scope="col" class="number" rowspan="2">序号</th>
<th scope="col" class="group" colspan="2">责任单位</th>
</tr>
<tr>
<th scope="col" class="units lead">牵头</th>
<th scope="col" class="units support">配合</th>
</tr>
`);
});
